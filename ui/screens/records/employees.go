package records

import (
	"capaian/model"
	"capaian/ui/text"
)

func employeeList() recordList {
	list := simpleList(model.KindEmployee)
	list.detail = func(b *model.Book, r model.Record) string { return b.Section(r.(*model.Employee).Section) }
	simple := list.fields
	list.fields = func(b *model.Book) []field {
		all := simple(b)
		for i := range all {
			if all[i].name == "person.nip" {
				all[i] = must(all[i], text.NotNIP)
			}
		}
		return all
	}
	return list
}

func assignmentList() recordList {
	list := simpleList(model.KindAssignment)
	blank := &model.Assignment{}
	list.detail = func(b *model.Book, r model.Record) string {
		return b.NameOf(model.KindEmployee, r.(*model.Assignment).Employee)
	}
	list.fields = func(b *model.Book) []field {
		var people []option[model.ID]
		for _, e := range b.Employees {
			people = append(people, option[model.ID]{value: e.ID, word: e.Person.Name})
		}
		measures := []option[model.ID]{{value: "", word: "(tidak dipilih)"}}
		for i := range b.Indicators {
			measures = append(measures, option[model.ID]{value: b.Indicators[i].ID, word: b.Indicators[i].Name})
		}
		nodes := measures[:1:1]
		for i := range b.Nodes {
			if n := &b.Nodes[i]; n.Level.BearsMoney() {
				nodes = append(nodes, option[model.ID]{value: n.ID, word: n.Name})
			}
		}
		return []field{
			typedOf(blank, "text"),
			choiceOf(blank, "employee", people),
			choiceOf(blank, "indicator", measures),
			choiceOf(blank, "node", nodes),
			typedOf(blank, "measure"),
			typedOf(blank, "unit"),
			typedOf(blank, "target"),
		}
	}
	list.fresh = func(b *model.Book, after model.Record) model.Record {
		before := copyOf[model.Assignment](after)
		if before.Employee == "" && len(b.Employees) > 0 {
			before.Employee = b.Employees[0].ID
		}
		return &model.Assignment{ID: "pekerjaan", Order: before.Order + 1, Employee: before.Employee}
	}
	return list
}

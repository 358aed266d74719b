package records

import (
	"slices"

	"capaian/model"
)

// simpleSort is the list of a kind that has nothing but its own fields, in the order of the office.
func simpleSort(kind model.Kind) sort {
	info := model.InfoOf(kind)
	names := model.FieldNames(info.New())
	known := func(r model.Record) *string { return valueOf[string](r, names[0]) }
	order := func(r model.Record) *int { return valueOf[int](r, "order") }
	return sort{
		title: info.List.Title, one: info.List.One, kind: kind,
		list:  func(b *model.Book) []model.Record { return b.Of(kind) },
		label: func(_ *model.Book, r model.Record) string { return *known(r) },
		fields: func(b *model.Book) []field {
			var all []field
			for _, name := range names {
				switch told := fieldOf(info.New(), name); told.At.(type) {
				case *model.Date:
					all = append(all, dayOf(info.New(), name, b.Year))
				case *model.ID:
					all = append(all, choiceOf(info.New(), name, goals(b)))
				default:
					all = append(all, typedOf(info.New(), name))
				}
			}
			return all
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			r := info.New()
			for _, f := range r.Fields() {
				if id, is := f.At.(*model.ID); is && f.Of == model.KindNode {
					*id = firstGoal(b, after, f.Name)
				}
			}
			*valueOf[model.ID](r, "id"), *order(r) = info.List.Prefix, 1
			if after != nil {
				*order(r) = *order(after) + 1
			}
			return r
		},
		order: order,
		name:  known,
		same:  func(r model.Record) string { return *known(r) },
		id:    func(r model.Record) *model.ID { return valueOf[model.ID](r, "id") },
	}
}

// goals are the goals and objectives, by the names that the office shortened.
func goals(b *model.Book) []option[model.ID] {
	var all []option[model.ID]
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Level.IsKey() {
			all = append(all, option[model.ID]{value: n.ID, word: n.Label()})
		}
	}
	return all
}

// firstGoal is that of the record before, else the first of the plan; "" where it has none.
func firstGoal(b *model.Book, before model.Record, name string) model.ID {
	if before != nil {
		return *valueOf[model.ID](before, name)
	}
	for _, o := range goals(b) {
		return o.value
	}
	return ""
}

// withSimple adds the lists of kinds that tell theirs and stand in none yet.
func withSimple(lists []sort) []sort {
	for _, info := range model.Kinds() {
		if info.List.Table != "" && !slices.ContainsFunc(lists, func(s sort) bool { return s.kind == info.Kind }) {
			lists = append(lists, simpleSort(info.Kind))
		}
	}
	return lists
}

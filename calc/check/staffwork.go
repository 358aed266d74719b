package check

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// workElsewhere finds what staff are to reach of the plan that another section has to do. What
// a section above their own does is theirs too, and what no section has is anybody's.
func workElsewhere(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Assignments {
		a := &b.Assignments[i]
		who := b.Employee(a.Employee)
		if who == nil {
			continue
		}
		owner := b.SectionOfNode(a.Node)
		if ind := b.Indicator(a.Indicator); ind != nil {
			owner = b.SectionOfIndicator(ind)
		}
		if owner != "" && !answersTo(b, who.Section, owner) {
			found = append(found, place{a.Ref(), fmt.Sprintf("%s bekerja pada %s, sedangkan %q ditangani %s.", who.Person.Name, b.Section(who.Section), a.Text, b.Section(owner)), more{}})
		}
	}
	return found
}

// answersTo reports that a section is another or answers to it.
func answersTo(b *model.Book, section, above model.ID) bool {
	for range b.Sections {
		if section == above {
			return true
		}
		_, section = b.Superior(section)
	}
	return section == above
}

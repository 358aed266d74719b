package model

import "slices"

// Share is what of a year one section answers for; positions in the Book's lists.
type Share struct {
	Indicators []int
	Rows       []int // of the checklist
	Nodes      []int // the highest of its own that bear money
	Villages   bool  // it collects the documents of the villages
}

// Share gathers what a section answers for on a day, with what it took over; for "" what belongs
// to none.
func (b *Book) Share(section ID, day Date) Share {
	own := func(owner ID) bool { return b.Stands(owner, day) == section }
	s := Share{Villages: slices.ContainsFunc(b.owners(PartVillages), own)}
	for i := range b.Indicators {
		if own(b.SectionOfIndicator(&b.Indicators[i])) {
			s.Indicators = append(s.Indicators, i)
		}
	}
	for i := range b.Rows {
		if own(b.SectionOfRow(b.Rows[i].ID)) {
			s.Rows = append(s.Rows, i)
		}
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if !n.Level.BearsMoney() || !own(b.Bearer(n.ID)) {
			continue
		}
		if above := b.Node(n.Parent); above == nil || !above.Level.BearsMoney() || !own(b.Bearer(above.ID)) {
			s.Nodes = append(s.Nodes, i)
		}
	}
	return s
}

// IsEmpty reports that the section answers for nothing.
func (s *Share) IsEmpty() bool {
	return len(s.Indicators) == 0 && len(s.Rows) == 0 && len(s.Nodes) == 0 && !s.Villages
}

// Bearer is the section that carries a node out: its own, else the one that all its
// indicators have, else that of the node above it. Offices that name sections only for
// their indicators have said by that whose the money is.
func (b *Book) Bearer(id ID) ID {
	for n := b.Node(id); n != nil; n = b.Node(n.Parent) {
		if n.Section != "" {
			return n.Section
		}
		if of := b.sectionOfMeasures(n.ID); of != "" {
			return of
		}
	}
	return ""
}

func (b *Book) sectionOfMeasures(node ID) ID {
	found := ID("")
	for _, at := range b.Measures(node) {
		switch of := b.Indicators[at].Section; {
		case of == "", found != "" && of != found:
			return ""
		default:
			found = of
		}
	}
	return found
}

package model

import "slices"

// Share is what of a year one section answers for; positions in the Book's lists.
type Share struct {
	Indicators []int
	Rows       []int // of the checklist
	Nodes      []int // the highest of its own that bear money
	Villages   bool  // it collects the documents of the villages
}

// Share gathers what belongs to a section; to "" what belongs to none.
func (b *Book) Share(section ID) Share {
	s := Share{Villages: slices.Contains(b.owners(PartVillages), section)}
	for i := range b.Indicators {
		if b.SectionOfIndicator(&b.Indicators[i]) == section {
			s.Indicators = append(s.Indicators, i)
		}
	}
	for i := range b.Rows {
		if b.SectionOfRow(b.Rows[i].ID) == section {
			s.Rows = append(s.Rows, i)
		}
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if !n.Level.BearsMoney() || b.Bearer(n.ID) != section {
			continue
		}
		if above := b.Node(n.Parent); above == nil || !above.Level.BearsMoney() || b.Bearer(above.ID) != section {
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

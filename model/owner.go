package model

// SectionOfIndicator is whose staf enter the indicator: its own section, else that of the
// nearest node above that has one.
func (b *Book) SectionOfIndicator(ind *Indicator) ID {
	if ind.Section != "" {
		return ind.Section
	}
	return b.SectionOfNode(ind.Node)
}

// SectionOfNode is the section of the node or of the nearest above it that has one.
func (b *Book) SectionOfNode(id ID) ID {
	for n := b.Node(id); n != nil; n = b.Node(n.Parent) {
		if n.Section != "" {
			return n.Section
		}
	}
	return ""
}

// SectionOfRow is the section of the row's group.
func (b *Book) SectionOfRow(id ID) ID {
	if row := b.Row(id); row != nil {
		for _, f := range b.Facilitations {
			if f.ID == row.Group {
				return f.Section
			}
		}
	}
	return ""
}

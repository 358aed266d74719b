package model

import "slices"

// InForceOn reports that the section is there on the day.
func (s *Section) InForceOn(day Date) bool {
	return termOn(s.From, s.Until, day)
}

// SectionsOn lists the positions of the sections that are there on the day.
func (b *Book) SectionsOn(day Date) []int {
	var all []int
	for i := range b.Sections {
		if b.Sections[i].InForceOn(day) {
			all = append(all, i)
		}
	}
	return all
}

// SectionsOf lists the sections that are there on some day of a year.
func (b *Book) SectionsOf(year int) []Section {
	var all []Section
	for _, s := range b.Sections {
		if termIn(s.From, s.Until, year) {
			all = append(all, s)
		}
	}
	return all
}

// Stands is the section that does on a day what is a section's: itself while it is there, then
// the one that follows it; before its first day, the one that it alone follows.
func (b *Book) Stands(id ID, day Date) ID {
	for range b.Sections {
		s := b.sectionAt(id)
		switch {
		case s == nil || s.InForceOn(day):
			return id
		case s.From.After(day):
			before := b.followed(id)
			if before == "" {
				return id
			}
			id = before
		case s.Next == "":
			return id
		default:
			id = s.Next
		}
	}
	return id
}

// Heir is the section that does a section's work in the end: itself, or the last that follows it.
func (b *Book) Heir(id ID) ID {
	for range b.Sections {
		s := b.sectionAt(id)
		if s == nil || s.Next == "" {
			return id
		}
		id = s.Next
	}
	return id
}

// Inherits reports that rows of the owner are the section's to enter: its own, and those of a
// section whose work it does.
func (b *Book) Inherits(section, owner ID) bool {
	return section == owner || section != "" && b.Heir(owner) == section
}

// followed is the only section that another follows; "" where there is none or several.
func (b *Book) followed(id ID) ID {
	var before []ID
	for i := range b.Sections {
		if b.Sections[i].Next == id {
			before = append(before, b.Sections[i].ID)
		}
	}
	if len(before) != 1 {
		return ""
	}
	return before[0]
}

func (b *Book) sectionAt(id ID) *Section {
	at := slices.IndexFunc(b.Sections, func(s Section) bool { return s.ID == id })
	if at < 0 {
		return nil
	}
	return &b.Sections[at]
}

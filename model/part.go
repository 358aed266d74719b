package model

import "strings"

// The parts of a quarter that are reviewed by themselves. The rows of the checklist are a
// part for each section, PartFacilitation with the section's id behind it.
const (
	PartIndicators   ID = "indikator"
	PartFacilitation ID = "fasilitasi" // rows of no section
	PartVillages     ID = "desa"
	PartBudget       ID = "anggaran"

	ofSection = "-"
)

// Part is what one section hands in of a quarter.
type Part struct {
	ID      ID
	Label   string
	Section ID // whose staf hand it in; "": any staf
}

// Parts lists the parts that the year has, in the order of the screens.
func (b *Book) Parts() []Part {
	var parts []Part
	if len(b.Indicators) > 0 {
		parts = append(parts, Part{PartIndicators, "Indikator", b.sectionOfAllMeasures()})
	}
	parts = append(parts, b.checklistParts()...)
	if len(b.Villages) > 0 && len(b.Documents) > 0 {
		parts = append(parts, Part{PartVillages, "Desa", b.sectionOfVillages()})
	}
	for i := range b.Nodes {
		if b.Nodes[i].Level.BearsMoney() {
			parts = append(parts, Part{PartBudget, "Anggaran", b.sectionOfMoney()})
			break
		}
	}
	return parts
}

// Part returns the part with the id; one that the year does not have has only that.
func (b *Book) Part(id ID) Part {
	for _, p := range b.Parts() {
		if p.ID == id {
			return p
		}
	}
	return Part{ID: id, Label: string(id)}
}

func (b *Book) checklistParts() []Part {
	rows := map[ID]bool{}
	for i := range b.Rows {
		rows[b.sectionOfGroup(b.Rows[i].Group)] = true
	}
	var parts []Part
	for i := range b.Sections {
		if id := b.Sections[i].ID; rows[id] {
			parts = append(parts, Part{checklistPart(id), "Fasilitasi", id})
		}
	}
	if rows[""] {
		parts = append(parts, Part{PartFacilitation, "Fasilitasi", ""})
	}
	return parts
}

func checklistPart(section ID) ID {
	if section == "" {
		return PartFacilitation
	}
	return PartFacilitation + ofSection + section
}

// sectionOfVillages is the section that the indicator of village documents belongs to.
func (b *Book) sectionOfVillages() ID {
	for i := range b.Indicators {
		if ind := &b.Indicators[i]; ind.Source == FromDocuments && ind.Document == "" {
			return b.SectionOfIndicator(ind)
		}
	}
	return ""
}

// sectionOfAllMeasures is the section that hands in all indicators: the one that the office
// named, else the one that all of them have.
func (b *Book) sectionOfAllMeasures() ID {
	for i := range b.Sections {
		if b.Sections[i].Measures {
			return b.Sections[i].ID
		}
	}
	var all []ID
	for i := range b.Indicators {
		all = append(all, b.SectionOfIndicator(&b.Indicators[i]))
	}
	return theSame(all)
}

// sectionOfMoney is the section that hands in all money: the one that the office named, else
// the one that all programs have.
func (b *Book) sectionOfMoney() ID {
	if named := b.Treasury(); named != "" {
		return named
	}
	var all []ID
	for i := range b.Nodes {
		if b.Nodes[i].Level == Program {
			all = append(all, b.SectionOfNode(b.Nodes[i].ID))
		}
	}
	return theSame(all)
}

// Treasury is the section that the office named to enter the money of all sections; "" where
// it named none.
func (b *Book) Treasury() ID {
	for i := range b.Sections {
		if b.Sections[i].Treasury {
			return b.Sections[i].ID
		}
	}
	return ""
}

// EntersMoney is the section from which the money of a node is awaited.
func (b *Book) EntersMoney(node ID) ID {
	if named := b.Treasury(); named != "" {
		return named
	}
	return b.SectionOfNode(node)
}

// theSame is the one that all of the ids are; "" where they differ or there are none.
func theSame(ids []ID) ID {
	for _, id := range ids {
		if id != ids[0] {
			return ""
		}
	}
	return append(ids, "")[0]
}

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
		return b.sectionOfGroup(row.Group)
	}
	return ""
}

func (b *Book) sectionOfGroup(id ID) ID {
	for i := range b.Facilitations {
		if b.Facilitations[i].ID == id {
			return b.Facilitations[i].Section
		}
	}
	return ""
}

// PartOf says in which part of which quarter a record is reviewed: WholeYear where it
// belongs to all quarters, part "" where it is not reviewed.
func (b *Book) PartOf(r Record) (ID, Quarter) {
	switch r := r.(type) {
	case *Actual:
		return PartIndicators, r.Quarter
	case *Target:
		return PartIndicators, r.Quarter
	case *Indicator:
		return PartIndicators, WholeYear
	case *FacilitationMark:
		return checklistPart(b.SectionOfRow(r.Row)), r.Quarter
	case *Reason:
		return checklistPart(b.SectionOfRow(r.Row)), WholeYear
	case *FacilitationRow:
		return checklistPart(b.sectionOfGroup(r.Group)), WholeYear
	case *Facilitation:
		return checklistPart(r.Section), WholeYear
	case *Receipt:
		return PartVillages, b.CountedIn(r.Document)
	case *Village, *DocumentKind:
		return PartVillages, WholeYear
	case *Spent:
		return PartBudget, r.Quarter
	case *Amount, *BudgetVersion, *Node:
		return PartBudget, WholeYear
	}
	return "", WholeYear
}

// CountedIn is the quarter in which a document kind of the year counts; WholeYear where the
// year has no such kind.
func (b *Book) CountedIn(document ID) Quarter {
	for i := range b.Documents {
		if b.Documents[i].ID == document {
			return b.Documents[i].CountedIn(b.Year)
		}
	}
	return WholeYear
}

// checkPart wants one of the parts; that the year has it is not asked, for sections come and go.
func checkPart(part ID) error {
	switch part {
	case PartIndicators, PartFacilitation, PartVillages, PartBudget:
		return nil
	}
	section, found := strings.CutPrefix(string(part), string(PartFacilitation)+ofSection)
	if !found {
		return Faultf(FaultText, "Bagian", "Bagian %q tidak dikenal.", part)
	}
	return ID(section).Check()
}

// PartOfRef is PartOf for a record that is only named; rows are looked up in the Book.
func (b *Book) PartOfRef(ref Ref) (ID, Quarter) {
	first, rest, _ := strings.Cut(ref.Key, "/")
	last := rest[strings.LastIndex(rest, "/")+1:]
	id, q := ID(first), quarterOfKey(last)
	switch ref.Kind {
	case KindActual:
		return PartIndicators, q
	case KindTarget:
		return PartIndicators, q
	case KindIndicator:
		return PartIndicators, WholeYear
	case KindFacilitationMark:
		return checklistPart(b.SectionOfRow(id)), q
	case KindReason, KindFacilitationRow:
		return checklistPart(b.SectionOfRow(id)), WholeYear
	case KindFacilitation:
		return checklistPart(b.sectionOfGroup(id)), WholeYear
	case KindReceipt:
		return PartVillages, b.CountedIn(ID(last))
	case KindVillage, KindDocument:
		return PartVillages, WholeYear
	case KindSpent:
		return PartBudget, q
	case KindAmount, KindVersion, KindNode:
		return PartBudget, WholeYear
	case KindPart, KindSnapshot, KindQuarter, KindAcknowledgement:
		return ID(rest), quarterOfKey(first)
	}
	return "", WholeYear
}

// quarterOfKey reads the part of a key that is a quarter; WholeYear where it is none.
func quarterOfKey(s string) Quarter {
	for _, q := range Quarters() {
		if s == quarterKey(q) {
			return q
		}
	}
	return WholeYear
}

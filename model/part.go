package model

import (
	"slices"
	"strings"
)

// The parts of a quarter that are reviewed by themselves. The rows of the checklist are a
// part for each section, PartFacilitation with the section's id behind it; so are the others where
// several sections have rows of their own and none was named to hand in for all.
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
	Heir    ID // who does so once that section is no more; "" where none follows it
}

// Kind is the sort of the part: PartIndicators, PartFacilitation, PartVillages or PartBudget.
func (p Part) Kind() ID {
	for _, kind := range []ID{PartIndicators, PartFacilitation, PartVillages, PartBudget} {
		if _, of := sectionOfPart(p.ID, kind); of {
			return kind
		}
	}
	return p.ID
}

// sectionOfPart takes the id of a part of a kind apart.
func sectionOfPart(part, kind ID) (section ID, of bool) {
	if part == kind {
		return "", true
	}
	rest, of := strings.CutPrefix(string(part), string(kind)+ofSection)
	return ID(rest), of
}

// Parts lists the parts that the year has, in the order of the screens.
func (b *Book) Parts() []Part {
	return b.Derive("parts", func() any {
		parts := append(b.partsOf(PartIndicators), b.checklistParts()...)
		return append(append(parts, b.partsOf(PartVillages)...), b.partsOf(PartBudget)...)
	}).([]Part)
}

// partsOf are the parts of one kind: one where the office has one seksi hand in for all, or the
// rows are of one, else one for each seksi, and one for the rows of none.
func (b *Book) partsOf(kind ID) []Part {
	owners, label := b.owners(kind), Part{ID: kind}.label()
	switch {
	case len(owners) == 0:
		return nil
	case !severalSections(owners):
		return []Part{b.part(kind, label, theSame(owners))}
	}
	var parts []Part
	for i := range b.Sections {
		if id := b.Sections[i].ID; slices.Contains(owners, id) {
			parts = append(parts, b.part(kind+ofSection+id, label, id))
		}
	}
	if slices.Contains(owners, "") {
		parts = append(parts, b.part(kind+ofSection, label, ""))
	}
	return parts
}

// Of reports that a section hands the part in, as its own or as its heir.
func (p Part) Of(section ID) bool { return p.Section == section || p.Heir == section }

func (b *Book) part(id ID, label string, section ID) Part {
	p := Part{ID: id, Label: label, Section: section}
	if heir := b.Heir(section); heir != section {
		p.Heir = heir
	}
	return p
}

func (p Part) label() string {
	switch p.Kind() {
	case PartIndicators:
		return "Indikator"
	case PartFacilitation:
		return "Fasilitasi"
	case PartVillages:
		return "Desa"
	case PartBudget:
		return "Anggaran"
	}
	return string(p.ID)
}

// PartsLike lists the ids of the parts of the year of a kind, and the kind itself, under which
// all of them were handed in together before they had seksi of their own.
func (b *Book) PartsLike(kind ID) []ID {
	all := []ID{kind}
	for _, p := range b.Parts() {
		if p.ID != kind && p.Kind() == kind {
			all = append(all, p.ID)
		}
	}
	return all
}

// partIn is the part of the kind in which the rows of a seksi are handed in.
func (b *Book) partIn(kind, section ID) ID {
	if owners := b.owners(kind); severalSections(owners) && slices.Contains(owners, section) {
		return kind + ofSection + section
	}
	return kind
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
			parts = append(parts, b.part(checklistPart(id), "Fasilitasi", id))
		}
	}
	if rows[""] {
		parts = append(parts, b.part(PartFacilitation, "Fasilitasi", ""))
	}
	return parts
}

func checklistPart(section ID) ID {
	if section == "" {
		return PartFacilitation
	}
	return PartFacilitation + ofSection + section
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
		return b.partOfMeasure(r.Indicator), r.Quarter
	case *Target:
		return b.partOfMeasure(r.Indicator), r.Quarter
	case *Indicator:
		return b.partIn(PartIndicators, b.SectionOfIndicator(r)), WholeYear
	case *FacilitationMark:
		return checklistPart(b.SectionOfRow(r.Row)), r.Quarter
	case *Reason:
		return checklistPart(b.SectionOfRow(r.Row)), WholeYear
	case *FacilitationRow:
		return checklistPart(b.sectionOfGroup(r.Group)), WholeYear
	case *Facilitation:
		return checklistPart(r.Section), WholeYear
	case *Receipt:
		return b.partIn(PartVillages, b.SectionOfDocument(r.Document)), b.CountedIn(r.Document)
	case *DocumentKind:
		return b.partIn(PartVillages, b.SectionOfDocument(r.ID)), WholeYear
	case *Village:
		return PartVillages, WholeYear
	case *Spent:
		return b.partOfMoney(r.Node), r.Quarter
	case *Amount:
		return b.partOfMoney(r.Node), WholeYear
	case *Node:
		return b.partOfMoney(r.ID), WholeYear
	case *BudgetVersion:
		return PartBudget, WholeYear
	}
	return "", WholeYear
}

// partOfMeasure is the part in which an indicator is handed in, partOfMoney that of the money of
// a node.
func (b *Book) partOfMeasure(id ID) ID {
	if ind := b.Indicator(id); ind != nil {
		return b.partIn(PartIndicators, b.SectionOfIndicator(ind))
	}
	return PartIndicators
}

func (b *Book) partOfMoney(node ID) ID { return b.partIn(PartBudget, b.EntersMoney(node)) }

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
	kind := Part{ID: part}.Kind()
	section, of := sectionOfPart(part, kind)
	switch {
	case !slices.Contains([]ID{PartIndicators, PartFacilitation, PartVillages, PartBudget}, kind) || !of:
		return Faultf(FaultText, "Bagian", "Bagian %q tidak dikenal.", part)
	case section == "" && part != PartFacilitation+ofSection:
		return nil
	}
	return section.Check()
}

// PartOfRef is PartOf for a record that is only named; rows are looked up in the Book.
func (b *Book) PartOfRef(ref Ref) (ID, Quarter) {
	first, rest, _ := strings.Cut(ref.Key, "/")
	last := rest[strings.LastIndex(rest, "/")+1:]
	id, q := ID(first), quarterOfKey(last)
	switch ref.Kind {
	case KindActual, KindTarget:
		return b.partOfMeasure(id), q
	case KindIndicator:
		return b.partOfMeasure(id), WholeYear
	case KindFacilitationMark:
		return checklistPart(b.SectionOfRow(id)), q
	case KindReason, KindFacilitationRow:
		return checklistPart(b.SectionOfRow(id)), WholeYear
	case KindFacilitation:
		return checklistPart(b.sectionOfGroup(id)), WholeYear
	case KindReceipt:
		return b.partIn(PartVillages, b.SectionOfDocument(ID(last))), b.CountedIn(ID(last))
	case KindDocument:
		return b.partIn(PartVillages, b.SectionOfDocument(id)), WholeYear
	case KindVillage:
		return PartVillages, WholeYear
	case KindSpent:
		return b.partOfMoney(id), q
	case KindAmount, KindNode:
		return b.partOfMoney(id), WholeYear
	case KindVersion:
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

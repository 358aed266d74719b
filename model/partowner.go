package model

import (
	"slices"
	"strings"
)

// owners are the seksi of the rows of a kind of part, each once, "" for none; empty where the
// year has no such rows.
func (b *Book) owners(kind ID) []ID {
	return b.Derive("owners "+string(kind), func() any {
		var all []ID
		switch kind {
		case PartIndicators:
			all = b.ownersOfMeasures()
		case PartVillages:
			all = b.ownersOfDocuments()
		case PartBudget:
			all = b.ownersOfMoney()
		}
		slices.Sort(all)
		return slices.Compact(all)
	}).([]ID)
}

// severalSections reports that rows belong to more seksi than one.
func severalSections(owners []ID) bool {
	named := 0
	for _, id := range owners {
		if id != "" {
			named++
		}
	}
	return named > 1
}

// ownersOfMeasures are the seksi of the indicators that are entered, or of all where none is; where
// the office named one that hands in all of them it is that.
func (b *Book) ownersOfMeasures() []ID {
	for i := range b.Sections {
		if b.Sections[i].Measures && len(b.Indicators) > 0 {
			return []ID{b.Sections[i].ID}
		}
	}
	var entered, all []ID
	for i := range b.Indicators {
		section := b.SectionOfIndicator(&b.Indicators[i])
		all = append(all, section)
		if b.Indicators[i].Entered() {
			entered = append(entered, section)
		}
	}
	if len(entered) == 0 {
		return all
	}
	return entered
}

// ownersOfDocuments are the seksi of the documents that villages owe.
func (b *Book) ownersOfDocuments() []ID {
	var all []ID
	for i := range b.Documents {
		if len(b.Villages) > 0 {
			all = append(all, b.SectionOfDocument(b.Documents[i].ID))
		}
	}
	return all
}

// SectionOf is the section whose staf enter the cell or the row; "" where none is named.
func (b *Book) SectionOf(ref Ref) ID {
	owner, rest, _ := strings.Cut(ref.Key, "/")
	switch ref.Kind {
	case KindIndicator, KindActual, KindTarget:
		if ind := b.Indicator(ID(owner)); ind != nil {
			return b.SectionOfIndicator(ind)
		}
	case KindReceipt:
		return b.SectionOfDocument(ID(rest))
	case KindSpent:
		return b.EntersMoney(ID(owner))
	}
	part, _ := b.PartOfRef(ref)
	return b.Part(part).Section
}

// SectionOfDocument is whose staf note that villages handed a document in: that of the indicator
// which counts the document, else of the one that counts all.
func (b *Book) SectionOfDocument(id ID) ID {
	general := ID("")
	for i := range b.Indicators {
		switch ind := &b.Indicators[i]; {
		case ind.Source != FromDocuments:
		case ind.Document == id:
			return b.SectionOfIndicator(ind)
		case ind.Document == "" && general == "":
			general = b.SectionOfIndicator(ind)
		}
	}
	return general
}

// ownersOfMoney are the seksi of the programs, and of what has one of its own below them; where
// the office named one that enters all money it is that.
func (b *Book) ownersOfMoney() []ID {
	var all []ID
	for i := range b.Nodes {
		n := &b.Nodes[i]
		switch {
		case n.Level == Program:
			all = append(all, b.SectionOfNode(n.ID))
		case n.Level.BearsMoney() && n.Section != "":
			all = append(all, n.Section)
		}
	}
	if named := b.Treasury(); named != "" && len(all) > 0 {
		return []ID{named}
	}
	return all
}

package model

import (
	"fmt"
	"strconv"
	"strings"
)

// Name says which record is meant in the office's words: Realisasi TW IV Indeks Pelayanan
// Publik. Where the Book no longer has it, the record as it was gives its name; it may be nil.
func (b *Book) Name(ref Ref, record Record) string {
	parts := strings.Split(ref.Key, "/")
	info := InfoOf(ref.Kind)
	if info.name != nil && len(parts) >= info.keys {
		return info.name(b, parts)
	}
	if record == nil {
		record = b.standingRecord(ref)
	}
	if n, ok := record.(*Note); ok {
		return "Catatan pada " + b.Name(n.On, nil)
	}
	if ref.Kind == KindVillage {
		if now := b.standingRecord(ref); now != nil {
			record = now
		}
		if v, ok := record.(*Village); ok {
			return Clean(v.FullName(), false)
		}
	}
	return ref.Kind.Label() + " " + b.ownName(ref, record)
}

// Place says in words where a record is to be found that a finding is about.
func (b *Book) Place(ref Ref) string {
	parts := strings.Split(ref.Key, "/")
	if info := InfoOf(ref.Kind); info.place != nil && len(parts) >= info.keys {
		if words := info.place(b, parts); words != "" {
			return words
		}
	}
	return b.Name(ref, nil)
}

// standingRecord is the record of its own right with the reference; nil where the Book has none.
func (b *Book) standingRecord(ref Ref) Record {
	info := InfoOf(ref.Kind)
	if info.held == nil || !ref.Kind.Stands() {
		return nil
	}
	for _, r := range info.held(b) {
		if r.Ref() == ref {
			return r
		}
	}
	return nil
}

// ownName is the name a record of its own right goes by: as the Book has it, else as it was.
func (b *Book) ownName(ref Ref, record Record) string {
	id := ID(ref.Key)
	switch ref.Kind {
	case KindIndicator:
		if ind := b.Indicator(id); ind != nil {
			return b.IndicatorTitle(ind)
		}
	case KindNode:
		if n := b.Node(id); n != nil {
			return n.Label()
		}
	case KindVillage, KindSection, KindPublication, KindPrintedTable, KindStrategicPlan:
		if now := b.standingRecord(ref); now != nil {
			record = now
		}
	}
	if record == nil {
		return ref.Key
	}
	return calledItself(record)
}

// calledItself is the name that stands in the record; its key where it has none.
func calledItself(record Record) string {
	switch r := record.(type) {
	case *Staff:
		return r.Position
	case *Letter:
		return r.Number
	case *Obstacle:
		return r.Text
	case *Advice:
		return r.Text
	case *Partner:
		return r.Name
	case *Official:
		return r.Person.Name
	case *Employee:
		return r.Person.Name
	case *Assignment:
		return r.Text
	case *StrategicIssue:
		return r.Text
	case *Duty:
		return r.Text
	case *Photo:
		return r.Caption
	case *Publication:
		return r.Title
	case *PrintedTable:
		return r.Label()
	case *StrategicPlan:
		return r.Period()
	}
	if f, ok := FieldOf(record, "name"); ok {
		if name, is := f.At.(*string); is {
			return Clean(*name, false)
		}
	}
	return record.Ref().Key
}

// IndicatorTitle is what an indicator is called in lists: the only indicator of a program or
// kegiatan goes by its name, every other by its own.
func (b *Book) IndicatorTitle(ind *Indicator) string {
	node := b.Node(ind.Node)
	if node != nil && !node.Level.IsKey() && len(b.Measures(node.ID)) == 1 {
		return node.Label()
	}
	return ind.Label()
}

// RowNumber gives a facilitation row's group and place in it as people say them: 1.5.
func (b *Book) RowNumber(row *FacilitationRow) string {
	group, within := 0, 0
	for i := range b.Facilitations {
		if b.Facilitations[i].ID == row.Group {
			group = i + 1
		}
	}
	for i := range b.Rows {
		if b.Rows[i].Group == row.Group {
			within++
		}
		if b.Rows[i].ID == row.ID {
			break
		}
	}
	return fmt.Sprintf("%d.%d", group, within)
}

// PartName is what people call a part of a quarter, with the section that hands it in.
func (b *Book) PartName(id ID) string {
	p := b.Part(id)
	return strings.TrimSpace(p.Label + " " + b.Section(p.Section))
}

// NameOf is what the record that an id points to is called within its kind; an id that the
// Book does not know stands for itself.
func (b *Book) NameOf(kind Kind, id ID) string {
	ref := Ref{kind, string(id)}
	if kind == KindFacilitationRow {
		if r := b.Row(id); r != nil {
			return b.RowNumber(r) + " " + r.Name
		}
		return string(id)
	}
	if kind == KindIndicator || kind == KindNode { // found at once, without a walk through all
		return b.ownName(ref, nil)
	}
	return b.ownName(ref, b.standingRecord(ref))
}

// QuarterWord says a quarter as it stands in a key: TW IV; anything else is setahun.
func QuarterWord(digit string) string {
	n, err := strconv.Atoi(digit)
	if err != nil || !Quarter(n).Valid() {
		return "setahun"
	}
	return "TW " + Quarter(n).Roman()
}

package text

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
)

// naming is a row of the table of what records are called; parts are those of the key.
type naming struct {
	kind model.Kind
	name func(b *model.Book, parts []string) string
}

func namings() []naming {
	return []naming{
		{model.KindActual, func(b *model.Book, p []string) string { return "Realisasi " + tw(p[1]) + " " + indicator(b, p[0]) }},
		{model.KindTarget, nameOfTarget},
		{model.KindFacilitationMark, func(b *model.Book, p []string) string { return "Pelaksanaan " + tw(p[1]) + " " + row(b, p[0]) }},
		{model.KindFacilitationRow, func(b *model.Book, p []string) string { return "Baris " + row(b, p[0]) }},
		{model.KindReason, func(b *model.Book, p []string) string { return "Sebab belum terlaksana " + row(b, p[0]) }},
		{model.KindReceipt, func(b *model.Book, p []string) string { return document(b, p[1]) + " " + village(b, p[0]) }},
		{model.KindAmount, func(b *model.Book, p []string) string { return "Anggaran " + version(b, p[1]) + " " + node(b, p[0]) }},
		{model.KindSpent, func(b *model.Book, p []string) string {
			return "Realisasi anggaran s.d. " + tw(p[1]) + " " + node(b, p[0])
		}},
		{model.KindHistory, func(b *model.Book, p []string) string { return "Riwayat " + p[1] + " " + indicator(b, p[0]) }},
		{model.KindAnalysis, func(b *model.Book, p []string) string { return "Analisis " + analysis(p[1]) + " " + node(b, p[0]) }},
		{model.KindNarrative, func(_ *model.Book, p []string) string { return "Naskah " + topic(p[0]) }},
		{model.KindQuarter, func(_ *model.Book, p []string) string { return "Penguncian " + tw(p[0]) }},
		{model.KindPart, func(b *model.Book, p []string) string { return Part(b, model.ID(p[1])) + " " + tw(p[0]) }},
		{model.KindSnapshot, nameOfSnapshot},
		{model.KindAcknowledgement, func(_ *model.Book, p []string) string { return "Tanda mengetahui " + tw(p[0]) }},
		{model.KindOffice, func(*model.Book, []string) string { return "Profil kantor" }},
		{model.KindReportStyle, func(*model.Book, []string) string { return "Bentuk laporan" }},
		{model.KindLogo, func(*model.Book, []string) string { return "Logo sampul" }},
		{model.KindSettings, func(*model.Book, []string) string { return "Pengaturan tahun" }},
		{model.KindPrintedRow, nameOfPrintedRow},
		{model.KindAcceptance, func(_ *model.Book, p []string) string { return "Temuan diterima " + strings.Join(p, "/") }},
	}
}

// Name says which record is meant in the office's words: Realisasi TW IV Indeks Pelayanan
// Publik. Where the Book no longer has it, the record as it was gives its name; it may be nil.
func Name(b *model.Book, ref model.Ref, record model.Record) string {
	parts := strings.Split(ref.Key, "/")
	for _, row := range namings() {
		if row.kind == ref.Kind && len(parts) >= partsOf(ref.Kind) {
			return row.name(b, parts)
		}
	}
	if n, ok := record.(*model.Note); ok {
		return "Catatan pada " + Name(b, n.On, nil)
	}
	label := string(ref.Kind)
	for _, info := range model.Kinds() {
		if info.Kind == ref.Kind {
			label = info.Label
		}
	}
	return label + " " + ownName(b, ref, record)
}

// partsOf is how many parts the key of a cell has at least.
func partsOf(kind model.Kind) int {
	switch kind {
	case model.KindTarget:
		return 3
	case model.KindActual, model.KindFacilitationMark, model.KindReceipt, model.KindAmount, model.KindSpent,
		model.KindHistory, model.KindAnalysis, model.KindPart:
		return 2
	}
	return 1
}

func nameOfTarget(b *model.Book, p []string) string {
	words := map[string]string{string(model.Initial): "awal", string(model.Revised): "perubahan"}
	name := "Target " + words[p[1]]
	if p[2] != "0" {
		name += " " + tw(p[2])
	}
	return name + " " + indicator(b, p[0])
}

func nameOfSnapshot(b *model.Book, p []string) string {
	if len(p) > 1 {
		return "Potret " + Part(b, model.ID(p[1])) + " " + tw(p[0])
	}
	return "Potret " + tw(p[0])
}

// ownName is the name a record of its own right goes by.
func ownName(b *model.Book, ref model.Ref, record model.Record) string {
	switch ref.Kind {
	case model.KindIndicator:
		if b.Indicator(model.ID(ref.Key)) != nil {
			return indicator(b, ref.Key)
		}
	case model.KindNode:
		if b.Node(model.ID(ref.Key)) != nil {
			return node(b, ref.Key)
		}
	case model.KindVillage:
		if name := village(b, ref.Key); name != ref.Key {
			return name
		}
	case model.KindSection:
		if name := b.Section(model.ID(ref.Key)); name != "" {
			return name
		}
	case model.KindPublication:
		if name := publication(b, ref.Key); name != ref.Key {
			return name
		}
	case model.KindPrintedTable:
		if t := b.PrintedTable(model.ID(ref.Key)); t != nil {
			return PrintedTitle(t)
		}
	}
	switch r := record.(type) {
	case *model.Staff:
		return r.Position
	case *model.StrategicIssue:
		return r.Text
	case *model.Publication:
		return r.Title
	case *model.PrintedTable:
		return PrintedTitle(r)
	case nil:
	default:
		for _, f := range fieldsOf(record) {
			if f.name == "name" {
				return plainWord(f.value)
			}
		}
	}
	return ref.Key
}

// Part is what people call a part of a quarter, with the section that hands it in.
func Part(b *model.Book, id model.ID) string {
	p := b.Part(id)
	return strings.TrimSpace(p.Label + " " + b.Section(p.Section))
}

func tw(digit string) string {
	n, err := strconv.Atoi(digit)
	if err != nil || !model.Quarter(n).Valid() {
		return "setahun"
	}
	return "TW " + model.Quarter(n).Roman()
}

func indicator(b *model.Book, id string) string {
	if ind := b.Indicator(model.ID(id)); ind != nil {
		return IndicatorTitle(b, ind)
	}
	return id
}

func node(b *model.Book, id string) string {
	if n := b.Node(model.ID(id)); n != nil {
		return n.Label()
	}
	return id
}

func row(b *model.Book, id string) string {
	if r := b.Row(model.ID(id)); r != nil {
		return RowNumber(b, r) + " " + r.Name
	}
	return id
}

func village(b *model.Book, id string) string {
	for _, v := range b.Villages {
		if string(v.ID) == id {
			return v.Name
		}
	}
	return id
}

func document(b *model.Book, id string) string {
	for _, d := range b.Documents {
		if string(d.ID) == id {
			return d.Name
		}
	}
	return id
}

func version(b *model.Book, id string) string {
	for _, v := range b.Versions {
		if string(v.ID) == id {
			return v.Name
		}
	}
	return id
}

func analysis(part string) string {
	for _, info := range model.AnalysisParts() {
		if string(info.Part) == part {
			return strings.ToLower(info.Label)
		}
	}
	return part
}

func topic(id string) string {
	for _, t := range model.Topics() {
		if string(t.ID) == id {
			return t.Label
		}
	}
	return id
}

// IndicatorTitle is what an indicator is called in lists: the only indicator of a program or
// kegiatan goes by its name, every other by its own.
func IndicatorTitle(b *model.Book, ind *model.Indicator) string {
	node := b.Node(ind.Node)
	if node != nil && !node.Level.IsKey() && len(b.Measures(node.ID)) == 1 {
		return node.Label()
	}
	return ind.Label()
}

// RowNumber gives a facilitation row's group and place in it as people say them: 1.5.
func RowNumber(b *model.Book, row *model.FacilitationRow) string {
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

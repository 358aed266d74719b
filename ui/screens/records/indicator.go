package records

import (
	"slices"
	"strconv"

	"capaian/model"
)

func indicatorList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Indicators) }
	return recordList{
		title: "Indikator", one: "indikator", kind: model.KindIndicator, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Indicator).Name },
		detail: func(b *model.Book, r model.Record) string {
			if n := b.Node(r.(*model.Indicator).Node); n != nil {
				return n.Level.Label() + ": " + n.Label()
			}
			return ""
		},
		fields: indicatorFields,
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Indicator](after)
			if before.Node == "" && len(b.Nodes) > 0 {
				before.Node = b.Nodes[0].ID
			}
			return &model.Indicator{
				ID: "indikator", Node: before.Node, Order: before.Order + 1, Section: before.Section,
				Unit: before.Unit, Polarity: model.Positive, Aggregation: model.Cumulative, Source: model.Typed,
			}
		},
		order: func(r model.Record) *int { return &r.(*model.Indicator).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.Indicator).ID },
		owner: func(r model.Record) *model.ID { return &r.(*model.Indicator).Node },
		owners: func(b *model.Book, _ model.Record) []model.ID {
			var all []model.ID
			for _, n := range b.Nodes {
				all = append(all, n.ID)
			}
			return all
		},
		name: func(r model.Record) *string { return &r.(*model.Indicator).Name },
	}
}

func indicatorFields(b *model.Book) []field {
	documents := []option[model.ID]{{value: "", word: "(semua dokumen)"}}
	for _, d := range b.Documents {
		documents = append(documents, option[model.ID]{value: d.ID, word: d.Name + " " + strconv.Itoa(d.About)})
	}
	scales := []option[model.ID]{{value: "", word: "(skala predikat kantor)"}}
	for _, s := range b.Settings.Scales {
		scales = append(scales, option[model.ID]{value: s.ID, word: s.Name})
	}
	end := []field{typed[model.Indicator]("strategic_end")}
	if b.PlanIn(b.Year) != nil {
		end = nil // it is entered with the renstra
	}
	return slices.Concat([]field{
		typed[model.Indicator]("name"),
		typed[model.Indicator]("short"),
		alsoCalled(choice[model.Indicator]("node", nodes(b)), nodeNames(b)),
		typed[model.Indicator]("unit"),
		choice[model.Indicator]("polarity", []option[model.Polarity]{
			{value: model.Positive, word: "positif (makin tinggi makin baik)"}, {value: model.Negative, word: "negatif (makin rendah makin baik)"},
		}),
		choice[model.Indicator]("aggregation", []option[model.Aggregation]{
			{value: model.Cumulative, word: "kumulatif"}, {value: model.Sum, word: "jumlah"},
			{value: model.Mean, word: "rata-rata"}, {value: model.Last, word: "nilai terakhir"},
		}),
		choice[model.Indicator]("source", []option[model.Source]{
			{value: model.Typed, word: "diketik"}, {value: model.Ratio, word: "pembilang ÷ penyebut"},
			{value: model.FromFacilitation, word: "dihitung dari Tabel 10"}, {value: model.FromDocuments, word: "dihitung dari Tabel 11"},
		}),
		typed[model.Indicator]("numerator"),
		typed[model.Indicator]("denominator"),
		choice[model.Indicator]("document", documents),
		choice[model.Indicator]("graded", yesNo()),
		choice[model.Indicator]("scale", scales),
	}, end, []field{
		typed[model.Indicator]("formula"),
		typed[model.Indicator]("explained"),
		typed[model.Indicator]("changed"),
		typed[model.Indicator]("data_source"),
		typed[model.Indicator]("pic"),
		day[model.Indicator]("from", b.Year),
		day[model.Indicator]("until", b.Year),
		typed[model.Indicator]("former"),
		day[model.Indicator]("renamed", b.Year),
		choice[model.Indicator]("section", sections(b)),
	})
}

// nodes are the choices of what an indicator measures.
func nodes(b *model.Book) []option[model.ID] {
	var all []option[model.ID]
	for _, n := range b.Nodes {
		all = append(all, option[model.ID]{value: n.ID, word: nodeWord(&n)})
	}
	return all
}

// indicators are the choices of whose figures something is.
func indicators(b *model.Book) []option[model.ID] {
	var all []option[model.ID]
	for _, ind := range b.Indicators {
		all = append(all, option[model.ID]{value: ind.ID, word: ind.Label()})
	}
	return all
}

// nodeWord is what a node is called in a choice.
func nodeWord(n *model.Node) string { return n.Level.Label() + ": " + n.Label() }

// nodeNames are what tables call a node: by its code, its name in full, or the short one.
func nodeNames(b *model.Book) map[string][]string {
	names := map[string][]string{}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		names[nodeWord(n)] = []string{n.Code, n.Name, n.Short}
	}
	return names
}

// indicatorNames are what tables call an indicator: also by its name in full.
func indicatorNames(b *model.Book) map[string][]string {
	names := map[string][]string{}
	for _, ind := range b.Indicators {
		names[ind.Label()] = []string{ind.Name}
	}
	return names
}

func indicatorName(b *model.Book, id model.ID) string {
	if ind := b.Indicator(id); ind != nil {
		return ind.Label()
	}
	return string(id)
}

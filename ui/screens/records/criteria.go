package records

import (
	"fmt"

	"capaian/calc/readiness"
	"capaian/model"
)

// criterionSort lists the usual criteria too: changing one makes it the office's own, and
// removing that brings the usual one back.
func criterionList() recordList {
	list := func(b *model.Book) []model.Record { return records(model.Criteria(b)) }
	return recordList{
		title: "Kriteria kesiapan (taksiran LKE)", one: "kriteria", kind: model.KindCriterion, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Criterion).Text },
		detail: func(_ *model.Book, r model.Record) string {
			c := r.(*model.Criterion)
			return fmt.Sprintf("bobot %d  %s, %s", c.Weight, c.Component, c.Aspect)
		},
		fields: func(*model.Book) []field {
			var components []option[model.Component]
			for _, info := range model.Components() {
				components = append(components, option[model.Component]{value: info.Component, word: info.Label})
			}
			var aspects []option[model.Aspect]
			for _, info := range model.Aspects() {
				aspects = append(aspects, option[model.Aspect]{value: info.Aspect, word: info.Label})
			}
			rules := []option[model.ID]{{value: "", word: "jawaban orang"}}
			for _, rule := range readiness.Rules() {
				rules = append(rules, option[model.ID]{value: rule.Key, word: rule.Looks})
			}
			return []field{
				typed[model.Criterion]("text"),
				choice[model.Criterion]("component", components),
				choice[model.Criterion]("aspect", aspects),
				typed[model.Criterion]("weight"),
				choice[model.Criterion]("rule", rules),
			}
		},
		fresh: func(_ *model.Book, after model.Record) model.Record {
			before := copyOf[model.Criterion](after)
			if before.Component == "" {
				before.Component, before.Aspect = model.ComponentPlanning, model.AspectPresence
			}
			return &model.Criterion{ID: "kriteria", Component: before.Component, Aspect: before.Aspect, Order: before.Order + 1, Weight: 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Criterion).Order },
		sibling: func(a, b model.Record) bool {
			x, y := a.(*model.Criterion), b.(*model.Criterion)
			return x.Component == y.Component && x.Aspect == y.Aspect
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Criterion).ID },
		stays: func(b *model.Book, r model.Record) string {
			id := r.(*model.Criterion).ID
			for _, own := range b.Criteria {
				if own.ID == id {
					return ""
				}
			}
			return "kriteria bawaan; beri bobot 0 bila tidak ditanyakan"
		},
	}
}

// weightSort edits how much components and aspects are worth; the usual weights stand where
// none were set.
func weightList() recordList {
	list := func(b *model.Book) []model.Record {
		s := b.Settings
		s.Weights = s.WeightsInForce()
		return records([]model.Settings{s})
	}
	return recordList{
		title: "Bobot kesiapan (taksiran LKE)", one: "bobot", kind: model.KindSettings, list: list,
		label: func(*model.Book, model.Record) string { return "Bobot komponen dan aspek, predikat" },
		detail: func(_ *model.Book, r model.Record) string {
			w := r.(*model.Settings).Weights
			return fmt.Sprintf("%d/%d/%d/%d", w.Components[0], w.Components[1], w.Components[2], w.Components[3])
		},
		fields: func(*model.Book) []field {
			var all []field
			for i, info := range model.Components() {
				all = append(all, count(info.Label, "Persen; keempatnya berjumlah 100.", 100, func(r model.Record) *int { return &r.(*model.Settings).Weights.Components[i] }))
			}
			for i, info := range model.Aspects() {
				all = append(all, count(info.Label, "Persen dari komponennya; ketiganya berjumlah 100.", 100, func(r model.Record) *int { return &r.(*model.Settings).Weights.Aspects[i] }))
			}
			return append(all, scale("Predikat taksiran", func(s *model.Settings) *model.Scale { return &s.Weights.Predicates }))
		},
	}
}

package calc

import (
	"strings"

	"capaian/model"
)

// typedPlaces are the decimals to which an entered figure is kept: more than offices write.
const typedPlaces = 10

// Freeze keeps the figures of a part at the Results' quarter as they are shown, or of the
// whole quarter where part is "". A figure that has no number is kept without a value.
func Freeze(r *Results, part model.ID) *model.Snapshot {
	places := r.book.Settings.Decimals
	return &model.Snapshot{
		Quarter: r.Quarter, Part: part, Revision: r.book.Revision, Decimals: places,
		Figures: frozenFigures(r, part, places),
	}
}

// Figures are what Freeze keeps, at the decimals given.
func Figures(b *model.Book, q model.Quarter, part model.ID, decimals int) []model.Frozen {
	r := b.Derive("results "+q.Roman(), func() any { return Compute(b, q) }).(*Results)
	return frozenFigures(r, part, decimals)
}

// Departure is a figure that is not as it was when it was approved; "" stands for none.
type Departure struct {
	Ref      model.Ref
	Facet    model.Facet
	Was, Now string
}

// Departures compares what was approved with the Book as it is now, rounded as it was
// rounded then: first what was changed or has gone, then what has come.
func Departures(b *model.Book, s *model.Snapshot) []Departure {
	type name struct {
		ref   model.Ref
		facet model.Facet
	}
	now := frozenFigures(Compute(b, s.Quarter), s.Part, s.Decimals)
	values := make(map[name]string, len(now))
	for _, f := range now {
		values[name{f.Ref, f.Facet}] = f.Value
	}
	was := make(map[name]bool, len(s.Figures))
	var all []Departure
	for _, f := range s.Figures {
		was[name{f.Ref, f.Facet}] = true
		if value := values[name{f.Ref, f.Facet}]; value != f.Value {
			all = append(all, Departure{f.Ref, f.Facet, f.Value, value})
		}
	}
	for _, f := range now {
		if !was[name{f.Ref, f.Facet}] && f.Value != "" && !cameLater(b, f.Ref, s.Quarter) {
			all = append(all, Departure{f.Ref, f.Facet, "", f.Value})
		}
	}
	return all
}

// cameLater reports an indicator that is in force only after the quarter.
func cameLater(b *model.Book, ref model.Ref, q model.Quarter) bool {
	if ref.Kind != model.KindIndicator {
		return false
	}
	ind := b.Indicator(model.ID(ref.Key))
	return ind != nil && ind.From.After(q.LastDay(b.Year))
}

func frozenFigures(r *Results, part model.ID, places int) []model.Frozen {
	var all []model.Frozen
	in := func(one model.ID) bool { return part == "" || part == one }
	for i := range r.book.Indicators {
		if in(partOfIndicator(r.book, &r.book.Indicators[i])) {
			all = append(all, frozenMeasure(&r.book.Indicators[i], &r.Measures[i], places)...)
		}
	}
	for i := range r.book.Rows {
		row := &r.book.Rows[i]
		if one, _ := r.book.PartOf(row); in(one) {
			tally := r.Facilitation.Rows[i]
			all = append(all,
				model.Frozen{Ref: row.Ref(), Facet: model.FacetPlanned, Value: kept(counted(tally.Planned), 0)},
				model.Frozen{Ref: row.Ref(), Facet: model.FacetRealised, Value: kept(counted(tally.Realised), 0)})
		}
	}
	return append(append(all, frozenReceipts(r, in)...), frozenMoney(r, in, places)...)
}

// partOfIndicator is whose approval an indicator's figures belong to. That of the whole
// checklist, or of documents of several, belongs to no single seksi and is kept at the closing only.
func partOfIndicator(b *model.Book, ind *model.Indicator) model.ID {
	part, _ := b.PartOf(ind)
	switch ind.Source {
	case model.FromFacilitation:
		return "seluruh-" + model.PartFacilitation
	case model.FromDocuments:
		part = model.PartVillages
		if ind.Document != "" {
			part, _ = b.PartOf(&model.Receipt{Document: ind.Document})
		}
	case model.Typed, model.Ratio:
	}
	return part
}

func frozenMeasure(ind *model.Indicator, m *Measure, places int) []model.Frozen {
	all := []model.Frozen{
		{Ref: ind.Ref(), Facet: model.FacetTarget, Value: kept(m.Target, places)},
		{Ref: ind.Ref(), Facet: model.FacetActual, Value: kept(m.Actual, places)},
		{Ref: ind.Ref(), Facet: model.FacetAchievement, Value: kept(m.Achievement, places)},
		{Ref: ind.Ref(), Facet: model.FacetRating, Value: m.Rating},
	}
	if ind.Graded {
		all = append(all, model.Frozen{Ref: ind.Ref(), Facet: model.FacetGrade, Value: m.Grade})
	}
	return all
}

// notOwed is kept instead of a day.
const notOwed = "tidak wajib"

// frozenReceipts are the days of the documents that the quarter counts.
func frozenReceipts(r *Results, in func(model.ID) bool) []model.Frozen {
	var all []model.Frozen
	for d := range r.book.Documents {
		part, counted := r.book.PartOf(&model.Receipt{Document: r.book.Documents[d].ID})
		if counted > r.Quarter || !in(part) {
			continue
		}
		for v := range r.book.Villages {
			village, kind := &r.book.Villages[v], &r.book.Documents[d]
			receipt := model.Receipt{Village: village.ID, Document: kind.ID}
			value := r.book.Receipt(receipt.Village, receipt.Document).Date.String()
			switch r.book.OwingAt(village, kind, r.Quarter) {
			case model.Owed:
			case model.NotYet, model.NoMore:
				continue
			case model.NotOfKind, model.Waived:
				value = notOwed
			}
			all = append(all, model.Frozen{Ref: receipt.Ref(), Facet: model.FacetReceived, Value: value})
		}
	}
	return all
}

func frozenMoney(r *Results, in func(model.ID) bool, places int) []model.Frozen {
	var all []model.Frozen
	for i := range r.book.Nodes {
		node, money := &r.book.Nodes[i], &r.Money[i]
		if part, _ := r.book.PartOf(node); !node.Level.BearsMoney() || !in(part) {
			continue
		}
		all = append(all,
			model.Frozen{Ref: node.Ref(), Facet: model.FacetBudget, Value: kept(money.Budget.Value, places)},
			model.Frozen{Ref: node.Ref(), Facet: model.FacetSpent, Value: kept(money.Used.Value, places)})
	}
	return all
}

// kept is a figure in stored form, as entered or rounded, without closing zeros.
func kept(f Figure, places int) string {
	if f.Typed() {
		places = typedPlaces
	}
	d, known := f.Round(places)
	switch {
	case f.Has(NotApplicable):
		return model.NotApplicable().String()
	case !known:
		return ""
	}
	s := d.String()
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

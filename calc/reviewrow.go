package calc

import (
	"slices"

	"capaian/model"
)

// RowReview is what a review looks at of one row of a part, at the Results' quarter.
type RowReview struct {
	Row      model.Ref
	Planned  Figure // target, plan, documents owed, or budget
	Now      Figure // at the end of the quarter
	Before   Figure // of the quarter before; NotFilled in the first
	LastYear Figure // of the same quarter last year where the file holds that year
	OfYear   bool   // LastYear is of the whole of last year: of its quarters nothing is known
	Proofs   []Proof
}

// Proof is what was entered beside a figure to prove it.
type Proof struct {
	Of       model.Ref // the cell
	Date     model.Date
	Evidence []model.Evidence
	Said     string // number, place or remark
}

// RowReviews lists the rows of a part in the order of its screen.
func RowReviews(r *Results, part model.ID) []RowReview {
	last := r.besideLastYear()
	switch (model.Part{ID: part}).Kind() {
	case model.PartIndicators:
		return r.measuresReviewed(last, part)
	case model.PartVillages:
		if part != model.PartVillages {
			return r.documentsReviewed(last, part)
		}
		return r.villagesReviewed(last)
	case model.PartBudget:
		return r.moneyReviewed(last, part)
	}
	return r.checklistReviewed(last, part)
}

// besideLastYear is the same quarter of the year before; nil where its data are not at hand.
func (r *Results) besideLastYear() *Results {
	for _, b := range r.book.Earlier() {
		if b.Year == r.book.Year-1 {
			return b.Derive("results "+r.Quarter.Roman(), func() any { return Compute(b, r.Quarter) }).(*Results)
		}
	}
	return nil
}

// before is the figure of the quarter before, of four.
func before(all [4]Figure, q model.Quarter) Figure {
	if q == model.Q1 {
		return Figure{Flags: NotFilled}
	}
	return all[q-2]
}

func (r *Results) measuresReviewed(last *Results, part model.ID) []RowReview {
	var all []RowReview
	for i := range r.book.Indicators {
		ind, m := &r.book.Indicators[i], &r.Measures[i]
		if of, _ := r.book.PartOf(ind); of != part {
			continue
		}
		one := RowReview{
			Row: ind.Ref(), Planned: m.Target, Now: m.Quarters[r.Quarter-1], Before: before(m.Quarters, r.Quarter),
			LastYear: PastOf(r.book, ind, r.book.Year-1).Actual, OfYear: true,
		}
		if last != nil {
			at := slices.IndexFunc(last.book.Indicators, func(old model.Indicator) bool { return old.ID == ind.ID })
			if at >= 0 && last.Measures[at].Quarters[r.Quarter-1].Known() {
				one.LastYear, one.OfYear = last.Measures[at].Quarters[r.Quarter-1], false
			}
		}
		if entered := r.book.Actual(ind.ID, r.Quarter); entered.Note != "" {
			one.Proofs = []Proof{{Of: entered.Ref(), Said: entered.Note}}
		}
		all = append(all, one)
	}
	return all
}

func (r *Results) checklistReviewed(last *Results, part model.ID) []RowReview {
	var all []RowReview
	for i := range r.book.Rows {
		row := &r.book.Rows[i]
		if of, _ := r.book.PartOf(row); of != part {
			continue
		}
		one := RowReview{Row: row.Ref(), Planned: counted(row.Planned), Now: realisedBy(r.book, row.ID, r.Quarter)}
		one.Before, one.LastYear = Figure{Flags: NotFilled}, Figure{Flags: NotFilled}
		if r.Quarter > model.Q1 {
			one.Before = realisedBy(r.book, row.ID, r.Quarter-1)
		}
		if last != nil && last.book.Row(row.ID) != nil {
			one.LastYear = realisedBy(last.book, row.ID, r.Quarter)
		}
		for q := model.Q1; q <= r.Quarter; q++ {
			if mark := r.book.Mark(row.ID, q); !mark.IsBlank() {
				one.Proofs = append(one.Proofs, Proof{Of: mark.Ref(), Date: mark.Date, Evidence: mark.Evidence, Said: mark.Note})
			}
		}
		all = append(all, one)
	}
	return all
}

// realisedBy counts how often a row was realised by the end of a quarter.
func realisedBy(b *model.Book, row model.ID, q model.Quarter) Figure {
	n := 0
	for each := model.Q1; each <= q; each++ {
		n += b.Mark(row, each).Count
	}
	return counted(n)
}

func (r *Results) villagesReviewed(last *Results) []RowReview {
	var all []RowReview
	for i := range r.book.Villages {
		v := &r.book.Villages[i]
		one := RowReview{Row: v.Ref(), Before: Figure{Flags: NotFilled}, LastYear: Figure{Flags: NotFilled}}
		owed, in := documentsIn(r.book, v, r.Quarter)
		one.Planned, one.Now = counted(owed), counted(in)
		if r.Quarter > model.Q1 {
			_, in := documentsIn(r.book, v, r.Quarter-1)
			one.Before = counted(in)
		}
		if last != nil {
			if at := slices.IndexFunc(last.book.Villages, func(old model.Village) bool { return old.ID == v.ID }); at >= 0 {
				_, in := documentsIn(last.book, &last.book.Villages[at], r.Quarter)
				one.LastYear = counted(in)
			}
		}
		for d := range r.book.Documents {
			one.Proofs = append(one.Proofs, r.proofOf(v, &r.book.Documents[d])...)
		}
		all = append(all, one)
	}
	return all
}

// documentsIn counts the documents that a village owes by a quarter, and those that came in.
func documentsIn(b *model.Book, v *model.Village, q model.Quarter) (owed, in int) {
	for i := range b.Documents {
		kind := &b.Documents[i]
		if kind.CountedIn(b.Year) > q || b.OwingAt(v, kind, q) != model.Owed {
			continue
		}
		owed++
		if !b.Receipt(v.ID, kind.ID).Date.IsBlank() {
			in++
		}
	}
	return owed, in
}

func (r *Results) moneyReviewed(last *Results, part model.ID) []RowReview {
	var all []RowReview
	for _, at := range Compare(r).Money {
		if of, _ := r.book.PartOf(&r.book.Nodes[at]); of != part {
			continue
		}
		m, id := &r.Money[at], r.book.Nodes[at].ID
		spent := [4]Figure{m.Spent[0].Value, m.Spent[1].Value, m.Spent[2].Value, m.Spent[3].Value}
		one := RowReview{
			Row: r.book.Nodes[at].Ref(), Planned: m.Budget.Value, Now: m.Used.Value,
			Before: before(spent, r.Quarter), LastYear: Figure{Flags: NotFilled},
		}
		if last != nil {
			if was, there := last.nodeAt[id]; there {
				one.LastYear = last.Money[was].Used.Value
			}
		}
		all = append(all, one)
	}
	return all
}

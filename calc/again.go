package calc

import (
	"slices"

	"capaian/model"
)

// ComputeFrom is Compute of a Book at the quarter of earlier results, with less work where the
// two Books differ in a few cells: only what hangs on them is worked out again. It is for what
// is typed, and for what somebody else saved while one looks.
func ComputeFrom(before *Results, b *model.Book) *Results {
	if before == nil {
		return Compute(b, model.WholeYear)
	}
	cells, few := b.CellsSince(before.book)
	if !few {
		return Compute(b, before.Quarter)
	}
	again := *before
	r := &again
	r.book = b
	r.missing = lazily(r)
	changed := map[int]bool{} // positions in Measures
	for _, id := range cells.Indicators {
		if i := b.IndicatorAt(id); i >= 0 {
			changed[i] = true
		}
	}
	if len(cells.Rows) > 0 {
		r.Facilitation = before.Facilitation.recounted(before.book, b, cells.Rows, r.Quarter)
		r.addSource(model.FromFacilitation, changed)
	}
	if cells.Receipts {
		r.Documents = deliveries(b, r.Quarter)
		r.addSource(model.FromDocuments, changed)
	}
	if cells.Amounts || len(cells.Spent) > 0 {
		r.moneyFrom(before, cells, changed)
	}
	if len(changed) > 0 {
		r.Measures = slices.Clone(before.Measures)
		for i := range changed {
			r.Measures[i] = r.measure(&b.Indicators[i], before.Measures[i].LastYear)
		}
	}
	return r
}

// addSource adds the indicators that are derived from a list.
func (r *Results) addSource(source model.Source, changed map[int]bool) {
	for i := range r.book.Indicators {
		if r.book.Indicators[i].Source == source {
			changed[i] = true
		}
	}
}

// moneyFrom works out the columns of money in which a cell changed, and adds the indicators
// whose money is another now.
func (r *Results) moneyFrom(before *Results, cells model.Cells, changed map[int]bool) {
	if cells.Amounts {
		r.Total = Money{}
		r.money()
	} else {
		t := treeOf(r.book)
		r.Money = slices.Clone(before.Money)
		for _, q := range cells.Spent {
			r.spent(t, q)
		}
		r.concludeUnlike(before)
	}
	for n := range r.Money {
		if r.Money[n].sameEnd(&before.Money[n]) {
			continue
		}
		for _, i := range r.book.MeasuresAt(n) {
			changed[i] = true
		}
	}
}

// concludeUnlike draws anew what follows from sums that are not as they were.
func (r *Results) concludeUnlike(before *Results) {
	at := versionAt(r.book, r.Quarter)
	for n := range r.Money {
		if !r.Money[n].Spent[r.Quarter-1].same(before.Money[n].Spent[r.Quarter-1]) {
			r.Money[n].conclude(at, r.Quarter)
		}
	}
	r.Total.conclude(at, r.Quarter)
}

// sameEnd reports that nothing differs of what is made of the sums.
func (m *Money) sameEnd(other *Money) bool {
	return m.Budget.same(other.Budget) && m.Used.same(other.Used)
}

func (s Sum) same(other Sum) bool {
	return s.Origin == other.Origin && s.Open == other.Open && s.Value.same(other.Value)
}

func (f Figure) same(other Figure) bool {
	if f.typed != other.typed || f.Flags != other.Flags || f.Known() != other.Known() {
		return false
	}
	return !f.Known() || f.exact.cmp(other.exact) == 0
}

// recounted is the checklist of a Book in which some rows have other marks.
func (c *Checklist) recounted(before, b *model.Book, rows []model.ID, q model.Quarter) Checklist {
	again := *c
	again.Groups, again.Rows = slices.Clone(c.Groups), slices.Clone(c.Rows)
	group := groupsOf(b)
	for _, id := range rows {
		if i := b.RowAt(id); i >= 0 {
			again.count(before, i, group, q, -1)
			again.count(b, i, group, q, 1)
		}
	}
	again.conclude(b, q)
	return again
}

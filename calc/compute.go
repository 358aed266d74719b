package calc

import "capaian/model"

// Compute works out everything of the Book as it stands at the end of the quarter; any other
// quarter, WholeYear among them, means the end of the year. The Book is not changed.
func Compute(b *model.Book, q model.Quarter) *Results {
	if !q.Valid() {
		q = model.Q4
	}
	r := &Results{Quarter: q, book: b}
	r.nodeAt = make(map[model.ID]int, len(b.Nodes))
	for i := range b.Nodes {
		r.nodeAt[b.Nodes[i].ID] = i
	}
	r.Facilitation = checklist(b, q)
	r.Documents = deliveries(b, q)
	r.money()
	r.Measures = make([]Measure, len(b.Indicators))
	for i := range b.Indicators {
		r.Measures[i] = r.measure(&b.Indicators[i], r.lastYear(&b.Indicators[i], nil))
	}
	r.missing = lazily(r)
	return r
}

// Measure returns what was computed of the indicator, or nil where the Book has none of that id.
func (r *Results) Measure(id model.ID) *Measure {
	if i := r.book.IndicatorAt(id); i >= 0 {
		return &r.Measures[i]
	}
	return nil
}

// MoneyOf returns the money of the node, or nil where the Book has none of that id; "" gives all goals together.
func (r *Results) MoneyOf(node model.ID) *Money {
	if node == "" {
		return &r.Total
	}
	if i, ok := r.nodeAt[node]; ok {
		return &r.Money[i]
	}
	return nil
}

package calc

import (
	"sync"

	"capaian/model"
)

// Missing lists the cells that should be filled by the quarter and are blank, in screen order:
// targets and actuals in indicator order, then receipts village by village, then spending
// program by program. It must not be changed.
func (r *Results) Missing() []model.Ref { return r.missing() }

// lazily looks for what is missing of the results when it is first asked for.
func lazily(r *Results) func() []model.Ref { return sync.OnceValue(r.findMissing) }

func (r *Results) findMissing() []model.Ref {
	refs := r.missingFigures()
	refs = append(refs, r.missingReceipts()...)
	return append(refs, r.missingSpending()...)
}

func (r *Results) missingFigures() []model.Ref {
	var refs []model.Ref
	for i := range r.book.Indicators {
		ind := &r.book.Indicators[i]
		if !r.book.InForce(ind, r.Quarter) {
			continue
		}
		if r.book.TargetInForce(ind.ID, model.WholeYear).IsBlank() {
			target := model.Target{Indicator: ind.ID, Agreement: model.Initial}
			refs = append(refs, target.Ref())
		}
		if !sourceOf(ind.Source).derived && !r.answered(i) {
			actual := model.Actual{Indicator: ind.ID, Quarter: r.Quarter}
			refs = append(refs, actual.Ref())
		}
	}
	return refs
}

// answered reports that the quarter is filled; where the latest reading counts, an earlier one will do.
func (r *Results) answered(i int) bool {
	quarters := r.Measures[i].Quarters[:r.Quarter]
	if r.book.Indicators[i].Aggregation != model.Last {
		quarters = quarters[r.Quarter-1:]
	}
	for _, f := range quarters {
		if !f.Has(NotFilled) {
			return true
		}
	}
	return false
}

func (r *Results) missingReceipts() []model.Ref {
	var refs []model.Ref
	for v := range r.book.Villages {
		for d := range r.book.Documents {
			village, kind := &r.book.Villages[v], &r.book.Documents[d]
			if kind.CountedIn(r.book.Year) > r.Quarter {
				continue
			}
			if state, _ := TimelinessAt(r.book, village, kind, r.Quarter); state == Awaited {
				receipt := model.Receipt{Village: village.ID, Document: kind.ID}
				refs = append(refs, receipt.Ref())
			}
		}
	}
	return refs
}

func (r *Results) missingSpending() []model.Ref {
	var refs []model.Ref
	for i := range r.book.Nodes {
		node := &r.book.Nodes[i]
		if node.Level == model.Program && r.Money[i].Used.Origin == OriginNone {
			spent := model.Spent{Node: node.ID, Quarter: r.Quarter}
			refs = append(refs, spent.Ref())
		}
	}
	return refs
}

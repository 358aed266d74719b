package calc

import "capaian/model"

type nodeWork func(*Results, model.ID, *recorder) Figure

func ofNode(work nodeWork) func(*Results, Subject, *recorder) (Figure, bool) {
	return func(r *Results, what Subject, rec *recorder) (Figure, bool) {
		if r.MoneyOf(what.ID) == nil {
			return Figure{}, false
		}
		return work(r, what.ID, rec), true
	}
}

func (r *Results) workBudget(node model.ID, rec *recorder) Figure {
	at := versionAt(r.book, r.Quarter)
	if at < 0 {
		return Figure{Flags: NoBudget}
	}
	return r.resettle(budgetColumns(treeOf(r.book))[at], node, rec)
}

func (r *Results) workUsed(node model.ID, rec *recorder) Figure {
	return r.resettle(spentColumn(treeOf(r.book), r.Quarter), node, rec)
}

// resettle settles one node of a filled column once more, this time with a witness.
func (r *Results) resettle(c column, node model.ID, rec *recorder) Figure {
	if node == "" {
		sum, _ := c.gather(c.tree.goals, "seluruh tujuan", rec)
		return sum.Value
	}
	sum, _ := c.settle(r.nodeAt[node], rec)
	return sum.Value
}

func (r *Results) workMoneyAbsorption(node model.ID, rec *recorder) Figure {
	return absorption(r.workBudget(node, rec), r.workUsed(node, rec), rec)
}

func (r *Results) workRemainder(node model.ID, rec *recorder) Figure {
	return remainder(r.workBudget(node, rec), r.workUsed(node, rec), rec)
}

package calc

import "capaian/model"

// money fills the sums of every node and of all goals.
func (r *Results) money() {
	b := r.book
	t := treeOf(b)
	r.Money = make([]Money, len(b.Nodes))
	versions := len(b.Versions)
	amounts := make([]Sum, versions*(len(b.Nodes)+1))
	for i := range r.Money {
		r.Money[i].Amounts = amounts[i*versions : (i+1)*versions : (i+1)*versions]
	}
	r.Total.Amounts = amounts[len(b.Nodes)*versions:]
	for v, col := range budgetColumns(t) {
		for i := range col.cells {
			r.Money[i].Amounts[v] = col.cells[i].sum
		}
		r.Total.Amounts[v], _ = col.gather(t.goals, "", nil)
	}
	for _, q := range model.Quarters() {
		r.spent(t, q)
	}
	at := versionAt(b, r.Quarter)
	for i := range r.Money {
		r.Money[i].conclude(at, r.Quarter)
	}
	r.Total.conclude(at, r.Quarter)
}

// spent fills the sums of what was spent by the end of a quarter.
func (r *Results) spent(t tree, q model.Quarter) {
	col := spentColumn(t, q)
	for i := range col.cells {
		r.Money[i].Spent[q-1] = col.cells[i].sum
	}
	r.Total.Spent[q-1], _ = col.gather(t.goals, "", nil)
}

// conclude draws what is shown from the sums; a version of -1 is no budget at all.
func (m *Money) conclude(version int, q model.Quarter) {
	m.Budget = Sum{Value: Figure{Flags: NoBudget}}
	if version >= 0 {
		m.Budget = m.Amounts[version]
	}
	m.Used = m.Spent[q-1]
	m.Absorption = absorption(m.Budget.Value, m.Used.Value, nil)
	m.Remainder = remainder(m.Budget.Value, m.Used.Value, nil)
}

// versionAt returns the position in Versions of the version in force, or -1.
func versionAt(b *model.Book, q model.Quarter) int {
	force := b.VersionInForce(q)
	for i := range b.Versions {
		if force == &b.Versions[i] {
			return i
		}
	}
	return -1
}

func absorption(budget, used Figure, rec *recorder) Figure {
	f := Figure{Flags: budget.lack(NoBudget) | used.lack(NotFilled)}
	switch {
	case budget.Known() && budget.exact.sign() == 0:
		f.Flags |= BudgetZero
	case budget.Known() && used.Known():
		f.exact = used.exact.mul(100).quo(budget.exact)
	}
	rec.note("Penyerapan", "realisasi anggaran ÷ pagu × 100", f)
	return f
}

func remainder(budget, used Figure, rec *recorder) Figure {
	f := Figure{Flags: budget.lack(NoBudget) | used.lack(NotFilled)}
	if budget.Known() && used.Known() {
		f.exact = budget.exact.sub(used.exact)
	}
	rec.note("Sisa pagu", "pagu − realisasi anggaran", f)
	return f
}

package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
	"capaian/model"
)

// saving is a row of the table of formulas of efficiency that offices use.
type saving struct {
	words string
	of    func(achieved, absorbed *big.Rat) *big.Rat // nil where it cannot be computed
}

func savings() []saving {
	quotient := func(a, b *big.Rat) *big.Rat {
		if b.Sign() == 0 {
			return nil
		}
		return new(big.Rat).Quo(a, b)
	}
	return []saving{
		{"capaian − penyerapan", func(c, p *big.Rat) *big.Rat { return new(big.Rat).Sub(c, p) }},
		{"100 − penyerapan", func(_, p *big.Rat) *big.Rat { return new(big.Rat).Sub(hundred(), p) }},
		{"(1 − penyerapan ÷ capaian) × 100", func(c, p *big.Rat) *big.Rat {
			q := quotient(p, c)
			if q == nil {
				return nil
			}
			return new(big.Rat).Mul(new(big.Rat).Sub(big.NewRat(1, 1), q), hundred())
		}},
		{"capaian ÷ penyerapan", func(c, p *big.Rat) *big.Rat { return quotient(c, p) }},
		{"capaian ÷ penyerapan × 100", func(c, p *big.Rat) *big.Rat { return times100(quotient(c, p)) }},
		{"penyerapan ÷ capaian × 100", func(c, p *big.Rat) *big.Rat { return times100(quotient(p, c)) }},
		{"penyerapan ÷ capaian", func(c, p *big.Rat) *big.Rat { return quotient(p, c) }},
		{"penyerapan − capaian", func(c, p *big.Rat) *big.Rat { return new(big.Rat).Sub(p, c) }},
		{"50 + 2,5 × (1 − penyerapan ÷ capaian) × 100", func(c, p *big.Rat) *big.Rat {
			q := quotient(p, c)
			if q == nil {
				return nil
			}
			e := new(big.Rat).Mul(new(big.Rat).Sub(big.NewRat(1, 1), q), hundred())
			for _, limit := range []int64{-20, 20} { // PMK 22/2021
				if bound := big.NewRat(limit, 1); (limit < 0) == (e.Cmp(bound) < 0) && e.Cmp(bound) != 0 && new(big.Rat).Abs(e).Cmp(big.NewRat(20, 1)) > 0 {
					e = bound
				}
			}
			return new(big.Rat).Add(big.NewRat(50, 1), e.Mul(e, big.NewRat(5, 2)))
		}},
	}
}

func times100(x *big.Rat) *big.Rat {
	if x == nil {
		return nil
	}
	return x.Mul(x, hundred())
}

// saved is one printed efficiency with what it is made of.
type saved struct {
	at, achieved, absorbed spot
}

// efficiencies finds the formula that a column of efficiencies follows, and the rows that
// do not. Where no formula fits most of them, it is not known and nothing is called wrong.
func efficiencies(r *reader) {
	for s := range r.Sheets {
		r.moneySavings(s)
		sheet := &r.Sheets[s]
		c, p := column(sheet, printed.RoleAchieved), column(sheet, printed.RoleAbsorption)
		if c < 0 || p < 0 {
			continue
		}
		for e, col := range sheet.Columns {
			if col.Role != printed.RoleEfficiency {
				continue
			}
			var rows []saved
			for l := range sheet.Lines {
				line := &sheet.Lines[l]
				if line.Head || line.Mean || line.Total || !line.Cells[e].Known() || !line.Cells[c].Known() || !line.Cells[p].Known() ||
					line.Cells[e].Broken || line.Cells[c].Broken || line.Cells[p].Broken {
					continue
				}
				rows = append(rows, saved{spot{s, l, e}, spot{s, l, c}, spot{s, l, p}})
			}
			r.judgeSavings(rows)
		}
	}
}

func (r *reader) judgeSavings(rows []saved) {
	for _, row := range rows {
		r.examine(row.at, row.achieved, row.absorbed)
	}
	best, most := -1, 0
	formulas := savings()
	for i, f := range formulas {
		n := 0
		for _, row := range rows {
			if r.saves(row, f) {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		if len(rows) > 0 {
			r.note(flaw{
				at: spot{rows[0].at.sheet, -1, rows[0].at.column}, level: Info,
				message: "Tingkat efisiensi tidak mengikuti rumus yang dikenal (misalnya capaian − penyerapan); sebutkan rumusnya dalam laporan.",
			})
		}
		return
	}
	formula := formulas[best]
	for _, row := range rows {
		r.judgeSaving(row, formula, most*2 > len(rows) && most > 1)
	}
}

// saves reports that an efficiency follows a formula from what is printed, allowing for what
// the two were before they were rounded.
func (r *pages) saves(row saved, f saving) bool {
	for _, c := range r.cell(row.achieved).Values {
		for _, p := range r.cell(row.absorbed).Values {
			cs, ps := widest(c), widest(p)
			var all []*big.Rat
			for _, x := range []*big.Rat{cs.low, cs.high} {
				for _, y := range []*big.Rat{ps.low, ps.high} {
					if v := f.of(x, y); v != nil {
						all = append(all, v)
					}
				}
			}
			if len(all) == 0 {
				continue
			}
			wide := hull(all)
			for _, v := range r.cell(row.at).Values {
				if around(v).meets(wide) || strictly(v, wide.low) || strictly(v, wide.high) {
					return true
				}
			}
		}
	}
	return false
}

func (r *reader) judgeSaving(row saved, formula saving, settled bool) {
	c, p := r.exactOf(row.achieved), r.exactOf(row.absorbed)
	exact := formula.of(c, p)
	follows := r.saves(row, formula)
	cause := r.wrong[row.absorbed]
	if cause == nil || cause.exact == nil {
		cause = r.wrong[row.achieved]
	}
	inherited := follows && cause != nil && cause.exact != nil
	if exact == nil || follows && !inherited || !follows && !settled || agrees(r.cell(row.at).Values, exact) != wrong {
		return
	}
	f := flaw{
		at: row.at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("Efisiensi “%s” tercetak %s; %s = %s.", shorten(r.line(row.at).Label, 60), r.cell(row.at).Text, formula.words, r.tell(exact)),
		working: []string{fmt.Sprintf("%s, dengan capaian %s dan penyerapan %s: %s", formula.words, r.tell(c), r.tell(p), r.tell(exact))},
	}
	if inherited {
		f.cause = cause
		f.working = append(f.working, fmt.Sprintf("tercetak: capaian %s, penyerapan %s", r.cell(row.achieved).Text, r.cell(row.absorbed).Text))
	}
	r.flag(f)
}

// meanShares finds an absorption that is a mean of percentages: of the programs under a goal
// or an objective, or of all of them.
func meanShares(r *reader) {
	for _, f := range r.order {
		if f.role != printed.RoleAbsorption || f.quarter != 0 || f.whose != printed.Own {
			continue
		}
		for _, e := range r.facts[f] {
			if e.kind != printed.KindEfficiency || r.wrong[e.at] != nil {
				continue
			}
			for _, set := range r.programSets(f, e) {
				if r.judgeMeanShare(e, set) {
					break
				}
			}
		}
	}
}

// programSet is some programs, with their budgets, spending and percentages.
type programSet struct {
	budget, spent *big.Rat
	shares        []printed.Value
}

// programSets are the programs that an absorption may have been made of: those under its part
// of the plan by the office's data, those under it in a table of the plan, or all.
func (r *reader) programSets(f fact, e entry) []programSet {
	var all []programSet
	if set, found := r.known.programsUnder(f.name); found {
		all = append(all, set)
	}
	for s := range r.Sheets {
		if sheet := &r.Sheets[s]; sheet.Kind == printed.KindBudget {
			if set, found := r.programsOf(sheet, r.programsNamed(r.line(e.at))); found {
				all = append(all, set)
			}
			if set, found := r.programsOf(sheet, nil); found && r.single(e.at.sheet) {
				all = append(all, set)
			}
		}
	}
	return all
}

// single reports that a table has one row of figures.
func (r *pages) single(s int) bool {
	n := 0
	for l := range r.Sheets[s].Lines {
		if line := &r.Sheets[s].Lines[l]; !line.Head && !line.Total && !line.Mean {
			n++
		}
	}
	return n == 1
}

// programsNamed are the names of the programs that a table of the plan puts under the part
// of the plan a row is about.
func (r *factIndex) programsNamed(row *printed.Line) map[int]bool {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind != printed.KindProgram {
			continue
		}
		found := map[int]bool{}
		within := false
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			switch {
			case line.Head || line.Total || line.Level == 0 || !line.Own:
			case line.Level.IsKey():
				within = r.oneThing(line, row)
			case within && line.Level == model.Program:
				if id, _ := r.names.of(line.Node); id >= 0 {
					found[id] = true
				}
			}
		}
		if len(found) > 1 {
			return found
		}
	}
	return map[int]bool{}
}

// oneThing reports that two rows are about one part of the plan or one indicator.
func (r *pages) oneThing(a, b *printed.Line) bool {
	for _, pair := range [][2]string{{a.Node, b.Node}, {a.Measure, b.Measure}, {a.Label, b.Label}} {
		if pair[0] != "" && printed.Compare(pair[0], pair[1]) != printed.Different {
			return true
		}
	}
	return false
}

// programsOf adds up the rows of a budget table that are named; nil names all of them.
func (r *factIndex) programsOf(sheet *printed.Sheet, named map[int]bool) (programSet, bool) {
	budget, spent := column(sheet, printed.RoleBudget), column(sheet, printed.RoleSpent)
	set := programSet{budget: new(big.Rat), spent: new(big.Rat)}
	if budget < 0 || spent < 0 {
		return set, false
	}
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		if line.Head || line.Total || line.Mean || line.Level == model.Activity || line.Level == model.SubActivity || !line.Cells[budget].Known() || !line.Cells[spent].Known() {
			continue
		}
		if id, _ := r.names.of(ownNode(line)); named != nil && !named[id] {
			continue
		}
		b, p := line.Cells[budget].Values[0].Number.Rat(), line.Cells[spent].Values[0].Number.Rat()
		if !set.add(b, p) {
			return set, false
		}
	}
	return set, len(set.shares) > 1
}

func (set *programSet) add(budget, spent *big.Rat) bool {
	if budget.Sign() <= 0 {
		return false
	}
	set.budget.Add(set.budget, budget)
	set.spent.Add(set.spent, spent)
	set.shares = append(set.shares, printed.Value{Number: decimalRat(percent(spent, budget)), Places: usualPlaces})
	return true
}

// programsUnder adds up the programs under the indicator's part of the plan.
func (k *known) programsUnder(name int) (programSet, bool) {
	set := programSet{budget: new(big.Rat), spent: new(big.Rat)}
	if k.data == nil {
		return set, false
	}
	node, there := k.nodes[name]
	if at, measured := k.measures[name]; measured {
		node, there = k.data.book.Indicators[at].Node, true
	}
	if !there || node == "" {
		return set, false
	}
	for _, i := range k.data.book.Children(node) {
		m := k.data.results.Money[i]
		if !m.Budget.Value.Known() || !m.Used.Value.Known() || !set.add(m.Budget.Value.Exact(), m.Used.Value.Exact()) {
			return set, false
		}
	}
	return set, len(set.shares) > 1
}

func (r *journal) judgeMeanShare(e entry, set programSet) bool {
	exact := percent(set.spent, set.budget)
	if agrees(e.values, exact) != wrong {
		return true
	}
	mean, how := r.mean(set.shares)
	if mean == nil || agrees(e.values, mean) == wrong {
		return false
	}
	r.flag(flaw{
		at: e.at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("Penyerapan “%s” tercetak %s adalah rata-rata persentase %d program; jumlah realisasi dibagi jumlah anggaran = %s persen.", shorten(r.line(e.at).Label, 60), r.cell(e.at).Text, len(set.shares), r.tell(exact)),
		working: []string{how, fmt.Sprintf("%s ÷ %s × 100 = %s", r.tell(set.spent), r.tell(set.budget), r.tell(exact))},
	})
	return true
}

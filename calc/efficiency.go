package calc

import "capaian/model"

// Efficiency says how sparingly a target was reached (Tabel 16).
type Efficiency struct {
	Value Figure // by the year's formula, in points
	Score Figure // nilai efisiensi, from 0 to 100; NotApplicable where the formula knows none
	Word  string // in the office's words; "" where there is no value
}

// EfficiencyFormula is the year's formula in words; score is how a score follows from it, ""
// where it knows none.
func EfficiencyFormula(s *model.Settings) (value, score string) {
	rule := efficiencyOf(s.EfficiencyInForce())
	return rule.words, rule.score
}

// effort is what the formulas are made of: what was reached and the money it took.
type effort struct {
	label                     string // of one among several; else ""
	achievement, budget, used Figure
}

// efficiencyRule is a row of the table of formulas.
type efficiencyRule struct {
	key   model.Efficiency
	words string
	score string // how the score follows; "" where there is none
	sums  bool   // several efforts add up to one
	of    func([]effort, *recorder) Figure
}

func efficiencyRules() [2]efficiencyRule {
	return [...]efficiencyRule{
		{model.EfficiencyGap, "capaian − penyerapan, dalam poin", "", false, gap},
		{model.EfficiencyPMK22, "(pagu × capaian − realisasi anggaran) ÷ (pagu × capaian) × 100, antara −20 dan 20", "50 + efisiensi ÷ 20 × 50", true, saving},
	}
}

// efficiencyOf falls back to the usual formula where the key is unknown.
func efficiencyOf(key model.Efficiency) efficiencyRule {
	rules := efficiencyRules()
	for _, rule := range rules {
		if rule.key == key {
			return rule
		}
	}
	return rules[0]
}

// efficiency is of an indicator and the money of its node.
func (r *Results) efficiency(ind *model.Indicator, achievement Figure, rec *recorder) Efficiency {
	e := effort{achievement: achievement, budget: Figure{Flags: NoBudget}, used: Figure{Flags: NotFilled}}
	if m := r.MoneyOf(ind.Node); m != nil {
		e.budget, e.used = m.Budget.Value, m.Used.Value
		if rec.on() {
			e.budget, e.used = r.workBudget(ind.Node, rec), r.workUsed(ind.Node, rec)
		}
	}
	rule := efficiencyOf(r.book.Settings.EfficiencyInForce())
	return rule.judge([]effort{e}, achievement, rec)
}

func (rule efficiencyRule) judge(efforts []effort, achievement Figure, rec *recorder) Efficiency {
	value := rule.of(efforts, rec)
	rec.note("Efisiensi", rule.words, value)
	return Efficiency{value, rule.scored(value), sparing(achievement, value)}
}

// wholeEfficiency is of all objectives together, each with the mean achievement of its IKU.
// It has a value only where the year's formula adds up.
func (r *Results) wholeEfficiency(rec *recorder) Efficiency {
	rule := efficiencyOf(r.book.Settings.EfficiencyInForce())
	if !rule.sums {
		return Efficiency{Value: Figure{Flags: NotApplicable}, Score: Figure{Flags: NotApplicable}}
	}
	var efforts []effort
	var worth, budgets []Figure
	for n := range r.book.Nodes {
		node := &r.book.Nodes[n]
		if node.Level != model.Objective {
			continue
		}
		e := effort{node.Label(), r.reached(node.ID, rec), r.Money[n].Budget.Value, r.Money[n].Used.Value}
		efforts = append(efforts, e)
		if w := earned(e, nil); w.Known() {
			worth, budgets = append(worth, w), append(budgets, e.budget)
		}
	}
	all, _ := gathered(worth)
	budget, _ := gathered(budgets)
	return rule.judge(efforts, Share(all, budget), rec)
}

func gap(efforts []effort, rec *recorder) Figure {
	e := efforts[0]
	return Difference(e.achievement, absorption(e.budget, e.used, rec))
}

// mostSaved is the limit of the formula of PMK 22/2021 either way, in percent.
const mostSaved = 20

// saving is E of PMK 22/2021: what was saved of what the achievements were worth. An effort
// of which a part is not known is left out, and the figure is Partial.
func saving(efforts []effort, rec *recorder) Figure {
	var worth, used []Figure
	var lacking Flag
	for _, e := range efforts {
		w := earned(e, rec)
		if lack := w.lack(NotFilled) | e.used.lack(NotFilled); !w.Known() || !e.used.Known() {
			lacking |= lack
			continue
		}
		worth, used = append(worth, w), append(used, e.used)
	}
	if len(worth) == 0 {
		return Figure{Flags: lacking | unlessAny(efforts)}
	}
	all, _ := gathered(worth)
	spent, _ := gathered(used)
	f := Figure{exact: all.exact.sub(spent.exact).mul(100).quo(all.exact)}
	for i := range worth {
		f.Flags |= worth[i].lack(0) | used[i].lack(0)
	}
	if lacking != 0 {
		f.Flags |= Partial
	}
	for _, limit := range []number{whole(-mostSaved), whole(mostSaved)} {
		if f.exact.cmp(limit) == limit.sign() {
			f.exact, f.Flags = limit, f.Flags|Bounded
		}
	}
	return f
}

// unlessAny is the reason where there are no efforts at all.
func unlessAny(efforts []effort) Flag {
	if len(efforts) == 0 {
		return NotFilled
	}
	return 0
}

// earned is what an achievement was worth.
func earned(e effort, rec *recorder) Figure {
	f := Figure{Flags: e.budget.lack(NoBudget) | e.achievement.lack(NotFilled)}
	switch {
	case !e.budget.Known() || !e.achievement.Known():
	case e.budget.exact.sign() == 0:
		f.Flags |= BudgetZero
	case e.achievement.exact.sign() <= 0:
		f.Flags |= NothingReached
	default:
		f.exact = e.budget.exact.by(e.achievement.exact).quo(whole(100))
	}
	if rec.on() {
		label := "Pagu × capaian"
		if e.label != "" {
			label += ": " + e.label
		}
		rec.note(label, "pagu × capaian ÷ 100", f)
	}
	return f
}

// scored is NE of PMK 22/2021.
func (rule efficiencyRule) scored(value Figure) Figure {
	if rule.score == "" {
		return Figure{Flags: NotApplicable}
	}
	f := Figure{Flags: value.Flags}
	if value.Known() {
		f.exact = whole(50).add(value.exact.mul(50).quo(whole(mostSaved)))
	}
	return f
}

// met is the achievement from which a target counts as reached, in percent.
const met = 100

// sparing is the word for it. What did not reach its target is never efisien, however little
// it took.
func sparing(achievement, value Figure) string {
	if !value.Known() || !achievement.Known() {
		return ""
	}
	switch short := achievement.exact.cmp(whole(met)) < 0; {
	case value.exact.sign() < 0:
		return "tidak efisien"
	case short:
		return "target belum tercapai"
	case value.exact.sign() == 0:
		return "seimbang"
	}
	return "efisien"
}

package byhand

import (
	"math/big"
	"strings"
)

// Line is what is shown of an indicator at the end of a quarter. Nil is blank or not computable;
// figures are exact.
type Line struct {
	ID, Name                              string
	Target, Actual, Achievement           *big.Rat
	Quarters                              [4]*big.Rat
	LastYear, Change, End, Strategic      *big.Rat
	Budget, Spent, Absorption, Efficiency *big.Rat
	Rating, Grade                         string
}

// Totals are the sums of a year at the end of a quarter.
type Totals struct {
	Budget, Spent, Absorption *big.Rat
	Planned, Realised         int // of the checklist
	Villages, Owed, OnTime    int
}

// Lines works out all indicators of a year at the end of a quarter.
func (o *Office) Lines(year, quarter int) []Line {
	b := o.years[year]
	var all []Line
	for _, ind := range b.ordered("indicator") {
		all = append(all, o.line(b, ind, quarter))
	}
	return all
}

// Totals works out the sums.
func (o *Office) Totals(year, quarter int) Totals {
	b := o.years[year]
	t := Totals{Budget: b.budget("", quarter), Spent: b.spent("", quarter)}
	t.Absorption = times100(t.Spent, t.Budget)
	for _, r := range b.rows["facilitation-row"] {
		t.Planned += r.count("planned")
	}
	t.Realised, _ = b.realised(quarter)
	for _, v := range b.rows["village"] {
		last := b.lastDay(quarter)
		if v.text("from") <= last && (v.text("until") == "" || v.text("until") >= last) {
			t.Villages++
		}
	}
	t.Owed, t.OnTime, _ = b.documents("", quarter)
	return t
}

func (o *Office) line(b book, ind row, quarter int) Line {
	l := Line{ID: ind.text("id"), Name: ind.text("name")}
	l.Quarters, l.Actual = b.reachedIn(ind, quarter)
	l.Target = b.target(l.ID, quarter)
	l.Achievement = reached(ind.text("polarity"), l.Target, l.Actual)
	l.Rating = b.word("ratings", l.Achievement)
	if ind.text("graded") == "true" {
		l.Grade = b.word("grades", l.Actual)
	}
	l.LastYear = o.past(b, ind, b.year-1).Achievement
	l.Change = minus(l.Achievement, l.LastYear)
	l.End = b.end(ind)
	l.Strategic = reached(ind.text("polarity"), l.End, l.Actual)
	l.Budget, l.Spent = b.budget(ind.text("node"), quarter), b.spent(ind.text("node"), quarter)
	l.Absorption = times100(l.Spent, l.Budget)
	l.Efficiency = minus(l.Achievement, l.Absorption)
	return l
}

// Past is an indicator in an earlier year: by that year's own entries where the file has them,
// else as somebody wrote it down.
func (o *Office) Past(year int, id string, earlier int) Line {
	b := o.years[year]
	return o.past(b, b.first("indicator", "id", id), earlier)
}

func (o *Office) past(b book, ind row, year int) Line {
	if before, there := o.years[year]; there && year < b.year {
		if own := before.first("indicator", "id", ind.text("id")); own.text("id") != "" {
			l := Line{Target: before.target(own.text("id"), 4)}
			_, l.Actual = before.reachedIn(own, 4)
			if l.Actual != nil {
				l.Achievement = reached(own.text("polarity"), l.Target, l.Actual)
				return l
			}
		}
	}
	for _, h := range b.rows["history"] {
		if h.text("indicator") == ind.text("id") && h.count("year") == year {
			l := Line{Target: h.number("target"), Actual: h.number("actual")}
			if l.Achievement = reached(ind.text("polarity"), l.Target, l.Actual); l.Achievement == nil {
				l.Achievement = h.number("achievement")
			}
			return l
		}
	}
	return Line{}
}

// reachedIn is what an indicator reached by quarters, and so far. It has nothing in quarters at whose
// end it is not in force; of one that has left the last of its quarters is the year's.
func (b book) reachedIn(ind row, quarter int) (quarters [4]*big.Rat, year *big.Rat) {
	last := quarter
	for q := 1; q <= quarter; q++ {
		if day := b.lastDay(q); ind.text("from") <= day && (ind.text("until") == "" || day <= ind.text("until")) {
			quarters[q-1], last = b.inQuarter(ind, q), q
		}
	}
	return quarters, yearly(ind, quarters[:last])
}

// inQuarter is what was reached by the end of a quarter, or in it, as it is entered.
func (b book) inQuarter(ind row, quarter int) *big.Rat {
	entered := b.first("actual", "indicator", ind.text("id"), "quarter", whole(quarter).RatString())
	switch ind.text("source") {
	case "ratio":
		return times100(entered.number("numerator"), entered.number("denominator"))
	case "facilitation":
		done, some := b.realised(quarter)
		planned := 0
		for _, r := range b.rows["facilitation-row"] {
			planned += r.count("planned")
		}
		if !some {
			return nil
		}
		return times100(whole(done), whole(planned))
	case "documents":
		owed, onTime, came := b.documents(ind.text("document"), quarter)
		if !came {
			return nil
		}
		return times100(whole(onTime), whole(owed))
	}
	return entered.number("value")
}

// yearly makes one figure of the quarters so far.
func yearly(ind row, quarters []*big.Rat) *big.Rat {
	last := quarters[len(quarters)-1]
	if s := ind.text("source"); s == "facilitation" || s == "documents" || ind.text("aggregation") == "cumulative" {
		return last
	}
	sum, filled := new(big.Rat), 0
	for _, q := range quarters {
		if q != nil {
			sum, filled, last = new(big.Rat).Add(sum, q), filled+1, q
		}
	}
	switch rule := ind.text("aggregation"); {
	case filled == 0:
		return nil
	case rule == "sum":
		return sum
	case rule == "mean":
		return new(big.Rat).Quo(sum, whole(filled))
	}
	return last
}

// target is the one of the year that holds at the end of the quarter.
func (b book) target(ind string, quarter int) *big.Rat {
	of := func(agreement string) string {
		return b.first("target", "indicator", ind, "agreement", agreement, "quarter", "0").text("value")
	}
	if revised := of("revised"); revised != "" && b.first("office").text("renewed_on") <= b.lastDay(quarter) {
		return value(revised)
	}
	return value(of("initial"))
}

// reached is the achievement in percent: R ÷ T, or (T − (R − T)) ÷ T where less is better.
func reached(polarity string, target, actual *big.Rat) *big.Rat {
	switch {
	case target == nil || actual == nil:
		return nil
	case target.Sign() == 0 && polarity == "negatif" && actual.Sign() == 0:
		return whole(100)
	case target.Sign() == 0:
		return nil
	case polarity == "negatif":
		return times100(minus(target, minus(actual, target)), target)
	}
	return times100(actual, target)
}

// word is that of the first row of a scale that the figure exceeds.
func (b book) word(scale string, n *big.Rat) string {
	rows, _ := b.first("settings")[scale].([]any)
	for _, r := range rows {
		one, _ := r.(map[string]any)
		if from := row(one).number("from"); n != nil && (from == nil || n.Cmp(from) > 0) {
			return row(one).text("word")
		}
	}
	return ""
}

// end is the last target of the renstra in force in the year.
func (b book) end(ind row) *big.Rat {
	plan := row{}
	for _, p := range b.rows["strategic-plan"] {
		if p.count("first") <= b.year && b.year <= p.count("last") && p.count("first") >= plan.count("first") {
			plan = p
		}
	}
	if plan.text("id") == "" {
		return ind.number("strategic_end")
	}
	t := b.first("strategic-target", "plan", plan.text("id"), "indicator", ind.text("id"))
	if t.text("end") != "" {
		return t.number("end")
	}
	years, _ := t["years"].([]any)
	for _, y := range years {
		if one, _ := y.(map[string]any); row(one).count("year") == plan.count("last") {
			return row(one).number("value")
		}
	}
	if strings.Contains(b.first("office").text("plan_period"), plan.text("first")+"–"+plan.text("last")) {
		return ind.number("strategic_end")
	}
	return nil
}

// Money is what may be spent on a node of the plan at the end of a quarter, and what was.
func (o *Office) Money(year, quarter int, node string) (budget, spent *big.Rat) {
	b := o.years[year]
	return b.budget(node, quarter), b.spent(node, quarter)
}

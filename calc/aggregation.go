package calc

import "capaian/model"

// aggregationRule is a row of the table of rules by which a year's figure follows from its
// quarters. The function takes the quarters up to the one computed; there is at least one.
type aggregationRule struct {
	rule    model.Aggregation
	formula string
	of      func(quarters []Figure) Figure
}

func aggregationRules() [4]aggregationRule {
	return [...]aggregationRule{
		{model.Cumulative, "kumulatif: realisasi triwulan ini", cumulative},
		{model.Sum, "jumlah realisasi triwulan yang terisi", total},
		{model.Mean, "rata-rata realisasi triwulan yang terisi", mean},
		{model.Last, "realisasi triwulan terisi yang terakhir", latest},
	}
}

// aggregationOf falls back to cumulative, which invents nothing, where the rule is unknown.
func aggregationOf(a model.Aggregation) aggregationRule {
	rules := aggregationRules()
	for _, row := range rules {
		if row.rule == a {
			return row
		}
	}
	return rules[0]
}

func cumulative(quarters []Figure) Figure {
	at := len(quarters) - 1
	f := quarters[at]
	if !f.Known() {
		return f
	}
	for i := at - 1; i >= 0; i-- {
		if quarters[i].Known() {
			if f.exact.cmp(quarters[i].exact) < 0 {
				f.Flags |= Fell
			}
			break
		}
	}
	return f
}

func latest(quarters []Figure) Figure {
	for i := len(quarters) - 1; i >= 0; i-- {
		if quarters[i].Known() {
			return quarters[i]
		}
	}
	return Figure{Flags: unfilled(quarters)}
}

func total(quarters []Figure) Figure {
	f, _ := gathered(quarters)
	return f
}

func mean(quarters []Figure) Figure {
	f, count := gathered(quarters)
	if count > 0 {
		f.exact = f.exact.quo(whole(int64(count)))
	}
	return f
}

// gathered sums the quarters that have a number and counts them. N/A is no number, but
// it is an answer: only blank quarters make the sum Partial.
func gathered(quarters []Figure) (Figure, int) {
	var f Figure
	count := 0
	for _, quarter := range quarters {
		switch {
		case quarter.Known() && count == 0:
			f.exact = quarter.exact
			count++
		case quarter.Known():
			f.exact = f.exact.add(quarter.exact)
			count++
		case !quarter.Has(NotApplicable):
			f.Flags |= Partial
		}
	}
	if count == 0 {
		return Figure{Flags: unfilled(quarters)}, 0
	}
	return f, count
}

// unfilled gives the reason where no quarter has a number.
func unfilled(quarters []Figure) Flag {
	for _, quarter := range quarters {
		if quarter.Has(NotApplicable) {
			return NotApplicable
		}
	}
	return NotFilled
}

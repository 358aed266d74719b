package calc

import "capaian/model"

// AsHistory returns what the year leaves behind at its end, an entry for each indicator of
// which anything is known: target in force, actual and achievement of TW IV. What was typed
// stays as typed; what was computed is rounded to the year's decimals, as a report prints it.
// What cannot be computed is blank, N/A stays N/A. The renstra goes with it: once another is
// in force, the year still knows its own.
func AsHistory(b *model.Book) []model.History {
	results := Compute(b, model.Q4)
	var all []model.History
	for i := range b.Indicators {
		ind, m := &b.Indicators[i], &results.Measures[i]
		past := model.History{
			Indicator:   ind.ID,
			Year:        b.Year,
			Target:      b.TargetInForce(ind.ID, model.WholeYear),
			Actual:      reached(b, ind, m.Actual),
			Achievement: printed(m.Achievement, b.Settings.Decimals),
			Plan:        b.Office.PlanPeriod,
		}
		if !past.IsBlank() {
			all = append(all, past)
		}
	}
	return all
}

// reached is the reading that the year's actual was entered as, letter and all, else the
// figure as printed.
func reached(b *model.Book, ind *model.Indicator, actual Figure) model.Reading {
	for q := model.Q4; actual.Known() && q >= model.Q1; q-- {
		entered := b.Actual(ind.ID, q).Value
		if f := Entered(entered); f.Known() && f.exact.cmp(actual.exact) == 0 {
			return entered
		}
	}
	return printed(actual, b.Settings.Decimals)
}

func printed(f Figure, places int) model.Reading {
	d, known := f.Round(places)
	switch {
	case known:
		return model.ValueOf(d)
	case f.Has(NotApplicable):
		return model.NotApplicable()
	}
	return model.Reading{}
}

package calc

import (
	"math/big"
	"strings"

	"capaian/model"
)

// Outcomes returns what the indicators of a year came to at its end, one for each of which
// anything is known, exact.
func Outcomes(b *model.Book) []model.Outcome {
	return b.Derive("outcomes", func() any { return outcomes(b) }).([]model.Outcome)
}

func outcomes(b *model.Book) []model.Outcome {
	r := &Results{Quarter: model.Q4, book: b, Facilitation: checklist(b, model.Q4), Documents: deliveries(b, model.Q4)}
	var all []model.Outcome
	for i := range b.Indicators {
		ind := &b.Indicators[i]
		_, actual := r.actual(ind, nil)
		target := r.target(ind, nil)
		achieved := limited(achieve(ind.Polarity, target, actual, "", nil), &b.Settings, nil)
		o := model.Outcome{
			Indicator: ind.ID, Year: b.Year, Name: ind.Name, Plan: b.PlanPeriod(),
			Target: b.TargetAt(ind.ID, model.Q4), Actual: enteredAs(b, ind, actual),
			Achievement: fraction(achieved), NotApplied: achieved.Has(NotApplicable),
		}
		if o.Actual.IsBlank() {
			o.Computed = fraction(actual)
		}
		if !o.Target.IsBlank() || !o.Actual.IsBlank() || o.Computed != "" {
			all = append(all, o)
		}
	}
	return all
}

// enteredAs is the reading that the year's actual was entered as, letter and all; blank where
// it was computed from several.
func enteredAs(b *model.Book, ind *model.Indicator, actual Figure) model.Reading {
	if actual.Has(NotApplicable) && !actual.Known() {
		return model.NotApplicable()
	}
	for q := model.Q4; actual.Known() && q >= model.Q1; q-- {
		entered := b.Actual(ind.ID, q).Value
		if f := Entered(entered); f.Known() && f.exact.cmp(actual.exact) == 0 {
			return entered
		}
	}
	return model.Reading{}
}

func fraction(f Figure) string {
	if !f.Known() {
		return ""
	}
	return f.exact.rat().RatString()
}

// exactly reads what fraction wrote; anything else is blank.
func exactly(s string) Figure {
	const longest = 1000 // digits; what is worked out of entered numbers has far fewer
	if len(s) > longest || strings.Trim(s, "-/0123456789") != "" {
		return Figure{Flags: NotFilled}
	}
	if x, ok := new(big.Rat).SetString(s); ok {
		return Computed(x)
	}
	return Figure{Flags: NotFilled}
}

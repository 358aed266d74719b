package text

import (
	"strings"

	"capaian/calc"
)

// The signs that stand where a figure has no number.
const (
	signBlank         = "·"
	signNone          = "–"
	signNotApplicable = "N/A"
)

// rupiahPlaces are the decimals of an amount that is not whole.
const rupiahPlaces = 2

// Figure prints a figure: an entered one as entered but with at most places decimals, a
// computed one with exactly places. Without a number: "·" where something is not filled,
// "–" where nothing can be computed, "N/A" where the figure does not exist.
func Figure(f calc.Figure, places int) string {
	d, ok := f.Round(places)
	switch {
	case !ok:
		return sign(f.Flags)
	case f.Typed():
		return Plain(d)
	}
	return Number(d, places)
}

// SignShown is the sign of a figure as it is printed: what rounds to nothing has none, and nor
// has what is not known.
func SignShown(f calc.Figure, places int) int {
	d, known := f.Round(places)
	if !known {
		return 0
	}
	return d.Sign()
}

// Rupiah prints an amount in grouped whole rupiah, with decimals only where it has them.
// Without a number it prints the signs of Figure.
func Rupiah(f calc.Figure) string {
	if !f.Known() {
		return sign(f.Flags)
	}
	places := rupiahPlaces
	if f.Exact().IsInt() {
		places = 0
	}
	d, _ := f.Round(places)
	return Number(d, places)
}

// Plus prints as Figure does, with a + before numbers above zero, for differences.
func Plus(f calc.Figure, places int) string {
	if d, ok := f.Round(places); ok && d.IsPositive() {
		return "+" + Figure(f, places)
	}
	return Figure(f, places)
}

// JSON gives a figure for other programs: a decimal point, no grouping, rounded as Figure
// does; nil where there is no number.
func JSON(f calc.Figure, places int) *string {
	d, ok := f.Round(places)
	if !ok {
		return nil
	}
	s := d.String()
	if !f.Typed() {
		s = d.StringFixed(int32(places))
	}
	return &s
}

// sign chooses by the first row that applies: what does not exist needs no filling,
// and what cannot be computed stays so when the actual is filled.
func sign(flags calc.Flag) string {
	const notComputable = calc.NoTarget | calc.TargetZero | calc.NothingPlanned | calc.NoBudget | calc.BudgetZero | calc.DenominatorZero | calc.NothingReached | calc.NoIndicator
	for _, row := range []struct {
		any  calc.Flag
		sign string
	}{
		{calc.NotApplicable, signNotApplicable},
		{notComputable, signNone},
	} {
		if flags&row.any != 0 {
			return row.sign
		}
	}
	return signBlank
}

// preciseDecimals is as far as a working shows a figure before its rounding.
const preciseDecimals = 6

// Precise gives a figure inside a working: whole where it is whole, else with up to six
// decimals, so that the rounding after it can be followed.
func Precise(f calc.Figure) string {
	d, known := f.Round(preciseDecimals)
	if !known || f.Typed() {
		return Figure(f, preciseDecimals)
	}
	shown := Number(d, preciseDecimals)
	return strings.TrimRight(strings.TrimRight(shown, "0"), ",")
}

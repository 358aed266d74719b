package text

import (
	"strconv"
	"strings"

	"capaian/model"

	"github.com/shopspring/decimal"
)

// minus is the sign of printed numbers; editors open with a plain hyphen.
const minus = "−"

// Number prints d with exactly places decimals, rounded half away from zero: 1.668.156,79.
func Number(d decimal.Decimal, places int) string {
	return localise(d.StringFixed(int32(places)))
}

// Plain prints d as entered, with all its decimals and no closing zeros behind the comma: 1.668.156,7901.
func Plain(d decimal.Decimal) string { return localise(d.String()) }

// Whole prints a count with thousands points: 1.668.
func Whole(n int) string { return localise(strconv.Itoa(n)) }

// Reading prints an entered figure with its letter: 63,25 (B-). Blank gives "", N/A gives N/A.
func Reading(r model.Reading) string { return spell(r, Plain) }

// Editable prints what an editor opens with: as Reading, without thousands points and
// with a hyphen for minus, so that it is read back without doubt.
func Editable(r model.Reading) string {
	return spell(r, func(d decimal.Decimal) string { return strings.Replace(d.String(), ".", ",", 1) })
}

func spell(r model.Reading, number func(decimal.Decimal) string) string {
	d, ok := r.Value()
	switch {
	case r.IsNotApplicable():
		return signNotApplicable
	case !ok:
		return ""
	case r.Letter() != "":
		return number(d) + " (" + r.Letter() + ")"
	}
	return number(d)
}

// localise turns "-1234.5" into "−1.234,5".
func localise(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/3 + len(minus))
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		b.WriteString(minus)
		s = rest
	}
	whole, fraction, fractional := strings.Cut(s, ".")
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[i])
	}
	if fractional {
		b.WriteByte(',')
		b.WriteString(fraction)
	}
	return b.String()
}

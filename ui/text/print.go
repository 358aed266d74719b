package text

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
)

// Number prints d with exactly places decimals, rounded half away from zero: 1.668.156,79.
func Number(d decimal.Decimal, places int) string {
	return calc.Marked(d.StringFixed(int32(places)))
}

// Plain prints d as entered, with all its decimals and no closing zeros behind the comma: 1.668.156,7901.
func Plain(d decimal.Decimal) string { return calc.Marked(d.String()) }

// Whole prints a count with thousands points: 1.668.
func Whole(n int) string { return calc.Marked(strconv.Itoa(n)) }

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

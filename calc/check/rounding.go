package check

import (
	"math/big"

	"github.com/shopspring/decimal"

	"capaian/calc"
)

// round gives an exact number for programs, half up at the decimals: 122.22. What is whole
// and large, as money is, has no decimals.
func round(x *big.Rat, places int) string {
	if x.IsInt() && new(big.Rat).Abs(x).Cmp(big.NewRat(1000, 1)) >= 0 {
		places = 0
	}
	return calc.Round(x, places).StringFixed(int32(places))
}

// placesAt are the decimals at which a figure of a column is told: the usual ones, or those of
// most of its figures where these are more.
func (r *pages) placesAt(at spot) int {
	if at.sheet < 0 || at.line < 0 || at.column < 0 {
		return r.places
	}
	finer, all, least := 0, 0, 0
	for l := range r.Sheets[at.sheet].Lines {
		cell := r.cell(spot{at.sheet, l, at.column})
		if r.Sheets[at.sheet].Lines[l].Head || !usable(cell) {
			continue
		}
		all++
		if p := cell.Values[0].Places; p > r.places {
			if finer++; least == 0 || p < least {
				least = p
			}
		}
	}
	if finer*2 > all {
		return least
	}
	return r.places
}

// decimalRat is a number at more decimals than any report prints.
func decimalRat(x *big.Rat) decimal.Decimal { return calc.Round(x, 6) }

// cutDown writes a figure cut off behind so many decimals, not rounded.
func cutDown(x *big.Rat, places int) string {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
	scaled := new(big.Rat).Mul(x, scale)
	whole := new(big.Rat).SetInt(new(big.Int).Quo(scaled.Num(), scaled.Denom()))
	return round(whole.Quo(whole, scale), places)
}

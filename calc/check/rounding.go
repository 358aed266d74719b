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

// decimalRat is a number at more decimals than any report prints.
func decimalRat(x *big.Rat) decimal.Decimal { return calc.Round(x, 6) }

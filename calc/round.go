package calc

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// Round returns x at the given number of decimals, half away from zero, as offices
// and spreadsheets do: 12,345 becomes 12,35 and −12,345 becomes −12,35.
func Round(x *big.Rat, places int) decimal.Decimal {
	scaled := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	scaled.Mul(scaled, x.Num())
	twice := new(big.Int).Lsh(scaled.Abs(scaled), 1)
	twice.Add(twice, x.Denom())
	twice.Quo(twice, new(big.Int).Lsh(x.Denom(), 1))
	if x.Sign() < 0 {
		twice.Neg(twice)
	}
	return decimal.NewFromBigInt(twice, int32(-places))
}

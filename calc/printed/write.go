package printed

import (
	"math/big"

	"capaian/calc"
)

// Write gives an exact number as an office prints it, half up at the decimals: 1.668.156,79.
func Write(x *big.Rat, places int) string {
	return calc.Marked(calc.Round(x, places).StringFixed(int32(places)))
}

// String writes the reading with its decimals as printed.
func (v Value) String() string { return calc.Marked(v.Number.StringFixed(int32(v.Places))) }

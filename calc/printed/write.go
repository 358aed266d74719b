package printed

import (
	"math/big"
	"strings"

	"capaian/calc"
)

// Write gives an exact number as an office prints it, half up at the decimals: 1.668.156,79.
func Write(x *big.Rat, places int) string {
	return Marked(calc.Round(x, places).StringFixed(int32(places)))
}

// Marked turns 1668156.79 into 1.668.156,79.
func Marked(s string) string {
	minus := ""
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		minus, s = "−", rest
	}
	whole, fraction, parted := strings.Cut(s, ".")
	var out strings.Builder
	out.WriteString(minus)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteByte('.')
		}
		out.WriteByte(whole[i])
	}
	if parted {
		out.WriteByte(',')
		out.WriteString(fraction)
	}
	return out.String()
}

// String writes the reading with its decimals as printed.
func (v Value) String() string { return Marked(v.Number.StringFixed(int32(v.Places))) }

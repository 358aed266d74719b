package kit

import (
	"math/big"
	"strings"

	"capaian/ui/theme"
)

// Bar draws a share as a bar of at most width cells; permille 1000 fills it.
func Bar(th *theme.Theme, width, permille int) string {
	steps := th.Signs.Bar
	parts := min(max(permille, 0), 1000) * width * len(steps) / 1000
	full, part := parts/len(steps), parts%len(steps)
	bar := strings.Repeat(steps[len(steps)-1], full)
	if part > 0 {
		bar += steps[part-1]
	}
	return bar
}

// Permille is how much of the top a value is, in thousandths, neither below none nor above all.
func Permille(value, top *big.Rat) int {
	part := new(big.Rat).Quo(value, top)
	part.Mul(part, big.NewRat(1000, 1))
	whole := new(big.Int).Quo(part.Num(), part.Denom())
	switch {
	case whole.IsInt64():
		return int(min(max(whole.Int64(), 0), 1000))
	case whole.Sign() > 0:
		return 1000
	}
	return 0
}

// Rule draws a line across the width.
func Rule(th *theme.Theme, width int) string {
	return th.Dim.Render(strings.Repeat(th.Signs.Rule, max(width, 0)))
}

package kit

import (
	"strings"

	"capaian/ui/theme"
)

// Spark is the sign nearest to a height of permille 0 to 1000, the lowest also for 0. It is
// a space where the theme draws no charts.
func Spark(th *theme.Theme, permille int) string {
	steps := th.Signs.Spark
	if len(steps) == 0 {
		return " "
	}
	nearest := (min(max(permille, 0), 1000)*len(steps) + 500) / 1000
	return steps[max(nearest-1, 0)]
}

// Beside puts a block of lines right of a block of the width and height, with a line between.
func Beside(th *theme.Theme, left string, leftWidth, height int, right []string) string {
	lines := Block(left, leftWidth, height)
	for i := range lines {
		lines[i] = FitLeft(lines[i], leftWidth) + th.Dim.Render(th.Signs.Side)
		if i < len(right) {
			lines[i] += " " + right[i]
		}
	}
	return strings.Join(lines, "\n")
}

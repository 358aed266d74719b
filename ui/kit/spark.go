package kit

import (
	"strings"

	"capaian/ui/theme"
)

// Spark is a column of a chart, from the top down: one sign for each of so many rows, in the
// height of permille 0 to 1000 of all of them. They are spaces where the theme draws no charts.
func Spark(th *theme.Theme, permille, rows int) []string {
	steps := th.Signs.Spark
	column := make([]string, rows)
	for i := range column {
		column[i] = " "
	}
	if len(steps) == 0 {
		return column
	}
	most := len(steps) - 1
	height := (min(max(permille, 0), 1000)*rows*most + 500) / 1000
	column[rows-1] = steps[0]
	for i := rows - 1; i >= 0 && height > 0; i-- {
		column[i] = steps[min(height, most)]
		height -= most
	}
	return column
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

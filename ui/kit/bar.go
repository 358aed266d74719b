package kit

import (
	"strings"

	"capaian/ui/theme"
)

// Bar draws a share as a bar of at most width cells; permille 1000 fills it.
func Bar(th *theme.Theme, width, permille int) string {
	steps := th.Signs.Bar
	eighths := min(max(permille, 0), 1000) * width * len(steps) / 1000
	full, part := eighths/len(steps), eighths%len(steps)
	bar := strings.Repeat(steps[len(steps)-1], full)
	if part > 0 {
		bar += steps[part-1]
	}
	return bar
}

// Rule draws a line across the width.
func Rule(th *theme.Theme, width int) string {
	return th.Dim.Render(strings.Repeat(th.Signs.Rule, max(width, 0)))
}

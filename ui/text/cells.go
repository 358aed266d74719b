package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const ellipsis = "…"

// Width counts the terminal cells that s takes; escape sequences take none.
func Width(s string) int {
	if isASCII(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Fit returns s, cut with "…" where it is wider than width cells. Escape sequences stay whole.
func Fit(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	return ansi.Truncate(s, width, ellipsis)
}

// leastMiddle is the width below which both ends of a text are too short to know it by.
const leastMiddle = 12

// FitMiddle is Fit for names that begin alike: what is too much is left out in the middle.
func FitMiddle(s string, width int) string {
	w := Width(s)
	if w <= width || width < leastMiddle {
		return Fit(s, width)
	}
	tail := (width - 1) / 2
	return ansi.Truncate(s, width-1-tail, "") + ellipsis + ansi.TruncateLeft(s, w-tail, "")
}

// PadRight returns s in exactly width cells, cut or with spaces behind.
func PadRight(s string, width int) string {
	s = Fit(s, width)
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}

// PadLeft returns s in exactly width cells, cut or with spaces before, as columns of numbers stand.
func PadLeft(s string, width int) string {
	s = Fit(s, width)
	return strings.Repeat(" ", max(0, width-Width(s))) + s
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

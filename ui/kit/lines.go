package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Cut cuts styled text to the width.
func Cut(s string, width int) string { return ansi.Truncate(s, max(width, 0), "…") }

// Ends puts left and right at the ends of a line of the width; the left yields where both do not fit.
func Ends(left, right string, width int) string {
	room := width - ansi.StringWidth(right)
	if room < 1 {
		return Cut(right, width)
	}
	left = Cut(left, room-1)
	return left + strings.Repeat(" ", room-ansi.StringWidth(left)) + right
}

// Wrap breaks text at words into lines of the width.
func Wrap(s string, width int) []string {
	return strings.Split(ansi.Wrap(s, max(width, 1), ""), "\n")
}

// Block makes exactly height lines of at most the width out of a text.
func Block(s string, width, height int) []string {
	lines := strings.Split(s, "\n")
	if s == "" {
		lines = nil
	}
	out := make([]string, height)
	for i := range out {
		if i < len(lines) {
			out[i] = Cut(lines[i], width)
		}
	}
	return out
}

// FitLeft cuts or pads on the right to the width.
func FitLeft(s string, width int) string { return fit(s, width, true) }

// FitRight cuts or pads on the left to the width.
func FitRight(s string, width int) string { return fit(s, width, false) }

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

// Wrap breaks text at words into lines of the width; a date such as 25-11 is one word.
func Wrap(s string, width int) []string {
	return strings.Split(unjoined(ansi.Wrap(joined(s), max(width, 1), "")), "\n")
}

// hyphen does not break; it stands for one between digits while a text is wrapped.
const hyphen = "\u2011"

func joined(s string) string {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '-' && digit(i-1) && digit(i+1) {
			b.WriteString(hyphen)
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func unjoined(s string) string { return strings.ReplaceAll(s, hyphen, "-") }

// Roomy breaks lines that are wider than the width at words, as far as that leaves no more
// than so many lines; what stays wider is for the caller to cut.
func Roomy(lines []string, width, height int) []string {
	spare := height - len(lines)
	var out []string
	for _, line := range lines {
		if spare < 1 || ansi.StringWidth(line) <= width {
			out = append(out, line)
			continue
		}
		parts := Wrap(line, width)
		if count := spare + 1; len(parts) > count {
			parts = append(parts[:count-1], strings.Join(parts[count-1:], " "))
		}
		spare -= len(parts) - 1
		out = append(out, parts...)
	}
	return out
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
func FitLeft(s string, width int) string { return fit(s, width, Left) }

// FitRight cuts or pads on the left to the width.
func FitRight(s string, width int) string { return fit(s, width, Right) }

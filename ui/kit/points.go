package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Amounts are typed with thousands points: they come and go by themselves, and the cursor
// stays before the digit it stood before.

// point is the mark between thousands, comma the one before decimals.
const (
	point = "."
	comma = ","
)

// bare is an amount without the points of its whole part; false for what is more than digits
// and one comma, such as Rp or a minus, which is left as it is typed.
func bare(s string) (string, bool) {
	whole, fraction, decimal := strings.Cut(s, comma)
	whole = strings.ReplaceAll(whole, point, "")
	if strings.Trim(whole+fraction, "0123456789") != "" {
		return s, false
	}
	if decimal {
		return whole + comma + fraction, true
	}
	return whole, true
}

// pointed is an amount with its points.
func pointed(s string) string {
	digits, ok := bare(s)
	if !ok {
		return s
	}
	whole, fraction, decimal := strings.Cut(digits, comma)
	var out strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteString(point)
		}
		out.WriteByte(whole[i])
	}
	if decimal {
		out.WriteString(comma + fraction)
	}
	return out.String()
}

// amount is pasted money as it would be typed: without Rp and the dash of a round sum. What
// has points in other places stays as it is, for whoever reads it to ask about.
func amount(s string) string {
	digits := strings.TrimSpace(s)
	if len(digits) >= 2 && strings.EqualFold(digits[:2], "rp") {
		digits = strings.TrimLeft(digits[2:], ". ")
	}
	digits = strings.TrimSuffix(digits, ",-")
	if !strings.Contains(digits, point) {
		digits = pointed(digits)
	}
	if _, ok := bare(digits); ok && digits != "" && digits == pointed(digits) {
		return digits
	}
	return s
}

// overPoint steps over a point that the next key would delete: what is meant is the digit
// behind it. It is called before the editor sees the key.
func (g *Grid) overPoint(press tea.KeyPressMsg) {
	text, at := g.editor.Value(), g.editor.Position()
	switch press.String() {
	case "backspace":
		if at > 0 && text[at-1:at] == point {
			g.editor.SetCursor(at - 1)
		}
	case "delete":
		if at < len(text) && text[at:at+1] == point {
			g.editor.SetCursor(at + 1)
		}
	}
}

// regroup puts the points of the amount where they belong now.
func (g *Grid) regroup() {
	text := g.editor.Value()
	grouped := pointed(text)
	if grouped == text {
		return
	}
	behind, _ := bare(text[g.editor.Position():])
	left := len(strings.ReplaceAll(behind, point, ""))
	g.editor.SetValue(grouped)
	at := len(grouped)
	for ; left > 0 && at > 0; at-- {
		if grouped[at-1:at] != point {
			left--
		}
	}
	g.editor.SetCursor(at)
}

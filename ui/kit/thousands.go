package kit

import "strings"

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

// regrouped is an amount with its points, and where a cursor belongs in it that stood at a
// place of the text: before the same digit.
func regrouped(text string, at int) (grouped string, cursor int) {
	grouped = pointed(text)
	behind, _ := bare(text[at:])
	left := len(strings.ReplaceAll(behind, point, ""))
	cursor = len(grouped)
	for ; left > 0 && cursor > 0; cursor-- {
		if grouped[cursor-1:cursor] != point {
			left--
		}
	}
	return grouped, cursor
}

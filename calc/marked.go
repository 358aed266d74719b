package calc

import "strings"

// Marked writes a number as it is printed: -1668156.79 becomes −1.668.156,79.
func Marked(s string) string {
	const minus = "−"
	var b strings.Builder
	b.Grow(len(s) + len(s)/3 + len(minus))
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		b.WriteString(minus)
		s = rest
	}
	whole, fraction, parted := strings.Cut(s, ".")
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[i])
	}
	if parted {
		b.WriteByte(',')
		b.WriteString(fraction)
	}
	return b.String()
}

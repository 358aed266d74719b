package calc

// Difference is a minus b, in their own unit; for percentages that is points.
// Where one has no number the reasons of both are kept.
func Difference(a, b Figure) Figure {
	f := Figure{Flags: a.lack(NotFilled) | b.lack(NotFilled)}
	if a.Known() && b.Known() {
		f.exact = a.exact.sub(b.exact)
	}
	return f
}

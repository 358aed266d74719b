package check

// leastOwn is how many other rows must follow from a column's own pair, so that a figure which
// follows from another pair of its row was made with the wrong one.
const leastOwn = 2

// strayShare reports that a percentage which follows from another pair than its column does was
// made with that pair by mistake, or copied from its column: other rows follow from the own pair,
// and none but this from the other alone.
func (r *factIndex) strayShare(at spot, own, other pair) bool {
	if own == other {
		return false
	}
	follows := func(l int, by pair) bool {
		one, b, p := spot{at.sheet, l, at.column}, spot{at.sheet, l, by.target}, spot{at.sheet, l, by.actual}
		if !usable(r.cell(one)) || !usable(r.cell(b)) || !usable(r.cell(p)) {
			return false
		}
		v, exact := r.moneyTriple(one, b, p).judge()
		return v.follows() && exact != nil
	}
	holds := 0
	for l := range r.Sheets[at.sheet].Lines {
		switch {
		case l == at.line || r.Sheets[at.sheet].Lines[l].Head:
		case follows(l, own):
			holds++
		case follows(l, other):
			return false
		}
	}
	return holds >= leastOwn
}

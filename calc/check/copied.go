package check

import "capaian/calc/printed"

// copiedShare reports that a percentage which follows from another pair than its column does was
// copied from the column of that pair: it stands there in the same row, and no other row of its own
// column follows from the pair so.
func (r *factIndex) copiedShare(at spot, own, other pair) bool {
	if own == other || own.target == other.target && own.actual == other.actual {
		return false
	}
	sheet, copied := &r.Sheets[at.sheet], false
	for c, column := range sheet.Columns {
		if c == at.column || column.Role != printed.RoleAbsorption || !r.together(at.sheet, c, other.actual) {
			continue
		}
		by, found := r.moneyPairing(at.sheet, c, sharing)
		copied = copied || found && by == other && anySame(r.cell(spot{at.sheet, at.line, c}).Values, r.cell(at).Values)
	}
	holds := 0
	for l := range sheet.Lines {
		one := spot{at.sheet, l, at.column}
		b, p := spot{at.sheet, l, own.target}, spot{at.sheet, l, own.actual}
		if l == at.line || sheet.Lines[l].Head || !usable(r.cell(one)) || !usable(r.cell(b)) || !usable(r.cell(p)) {
			continue
		}
		if v, exact := r.moneyTriple(one, b, p).judge(); v.follows() && exact != nil {
			holds++
		}
	}
	return copied && holds > 1
}

package printed

import "strings"

// largeBudget reports that a budget is printed in rupiah, so that small figures beside it are none.
func (s *Sheet) largeBudget(rows []Row) bool {
	for i, c := range s.Columns {
		if c.Role == RoleBudget && large(rows, i) {
			return true
		}
	}
	return false
}

// changed reports that a column called perubahan stands behind the first budget and holds amounts
// like it: the budget as it was changed, not by how much.
func (s *Sheet) changed(rows []Row, at int) bool {
	if at == 0 || s.Columns[at-1].Version != First && !strings.Contains(strings.ToLower(s.Columns[at-1].Head), "semula") || !large(rows, at) || !large(rows, at-1) {
		return false
	}
	like, all := 0, 0
	for _, r := range rows {
		if at >= len(r.Cells) {
			continue
		}
		first, now := Read(r.Cells[at-1], true), Read(r.Cells[at], true)
		if !first.Known() || !now.Known() {
			continue
		}
		a, b := first.Values[0].Number, now.Values[0].Number
		if all++; a.LessThan(b.Add(b)) && b.LessThan(a.Add(a)) {
			like++
		}
	}
	return like*2 > all
}

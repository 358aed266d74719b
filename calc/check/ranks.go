package check

import (
	"fmt"
	"math/big"
	"strings"
)

// leastRanked is how many rows must be ranked, so that their order is known.
const leastRanked = 3

// rankFigures holds columns of ranks against the column whose order they are.
func rankFigures(r *reader) {
	for s := range r.Sheets {
		for c, column := range r.Sheets[s].Columns {
			if head := strings.ToLower(column.Head); hasAny(head, "peringkat", "ranking", "rangking", "urutan") && !column.Role.Text() {
				r.judgeRanks(s, c)
			}
		}
	}
}

// judgeRanks tells of the one row whose rank is not that which the order of another column gives
// it, where all others are.
func (r *reader) judgeRanks(s, c int) {
	var rows []int
	for l := range r.Sheets[s].Lines {
		line, cell := &r.Sheets[s].Lines[l], r.cell(spot{s, l, c})
		if line.Head || line.Total || line.Mean || !usable(cell) {
			continue
		}
		if !r.whole(spot{s, l, c}) || len(cell.Values) > 1 {
			return
		}
		rows = append(rows, l)
	}
	if len(rows) < leastRanked {
		return
	}
	best, wrongs := -1, []int{}
	for _, a := range r.inputsOf(s, c) {
		for _, down := range []bool{true, false} {
			odd, ok := r.oddRanks(s, c, a, rows, down)
			if ok && (best < 0 || len(odd) < len(wrongs)) {
				best, wrongs = a, odd
			}
		}
	}
	if best < 0 || len(wrongs) > 1 || len(rows)-len(wrongs) < leastRanked {
		return
	}
	for _, l := range rows {
		r.examine(spot{s, l, c})
	}
	head := shorten(r.Sheets[s].Columns[best].Head, 40)
	r.relate(s, c, "urutan "+head, len(rows)-len(wrongs), len(rows))
	for _, l := range wrongs {
		at := spot{s, l, c}
		exact := big.NewRat(r.rankOf(s, best, l, rows, r.downwards(s, c, best, rows, l)), 1)
		r.flag(flaw{
			code: codeRatio, at: at, right: exact.RatString(), exact: exact, level: Warning,
			message: fmt.Sprintf("%s “%s” tercetak %s; menurut urutan %s seharusnya %s.", shorten(r.Sheets[s].Columns[c].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, head, exact.RatString()),
		})
	}
}

// rankOf is the place of a row by the figures of a column.
func (r *reader) rankOf(s, a, l int, rows []int, down bool) int64 {
	rank := int64(1)
	own := r.exactOf(spot{s, l, a})
	for _, o := range rows {
		x := r.exactOf(spot{s, o, a}).Cmp(own)
		if o != l && (down && x > 0 || !down && x < 0) {
			rank++
		}
	}
	return rank
}

// downwards reports that the rows other than one are ranked from the highest down.
func (r *reader) downwards(s, c, a int, rows []int, but int) bool {
	for _, l := range rows {
		if l != but && r.rankOf(s, a, l, rows, true) != r.cell(spot{s, l, c}).Values[0].Number.IntPart() {
			return false
		}
	}
	return true
}

// oddRanks are the rows whose rank the order of a column does not give; false where a figure
// cannot be read or two rows have the same one.
func (r *reader) oddRanks(s, c, a int, rows []int, down bool) ([]int, bool) {
	var odd []int
	seen := map[string]bool{}
	for _, l := range rows {
		at := spot{s, l, a}
		if !usable(r.cell(at)) || len(r.cell(at).Values) > 1 || seen[r.exactOf(at).String()] {
			return nil, false
		}
		seen[r.exactOf(at).String()] = true
	}
	for _, l := range rows {
		if r.rankOf(s, a, l, rows, down) != r.cell(spot{s, l, c}).Values[0].Number.IntPart() {
			odd = append(odd, l)
		}
	}
	return odd, true
}

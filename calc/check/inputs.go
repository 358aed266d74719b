package check

import (
	"cmp"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// pair is a target and an actual that a column of achievements is made of, by their columns.
type pair struct{ target, actual int }

// pairings are the pairs of a column with how many of its rows follow from each.
type pairings struct {
	best  pair // from which most follow; of equals the likeliest by their heads
	found bool // some follow from it, or no other could be meant
	first bool // some follow from it, but what is measured is known by definition
	holds map[pair]int
	apart map[pair]int // rows that follow from a pair and not from the best
}

// excuses reports that an achievement that follows from another pair than the best was
// measured against that: another row was as well, and not by both alike, or hardly any follows
// from the best.
func (p *pairings) excuses(other pair) bool {
	return !p.found && !p.first || other == p.best || p.apart[other] > 1 || p.holds[p.best] < 2
}

// pairing counts the rows of a column of achievements that follow from each pair.
func (r *factIndex) pairing(s, c int) pairings {
	holds, upwards, order := map[pair]int{}, map[pair]int{}, []pair{}
	each := func(do func(at, t, a spot)) {
		for l := range r.Sheets[s].Lines {
			at := spot{s, l, c}
			if !r.measures(at) {
				continue
			}
			actuals := r.inputs(at, printed.RoleActual)
			for _, t := range r.inputs(at, printed.RoleTarget) {
				for _, a := range actuals {
					do(at, t, a)
				}
			}
		}
	}
	each(func(_, t, a spot) {
		p := pair{t.column, a.column}
		if _, known := holds[p]; !known {
			order, holds[p] = append(order, p), 0
		}
	})
	if len(order) == 1 {
		return pairings{best: order[0], found: true, holds: holds} // no other could be meant
	}
	lines, ofOne := map[pair]map[int]bool{}, map[pair]int{}
	each(func(at, t, a spot) {
		v, exact := r.triple(at, t, a).judge()
		if v == scaled {
			ofOne[pair{t.column, a.column}]++
		}
		if exact != nil && (v.follows() && v != smallInputs || v == minus) {
			p := pair{t.column, a.column}
			if holds[p]++; v != minus {
				upwards[p]++
			}
			if lines[p] == nil {
				lines[p] = map[int]bool{}
			}
			lines[p][at.line] = true
		}
	})
	if len(holds) > 0 && most(order, holds, func(p pair) bool { return holds[p] > 0 }) == (pair{}) {
		holds, upwards = ofOne, ofOne // 0,98 instead of 98
	}
	apart := func(best pair) map[pair]int {
		all := map[pair]int{}
		for p, own := range lines {
			for l := range own {
				if !lines[best][l] {
					all[p]++
				}
			}
		}
		return all
	}
	sheet := &r.Sheets[s]
	toEnd := sheet.Columns[c].Whose == printed.PlanEnd // measured against the plan's end by definition
	if toEnd || sheet.Kind == printed.KindPlanEnd {
		best := most(order, upwards, func(p pair) bool { return !toEnd || sheet.Columns[p.target].Whose == printed.PlanEnd })
		return pairings{best: best, first: upwards[best] > 0, holds: holds, apart: apart(best)}
	}
	best := most(order, holds, func(pair) bool { return true })
	return pairings{best: best, found: holds[best] > 0, holds: holds, apart: apart(best)}
}

// most is the pair from which most rows follow of those that may be meant, the likeliest first.
func most(order []pair, holds map[pair]int, may func(pair) bool) pair {
	best := pair{}
	for _, p := range order {
		if holds[p] > holds[best] && may(p) {
			best = p
		}
	}
	return best
}

// measures reports that a cell holds an achievement of a row of its own.
func (r *pages) measures(at spot) bool {
	line, cell := r.line(at), r.cell(at)
	return !line.Head && !line.Mean && !line.Total && cell.Known() && !cell.Broken
}

// first puts the cell of a column before the others.
func first(cells []spot, column int) []spot {
	i := slices.IndexFunc(cells, func(at spot) bool { return at.column == column })
	if i <= 0 {
		return cells
	}
	return slices.Concat(cells[i:i+1], cells[:i], cells[i+1:])
}

// inputs are the cells of a role that an achievement may have been made with, the likeliest first.
func (r *pages) inputs(at spot, role printed.Role) []spot {
	sheet := &r.Sheets[at.sheet]
	c := sheet.Columns[at.column]
	toEnd := c.Whose == printed.PlanEnd || sheet.Kind == printed.KindPlanEnd
	var best, good, rest []spot
	for i, other := range sheet.Columns {
		cell := &sheet.Lines[at.line].Cells[i]
		if other.Role != role || !cell.Known() || cell.Broken || len(cell.Values) == 0 {
			continue
		}
		one := spot{at.sheet, at.line, i}
		sameYear := other.Year == c.Year || other.Year == 0 || c.Year == 0
		if role == printed.RoleActual && sheet.Year != 0 && c.Year > sheet.Year {
			sameYear = other.Year == 0 || other.Year == sheet.Year // against the target of a year to come
		}
		switch {
		case role == printed.RoleTarget && toEnd && other.Whose == printed.PlanEnd:
			best = append(best, one)
		case !sameYear || other.Whose != c.Whose && !toEnd:
			if c.Year == 0 {
				rest = append(rest, one)
			}
		case other.Quarter == c.Quarter && other.Version != printed.First:
			best = append(best, one)
		case other.Quarter == c.Quarter || other.Quarter == 0:
			good = append(good, one)
		default:
			// Of the quarters the last that is filled is what the year came to.
			rest = append([]spot{one}, rest...)
		}
	}
	if role == printed.RoleTarget && toEnd && len(best) > 0 && sheet.Columns[best[0].column].Whose != printed.PlanEnd {
		for i, b := range best {
			if sheet.Columns[b.column].Whose == printed.PlanEnd {
				best[0], best[i] = best[i], best[0]
			}
		}
	}
	if !toEnd {
		r.nearest(at, best)
	}
	return append(append(best, good...), rest...)
}

// nearest puts the cells under the same outer head first, then the nearest before the spot.
func (r *pages) nearest(at spot, cells []spot) {
	columns := r.Sheets[at.sheet].Columns
	over := columns[at.column].Over()
	distance := func(c spot) int {
		d := at.column - c.column
		if d < 0 {
			d = len(columns) - d // behind it
		}
		if columns[c.column].Over() != over {
			d += 2 * len(columns)
		}
		return d
	}
	slices.SortStableFunc(cells, func(a, b spot) int { return cmp.Compare(distance(a), distance(b)) })
}

func (r *factIndex) triple(at, target, actual spot) triple {
	line := r.line(at)
	return triple{
		target: r.cell(target).Values, actual: r.cell(actual).Values, achieved: r.cell(at).Values,
		counts:   r.whole(target) && r.whole(actual) && counted(strings.TrimSpace(r.unitOf(line)+" "+r.cell(target).Word+" "+r.cell(actual).Word), line.Label),
		things:   countable(r.unitOf(line), line.Label) && !r.cell(target).Share && !r.cell(actual).Share,
		measured: r.unitOf(line) != "" || r.cell(target).Share || r.cell(actual).Share,
	}
}

// whole reports that a figure is printed without decimals: what is counted has none.
func (r *pages) whole(at spot) bool {
	cell := r.cell(at)
	return cell.Known() && cell.Values[0].Places <= 0
}

// unitOf is the unit of a row, else the one that another table tells of the same thing.
func (r *factIndex) unitOf(line *printed.Line) string {
	if line.Unit != "" {
		return line.Unit
	}
	id, _ := r.names.of(line.Label)
	return r.units[id]
}

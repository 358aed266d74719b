package check

import (
	"fmt"

	"capaian/calc/printed"
)

// judgeApart measures achievements whose target and actual stand in other tables. A column is
// only judged where most of it follows from them.
func (r *reader) judgeApart(s, c int) {
	sheet := &r.Sheets[s]
	if sheet.Kind == printed.KindEfficiency || sheet.Kind == printed.KindPlanEnd || sheet.Kind == printed.KindPeer || column(sheet, printed.RoleTarget) >= 0 && column(sheet, printed.RoleActual) >= 0 {
		return
	}
	var sums []sum
	right, bad := 0, 0
	for l := range sheet.Lines {
		at := spot{s, l, c}
		if !r.measures(at) {
			continue
		}
		target, found := r.elsewherePrinted(at, printed.RoleTarget)
		actual, both := r.elsewherePrinted(at, printed.RoleActual)
		if !found || !both {
			continue
		}
		one := sum{at: at, target: target, actual: actual}
		one.verdict, one.exact = r.triple(at, target, actual).judge()
		r.examine(at, target, actual)
		switch {
		case one.verdict.follows() && one.verdict != smallInputs:
			right++
		case one.verdict.unexplained():
			bad++
			sums = append(sums, one)
		}
	}
	for i := range sums {
		s := &sums[i]
		if s.verdict == copied || r.wrong[s.at] != nil || bad > right {
			continue // a column called capaian may hold actuals
		}
		r.turned(s)
		t, a := r.cell(s.target), r.cell(s.actual)
		f := flaw{
			at: s.at, right: r.plain(s.exact), exact: s.exact,
			message: fmt.Sprintf("Capaian “%s” tercetak %s; dari target %s (%s) dan realisasi %s (%s) seharusnya %s.", shorten(r.line(s.at).Label, 60), r.cell(s.at).Text, t.Text, r.Sheets[s.target.sheet].Table.Label(), a.Text, r.Sheets[s.actual.sheet].Table.Label(), r.tell(s.exact)),
			working: []string{r.division(a, t, s.exact)},
		}
		if right == 0 || len(t.Values)+len(a.Values)+len(r.cell(s.at).Values) > 3 {
			f.level = Warning
		}
		r.flag(f)
	}
}

// elsewherePrinted is where another table prints the target or the actual of an achievement,
// where all that print it agree.
func (r *factIndex) elsewherePrinted(at spot, role printed.Role) (spot, bool) {
	f, e, told := r.factAt(at)
	if !told || e.alike || f.whose != printed.Own {
		return spot{}, false
	}
	f.role = role
	entries := r.facts[f]
	if len(entries) == 0 {
		return spot{}, false
	}
	for _, o := range entries {
		if o.alike || !anySame(o.values, entries[0].values) {
			return spot{}, false
		}
	}
	return entries[0].at, entries[0].at.sheet != at.sheet
}

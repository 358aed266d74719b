package check

import (
	"fmt"

	"capaian/calc/printed"
)

// groupMeans holds the achievement in the row of an objective, which has no target and no
// actual of its own, against the mean of the indicators below it.
func (r *reader) groupMeans(s int) {
	sheet := &r.Sheets[s]
	for c := range sheet.Columns {
		if sheet.Columns[c].Role != printed.RoleAchieved || column(sheet, printed.RoleTarget) < 0 || column(sheet, printed.RoleActual) < 0 {
			continue
		}
		groups := r.groupsOf(s, c)
		holds, broken, several := 0, -1, false
		for i := range groups {
			_, wide := groups[i].below.mean()
			several = several || len(groups[i].below.right) > 1
			switch {
			case r.meets(groups[i].at, wide):
				holds++
			case broken >= 0:
				return // not averaged
			default:
				broken = i
			}
		}
		if holds == 0 || !several {
			continue
		}
		for _, g := range groups {
			r.examine(g.at)
		}
		r.relate(s, c, "rata-rata capaian di bawahnya", holds, len(groups))
		if broken < 0 {
			continue
		}
		g := groups[broken]
		exact, _ := g.below.mean()
		r.flag(flaw{
			at: g.at, right: r.plain(exact), exact: exact, level: Warning,
			message: fmt.Sprintf("Capaian “%s” tercetak %s; rata-rata %d capaian di bawahnya %s.", shorten(r.line(g.at).Label, 60), r.cell(g.at).Text, len(g.below.right), r.tell(exact)),
			working: []string{r.averageOf(&g.below) + " = " + r.tell(exact)},
		})
	}
}

// meets reports that a printed figure may be one of a span.
func (r *pages) meets(at spot, wide span) bool {
	for _, v := range r.cell(at).Values {
		if within(v).meets(wide) {
			return true
		}
	}
	return false
}

// rowGroup is a row with an achievement only, and those of the rows right below it.
type rowGroup struct {
	at    spot
	below averaged
	lines []int // of those below
}

// groupsOf are the groups of a column; none where a row of figures is in none.
func (r *reader) groupsOf(s, c int) []rowGroup {
	var all []rowGroup
	for l := range r.Sheets[s].Lines {
		at := spot{s, l, c}
		line := r.line(at)
		if line.Head || line.Total || line.Mean || !usable(r.cell(at)) || len(r.cell(at).Values) > 1 {
			continue
		}
		switch targets, actuals := r.inputs(at, printed.RoleTarget), r.inputs(at, printed.RoleActual); {
		case len(targets) == 0 && len(actuals) == 0:
			all = append(all, rowGroup{at: at})
		case len(all) == 0:
			return nil
		default:
			one := &all[len(all)-1]
			one.below.add(r.cell(at).Values[0], r.exactOf(at))
			one.lines = append(one.lines, l)
		}
	}
	for _, g := range all {
		if len(g.below.right) == 0 {
			return nil
		}
	}
	return all
}

// markedMeans holds the achievements of rows without targets against the means of the rows that
// their numbers put under them.
func (r *reader) markedMeans(s int) {
	sheet := &r.Sheets[s]
	if column(sheet, printed.RoleTarget) >= 0 || column(sheet, printed.RoleActual) >= 0 || len(sheet.Lines) > mostRows {
		return
	}
	for c := range sheet.Columns {
		if role := sheet.Columns[c].Role; role != printed.RoleAchieved && role != printed.RolePhysical && !(role == printed.NoRole && r.percentages(s, c)) || r.related(s, c) {
			continue
		}
		rows := r.rowsOf(s, []int{c})
		for _, one := range structures(rows) {
			if one.told != toldBySums && r.judgeMarkedMeans(s, c, rows, one) {
				break
			}
		}
	}
}

// judgeMarkedMeans tells of the one row that is not the mean of those under it, where others are;
// false where the rows are not averaged so.
func (r *reader) judgeMarkedMeans(s, c int, rows []row, of structure) bool {
	var groups []rowGroup
	holds, broken, several := 0, -1, false
	for _, one := range rows {
		under := of.adds[one.line]
		if len(under) == 0 || !usable(r.cell(spot{s, one.line, c})) {
			continue
		}
		g := rowGroup{at: spot{s, one.line, c}}
		for _, l := range under {
			if !usable(r.cell(spot{s, l, c})) {
				return false
			}
			g.below.add(r.cell(spot{s, l, c}).Values[0], r.exactOf(spot{s, l, c}))
		}
		groups = append(groups, g)
	}
	for i := range groups {
		_, wide := groups[i].below.mean()
		switch {
		case r.meets(groups[i].at, wide):
			holds++
			several = several || len(groups[i].below.right) > 1
		case broken >= 0:
			return false
		default:
			broken = i
		}
	}
	if holds == 0 || !several {
		return false
	}
	for _, g := range groups {
		r.examine(g.at)
		for _, l := range of.adds[g.at.line] {
			r.examine(spot{s, l, c})
		}
	}
	r.relate(s, c, "rata-rata baris di bawahnya", holds, len(groups))
	if broken >= 0 {
		g := groups[broken]
		exact, _ := g.below.mean()
		r.flag(flaw{
			at: g.at, right: r.plain(exact), exact: exact, level: Warning,
			message: fmt.Sprintf("%s “%s” tercetak %s; rata-rata %d baris di bawahnya %s.", shorten(r.Sheets[s].Columns[c].Head, 40), shorten(r.line(g.at).Label, 60), r.cell(g.at).Text, len(g.below.right), r.tell(exact)),
			working: []string{r.averageOf(&g.below) + " = " + r.tell(exact)},
		})
	}
	return true
}

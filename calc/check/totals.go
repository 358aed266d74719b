package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
	"capaian/model"
)

// mostTotals bounds the totals of a table: with more of them it is not known what adds up what.
const mostTotals = 100

// allTotals checks what is written out to be added up, totals of money and of people, then columns that add up others, then totals
// of counts and of ticks.
func allTotals(r *reader) {
	writtenFactors(r)
	totals(r)
	crossSums(r)
	countedTotals(r)
	tickTotals(r)
}

// totals checks every Jumlah against what it may add up.
func totals(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther {
			continue
		}
		for c, column := range sheet.Columns {
			if !adds(column.Role, sheet.Kind) || column.Role.Money() && r.balanced[s] != nil {
				continue
			}
			var at []spot
			for l := range sheet.Lines {
				if line := &sheet.Lines[l]; line.Total && !line.Head && line.Closing == nil && line.Cells[c].Known() && !line.Cells[c].Broken && !line.Cells[c].Share {
					at = append(at, spot{s, l, c})
				}
			}
			if len(at) > mostTotals {
				continue
			}
			for _, one := range at {
				r.judgeTotal(one)
			}
		}
	}
}

// adds reports that a column of the role can be added up.
func adds(role printed.Role, kind printed.Kind) bool {
	switch role {
	case printed.RoleBudget, printed.RoleSpent, printed.RoleRemainder, printed.RolePlanned, printed.RoleDone:
		return true
	case printed.RoleMale, printed.RoleFemale, printed.RoleCivil, printed.RoleContract, printed.RoleTemporary, printed.RoleStatus, printed.RoleEducation, printed.RoleEchelon, printed.RoleNeeded, printed.RoleHeads:
		return kind == printed.KindStaff
	}
	return false
}

// addend is a row that a total may add up.
type addend struct {
	at    spot
	line  *printed.Line
	value printed.Value
}

// judgeTotal accepts a total that any sensible choice of rows adds up to.
func (r *journal) judgeTotal(at spot) {
	since, all, totals, clear := r.addends(at)
	if !clear || len(all) == 0 {
		return
	}
	r.examine(at)
	for _, a := range all {
		r.examine(a.at)
	}
	var tried [][]addend
	tried = append(tried, since, all, totals)
	tried = append(tried, byLevel(all)...)
	tried = append(tried, byLevel(since)...)
	tried = append(tried, numbered(all), numbered(since), leaves(all), capitals(all), append(r.continued(at), all...),
		heads(all, 1), heads(all, 2), heads(since, 1), heads(since, 2))
	for _, row := range all {
		if r.badAmount(row.at) != nil || r.uncertain(row.at) {
			return // told at the row that is wrong
		}
	}
	for _, choice := range tried {
		if len(choice) > 0 && r.addsUp(at, choice) {
			return
		}
	}
	if r.ofMore(at.sheet, at.line) {
		return
	}
	choice, sure := surest(since, all)
	exact := sumOf(choice)
	cell := r.cell(at)
	if r.Sheets[at.sheet].Kind == printed.KindStaff {
		gap := new(big.Rat).Sub(cell.Values[0].Number.Rat(), exact)
		for _, a := range choice {
			if missing := r.missingHeads(a.at); missing != 0 && gap.Cmp(big.NewRat(missing, 1)) == 0 {
				return // told at the row whose splits differ
			}
		}
	}
	f := flaw{
		at: at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("%s tercetak %s; jumlah %d baris di atasnya %s (selisih %s).", r.line(at).Label, cell.Text, len(choice), r.tell(exact), r.tell(new(big.Rat).Sub(cell.Values[0].Number.Rat(), exact))),
		working: []string{addition(choice) + " = " + r.tell(exact)},
	}
	if !sure || len(choice) < 2 || len(cell.Values) > 1 || r.ambiguous(choice) {
		f.level = Warning
	}
	r.flag(f)
}

// addends are the rows above a total that hold a figure in its column: since the total before
// it, and all of them; and the totals before it. clear is false where one cannot be read.
func (r *pages) addends(at spot) (since, all, totals []addend, clear bool) {
	sheet := &r.Sheets[at.sheet]
	for l := range at.line {
		line, cell := &sheet.Lines[l], &sheet.Lines[l].Cells[at.column]
		if line.Head || line.Mean || line.Closing != nil || !cell.Known() || cell.Share {
			continue
		}
		if cell.Broken {
			return nil, nil, nil, false
		}
		one := addend{spot{at.sheet, l, at.column}, line, cell.Values[0]}
		if line.Total {
			totals, since = append(totals, one), nil
			continue
		}
		// A row whose label lies over several, its figure repeated, counts once.
		if n := len(all); n > 0 && !line.Own && all[n-1].line.Node == line.Node && all[n-1].value.Number.Equal(one.value.Number) && line.Node != "" {
			continue
		}
		since, all = append(since, one), append(all, one)
	}
	return since, all, totals, true
}

// continued are the rows of the table before, where this one goes on with it on another page.
func (r *pages) continued(at spot) []addend {
	if at.sheet == 0 {
		return nil
	}
	before, now := &r.Sheets[at.sheet-1], &r.Sheets[at.sheet]
	if before.Kind != now.Kind || len(before.Columns) != len(now.Columns) || before.Columns[at.column].Role != now.Columns[at.column].Role {
		return nil
	}
	var all []addend
	for l := range before.Lines {
		line := &before.Lines[l]
		if line.Total {
			return nil
		}
		if cell := &line.Cells[at.column]; !line.Head && !line.Mean && cell.Known() && !cell.Broken {
			all = append(all, addend{spot{at.sheet - 1, l, at.column}, line, cell.Values[0]})
		}
	}
	return all
}

// addsUp reports that the rows add up to the total, allowing for the digits that each lost
// when it was rounded.
func (r *pages) addsUp(at spot, choice []addend) bool {
	places, sum := 0, new(big.Rat)
	for _, a := range choice {
		places = max(places, a.value.Places)
		sum.Add(sum, a.value.Number.Rat())
	}
	counts := !r.Sheets[at.sheet].Columns[at.column].Role.Money()
	for _, v := range r.cell(at).Values {
		slack := unit(max(places, v.Places), 2)
		slack.Mul(slack, big.NewRat(int64(len(choice)+1), 1))
		if v.Places < places {
			slack.Add(slack, unit(v.Places, 2))
		}
		if counts && places == 0 {
			slack = new(big.Rat)
		}
		if v.Number.Equal(hundredDecimal()) && r.percentages(at.sheet, at.column) {
			slack.Add(slack, slack) // they may have been cut off
		}
		gap := new(big.Rat).Sub(v.Number.Rat(), sum)
		if gap.Abs(gap).Cmp(slack) <= 0 {
			return true
		}
	}
	return false
}

func sumOf(choice []addend) *big.Rat {
	sum := new(big.Rat)
	for _, a := range choice {
		sum.Add(sum, a.value.Number.Rat())
	}
	return sum
}

// byLevel parts rows by the level of the plan that is told for them.
func byLevel(rows []addend) [][]addend {
	levels := map[model.Level][]addend{}
	for _, a := range rows {
		levels[a.line.Level] = append(levels[a.line.Level], a)
	}
	var all [][]addend
	for level := model.Level(0); level <= model.SubActivity; level++ {
		if len(levels[level]) > 0 {
			all = append(all, levels[level])
		}
	}
	return all
}

// numbered are the rows that have a number of their own.
func numbered(rows []addend) []addend {
	var all []addend
	for _, a := range rows {
		for i := range a.line.Cells {
			if i == 0 && a.line.Cells[i].State != printed.Blank && len(a.line.Cells[i].Text) <= 3 {
				all = append(all, a)
			}
		}
	}
	return all
}

// capitals are the rows whose label is printed in capitals, as programs often are.
func capitals(rows []addend) []addend {
	var all []addend
	for _, a := range rows {
		if label := a.line.Node; label != "" && label == upper(label) {
			all = append(all, a)
		}
	}
	return all
}

// leaves are the rows with none of a deeper level right below them.
func leaves(rows []addend) []addend {
	var all []addend
	for i, a := range rows {
		if i+1 == len(rows) || rows[i+1].line.Level <= a.line.Level {
			all = append(all, a)
		}
	}
	return all
}

// mostNested bounds the rows among which sums of others are looked for.
const mostNested = 300

// heads are the rows left when each that is the sum of at least so many right after it
// stands for them; none where the table is too long to tell.
func heads(rows []addend, least int) []addend {
	if len(rows) > mostNested {
		return nil
	}
	var all []addend
	for i := 0; i < len(rows); i++ {
		all = append(all, rows[i])
		sum := new(big.Rat)
		for j := i + 1; j < len(rows); j++ {
			sum.Add(sum, rows[j].value.Number.Rat())
			if j-i >= least && sum.Sign() != 0 && sum.Cmp(rows[i].value.Number.Rat()) == 0 {
				i = j
				break
			}
		}
	}
	return all
}

// surest is what a total should add up: rows of one level where all are, else those of the
// highest. It is sure where the rows are of one sort, or where levels add up to one another.
func surest(since, all []addend) ([]addend, bool) {
	rows := since
	if len(rows) == 0 {
		rows = all
	}
	levels := byLevel(rows)
	if len(levels) == 1 {
		return rows, flat(rows)
	}
	top := levels[0]
	if top[0].line.Level == 0 {
		return rows, false
	}
	for _, other := range levels[1:] {
		if sumOf(other).Cmp(sumOf(top)) == 0 {
			return top, true
		}
	}
	return top, false
}

// flat reports that no row looks like the head of others: all are numbered or none is, and
// none is the sum of those that follow it.
func flat(rows []addend) bool {
	if len(rows) > mostNested {
		return false
	}
	if n := len(numbered(rows)); n != 0 && n != len(rows) {
		return false
	}
	if n := len(capitals(rows)); n != 0 && n != len(rows) {
		return false
	}
	for i := range rows {
		sum := new(big.Rat)
		for j := i + 1; j < len(rows); j++ {
			sum.Add(sum, rows[j].value.Number.Rat())
			if j > i+1 && sum.Sign() != 0 && sum.Cmp(rows[i].value.Number.Rat()) == 0 {
				return false
			}
		}
	}
	return true
}

func (r *pages) ambiguous(rows []addend) bool {
	for _, a := range rows {
		if len(r.cell(a.at).Values) > 1 {
			return true
		}
	}
	return false
}

// addition writes a sum out, its middle left out where it is long.
func addition(rows []addend) string {
	const most = 8
	text := ""
	for i, a := range rows {
		if len(rows) > most && i == most-2 {
			text += " + …"
			continue
		}
		if len(rows) > most && i > most-2 && i < len(rows)-1 {
			continue
		}
		if i > 0 {
			text += " + "
		}
		text += a.value.String()
	}
	return text
}

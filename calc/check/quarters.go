package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
	"capaian/model"
)

// quarterRow is a row with actuals by quarter.
type quarterRow struct {
	sheet, line int
	quarters    []spot // those filled, in order
	total       spot   // column −1 where the table has none or it is blank
}

func (r *pages) quarterRows(s int) []quarterRow {
	sheet := &r.Sheets[s]
	var rows []quarterRow
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		row := quarterRow{s, l, nil, spot{s, l, -1}}
		if line.Head || line.Total || line.Mean {
			continue
		}
		for q := model.Q1; q <= model.Q4; q++ {
			for c, column := range sheet.Columns {
				if column.Role == printed.RoleActual && column.Quarter == q && own(sheet, column) && usable(&line.Cells[c]) {
					row.quarters = append(row.quarters, spot{s, l, c})
					break
				}
			}
		}
		for c, column := range sheet.Columns {
			if column.Role == printed.RoleActual && column.Quarter == 0 && own(sheet, column) && usable(&line.Cells[c]) {
				row.total = spot{s, l, c}
			}
		}
		if len(row.quarters) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// usable reports that a cell holds one figure that is read without doubt.
func usable(c *printed.Cell) bool { return c.Known() && !c.Broken }

// follows reports which rules lead from the quarters to the total.
func (r *factIndex) follows(row quarterRow) (last, any bool) {
	values := r.cell(row.total).Values
	sum := new(big.Rat)
	places := 0
	for _, q := range row.quarters {
		v := r.cell(q).Values[0]
		sum.Add(sum, v.Number.Rat())
		places = max(places, v.Places)
		if anySame(values, r.cell(q).Values) {
			any = true // the last, the best or the only one
		}
	}
	end := row.quarters[len(row.quarters)-1]
	last = anySame(values, r.cell(end).Values)
	slack := unit(places, 2)
	slack.Mul(slack, big.NewRat(int64(len(row.quarters)), 1))
	if r.things(row) {
		slack = new(big.Rat)
	}
	wide := span{new(big.Rat).Sub(sum, slack), new(big.Rat).Add(sum, slack)}
	mean := span{new(big.Rat).Quo(wide.low, big.NewRat(int64(len(row.quarters)), 1)), new(big.Rat).Quo(wide.high, big.NewRat(int64(len(row.quarters)), 1))}
	four := span{new(big.Rat).Quo(wide.low, big.NewRat(4, 1)), new(big.Rat).Quo(wide.high, big.NewRat(4, 1))}
	for _, v := range values {
		near := around(v)
		any = any || near.meets(wide) || near.meets(mean) || near.meets(four)
	}
	return last, any
}

// quarterTotals finds a year's figure that no rule makes of its quarters.
func quarterTotals(r *reader) {
	for s := range r.Sheets {
		for _, row := range r.quarterRows(s) {
			if row.total.column < 0 || len(row.quarters) < 2 {
				continue
			}
			r.examine(row.total)
			r.examine(row.quarters...)
			if _, any := r.follows(row); any {
				continue
			}
			r.judgeTotalOf(row)
		}
	}
}

// things reports that the quarters and the year of a row are counted, so that nothing was
// rounded away.
func (r *factIndex) things(row quarterRow) bool {
	line := r.line(row.total)
	for _, q := range append([]spot{row.total}, row.quarters...) {
		if v := r.cell(q).Values[0]; v.Places > 0 || r.cell(q).Share {
			return false
		}
	}
	return counted(r.unitOf(line), line.Label) || countable(r.unitOf(line), line.Label)
}

// judgeTotalOf tells of a year's figure that no rule makes of its quarters. It is wrong for
// sure where the achievement beside it follows from the quarters.
func (r *reader) judgeTotalOf(row quarterRow) {
	end := row.quarters[len(row.quarters)-1]
	right := r.cell(end).Values[0].Number.Rat()
	sum := new(big.Rat)
	for _, q := range row.quarters {
		sum.Add(sum, r.cell(q).Values[0].Number.Rat())
	}
	if r.things(row) && r.summed(row.total.sheet) {
		right = sum
	}
	f := flaw{
		at: row.total, right: r.plain(right),
		message: fmt.Sprintf("Realisasi total “%s” tercetak %s, bukan TW terakhir (%s), jumlah, maupun rata-rata triwulan.", shorten(r.line(row.total).Label, 60), r.cell(row.total).Text, r.cell(end).Text),
		working: r.listed(row.quarters),
	}
	if right == sum && sum.IsInt() {
		f.right = sum.RatString()
	}
	for c, column := range r.Sheets[row.total.sheet].Columns {
		at := spot{row.total.sheet, row.total.line, c}
		targets := r.inputs(at, printed.RoleTarget)
		if column.Role != printed.RoleAchieved || column.Quarter != 0 || !usable(r.cell(at)) || len(targets) == 0 || r.cell(targets[0]).Values[0].Number.Sign() <= 0 {
			continue
		}
		if agrees(r.cell(at).Values, percent(right, r.cell(targets[0]).Values[0].Number.Rat())) != wrong {
			f.level, f.exact = Error, right
			r.flag(f)
			return
		}
	}
	r.note(f)
}

// summed reports that the other rows of a table add their quarters up rather than take the
// last for the year.
func (r *factIndex) summed(s int) bool {
	sums, lasts := 0, 0
	for _, row := range r.quarterRows(s) {
		if row.total.column < 0 || len(row.quarters) < 2 || !r.things(row) {
			continue
		}
		sum := new(big.Rat)
		for _, q := range row.quarters {
			sum.Add(sum, r.cell(q).Values[0].Number.Rat())
		}
		switch total := r.cell(row.total).Values[0].Number.Rat(); {
		case total.Cmp(sum) == 0:
			sums++
		case total.Cmp(r.cell(row.quarters[len(row.quarters)-1]).Values[0].Number.Rat()) == 0:
			lasts++
		}
	}
	return sums > lasts
}

func (r *pages) listed(spots []spot) []string {
	line := ""
	for i, at := range spots {
		if i > 0 {
			line += "; "
		}
		line += r.Sheets[at.sheet].Columns[at.column].Head + ": " + r.cell(at).Text
	}
	return []string{line}
}

// fallingQuarters finds a cumulative figure that falls. A row is cumulative where its year's
// figure is that of the last quarter and no other rule explains it.
func fallingQuarters(r *reader) {
	for s := range r.Sheets {
		for _, row := range r.quarterRows(s) {
			if row.total.column < 0 || len(row.quarters) < 2 || r.wrong[row.total] != nil {
				continue
			}
			if last, _ := r.follows(row); !last {
				continue
			}
			label := r.line(row.total).Label
			if index(label) || lowIsBetter(label) {
				continue // measured anew each time
			}
			for i := 1; i < len(row.quarters); i++ {
				before, now := r.cell(row.quarters[i-1]).Values[0], r.cell(row.quarters[i]).Values[0]
				if around(now).high.Cmp(around(before).low) < 0 {
					r.note(flaw{
						at: row.quarters[i], level: Warning,
						message: fmt.Sprintf("Realisasi “%s” turun dari %s ke %s, padahal totalnya mengikuti triwulan terakhir (kumulatif).", shorten(label, 60), r.cell(row.quarters[i-1]).Text, r.cell(row.quarters[i]).Text),
						working: r.listed(row.quarters),
					})
				}
			}
		}
	}
}

// index reports that an indicator of the name is measured anew each time, not added to.
func index(name string) bool {
	l := printed.Labelled(name)
	return l.Has("indeks", "nilai", "index", "skor", "tingkat", "predikat", "survey")
}

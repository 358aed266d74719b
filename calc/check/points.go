package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// rises finds "naik 8,52 %" where the figures rose by 8,52 points.
func rises(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleDifference {
				continue
			}
			percentHead := strings.Contains(column.Head, "%") || strings.Contains(strings.ToLower(column.Head), "persen")
			for l := range sheet.Lines {
				at := spot{s, l, c}
				cell := r.cell(at)
				if sheet.Lines[l].Head || !usable(cell) || !cell.Share && !percentHead {
					continue
				}
				id, _ := r.names.of(r.line(at).Label)
				r.judgeRise(at, "", cell, id)
			}
		}
	}
	for i, line := range r.Document.Lines {
		for _, said := range risesIn(line) {
			cell := printed.Read(said, false)
			if cell.Known() && cell.Share {
				r.judgeRise(inText(i), line, &cell, -1)
			}
		}
	}
}

// risesIn are the percentages that a sentence says something rose or fell by.
func risesIn(line string) []string {
	lower := strings.ToLower(line)
	if !strings.Contains(lower, "naik") && !strings.Contains(lower, "meningkat") && !strings.Contains(lower, "peningkatan") && !strings.Contains(lower, "turun") {
		return nil
	}
	var all []string
	words := strings.Fields(strings.ReplaceAll(line, "%", " % "))
	for i := 0; i+1 < len(words); i++ {
		if next := strings.ToLower(strings.Trim(words[i+1], ".,;")); next == "%" || next == "persen" {
			all = append(all, strings.Trim(words[i], "(),;")+" %")
		}
	}
	return all
}

// judgeRise compares with the change of achievement and of actual since the year before; a
// change of a figure that is itself a percentage is in points.
func (r *reader) judgeRise(at spot, line string, cell *printed.Cell, name int) {
	for _, f := range r.order {
		if f.role != printed.RoleAchieved && f.role != printed.RoleActual || f.year != r.Year || f.quarter != 0 || f.whose != printed.Own || name >= 0 && f.name != name {
			continue
		}
		before := f
		before.year--
		past, now := r.facts[before], r.facts[f]
		if len(past) == 0 {
			continue
		}
		e := now[0]
		change := new(big.Rat).Sub(e.values[0].Number.Rat(), past[0].values[0].Number.Rat())
		abs := new(big.Rat).Abs(change)
		if past[0].values[0].Number.Sign() == 0 || abs.Sign() == 0 || !stands(cell.Values, abs) {
			continue
		}
		relative := percent(change, past[0].values[0].Number.Rat())
		if stands(cell.Values, new(big.Rat).Abs(relative)) {
			return
		}
		label := r.line(e.at).Label
		one := flaw{
			at: at, printed: cell.Text, level: Warning, right: r.plain(abs) + " poin",
			message: fmt.Sprintf("%s “%s” berubah dari %s ke %s: itu %s poin, bukan persen (dalam persen %s).", wordOf(f.role), shorten(label, 60), r.cell(past[0].at).Text, r.cell(e.at).Text, r.tell(abs), r.tell(relative)),
			working: []string{fmt.Sprintf("%s − %s = %s poin", e.values[0], past[0].values[0], r.tell(change)), fmt.Sprintf("%s ÷ %s × 100 = %s persen", r.tell(change), past[0].values[0], r.tell(relative))},
		}
		if line != "" {
			one.message = fmt.Sprintf("“%s”: ", shorten(strings.TrimSpace(line), 80)) + one.message
		}
		if cause := r.wrong[e.at]; cause != nil {
			one.cause, one.right = cause, ""
		}
		r.note(one)
		return
	}
}

// stands reports that a figure is the exact one, either way round.
func stands(values []printed.Value, x *big.Rat) bool {
	for _, v := range values {
		if around(printed.Value{Number: v.Number.Abs(), Places: v.Places}).holds(x) {
			return true
		}
	}
	return false
}

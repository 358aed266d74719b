package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// mostFormerYears is how many years of an earlier renstra one page holds side by side.
const mostFormerYears = 5

// pastYears lists the years before this one of which some IKU has figures, of an earlier
// renstra and of the one in force.
func (y *year) pastYears() (former, present []int) {
	for _, column := range y.c.Years {
		switch {
		case column.Year == y.b.Year:
		case column.Present:
			present = append(present, column.Year)
		default:
			former = append(former, column.Year)
		}
	}
	return former, present
}

// FormerYears are the years the table of the earlier renstra shows, ascending.
func FormerYears(b *model.Book, r *calc.Results) []int {
	former, _ := newYear(b, r).pastYears()
	return former[max(len(former)-mostFormerYears, 0):]
}

// yearColumns are target, actual and achievement of a year.
func yearColumns(year, width int) []Column {
	group := fmt.Sprintf("Tahun %d", year)
	return []Column{
		{Key: yearKey("t", year), Head: "T", Group: group, Width: width, Align: Center},
		{Key: yearKey("r", year), Head: "R", Group: group, Width: width, Align: Center},
		{Key: yearKey("c", year), Head: "C", Group: group, Width: width, Align: Center},
	}
}

func yearKey(part string, year int) string { return part + "-" + strconv.Itoa(year) }

const legend = "T = target; R = realisasi; C = capaian dalam persen, dihitung dari T dan R; N/A = indikator belum ada atau belum diukur."

func (y *year) former() Table {
	former, _ := y.pastYears()
	former = former[max(len(former)-mostFormerYears, 0):]
	columns := keyColumns()
	for _, past := range former {
		columns = append(columns, yearColumns(past, 12)...)
	}
	t := Table{Title: "Perbandingan Capaian Kinerja Tahun-Tahun Sebelumnya"}
	if len(former) == 0 {
		columns = append(columns, Column{Key: "ket", Head: "Keterangan", Width: 40})
		rows := y.keyRowsOf(columns, func(int, *model.Indicator, *calc.Measure) []Cell { return []Cell{words("tidak ada data")} })
		t.note("Belum ada capaian tahun-tahun sebelumnya yang dapat diperbandingkan.")
		t.Bodies = []Body{{columns, rows}}
		return t
	}
	t.Title = fmt.Sprintf("Perbandingan Capaian Kinerja Tahun %d s.d. %d%s", former[0], former[len(former)-1], y.formerPlan(former))
	if len(former) == 1 {
		t.Title = fmt.Sprintf("Capaian Kinerja Tahun %d%s", former[0], y.formerPlan(former))
	}
	t.note(legend)
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, _ *calc.Measure) []Cell {
		var row []Cell
		for _, past := range former {
			row = append(row, y.past(&t, formerTable, at, ind, past)...)
		}
		return row
	})
	t.Bodies = []Body{{columns, rows}}
	return t
}

// formerPlan names the earlier renstra, several where each year is known to be of one.
func (y *year) formerPlan(years []int) string {
	var names []string
	complete := true
	for _, past := range years {
		said := false
		for i := range y.b.Indicators {
			plan := calc.PastOf(y.b, &y.b.Indicators[i], past).Plan
			if p := y.b.PlanIn(past); plan == "" && p != nil {
				plan = p.Period()
			}
			if plan == "" {
				continue
			}
			said = true
			if !slices.ContainsFunc(names, func(name string) bool { return model.SamePeriod(name, plan) }) {
				names = append(names, plan)
			}
		}
		complete = complete && said
	}
	for i, name := range names {
		if name[0] >= '0' && name[0] <= '9' {
			names[i] = "Renstra " + name
		}
	}
	if len(names) == 0 || len(names) > 1 && !complete {
		return ""
	}
	return " (Berdasarkan " + strings.Join(names, " dan ") + ")"
}

// past is a year's target, actual and achievement: by that year's data where the file holds
// them, else as written down, with the achievement computed anew where it can be. A note says
// where what was printed is another.
func (y *year) past(t *Table, number, at int, ind *model.Indicator, year int) []Cell {
	p := calc.PastOf(y.b, ind, year)
	target := figure(p.Target, kindOf(ind), y.places).lettered(p.TargetLetter)
	actual := figure(p.Actual, kindOf(ind), y.places).lettered(p.ActualLetter)
	c := y.achievedUnlimited(ind, p.Achievement, sides{target, actual, cell(number, at, yearKey("t", year)), cell(number, at, yearKey("r", year))})
	switch {
	case p.Corrected():
		t.note(fmt.Sprintf("%s, %d: %s", ind.Label(), year, text.Corrected(p, y.places)))
	case !p.FromData:
		t.note(y.otherwise(ind, year, p.Achievement, calc.Entered(p.Published.Achievement)))
	}
	if p.Former != "" && p.Former != ind.Name {
		t.note(fmt.Sprintf("Pada tahun %d indikator ini bernama %q.", year, p.Former))
	}
	return []Cell{target, actual, c}
}

// otherwise tells a printed achievement that differs from the computed one by more than its rounding.
func (y *year) otherwise(ind *model.Indicator, year int, computed, printed calc.Figure) string {
	if !computed.Known() || !printed.Known() || computed.Typed() {
		return ""
	}
	for places := range 3 {
		c, _ := computed.Round(places)
		p, _ := printed.Round(6)
		if c.Equal(p) {
			return ""
		}
	}
	return fmt.Sprintf("%s, %d: laporan tahun itu mencetak %s; dihitung dari target dan realisasinya %s.",
		ind.Label(), year, text.Figure(printed, 6), text.Figure(computed, y.places))
}

func (y *year) period() Table {
	_, present := y.pastYears()
	columns := keyColumns()
	years := append(present[max(len(present)-2, 0):], y.b.Year)
	for _, each := range years {
		columns = append(columns, yearColumns(each, 17)...)
	}
	columns = append(columns, Column{Key: "ket", Head: "Keterangan", Width: 24})
	t := Table{Title: fmt.Sprintf("Capaian Kinerja Tahun %d%s", y.b.Year, y.plan())}
	if len(years) > 1 {
		t.Title = fmt.Sprintf("Capaian Kinerja Tahun %d s.d. %d%s", years[0], y.b.Year, y.plan())
	}
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, m *calc.Measure) []Cell {
		var row []Cell
		for _, each := range years[:len(years)-1] {
			row = append(row, y.past(&t, periodTable, at, ind, each)...)
		}
		target := y.inForce(ind).as(cell(targetTable, at, "target"))
		actual := y.actual(ind, m).as(cell(quarterTable, at, "realisasi"))
		row = append(row, target, actual, y.achieved(ind, m.Achievement, sides{target, actual,
			cell(periodTable, at, yearKey("t", y.b.Year)), cell(periodTable, at, yearKey("r", y.b.Year))}))
		moved := words(y.change(m))
		if len(years) > 1 && years[len(years)-2] == y.b.Year-1 {
			moved = moved.following(Expr{Op: Moved, Places: y.places, Args: []Term{
				cell(periodTable, at, yearKey("c", y.b.Year)), cell(periodTable, at, yearKey("c", y.b.Year-1)),
			}})
		}
		return append(row, moved)
	})
	t.Bodies = []Body{{columns, rows}}
	return t
}

// plan names the renstra in force for a title.
func (y *year) plan() string {
	if y.b.PlanPeriod() == "" {
		return ""
	}
	return " (Berdasarkan Renstra " + y.b.PlanPeriod() + ")"
}

// What stands where an achievement did not move, and where there is none to compare with.
const (
	Unmoved = "tetap seperti tahun lalu"
	Alone   = "tidak ada pembanding"
)

// change says how the achievement moved since last year.
func (y *year) change(m *calc.Measure) string {
	switch {
	case !m.Change.Known():
		return Alone
	case text.SignShown(m.Change, y.places) > 0:
		return "naik " + text.Figure(m.Change, y.places) + " poin dari tahun lalu"
	case text.SignShown(m.Change, y.places) < 0:
		return "turun " + strings.TrimPrefix(text.Figure(m.Change, y.places), "−") + " poin dari tahun lalu"
	}
	return Unmoved
}

func (y *year) strategic() Table {
	columns := keyColumns(
		Column{Key: "target", Head: fmt.Sprintf("Target %d", y.b.Year), Width: 17, Align: Center},
		Column{Key: "realisasi", Head: "Realisasi", Width: 18, Align: Center},
		Column{Key: "akhir", Head: "Target Akhir Renstra", Width: 20, Align: Center},
		Column{Key: "capaian", Head: "Capaian (%)", Width: 16, Align: Center})
	t := Table{Title: fmt.Sprintf("Perbandingan Realisasi Kinerja Tahun %d dengan Target Akhir Renstra %s", y.b.Year, y.b.PlanPeriod())}
	t.Title = strings.TrimSpace(t.Title)
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, m *calc.Measure) []Cell {
		target := y.inForce(ind).as(cell(targetTable, at, "target"))
		actual := y.actual(ind, m).as(cell(quarterTable, at, "realisasi"))
		end := y.target(ind, y.b.EndTarget(ind)).needed("target akhir renstra")
		return []Cell{target, actual, end, y.achievedUnlimited(ind, m.Strategic, sides{end, actual,
			cell(strategicTable, at, "akhir"), cell(strategicTable, at, "realisasi")})}
	})
	t.Bodies = []Body{{columns, rows}}
	return t
}

package comparison

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// The bars take what the columns leave, within these widths; a year with its renstra is whole.
const (
	yearColumns = 2 + 26 + 5*(figureWidth+1) + 2
	leastChart  = 8
	mostChart   = 30
)

// chart is how wide the bars are; 0 where there is no room, or the theme draws no charts. The
// headings have a small chart at any width.
func (s *Screen) chart() int {
	room := s.Width() - yearColumns
	if room < leastChart || len(s.Look.Signs.Spark) == 0 {
		return 0
	}
	return min(room, mostChart)
}

// yearly is one year of one indicator.
type yearly struct {
	*calc.Yearly
	name           string
	target, actual kit.Cell
	top            *big.Rat // what fills the bars of the indicator
}

func (s *Screen) yearColumns(st screen.State) kit.Columns[yearly] {
	columns := kit.Columns[yearly]{
		nameColumn("Tahun dan renstra", func(y yearly) kit.Cell { return kit.Cell{Text: y.name} }),
		number("Target", 2, func(y yearly) kit.Cell { return y.target }),
		number("Realisasi", 0, func(y yearly) kit.Cell { return y.actual }),
		number("Capaian", 0, func(y yearly) kit.Cell { return figure(st, y.Achievement) }),
		{Key: "perubahan-c", Title: "± capaian", Width: figureWidth, Cell: func(y yearly) kit.Cell { return gain(st, y.Change) }},
		{Key: "perubahan-r", Title: "± realis.", Width: figureWidth, Drop: 1, Cell: func(y yearly) kit.Cell { return change(st, y.Shift) }},
	}
	if width := s.chart(); width > 0 {
		columns = append(columns, words("grafik", "Grafik", width, 3, func(y yearly) string { return s.bar(y.Achievement, y.top) }))
	}
	return columns
}

// years stacks the years of each IKU, so that they can be read in a narrow window too.
func (s *Screen) years(st screen.State) kit.Table {
	columns := s.yearColumns(st)
	var rows []kit.Row
	c := s.compared(st)
	for i := range c.Keys {
		k := &c.Keys[i]
		ind, node := &st.Book.Indicators[k.Indicator], &st.Book.Nodes[k.Node]
		top := highest(k.Years)
		rows = append(rows, kit.Row{Text: fmt.Sprintf("%s %d  %s  %s", node.Level.Label(), k.Number, ind.Label(), s.spark(k.Years, top)), Tone: kit.Head, Heads: 1})
		for at := range k.Years {
			one := yearly{Yearly: &k.Years[at], top: top}
			history := model.History{Indicator: ind.ID, Year: c.Years[at].Year}
			l := s.year(st, k, c.Years[at], &one)
			rows = append(rows, s.row(history.Ref().Key, l, columns.Cells(one), ind.Name+" "+one.Past.Former))
		}
	}
	if len(rows) == 0 {
		rows = s.keyRows(st, nil, nil)
	}
	return columns.Table(rows)
}

// year fills in what is particular to the year, and says where its row leads: for the present
// one to what is entered now, for the others to their history.
func (s *Screen) year(st screen.State, k *calc.Key, column calc.Year, y *yearly) line {
	ind := &st.Book.Indicators[k.Indicator]
	history := model.History{Indicator: ind.ID, Year: column.Year}
	l := line{to: screen.Records, ref: history.Ref(), subjects: []calc.Subject{
		{Of: calc.OfPast, ID: ind.ID, Year: column.Year}, {Of: calc.OfPastChange, ID: ind.ID, Year: column.Year}, {Of: calc.OfShift, ID: ind.ID, Year: column.Year},
	}}
	y.target, y.actual = lettered(figure(st, y.Target), y.Past.TargetLetter), lettered(figure(st, y.Actual), y.Past.ActualLetter)
	name := strconv.Itoa(column.Year)
	if column.Year == st.Book.Year {
		l.to, l.ref = screen.Indicators, ind.Ref()
		m := &st.Results.Measures[k.Indicator]
		y.target, y.actual = targetCell(st, ind, m), lettered(y.actual, m.Grade)
		if st.Quarter < model.Q4 {
			name += " s.d. TW " + st.Quarter.Roman()
		}
	}
	y.name = strings.TrimSpace(name + "  " + s.planOf(column, y.Yearly))
	l.says = s.saysYear(st, ind, column, y.Yearly)
	return l
}

// planOf is the renstra a year belonged to, where it is not the one in force.
func (s *Screen) planOf(column calc.Year, y *calc.Yearly) string {
	switch {
	case column.Present:
		return ""
	case y.Past.Plan != "":
		return y.Past.Plan
	case column.Plan != "":
		return column.Plan
	}
	return "renstra lama"
}

// saysYear tells the renstra and what the indicator was called in it, and where a printed
// achievement does not follow from its target and actual.
func (s *Screen) saysYear(st screen.State, ind *model.Indicator, column calc.Year, y *calc.Yearly) []string {
	says := fmt.Sprintf("%d %s", column.Year, ind.Name)
	if y.Past.Former != "" {
		says = fmt.Sprintf("%d %s, sekarang %s", column.Year, y.Past.Former, ind.Label())
	}
	if plan := s.planOf(column, y); plan != "" {
		says += " · " + plan
	}
	lines := []string{says}
	switch {
	case column.Year == st.Book.Year && y.Achievement.Known():
	case column.Year != st.Book.Year && !y.Past.FromData && y.Past.Published.IsBlank():
		lines = append(lines, "Tahun ini belum diisi pada Riwayat; Enter membuka daftarnya.")
	case !y.Achievement.Known():
		lines = append(lines, why("Capaian", y.Achievement)...)
	case y.Past.Corrected():
		lines = append(lines, text.Corrected(y.Past, st.Book.Settings.Decimals))
	case y.Past.FromData:
		lines = append(lines, fmt.Sprintf("Menurut data tahun %d dalam berkas ini.", column.Year))
	case differs(y.Past.Published.Achievement, y.Achievement):
		lines = append(lines, "Tercetak "+text.Reading(y.Past.Published.Achievement)+", menurut target dan realisasinya "+text.Figure(y.Achievement, st.Book.Settings.Decimals))
	case !y.Target.Known() || !y.Actual.Known():
		lines = append(lines, "Capaian seperti tercetak; target atau realisasinya tidak ada.")
	}
	return lines
}

// differs reports a printed figure that is not the computed one at the decimals it was printed with.
func differs(printed model.Reading, f calc.Figure) bool {
	d, there := printed.Value()
	shown, known := f.Round(max(-int(d.Exponent()), 0))
	return there && known && !shown.Equal(d)
}

// highest is what fills the bars: the highest year, at least 100.
func highest(years []calc.Yearly) *big.Rat {
	top := big.NewRat(100, 1)
	for _, y := range years {
		if y.Achievement.Known() && y.Achievement.Exact().Cmp(top) > 0 {
			top = y.Achievement.Exact()
		}
	}
	return top
}

// spark draws the years as one sign each; those without a number have the sign that says why.
func (s *Screen) spark(years []calc.Yearly, top *big.Rat) string {
	if len(s.Look.Signs.Spark) == 0 {
		return ""
	}
	var signs strings.Builder
	for _, y := range years {
		switch f := y.Achievement; {
		case f.Known():
			signs.WriteString(kit.Spark(&s.Look, kit.Permille(f.Exact(), top), 1)[0])
		case f.Flags&^calc.NotFilled != 0:
			signs.WriteString(s.Look.Signs.None)
		default:
			signs.WriteString(s.Look.Signs.Blank)
		}
	}
	return signs.String()
}

// bar begins at nothing: one that begins elsewhere would make small differences look large.
func (s *Screen) bar(f calc.Figure, top *big.Rat) string {
	width := s.chart()
	if width == 0 || !f.Known() {
		return ""
	}
	return kit.Bar(&s.Look, width, kit.Permille(f.Exact(), top))
}

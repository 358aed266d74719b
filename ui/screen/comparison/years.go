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

// years stacks the years of each IKU, so that they can be read in a narrow window too.
func (s *Screen) years(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		nameColumn("Tahun dan renstra"), number("Target", 2), number("Realisasi", 0), number("Capaian", 0),
		{Key: "perubahan-c", Title: "± capaian", Width: figureWidth}, {Key: "perubahan-r", Title: "± realis.", Width: figureWidth, Drop: 1},
	}
	if width := s.chart(); width > 0 {
		columns = append(columns, kit.Column{Key: "grafik", Title: "Grafik", Width: width, Left: true, Drop: 3})
	}
	var rows []kit.Row
	c := s.compared(st)
	for i := range c.Keys {
		k := &c.Keys[i]
		ind, node := &st.Book.Indicators[k.Indicator], &st.Book.Nodes[k.Node]
		top := highest(k.Years)
		rows = append(rows, kit.Row{Text: fmt.Sprintf("%s %d  %s  %s", node.Level.Label(), k.Number, ind.Label(), s.spark(k.Years, top)), Tone: kit.Head, Heads: 1})
		for y := range k.Years {
			rows = append(rows, s.year(st, ind, k, y, top))
		}
	}
	if len(rows) == 0 {
		return columns, s.keyRows(st, nil)
	}
	return columns, rows
}

// year is one year of one indicator.
func (s *Screen) year(st screen.State, ind *model.Indicator, k *calc.Key, at int, top *big.Rat) kit.Row {
	column, y := s.made.Years[at], &k.Years[at]
	history := model.History{Indicator: ind.ID, Year: column.Year}
	l := line{to: screen.Records, ref: history.Ref(), subjects: []calc.Subject{
		{Of: calc.OfPast, ID: ind.ID, Year: column.Year}, {Of: calc.OfPastChange, ID: ind.ID, Year: column.Year}, {Of: calc.OfShift, ID: ind.ID, Year: column.Year},
	}}
	target, actual := lettered(figures(st, y.Target)[0], y.History.Target.Letter()), lettered(figures(st, y.Actual)[0], y.History.Actual.Letter())
	name := strconv.Itoa(column.Year)
	if column.Year == st.Book.Year {
		l.to, l.ref = screen.Indicators, ind.Ref()
		m := &st.Results.Measures[k.Indicator]
		target, actual = targetCell(st, ind, m), lettered(actual, m.Grade)
		if st.Quarter < model.Q4 {
			name += " s.d. TW " + st.Quarter.Roman()
		}
	}
	cells := []kit.Cell{
		{Text: strings.TrimSpace(name + "  " + s.planOf(column, y))}, target, actual, figures(st, y.Achievement)[0],
		change(st, y.Change, negative(y.Change)), change(st, y.Shift, false), {Text: s.bar(y.Achievement, top)},
	}
	l.says = s.saysYear(st, ind, column, y)
	return s.row(history.Ref().Key, l, cells, ind.Name+" "+y.History.Former)
}

// planOf is the renstra a year belonged to, where it is not the one in force.
func (s *Screen) planOf(column calc.Year, y *calc.Yearly) string {
	switch {
	case column.Present:
		return ""
	case y.History.Plan != "":
		return y.History.Plan
	case column.Plan != "":
		return column.Plan
	}
	return "renstra lama"
}

// saysYear tells the renstra and what the indicator was called in it, and where a printed
// achievement does not follow from its target and actual.
func (s *Screen) saysYear(st screen.State, ind *model.Indicator, column calc.Year, y *calc.Yearly) []string {
	says := fmt.Sprintf("%d %s", column.Year, ind.Name)
	if y.History.Former != "" {
		says = fmt.Sprintf("%d %s, sekarang %s", column.Year, y.History.Former, ind.Label())
	}
	if plan := s.planOf(column, y); plan != "" {
		says += " · " + plan
	}
	lines := []string{says}
	switch {
	case y.History.IsBlank() && column.Year != st.Book.Year:
		lines = append(lines, "Tahun ini belum diisi pada Riwayat; Enter membuka daftarnya.")
	case !y.Achievement.Known():
		lines = append(lines, why("Capaian", y.Achievement)...)
	case differs(y.History.Achievement, y.Achievement):
		lines = append(lines, "Tercetak "+text.Reading(y.History.Achievement)+", menurut target dan realisasinya "+text.Figure(y.Achievement, st.Book.Settings.Decimals))
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
			signs.WriteString(kit.Spark(&s.Look, kit.Permille(f.Exact(), top)))
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

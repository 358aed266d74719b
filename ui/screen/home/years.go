package home

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/text"
)

// The block of years stands right of the rows where the window is wide enough for both.
const (
	yearsFrom  = 110 // narrowest window with the block
	yearsWidth = 32  // its line and the space around it included
	mostYears  = 9   // the latest ones; each takes three cells of the chart
)

// yearly is the achievement of one year.
type yearly struct {
	year  int
	value calc.Figure
}

// beside is the room of the block of years in a window of the width; 0 where there is none.
func beside(width int) int {
	if width < yearsFrom {
		return 0
	}
	return yearsWidth
}

// Chose follows the selection with the block of years. On rows that are no indicator the
// last one stays, as what was asked about.
func (s *Screen) Chose() {
	if s.state.Book == nil || s.beside() == 0 {
		return
	}
	if at := model.ID(s.Grid.Spot().Row); s.state.Book.Indicator(at) != nil {
		s.chosen = at
	}
	s.years = s.block(s.state.Book.Indicator(s.chosen))
}

// block is a chart of the years over their last two digits, and the list of them with numbers.
func (s *Screen) block(ind *model.Indicator) []string {
	if ind == nil {
		return nil
	}
	room := yearsWidth - 3
	years := s.yearsOf(ind)
	lines := []string{s.look.Dim.Render("Capaian per tahun, %"), s.look.Strong.Render(kit.Cut(ind.Label(), room)), ""}
	if len(s.look.Signs.Spark) > 0 {
		chart, labels := s.chart(years)
		lines = append(lines, chart, s.look.Dim.Render(labels), "")
	}
	for _, y := range years {
		line := strconv.Itoa(y.year) + " " + kit.FitRight(text.Figure(y.value, s.state.Book.Settings.Decimals), 10)
		if y.year == s.state.Book.Year {
			line += "  s.d. TW " + s.state.Quarter.Roman()
		}
		lines = append(lines, line)
	}
	return lines
}

// yearsOf is the history of an indicator, with this year so far as the last.
func (s *Screen) yearsOf(ind *model.Indicator) []yearly {
	b := s.state.Book
	var years []yearly
	for _, year := range b.HistoryYears(ind.ID) {
		if year < b.Year {
			h := b.History(ind.ID, year)
			years = append(years, yearly{year, calc.Published(ind.Polarity, h.Target, h.Actual, h.Achievement)})
		}
	}
	years = append(years, yearly{b.Year, s.state.Results.Measure(ind.ID).Achievement})
	return years[max(len(years)-mostYears, 0):]
}

// chart draws each year two cells wide, from nothing to the highest year or 100 %, whichever
// is more: a chart that begins elsewhere would make small differences look large. A year
// without a number has the sign that says why.
func (s *Screen) chart(years []yearly) (signs, labels string) {
	top := big.NewRat(100, 1)
	for _, y := range years {
		if y.value.Known() && y.value.Exact().Cmp(top) > 0 {
			top = y.value.Exact()
		}
	}
	for _, y := range years {
		sign := s.look.Signs.Blank + " "
		switch {
		case y.value.Known():
			sign = strings.Repeat(kit.Spark(&s.look, kit.Permille(y.value.Exact(), top)), 2)
		case y.value.Flags&^calc.NotFilled != 0:
			sign = s.look.Signs.None + " "
		}
		signs += sign + " "
		labels += fmt.Sprintf("%02d ", y.year%100)
	}
	return signs, labels
}

package home

import (
	"fmt"
	"math/big"
	"strconv"

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
		lines = append(lines, s.chart(years)...)
		lines = append(lines, "")
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
	for _, year := range calc.PastYears(b, ind.ID) {
		if year < b.Year {
			years = append(years, yearly{year, calc.PastOf(b, ind, year).Achievement})
		}
	}
	years = append(years, yearly{b.Year, s.state.Results.Measure(ind.ID).Achievement})
	return years[max(len(years)-mostYears, 0):]
}

// chartRows is how tall the chart is: half a cell is the least difference it shows.
const chartRows = 3

// chart draws each year two cells wide, from nothing to the highest year or 100 %, whichever
// is more: a chart that begins elsewhere would make small differences look large. A year
// without a number has the sign that says why. The last line has the years.
func (s *Screen) chart(years []yearly) []string {
	top := big.NewRat(100, 1)
	for _, y := range years {
		if y.value.Known() && y.value.Exact().Cmp(top) > 0 {
			top = y.value.Exact()
		}
	}
	lines, labels := make([]string, chartRows), ""
	for _, y := range years {
		column := kit.Spark(&s.look, 0, chartRows)
		switch {
		case y.value.Known():
			column = kit.Spark(&s.look, kit.Permille(y.value.Exact(), top), chartRows)
			column[chartRows-1] += column[chartRows-1]
		case y.value.Flags&^calc.NotFilled != 0:
			column[chartRows-1] = s.look.Signs.None + " "
		default:
			column[chartRows-1] = s.look.Signs.Blank + " "
		}
		for i := range lines {
			sign := column[i]
			if i < chartRows-1 {
				sign += sign
			}
			lines[i] += sign + " "
		}
		labels += fmt.Sprintf("%02d ", y.year%100)
	}
	return append(lines, s.look.Dim.Render(labels))
}

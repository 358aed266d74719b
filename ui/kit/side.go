package kit

import (
	"math/big"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// The panel beside a sheet explains the chosen figure while one walks and types. It takes
// what a wide window has beyond the rows' own need.
const (
	rowsLeast = 80 // what rows are laid out for
	sideLeast = 34
	sideMost  = 58
	barRoom   = 12
	sideSpace = 3 // its line and the space around it
)

// sideRoom is the panel's width in a window of the width, its line included, where the rows
// would like to have need; 0 where there is none.
func sideRoom(width, need int) int {
	if width < rowsLeast+sideLeast {
		return 0
	}
	return min(max(width-need, sideLeast), sideMost)
}

// Spacious is a page whose rows have columns beyond those of a narrow window.
type Spacious interface {
	// Need is the width in which all of them stand.
	Need() int
}

// Quartered is a page whose chosen place has a figure for each quarter.
type Quartered interface {
	Quarters(st screen.State, at Spot) (title string, quarters [4]calc.Figure, places int)
}

// Described is a page whose chosen place has more to it than its row shows.
type Described interface {
	// About is the most important line first; long ones are broken.
	About(st screen.State, at Spot) []string
}

// explained is what stands in the panel.
func (s *Sheet) explained() []string {
	room := s.side - sideSpace
	st := s.Shown()
	var lines []string
	if page, ok := s.page.(Described); ok {
		lines = s.about(page.About(st, s.Grid.Spot()), room)
	}
	if page, ok := s.page.(Quartered); ok {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.quarters(page, st, room)...)
	}
	for _, f := range s.Host.Explain(st.Results, s.page.Subjects()) {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.working(f, room)...)
	}
	if height := s.gridHeight(); len(lines) > height {
		lines = append(lines[:height-1], s.Look.Dim.Render("F8 selengkapnya"))
	}
	return lines
}

// aboutLines is how much is told of the chosen place at the least, so that as a rule what
// stands below keeps its lines and is not sent again at each step.
const aboutLines = 8

func (s *Sheet) about(told []string, room int) []string {
	var lines []string
	for i, line := range told {
		for _, part := range Wrap(line, max(room, 1)) {
			if i == 0 {
				part = s.Look.Strong.Render(part)
			}
			lines = append(lines, part)
		}
	}
	return append(lines, make([]string, max(aboutLines-len(lines), 0))...)
}

// quarters draws a bar for each quarter up to the present one, the longest for the highest.
func (s *Sheet) quarters(page Quartered, st screen.State, room int) []string {
	title, figures, places := page.Quarters(st, s.Grid.Spot())
	if title == "" {
		return nil
	}
	top := big.NewRat(0, 1)
	for _, f := range figures[:st.Quarter] {
		if f.Known() && f.Exact().Cmp(top) > 0 {
			top = f.Exact()
		}
	}
	lines := []string{s.Look.Strong.Render(Cut(title, room))}
	for _, q := range model.Quarters() {
		bar, shown := "", ""
		if q <= st.Quarter {
			f := figures[q-1]
			shown = text.Figure(f, places)
			if f.Known() && top.Sign() > 0 {
				bar = Bar(&s.Look, barRoom, Permille(f.Exact(), top))
			}
		}
		lines = append(lines, FitLeft("TW "+q.Roman(), 7)+FitLeft(bar, barRoom)+FitRight(shown, max(room-7-barRoom, 1)))
	}
	return lines
}

// working lists the steps of a figure: what each is called and comes to, and below it the
// formula where it was computed.
func (s *Sheet) working(f screen.Explained, room int) []string {
	head := s.Look.Head.Render(f.Title)
	lines := []string{Ends(head, s.Look.Dim.Render(f.Tables), room)}
	if len([]rune(f.Title+f.Tables)) >= room {
		lines = []string{Cut(head, room), s.Look.Dim.Render(Cut(f.Tables, room))}
	}
	for i, step := range f.Steps {
		shown := text.Precise(step.Value)
		if i == len(f.Steps)-1 {
			shown = text.Figure(step.Value, f.Places)
		}
		label := Wrap(step.Label, max(room-ansi.StringWidth(shown)-1, leastOfEnds))
		last := len(label) - 1
		lines = append(append(lines, label[:last]...), Ends(label[last], shown, room))
		if step.Computed() {
			for _, line := range Wrap(step.Formula, max(room-2, 1)) {
				lines = append(lines, s.Look.Dim.Render("  "+line))
			}
		}
	}
	return lines
}

// beside is the grid with the panel right of it, where there is one.
func (s *Sheet) beside(grid string) string {
	if s.side == 0 {
		return grid
	}
	return Beside(&s.Look, grid, s.width-s.side, strings.Count(grid, "\n")+1, s.panel)
}

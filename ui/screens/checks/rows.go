package checks

import (
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/ui/kit"
	"capaian/ui/report/findings"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// row is a line of the list: a finding, or several that one check tells alike.
type row struct {
	id      string
	parent  string // the row it is shown under; "": none
	depth   int
	finding *check.Finding // nil where it stands for several
	code    string
	under   []*row
}

// mostAlike is how many roots of one check stand by themselves; more are put under one row.
const mostAlike = 3

// build lays out level after level, and what was accepted behind them.
func (s *Screen) build() kit.Table {
	s.figures = s.figuresWidth()
	columns := s.columns()
	s.rows = map[string]*row{}
	roots := findings.Roots(s.state.Findings())
	var rows []kit.Row
	for _, level := range []check.Level{check.Error, check.Warning, check.Info} {
		if s.only != "" && s.only != level {
			continue
		}
		var some []findings.Root
		for _, r := range roots {
			if r.Level == level && r.Accepted == "" {
				some = append(some, r)
			}
		}
		rows = s.section(rows, strings.ToUpper(string(level)), string(level), some)
	}
	if s.only == "" {
		var some []findings.Root
		for _, r := range roots {
			if r.Accepted != "" {
				some = append(some, r)
			}
		}
		rows = s.section(rows, "DITERIMA DENGAN ALASAN", "diterima", some)
	}
	if len(rows) == 0 {
		rows = []kit.Row{{Text: "Tidak ada temuan.", Tone: kit.Good}}
		if s.only != "" {
			rows[0].Text = fmt.Sprintf("Tidak ada %s.", s.only)
		}
	}
	if s.covered != "" {
		rows = append(rows, kit.Row{Text: s.covered, Tone: kit.Dim})
	}
	return columns.Table(rows)
}

func (s *Screen) columns() kit.Columns[*row] {
	width := s.figures
	return kit.Columns[*row]{
		{Key: "temuan", Title: screen.FoundWords(s.state.Findings()), Align: kit.Left, Least: 34, Stop: kit.AtRow, Cell: func(r *row) kit.Cell {
			return kit.Cell{Text: s.indent(r) + says(r), Tone: s.tone(r)}
		}},
		{Key: "angka", Title: "Tercetak → seharusnya", Width: width, Align: kit.Left, Drop: 1, Cell: func(r *row) kit.Cell {
			return kit.Cell{Text: fitted(r, width), Tone: s.tone(r)}
		}},
	}
}

// The room of the figures: what two amounts of an office take, and least what their heading takes.
const (
	figuresLeast = 22
	figuresMost  = 34
	figuresWide  = 80 // columns from which they have that much
)

// figuresWidth is the width of the column of figures: what the widest of them needs.
func (s *Screen) figuresWidth() int {
	width := figuresLeast
	for i := range s.state.Findings() {
		width = max(width, text.Width(findings.Brief(&s.state.Findings()[i]))+len("  +99"))
	}
	if s.width < figuresWide {
		return figuresLeast
	}
	return min(width, figuresMost)
}

// fitted are the figures of a finding; where there is no room for both, what it should be.
func fitted(r *row, width int) string {
	all := brief(r)
	if _, right, both := strings.Cut(all, " → "); both && text.Width(all) > width {
		return "→ " + right
	}
	return all
}

// section is a heading with its roots; those that one check tells many times are under one row.
func (s *Screen) section(rows []kit.Row, title, name string, roots []findings.Root) []kit.Row {
	if len(roots) == 0 {
		return rows
	}
	alike := map[string]int{}
	for _, r := range roots {
		alike[r.Code]++
	}
	rows = append(rows, kit.Row{Text: title, Tone: kit.Head, Heads: 1})
	groups := map[string]*row{}
	var top []*row
	for i := range roots {
		r := &roots[i]
		one := &row{id: r.ID, finding: &r.Finding, code: r.Code}
		for j := range r.Follow {
			one.under = append(one.under, &row{id: r.Follow[j].ID, parent: one.id, finding: &r.Follow[j], code: r.Follow[j].Code})
		}
		if alike[r.Code] <= mostAlike {
			top = append(top, one)
			continue
		}
		group := groups[r.Code]
		if group == nil {
			group = &row{id: "kelompok " + name + " " + r.Code, code: r.Code}
			groups[r.Code] = group
			top = append(top, group)
		}
		one.parent = group.id
		group.under = append(group.under, one)
	}
	for _, one := range top {
		rows = s.lay(rows, one, 0)
	}
	return rows
}

// lay adds a row and, where it is open, those under it. Hidden ones are known too, so that
// they can be shown.
func (s *Screen) lay(rows []kit.Row, r *row, depth int) []kit.Row {
	r.depth = depth
	s.know(r)
	rows = append(rows, s.drawn(r))
	if s.opened[r.id] {
		for _, under := range r.under {
			rows = s.lay(rows, under, depth+1)
		}
	}
	return rows
}

func (s *Screen) know(r *row) {
	s.rows[r.id] = r
	for _, under := range r.under {
		s.know(under)
	}
}

func (s *Screen) drawn(r *row) kit.Row {
	shown := kit.Row{ID: r.id, Also: s.words(r)}
	switch {
	case r.finding == nil:
		shown.Text = fmt.Sprintf("%s%d × %s", s.indent(r), len(r.under), check.Row(r.code).Rule)
	case brief(r) == "": // the sentence has all the room
		shown.Text, shown.Tone = s.indent(r)+says(r), s.tone(r)
	default:
		shown.Cells = s.columns().Cells(r)
	}
	return shown
}

// indent sets a row under its own, with the sign of an open or a closed branch.
func (s *Screen) indent(r *row) string {
	branch := " "
	if len(r.under) > 0 {
		branch = s.look.Signs.Closed
		if s.opened[r.id] {
			branch = s.look.Signs.Open
		}
	}
	return strings.Repeat("  ", r.depth) + branch + " "
}

// says is the sentence of a finding; what follows from another only says where.
func says(r *row) string {
	if r.finding.Cause != "" {
		return r.finding.Place
	}
	return r.finding.Message
}

// brief is the figures of a finding, and how many follow from it; "" where it has neither.
func brief(r *row) string {
	brief := findings.Brief(r.finding)
	if n := len(r.under); n > 0 && r.finding.Cause == "" {
		brief += fmt.Sprintf("  +%d", n)
	}
	return brief
}

// tone strengthens errors; what follows from one is mended with it.
func (s *Screen) tone(r *row) kit.Tone {
	switch {
	case r.finding.Accepted != "" || r.finding.Cause != "":
		return kit.Dim
	case r.finding.Level == check.Error:
		return kit.Strong
	}
	return kit.Plain
}

// words are what a filter finds a row by: a closed row stands for what is under it, and what
// is under an open root stays with it.
func (s *Screen) words(r *row) string {
	var b strings.Builder
	s.tell(&b, r, "")
	return b.String()
}

// tell writes the words of a row under one of the code, whose rule was told with that.
func (s *Screen) tell(b *strings.Builder, r *row, code string) {
	if r.code != code {
		b.WriteString(check.Row(r.code).Rule + " " + r.code)
	}
	if r.finding != nil {
		for _, words := range []string{r.finding.Place, r.finding.Message, r.finding.Printed} {
			b.WriteString(" ")
			b.WriteString(words)
		}
	}
	if !s.opened[r.id] {
		for _, under := range r.under {
			b.WriteString(" ")
			s.tell(b, under, r.code)
		}
	}
	if over := s.rows[r.parent]; over != nil && over.finding != nil && s.opened[over.id] {
		b.WriteString(" " + over.finding.Place + " " + over.finding.Message)
	}
}

func (s *Screen) chosen() *row { return s.rows[s.Grid.Spot().Row] }

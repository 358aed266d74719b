package checks

import (
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/ui/findings"
	"capaian/ui/kit"
	"capaian/ui/screen"
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
func (s *Screen) build() ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		{Key: "temuan", Title: screen.FoundWords(s.state.Findings), Left: true, Least: 34, Stop: true, Quiet: true},
		{Key: "angka", Title: "Tercetak → seharusnya", Width: 24, Left: true, Drop: 1},
	}
	s.rows = map[string]*row{}
	roots := findings.Roots(s.state.Findings)
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
	return columns, rows
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
	branch := " "
	if len(r.under) > 0 {
		branch = s.look.Signs.Closed
		if s.opened[r.id] {
			branch = s.look.Signs.Open
		}
	}
	lead := strings.Repeat("  ", r.depth) + branch + " "
	if r.finding == nil {
		return kit.Row{ID: r.id, Also: s.words(r), Text: fmt.Sprintf("%s%d × %s", lead, len(r.under), check.Row(r.code).Rule)}
	}
	f := r.finding
	says, more := f.Message, ""
	if f.Cause != "" {
		says = f.Place
	} else if n := len(r.under); n > 0 {
		more = fmt.Sprintf("  +%d", n)
	}
	brief := findings.Brief(f) + more
	if brief == "" { // the sentence has all the room
		return kit.Row{ID: r.id, Also: s.words(r), Text: lead + says, Tone: s.tone(r)}
	}
	return kit.Row{ID: r.id, Also: s.words(r), Cells: []kit.Cell{
		{Text: lead + says, Tone: s.tone(r)}, {Text: brief, Tone: s.tone(r)},
	}}
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
	words := check.Row(r.code).Rule + " " + r.code
	if r.finding != nil {
		words += " " + r.finding.Place + " " + r.finding.Message + " " + r.finding.Printed
	}
	if !s.opened[r.id] {
		for _, under := range r.under {
			words += " " + s.words(under)
		}
	}
	if over := s.rows[r.parent]; over != nil && over.finding != nil && s.opened[over.id] {
		words += " " + over.finding.Place + " " + over.finding.Message
	}
	return words
}

func (s *Screen) chosen() *row { return s.rows[s.Grid.Spot().Row] }

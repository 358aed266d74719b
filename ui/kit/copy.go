package kit

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/shopspring/decimal"

	"capaian/ui/screen"
	"capaian/ui/text"
)

// figure reads copied text as a number; false for everything else, dates and N/A included.
func figure(s string) (decimal.Decimal, bool) {
	parsed, err := text.ParseNumber("", s)
	if err != nil {
		return decimal.Decimal{}, false
	}
	return parsed.Reading.Value()
}

// copied is a cell's text as an Indonesian spreadsheet reads it: a decimal comma, no thousands
// points, no signs; blank is "". What was typed and left is copied as typed.
func (g *Grid) copied(cell *Cell) string {
	if cell == nil {
		return ""
	}
	if d, left := g.editor.draft(cell); left {
		return Harmless(d.Text)
	}
	switch {
	case cell.Copy != "":
		return Harmless(cell.Copy)
	case cell.Entry():
		return Harmless(cell.Start)
	}
	signs := g.theme.Signs
	bare := strings.TrimSpace(cell.Text)
	if bare == signs.Blank || bare == signs.None {
		return ""
	}
	bare = strings.Trim(bare, " "+signs.Partial+signs.Late+signs.Derived+signs.Done)
	if parsed, err := text.ParseNumber("", strings.TrimPrefix(bare, signs.Same)); err == nil {
		return text.Editable(parsed.Reading)
	}
	return Harmless(bare)
}

// asShown writes what is copied from the cell and what is laid over it as the cell shows such
// figures: amounts and numbers that it shows with points have them.
func (c *Cell) asShown(was, is string) (shownWas, shownIs string) {
	if c.Money {
		return amount(was), amount(is)
	}
	before, number := figure(was)
	if !number || !strings.Contains(c.Text, text.Plain(before)) {
		return was, is
	}
	if after, number := figure(is); number {
		is = text.Plain(after)
	}
	return text.Plain(before), is
}

// Harmless keeps a spreadsheet from taking text for a formula.
func Harmless(s string) string {
	if _, number := figure(s); s == "" || number || !strings.ContainsAny(s[:1], "=+-@") {
		return s
	}
	return "'" + s
}

// copiedText is the selection as tab-separated text, a line for each row; "" without a cell.
func (g *Grid) copiedText() string {
	var rows []string
	for _, line := range g.selection.selected() {
		var cells []string
		for _, spot := range line {
			cells = append(cells, g.copied(g.selection.cellAt(spot)))
		}
		rows = append(rows, strings.Join(cells, "\t"))
	}
	return strings.Join(rows, "\n")
}

// copy puts the selection on the clipboard.
func (s *Sheet) copy() tea.Cmd {
	s.Grid.Acted()
	cells := max(len(s.Grid.Block()), 1)
	s.Host.Say(screen.Notice{Text: fmt.Sprintf("%d sel disalin; Ctrl+V menempelkannya.", cells)})
	return s.Host.Copy(s.Grid.copiedText())
}

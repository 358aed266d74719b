package kit

import (
	"strings"

	"capaian/ui/theme"
)

// Pane shares a screen's room between its rows and what is told of the chosen one: that
// stands at their right in windows which are wide enough for both, else below them.
type Pane struct {
	From   int // columns from which it stands beside
	Beside int // its part of the width then, in percent
	Below  int // its part of the height else, in percent
	Least  int // lines that it has at the least

	width, height int
}

// SetSize takes the room and gives the grid its part.
func (p *Pane) SetSize(g *Grid, width, height int) {
	p.width, p.height = width, height
	w, h := p.Size()
	if p.Aside() {
		g.SetSize(width-w-1, height) // one for the line between
		return
	}
	g.SetSize(width, height-h)
}

// Aside reports that the pane stands beside the rows.
func (p *Pane) Aside() bool { return p.width >= p.From }

// Size is the room of the pane with the line that parts it from the rows.
func (p *Pane) Size() (width, height int) {
	if p.Aside() {
		return p.width * p.Beside / 100, p.height
	}
	return p.width, max(p.height*p.Below/100, p.Least)
}

// View puts what is told beside or below the rows.
func (p *Pane) View(th *theme.Theme, rows string, told []string) string {
	w, h := p.Size()
	if p.Aside() {
		return Beside(th, rows, p.width-w-1, p.height, told)
	}
	return Under(th, rows, told, p.width, h-1)
}

// Under puts a rule and so many lines below the rows.
func Under(th *theme.Theme, rows string, told []string, width, height int) string {
	lines := Block(strings.Join(Roomy(told, width-1, height), "\n"), width-1, height)
	for i, line := range lines {
		if line != "" {
			lines[i] = " " + line
		}
	}
	return rows + "\n" + Rule(th, width) + "\n" + strings.Join(lines, "\n")
}

package draw

import (
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// cell is one place of the terminal.
type cell struct {
	text  string
	style int // in the styles of the painter; 0 is the terminal's own
	plain bool
}

// blank is an empty place.
func blank() cell { return cell{text: " ", plain: true} }

// grid is what a terminal shows, row by row.
type grid [][]cell

func emptyGrid(width, height int) grid {
	g := make(grid, height)
	for y := range g {
		g[y] = emptyRow(width)
	}
	return g
}

func emptyRow(width int) []cell {
	row := make([]cell, width)
	for x := range row {
		row[x] = blank()
	}
	return row
}

// simple reports that each cell of the row is as wide as it is counted to be on any terminal.
func simple(row []cell) bool {
	for _, c := range row {
		if !c.plain {
			return false
		}
	}
	return true
}

// palette numbers the styles that were met, as a terminal of the profile can show them.
type palette struct {
	styles  []uv.Style
	unseen  []bool // a space in this style looks like one in the terminal's own
	numbers map[uv.Style]int
	profile colorprofile.Profile
}

// unseenOnSpace reports that nothing of a style shows where there is no letter.
func unseenOnSpace(s uv.Style) bool {
	return s.Bg == nil && s.Underline == 0 && s.Attrs&(uv.AttrReverse|uv.AttrStrikethrough|uv.AttrBlink|uv.AttrRapidBlink) == 0
}

// number of a style, on a space or on a letter.
func (p *palette) number(s uv.Style, space bool) int {
	if space && unseenOnSpace(s) {
		return 0
	}
	if s.IsZero() {
		return 0
	}
	if n, met := p.numbers[s]; met {
		return n
	}
	shown := uv.ConvertStyle(s, p.profile)
	n := 0
	if !shown.IsZero() {
		p.styles = append(p.styles, shown)
		p.unseen = append(p.unseen, unseenOnSpace(shown))
		n = len(p.styles) - 1
	}
	p.numbers[s] = n
	return n
}

func newPalette(profile colorprofile.Profile) *palette {
	return &palette{styles: []uv.Style{{}}, unseen: []bool{true}, numbers: map[uv.Style]int{}, profile: profile}
}

// lay puts a frame's text on a grid; what does not fit is cut.
func (p *palette) lay(f frame) grid {
	buffer := uv.NewScreenBuffer(f.width, f.height)
	buffer.Method = ansi.GraphemeWidth // as the texts were laid out; the painter trusts no terminal to agree
	uv.NewStyledString(f.view.Content).Draw(buffer, buffer.Bounds())
	g := make(grid, f.height)
	for y := range g {
		g[y] = make([]cell, f.width)
		line := buffer.Line(y)
		for x := range g[y] {
			c := line.At(x)
			switch {
			case c == nil || c.Content == "" && c.Width != 0:
				g[y][x] = blank()
			case c.Width == 0: // the second half of a wide letter
				g[y][x] = cell{}
			default:
				g[y][x] = cell{
					text: c.Content, style: p.number(c.Style, c.Content == " "),
					plain: c.Width == 1 && utf8.RuneCountInString(c.Content) == 1,
				}
			}
		}
	}
	return g
}

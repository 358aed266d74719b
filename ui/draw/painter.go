package draw

import (
	"bytes"
	"io"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// painter knows what the terminal shows, where its cursor stands and how it would write.
type painter struct {
	out     io.Writer
	profile colorprofile.Profile
	palette *palette
	buf     bytes.Buffer

	entered bool
	shown   grid
	wanted  grid
	title   string
	cursor  bool // is seen
	x, y    int  // x < 0: not known
	style   int  // < 0: not known
}

const (
	enter = ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.SetModeBracketedPaste
	exit  = ansi.ResetStyle + ansi.ResetModeBracketedPaste + ansi.SetModeTextCursorEnable + ansi.ResetModeAltScreenSaveCursor
)

// paint makes the terminal show the frame.
func (p *painter) paint(f frame) {
	p.buf.Reset()
	if p.palette == nil {
		p.palette = newPalette(p.profile)
	}
	next := p.palette.lay(f)
	if !p.entered {
		p.buf.WriteString(enter)
		p.entered, p.cursor, f.anew = true, false, true
	}
	if f.view.WindowTitle != p.title {
		p.title = f.view.WindowTitle
		p.buf.WriteString(ansi.SetWindowTitle(p.title))
	}
	if f.anew || len(p.shown) != f.height || len(p.shown[0]) != f.width {
		p.clear(f.width, f.height)
	}
	p.wanted = next
	p.scroll(next)
	for y := range next {
		p.row(y, next[y])
	}
	p.shown = next
	p.point(f.view.Cursor)
	// A terminal that is gone is found out by whoever reads from it.
	_, _ = p.out.Write(p.buf.Bytes())
}

// leave gives the terminal back as it was.
func (p *painter) leave() {
	if p.entered {
		p.entered, p.title = false, ""
		_, _ = io.WriteString(p.out, exit)
	}
}

func (p *painter) clear(width, height int) {
	p.buf.WriteString(ansi.ResetStyle + ansi.CursorHomePosition + ansi.EraseEntireScreen)
	p.shown = emptyGrid(width, height)
	p.x, p.y, p.style = 0, 0, 0
}

// point puts the cursor where the program has it.
func (p *painter) point(c *tea.Cursor) {
	if c != nil {
		p.move(min(c.X, len(p.shown[0])-1), min(c.Y, len(p.shown)-1))
	}
	if seen := c != nil; seen != p.cursor {
		p.cursor = seen
		if seen {
			p.buf.WriteString(ansi.SetModeTextCursorEnable)
		} else {
			p.buf.WriteString(ansi.ResetModeTextCursorEnable)
		}
	}
}

// write sends a cell of a row where the cursor stands.
func (p *painter) write(c cell) {
	if c == blank() {
		p.penForSpaces()
	} else {
		p.pen(c.style)
	}
	p.buf.WriteString(c.text)
	if p.x >= 0 {
		p.x++
	}
	// Behind the last column terminals differ in where the cursor is.
	if p.x >= len(p.shown[0]) {
		p.x = -1
	}
}

// penForSpaces makes the terminal write and erase to its own ground.
func (p *painter) penForSpaces() {
	if p.style < 0 || !p.palette.unseen[p.style] {
		p.pen(0)
	}
}

// pen makes the terminal write in a style.
func (p *painter) pen(style int) {
	if style == p.style {
		return
	}
	to := &p.palette.styles[style]
	whole := ansi.ResetStyle
	if style != 0 {
		whole = to.String()
		if p.style != 0 {
			whole = "\x1b[0;" + whole[len("\x1b["):]
		}
	}
	if p.style > 0 && style > 0 {
		if part := uv.StyleDiff(&p.palette.styles[p.style], to); len(part) < len(whole) {
			whole = part
		}
	}
	p.buf.WriteString(whole)
	p.style = style
}

// row makes a row of the terminal what it is to be.
func (p *painter) row(y int, next []cell) {
	old := p.shown[y]
	if slices.Equal(old, next) {
		return
	}
	if !simple(old) || !simple(next) {
		p.wholeRow(y, next)
		return
	}
	end := len(next) // from here on it is to be empty
	for end > 0 && next[end-1] == blank() {
		end--
	}
	for x := 0; x < len(next); x++ {
		if next[x] == old[x] {
			continue
		}
		if blanks := changed(old[x:], next[x:]); x >= end && blanks > eraseCost {
			p.move(x, y)
			p.penForSpaces()
			p.buf.WriteString(ansi.EraseLineRight)
			return
		}
		p.move(x, y)
		if n := emptyRun(next[x:]); n > gapCost {
			p.penForSpaces()
			p.buf.WriteString("\x1b[" + strconv.Itoa(n) + "X")
			x += n - 1
			continue
		}
		p.write(next[x])
	}
}

// eraseCost is how many empty cells are written rather than erased to the end of the row, and
// gapCost how many are within it, where the cursor must be moved over them.
const (
	eraseCost = 3
	gapCost   = 9
)

// changed counts the cells that differ.
func changed(old, next []cell) int {
	n := 0
	for x := range next {
		if next[x] != old[x] {
			n++
		}
	}
	return n
}

// emptyRun counts the empty cells with which a piece of a row begins.
func emptyRun(cells []cell) int {
	n := 0
	for n < len(cells) && cells[n] == blank() {
		n++
	}
	return n
}

// wholeRow writes a row from its beginning: with letters that terminals give different widths,
// only the first column is where it is thought to be. Behind each such letter the cursor is put
// where the row goes on, so that nothing after it is shifted.
func (p *painter) wholeRow(y int, next []cell) {
	p.x = -1
	p.move(0, y)
	p.pen(0)
	p.buf.WriteString(ansi.EraseLineRight)
	end := len(next)
	for end > 0 && next[end-1] == blank() {
		end--
	}
	unsure := false
	for x, c := range next[:end] {
		if c.text == "" {
			continue
		}
		if unsure {
			p.buf.WriteString("\x1b[" + strconv.Itoa(x+1) + "G")
		}
		unsure = !c.plain
		p.pen(c.style)
		p.buf.WriteString(c.text)
	}
	p.x = -1
}

package draw

import (
	"strconv"
	"strings"
)

// move puts the cursor somewhere, the shortest way of those that all terminals know.
func (p *painter) move(x, y int) {
	if p.x == x && p.y == y {
		return
	}
	best := position(x, y)
	if p.x >= 0 {
		if p.y == y {
			best = shorter(best, p.along(p.x, x, y))
		} else {
			best = shorter(best, p.down(y)+p.along(p.x, x, y))
		}
	}
	// To the next rows by line ends, which also lead to the first column.
	if n := y - p.y; n > 0 && n <= 2 {
		best = shorter(best, strings.Repeat("\r\n", n)+p.along(0, x, y))
	}
	p.buf.WriteString(best)
	p.x, p.y = x, y
}

func shorter(a, b string) string {
	if len(b) < len(a) {
		return b
	}
	return a
}

// position addresses a place from anywhere.
func position(x, y int) string {
	switch {
	case x == 0 && y == 0:
		return "\x1b[H"
	case x == 0:
		return "\x1b[" + strconv.Itoa(y+1) + "H"
	case y == 0:
		return "\x1b[;" + strconv.Itoa(x+1) + "H"
	}
	return "\x1b[" + strconv.Itoa(y+1) + ";" + strconv.Itoa(x+1) + "H"
}

// steps is a movement by a number of places, of which one is not said.
func steps(n int, direction string) string {
	if n == 1 {
		return "\x1b[" + direction
	}
	return "\x1b[" + strconv.Itoa(n) + direction
}

// down leads to another row of the same column.
func (p *painter) down(y int) string {
	by := steps(y-p.y, "B")
	if y < p.y {
		by = steps(p.y-y, "A")
	}
	return shorter(by, "\x1b["+strconv.Itoa(y+1)+"d")
}

// along leads from one column of a row to another.
func (p *painter) along(from, to, y int) string {
	switch {
	case from == to:
		return ""
	case to == 0:
		return "\r"
	case to < from:
		best := shorter(steps(from-to, "D"), column(to))
		if from-to < len(best) {
			best = strings.Repeat("\b", from-to)
		}
		return shorter(best, "\r"+p.along(0, to, y))
	}
	best := shorter(steps(to-from, "C"), column(to))
	if text, same := p.between(from, to, y); same {
		best = shorter(best, text)
	}
	return best
}

func column(x int) string { return "\x1b[" + strconv.Itoa(x+1) + "G" }

// mostAgain is how many cells are at most written again to get over them.
const mostAgain = 6

// between is what stands between two columns, where it can be written again without another
// style: all that is left of where one goes is already what it is to be.
func (p *painter) between(from, to, y int) (text string, same bool) {
	if to-from > mostAgain {
		return "", false
	}
	for _, c := range p.wanted[y][from:to] {
		if c.style != p.style && !(c == blank() && p.palette.unseen[p.style]) || !c.plain {
			return "", false
		}
		text += c.text
	}
	return text, true
}

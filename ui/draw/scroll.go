package draw

import (
	"slices"
	"strconv"
)

// shift is a block of rows that moves: the rows from top to bottom, both included, by so many
// rows, up where it is positive.
type shift struct{ top, bottom, by int }

// mostShifts is how many blocks are moved for one frame.
const mostShifts = 4

// scroll moves blocks of rows where that is cheaper than to write them anew.
func (p *painter) scroll(next grid) {
	for range mostShifts {
		s, found := p.bestShift(next)
		if !found {
			return
		}
		p.carryOut(s)
	}
}

// carryOut moves a block on the terminal and in what is known of it.
func (p *painter) carryOut(s shift) {
	p.penForSpaces()
	p.buf.WriteString("\x1b[" + strconv.Itoa(s.top+1) + ";" + strconv.Itoa(s.bottom+1) + "r")
	p.x, p.y = 0, 0
	p.move(0, s.top)
	width := len(p.shown[0])
	rows := p.shown[s.top : s.bottom+1]
	if s.by > 0 {
		p.buf.WriteString(steps(s.by, "M"))
		copy(rows, rows[s.by:])
		for i := range s.by {
			rows[len(rows)-1-i] = emptyRow(width)
		}
	} else {
		p.buf.WriteString(steps(-s.by, "L"))
		copy(rows[-s.by:], rows)
		for i := range -s.by {
			rows[i] = emptyRow(width)
		}
	}
	p.buf.WriteString("\x1b[r")
	p.x, p.y = 0, 0
}

// shiftCost is about what moving a block takes, in bytes.
const shiftCost = 20

// bestShift is the move that saves most.
func (p *painter) bestShift(next grid) (best shift, found bool) {
	now := make([]int, len(next))
	for y := range next {
		now[y] = rowCost(p.shown[y], next[y])
	}
	saved := shiftCost
	for by := 1; by < len(next)-1; by++ {
		for _, s := range slices.Concat(p.runs(next, by), p.runs(next, -by)) {
			if gain := p.gain(s, next, now); gain > saved {
				saved, best, found = gain, s, true
			}
		}
	}
	return best, found
}

// runs are the blocks that would be right if they moved by so many rows: the longest ones.
func (p *painter) runs(next grid, by int) []shift {
	var all []shift
	first := -1
	for y := 0; y <= len(next); y++ {
		from := y + by
		if y < len(next) && from >= 0 && from < len(next) && slices.Equal(p.shown[from], next[y]) {
			if first < 0 {
				first = y
			}
			continue
		}
		if first >= 0 && y-first > 1 {
			s := shift{first, y - 1 + by, by}
			if by < 0 {
				s = shift{first + by, y - 1, by}
			}
			all = append(all, s)
		}
		first = -1
	}
	return all
}

// gain is how many bytes a move saves: the rows that it makes right, less those that it spoils
// and those that come in empty.
func (p *painter) gain(s shift, next grid, now []int) int {
	gain := 0
	empty := emptyRow(len(next[0]))
	for y := s.top; y <= s.bottom; y++ {
		after := 0
		if from := y + s.by; from >= s.top && from <= s.bottom {
			after = rowCost(p.shown[from], next[y])
		} else {
			after = rowCost(empty, next[y])
		}
		gain += now[y] - after
	}
	return gain
}

// rowCost is about what making one row of another takes, in bytes.
func rowCost(old, next []cell) int {
	n, style, apart := 0, 0, true
	for x := range next {
		if next[x] == old[x] {
			apart = true
			continue
		}
		if apart {
			n += 4
		}
		apart = false
		n += len(next[x].text)
		if next[x].style != style && next[x] != blank() {
			style = next[x].style
			n += 4
		}
	}
	return n
}

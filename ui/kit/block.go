package kit

import (
	"fmt"

	"github.com/shopspring/decimal"

	"capaian/ui/text"
)

// A block is the rectangle between the chosen cell and where Shift was first held or F6 was
// pressed. Rows that cannot be chosen and columns that cannot be stood on are not part of it.

// area is a rectangle of positions, its edges included; the zero area holds nothing.
type area struct {
	top, bottom, left, right int
	some                     bool
}

func (a area) holds(row, column int) bool {
	return a.some && row >= a.top && row <= a.bottom && column >= a.left && column <= a.right
}

// area is where the block lies.
func (s *selection) area() area {
	if s.anchor == nil || s.row < 0 {
		return area{}
	}
	row, from, to := s.filter.position(s.anchor.Row), s.layout.stopAt(s.anchor.Column), s.layout.stopAt(s.column)
	if row < 0 || from < 0 || to < 0 {
		return area{}
	}
	return area{min(row, s.row), max(row, s.row), min(from, to), max(from, to), true}
}

// lines are the spots of the block, a slice for each row; nil without a block.
func (s *selection) lines() [][]Spot {
	block := s.area()
	if !block.some {
		return nil
	}
	return s.spots(block)
}

// selected is lines, or the chosen cell alone where there is no block; nil without a cell.
func (s *selection) selected() [][]Spot {
	if lines := s.lines(); lines != nil {
		return lines
	}
	if s.cell() == nil {
		return nil
	}
	return [][]Spot{{s.spot()}}
}

// from are the spots at, right of and below the first, a slice for each row.
func (s *selection) from(first Spot) [][]Spot {
	left, top := s.layout.stopAt(first.Column), s.filter.position(first.Row)
	if left < 0 || top < 0 {
		return nil
	}
	return s.spots(area{top: top, bottom: len(s.filter.rows) - 1, left: left, right: len(s.layout.columns) - 1, some: true})
}

// spots are those of a rectangle that can be chosen, a slice for each row.
func (s *selection) spots(in area) [][]Spot {
	var lines [][]Spot
	for r := in.top; r <= in.bottom; r++ {
		id := s.filter.rows[r].ID
		if id == "" {
			continue
		}
		var line []Spot
		for c := in.left; c <= in.right; c++ {
			if key := s.layout.columns[c].Key; s.layout.stops(key) {
				line = append(line, Spot{Row: id, Column: key})
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// block are the spots of the rectangle, row by row; nil where only one cell is chosen.
func (s *selection) block() []Spot {
	var spots []Spot
	for _, line := range s.lines() {
		spots = append(spots, line...)
	}
	return spots
}

// extend makes a step and keeps the block between where it ends and where the first began.
func (s *selection) extend(step func()) {
	anchor := s.spot()
	if s.anchor != nil {
		anchor = *s.anchor
	}
	on := s.extending
	step()
	s.extending = on
	if anchor != s.spot() {
		s.anchor = &anchor
		s.sum = s.tally()
		s.owner.Chose()
	}
}

// dropBlock gives the block up; the chosen cell stays.
func (s *selection) dropBlock() {
	s.release()
	s.owner.Chose()
}

// settleBlock counts the block anew, and gives it up where what it began at is no longer in sight.
func (s *selection) settleBlock() {
	if s.anchor != nil && !s.area().some {
		s.anchor, s.extending = nil, false
	}
	s.sum = s.tally()
}

// tally says how many cells the block has and what their numbers add up to; "" without a block.
func (s *selection) tally() string {
	spots := s.block()
	if spots == nil {
		return ""
	}
	if s.whole {
		return fmt.Sprintf("%d baris", len(spots))
	}
	sum, numbers := decimal.Decimal{}, 0
	for _, spot := range spots {
		if value, ok := figure(s.copied(s.cellAt(spot))); ok {
			sum, numbers = sum.Add(value), numbers+1
		}
	}
	line := fmt.Sprintf("%d sel", len(spots))
	if numbers > 0 {
		line += ", jumlah " + text.Plain(sum)
	}
	return line
}

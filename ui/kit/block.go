package kit

import (
	"fmt"

	"github.com/shopspring/decimal"

	"capaian/ui/text"
)

// A block is the rectangle between the chosen cell and where Shift was first held. Rows that
// cannot be chosen and columns that cannot be stood on are not part of it.

// area is a rectangle of positions, its edges included; the zero area holds nothing.
type area struct {
	top, bottom, left, right int
	some                     bool
}

func (a area) holds(row, column int) bool {
	return a.some && row >= a.top && row <= a.bottom && column >= a.left && column <= a.right
}

// Block are the spots of the rectangle, row by row; nil where only one cell is chosen.
func (g *Grid) Block() []Spot {
	var spots []Spot
	for _, line := range g.lines() {
		spots = append(spots, line...)
	}
	return spots
}

// Drop gives the block up; the chosen cell stays.
func (g *Grid) Drop() {
	g.anchor = nil
	g.owner.Chose()
}

// extend makes a step and keeps the block between where it ends and where the first began.
func (g *Grid) extend(step func()) {
	anchor := g.Spot()
	if g.anchor != nil {
		anchor = *g.anchor
	}
	step()
	if anchor != g.Spot() {
		g.anchor = &anchor
		g.sum = g.tally()
		g.owner.Chose()
	}
}

// block is where the rectangle lies.
func (g *Grid) block() area {
	if g.anchor == nil || g.row < 0 {
		return area{}
	}
	row, from, to := -1, g.columnAt(g.anchor.Column), g.columnAt(g.column)
	for i := range g.rows {
		if g.rows[i].ID != "" && g.rows[i].ID == g.anchor.Row {
			row = i
		}
	}
	if row < 0 || from < 0 || to < 0 {
		return area{}
	}
	return area{min(row, g.row), max(row, g.row), min(from, to), max(from, to), true}
}

// settleBlock counts the block anew, and gives it up where what it began at is no longer in sight.
func (g *Grid) settleBlock() {
	if !g.block().some {
		g.anchor = nil
	}
	g.sum = g.tally()
}

// columnAt is the position of a column that can be stood on, or −1.
func (g *Grid) columnAt(key string) int {
	if !g.stops(key) {
		return -1
	}
	for i := range g.columns {
		if g.columns[i].Key == key {
			return i
		}
	}
	return -1
}

// lines are the spots of the block, a slice for each row; nil without a block.
func (g *Grid) lines() [][]Spot {
	block := g.block()
	if !block.some {
		return nil
	}
	var lines [][]Spot
	for r := block.top; r <= block.bottom; r++ {
		if g.rows[r].ID == "" {
			continue
		}
		var line []Spot
		for c := block.left; c <= block.right; c++ {
			if g.stops(g.columns[c].Key) {
				line = append(line, Spot{Row: g.rows[r].ID, Column: g.columns[c].Key})
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// selected is lines, or the chosen cell alone where there is no block; nil without a cell.
func (g *Grid) selected() [][]Spot {
	if lines := g.lines(); lines != nil {
		return lines
	}
	if g.Cell() == nil {
		return nil
	}
	return [][]Spot{{g.Spot()}}
}

// from are the spots at, right of and below the first, a slice for each row.
func (g *Grid) from(first Spot) [][]Spot {
	left := g.columnAt(first.Column)
	var lines [][]Spot
	for r, begun := 0, false; r < len(g.rows) && left >= 0; r++ {
		id := g.rows[r].ID
		begun = begun || id == first.Row
		if id == "" || !begun {
			continue
		}
		var line []Spot
		for c := left; c < len(g.columns); c++ {
			if g.stops(g.columns[c].Key) {
				line = append(line, Spot{Row: id, Column: g.columns[c].Key})
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// at returns the cell of a spot, or nil.
func (g *Grid) at(spot Spot) *Cell {
	c := g.columnAt(spot.Column)
	for r := range g.rows {
		if c >= 0 && g.rows[r].ID == spot.Row && spot.Row != "" && c < len(g.rows[r].Cells) {
			return &g.rows[r].Cells[c]
		}
	}
	return nil
}

// tally says how many cells the block has and what their numbers add up to; "" without a block.
func (g *Grid) tally() string {
	spots := g.Block()
	if spots == nil {
		return ""
	}
	if g.whole {
		return fmt.Sprintf("%d baris", len(spots))
	}
	sum, numbers := decimal.Decimal{}, 0
	for _, spot := range spots {
		if value, ok := figure(g.copied(g.at(spot))); ok {
			sum, numbers = sum.Add(value), numbers+1
		}
	}
	line := fmt.Sprintf("%d sel", len(spots))
	if numbers > 0 {
		line += ", jumlah " + text.Plain(sum)
	}
	return line
}

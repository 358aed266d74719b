package kit

// Leap moves as a spreadsheet does with Ctrl: to the end of a run of filled cells, else to
// the next filled one, else to the edge. One of the two is −1 or 1, the other 0.
func (g *Grid) Leap(rows, columns int) {
	if g.Cell() == nil {
		return
	}
	if rows != 0 {
		g.Walk(rows * run(g.ahead(rows)))
		return
	}
	g.Sidle(columns*run(g.beside(columns)), false)
}

// ahead tells which cells are filled from the chosen one to the first or last row.
func (g *Grid) ahead(by int) []bool {
	var filled []bool
	for r := g.row; r >= 0 && r < len(g.rows); r += by {
		if g.rows[r].ID != "" {
			filled = append(filled, g.copied(g.at(Spot{Row: g.rows[r].ID, Column: g.column})) != "")
		}
	}
	return filled
}

// beside tells which cells are filled from the chosen one to the first or last column.
func (g *Grid) beside(by int) []bool {
	var filled []bool
	for c := g.columnAt(g.column); c >= 0 && c < len(g.columns); c += by {
		if key := g.columns[c].Key; g.stops(key) {
			filled = append(filled, g.copied(g.at(Spot{Row: g.Spot().Row, Column: key})) != "")
		}
	}
	return filled
}

// run is how many steps a jump takes from the first cell.
func run(filled []bool) int {
	last, at := len(filled)-1, 1
	if last < 1 {
		return 0
	}
	if filled[0] && filled[1] {
		for at < last && filled[at+1] {
			at++
		}
		return at
	}
	for at < last && !filled[at] {
		at++
	}
	return at
}

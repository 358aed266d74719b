package kit

import "slices"

// pageOverlap is how many rows stay in sight when the grid turns a page: whole pages
// cost a thin line fewer bytes than a scroll at every key.
const pageOverlap = 2

// selection is the chosen cell of a grid, the stretch of rows in sight, and the block between
// the chosen cell and another.
type selection struct {
	owner  Owner
	layout *layout
	filter *filter
	row    int // position of the chosen row among those shown; −1 where none can be chosen
	column string
	top    int   // the first row in sight
	anchor *Spot // where the block began; nil: one cell is chosen
	sum    string
	whole  bool // rows are chosen whole
	run    run

	refused refusal // what was typed on the chosen cell though it takes nothing

	extending bool // plain moves extend the block, until it is given up or something is done

	copied func(*Cell) string // what copying a cell yields
}

// run is a run of Tabs, which any other move ends: Enter goes on in the next row of the column
// where it began, as in a spreadsheet.
type run struct {
	home    string // that column; "": there is no run
	entered bool   // an entry was made on the way
}

// release gives the block up, and ends what keys began: a run of Tabs, a block that grows and
// a refused text.
func (s *selection) release() {
	s.anchor, s.run, s.extending, s.refused = nil, run{}, false, refusal{}
}

// current is the chosen row, or nil.
func (s *selection) current() *Row {
	if s.row < 0 || s.row >= len(s.filter.rows) {
		return nil
	}
	return &s.filter.rows[s.row]
}

// spot is the chosen place; the zero Spot where nothing can be chosen.
func (s *selection) spot() Spot {
	row := s.current()
	if row == nil {
		return Spot{}
	}
	return Spot{Row: row.ID, Column: s.column}
}

// cell is the chosen cell, or nil.
func (s *selection) cell() *Cell {
	row, c := s.current(), s.layout.at(s.column)
	if row == nil || c < 0 || c >= len(row.Cells.all()) {
		return nil
	}
	return &row.Cells.all()[c]
}

// cellAt is the cell of a spot that can be stood on, or nil.
func (s *selection) cellAt(spot Spot) *Cell {
	c, r := s.layout.stopAt(spot.Column), s.filter.position(spot.Row)
	if c < 0 || r < 0 || c >= len(s.filter.rows[r].Cells.all()) {
		return nil
	}
	return &s.filter.rows[r].Cells.all()[c]
}

// page is how many rows scroll in sight.
func (s *selection) page() int {
	page := s.layout.height - s.layout.linesAbove() - len(s.layout.below)
	if s.filter.typing() {
		page--
	}
	return max(page, 1)
}

// moveRows moves by rows; those that cannot be chosen are stepped over. Like every move it
// gives a block up and ends a run of Tabs.
func (s *selection) moveRows(by int) {
	s.release()
	step := 1
	if by < 0 {
		step, by = -1, -by
	}
	for ; by > 0; by-- {
		next := s.row + step
		for next >= 0 && next < len(s.filter.rows) && s.filter.rows[next].ID == "" {
			next += step
		}
		if next < 0 || next >= len(s.filter.rows) {
			break
		}
		s.row = next
	}
	s.follow()
}

// movePages moves by pages.
func (s *selection) movePages(pages int) { s.moveRows(pages * max(s.page()-pageOverlap, 1)) }

// moveToFirst moves to the first row.
func (s *selection) moveToFirst() { s.moveRows(-len(s.filter.rows)) }

// moveToLast moves to the last row.
func (s *selection) moveToLast() { s.moveRows(len(s.filter.rows)) }

// moveToOtherEnd moves to the last row, and from there to the first.
func (s *selection) moveToOtherEnd() {
	before := s.row
	if s.moveToLast(); s.row == before {
		s.moveToFirst()
	}
}

// moveColumns moves by columns that can be stood on, at most to the edge. It returns by how
// many it would have gone beyond: negative at the left.
func (s *selection) moveColumns(by int) (beyond int) {
	s.release()
	stops := s.layout.stopKeys()
	if len(stops) == 0 {
		return 0
	}
	next := max(slices.Index(stops, s.column), 0) + by
	within := min(max(next, 0), len(stops)-1)
	s.choose(stops[within])
	s.owner.Chose()
	return next - within
}

// moveCells moves by one column, −1 or 1, and from the edge on to the next row or the one
// before. It begins a run of Tabs or goes on with it. Where an entry was made on the way the
// next row begins at the column where the run did: figures of quarters must not go on in the
// target. From a refused text it stays within the row, so that what is typed next is in the
// row that it is meant for.
func (s *selection) moveCells(by int) {
	on, refused, before := s.run, s.refused.some(), s.row
	if on.home == "" {
		on.home = s.column
	}
	if refused {
		s.moveColumns(by)
	} else {
		s.moveCell(by)
	}
	if s.run = on; by > 0 && s.row != before && on.entered && s.layout.stops(on.home) {
		s.choose(on.home)
		s.owner.Chose()
	}
}

// moveHome moves to the next row, where a run of Tabs began; without a run it stays in the
// column. After the last row it stays where it is: what is typed next must not replace what
// was entered at the beginning of the run.
func (s *selection) moveHome() {
	home, before := s.run.home, s.row
	s.moveRows(1)
	if s.row != before && s.layout.stops(home) {
		s.choose(home)
		s.owner.Chose()
	}
}

func (s *selection) moveCell(by int) {
	if s.moveColumns(by) == 0 {
		return
	}
	before, stops := s.row, s.layout.stopKeys()
	s.moveRows(by)
	switch {
	case s.row == before:
	case by > 0:
		s.choose(stops[0])
	default:
		s.choose(stops[len(stops)-1])
	}
	s.owner.Chose()
}

// moveToEdge moves as a spreadsheet does with Ctrl: to the end of a run of filled cells, else
// to the next filled one, else to the edge. One of the two is −1 or 1, the other 0.
func (s *selection) moveToEdge(rows, columns int) {
	switch {
	case s.cell() == nil:
	case rows != 0:
		s.moveRows(rows * stepsToEdge(s.ahead(rows)))
	default:
		s.moveColumns(columns * stepsToEdge(s.beside(columns)))
	}
}

// choose stands on a column and brings it into sight.
func (s *selection) choose(column string) {
	s.column = column
	s.layout.slide(column)
}

// settleColumn leaves a column that is not in sight.
func (s *selection) settleColumn() {
	if s.layout.stops(s.column) {
		return
	}
	first := ""
	if stops := s.layout.stopKeys(); len(stops) > 0 {
		first = stops[0]
	}
	s.choose(first)
}

// follow brings the chosen row into sight, with the headings right above it, and tells the
// owner that the selection may have moved.
func (s *selection) follow() {
	defer s.owner.Chose()
	rows, page, h := s.filter.rows, s.page(), s.heights()
	last := max(0, h.back(len(rows)-1, page))
	if s.row < 0 {
		s.top = max(0, min(s.top, last))
		return
	}
	head := s.row
	for head > 0 && rows[head-1].ID == "" && s.row-head < page-1 {
		head--
	}
	switch {
	case head < s.top:
		s.top = max(0, min(head, h.back(s.row, page-pageOverlap)))
	case s.row >= h.ahead(s.top, page):
		s.top = max(0, min(head-pageOverlap, last))
		if s.row >= h.ahead(s.top, page) {
			s.top = h.back(s.row, page)
		}
	}
	s.top = max(0, min(s.top, last))
}

// ahead tells which cells are filled from the chosen one to the first or last row.
func (s *selection) ahead(by int) []bool {
	var all []bool
	for r := s.row; r >= 0 && r < len(s.filter.rows); r += by {
		if id := s.filter.rows[r].ID; id != "" {
			all = append(all, s.copied(s.cellAt(Spot{Row: id, Column: s.column})) != "")
		}
	}
	return all
}

// beside tells which cells are filled from the chosen one to the first or last column.
func (s *selection) beside(by int) []bool {
	var all []bool
	row := s.spot().Row
	for c := s.layout.stopAt(s.column); c >= 0 && c < len(s.layout.columns); c += by {
		if key := s.layout.columns[c].Key; s.layout.stops(key) {
			all = append(all, s.copied(s.cellAt(Spot{Row: row, Column: key})) != "")
		}
	}
	return all
}

// stepsToEdge is how many steps a jump takes from the first cell: to the end of a run of
// filled cells, else to the next filled one, else to the last.
func stepsToEdge(filled []bool) int {
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

package kit

import "strings"

// TakeBack closes the open entry without a draft and returns its text. It stays open where the
// cursor stands within it: what comes then belongs in between.
func (s *Sheet) TakeBack() string {
	e := &s.Grid.editor
	if !s.Grid.Editing() || e.waiting || e.input.Position() < len([]rune(e.input.Value())) {
		return ""
	}
	text := e.text()
	e.discard()
	return text
}

// Follow moves the selection to where the pasted text would have led, had it been typed: a line
// down with each line end, a cell to the right with each Tab. It moves only behind a paste that
// was laid over cells.
func (s *Sheet) Follow(text string) {
	from := s.laidFrom
	s.laidFrom = Spot{}
	spots := s.Grid.selection.from(from)
	if len(spots) == 0 {
		return
	}
	lines := strings.Split(oneLineEnd(text), "\n")
	row := len(lines) - 1
	column := strings.Count(lines[row], "\t")
	if last := len(spots) - 1; row > last {
		// As after Enter in the last row, it stays at the last text of that row.
		row, column = last, strings.Count(lines[last], "\t")
	}
	if len(spots[row]) == 0 {
		return
	}
	column = min(column, len(spots[row])-1)
	s.Grid.Select(spots[row][column])
	if column > 0 {
		s.Grid.selection.run = run{home: from.Column, entered: true}
	}
	s.refresh()
}

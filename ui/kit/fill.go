package kit

import (
	"reflect"

	"capaian/model"
	"capaian/ui/screen"
)

// fillDown copies the first row of the block into the others; in one row, the row above into it.
func (s *Sheet) fillDown() {
	source, into := s.filling()
	s.Grid.Acted()
	line := make([]string, len(source))
	for i, spot := range source {
		line[i] = s.Grid.copied(s.Grid.selection.cellAt(spot))
	}
	s.lay(repeated(line, into), into).offer("diisi ke bawah")
}

// filling gives the spots that are copied and those they go into; no spots where there is nothing above.
func (s *Sheet) filling() (source []Spot, into [][]Spot) {
	lines := s.Grid.selection.selected()
	if len(lines) > 1 {
		return lines[0], lines[1:]
	}
	above := ""
	for r := s.Grid.selection.row - 1; r >= 0 && above == ""; r-- {
		above = s.Grid.filter.rows[r].ID
	}
	if len(lines) == 0 || above == "" {
		return nil, nil
	}
	for _, spot := range lines[0] {
		source = append(source, Spot{Row: above, Column: spot.Column})
	}
	return source, lines
}

// clearBlock saves blanks in all filled entries of the block, as one act.
func (s *Sheet) clearBlock() {
	var records []model.Record
	l := &laid{sheet: s, seen: s.State.Book.Revision}
	for _, spot := range s.Grid.Block() {
		cell := s.Grid.selection.cellAt(spot)
		if cell == nil || !cell.Entry() {
			continue
		}
		if _, left := s.Grid.editor.draft(cell); left {
			l.left++
			continue
		}
		before, _, _ := s.page.Parse(spot, cell.Start)
		rec, _, err := s.page.Parse(spot, "")
		if err != nil {
			s.Host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
			return
		}
		if reflect.DeepEqual(before, rec) {
			continue // blank already, or a count for which blank is nought
		}
		if len(records) == 0 {
			l.first = spot
		}
		records = append(records, rec)
	}
	if len(records) == 0 {
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang terisi dalam pilihan" + l.aside() + "."})
		return
	}
	l.good = records
	l.enter(records, "dikosongkan")
}

// whyNotClear tells why Del does nothing now.
func (g *Grid) whyNotClear() string {
	spots := g.selection.block()
	if spots == nil {
		return g.editor.whyClosed()
	}
	why := "tidak ada isian dalam pilihan"
	for _, spot := range spots {
		if cell := g.selection.cellAt(spot); cell != nil && cell.Entry() {
			if why = g.editor.forbidden(spot); why == "" {
				return ""
			}
		}
	}
	return why
}

package printed

// LowTold reports whether a row is better the lower it is, where a column of the table tells; told is
// false where none does.
func (s *Sheet) LowTold(line *Line) (low, told bool) {
	for i, c := range s.Columns {
		if i >= len(line.Cells) || !s.words.says("figures", "polaritas", padded(c.Head)) {
			continue
		}
		switch text := padded(line.Cells[i].Text); {
		case s.words.says("figures", "makin_rendah", text):
			return true, true
		case s.words.says("figures", "makin_tinggi", text):
			return false, true
		}
	}
	return false, false
}

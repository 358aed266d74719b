package printed

// RowHead reads the label of a row as a head, for tables whose indicators stand in the columns:
// Target 2024, Realisasi 2024, Capaian (%).
func (s *Sheet) RowHead(line *Line) Column {
	h := readHead(s.words, line.Label)
	return h.column(Column{Head: line.Label}, s.Year)
}

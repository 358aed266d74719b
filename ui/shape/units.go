package shape

import (
	"slices"
	"strconv"
	"strings"
)

// Uncounted takes out of a head the columns over which stands no more than No. and that merely
// count the rows; called gives the name of a column, which "Nomor" itself may be.
func (h *Head) Uncounted(cells [][]string, called func(column int) string) {
	for at, column := range h.At {
		head := Bare(cellAt(cells, max(h.To, 0), at))
		if head == "" {
			head = Bare(cellAt(cells, max(h.From, 0), at)) // merged downwards
		}
		if head != "no" && head != "nomor" || head == Bare(called(column)) || !counted(cells, h.To+1, at) {
			continue
		}
		delete(h.At, at)
		h.Strange = append(h.Strange, Strange{at, strings.TrimSpace(cellAt(cells, h.To, at))})
	}
	slices.SortFunc(h.Strange, func(a, b Strange) int { return a.At - b.At })
}

// counted reports cells that go down 1, 2, 3, up to a gap or to what is no number.
func counted(cells [][]string, from, at int) bool {
	last := 0
	for row := from; row < len(cells); row++ {
		cell := strings.Trim(cellAt(cells, row, at), " .)")
		n, err := strconv.Atoi(cell)
		switch {
		case cell == "" && last == 0, cell == "" && !blank(cells, row):
			continue
		case err != nil:
			return last > 0
		case n != last+1 && n != last:
			return false
		}
		last = n
	}
	return last > 0
}

// units reports a row below a head that says of its columns no more than in what they are, of
// which year, or which part of a head above: Rp, %, 2024, Tgl, Ket. A year below the first column that the head names is a record's.
func units(cells [][]string, h *Head, row int) bool {
	if row >= len(cells) || len(h.At) == 0 {
		return false
	}
	first := -1
	for at := range h.At {
		if first < 0 || at < first {
			first = at
		}
	}
	filled := filledAt(cells, row)
	for _, at := range filled {
		if !isUnit(cells[row][at]) || at == first && isNumber(cells[row][at]) {
			return false
		}
	}
	return len(filled) > 0
}

func isUnit(cell string) bool {
	cell = strings.Trim(strings.ToLower(cell), " ()[].")
	if year, err := strconv.Atoi(cell); err == nil {
		return len(cell) == 4 && year > 1990 && year < 2100
	}
	return slices.Contains([]string{"%", "rp", "rupiah", "persen", "orang", "org", "unit", "buah", "bh", "ha", "km", "km2", "km²", "jiwa", "kk", "dd/mm/yyyy", "tgl", "tanggal", "ket", "keterangan"}, cell)
}

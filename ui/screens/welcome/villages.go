package welcome

import (
	"strings"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/shape"
)

// oneLine makes a list of what was pasted, for the form's fields have one line: the names of a
// column, or of the column of names of a table.
func oneLine(pasted string) string {
	pasted = dialog.Lines(pasted)
	if !strings.Contains(strings.TrimSpace(pasted), "\t") {
		return strings.Join(names(pasted), ", ")
	}
	return strings.Join(namesOf(pasted), ", ")
}

// The columns of a table of villages.
const (
	nameColumn = iota
	otherColumn
)

// namesOf takes the names of villages out of a table. What is no record, as its heads and
// sums, names none; without a head the names stand in the first column of words.
func namesOf(table string) []string {
	var cells [][]string
	for line := range strings.SplitSeq(strings.Trim(table, "\n"), "\n") {
		cells = append(cells, strings.Split(line, "\t"))
	}
	head := shape.Find(cells, 0, headsOf())
	at, named := -1, false
	for column, known := range head.At {
		if known == nameColumn {
			at, named = column, true
		}
	}
	if !named {
		head, at = shape.Head{From: -1, To: -1, At: map[int]int{}}, wordsAt(cells)
	}
	var all []string
	for i, kind := range shape.Rows(cells, &head, len(cells), func(int) bool { return false }) {
		line := cells[head.To+1+i]
		if kind != shape.Record {
			continue
		}
		if name := oneSpaced(nameIn(line, at)); name != "" && !isHead(name) {
			all = append(all, name)
		}
	}
	return all
}

// nameIn is the name in a line; one without columns has it behind its number.
func nameIn(line []string, at int) string {
	switch {
	case at < len(line):
		return line[at]
	case len(line) == 1:
		return strings.TrimLeft(line[0], numbering)
	}
	return ""
}

// headsOf are the heads that the list of villages knows, and others that stand beside them.
func headsOf() shape.Names {
	var name, other []string
	for _, f := range (&model.Village{}).Fields() {
		heads := append([]string{f.Head, f.Label}, f.Also...)
		if f.Name == "name" {
			name = append(name, heads...)
		} else {
			other = append(other, heads...)
		}
	}
	name = append(name, "Desa", "Nama", "Kelurahan", "Desa/Kelurahan", "Nama Desa/Kelurahan")
	return shape.NamesOf([][]string{nameColumn: name, otherColumn: append(other, "No", "Nomor", "Kepala Desa", "Jumlah Penduduk", "Keterangan")})
}

// wordsAt is the first column in which most rows have words.
func wordsAt(cells [][]string) int {
	worded := map[int]int{}
	for _, line := range cells {
		for at, cell := range line {
			if strings.Trim(cell, numbering) != "" {
				worded[at]++
			}
		}
	}
	for at := range len(cells[0]) {
		if 2*worded[at] > len(cells) {
			return at
		}
	}
	return 0
}

package tables

import (
	"strconv"
	"strings"

	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// longestDecree is how many rows a decree has at most, with its titles and its end.
const longestDecree = 300

// decreed makes a table of holidays of the lines of a decree, a day each; false where the
// grid is none. Days beside texts may be of anything: something must say that they are holidays,
// unless a person said so.
func decreed(d *Draft, g *workbook.Grid, said bool) (workbook.Grid, bool) {
	made := workbook.Grid{Name: g.Name, Rows: [][]workbook.Input{{{Text: "Tanggal"}, {Text: "Hari libur"}}}, Lines: []int{0}}
	read, other, feasts := 0, 0, 0
	if len(g.Rows) > longestDecree {
		return made, false
	}
	for row, cells := range g.Texts() {
		var filled []string
		for _, cell := range cells {
			if cell = strings.TrimSpace(cell); cell != "" {
				filled = append(filled, cell)
			}
		}
		if len(filled) == 0 {
			continue
		}
		if _, err := strconv.Atoi(strings.Trim(filled[0], ".) ")); err == nil && len(filled) > 2 {
			filled = filled[1:] // the number of the row
		}
		// A comma in the line may have been taken for the end of a cell.
		days, name, ok := text.ParseHoliday(strings.Join(filled, ", "), d.Book.Year)
		said = said || has(wordsIn(strings.Join(filled, " ")), "libur", "cuti")
		if !ok {
			other++
			continue
		}
		read++
		if isFeast(name) {
			feasts++
		}
		for _, day := range days {
			made.Rows = append(made.Rows, []workbook.Input{{Text: day.String()}, {Text: name}})
			made.Lines = append(made.Lines, row)
		}
	}
	return made, read > 0 && read >= other && (said || feasts*2 >= read)
}

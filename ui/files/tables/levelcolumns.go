package tables

import (
	"slices"
	"strings"

	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// levelColumns gives a table with a column for the code of each level of the plan one for all:
// what a row tells is of the lowest level that it names.
func levelColumns(_ *Draft, g *workbook.Grid, _ *Taking) (workbook.Grid, bool) {
	texts := g.Texts()
	for head := range texts[:min(len(texts), turnedRows)] {
		codes, names := levelHeads(texts[head], "kode"), levelHeads(texts[head], "nama")
		if len(codes) < 2 {
			continue
		}
		made := workbook.Grid{Name: g.Name, Hidden: g.Hidden, Merged: g.Merged, Lines: g.Lines, Cells: g.Cells}
		for row := range g.Rows {
			cells := slices.Clone(g.Rows[row])
			if row >= head {
				if row > head && !within(texts[row], codes) {
					return workbook.Grid{}, false
				}
				lowestLevel(cells, codes)
				lowestLevel(cells, names)
			}
			made.Rows = append(made.Rows, cells)
		}
		return made, true
	}
	return workbook.Grid{}, false
}

// levelHeads are the positions of the heads of levels, from program down to sub kegiatan, with
// the word before them.
func levelHeads(heads []string, word string) []int {
	var at []int
	for _, level := range []string{"program", "kegiatan", "subkegiatan"} {
		if i := slices.IndexFunc(heads, func(head string) bool { return shape.Bare(head) == word+level }); i >= 0 {
			at = append(at, i)
		}
	}
	return at
}

// within reports that each code of a row begins with the one of the level above.
func within(cells []string, codes []int) bool {
	above := ""
	for _, at := range codes {
		if at >= len(cells) {
			break
		}
		code := shape.Code(cells[at])
		if code != "" && above != "" && !strings.HasPrefix(code, above+".") {
			return false
		}
		if code != "" {
			above = code
		}
	}
	return true
}

// lowestLevel leaves of the cells at some positions the last that is filled, in the last position.
func lowestLevel(cells []workbook.Input, at []int) {
	if len(at) < 2 || at[len(at)-1] >= len(cells) {
		return
	}
	to := at[len(at)-1]
	for _, from := range slices.Backward(at[:len(at)-1]) {
		if cells[to].Blank() {
			cells[to] = cells[from]
		}
		cells[from] = workbook.Input{}
	}
}

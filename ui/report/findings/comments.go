package findings

import (
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/ui/files/document"
)

// Comments are the findings of a document as remarks at their places, after one that says how
// much was checked at its beginning.
func Comments(found []check.Finding, covered *check.Coverage) []document.Comment {
	errors, warnings, infos := check.Count(found)
	about := []string{
		fmt.Sprintf("%d kesalahan, %d peringatan, %d info.", errors, warnings, infos),
		fmt.Sprintf("Diperiksa %d angka, %d tidak.", covered.Checked, covered.Missed()),
	}
	for _, g := range covered.Unchecked {
		about = append(about, fmt.Sprintf("%s (%d): %s", g.Place, g.Count, g.Why))
	}
	all := []document.Comment{{At: printed.Where{Table: -1, Row: -1, Column: -1, Line: -1}, Lines: about}}
	for i := range found {
		f := &found[i]
		lines := []string{strings.ToUpper(string(f.Level[0])) + string(f.Level[1:]) + ": " + f.Message}
		if f.Right != "" {
			lines = append(lines, "Seharusnya: "+Right(f))
		}
		for _, w := range f.Working {
			lines = append(lines, "Hitungan: "+w)
		}
		if remedy := check.Row(f.Code).Remedy; remedy != "" {
			lines = append(lines, "Perbaikan: "+remedy)
		}
		all = append(all, document.Comment{At: f.Where, Lines: lines})
	}
	return all
}

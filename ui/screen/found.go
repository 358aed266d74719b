package screen

import (
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/model"
)

// FoundAt leads to where a finding is mended: its record, or the printed cell.
func FoundAt(f *check.Finding) model.Ref {
	if f.Ref.Kind == model.KindPrintedRow && f.Column >= 0 {
		table, row, _ := PrintedPlace(f.Ref)
		return PrintedCell(table, row, f.Column)
	}
	return f.Ref
}

// FoundWords count findings by level: 2 kesalahan, 5 peringatan.
func FoundWords(found []check.Finding) string {
	errs, warnings, infos := check.Count(found)
	accepted := 0
	for i := range found {
		if found[i].Accepted != "" {
			accepted++
		}
	}
	var words []string
	for _, row := range []struct {
		count int
		word  string
	}{{errs, "kesalahan"}, {warnings, "peringatan"}, {infos, "info"}, {accepted, "diterima"}} {
		if row.count > 0 {
			words = append(words, fmt.Sprintf("%d %s", row.count, row.word))
		}
	}
	if len(words) == 0 {
		return "tidak ada temuan"
	}
	return strings.Join(words, ", ")
}

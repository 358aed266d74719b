package xlsx

import (
	"fmt"
	"slices"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
	"capaian/ui/report/table"
)

// inOrder places the tables as the office's report prints them: with its numbers and titles, in
// its order. Those it does not print come last, since formulas read them. A wrong order is told
// where the report is made; here the usual one stands for it.
func inOrder(b *model.Book, r *calc.Results) *places {
	p := placed(table.Report(b, r), table.Appendix(b, r))
	p.grades = b.Settings.Grades
	words := narrative.New(b, r)
	order, err := words.Order()
	if err != nil && order == nil {
		return p
	}
	var printed, attached []sheet
	for _, e := range order {
		if e.Kind != outline.Table {
			continue
		}
		if at := slices.IndexFunc(p.sheets, func(s sheet) bool { return s.table.Number == e.Number }); at >= 0 {
			s := p.sheets[at]
			p.sheets = slices.Delete(p.sheets, at, at+1)
			s.name = fmt.Sprintf("Tabel %d", len(printed)+1)
			if title := words.Title(e.Title); title != "" {
				s.table.Title = title
			}
			printed = append(printed, s)
		}
	}
	for _, s := range p.sheets {
		if s.table.Number > 0 {
			s.name = fmt.Sprintf("Tidak dicetak %d", s.table.Number)
		}
		attached = append(attached, s)
	}
	p.sheets = append(printed, attached...)
	return p
}

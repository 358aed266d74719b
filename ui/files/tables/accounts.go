package tables

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"

	"github.com/shopspring/decimal"
)

// fillFromAccounts gives rows of the plan without figures the sums of the accounts that stand
// below them, as listings by rekening belanja have them.
func (l *levelling) fillFromAccounts() {
	if l.coded < 0 {
		return
	}
	rows := slices.Collect(l.records())
	sums := map[[2]int]decimal.Decimal{}
	under := -1
	for i, row := range rows {
		code := l.code(row)
		switch {
		case l.node(row) != nil, code != "" && !l.account(code):
			under = row
			continue
		case code == "" || under < 0:
			continue
		case i+1 < len(rows) && strings.HasPrefix(l.code(rows[i+1]), code+"."):
			continue // split up below
		}
		for at, column := range l.header.At {
			c := &l.header.columns[column]
			if whole := l.grid.At(under, at); c.Of != model.KindAmount && c.Of != model.KindSpent || !whole.Blank() {
				continue
			}
			v, _, err := value(l.draft, c, l.grid.At(row, at))
			if err != nil {
				l.taking.problem(l.grid, row, at, "", told(err))
				continue
			}
			read, _ := v.(model.Reading)
			if number, is := read.Value(); is {
				sums[[2]int{under, at}] = sums[[2]int{under, at}].Add(number)
			}
		}
	}
	if len(sums) == 0 {
		return
	}
	g := l.grid
	g.Rows = slices.Clone(g.Rows) // the sheet itself is read again when something else is said of it
	for cell, sum := range sums {
		row := slices.Clone(g.Rows[cell[0]])
		for len(row) <= cell[1] {
			row = append(row, workbook.Input{})
		}
		row[cell[1]] = workbook.Input{Text: strings.Replace(sum.String(), ".", ",", 1), Number: sum, IsNumber: true}
		g.Rows[cell[0]] = row
	}
}

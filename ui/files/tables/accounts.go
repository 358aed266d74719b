package tables

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"

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

// accountNamed reports a row without a code that speaks of an account, by its name alone.
func (l *levelling) accountNamed(row int) bool {
	if l.nameAt < 0 || l.code(row) != "" || l.node(row) != nil {
		return false
	}
	first, _, _ := strings.Cut(text.Fold(strings.TrimSpace(l.grid.At(row, l.nameAt).Text)), " ")
	return slices.Contains([]string{"belanja", "pendapatan", "pembiayaan", "surplus", "surplus/defisit", "defisit", "silpa", "sikpa"}, first)
}

// uncoded says what becomes of such a row: it is a part of the row of the plan above it, where
// that tells the whole, or a sum of those below where none stands above. Not ok: neither is sure.
func (l *levelling) uncoded(row int) (shape.Kind, bool) {
	if !l.accountNamed(row) || len(l.at) == 0 {
		return 0, false
	}
	under := -1
	for _, at := range l.at {
		if at < row {
			under = max(under, at)
		}
	}
	if under < 0 {
		return shape.Above, true
	}
	for at, column := range l.header.At {
		whole := l.grid.At(under, at)
		if c := &l.header.columns[column]; (c.Of == model.KindAmount || c.Of == model.KindSpent) && whole.Blank() {
			return 0, false
		}
	}
	return shape.Detail, true
}

// onlyAccounts tells of a table of money that names accounts and nothing of the plan: whose
// money it is it does not say.
func (l *levelling) onlyAccounts() bool {
	first := -1
	for row := range l.records() {
		if !l.accountNamed(row) {
			return false
		}
		if first < 0 {
			first = row
		}
	}
	if first < 0 {
		return false
	}
	for row := range l.records() {
		l.header.rows[row] = shape.Detail
	}
	l.taking.problem(l.grid, first, l.nameAt, "", "tabel ini menurut rekening belanja dan tidak menyebut program, kegiatan, atau sub kegiatannya, sehingga tidak dapat dimasukkan; pakai laporan menurut sub kegiatan.")
	return true
}

// sinceJanuary are heads of what was spent up to the end of a month.
func sinceJanuary(month string) []string {
	return []string{"Realisasi s.d. " + month, "Realisasi s.d. bulan " + month, "Realisasi sampai dengan " + month, "Realisasi sampai dengan bulan " + month, "Realisasi sampai bulan " + month}
}

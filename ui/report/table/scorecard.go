package table

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// Brevity says how much of a scorecard there is room for.
type Brevity struct {
	Rows    int // of each table
	Letters int // of a name
}

func (l Brevity) name(s string) Cell { return words(text.FitMiddle(s, l.Letters)) }

// Scores are the indicators at the positions, as they stand at the quarter.
func Scores(b *model.Book, r *calc.Results, indicators []int, l Brevity) Table {
	y := newYear(b, r)
	p := Part{Columns: []Column{
		{Key: "indikator", Head: "Indikator", Width: 104},
		{Key: "satuan", Head: "Satuan", Width: 21, Align: Center},
		{Key: "target", Head: "Target", Width: 18, Align: Center},
		{Key: "realisasi", Head: "Realisasi", Width: 21, Align: Center},
		{Key: "capaian", Head: "Capaian (%)", Width: 19, Align: Center},
		{Key: "predikat", Head: "Predikat", Width: 31, Align: Center},
	}}
	for n, at := range indicators {
		if n == l.Rows {
			p.Rows = append(p.Rows, rest(len(p.Columns), len(indicators)-n, "indikator"))
			break
		}
		ind, m := &b.Indicators[at], &r.Measures[at]
		p.Rows = append(p.Rows, Row{Ref: ind.Ref(), Cells: []Cell{
			l.name(ind.Name), words(text.Fit(ind.Unit, 24)), y.inForce(ind), y.actual(ind, m), figure(m.Achievement, Percent, y.places), words(m.Rating),
		}})
	}
	return Table{Parts: []Part{p}}
}

// rest stands for the rows that are left out.
func rest(columns, n int, of string) Row {
	return wide(columns, fmt.Sprintf("dan %d %s lain", n, of))
}

// wide is a row of one cell.
func wide(columns int, said string) Row {
	row := Row{Cells: make([]Cell, columns)}
	row.Cells[0] = Cell{Text: said, Across: columns}
	for i := 1; i < columns; i++ {
		row.Cells[i].Covered = true
	}
	return row
}

// Checklist are rows of Tabel 10 with what was done and what proves it. Where there is no
// room for all, those that want something stay.
func Checklist(b *model.Book, r *calc.Results, rows []int, l Brevity) Table {
	p := Part{Columns: []Column{
		{Key: "no", Head: "No", Width: 11, Align: Center},
		{Key: "kegiatan", Head: "Fasilitasi", Width: 112},
		{Key: "rencana", Head: "Rencana", Width: 18, Align: Center},
		{Key: "realisasi", Head: "Terlaksana", Width: 21, Align: Center},
		{Key: "bukti", Head: "Tanpa bukti", Width: 16, Align: Center},
	}}
	planned, realised, bare := 0, 0, Unproved(b, r, rows)
	for _, at := range rows {
		planned += r.Facilitation.Rows[at].Planned
		realised += r.Facilitation.Rows[at].Realised
	}
	shown := chosen(b, r, rows, l.Rows)
	var left []int
	for _, at := range rows {
		if !shown[at] {
			left = append(left, at)
			continue
		}
		row, done := &b.Rows[at], r.Facilitation.Rows[at]
		p.Rows = append(p.Rows, Row{Ref: row.Ref(), Cells: []Cell{
			words(number(b, row)), l.name(row.Name), count(done.Planned), count(done.Realised), tally(unproved(b, at, r.Quarter)),
		}})
	}
	if len(left) > 0 {
		p.Rows = append(p.Rows, wide(len(p.Columns), unlisted(b, r, left)))
	}
	p.Rows = append(p.Rows, Row{Kind: Total, Cells: []Cell{{}, words("Jumlah"), count(planned), count(realised), tally(bare)}})
	return Table{Parts: []Part{p}}
}

// unlisted names the rows for which there is no room by their numbers, with what they want.
func unlisted(b *model.Book, r *calc.Results, rows []int) string {
	said := fmt.Sprintf("dan %d baris lain", len(rows))
	for _, want := range []struct {
		what string
		of   func(at int) bool
	}{
		{"tanpa bukti", func(at int) bool { return unproved(b, at, r.Quarter) > 0 }},
		{"belum terlaksana", func(at int) bool { return r.Facilitation.Rows[at].Realised < r.Facilitation.Rows[at].Planned }},
	} {
		var numbers []string
		n := 0
		for _, at := range rows {
			if !want.of(at) {
				continue
			}
			if n++; n <= mostNumbers {
				numbers = append(numbers, number(b, &b.Rows[at]))
			}
		}
		if n > 0 {
			said += "; " + want.what + " " + strings.Join(numbers, " ")
		}
		if n > mostNumbers {
			said += fmt.Sprintf(" dan %d lagi", n-mostNumbers)
		}
	}
	return said
}

// mostNumbers is how many rows without room are named.
const mostNumbers = 40

// Unproved counts what was realised of the rows by the quarter without any evidence.
func Unproved(b *model.Book, r *calc.Results, rows []int) int {
	n := 0
	for _, at := range rows {
		n += unproved(b, at, r.Quarter)
	}
	return n
}

// unproved counts how often a row was realised by the quarter without any evidence.
func unproved(b *model.Book, at int, q model.Quarter) int {
	n := 0
	for each := model.Q1; each <= q; each++ {
		if mark := b.Mark(b.Rows[at].ID, each); len(mark.Evidence) == 0 {
			n += mark.Count
		}
	}
	return n
}

// chosen are as many rows as there is room for: first those without their evidence, then
// those not realised in full, then the others.
func chosen(b *model.Book, r *calc.Results, rows []int, most int) map[int]bool {
	shown := map[int]bool{}
	for _, wanted := range []func(at int) bool{
		func(at int) bool { return unproved(b, at, r.Quarter) > 0 },
		func(at int) bool { return r.Facilitation.Rows[at].Realised < r.Facilitation.Rows[at].Planned },
		func(int) bool { return true },
	} {
		for _, at := range rows {
			if len(shown) < most && wanted(at) {
				shown[at] = true
			}
		}
	}
	return shown
}

// number is the number by which people know a row of Tabel 10: 1.5.
func number(b *model.Book, row *model.FacilitationRow) string {
	for g := range b.Facilitations {
		if b.Facilitations[g].ID != row.Group {
			continue
		}
		n := 0
		for i := range b.Rows {
			if b.Rows[i].Group == row.Group {
				n++
			}
			if b.Rows[i].ID == row.ID {
				return fmt.Sprintf("%d.%d", g+1, n)
			}
		}
	}
	return ""
}

// Spending are nodes with their budget and what was spent of it by the quarter.
func Spending(b *model.Book, r *calc.Results, nodes []int, l Brevity) Table {
	p := Part{Columns: []Column{
		{Key: "program", Head: "Program/Kegiatan", Width: 112},
		{Key: "anggaran", Head: "Anggaran (Rp)", Width: 28, Align: Right},
		{Key: "realisasi", Head: "Realisasi (Rp)", Width: 28, Align: Right},
		{Key: "persen", Head: "%", Width: 15, Align: Right},
	}}
	var budgets, spent []calc.Figure
	for n, at := range nodes {
		m := &r.Money[at]
		budgets, spent = append(budgets, m.Budget.Value), append(spent, m.Used.Value)
		if n < l.Rows {
			p.Rows = append(p.Rows, Row{Ref: b.Nodes[at].Ref(), Cells: append([]Cell{l.name(b.Nodes[at].Name)},
				spending(m.Budget.Value, m.Used.Value, m.Absorption, b.Settings.Decimals)...)})
		}
	}
	if left := len(nodes) - l.Rows; left > 0 {
		p.Rows = append(p.Rows, rest(len(p.Columns), left, "baris"))
	}
	if len(nodes) > 1 {
		all, used := added(budgets), added(spent)
		p.Rows = append(p.Rows, Row{Kind: Total, Cells: append([]Cell{words("Jumlah")}, spending(all, used, calc.Share(used, all), b.Settings.Decimals)...)})
	}
	return Table{Parts: []Part{p}}
}

func spending(budget, used, absorption calc.Figure, places int) []Cell {
	return []Cell{figure(budget, Rupiah, 0), figure(used, Rupiah, 0), figure(absorption, Percent, places)}
}

// Bearers are the positions of the nodes whose money adds up to all there is.
func Bearers(r *calc.Results) []int { return calc.Compare(r).Money }

package table

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// quarterWidth is that of the target of a quarter; the names of indicators give way to it, so
// that no head is broken within a word.
const quarterWidth = 18

// Scores are the indicators at the positions, as they stand at the quarter; where some has a
// target of the quarter, with that beside the year's.
func Scores(b *model.Book, r *calc.Results, indicators []int) Table {
	y := newYear(b, r)
	quarterly := false
	for _, at := range indicators {
		quarterly = quarterly || !b.TargetInForce(b.Indicators[at].ID, r.Quarter).IsBlank()
	}
	columns := []Column{
		{Key: "indikator", Head: "Indikator", Width: 104},
		{Key: "satuan", Head: "Satuan", Width: 21, Align: Center},
		{Key: "target", Head: "Target", Width: 18, Align: Center},
	}
	if quarterly {
		columns[2].Head = "Target Tahun"
		columns[0].Width -= quarterWidth
		columns = append(columns, Column{Key: "target-tw", Head: "Target TW " + r.Quarter.Roman(), Width: quarterWidth, Align: Center})
	}
	p := Body{Columns: append(columns, []Column{
		{Key: "realisasi", Head: "Realisasi", Width: 21, Align: Center},
		{Key: "capaian", Head: "Capaian (%)", Width: 19, Align: Center},
		{Key: "predikat", Head: "Predikat", Width: 31, Align: Center},
	}...)}
	for _, at := range indicators {
		ind, m := &b.Indicators[at], &r.Measures[at]
		cells := []Cell{words(ind.Name), words(ind.Unit), y.inForce(ind)}
		if quarterly {
			cells = append(cells, y.target(ind, b.TargetInForce(ind.ID, r.Quarter)))
		}
		p.Rows = append(p.Rows, Row{Ref: ind.Ref(), Cells: append(cells, y.actual(ind, m), figure(m.Achievement, Percent, y.places), words(m.Rating))})
	}
	return Table{Bodies: []Body{p}}
}

// Checklist are rows of Tabel 10 with what was done and what proves it.
func Checklist(b *model.Book, r *calc.Results, rows []int) Table {
	p := Body{Columns: []Column{
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
	for _, at := range rows {
		row, done := &b.Rows[at], r.Facilitation.Rows[at]
		p.Rows = append(p.Rows, Row{Ref: row.Ref(), Cells: []Cell{
			words(number(b, row)), words(row.Name), count(done.Planned), count(done.Realised), tally(unproved(b, at, r.Quarter)),
		}})
	}
	p.Rows = append(p.Rows, Row{Kind: Total, Cells: []Cell{{}, words("Jumlah"), count(planned), count(realised), tally(bare)}})
	return Table{Bodies: []Body{p}}
}

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
func Spending(b *model.Book, r *calc.Results, nodes []int) Table {
	p := Body{Columns: []Column{
		{Key: "program", Head: "Program/Kegiatan", Width: 112},
		{Key: "anggaran", Head: "Anggaran (Rp)", Width: 28, Align: Right},
		{Key: "realisasi", Head: "Realisasi (Rp)", Width: 28, Align: Right},
		{Key: "persen", Head: "%", Width: 15, Align: Right},
	}}
	var budgets, spent []calc.Figure
	for _, at := range nodes {
		m := &r.Money[at]
		budgets, spent = append(budgets, m.Budget.Value), append(spent, m.Used.Value)
		p.Rows = append(p.Rows, Row{Ref: b.Nodes[at].Ref(), Cells: append([]Cell{words(b.Nodes[at].Name)},
			spending(m.Budget.Value, m.Used.Value, m.Absorption, b.Settings.Decimals)...)})
	}
	if len(nodes) > 1 {
		all, used := added(budgets), added(spent)
		p.Rows = append(p.Rows, Row{Kind: Total, Cells: append([]Cell{words("Jumlah")}, spending(all, used, calc.Share(used, all), b.Settings.Decimals)...)})
	}
	return Table{Bodies: []Body{p}}
}

func spending(budget, used, absorption calc.Figure, places int) []Cell {
	return []Cell{figure(budget, Rupiah, 0), figure(used, Rupiah, 0), figure(absorption, Percent, places)}
}

// Bearers are the positions of the nodes whose money adds up to all there is.
func Bearers(r *calc.Results) []int { return calc.Compare(r).Money }

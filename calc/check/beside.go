package check

import (
	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// Cell is a cell of a printed table; columns count from 0.
type Cell struct {
	Row    model.ID
	Column int
}

// Reading is how a printed table is understood: what it is for, what its columns hold, and
// what the office's data come to where they know the figure of a cell.
type Reading struct {
	Kind    printed.Kind
	Columns []printed.Column
	Data    map[Cell]calc.Figure
}

// Readings understands the tables of a publication. Data are as they stand at the year's end.
func Readings(b *model.Book, r *calc.Results, p *model.Publication) map[model.ID]Reading {
	if r.Quarter != model.Q4 {
		r = calc.Compute(b, model.Q4)
	}
	var own *data
	if p.Year == b.Year {
		own = &data{b, r, p.ID}
	}
	reads := newReader(understood(b, p), string(p.ID), own)
	all := map[model.ID]Reading{}
	for s := range reads.Sheets {
		sheet := &reads.Sheets[s]
		one := Reading{sheet.Kind, sheet.Columns, map[Cell]calc.Figure{}}
		for l := range sheet.Lines {
			for c := range sheet.Columns {
				f, e, told := reads.factAt(spot{s, l, c})
				if !told {
					continue
				}
				if figure, known := reads.known.fromData(f, e.version); known && figure.Known() {
					one.Data[Cell{reads.rowOf(spot{s, l, c}).ID, c}] = figure
				}
			}
		}
		all[sheet.Table.ID] = one
	}
	return all
}

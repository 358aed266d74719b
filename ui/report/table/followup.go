package table

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// byObjective is the money of each goal and objective, as the programs under it add up.
func (y *year) byObjective() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "sasaran", Head: "Sasaran Strategis", Width: 50},
		{Key: "anggaran", Head: "Anggaran (Rp)", Width: 27, Align: Right},
		{Key: "bagian", Head: "Bagian (%)", Width: 16, Align: Right},
		{Key: "realisasi", Head: "Realisasi (Rp)", Width: 27, Align: Right},
		{Key: "persen", Head: "Penyerapan (%)", Width: 22, Align: Right},
	}}
	objectives := y.level(model.Objective)
	for i, n := range objectives {
		m := y.r.MoneyOf(n.ID)
		p.Rows = append(p.Rows, Row{Ref: n.Ref(), Cells: append([]Cell{ordinal(i + 1), words(n.Name)},
			y.shareOf(m, i, len(objectives), y.borne(n, "anggaran"), y.borne(n, "realisasi"))...)})
	}
	if len(objectives) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "sasaran strategis"))
	}
	last := len(objectives) - 1
	total := func(key string) Term { return column(objectiveTable, 0, key, 0, last) }
	p.Rows = append(p.Rows, Row{Kind: Total, Cells: append([]Cell{{}, words("Jumlah")},
		y.shareOf(&y.r.Total, len(p.Rows), len(p.Rows), total("anggaran"), total("realisasi"))...)})
	return Table{Title: fmt.Sprintf("Anggaran dan Realisasi Menurut Sasaran Strategis Tahun %d", y.b.Year), Bodies: []Body{p}}
}

// shareOf is budget, its share of all, spent and absorption of a row; total is the row of all.
func (y *year) shareOf(m *calc.Money, row, total int, budget, used Term) []Cell {
	share := calc.Share(m.Budget.Value, y.r.Total.Budget.Value)
	return []Cell{
		figure(m.Budget.Value, Rupiah, 0).as(budget),
		figure(share, Percent, y.places).by(Expr{Op: Ratio, Args: []Term{cell(objectiveTable, row, "anggaran"), cell(objectiveTable, total, "anggaran")}}),
		figure(m.Used.Value, Rupiah, 0).as(used),
		figure(m.Absorption, Percent, y.places).by(Expr{Op: Ratio, Args: []Term{cell(objectiveTable, row, "realisasi"), cell(objectiveTable, row, "anggaran")}}),
	}
}

// advice is what last year's evaluation recommended, and what became of it.
func (y *year) advice() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "rekomendasi", Head: "Rekomendasi", Width: 46},
		{Key: "tindak-lanjut", Head: "Tindak Lanjut", Width: 46},
		{Key: "pj", Head: "Penanggung Jawab", Width: 26},
		{Key: "batas", Head: "Batas Waktu", Width: 22, Align: Center},
		{Key: "keadaan", Head: "Keadaan", Width: 28},
	}}
	for i := range y.b.Advice {
		a := &y.b.Advice[i]
		p.Rows = append(p.Rows, Row{Ref: a.Ref(), Cells: []Cell{
			ordinal(i + 1), words(a.Text), filled(a.Action, "tindak lanjut"), filled(a.Who, "penanggung jawab"), words(orNone(text.LongDate(a.Until))), words(y.state(a)),
		}})
	}
	if len(p.Rows) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), fmt.Sprintf("rekomendasi LHE tahun %d dan tindak lanjutnya", y.b.Year-1)))
	}
	return Table{Title: fmt.Sprintf("Tindak Lanjut Rekomendasi Hasil Evaluasi Tahun %d", y.b.Year-1), Bodies: []Body{p}}
}

// state says whether an advice was followed, and what proves it.
func (y *year) state(a *model.Advice) string {
	if a.Done.IsBlank() {
		return "belum selesai"
	}
	s := "selesai " + text.LongDate(a.Done)
	if a.Proof != "" {
		s += "; " + a.Proof
	}
	return s
}

func orNone(s string) string {
	if s == "" {
		return None
	}
	return s
}

// obstacles are what stood in the way of each goal and objective, and who mends it until when.
func (y *year) obstacles() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "sasaran", Head: "Tujuan/Sasaran Strategis", Width: 34},
		{Key: "hambatan", Head: "Hambatan", Width: 42},
		{Key: "solusi", Head: "Solusi", Width: 46},
		{Key: "pj", Head: "Penanggung Jawab", Width: 26},
		{Key: "batas", Head: "Batas Waktu", Width: 22, Align: Center},
	}}
	number := 0
	for _, level := range []model.Level{model.Goal, model.Objective} {
		for _, n := range y.level(level) {
			all := y.b.ObstaclesOf(n.ID)
			if len(all) > 0 {
				number++
			}
			for i := range all {
				o := &all[i]
				no, name := ordinal(number), words(n.Name)
				no.Down, name.Down = len(all), len(all)
				if i > 0 {
					no, name = Cell{Covered: true}, Cell{Covered: true}
				}
				p.Rows = append(p.Rows, Row{Ref: o.Ref(), Cells: []Cell{
					no, name, words(o.Text), filled(o.Solution, "solusi"), filled(o.Who, "penanggung jawab"), words(orNone(text.LongDate(o.Until))),
				}})
			}
		}
	}
	if len(p.Rows) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "hambatan, solusi, penanggung jawab, dan batas waktunya"))
	}
	return Table{Title: "Hambatan, Solusi, Penanggung Jawab, dan Batas Waktu", Bodies: []Body{p}}
}

// partners are who else works towards the goals, objectives and programs.
func (y *year) partners() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "sasaran", Head: "Tujuan/Sasaran/Program", Width: 56},
		{Key: "pihak", Head: "Perangkat Daerah atau Pihak Lain", Width: 48},
		{Key: "peran", Head: "Peran", Width: 60},
	}}
	number := 0
	for i := range y.b.Nodes {
		n, first := &y.b.Nodes[i], len(p.Rows)
		for j := range y.b.Partners {
			if one := &y.b.Partners[j]; one.Node == n.ID {
				p.Rows = append(p.Rows, Row{Ref: one.Ref(), Cells: []Cell{{Covered: true}, {Covered: true}, words(one.Name), filled(one.Role, "peran")}})
			}
		}
		if tall := len(p.Rows) - first; tall > 0 {
			number++
			no, name := ordinal(number), words(n.Name)
			no.Down, name.Down = tall, tall
			p.Rows[first].Cells[0], p.Rows[first].Cells[1] = no, name
		}
	}
	if len(p.Rows) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "perangkat daerah dan pihak lain yang mendukung sasaran"))
	}
	return Table{Title: fmt.Sprintf("Keterkaitan Kinerja dengan Perangkat Daerah dan Pihak Lain (Crosscutting) Tahun %d", y.b.Year), Bodies: []Body{p}}
}

func partKey(part string, q model.Quarter) string { return fmt.Sprintf("%s-%d", part, q) }

// quarterly is target, actual and achievement of each IKU at the end of every quarter.
func (y *year) quarterly() Table {
	columns := keyColumns(Column{Key: "target", Head: "Target Tahun", Width: 17, Align: Center})
	for _, q := range model.Quarters() {
		for _, c := range []struct{ key, head string }{{"t", "T"}, {"r", "R"}, {"c", "C"}} {
			columns = append(columns, Column{Key: partKey(c.key, q), Head: c.head, Group: "TW " + q.Roman(), Width: 15, Align: Center})
		}
	}
	t := Table{Title: fmt.Sprintf("Target, Realisasi, dan Capaian per Triwulan Tahun %d", y.b.Year), Landscape: true}
	t.note("T = target triwulan; R = realisasi; C = capaian dalam persen, dihitung dari T dan R.")
	untargeted := false
	rows := y.keyRowsOf(columns, func(at int, ind *model.Indicator, m *calc.Measure) []Cell {
		row := []Cell{y.inForce(ind).as(cell(targetTable, at, "target"))}
		for i, q := range model.Quarters() {
			target := y.b.TargetInForce(ind.ID, q)
			if target.IsBlank() && q == model.Q4 {
				target = y.b.TargetAt(ind.ID, q) // the year's is that of its last quarter
			}
			untargeted = untargeted || target.IsBlank()
			aim, actual := y.target(ind, target), y.quarter(ind, m, i, q).as(cell(quarterTable, at, quarterKey(q)))
			if q == model.Q4 && y.b.TargetInForce(ind.ID, q).IsBlank() {
				aim = aim.as(cell(targetTable, at, "target"))
			}
			row = append(row, aim, actual, y.achievedUnlimited(ind, calc.Achievement(ind.Polarity, calc.Entered(target), m.Quarters[i]), sides{
				aim, actual, attached(quarterlyTable, at, partKey("t", q)), attached(quarterlyTable, at, partKey("r", q)),
			}))
		}
		return row
	})
	if untargeted {
		t.note("Triwulan tanpa target: targetnya belum dibagi per triwulan, sehingga capaiannya tidak dihitung.")
	}
	t.Bodies = []Body{{columns, rows}}
	return t
}

package comparison

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// peers puts the own figures beside those of each peer.
func (s *Screen) peers(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		nameColumn("Indikator"), number("R sendiri", 0), number("R lain", 0), number("selisih R", 2),
		number("C sendiri", 0), number("C lain", 0), number("selisih C", 1),
	}
	var rows []kit.Row
	for t, table := range s.compared(st).Peers {
		rows = append(rows, kit.Row{Text: table.Name, Tone: kit.Head, Heads: 1})
		for i := range table.Rows {
			rows = append(rows, s.beside(st, t, table.Name, &table.Rows[i]))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, s.nothing("Belum ada pembanding; Enter membuka daftarnya", line{to: screen.Records, ref: model.Ref{Kind: model.KindPeer}}))
	}
	return columns, rows
}

func (s *Screen) beside(st screen.State, table int, name string, row *calc.Beside) kit.Row {
	ind, m, places := &st.Book.Indicators[row.Indicator], &st.Results.Measures[row.Indicator], st.Book.Settings.Decimals
	l := line{to: screen.Records, ref: model.Ref{Kind: model.KindPeer}}
	id := fmt.Sprintf("%d/%s", table, ind.ID)
	if row.Peer != nil {
		id, l.ref = string(row.Peer.ID), row.Peer.Ref()
		l.subjects = []calc.Subject{{Of: calc.OfLead, ID: row.Peer.ID}, {Of: calc.OfAhead, ID: row.Peer.ID}, {Of: calc.OfPeer, ID: row.Peer.ID}}
	}
	l.says = []string{ind.Name}
	switch {
	case row.Peer == nil:
		l.says = append(l.says, name+" belum diisi untuk indikator ini; Enter membuka daftar Pembanding.")
	case row.Lead.Known():
		l.says = append(l.says, fmt.Sprintf("%s: target %s, capaian %s %%; selisih dengan capaian sendiri %s poin",
			name, orNone(row.Peer.Target), text.Figure(row.Achievement, places), text.Plus(row.Lead, places)))
	default:
		l.says = append(l.says, why("Selisih capaian", row.Lead)...)
	}
	cells := append([]kit.Cell{{Text: ind.Label()}}, figures(st, m.Actual, row.Actual)...)
	cells = append(cells, change(st, row.Ahead, false))
	cells = append(cells, figures(st, m.Achievement, row.Achievement)...)
	return s.row(id, l, append(cells, change(st, row.Lead, negative(row.Lead))), ind.Name+" "+name)
}

func orNone(r model.Reading) string {
	if r.IsBlank() {
		return "tidak diketahui"
	}
	return text.Reading(r)
}

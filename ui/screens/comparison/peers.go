package comparison

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// besidePeer is an indicator beside that of a peer.
type besidePeer struct {
	*calc.Beside
	ind *model.Indicator
	m   *calc.Measure
}

// peers puts the own figures beside those of each peer.
func (s *Screen) peers(st screen.State) kit.Table {
	columns := kit.Columns[besidePeer]{
		nameColumn("Indikator", func(p besidePeer) kit.Cell { return kit.Cell{Text: p.ind.Label()} }),
		number("R sendiri", 0, func(p besidePeer) kit.Cell { return figure(st, p.m.Actual) }),
		number("R lain", 0, func(p besidePeer) kit.Cell { return figure(st, p.Actual) }),
		number("selisih R", 2, func(p besidePeer) kit.Cell { return change(st, p.Ahead) }),
		number("C sendiri", 0, func(p besidePeer) kit.Cell { return figure(st, p.m.Achievement) }),
		number("C lain", 0, func(p besidePeer) kit.Cell { return figure(st, p.Achievement) }),
		number("selisih C", 1, func(p besidePeer) kit.Cell { return gain(st, p.Lead) }),
	}
	var rows []kit.Row
	for t, table := range s.compared(st).Peers {
		rows = append(rows, kit.Row{Text: table.Name, Tone: kit.Head, Heads: 1})
		for i := range table.Rows {
			p := besidePeer{Beside: &table.Rows[i]}
			p.ind, p.m = &st.Book.Indicators[p.Indicator], &st.Results.Measures[p.Indicator]
			id := fmt.Sprintf("%d/%s", t, p.ind.ID)
			if p.Peer != nil {
				id = string(p.Peer.ID)
			}
			rows = append(rows, s.row(id, peerLine(st, table.Name, p), columns.Cells(p), p.ind.Name+" "+table.Name))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, s.nothing("Belum ada pembanding; Enter membuka daftarnya", line{to: screen.Records, ref: model.Ref{Kind: model.KindPeer}}))
	}
	return columns.Table(rows)
}

// peerLine says what the row of a peer comes to, and leads to where that is entered.
func peerLine(st screen.State, name string, p besidePeer) line {
	places := st.Book.Settings.Decimals
	l := line{to: screen.Records, ref: model.Ref{Kind: model.KindPeer}, says: []string{p.ind.Name}}
	if p.Peer != nil {
		l.ref = p.Peer.Ref()
		l.subjects = []calc.Subject{{Of: calc.OfLead, ID: p.Peer.ID}, {Of: calc.OfAhead, ID: p.Peer.ID}, {Of: calc.OfPeer, ID: p.Peer.ID}}
	}
	switch {
	case p.Peer == nil:
		l.says = append(l.says, name+" belum diisi untuk indikator ini; Enter membuka daftar Pembanding.")
	case p.Lead.Known():
		l.says = append(l.says, fmt.Sprintf("%s: target %s, capaian %s %%; selisih dengan capaian sendiri %s poin",
			name, orNone(p.Peer.Target), text.Figure(p.Achievement, places), text.Plus(p.Lead, places)))
	default:
		l.says = append(l.says, why("Selisih capaian", p.Lead)...)
	}
	return l
}

func orNone(r model.Reading) string {
	if r.IsBlank() {
		return "tidak diketahui"
	}
	return text.Reading(r)
}

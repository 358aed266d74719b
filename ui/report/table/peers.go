package table

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// PeerNames lists whom the year is compared with, each once, in order.
func PeerNames(b *model.Book) []string {
	var names []string
	for _, p := range b.Peers {
		if !slices.Contains(names, p.Name) {
			names = append(names, p.Name)
		}
	}
	return names
}

// peers sets the office's own figures beside each peer's.
func (y *year) peers() Table {
	own := y.b.Office.Name
	const theirs = "Pembanding"
	columns := keyColumns(
		Column{Key: "target", Head: "Target", Group: own, Width: 130, Align: Center},
		Column{Key: "realisasi", Head: "Realisasi", Group: own, Width: 160, Align: Center},
		Column{Key: "capaian", Head: "Capaian (%)", Group: own, Width: 148, Align: Center},
		Column{Key: "nama", Head: "Nama", Group: theirs, Width: 145, Align: Center},
		Column{Key: "target-lain", Head: "Target", Group: theirs, Width: 125, Align: Center},
		Column{Key: "realisasi-lain", Head: "Realisasi", Group: theirs, Width: 160, Align: Center},
		Column{Key: "capaian-lain", Head: "Capaian (%)", Group: theirs, Width: 148, Align: Center})
	columns[0].Width, columns[1].Width, columns[2].Width = 75, 275, 260
	t := Table{Title: fmt.Sprintf("Perbandingan Realisasi Kinerja Tahun %d dengan Standar atau Kecamatan Lain", y.b.Year)}
	if names := PeerNames(y.b); len(names) > 0 {
		t.Title = fmt.Sprintf("Perbandingan Realisasi Kinerja Tahun %d dengan %s", y.b.Year, strings.Join(names, ", "))
	}
	p := Body{Columns: columns}
	for at, line := range y.keyLines() {
		if line.node == nil {
			p.Rows = append(p.Rows, band(len(columns), "Sasaran Strategis"))
			continue
		}
		p.Rows = append(p.Rows, y.peerRows(at, line, len(p.Rows))...)
	}
	t.Bodies = []Body{p}
	return t
}

// peerRows is a row for each peer of an indicator, and one where it has none.
func (y *year) peerRows(at int, line keyLine, from int) []Row {
	head := []Cell{ordinal(line.number), words(line.node.Name)}
	if !line.first {
		head = []Cell{{}, {}}
	}
	if line.measure < 0 {
		return []Row{{Ref: line.node.Ref(), Cells: append(head, gap("indikator"), Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}, Cell{})}}
	}
	ind, m := &y.b.Indicators[line.measure], &y.r.Measures[line.measure]
	var peers []model.Peer
	for _, p := range y.b.Peers {
		if p.Indicator == ind.ID {
			peers = append(peers, p)
		}
	}
	target := y.inForce(ind).as(cell(targetTable, at, "target"))
	actual := y.actual(ind, m).as(cell(quarterTable, at, "realisasi"))
	own := []Cell{words(ind.Name), target, actual, y.achieved(ind, m.Achievement, sides{target, actual,
		cell(peerTable, from, "target"), cell(peerTable, from, "realisasi")})}
	head = append(head, own...)
	if len(peers) == 0 {
		return []Row{{Ref: ind.Ref(), Cells: append(head, gap("pembanding"), Cell{}, Cell{}, Cell{})}}
	}
	var rows []Row
	for i := range peers {
		first := head
		if i > 0 {
			first = slices.Repeat([]Cell{{Covered: true}}, len(head))
		} else if len(peers) > 1 {
			first = slices.Clone(head)
			for c := range first {
				first[c].Down = len(peers)
			}
		}
		rows = append(rows, Row{Ref: peers[i].Ref(), Cells: append(slices.Clone(first), y.peer(ind, &peers[i], from+i)...)})
	}
	return rows
}

func (y *year) peer(ind *model.Indicator, p *model.Peer, row int) []Cell {
	target := figure(calc.Entered(p.Target), kindOf(ind), y.places).lettered(p.Target.Letter())
	actual := figure(calc.Entered(p.Actual), kindOf(ind), y.places).lettered(p.Actual.Letter())
	f := calc.Published(ind.Polarity, p.Target, p.Actual, p.Achievement)
	return []Cell{words(p.Name), target, actual, y.achievedUnlimited(ind, f, sides{target, actual,
		cell(peerTable, row, "target-lain"), cell(peerTable, row, "realisasi-lain")})}
}

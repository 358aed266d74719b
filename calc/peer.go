package calc

import "capaian/model"

// PeerTable is one other kecamatan or standard beside the office.
type PeerTable struct {
	Name string
	Rows []Beside // the IKU in order, then further indicators of which it has figures
}

// Beside is an indicator of the office and of a peer.
type Beside struct {
	Indicator   int         // position in Book.Indicators; the own figures are in Results.Measures
	Peer        *model.Peer // as entered; nil where the peer has none of this indicator
	Target      Figure      // the peer's
	Actual      Figure
	Achievement Figure // computed where target and actual are values, else as printed
	Ahead       Figure // own actual minus the peer's, in the indicator's unit
	Lead        Figure // own achievement minus the peer's, in points
}

// peers gives each name a table in the order in which the names come up. A second figure
// of one name for one indicator opens a further table, so that none is lost.
func (r *Results) peers(keys []Key) []PeerTable {
	var tables []PeerTable
	for p := range r.book.Peers {
		peer := &r.book.Peers[p]
		i := r.book.IndicatorAt(peer.Indicator)
		if i < 0 {
			continue
		}
		row := r.beside(i, peer)
		placed := false
		for t := range tables {
			if tables[t].Name == peer.Name && tables[t].take(row) {
				placed = true
				break
			}
		}
		if !placed {
			tables = append(tables, r.peerTable(peer.Name, keys))
			tables[len(tables)-1].take(row)
		}
	}
	return tables
}

func (r *Results) peerTable(name string, keys []Key) PeerTable {
	t := PeerTable{Name: name, Rows: make([]Beside, len(keys))}
	for k, key := range keys {
		t.Rows[k] = r.beside(key.Indicator, &model.Peer{})
		t.Rows[k].Peer = nil
	}
	return t
}

// take puts the row in its place; false where that is taken.
func (t *PeerTable) take(row Beside) bool {
	for i := range t.Rows {
		if t.Rows[i].Indicator == row.Indicator {
			if t.Rows[i].Peer != nil {
				return false
			}
			t.Rows[i] = row
			return true
		}
	}
	t.Rows = append(t.Rows, row)
	return true
}

func (r *Results) beside(i int, peer *model.Peer) Beside {
	m, ind := &r.Measures[i], &r.book.Indicators[i]
	row := Beside{
		Indicator: i, Peer: peer,
		Target: Entered(peer.Target), Actual: Entered(peer.Actual), Achievement: theirs(ind, peer, nil),
	}
	row.Ahead, row.Lead = Difference(m.Actual, row.Actual), Difference(m.Achievement, row.Achievement)
	return row
}

func theirs(ind *model.Indicator, peer *model.Peer, rec *recorder) Figure {
	if rec.on() {
		rec = rec.leadingTo(peer.Ref())
	}
	return reading{peer.Target, peer.Actual, peer.Achievement, peer.Name}.achieved(ind.Polarity, rec)
}

// ofPeer explains a figure of a peer, which the subject names.
func ofPeer(work func(*Results, *model.Indicator, *model.Peer, *recorder) Figure) func(*Results, Subject, *recorder) (Figure, bool) {
	return func(r *Results, what Subject, rec *recorder) (Figure, bool) {
		for p := range r.book.Peers {
			peer := &r.book.Peers[p]
			if ind := r.book.Indicator(peer.Indicator); peer.ID == what.ID && ind != nil {
				return work(r, ind, peer, rec), true
			}
		}
		return Figure{}, false
	}
}

func (r *Results) workLead(ind *model.Indicator, peer *model.Peer, rec *recorder) Figure {
	f := Difference(r.achievement(ind, rec), theirs(ind, peer, rec))
	rec.note("Selisih capaian", "capaian sendiri − capaian "+peer.Name+", dalam poin", f)
	return f
}

func (r *Results) workAhead(ind *model.Indicator, peer *model.Peer, rec *recorder) Figure {
	own, other := r.workActual(ind, rec), Entered(peer.Actual)
	rec.note("Realisasi "+peer.Name, asEntered, other, peer.Ref())
	f := Difference(own, other)
	rec.note("Selisih realisasi", "realisasi sendiri − realisasi "+peer.Name, f)
	return f
}

package store

import (
	"encoding/json"
	"slices"

	"capaian/model"
)

// mostTakenBack is how many acts one step of a Walk takes back at most, so that no screen waits
// for a whole trail.
const mostTakenBack = 400

// Walk goes back through the acts of a year, from the newest, and finds those that changed a row
// or moved its figures in a quarter, whatever it was that they changed.
type Walk struct {
	query   Query
	quarter model.Quarter
	figures model.Figures

	year *year // as it was after the act that comes next
	next uint64
	now  []model.Frozen
}

// Moved is an act of the trail with those of its changes that are of the row itself and of what
// points at it, and with the figures of the row that it moved; either may be empty.
type Moved struct {
	Entry   model.Entry
	Own     []model.Change
	Figures []MovedFigure
}

// MovedFigure is a figure before and after an act; "" stands for none.
type MovedFigure struct {
	Facet    model.Facet
	Was, Now string
}

// HasFigures reports a row whose figures acts on other rows can move.
func HasFigures(on model.Ref) bool {
	switch on.Kind {
	case model.KindIndicator, model.KindNode, model.KindFacilitationRow:
		return true
	}
	return false
}

// Told are the changes by which an act is told: those of the row, or where it only moved the row's
// figures all that it changed.
func (m *Moved) Told() []model.Change {
	if len(m.Own) == 0 {
		return m.Entry.Changes
	}
	return m.Own
}

// WalkFor is the Walk that answers a query at a quarter; nil where the trail itself does: of rows
// that have no figures, of no quarter, and where the Book judges none.
func WalkFor(b *model.Book, query Query, q model.Quarter) *Walk {
	if !q.Valid() || !HasFigures(query.On) || b.JudgedBy() == nil {
		return nil
	}
	return NewWalk(b, query, q)
}

// AsFound are entries that the trail itself gave, as acts without figures.
func AsFound(entries []model.Entry) []Moved {
	acts := make([]Moved, len(entries))
	for i, e := range entries {
		acts[i] = Moved{Entry: e, Own: e.Changes}
	}
	return acts
}

// NewWalk begins at the Book as it is now and looks for what the query asks of its row. Figures
// are those of the row at the quarter, rounded as the office shows them; of a Book that judges none
// only changes of the row itself are found.
func NewWalk(b *model.Book, query Query, q model.Quarter) *Walk {
	records := model.NewLayered[model.Ref, stored]()
	for _, r := range b.Records() {
		records.Put(r.Ref(), stored{r, b.Revision})
	}
	query.InYear, query.Year = true, b.Year
	w := &Walk{query: query, quarter: q, figures: b.JudgedBy(), year: &year{records, b, b}, next: b.Revision + 1}
	w.now = w.of(b)
	return w
}

// More reports that older acts were not looked at yet.
func (w *Walk) More() bool { return w.next > 1 }

// Quarter is the one whose figures are followed.
func (w *Walk) Quarter() model.Quarter { return w.quarter }

// Back goes on until it has found as many acts as the limit, newest first, or has taken back as
// many as one step may. What the trail cannot be read for ends it with an error.
func (w *Walk) Back(t Trail, limit int) ([]Moved, error) {
	var found []Moved
	for taken := 0; w.More() && len(found) < limit && taken < mostTakenBack; {
		from := w.next - min(w.next, pageOfTrail+1)
		page, err := t.Entries(from, int(w.next-1-from))
		if err != nil {
			return nil, err
		}
		for _, e := range slices.Backward(page) {
			if len(found) == limit || taken == mostTakenBack {
				return found, nil
			}
			w.next = e.Revision
			if e.Year != w.year.book.Year {
				continue
			}
			taken++
			moved, err := w.takeBack(e)
			if err != nil {
				return nil, err
			}
			if !w.query.covers(e) || !slices.ContainsFunc(e.Changes, w.query.asksKind) {
				continue
			}
			if own := w.query.Changes(e); len(own) > 0 || len(moved) > 0 {
				found = append(found, Moved{e, own, moved})
			}
		}
		w.next = from + 1
	}
	return found, nil
}

// takeBack makes the year what it was before the act, and tells which figures that moves.
func (w *Walk) takeBack(e model.Entry) ([]MovedFigure, error) {
	records := w.year.records.Copy()
	for _, c := range slices.Backward(e.Changes) {
		before := knownKind(c.Ref.Kind)
		switch {
		case c.Before == nil:
			records.Delete(c.Ref)
		case before == nil || json.Unmarshal(c.Before, before) != nil:
			return nil, brokenTrail(e.Revision)
		default:
			records.Put(c.Ref, stored{before, e.Revision - 1})
		}
	}
	w.year = w.year.after(e.Revision-1, records, e.Changes)
	was, now := w.of(w.year.book), w.now
	w.now = was
	return movedBetween(was, now), nil
}

// of are the figures of the row in a Book.
func (w *Walk) of(b *model.Book) []model.Frozen {
	if w.figures == nil {
		return nil
	}
	return slices.DeleteFunc(w.figures(b, w.quarter, "", b.Settings.Decimals), func(f model.Frozen) bool { return f.Ref != w.query.On })
}

func movedBetween(was, now []model.Frozen) []MovedFigure {
	var moved []MovedFigure
	value := func(list []model.Frozen, facet model.Facet) string {
		for _, f := range list {
			if f.Facet == facet {
				return f.Value
			}
		}
		return ""
	}
	for _, f := range now {
		if before := value(was, f.Facet); before != f.Value {
			moved = append(moved, MovedFigure{f.Facet, before, f.Value})
		}
	}
	for _, f := range was {
		if f.Value != "" && !slices.ContainsFunc(now, func(n model.Frozen) bool { return n.Facet == f.Facet }) {
			moved = append(moved, MovedFigure{f.Facet, f.Value, ""})
		}
	}
	return moved
}

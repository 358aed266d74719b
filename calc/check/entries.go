package check

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// fell looks at every quarter so far, not only the last: a fall that a later quarter made
// good is still printed in the table of quarters.
func fell(b *model.Book, r *calc.Results, i int) []place {
	var found []place
	for at, f := range r.Measures[i].Quarters {
		if f.Has(calc.Fell) {
			a := model.Actual{Indicator: b.Indicators[i].ID, Quarter: model.Quarter(at + 1)}
			found = append(found, place{a.Ref(), fmt.Sprintf("%s: realisasi kumulatif TW %s lebih rendah daripada triwulan sebelumnya.", b.Indicators[i].Label(), a.Quarter.Roman()), more{}})
		}
	}
	return found
}

// overspent names the lowest nodes only: what is above them exceeds for the same reason.
func overspent(b *model.Book, r *calc.Results) []place {
	over, above := map[model.ID]bool{}, map[model.ID]bool{}
	for i, m := range r.Money {
		used, budget := m.Used.Value, m.Budget.Value
		if !used.Known() || !budget.Known() || used.Compare(budget) <= 0 {
			continue
		}
		over[b.Nodes[i].ID] = true
		for at := b.Node(b.Nodes[i].Parent); at != nil && !above[at.ID]; at = b.Node(at.Parent) {
			above[at.ID] = true
		}
	}
	var found []place
	for i := range b.Nodes {
		node := &b.Nodes[i]
		if over[node.ID] && !above[node.ID] {
			s := model.Spent{Node: node.ID, Quarter: r.Quarter}
			found = append(found, place{s.Ref(), fmt.Sprintf("%s: realisasi s.d. TW %s melebihi pagu.", node.Label(), r.Quarter.Roman()), more{}})
		}
	}
	return found
}

func bare(b *model.Book, r *calc.Results, i int) []place {
	var found []place
	row := &b.Rows[i]
	for q := model.Q1; q <= r.Quarter; q++ {
		if mark := b.Mark(row.ID, q); mark.Count > 0 && len(mark.Evidence) == 0 {
			found = append(found, place{mark.Ref(), fmt.Sprintf("%s: terlaksana TW %s tanpa bukti dukung.", row.Name, q.Roman()), more{}})
		}
	}
	return found
}

// endedAndMarked reports that the year is over, since before that a row may still be realised,
// and that anybody has marked the checklist yet.
func endedAndMarked(_ *model.Book, r *calc.Results) bool {
	return r.Quarter == model.Q4 && r.Facilitation.Realised > 0
}

func unexplained(b *model.Book, r *calc.Results, i int) []place {
	row, tally := &b.Rows[i], r.Facilitation.Rows[i]
	if tally.Realised >= tally.Planned || b.Reason(row.ID) != "" {
		return nil
	}
	return []place{{row.Ref(), fmt.Sprintf("%s: direncanakan %d, terlaksana %d, dan sebabnya belum diisi.", row.Name, tally.Planned, tally.Realised), more{}}}
}

// daysOutOfPlace finds facilitations with a day that is none of their quarter.
func daysOutOfPlace(b *model.Book, _ *calc.Results, i int) []place {
	var found []place
	row := &b.Rows[i]
	for _, q := range model.Quarters() {
		mark := b.Mark(row.ID, q)
		why, never := mark.OutOfPlace(b.Year)
		if why == "" {
			continue
		}
		level := Warning
		if never {
			level = Error
		}
		found = append(found, place{mark.Ref(), fmt.Sprintf("%s: terlaksana TW %s tercatat tanggal %s, %s.", row.Name, q.Roman(), long(mark.Date), why), more{level: level, printed: long(mark.Date)}})
	}
	return found
}

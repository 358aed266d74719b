package calc

import "capaian/model"

// NextDue returns the document that is due first on or after today and that some village has
// not handed in, with the number of villages waited for; where there is none, the earliest
// overdue one still waited for; else nil and 0. Documents due on one day stand in their order.
func NextDue(b *model.Book, today model.Date) (doc *model.DocumentKind, waiting int) {
	for i := range b.Documents {
		kind := &b.Documents[i]
		awaited := 0
		for v := range b.Villages {
			if b.Owing(&b.Villages[v], kind) != model.Owed {
				continue
			}
			if state, _ := arrived(b, &b.Villages[v], kind); state == Awaited {
				awaited++
			}
		}
		if awaited > 0 && (doc == nil || sooner(kind.Due, doc.Due, today)) {
			doc, waiting = kind, awaited
		}
	}
	return doc, waiting
}

// sooner reports that due day a comes to mind before b: still ahead before overdue, then the earlier.
func sooner(a, b, today model.Date) bool {
	aheadA, aheadB := a.Compare(today) >= 0, b.Compare(today) >= 0
	if aheadA != aheadB {
		return aheadA
	}
	return a.Compare(b) < 0
}

// Overdue is a document of a village that came late, or had not come by a day.
type Overdue struct {
	Kind     *model.DocumentKind
	Due      model.Date // the last day on time, moved off closed days where the year does so
	Received model.Date // blank where it had not come by the day
	Days     int        // calendar days late: until it came, else until the day
}

// OverdueOn lists what of a village's documents came late or had not come by the day, in
// their order, of those that it owes.
func OverdueOn(b *model.Book, village model.ID, day model.Date) []Overdue {
	var all []Overdue
	who := b.Village(village)
	for i := range b.Documents {
		kind := &b.Documents[i]
		if who == nil || b.Owing(who, kind) != model.Owed {
			continue
		}
		o := Overdue{Kind: kind, Due: b.LastDay(kind.Due), Received: b.Receipt(village, kind.ID).Date}
		if o.Received.After(day) {
			o.Received = model.Date{}
		}
		until := o.Received
		if until.IsBlank() {
			until = day
		}
		if o.Days = until.DaysSince(o.Due); o.Days > 0 {
			all = append(all, o)
		}
	}
	return all
}

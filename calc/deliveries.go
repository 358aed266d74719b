package calc

import (
	"fmt"

	"capaian/model"
)

// Delivery says how a village stands with a document.
type Delivery uint8

// The states of a delivery.
const (
	Awaited Delivery = iota // not handed in, or handed in without a date
	OnTime                  // on or before the last day
	Late                    // after it
	NotOwed                 // the village does not owe it, whether it came or not
)

// Timeliness says whether a village handed a document in on time and how many calendar days
// late it was; 0 unless Late. A village or a document that the year does not have is Awaited.
func Timeliness(b *model.Book, village, document model.ID) (state Delivery, daysLate int) {
	v, kind := b.Village(village), b.Document(document)
	switch {
	case v == nil || kind == nil:
		return Awaited, 0
	case b.Owing(v, kind) != model.Owed:
		return NotOwed, 0
	}
	return arrived(b, v, kind)
}

// TimelinessAt says the same as the quarter counts it: see model.Book.OwingAt.
func TimelinessAt(b *model.Book, v *model.Village, kind *model.DocumentKind, q model.Quarter) (state Delivery, daysLate int) {
	if b.OwingAt(v, kind, q) != model.Owed {
		return NotOwed, 0
	}
	return arrived(b, v, kind)
}

// arrived is the state of a document that is owed.
func arrived(b *model.Book, v *model.Village, kind *model.DocumentKind) (Delivery, int) {
	received := b.Receipt(v.ID, kind.ID).Date
	switch {
	case received.IsBlank():
		return Awaited, 0
	case received.After(b.LastDay(kind.Due)):
		return Late, received.DaysSince(b.LastDay(kind.Due))
	}
	return OnTime, 0
}

func deliveries(b *model.Book, q model.Quarter) Deliveries {
	d := Deliveries{known: b.VillagesKnown(q), Kinds: make([]Arrival, len(b.Documents)), atEnd: make([][4]Arrival, len(b.Documents))}
	for i := range b.Documents {
		kind := &b.Documents[i]
		for _, end := range model.Quarters() {
			a := &d.atEnd[i][end-1]
			for v := range b.Villages {
				// A village still to come is no part of what the quarter counts: that must not
				// change when one is added later.
				if b.Known(&b.Villages[v], end) {
					state, _ := TimelinessAt(b, &b.Villages[v], kind, end)
					a.add(state)
				}
			}
			if kind.CountedIn(b.Year) <= end {
				d.ByEnd[end-1] += a.OnTime
			}
		}
		arrival := d.atEnd[i][q-1]
		onTime := counted(arrival.OnTime)
		if arrival.OnTime+arrival.Late == 0 {
			onTime = Figure{Flags: NotFilled}
		}
		arrival.Rate = portion(counted(arrival.Owed()), onTime, "", "", nil)
		d.Kinds[i] = arrival
		d.Owed += arrival.Owed()
		d.NotOwed += arrival.NotOwed
	}
	d.OnTime = d.ByEnd[q-1]
	for i := range d.Rates {
		d.Rates[i] = d.rate(b, "", model.Quarter(i+1), nil)
	}
	return d
}

// Working says how many documents are owed and by what: 11 desa × 3 dokumen = 33. Villages still
// to come after the quarter are not among them.
func (d *Deliveries) Working(b *model.Book) string {
	let := ""
	if d.NotOwed > 0 {
		let = fmt.Sprintf(" − %d yang tidak wajib", d.NotOwed)
	}
	return fmt.Sprintf("%d desa × %d dokumen%s = %d", d.known, len(b.Documents), let, d.Owed)
}

func (a *Arrival) add(state Delivery) {
	switch state {
	case OnTime:
		a.OnTime++
	case Late:
		a.Late++
	case Awaited:
		a.Awaited++
	case NotOwed:
		a.NotOwed++
	}
}

// rate is what came in on time of the documents due by the end of the quarter, out of all
// that the year owes as the quarter knows it. An empty document means every kind.
func (d *Deliveries) rate(b *model.Book, document model.ID, q model.Quarter, rec *recorder) Figure {
	all, let, onTime, received := 0, 0, 0, 0
	for i := range b.Documents {
		kind := &b.Documents[i]
		if document != "" && document != kind.ID {
			continue
		}
		a := &d.atEnd[i][q-1]
		all, let = all+a.Owed(), let+a.NotOwed
		if kind.CountedIn(b.Year) <= q {
			onTime += a.OnTime
			received += a.OnTime + a.Late
		}
	}
	owed, part := counted(all), counted(onTime)
	if received == 0 {
		part = Figure{Flags: NotFilled}
	}
	if rec.on() {
		how := "jumlah desa × jumlah dokumen"
		if let > 0 {
			how += fmt.Sprintf(" − %d yang tidak wajib", let)
		}
		rec.note("Dokumen wajib", how, owed, documentRefs(b, document)...)
		rec.note("Tepat waktu s.d. TW "+q.Roman(), "dokumen jatuh tempo yang diterima sampai dengan batas", part, receiptRefs(b, document, q)...)
	}
	return portion(owed, part, "Persentase tepat waktu", "tepat waktu ÷ dokumen wajib × 100", rec)
}

func documentRefs(b *model.Book, document model.ID) []model.Ref {
	var refs []model.Ref
	for i := range b.Documents {
		if document == "" || document == b.Documents[i].ID {
			refs = append(refs, b.Documents[i].Ref())
		}
	}
	return refs
}

// receiptRefs names what was handed in, late or not, of the documents due by the quarter.
func receiptRefs(b *model.Book, document model.ID, q model.Quarter) []model.Ref {
	var refs []model.Ref
	for i := range b.Documents {
		kind := &b.Documents[i]
		if document != "" && document != kind.ID || kind.CountedIn(b.Year) > q {
			continue
		}
		for v := range b.Villages {
			if state, _ := TimelinessAt(b, &b.Villages[v], kind, q); state == OnTime || state == Late {
				receipt := b.Receipt(b.Villages[v].ID, kind.ID)
				refs = append(refs, receipt.Ref())
			}
		}
	}
	return refs
}

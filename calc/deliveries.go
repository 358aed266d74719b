package calc

import "capaian/model"

// Delivery says how a village stands with a document.
type Delivery uint8

// The states of a delivery.
const (
	Awaited Delivery = iota // not handed in, or handed in without a date
	OnTime                  // on or before the last day
	Late                    // after it
)

// Timeliness says whether a village handed a document in on time and how many calendar days
// late it was; 0 unless Late. A document kind the year does not have is Awaited.
func Timeliness(b *model.Book, village, document model.ID) (state Delivery, daysLate int) {
	at := documentAt(b, document)
	if at < 0 {
		return Awaited, 0
	}
	return delivery(b, village, &b.Documents[at])
}

func delivery(b *model.Book, village model.ID, kind *model.DocumentKind) (Delivery, int) {
	received := b.Receipt(village, kind.ID).Date
	switch {
	case received.IsBlank():
		return Awaited, 0
	case received.After(b.LastDay(kind.Due)):
		return Late, received.DaysSince(b.LastDay(kind.Due))
	}
	return OnTime, 0
}

func documentAt(b *model.Book, id model.ID) int {
	for i := range b.Documents {
		if b.Documents[i].ID == id {
			return i
		}
	}
	return -1
}

func deliveries(b *model.Book, q model.Quarter) Deliveries {
	d := Deliveries{
		Owed:  len(b.Villages) * len(b.Documents),
		Kinds: make([]Arrival, len(b.Documents)),
	}
	villages := counted(len(b.Villages))
	for i := range b.Documents {
		kind, arrival := &b.Documents[i], &d.Kinds[i]
		for v := range b.Villages {
			switch state, _ := delivery(b, b.Villages[v].ID, kind); state {
			case OnTime:
				arrival.OnTime++
			case Late:
				arrival.Late++
			default:
				arrival.Awaited++
			}
		}
		for end := kind.CountedIn(b.Year); end <= model.Q4; end++ {
			d.ByEnd[end-1] += arrival.OnTime
		}
		onTime := counted(arrival.OnTime)
		if arrival.OnTime+arrival.Late == 0 {
			onTime = Figure{Flags: NotFilled}
		}
		arrival.Rate = portion(villages, onTime, "", "", nil)
	}
	d.OnTime = d.ByEnd[q-1]
	for i := range d.Rates {
		d.Rates[i] = d.rate(b, "", model.Quarter(i+1), nil)
	}
	return d
}

// rate is what came in on time of the documents due by the end of the quarter, out of all
// that the year owes. An empty document means every kind.
func (d *Deliveries) rate(b *model.Book, document model.ID, q model.Quarter, rec *recorder) Figure {
	kinds, onTime, received := 0, 0, 0
	for i := range b.Documents {
		kind := &b.Documents[i]
		if document != "" && document != kind.ID {
			continue
		}
		kinds++
		if kind.CountedIn(b.Year) <= q {
			onTime += d.Kinds[i].OnTime
			received += d.Kinds[i].OnTime + d.Kinds[i].Late
		}
	}
	owed, part := counted(len(b.Villages)*kinds), counted(onTime)
	if received == 0 {
		part = Figure{Flags: NotFilled}
	}
	if rec.on() {
		rec.note("Dokumen wajib", "jumlah desa × jumlah dokumen", owed, documentRefs(b, document)...)
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
			if receipt := b.Receipt(b.Villages[v].ID, kind.ID); !receipt.Date.IsBlank() {
				refs = append(refs, receipt.Ref())
			}
		}
	}
	return refs
}

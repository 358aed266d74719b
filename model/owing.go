package model

// Owers says which villages owe a document. Blank is all but the kelurahan, which have no
// budget and no plan of their own.
type Owers string

// The owers.
const (
	OwedByDesa      Owers = "desa" // in an export; a record keeps it as blank
	OwedByAll       Owers = "semua"
	OwedByKelurahan Owers = "kelurahan"
)

// UnmarshalText reads who owes; "desa" is the blank one.
func (o *Owers) UnmarshalText(b []byte) error {
	*o = Owers(b)
	if *o == OwedByDesa {
		*o = ""
	}
	return nil
}

// OwersInfo is a row of the table of who may owe a document.
type OwersInfo struct {
	Owers Owers
	Word  string // in lists and forms
}

// AllOwers lists who may owe a document.
func AllOwers() [3]OwersInfo {
	return [...]OwersInfo{{"", "desa"}, {OwedByAll, "desa dan kelurahan"}, {OwedByKelurahan, "kelurahan"}}
}

// Word says who owes: desa dan kelurahan. One that is none of them stands for itself.
func (o Owers) Word() string {
	for _, info := range AllOwers() {
		if info.Owers == o {
			return info.Word
		}
	}
	return string(o)
}

// by reports that villages of the kind owe.
func (o Owers) by(k VillageKind) bool {
	return o == OwedByAll || (o == OwedByKelurahan) == (k == VillageKelurahan)
}

// Owing says whether a village owes a document, or why it does not.
type Owing uint8

// The answers, in the order in which they are asked: Owed where none of the others is so.
const (
	Owed      Owing = iota
	NotYet          // it was due before the first day of the village
	NoMore          // it was due after its last
	NotOfKind       // villages of its kind do not owe it
	Waived          // the office does not ask for it, for the reason that stands in the Receipt
)

// Owing says whether the village owes the document. What counts is the day on which it is
// due, not the one to which closed days move it.
func (b *Book) Owing(v *Village, d *DocumentKind) Owing {
	switch {
	case v.From.After(d.Due):
		return NotYet
	case !v.Until.IsBlank() && d.Due.After(v.Until):
		return NoMore
	case !d.OwedBy.by(v.Kind):
		return NotOfKind
	case b.receipts.At(receiptKey{v.ID, d.ID}).Waiver != "":
		return Waived
	}
	return Owed
}

// OwingAt says the same as it stood at the end of the quarter: a village of which the first day
// is still to come owes nothing yet, and one that is still there owes what it will not owe any
// more when it has gone. At the year's end all is known. So what was counted stays as it was when villages are split or joined.
func (b *Book) OwingAt(v *Village, d *DocumentKind, q Quarter) Owing {
	if q == Q4 {
		return b.Owing(v, d)
	}
	last, seen := q.LastDay(b.Year), *v
	if !b.Known(v, q) {
		return NotYet
	}
	if !last.After(v.Until) {
		seen.Until = Date{}
	}
	return b.Owing(&seen, d)
}

// Known reports that the quarter knows of the village: its first day has come by the quarter's
// end. At the year's end all are known.
func (b *Book) Known(v *Village, q Quarter) bool { return q == Q4 || !v.From.After(q.LastDay(b.Year)) }

// VillagesKnown counts those of which the quarter knows, though they may have gone.
func (b *Book) VillagesKnown(q Quarter) int {
	n := 0
	for i := range b.Villages {
		if b.Known(&b.Villages[i], q) {
			n++
		}
	}
	return n
}

// VillagesAt counts the villages that are there on the last day of the quarter.
func (b *Book) VillagesAt(q Quarter) int {
	last, n := q.LastDay(b.Year), 0
	for i := range b.Villages {
		if termOn(b.Villages[i].From, b.Villages[i].Until, last) {
			n++
		}
	}
	return n
}

// VillagesOf lists the villages that are there on some day of a year.
func (b *Book) VillagesOf(year int) []Village {
	var all []Village
	for _, v := range b.Villages {
		if termIn(v.From, v.Until, year) {
			all = append(all, v)
		}
	}
	return all
}

// Village returns the village with the id, or nil.
func (b *Book) Village(id ID) *Village {
	if i, known := b.villageAt[id]; known && i < len(b.Villages) && b.Villages[i].ID == id {
		return &b.Villages[i]
	}
	for i := range b.Villages {
		if b.Villages[i].ID == id {
			return &b.Villages[i]
		}
	}
	return nil
}

// Document returns the document kind with the id, or nil.
func (b *Book) Document(id ID) *DocumentKind {
	for i := range b.Documents {
		if b.Documents[i].ID == id {
			return &b.Documents[i]
		}
	}
	return nil
}

package seed

import (
	"fmt"

	"capaian/model"
	"capaian/store"
)

// NextYear returns the act that opens the year after the Book's. It carries who and what the
// office is and what it plans, under the same ids; targets, actuals, money, marks, receipts
// and the review begin blank. reached is what the old year came to, by indicator, and stands
// in the new one as history. The store refuses the act where it has that year already.
func NextYear(b *model.Book, reached []model.History) store.Batch {
	year := b.Year + 1
	var records []model.Record
	for _, part := range [][]model.Record{
		standing(b), plan(b), lists(b), resources(b), past(b, reached),
	} {
		records = append(records, part...)
	}
	return opening(year, fmt.Sprintf("Membuka tahun %d dari tahun %d", year, b.Year), records)
}

// copied gives the caller its own copies, each altered for the new year.
func copied[T any, P interface {
	*T
	model.Record
}](list []T, alter func(P)) []model.Record {
	records := make([]model.Record, 0, len(list))
	for _, one := range list {
		own := P(&one)
		if alter != nil {
			alter(own)
		}
		records = append(records, own)
	}
	return records
}

// standing is the office and its rules; nobody has signed the new year yet.
func standing(b *model.Book) []model.Record {
	office, settings := b.Office, b.Settings
	office.SignDate = model.Date{}
	return append([]model.Record{&office, &settings}, copied(b.Sections, nil)...)
}

func plan(b *model.Book) []model.Record {
	records := copied(b.Nodes, nil)
	records = append(records, copied(b.Documents, moveDocument)...)
	return append(records, copied(b.Indicators, nil)...)
}

// moveDocument makes what was due in a year due a year later; a 29 February becomes a 28th.
func moveDocument(d *model.DocumentKind) {
	d.About++
	due, err := model.NewDate(d.Due.Year+1, d.Due.Month, d.Due.Day)
	if err != nil {
		due = model.Date{Year: d.Due.Year + 1, Month: d.Due.Month, Day: d.Due.Day - 1}
	}
	d.Due = due
}

func lists(b *model.Book) []model.Record {
	records := copied(b.Facilitations, nil)
	records = append(records, copied(b.Rows, nil)...)
	return append(records, copied(b.Villages, nil)...)
}

func resources(b *model.Book) []model.Record {
	records := copied(b.Versions, func(v *model.BudgetVersion) { v.Since = model.Date{} })
	records = append(records, copied(b.Staff, nil)...)
	records = append(records, copied(b.Assets, nil)...)
	return append(records, copied(b.Peers, func(p *model.Peer) {
		p.Target, p.Actual, p.Achievement = model.Reading{}, model.Reading{}, model.Reading{}
	})...)
}

// past is the history the office had, with the year that has ended as its last entry. What
// was computed of that year stands before what somebody may have written down of it.
func past(b *model.Book, reached []model.History) []model.Record {
	computed := map[model.Ref]bool{}
	for _, h := range reached {
		computed[h.Ref()] = true
	}
	var kept []model.History
	for _, ind := range b.Indicators {
		for _, year := range b.HistoryYears(ind.ID) {
			if h := b.History(ind.ID, year); !computed[h.Ref()] {
				kept = append(kept, h)
			}
		}
	}
	return append(copied(kept, nil), copied(reached, nil)...)
}

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
		standing(b), plan(b), lists(b), resources(b), texts(b), past(b, reached),
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

// standing is the office, its rules and the look of its report; nobody has signed the new year yet.
func standing(b *model.Book) []model.Record {
	office, settings, style := b.Office, b.Settings, b.Style
	office.SignDate, office.AgreedOn, office.RenewedOn = model.Date{}, model.Date{}, model.Date{}
	records := append([]model.Record{&office, &settings, &style}, copied(b.Sections, nil)...)
	if len(b.Logo) > 0 {
		records = append(records, &model.Logo{Data: b.Logo})
	}
	return append(records, copied(b.Criteria, nil)...)
}

func plan(b *model.Book) []model.Record {
	records := copied(b.Nodes, nil)
	records = append(records, copied(b.Documents, moveDocument)...)
	return append(records, copied(b.Indicators, nil)...)
}

// moveDocument makes what was due in a year due a year later.
func moveDocument(d *model.DocumentKind) {
	d.About++
	d.Due = yearLater(d.Due)
}

// yearLater is the same day of the next year; a 29 February becomes a 28th.
func yearLater(d model.Date) model.Date {
	later, err := model.NewDate(d.Year+1, d.Month, d.Day)
	if err != nil {
		return model.Date{Year: d.Year + 1, Month: d.Month, Day: d.Day - 1}
	}
	return later
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

// texts are what the report says of the office itself, and the days it sets itself, a year
// later. Analyses and holidays belong to their year.
func texts(b *model.Book) []model.Record {
	records := copied(b.Issues, nil)
	records = append(records, copied(b.Deadlines, func(d *model.Deadline) { d.Due = yearLater(d.Due) })...)
	for _, topic := range model.Topics() {
		if text := b.Narrative(topic.ID); topic.Lasts && text != "" {
			records = append(records, &model.Narrative{Topic: topic.ID, Text: text})
		}
	}
	return records
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

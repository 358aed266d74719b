package seed

import (
	"fmt"
	"slices"

	"capaian/model"
	"capaian/store"
)

// NextYear returns the act that opens the year after the Book's. It carries who and what the
// office is and what it plans, under the same ids; actuals, money, marks, receipts and the
// review begin blank, and so do targets but for those that the renstra in force in the new
// year has for it. The ends of a renstra that does not hold the new year stay behind. kept is
// the history that no year of the file gives by itself. The store refuses the act where it has
// that year already.
func NextYear(b *model.Book, kept []model.History) store.Batch {
	return beside(b, 1, kept)
}

// YearBefore returns the act that opens the year before the Book's, likewise: what was written
// down of the years before it goes with it.
func YearBefore(b *model.Book) store.Batch {
	var kept []model.History
	for _, ind := range b.Indicators {
		for _, year := range b.HistoryYears(ind.ID) {
			if year < b.Year-1 {
				kept = append(kept, b.History(ind.ID, year))
			}
		}
	}
	return beside(b, -1, kept)
}

// beside opens the year that lies by so many years from the Book's.
func beside(b *model.Book, by int, kept []model.History) store.Batch {
	year := b.Year + by
	b = b.NamedOn(model.Q4.LastDay(year))
	var records []model.Record
	for _, part := range [][]model.Record{
		standing(b, by), plan(b, by), strategic(b, by), lists(b, year), resources(b), texts(b, by), copied(kept, nil),
	} {
		records = append(records, part...)
	}
	carried := map[model.ID]bool{}
	for _, ind := range b.IndicatorsOf(year) {
		carried[ind.ID] = true
	}
	records = slices.DeleteFunc(records, func(r model.Record) bool {
		return slices.ContainsFunc(r.References(), func(to model.Ref) bool { return to.Kind == model.KindIndicator && !carried[model.ID(to.Key)] })
	})
	records = ofSectionsThere(b, year, records)
	return opening(year, fmt.Sprintf("Membuka tahun %d dari tahun %d", year, b.Year), records)
}

// ofSectionsThere gives what is of a section that is not there in the year to the one that does its
// work then, or to none; who headed it, and what it was to do, stay behind.
func ofSectionsThere(b *model.Book, year int, records []model.Record) []model.Record {
	there := map[model.ID]bool{"": true}
	for _, s := range b.SectionsOf(year) {
		there[s.ID] = true
	}
	day := model.Date{Year: year, Month: 1, Day: 1}
	if year < b.Year {
		day = model.Q4.LastDay(year)
	}
	return slices.DeleteFunc(records, func(r model.Record) bool {
		for _, f := range r.Fields() {
			id, is := f.At.(*model.ID)
			if !is || f.Of != model.KindSection || there[*id] {
				continue
			}
			if kind := r.Ref().Kind; kind == model.KindOfficial || kind == model.KindDuty {
				return true
			}
			if *id = b.Stands(*id, day); !there[*id] || *id == model.ID(r.Ref().Key) {
				*id = "" // none follows a section that still stands
			}
		}
		return false
	})
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
func standing(b *model.Book, by int) []model.Record {
	office, settings, style := b.Office, b.Settings, b.Style
	office.SignDate, office.AgreedOn, office.RenewedOn = model.Date{}, model.Date{}, model.Date{}
	if !LastsInto(b, b.Year+by) {
		office.PlanPeriod = ""
	}
	records := append([]model.Record{&office, &settings, &style}, copied(b.SectionsOf(b.Year+by), func(s *model.Section) { s.FormerName = model.FormerName{} })...)
	records = append(records, copied(inOffice(b.Officials, b.Year+by), nil)...)
	if len(b.Logo) > 0 {
		records = append(records, &model.Logo{Data: b.Logo})
	}
	return append(records, copied(b.Criteria, nil)...)
}

// inOffice are those who can sign a paper of the year: its report is signed in the year after.
func inOffice(all []model.Official, year int) []model.Official {
	var some []model.Official
	for _, o := range all {
		if (o.Until.IsBlank() || o.Until.Year >= year) && o.From.Year <= year+1 {
			some = append(some, o)
		}
	}
	return some
}

func plan(b *model.Book, by int) []model.Record {
	records := copied(b.Nodes, nil)
	records = append(records, copied(b.Documents, func(d *model.DocumentKind) {
		d.About += by
		d.Due = yearsLater(d.Due, by)
	})...)
	lasts := LastsInto(b, b.Year+by)
	return append(records, copied(b.IndicatorsOf(b.Year+by), func(i *model.Indicator) {
		i.Changed, i.FormerName = "", model.FormerName{}
		if !lasts {
			i.StrategicEnd = model.Reading{}
		}
	})...)
}

// LastsInto reports that the renstra of the profile holds a year, or that its years cannot be
// read: what it ends with is of no other renstra.
func LastsInto(b *model.Book, year int) bool {
	first, last, read := model.PeriodYears(b.Office.PlanPeriod)
	return !read || first <= year && year <= last
}

// strategic is the renstra in force in the new year, those that begin later, and the targets
// that it proposes.
func strategic(b *model.Book, by int) []model.Record {
	year := b.Year + by
	var records []model.Record
	for i := range b.Plans {
		p := b.Plans[i]
		if in := b.PlanIn(year); p.First <= year && (in == nil || in.ID != p.ID) {
			continue
		}
		records = append(records, &p)
		for _, ind := range b.Indicators {
			if t := b.StrategicTarget(p.ID, ind.ID); !t.IsBlank() {
				records = append(records, &t)
			}
		}
	}
	return append(records, copied(b.PlannedTargets(year), nil)...)
}

// yearsLater is the same day so many years later; a 29 February becomes a 28th.
func yearsLater(d model.Date, by int) model.Date {
	later, err := model.NewDate(d.Year+by, d.Month, d.Day)
	if err != nil {
		return model.Date{Year: d.Year + by, Month: d.Month, Day: d.Day - 1}
	}
	return later
}

// lists are the checklist and the villages, but for those that are not there in the new year.
func lists(b *model.Book, year int) []model.Record {
	records := copied(b.Facilitations, nil)
	records = append(records, copied(b.Rows, nil)...)
	return append(records, copied(b.VillagesOf(year), func(v *model.Village) { v.FormerName = model.FormerName{} })...)
}

func resources(b *model.Book) []model.Record {
	records := copied(b.Versions, func(v *model.BudgetVersion) {
		v.Since, v.Number, v.Cause, v.Draft = model.Date{}, "", "", false
	})
	records = append(records, copied(b.Staff, nil)...)
	records = append(append(records, copied(b.Employees, nil)...), copied(b.Assignments, func(a *model.Assignment) { a.Target = model.Reading{} })...)
	records = append(records, copied(b.Assets, nil)...)
	return append(records, copied(b.Peers, func(p *model.Peer) {
		p.Target, p.Actual, p.Achievement = model.Reading{}, model.Reading{}, model.Reading{}
	})...)
}

// texts are what the report says of the office itself, and the days it sets itself, a year
// later. Analyses, holidays, accomplishments and photos belong to their year.
func texts(b *model.Book, by int) []model.Record {
	records := append(copied(b.Issues, nil), copied(b.Duties, nil)...)
	records = append(records, copied(b.Regulations, nil)...)
	records = append(records, copied(b.Partners, nil)...)
	records = append(records, copied(b.Deadlines, func(d *model.Deadline) { d.Due = yearsLater(d.Due, by) })...)
	for _, topic := range model.Topics() {
		if text := b.Narrative(topic.ID); topic.Lasts && text != "" {
			records = append(records, &model.Narrative{Topic: topic.ID, Text: text})
		}
	}
	return records
}

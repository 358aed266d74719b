package records

import (
	"fmt"
	"strconv"

	"capaian/model"
	"capaian/ui/text"
)

// figures says target, actual and achievement in one line.
func figures(target, actual, achievement model.Reading) string {
	return fmt.Sprintf("T %s  R %s  C %s", orDot(target), orDot(actual), orDot(achievement))
}

func orDot(r model.Reading) string {
	if r.IsBlank() {
		return "·"
	}
	return text.Reading(r)
}

func historyList() recordList {
	list := func(b *model.Book) []model.Record {
		var all []model.Record
		for _, ind := range b.Indicators {
			for _, year := range b.HistoryYears(ind.ID) {
				h := b.History(ind.ID, year)
				all = append(all, &h)
			}
		}
		return all
	}
	return recordList{
		title: "Riwayat tahun sebelumnya (Tabel 12)", one: "riwayat", kind: model.KindHistory, list: list,
		label: func(b *model.Book, r model.Record) string {
			h := r.(*model.History)
			return strconv.Itoa(h.Year) + " " + indicatorName(b, h.Indicator)
		},
		detail: func(_ *model.Book, r model.Record) string {
			h := r.(*model.History)
			return figures(h.Target, h.Actual, h.Achievement)
		},
		fields: func(b *model.Book) []field {
			return []field{
				alsoCalled(choice[model.History]("indicator", indicators(b)), indicatorNames(b)),
				typed[model.History]("year"),
				typed[model.History]("target"),
				typed[model.History]("actual"),
				typed[model.History]("achievement"),
				typed[model.History]("plan"),
				typed[model.History]("former"),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.History](after)
			if before.Indicator == "" && len(b.Indicators) > 0 {
				before.Indicator, before.Year = b.Indicators[0].ID, b.Year-2
			}
			next := &model.History{Indicator: before.Indicator, Year: before.Year + 1, Plan: before.Plan, Former: before.Former}
			if next.Year >= b.Year { // the years of that indicator are complete: the first of the next one
				if after := nextIndicator(b, before.Indicator); after != "" {
					next = &model.History{Indicator: after, Year: firstYear(b, before), Plan: before.Plan}
				}
			}
			return next
		},
	}
}

// nextIndicator is the one after: of an IKU the next IKU, for comparisons speak of those
// first; "" where there is none.
func nextIndicator(b *model.Book, id model.ID) model.ID {
	key := func(ind *model.Indicator) bool {
		n := b.Node(ind.Node)
		return n != nil && n.Level.IsKey()
	}
	at := b.IndicatorAt(id)
	if at < 0 {
		return ""
	}
	for i := at + 1; i < len(b.Indicators); i++ {
		if !key(&b.Indicators[at]) || key(&b.Indicators[i]) {
			return b.Indicators[i].ID
		}
	}
	return ""
}

// firstYear is where the history of the record's indicator begins.
func firstYear(b *model.Book, h model.History) int {
	if years := b.HistoryYears(h.Indicator); len(years) > 0 {
		return years[0]
	}
	return h.Year
}

func peerList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Peers) }
	return recordList{
		title: "Pembanding (Tabel 15)", one: "pembanding", kind: model.KindPeer, list: list,
		label: func(b *model.Book, r model.Record) string {
			p := r.(*model.Peer)
			return p.Name + ": " + indicatorName(b, p.Indicator)
		},
		detail: func(_ *model.Book, r model.Record) string {
			p := r.(*model.Peer)
			return figures(p.Target, p.Actual, p.Achievement)
		},
		fields: func(b *model.Book) []field {
			return []field{
				typed[model.Peer]("name"),
				alsoCalled(choice[model.Peer]("indicator", indicators(b)), indicatorNames(b)),
				typed[model.Peer]("target"),
				typed[model.Peer]("actual"),
				typed[model.Peer]("achievement"),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Peer](after)
			p := &model.Peer{ID: "banding", Order: before.Order + 1, Name: before.Name, Indicator: nextIndicator(b, before.Indicator)}
			if p.Indicator == "" && len(b.Indicators) > 0 {
				p.Indicator = b.Indicators[0].ID
			}
			return p
		},
		order: func(r model.Record) *int { return &r.(*model.Peer).Order },
		name:  func(r model.Record) *string { return &r.(*model.Peer).Name },
		same: func(r model.Record) string {
			p := r.(*model.Peer)
			return p.Name + "\n" + string(p.Indicator)
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Peer).ID },
	}
}

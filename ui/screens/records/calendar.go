package records

import (
	"fmt"

	"capaian/model"
	"capaian/ui/text"
)

func holidayList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Holidays) }
	return recordList{
		title: "Hari libur", one: "hari libur", kind: model.KindHoliday, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Holiday).Name },
		detail: func(_ *model.Book, r model.Record) string { return text.FullDate(r.(*model.Holiday).Date) },
		fields: func(b *model.Book) []field {
			return []field{
				doubting(day[model.Holiday]("date", b.Year), farAway(b.Year)),
				typed[model.Holiday]("name"),
			}
		},
		fresh: func(*model.Book, model.Record) model.Record { return &model.Holiday{} },
	}
}

// farAway asks about a day that no deadline of the year can fall on.
func farAway(year int) func(string) string {
	return func(typed string) string {
		date, _, err := text.ParseDate("Tanggal", typed, year)
		if err != nil || date.IsBlank() || date.Year == year || date.Year == year+1 {
			return ""
		}
		return fmt.Sprintf("%s tidak terletak dalam tahun %d atau %d.", text.LongDate(date), year, year+1)
	}
}

func deadlineList() recordList {
	list := func(b *model.Book) []model.Record { return records(model.Deadlines(b)) }
	own := func(b *model.Book, id model.ID) bool {
		for _, d := range b.Deadlines {
			if d.ID == id {
				return true
			}
		}
		return false
	}
	return recordList{
		title: "Tenggat", one: "tenggat", kind: model.KindDeadline, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Deadline).Name },
		detail: func(b *model.Book, r model.Record) string {
			d := r.(*model.Deadline)
			line := text.LastDay(b, d.Due)
			if !own(b, d.ID) {
				line += " · biasa"
			}
			return line
		},
		fields: func(b *model.Book) []field {
			return []field{
				typed[model.Deadline]("name"),
				due[model.Deadline](b, "due"),
			}
		},
		fresh: func(*model.Book, model.Record) model.Record {
			return &model.Deadline{ID: "tenggat", Kind: model.DeadlineOther}
		},
		id:   func(r model.Record) *model.ID { return &r.(*model.Deadline).ID },
		name: func(r model.Record) *string { return &r.(*model.Deadline).Name },
		same: func(r model.Record) string { return r.(*model.Deadline).Name },
		stays: func(b *model.Book, r model.Record) string {
			if d := r.(*model.Deadline); !own(b, d.ID) {
				return "tenggat biasa selalu ada; Enter mengubah harinya"
			}
			return ""
		},
	}
}

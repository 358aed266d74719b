package calc_test

import (
	"fmt"
	"testing"

	"capaian/calc"
	"capaian/model"
)

// Late is what came after the last day on time, or had not come by the day asked about.
func TestWhatIsOverdueOnADay(t *testing.T) {
	due := model.Date{Year: 2024, Month: 3, Day: 31} // a Sunday
	book := func(moved bool, received model.Date) *model.Book {
		return model.NewBook(2024, 1, []model.Record{
			&model.Settings{MoveDue: moved}, &model.Village{ID: "a", Name: "A"}, &model.DocumentKind{ID: "d", Name: "D", Due: due},
			&model.Receipt{Village: "a", Document: "d", Date: received},
			&model.Holiday{Date: model.Date{Year: 2024, Month: 4, Day: 1}, Name: "Cuti bersama"},
		})
	}
	april := func(day int) model.Date { return model.Date{Year: 2024, Month: 4, Day: day} }
	for _, row := range []struct {
		name          string
		moved         bool
		received, day model.Date
		want          string
	}{
		{"not due yet", false, model.Date{}, due, ""},
		{"a day late", false, model.Date{}, april(1), "2024-03-31  1"},
		{"moved off Sunday and the holiday", true, model.Date{}, april(2), ""},
		{"late after the moved day", true, model.Date{}, april(5), "2024-04-02  3"},
		{"came late", false, april(3), april(30), "2024-03-31 2024-04-03 3"},
		{"came late, asked before it came", false, april(20), april(5), "2024-03-31  5"},
		{"came on time", false, due, april(30), ""},
	} {
		got := ""
		for _, o := range calc.OverdueOn(book(row.moved, row.received), "a", row.day) {
			got += fmt.Sprintf("%s %s %d", o.Due, o.Received, o.Days)
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

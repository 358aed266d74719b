package calc_test

import (
	"fmt"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func owed(id model.ID, order int, due model.Date) *model.DocumentKind {
	return &model.DocumentKind{ID: id, Order: order, Name: string(id), Due: due}
}

// villages is two villages that owe one document at the end of March and one of September.
func villages(records ...model.Record) *model.Book {
	all := document("all", "")
	march := document("march", "m")
	return book(append([]model.Record{
		node("t", "", model.Goal, 1), all, march,
		&model.Village{ID: "x", Order: 1, Name: "X"}, &model.Village{ID: "y", Order: 2, Name: "Y"},
		owed("m", 1, day(2024, 3, 31)), owed("s", 2, day(2024, 9, 30)),
	}, records...)...)
}

func document(id, kind model.ID) *model.Indicator {
	ind := derived(id, model.FromDocuments)
	ind.Document = kind
	return ind
}

func TestDeliveriesCountInTheQuarterOfTheDueDay(t *testing.T) {
	b := villages(received("x", "m", day(2024, 3, 31)), received("y", "m", day(2024, 4, 1)), received("x", "s", day(2024, 2, 1)))
	r := calc.Compute(b, model.Q2)
	for i, want := range []string{"25", "25", "50", "50"} {
		is(t, "tepat waktu", r.Documents.Rates[i], want, 0)
	}
	if r.Documents.OnTime != 1 || r.Documents.Owed != 4 || r.Documents.ByEnd != [4]int{1, 1, 2, 2} {
		t.Errorf("counted %+v", r.Documents)
	}
	is(t, "semua", r.Measure("all").Actual, "25", 0)
	is(t, "satu jenis", r.Measure("march").Actual, "50", 0)
	if diff := cmp.Diff([]calc.Arrival{{OnTime: 1, Late: 1}, {OnTime: 1, Awaited: 1}}, r.Documents.Kinds, cmpopts.IgnoreTypes(calc.Figure{})); diff != "" {
		t.Error(diff)
	}
}

func TestDeliveriesNothingReceivedIsBlankLateIsZero(t *testing.T) {
	blank := calc.Compute(villages(received("x", "s", day(2024, 2, 1))), model.Q2)
	is(t, "belum ada", blank.Measure("all").Actual, "-", calc.NotFilled) // what came is not due yet
	is(t, "per jenis", blank.Documents.Kinds[0].Rate, "-", calc.NotFilled)
	is(t, "per jenis", blank.Documents.Kinds[1].Rate, "50", 0)
	late := calc.Compute(villages(received("x", "m", day(2024, 5, 1))), model.Q2)
	is(t, "terlambat", late.Measure("all").Actual, "0", 0)
	noted := calc.Compute(villages(&model.Receipt{Village: "x", Document: "m", Note: "dijanjikan"}), model.Q2)
	is(t, "tanpa tanggal", noted.Measure("all").Actual, "-", calc.NotFilled)
}

func TestDeliveriesDueOutsideTheYear(t *testing.T) {
	b := book(&model.Village{ID: "x", Order: 1, Name: "X"},
		owed("before", 1, day(2023, 12, 31)), owed("after", 2, day(2025, 2, 28)),
		received("x", "before", day(2023, 12, 1)), received("x", "after", day(2025, 1, 5)))
	if got := calc.Compute(b, model.Q4).Documents.ByEnd; got != [4]int{1, 1, 1, 2} {
		t.Errorf("by end of quarter %v", got)
	}
}

func TestDeliveriesOfAKindThatIsNotThere(t *testing.T) {
	b := villages(document("lost", "zzz"))
	is(t, "realisasi", calc.Compute(b, model.Q4).Measure("lost").Actual, "-", calc.NothingPlanned)
}

func TestTimeliness(t *testing.T) {
	b := villages(received("x", "m", day(2024, 3, 31)), received("y", "m", day(2024, 4, 2)),
		&model.Receipt{Village: "x", Document: "s", Reference: "5/2024"}, received("x", "zzz", day(2024, 1, 1)))
	for _, want := range []struct {
		village, document model.ID
		state             calc.Delivery
		days              int
	}{
		{"x", "m", calc.OnTime, 0}, {"y", "m", calc.Late, 2}, {"x", "s", calc.Awaited, 0},
		{"y", "s", calc.Awaited, 0}, {"x", "zzz", calc.Awaited, 0},
	} {
		if state, days := calc.Timeliness(b, want.village, want.document); state != want.state || days != want.days {
			t.Errorf("%s %s: %d, %d days; want %d, %d", want.village, want.document, state, days, want.state, want.days)
		}
	}
}

func TestNextDue(t *testing.T) {
	done := []model.Record{received("x", "m", day(2024, 3, 1)), received("y", "m", day(2024, 6, 1))}
	half := []model.Record{received("x", "m", day(2024, 3, 1)), received("x", "s", day(2024, 3, 1))}
	all := append([]model.Record{received("x", "s", day(2024, 9, 1)), received("y", "s", day(2024, 9, 1))}, done...)
	for i, want := range []struct {
		receipts []model.Record
		today    model.Date
		due      string
		waiting  int
	}{
		{nil, day(2024, 1, 1), "m", 2},
		{nil, day(2024, 3, 31), "m", 2},
		{nil, day(2024, 4, 1), "s", 2},
		{nil, day(2024, 12, 1), "m", 2},
		{half, day(2024, 2, 1), "m", 1},
		{half, day(2024, 10, 1), "m", 1},
		{done, day(2024, 1, 1), "s", 2},
		{done, day(2024, 12, 1), "s", 2},
		{all, day(2024, 1, 1), "", 0},
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			doc, waiting := calc.NextDue(villages(want.receipts...), want.today)
			id := ""
			if doc != nil {
				id = string(doc.ID)
			}
			if id != want.due || waiting != want.waiting {
				t.Errorf("next %q of %d villages, want %q of %d", id, waiting, want.due, want.waiting)
			}
		})
	}
}

func TestNextDueTodayIsStillAhead(t *testing.T) {
	b := book(&model.Village{ID: "x", Order: 1, Name: "X"}, owed("later", 1, day(2024, 9, 30)), owed("today", 2, day(2024, 3, 31)))
	if doc, _ := calc.NextDue(b, day(2024, 3, 31)); doc == nil || doc.ID != "today" {
		t.Errorf("next is %v, want the one due today", doc)
	}
}

func TestADueDayOnAClosedDayMayMove(t *testing.T) {
	settings := model.DefaultSettings()
	settings.MoveDue = true
	b := model.NewBook(2024, 1, []model.Record{
		&settings, &model.Village{ID: "v", Order: 1, Name: "V"}, &model.Village{ID: "w", Order: 2, Name: "W"},
		&model.DocumentKind{ID: "d", Order: 1, Name: "D", Due: model.Date{Year: 2024, Month: 3, Day: 31}}, // a Sunday
		&model.Receipt{Village: "v", Document: "d", Date: model.Date{Year: 2024, Month: 4, Day: 1}},
		&model.Receipt{Village: "w", Document: "d", Date: model.Date{Year: 2024, Month: 4, Day: 3}},
	})
	if state, _ := calc.Timeliness(b, "v", "d"); state != calc.OnTime {
		t.Error("the next open day is late")
	}
	if state, days := calc.Timeliness(b, "w", "d"); state != calc.Late || days != 2 {
		t.Errorf("two days after it: %v %d", state, days)
	}
}

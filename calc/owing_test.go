package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

// mixed is a kecamatan of every sort of village: a desa, one split off in July, one that was
// joined to another in July, and a kelurahan; with documents due in March, September and
// December, and one that only kelurahan owe.
func mixed(records ...model.Record) *model.Book {
	ward := owed("w", 4, day(2024, 12, 31))
	ward.OwedBy = model.OwedByKelurahan
	return book(append([]model.Record{
		node("t", "", model.Goal, 1), document("all", ""), document("march", "m"), document("september", "s"),
		&model.Village{ID: "old", Order: 1, Name: "Lama"},
		&model.Village{ID: "new", Order: 2, Name: "Baru", From: day(2024, 7, 1)},
		&model.Village{ID: "gone", Order: 3, Name: "Habis", Until: day(2024, 6, 30)},
		&model.Village{ID: "ward", Order: 4, Name: "Kota", Kind: model.VillageKelurahan},
		owed("m", 1, day(2024, 3, 31)), owed("s", 2, day(2024, 9, 30)), owed("d", 3, day(2024, 12, 31)), ward,
	}, records...)...)
}

// How many documents are owed is explained with those that nobody owes only where there are any.
func TestWhatIsOwedIsExplained(t *testing.T) {
	for want, b := range map[string]*model.Book{
		"jumlah desa × jumlah dokumen":                      villages(),
		"jumlah desa × jumlah dokumen − 9 yang tidak wajib": mixed(),
	} {
		if got := calc.Explain(calc.Compute(b, model.Q4), calc.Subject{Of: calc.OfDeliveries})[0].Formula; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What a locked quarter counted stays so: until July the one that goes still owes what it will
// not owe, and the new one is not counted at all.
func TestOwedCountsVillagesAsTheQuarterKnowsThem(t *testing.T) {
	b := mixed(received("old", "m", day(2024, 3, 1)), received("gone", "m", day(2024, 3, 2)), received("old", "s", day(2024, 9, 1)), received("new", "s", day(2024, 9, 2)))
	for _, row := range []struct {
		q             model.Quarter
		owed, onTime  int
		not, villages int
		rate          string
	}{
		{model.Q1, 7, 2, 5, 3, "28.571428571428571428571428571428571"}, // old 3, gone 3, ward 1
		{model.Q2, 7, 2, 5, 3, "28.571428571428571428571428571428571"},
		{model.Q3, 7, 4, 9, 3, "57.142857142857142857142857142857143"}, // old 3, new 2, gone 1, ward 1
		{model.Q4, 7, 4, 9, 3, "57.142857142857142857142857142857143"},
	} {
		r := calc.Compute(b, row.q)
		d := r.Documents
		if d.Owed != row.owed || d.OnTime != row.onTime || d.NotOwed != row.not || b.VillagesAt(row.q) != row.villages {
			t.Errorf("%v: %d of %d, %d not owed, %d villages", row.q, d.OnTime, d.Owed, d.NotOwed, b.VillagesAt(row.q))
		}
		if got, _ := r.Measure("all").Actual.Round(2); got.String() != row.rate[:5] {
			t.Errorf("%v: %s, want %s", row.q, got, row.rate)
		}
		if d.Rates[row.q-1].Flags != 0 {
			t.Errorf("%v: %+v", row.q, d.Rates[row.q-1])
		}
	}
	d := calc.Compute(b, model.Q4).Documents
	for i, want := range []calc.Arrival{{OnTime: 2, NotOwed: 2}, {OnTime: 2, NotOwed: 2}, {Awaited: 2, NotOwed: 2}, {Awaited: 1, NotOwed: 3}} {
		got := d.Kinds[i]
		if got.Rate = (calc.Figure{}); got != want {
			t.Errorf("%d: %+v, want %+v", i, got, want)
		}
	}
	is(t, "per jenis", calc.Compute(b, model.Q4).Measure("march").Actual, "100", 0)
	is(t, "per jenis", calc.Compute(b, model.Q4).Measure("september").Actual, "100", 0)
}

func TestWhyADocumentIsNotOwed(t *testing.T) {
	b := mixed(&model.Receipt{Village: "old", Document: "d", Waiver: "Disusun bersama desa induk", Date: day(2024, 12, 1)})
	for _, row := range []struct {
		village, document model.ID
		want, atQ2        model.Owing
	}{
		{"old", "m", model.Owed, model.Owed},
		{"old", "d", model.Waived, model.Waived},
		{"old", "w", model.NotOfKind, model.NotOfKind},
		{"new", "m", model.NotYet, model.NotYet},
		{"new", "s", model.Owed, model.NotYet},
		{"gone", "m", model.Owed, model.Owed},
		{"gone", "s", model.NoMore, model.Owed},
		{"ward", "m", model.NotOfKind, model.NotOfKind},
		{"ward", "w", model.Owed, model.Owed},
	} {
		v, d := b.Village(row.village), b.Document(row.document)
		if got, then := b.Owing(v, d), b.OwingAt(v, d, model.Q2); got != row.want || then != row.atQ2 {
			t.Errorf("%s %s: %d, by June %d; want %d, %d", row.village, row.document, got, then, row.want, row.atQ2)
		}
		state, _ := calc.Timeliness(b, row.village, row.document)
		if (state == calc.NotOwed) != (row.want != model.Owed) {
			t.Errorf("%s %s: %d", row.village, row.document, state)
		}
	}
}

// The first and the last day count in full.
func TestADocumentDueOnTheFirstOrLastDayIsOwed(t *testing.T) {
	for _, row := range []struct {
		from, until model.Date
		want        model.Owing
	}{
		{day(2024, 3, 31), model.Date{}, model.Owed}, {day(2024, 4, 1), model.Date{}, model.NotYet},
		{model.Date{}, day(2024, 3, 31), model.Owed}, {model.Date{}, day(2024, 3, 30), model.NoMore},
	} {
		v := &model.Village{ID: "x", Name: "X", From: row.from, Until: row.until}
		b := book(v, owed("m", 1, day(2024, 3, 31)))
		if got := b.Owing(v, b.Document("m")); got != row.want {
			t.Errorf("%v to %v: %d", row.from, row.until, got)
		}
	}
}

// What is due only after the year is known at its end like the rest.
func TestWhatIsDueAfterTheYearIsKnownAtItsEnd(t *testing.T) {
	b := book(owed("after", 1, day(2025, 2, 28)),
		&model.Village{ID: "next", Order: 1, Name: "A", From: day(2025, 1, 1)}, &model.Village{ID: "gone", Order: 2, Name: "B", Until: day(2024, 12, 31)},
		received("next", "after", day(2025, 2, 1)))
	if d := calc.Compute(b, model.Q4).Documents; d.Owed != 1 || d.OnTime != 1 {
		t.Errorf("%d of %d", d.OnTime, d.Owed)
	}
	if d := calc.Compute(b, model.Q3).Documents; d.Owed != 1 || d.OnTime != 0 {
		t.Errorf("by September %d of %d", d.OnTime, d.Owed)
	}
}

// A village is asked for nothing that it does not owe: not in the list of what is missing, not
// as what is due next, not as overdue, and not as a figure of a closed quarter.
func TestWhatIsNotOwedIsNotAskedFor(t *testing.T) {
	b := mixed(received("old", "m", day(2024, 3, 1)), received("gone", "m", day(2024, 3, 1)))
	if doc, waiting := calc.NextDue(b, day(2024, 1, 5)); doc == nil || doc.ID != "s" || waiting != 2 {
		t.Errorf("next %v of %d", doc, waiting)
	}
	for village, want := range map[model.ID]int{"new": 2, "gone": 0, "ward": 1, "old": 2, "lost": 0} {
		if got := calc.OverdueOn(b, village, day(2025, 1, 15)); len(got) != want {
			t.Errorf("%s: %+v", village, got)
		}
	}
	var missing []string
	for _, ref := range calc.Compute(b, model.Q4).Missing() {
		if ref.Kind == model.KindReceipt {
			missing = append(missing, ref.Key)
		}
	}
	if want := []string{"old/s", "old/d", "new/s", "new/d", "ward/w"}; len(missing) != len(want) {
		t.Errorf("missing %v, want %v", missing, want)
	}
	kept := map[string]string{}
	for _, f := range calc.Freeze(calc.Compute(b, model.Q4), model.PartVillages).Figures {
		if f.Facet == model.FacetReceived {
			kept[f.Ref.Key] = f.Value
		}
	}
	if kept["ward/m"] != "tidak wajib" || kept["old/m"] != "2024-03-01" || len(kept) != 12 {
		t.Errorf("kept %v", kept)
	}
}

// Where nothing is owed there is nothing to divide by, which is said and is no zero.
func TestNothingOwedIsNoZero(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), document("all", ""),
		&model.Village{ID: "ward", Order: 1, Name: "Kota", Kind: model.VillageKelurahan}, owed("m", 1, day(2024, 3, 31)),
		received("ward", "m", day(2024, 3, 1)))
	is(t, "tanpa yang wajib", calc.Compute(b, model.Q4).Measure("all").Actual, "-", calc.NothingPlanned)
}

package indicators_test

import (
	_ "embed"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

//go:embed testdata/walks.txt
var walks string

// What each key does on Indikator: entering and what is asked about it, targets side by side and
// by quarters, rows left out, tables pasted, jumps and drafts.
func TestWalksOnIndikator(t *testing.T) {
	screenstest.Walks(t, walks, map[string]func(testing.TB) *screenstest.Office{
		"half": screenstest.Half, "empty": screenstest.Empty, "bare": screenstest.Bare, "planned": planned, "mixed": mixed,
	})
}

// planned is a new office that has a goal and no indicator yet.
func planned(t testing.TB) *screenstest.Office {
	o := screenstest.Bare(t)
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2026, Edits: []store.Edit{store.Put(&model.Node{ID: "t", Level: model.Goal, Order: 1, Name: "Optimal"})}}); err != nil {
		t.Fatal(err)
	}
	return o
}

// mixed is the example in which two indicators are parts of a whole, one of them with words for the
// parts, one fell, and one has targets of all kinds; nothing is closed.
func mixed(t testing.TB) *screenstest.Office {
	o := screenstest.Example(t)
	b := screenstest.Book(o)
	named, bare := *b.Indicator("program-02"), *b.Indicator("kegiatan-02-1")
	named.Source, named.Numerator, named.Denominator = model.Ratio, "surat selesai", "surat masuk"
	bare.Source = model.Ratio
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(&model.Actual{Indicator: named.ID, Quarter: model.Q4}, &model.Actual{Indicator: bare.ID, Quarter: model.Q4})); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(&named, &bare,
		&model.Actual{Indicator: named.ID, Quarter: model.Q2, Numerator: model.IntOf(40), Denominator: model.IntOf(45), Note: "Menurut agenda"},
		&model.Actual{Indicator: "program-01", Quarter: model.Q1, Value: model.IntOf(50)}, &model.Actual{Indicator: "program-01", Quarter: model.Q2, Value: model.IntOf(40)},
		&model.Target{Indicator: "kegiatan-01-1", Agreement: model.Revised}, &model.Target{Indicator: "kegiatan-01-2", Agreement: model.Initial},
		&model.Target{Indicator: "kegiatan-01-3", Agreement: model.Revised, Value: model.NotApplicable()}, &model.Target{Indicator: "kegiatan-01-4", Agreement: model.Revised, Value: model.IntOf(121)},
		&model.Target{Indicator: "program-03", Agreement: model.Revised, Value: model.IntOf(120)},
		&model.Target{Indicator: "program-01", Agreement: model.Revised, Quarter: model.Q2, Value: model.IntOf(50)},
	)); err != nil {
		t.Fatal(err)
	}
	return o
}

package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// counting opens the sample in a store that knows what its Books show.
func counting(t *testing.T) *store.Store {
	t.Helper()
	o := storetest.Options()
	o.Figures = calc.Figures
	s, err := store.Open(filepath.Join(t.TempDir(), "kantor.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { storetest.Verify(t, s) })
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	return s
}

// approve approves parts as the screen does, of their true figures.
func approve(t *testing.T, s *store.Store, q model.Quarter, parts ...model.ID) {
	t.Helper()
	b := storetest.Book(t, s, year)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Note: "Setujui", Edits: approvals(b, q, parts...)})
}

func approvals(b *model.Book, q model.Quarter, parts ...model.ID) []store.Edit {
	var edits []store.Edit
	for _, part := range parts {
		edits = append(edits, store.Put(&model.PartState{Quarter: q, Part: part, Status: model.StatusApproved}), store.Put(calc.Freeze(calc.Compute(b, q), part)))
	}
	return edits
}

func lock(t *testing.T, s *store.Store, q model.Quarter) {
	t.Helper()
	b := storetest.Book(t, s, year)
	var parts []model.ID
	for _, p := range b.Parts() {
		parts = append(parts, p.ID)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Note: "Kunci", Edits: append(approvals(b, q, parts...),
		store.Put(&model.QuarterState{Quarter: q, Status: model.StatusLocked, Reason: b.Closing(q).Reason, Was: b.AsFirstClosed(q)}), store.Put(calc.Freeze(calc.Compute(b, q), "")))})
}

// shown are the figures of a quarter that stand in papers, the days of documents aside.
func shown(t *testing.T, s *store.Store, q model.Quarter) []model.Frozen {
	t.Helper()
	all := calc.Figures(storetest.Book(t, s, year), q, "", 2)
	return slices.DeleteFunc(slices.Clone(all), func(f model.Frozen) bool {
		return f.Facet == model.FacetReceived || f.Facet == model.FacetTarget && f.Value == "" || f.Value == ""
	})
}

// Whatever an act changes, a closed quarter shows what it showed, or the act is refused.
func TestNoActMovesTheFiguresOfAClosedQuarter(t *testing.T) {
	closed := counting(t)
	lock(t, closed, model.Q1)
	before := shown(t, closed, model.Q1)
	later := []closedRow{
		{name: "version gets its day", edits: puts(&model.BudgetVersion{ID: "murni", Order: 1, Kind: model.VersionOriginal, Name: "murni", Since: model.Date{Year: year, Month: 6, Day: 1}})},
		{name: "amount of the first version", edits: puts(&model.Amount{Node: "sub-1", Version: "murni", Value: model.IntOf(7)})},
		{name: "amount of a version without a day", edits: puts(&model.Amount{Node: "sub-1", Version: "perubahan", Value: model.IntOf(7)})},
	}
	refusals := 0
	for _, row := range append(closedRows(), later...) {
		fork := forked(t, closed)
		_, err := fork.Do(storetest.Secretary(), store.Batch{Year: year, Edits: row.edits})
		if err != nil {
			refused(t, err, model.FaultClosed)
			refusals++
			continue
		}
		now := shown(t, fork, model.Q1)
		for _, f := range before {
			if !slices.Contains(now, f) {
				t.Errorf("%s: %s %s was %s", row.name, f.Facet, f.Ref.Key, f.Value)
			}
		}
	}
	if refusals < 25 {
		t.Errorf("only %d acts were refused", refusals)
	}
}

// A rounding that is made coarser for a while hides no change of a closed quarter.
func TestACoarserRoundingHidesNoMove(t *testing.T) {
	s := counting(t)
	lock(t, s, model.Q1)
	settings := storetest.Book(t, s, year).Settings
	settings.Decimals = 0
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: puts(&settings)})
	for _, f := range shown(t, s, model.Q1) {
		value, err := decimal.NewFromString(f.Value)
		if f.Facet != model.FacetAchievement || err != nil || value.Equal(value.Round(0)) {
			continue
		}
		settings.Floor = model.ValueOf(value.Round(0))
		if value.GreaterThan(value.Round(0)) {
			settings.Floor, settings.Ceiling = model.Reading{}, settings.Floor
		}
		_, err = s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&settings)})
		refused(t, err, model.FaultClosed)
		return
	}
	t.Fatal("no achievement with decimals")
}

func forked(t *testing.T, s *store.Store) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "salinan.db")
	o := storetest.Options()
	o.Figures = calc.Figures
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.WriteTo(f); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	fork, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { fork.Close() })
	return fork
}

func TestARefusalNamesWhatWouldMove(t *testing.T) {
	s := counting(t)
	lock(t, s, model.Q1)
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.Amount{Node: "sub-1", Version: "murni", Value: model.IntOf(7)})})
	if fault := refused(t, err, model.FaultClosed); !strings.Contains(fault.Message, "TW I ") || !strings.Contains(fault.Message, "menjadi 7") || !strings.Contains(fault.Message, "Gaji pegawai") {
		t.Errorf("%q", fault.Message)
	}
	dated := puts(&model.BudgetVersion{ID: "perubahan", Order: 2, Kind: model.VersionRevised, Name: "perubahan", Since: model.Date{Year: year, Month: 9, Day: 1}},
		&model.Amount{Node: "sub-1", Version: "perubahan", Value: model.IntOf(7)})
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: dated})
}

// An approval is of the figures it was given for.
func TestAnApprovedPartThatChangesWaitsAgain(t *testing.T) {
	s := counting(t)
	status := func() model.Status {
		return storetest.Book(t, s, year).PartStatus(model.Q2, model.PartIndicators)
	}
	approve(t, s, model.Q2, model.PartIndicators)
	if status() != model.StatusApproved {
		t.Fatal(status())
	}
	storetest.Do(t, s, storetest.Clerk("pem"), store.Batch{Year: year, Edits: puts(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(77)})})
	if status() != model.StatusSubmitted {
		t.Errorf("changed, and still %s", status())
	}
	b := storetest.Book(t, s, year)
	var edits []store.Edit
	for _, p := range b.Parts() {
		if p.ID != model.PartIndicators {
			edits = append(edits, approvals(b, model.Q2, p.ID)...)
		}
	}
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: append(edits, store.Put(&model.QuarterState{Quarter: model.Q2, Status: model.StatusLocked}), store.Put(calc.Freeze(calc.Compute(b, model.Q2), "")))})
	refused(t, err, model.FaultReference)
	if err := revert(t, s, last(t, s)); err != nil {
		t.Fatal(err)
	}
	if status() != model.StatusApproved {
		t.Errorf("as it was approved, and %s", status())
	}
}

func TestAnApprovalOfOtherFiguresIsRefused(t *testing.T) {
	s := counting(t)
	b := storetest.Book(t, s, year)
	edits := approvals(b, model.Q2, model.PartIndicators)
	edits[1].Put.(*model.Snapshot).Figures[0].Value = "999"
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: edits})
	if fault := refused(t, err, model.FaultReference); !strings.Contains(fault.Message, "bukan hitungan") {
		t.Errorf("%q", fault.Message)
	}
}

// The camat took note of figures, and not of those that came after.
func TestASignatureIsOfTheFiguresThatWereSeen(t *testing.T) {
	s := counting(t)
	head := model.Actor{ID: "camat", Name: "Camat", Role: model.RoleHead}
	lock(t, s, model.Q2)
	sign := func(figures string) error {
		b := storetest.Book(t, s, year)
		_, err := s.Do(head, store.Batch{Year: year, Edits: puts(&model.Acknowledgement{Quarter: model.Q2, Name: "Camat", Date: model.Date{Year: year, Month: 7, Day: 3}, Revision: b.Revision, Figures: figures})})
		return err
	}
	if refused(t, sign("other"), model.FaultStale); sign(storetest.Book(t, s, year).Digest(model.Q2)) != nil {
		t.Fatal("the camat cannot sign")
	}
	storetest.Reopen(t, s, year, model.Q2)
	if _, ok := storetest.Book(t, s, year).Acknowledged(model.Q2); !ok {
		t.Error("nothing changed yet, and the signature is gone")
	}
	storetest.Do(t, s, storetest.Clerk("pem"), store.Batch{Year: year, Edits: puts(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(77)})})
	lock(t, s, model.Q2)
	b := storetest.Book(t, s, year)
	if _, ok := b.Acknowledged(model.Q2); ok {
		t.Error("signed under figures that were never seen")
	}
	if a, ok := b.AcknowledgedBefore(model.Q2); !ok || a.Name != "Camat" {
		t.Errorf("the earlier signature is forgotten: %+v", a)
	}
}

// What a quarter showed when it was first closed, and why it was opened since, stay with it however
// often it is opened and closed again.
func TestWhatAQuarterWasStaysWithIt(t *testing.T) {
	s := counting(t)
	enter := func(value int64) {
		storetest.Save(t, s, year, &model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(value)})
	}
	open := func(reason string) {
		was := storetest.Book(t, s, year).Closing(model.Q1)
		if was.Reason != "" {
			reason += "; sebelumnya: " + was.Reason
		}
		storetest.Save(t, s, year, &model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: reason, Was: was.Was})
	}
	first := func() string {
		for _, f := range storetest.Book(t, s, year).Closing(model.Q1).Was {
			if f.Ref.Key == "ipp" && f.Facet == model.FacetActual {
				return f.Value
			}
		}
		return ""
	}
	enter(40)
	lock(t, s, model.Q1)
	if first() != "" {
		t.Fatal("closed for the first time, and it was something else")
	}
	for _, row := range []struct {
		value int64
		want  string
	}{{45, "40"}, {50, "40"}, {40, ""}} {
		open("Salah hitung")
		enter(row.value)
		b := storetest.Book(t, s, year)
		if row.want != "" {
			_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: append(approvals(b, model.Q1, partIDs(b)...),
				store.Put(&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}), store.Put(calc.Freeze(calc.Compute(b, model.Q1), "")))})
			refused(t, err, model.FaultReference)
		}
		lock(t, s, model.Q1)
		if got := first(); got != row.want {
			t.Errorf("closed at %d it was %q, want %q", row.value, got, row.want)
		}
		if got := storetest.Book(t, s, year).Closing(model.Q1).Reason; !strings.HasPrefix(got, "Salah hitung") {
			t.Errorf("why it was opened is %q", got)
		}
	}
}

func partIDs(b *model.Book) []model.ID {
	var all []model.ID
	for _, p := range b.Parts() {
		all = append(all, p.ID)
	}
	return all
}

// An indicator that begins in July is added while the first half of the year is locked: it moves
// nothing there.
func TestAnIndicatorThatComesLaterMovesNoLockedQuarter(t *testing.T) {
	s := counting(t)
	lock(t, s, model.Q1)
	came := *storetest.Book(t, s, year).Indicator("ipp")
	came.ID, came.Name, came.From = "baru", "Indeks baru", model.Date{Year: year, Month: 7, Day: 1}
	storetest.Save(t, s, year, &came, &model.Target{Indicator: "baru", Agreement: model.Initial, Value: model.IntOf(60)})
	b := storetest.Book(t, s, year)
	if moved := calc.Departures(b, b.Snapshot(model.Q1, "")); len(moved) > 0 {
		t.Errorf("the locked quarter has other figures: %+v", moved)
	}
}

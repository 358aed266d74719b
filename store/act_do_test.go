package store_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

const year = 2024

// refused fails the test unless err is a Fault of the code with a whole sentence.
func refused(t *testing.T, err error, code string) *model.Fault {
	t.Helper()
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != code {
		t.Fatalf("got %v, want a refusal with code %q", err, code)
	}
	if !strings.HasSuffix(fault.Message, ".") || fault.Field == "" {
		t.Errorf("not a sentence about a field: %q, %q", fault.Field, fault.Message)
	}
	return fault
}

func actual(value int64) *model.Actual {
	return &model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)}
}

func TestEveryKindIsInTheSample(t *testing.T) {
	there := map[model.Kind]bool{}
	for _, r := range storetest.Records(year) {
		there[r.Ref().Kind] = true
	}
	for _, info := range model.Kinds() {
		if !there[info.Kind] && info.Kind != model.KindUser {
			t.Errorf("no %s", info.Kind)
		}
	}
}

func TestAnActIsSeenByReadersAndInTheTrail(t *testing.T) {
	s := storetest.OpenYear(t, year)
	before := storetest.Book(t, s, year)
	revision := storetest.Do(t, s, storetest.Clerk("pem"), store.Batch{Year: year, Note: "Isi realisasi", Edits: []store.Edit{store.Put(actual(45))}})
	after := storetest.Book(t, s, year)
	if v, ok := after.Actual("ipp", model.Q2).Value.Value(); !ok || v.String() != "45" {
		t.Errorf("realisasi is %v", v)
	}
	if revision != 2 || s.Revision() != 2 || after.Revision != 2 {
		t.Errorf("revisions %d, %d, %d; want 2", revision, s.Revision(), after.Revision)
	}
	if !before.Actual("ipp", model.Q2).Value.IsBlank() || before.Revision != 1 {
		t.Error("the Book read before has changed")
	}
	if again := storetest.Book(t, s, year); again != after {
		t.Error("the same revision gave two Books")
	}
	entries, err := s.Entries(1, 10)
	if err != nil || len(entries) != 1 {
		t.Fatalf("entries %v, %v", entries, err)
	}
	e := entries[0]
	if e.Actor.ID != "budi" || e.Note != "Isi realisasi" || e.Year != year || len(e.Changes) != 1 || e.At.Format("15:04") != "09:01" {
		t.Errorf("entry %+v", e)
	}
	if c := e.Changes[0]; c.Before != nil || !strings.Contains(string(c.After), `"45"`) || c.Ref != actual(0).Ref() {
		t.Errorf("change %+v", c)
	}
}

func TestWhatChangesNothingCommitsNothing(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	seen := s.Revision()
	moved, stop := s.Watch()
	defer stop()
	batches := map[string][]store.Edit{
		"no edits":       nil,
		"same value":     {store.Put(actual(45))},
		"there and back": {store.Put(actual(46)), store.Put(actual(45))},
		"blank on blank": {store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q3})},
		"made and gone":  {store.Put(&model.Village{ID: "baru", Name: "Baru"}), store.Remove(model.Ref{Kind: model.KindVillage, Key: "baru"})},
		"the same sample": slices.DeleteFunc(storetest.Sample(year), func(e store.Edit) bool {
			return e.Put.Ref().Kind == model.KindAcknowledgement // the camat's alone
		}),
	}
	for name, edits := range batches {
		if got := storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: edits}); got != 0 || s.Revision() != seen {
			t.Errorf("%s: made revision %d, the newest is %d; want 0 and %d", name, got, s.Revision(), seen)
		}
	}
	if len(moved) != 0 {
		t.Error("watchers were woken for nothing")
	}
}

func TestARecordPutUnchangedBesideAChangeKeepsItsRevision(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(45))
	seen := s.Revision()
	storetest.Save(t, s, year, actual(45), &model.Village{ID: "wates", Order: 2, Name: "Wates Kulon"})
	// Had the unchanged cell been written again, this would be a conflict.
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Seen: seen, Edits: []store.Edit{store.Put(actual(50))}})
	entries, err := s.Entries(seen, 1)
	if err != nil || len(entries) != 1 || len(entries[0].Changes) != 1 {
		t.Errorf("entries %v, %v; want one change", entries, err)
	}
}

func TestABatchHappensWholeOrNotAtAll(t *testing.T) {
	s := storetest.OpenYear(t, year)
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: []store.Edit{
		store.Put(actual(45)), store.Put(&model.Village{ID: "tanpa-nama"}),
	}})
	refused(t, err, model.FaultText)
	if b := storetest.Book(t, s, year); !b.Actual("ipp", model.Q2).Value.IsBlank() || s.Revision() != 1 {
		t.Error("half of a refused batch was kept")
	}
}

func TestTheCallersRecordStaysTheCallers(t *testing.T) {
	s := storetest.OpenYear(t, year)
	mark := &model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1, Evidence: []model.Evidence{{Kind: model.EvidenceReport, Reference: "a"}}}
	storetest.Save(t, s, year, mark)
	mark.Count, mark.Evidence[0].Reference = 9, "b"
	if m := storetest.Book(t, s, year).Mark("apbdes", model.Q2); m.Count != 1 || m.Evidence[0].Reference != "a" {
		t.Errorf("the Book follows the caller's record: %+v", m)
	}
}

func TestBlankingACellRemovesIt(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(0))
	if storetest.Book(t, s, year).Actual("ipp", model.Q2).Value.IsBlank() {
		t.Error("zero was taken for blank")
	}
	revision := storetest.Save(t, s, year, &model.Actual{Indicator: "ipp", Quarter: model.Q2})
	if !storetest.Book(t, s, year).Actual("ipp", model.Q2).Value.IsBlank() {
		t.Error("the cell is still filled")
	}
	entries, err := s.Entries(revision-1, 1)
	if err != nil || entries[0].Changes[0].After != nil || entries[0].Changes[0].Before == nil {
		t.Errorf("entries %+v, %v", entries, err)
	}
}

func TestYearsAreOpenedOnce(t *testing.T) {
	s := storetest.OpenYear(t, 2025)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Note: "Buka tahun"})
	if got := s.Years(); len(got) != 2 || got[0] != year || got[1] != 2025 {
		t.Errorf("years %v", got)
	}
	for _, n := range s.Years() {
		if b := storetest.Book(t, s, n); b.Revision != 2 || b.Year != n {
			t.Errorf("Book of %d says year %d, revision %d", n, b.Year, b.Revision)
		}
	}
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Open: true})
	refused(t, err, model.FaultExists)
	_, err = s.Do(storetest.Secretary(), store.Batch{Year: 2023, Edits: []store.Edit{store.Put(actual(1))}})
	refused(t, err, model.FaultMissing)
	_, err = s.Do(storetest.Secretary(), store.Batch{Year: 24, Open: true})
	refused(t, err, model.FaultNumber)
	_, err = s.Do(storetest.Clerk(""), store.Batch{Year: 2026, Open: true})
	refused(t, err, model.FaultAuthority)
	_, err = s.Book(2023)
	refused(t, err, model.FaultMissing)
	_, err = s.Dependents(2023, model.Ref{})
	refused(t, err, model.FaultMissing)
}

func TestEditsThatCannotBeMeant(t *testing.T) {
	s := storetest.OpenYear(t, year)
	for name, row := range map[string]struct {
		edit store.Edit
		code string
	}{
		"neither":        {store.Edit{}, model.FaultReference},
		"both":           {store.Edit{Put: actual(1), Remove: actual(1).Ref()}, model.FaultReference},
		"not there":      {store.Remove(model.Ref{Kind: model.KindVillage, Key: "entah"}), model.FaultMissing},
		"no such kind":   {store.Remove(model.Ref{Kind: "entah", Key: "x"}), model.FaultMissing},
		"no such day":    {store.Put(&model.Receipt{Village: "wates", Document: "lppdes", Date: model.Date{Year: year, Month: 2, Day: 31}}), model.FaultText},
		"broken by self": {store.Put(&model.Actual{Indicator: "ipp", Quarter: 7, Value: model.IntOf(1)}), model.FaultNumber},
	} {
		_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: []store.Edit{row.edit}})
		t.Run(name, func(t *testing.T) { refused(t, err, row.code) })
	}
}

func TestTheTrailNamesWhoAndHoldsNoControlCharacters(t *testing.T) {
	s := storetest.OpenYear(t, year)
	_, err := s.Do(model.Actor{Role: model.RoleAdmin}, store.Batch{Year: year, Edits: []store.Edit{store.Put(actual(1))}})
	refused(t, err, model.FaultAuthority)
	actor := storetest.Secretary()
	actor.Name = "Siti\x1b[2J"
	storetest.Do(t, s, actor, store.Batch{Year: year, Note: strings.Repeat("a\u202e\n", 600), Edits: []store.Edit{store.Put(actual(1))}})
	entries, err := s.Entries(1, 1)
	if err != nil {
		t.Fatal(err)
	}
	if e := entries[0]; e.Actor.Name != "Siti[2J" || strings.ContainsAny(e.Note, "\n\u202e") || len(e.Note) > model.MaxNameLength {
		t.Errorf("%q, %q", e.Actor.Name, e.Note)
	}
}

func TestDependentsAreThoseThatPointThere(t *testing.T) {
	s := storetest.OpenYear(t, year)
	refs, err := s.Dependents(year, model.Ref{Kind: model.KindIndicator, Key: "ipp"})
	if err != nil {
		t.Fatal(err)
	}
	want := []model.Ref{
		{Kind: model.KindActual, Key: "ipp/1"}, {Kind: model.KindHistory, Key: "ipp/2023"},
		{Kind: model.KindPeer, Key: "klakah"}, {Kind: model.KindStrategicTarget, Key: "renstra/ipp"}, {Kind: model.KindTarget, Key: "ipp/initial/0"},
	}
	if len(refs) != len(want) {
		t.Fatalf("%v, want %v", refs, want)
	}
	for i := range want {
		if refs[i] != want[i] {
			t.Errorf("%v, want %v", refs[i], want[i])
		}
	}
}

func TestAPreviewSaysWhatAnActWouldDoAndDoesNot(t *testing.T) {
	s := storetest.OpenYear(t, year)
	before := storetest.Book(t, s, year)
	moved, stop := s.Watch()
	defer stop()
	changes, err := store.Preview(before, storetest.Clerk("pem"), store.Batch{Year: year, Edits: []store.Edit{store.Put(actual(45))}})
	if err != nil || len(changes) != 1 || changes[0].Ref != actual(0).Ref() || changes[0].Before != nil {
		t.Errorf("changes %+v, %v", changes, err)
	}
	_, err = store.Preview(before, storetest.Clerk("keu"), store.Batch{Year: year, Edits: []store.Edit{store.Put(actual(45))}})
	refused(t, err, model.FaultAuthority)
	_, err = store.Preview(before, storetest.Secretary(), store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Actual{Indicator: "fasilitasi", Quarter: model.Q1, Value: model.IntOf(1)})}})
	refused(t, err, model.FaultDerived)
	changes, err = store.Preview(nil, storetest.Secretary(), store.Batch{Year: year + 1, Open: true, Edits: storetest.Sample(year + 1)})
	if err != nil || len(changes) != len(storetest.Sample(year+1)) {
		t.Errorf("a new year: %d changes, %v", len(changes), err)
	}
	if s.Revision() != 1 || storetest.Book(t, s, year) != before || len(s.Years()) != 1 {
		t.Error("a preview changed the file")
	}
	select {
	case <-moved:
		t.Error("a preview woke the watchers")
	default:
	}
}

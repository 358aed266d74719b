package store_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// attempt is one act on the sample after some records were saved; code "" must succeed.
type attempt struct {
	name  string
	first []model.Record
	edits []store.Edit
	code  string
	says  []string // what the sentence must name
}

func (a attempt) run(t *testing.T) {
	t.Helper()
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, a.first...)
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: a.edits})
	if a.code == "" {
		if err != nil {
			t.Errorf("refused: %v", err)
		}
		return
	}
	fault := refused(t, err, a.code)
	for _, word := range a.says {
		if !strings.Contains(fault.Message, word) {
			t.Errorf("%q does not name %q", fault.Message, word)
		}
	}
}

func puts(records ...model.Record) []store.Edit {
	var edits []store.Edit
	for _, r := range records {
		edits = append(edits, store.Put(r))
	}
	return edits
}

func removes(refs ...model.Ref) []store.Edit {
	var edits []store.Edit
	for _, r := range refs {
		edits = append(edits, store.Remove(r))
	}
	return edits
}

func runAll(t *testing.T, attempts []attempt) {
	for _, a := range attempts {
		t.Run(a.name, a.run)
	}
}

func TestReferencesPointAtWhatIsThere(t *testing.T) {
	runAll(t, []attempt{
		{name: "indicator missing", edits: puts(&model.Actual{Indicator: "entah", Quarter: model.Q1, Value: model.IntOf(1)}),
			code: model.FaultReference, says: []string{"indikator", "entah"}},
		{name: "village missing", edits: puts(&model.Receipt{Village: "entah", Document: "lppdes", Note: "x"}), code: model.FaultReference, says: []string{"desa", "entah"}},
		{name: "version missing", edits: puts(&model.Amount{Node: "sub-1", Version: "entah", Value: model.IntOf(1)}), code: model.FaultReference, says: []string{"versi anggaran"}},
		{name: "section missing", edits: puts(&model.Facilitation{ID: "baru", Name: "Baru", Section: "entah"}), code: model.FaultReference, says: []string{"seksi"}},
		{name: "parent missing", edits: puts(&model.Node{ID: "baru", Parent: "entah", Level: model.Program, Name: "Baru"}), code: model.FaultReference},
		{name: "made later in the same act", edits: puts(
			&model.FacilitationRow{ID: "baru", Group: "grup", Name: "Baru", Planned: 1}, &model.Facilitation{ID: "grup", Name: "Grup"})},
	})
}

func TestWhatIsUsedStays(t *testing.T) {
	ipp := model.Ref{Kind: model.KindIndicator, Key: "ipp"}
	runAll(t, []attempt{
		{name: "indicator", edits: removes(ipp), code: model.FaultInUse, says: []string{"ipp", "1 Target", "1 Realisasi", "1 Pembanding", "1 Riwayat capaian"}},
		{name: "node", edits: removes(model.Ref{Kind: model.KindNode, Key: "kegiatan-1"}), code: model.FaultInUse, says: []string{"2 Rencana"}},
		{name: "version", edits: removes(model.Ref{Kind: model.KindVersion, Key: "murni"}), code: model.FaultInUse, says: []string{"2 Anggaran"}},
		{name: "section", edits: removes(model.Ref{Kind: model.KindSection, Key: "keu"}), code: model.FaultInUse, says: []string{"1 Rencana"}},
		{name: "unused", edits: removes(model.Ref{Kind: model.KindVillage, Key: "wates"})},
		{name: "with all that hangs on it", edits: removes(ipp,
			model.Ref{Kind: model.KindTarget, Key: "ipp/initial/0"}, model.Ref{Kind: model.KindActual, Key: "ipp/1"},
			model.Ref{Kind: model.KindPeer, Key: "klakah"}, model.Ref{Kind: model.KindHistory, Key: "ipp/2023"},
			model.Ref{Kind: model.KindStrategicTarget, Key: "renstra/ipp"})},
	})
}

func TestTheTreeFallsFromLevelToLevel(t *testing.T) {
	node := func(id, parent model.ID, level model.Level) *model.Node {
		return &model.Node{ID: id, Parent: parent, Level: level, Name: string(id)}
	}
	runAll(t, []attempt{
		{name: "under its own level", edits: puts(node("baru", "program-2", model.Program)), code: model.FaultReference, says: []string{"Program", "program"}},
		{name: "under a lower level", edits: puts(node("baru", "sub-2", model.Program)), code: model.FaultReference},
		{name: "levels may be skipped", edits: puts(node("baru", "program-2", model.SubActivity))},
		{name: "sinks below its children", edits: puts(node("kegiatan-1", "program-1", model.SubActivity)), code: model.FaultReference, says: []string{"membawahi"}},
		{name: "sinks with its children", edits: puts(node("program-2", "sasaran", model.Activity), node("kegiatan-2", "program-2", model.SubActivity))},
		{name: "a circle", code: model.FaultReference, edits: puts(
			node("a", "c", model.Activity), node("b", "a", model.SubActivity), node("c", "b", model.Program))},
		{name: "a circle not broken at its first member", code: model.FaultReference, edits: puts(
			node("a", "c", model.Program), node("b", "a", model.Activity), node("c", "b", model.Objective))},
	})
}

func TestDerivedFiguresAreNotTyped(t *testing.T) {
	derived := &model.Indicator{ID: "ipp", Node: "sasaran", Name: "Indeks", Polarity: model.Positive, Aggregation: model.Last, Source: model.FromDocuments}
	runAll(t, []attempt{
		{name: "typing a derived one", edits: puts(&model.Actual{Indicator: "fasilitasi", Quarter: model.Q1, Value: model.IntOf(0)}), code: model.FaultDerived, says: []string{"fasilitasi"}},
		{name: "typing a typed one", edits: puts(actual(1))},
		{name: "deriving one with figures", edits: puts(derived), code: model.FaultDerived, says: []string{"TW I", "kosongkan"}},
		{name: "deriving one and blanking it", edits: puts(derived, &model.Actual{Indicator: "ipp", Quarter: model.Q1})},
	})
}

func TestFiguresAreOfQuartersInForce(t *testing.T) {
	from := func(month int) *model.Indicator {
		return &model.Indicator{ID: "ipp", Node: "sasaran", Name: "Indeks", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed, From: model.Date{Year: 2024, Month: month, Day: 1}}
	}
	typed := &model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(60)}
	runAll(t, []attempt{
		{name: "a first day after a figure", edits: puts(from(7)), code: model.FaultDate, says: []string{"TW I", "kosongkan", "sejak 01-07-2024"}},
		{name: "a first day in a figure's quarter", edits: puts(from(3))},
		{name: "a figure before the first day", first: []model.Record{from(7), &model.Actual{Indicator: "ipp", Quarter: model.Q1}}, edits: puts(typed), code: model.FaultDate, says: []string{"TW I", "sejak 01-07-2024"}},
		{name: "a figure behind it", first: []model.Record{from(7), &model.Actual{Indicator: "ipp", Quarter: model.Q1}}, edits: puts(&model.Actual{Indicator: "ipp", Quarter: model.Q3, Value: model.IntOf(60)})},
	})
}

func TestChecklistStaysWithinItsPlan(t *testing.T) {
	mark := func(q model.Quarter, n int) *model.FacilitationMark {
		return &model.FacilitationMark{Row: "musrenbang", Quarter: q, Count: n}
	}
	row := func(planned int) *model.FacilitationRow {
		return &model.FacilitationRow{ID: "musrenbang", Group: "tata", Order: 1, Name: "Musrenbang", Planned: planned}
	}
	runAll(t, []attempt{
		{name: "fills the plan", edits: puts(mark(model.Q2, 1))},
		{name: "over the plan across quarters", edits: puts(mark(model.Q2, 2)), code: model.FaultNumber, says: []string{"3", "2", "Musrenbang"}},
		{name: "moved between quarters", first: []model.Record{mark(model.Q2, 1)}, edits: puts(mark(model.Q1, 0), mark(model.Q3, 1))},
		{name: "plan to what is realised", edits: puts(row(1))},
		{name: "plan below what is realised", edits: puts(row(0)), code: model.FaultNumber, says: []string{"1", "0"}},
		{name: "plan lowered with its mark", edits: puts(row(0), &model.FacilitationMark{Row: "musrenbang", Quarter: model.Q1})},
	})
}

func TestSectionsAreNotAboveEachOther(t *testing.T) {
	runAll(t, []attempt{
		{name: "under another", edits: puts(&model.Section{ID: "pem", Name: "Seksi Pemerintahan", Parent: "keu"})},
		{
			name: "in a circle", first: []model.Record{&model.Section{ID: "a", Name: "A"}, &model.Section{ID: "b", Name: "B", Parent: "a"}, &model.Section{ID: "c", Name: "C", Parent: "b"}},
			edits: puts(&model.Section{ID: "a", Name: "A", Parent: "c"}), code: model.FaultReference, says: []string{"A tidak dapat berada di bawah C"},
		},
		{
			name: "followed by itself in a circle", first: []model.Record{&model.Section{ID: "a", Name: "A"}, &model.Section{ID: "b", Name: "B", Until: model.Date{Year: year, Month: 6, Day: 30}, Next: "a"}},
			edits: puts(&model.Section{ID: "a", Name: "A", Until: model.Date{Year: year, Month: 6, Day: 30}, Next: "b"}), code: model.FaultReference, says: []string{"A tidak dapat diteruskan oleh B"},
		},
		{name: "under none there is", edits: puts(&model.Section{ID: "pem", Name: "Seksi Pemerintahan", Parent: "lain"}), code: model.FaultReference},
		{
			name: "the one above goes", first: []model.Record{&model.Section{ID: "a", Name: "A"}, &model.Section{ID: "b", Name: "B", Parent: "a"}},
			edits: removes(model.Ref{Kind: model.KindSection, Key: "a"}), code: model.FaultInUse,
		},
	})
}

func TestNoTwoLettersBearOneNumber(t *testing.T) {
	letter := func(id model.ID, number string) model.Record {
		return &model.Letter{ID: id, Number: number, Kind: model.LetterOther, Date: model.Date{Year: year, Month: 5, Day: 6}}
	}
	runAll(t, []attempt{
		{name: "numbers of their own", edits: puts(letter("a", "1"), letter("b", "2"))},
		{name: "in one act", edits: puts(letter("a", "1"), letter("b", "1")), code: model.FaultExists, says: []string{"Nomor surat 1 sudah dipakai"}},
		{name: "later", first: []model.Record{letter("a", "1")}, edits: puts(letter("b", "1")), code: model.FaultExists},
		{name: "the same again", first: []model.Record{letter("a", "1")}, edits: puts(letter("a", "1"))},
	})
}

package model_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
)

// book is the sample with records put over it.
func book(over ...model.Record) *model.Book {
	kept := map[model.Ref]model.Record{}
	for _, r := range append(storetest.Records(2024), over...) {
		kept[r.Ref()] = r
	}
	var all []model.Record
	for _, r := range kept {
		all = append(all, r)
	}
	return model.NewBook(2024, 1, all)
}

func TestPartsOfAYear(t *testing.T) {
	b := book(&model.FacilitationRow{ID: "lain", Group: "umum", Name: "Lain", Planned: 1}, &model.Facilitation{ID: "umum", Order: 9, Name: "Umum"})
	want := []model.Part{
		{ID: "indikator", Label: "Indikator", Section: "keu"}, {ID: "fasilitasi-pem", Label: "Fasilitasi", Section: "pem"},
		{ID: "fasilitasi", Label: "Fasilitasi"}, {ID: "desa", Label: "Desa"}, {ID: "anggaran", Label: "Anggaran"},
	}
	got := b.Parts()
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
	if parts := model.NewBook(2024, 1, nil).Parts(); len(parts) != 0 {
		t.Errorf("an empty year has %+v", parts)
	}
	one := book(
		&model.Indicator{ID: "dokumen", Node: "sub-1", Order: 9, Name: "Dokumen", Polarity: model.Positive, Aggregation: model.Last, Source: model.FromDocuments},
		&model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Order: 2, Name: "Pemberdayaan", Section: "keu"})
	if one.Part("desa").Section != "keu" || one.Part("anggaran").Section != "keu" {
		t.Errorf("sections %+v, %+v", one.Part("desa"), one.Part("anggaran"))
	}
}

// Where several seksi have rows of their own, and nobody was named to hand in for all, each hands
// in its own; what was closed when all handed in together stays closed.
func TestEachSectionHandsInItsOwnRows(t *testing.T) {
	records := []model.Record{
		&model.Section{ID: "pem", Order: 1, Name: "Seksi Pemerintahan"}, &model.Section{ID: "keu", Order: 2, Name: "Subbag Keuangan"},
		&model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Order: 2, Name: "Pemberdayaan", Section: "pem"},
		&model.Node{ID: "program-3", Parent: "sasaran", Level: model.Program, Order: 3, Name: "Umum", Section: "keu"},
	}
	indicator := func(id, section, document model.ID, source model.Source) *model.Indicator {
		return &model.Indicator{ID: id, Node: "program-3", Name: string(id), Section: section, Document: document, Polarity: model.Positive, Aggregation: model.Last, Source: source}
	}
	records = append(records, indicator("surat", "pem", "", model.Typed), indicator("aset", "keu", "", model.Typed),
		indicator("rkp", "pem", "rkpdes", model.FromDocuments), indicator("lain", "keu", "", model.FromDocuments),
		&model.DocumentKind{ID: "apbdes", Order: 9, Name: "APBDes", Due: model.Date{Year: 2024, Month: 12, Day: 31}})
	b := book(records...)
	for _, row := range []struct {
		r    model.Record
		part model.ID
	}{
		{&model.Actual{Indicator: "surat", Quarter: model.Q1}, "indikator-pem"}, {&model.Actual{Indicator: "aset", Quarter: model.Q1}, "indikator-keu"},
		{&model.Spent{Node: "program-2", Quarter: model.Q1}, "anggaran-pem"}, {&model.Amount{Node: "program-3"}, "anggaran-keu"},
		{&model.Receipt{Village: "wates", Document: "rkpdes"}, "desa-pem"}, {&model.Receipt{Village: "wates", Document: "apbdes"}, "desa-keu"},
	} {
		part, _ := b.PartOf(row.r)
		named, _ := b.PartOfRef(row.r.Ref())
		p := b.Part(part)
		if part != row.part || named != row.part || p.Section == "" || p.Kind() == p.ID || !strings.HasSuffix(string(part), string(p.Section)) {
			t.Errorf("%v is of %s, by its name of %s: %+v", row.r.Ref(), part, named, p)
		}
		if err := (&model.PartState{Quarter: model.Q1, Part: part, Status: model.StatusSubmitted}).Check(); err != nil {
			t.Error(err)
		}
	}
	if got := b.PartsLike(model.PartBudget); !slices.Equal(got, []model.ID{"anggaran", "anggaran-pem", "anggaran-keu"}) {
		t.Errorf("parts of the budget %v", got)
	}
	closed := book(append(records, &model.PartState{Quarter: model.Q1, Part: "anggaran", Status: model.StatusLocked}, &model.PartState{Quarter: model.Q2, Part: "anggaran", Status: model.StatusApproved})...)
	if closed.PartStatus(model.Q1, "anggaran-pem") != model.StatusLocked || closed.PartStatus(model.Q2, "anggaran-pem") != model.StatusDraft {
		t.Error("what was closed together is open, or what was approved together is not asked for again")
	}
	named := book(append(records, &model.Section{ID: "keu", Order: 2, Name: "Subbag Keuangan", Treasury: true, Measures: true})...)
	if named.Part("anggaran").Section != "keu" || named.Part("indikator").Section != "keu" {
		t.Errorf("the seksi that was named does not hand in for all: %+v", named.Parts())
	}
}

// The office may name who hands in what several seksi enter; then that seksi does, whatever the
// rows say.
func TestWhoHandsInForAll(t *testing.T) {
	b := book(&model.Section{ID: "pem", Order: 1, Name: "Seksi Pemerintahan", Measures: true}, &model.Section{ID: "keu", Order: 2, Name: "Subbag Keuangan", Treasury: true},
		&model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Order: 2, Name: "Pemberdayaan", Section: "pem"})
	if b.Part("indikator").Section != "pem" || b.Part("anggaran").Section != "keu" || b.Treasury() != "keu" {
		t.Errorf("parts %+v", b.Parts())
	}
	if b.SectionOfNode("program-2") != "pem" || b.EntersMoney("program-2") != "keu" {
		t.Errorf("money of %s, awaited from %s", b.SectionOfNode("program-2"), b.EntersMoney("program-2"))
	}
	if own := book().EntersMoney("sub-1"); own != "keu" {
		t.Errorf("where nobody has the money of all it is awaited from %q", own)
	}
}

func TestWhatAPartHolds(t *testing.T) {
	b := book()
	for name, row := range map[string]struct {
		record model.Record
		part   model.ID
		q      model.Quarter
	}{
		"realisasi":             {&model.Actual{Indicator: "ipp", Quarter: model.Q3}, "indikator", model.Q3},
		"target":                {&model.Target{Indicator: "ipp"}, "indikator", model.WholeYear},
		"checklist":             {&model.FacilitationMark{Row: "apbdes", Quarter: model.Q2}, "fasilitasi-pem", model.Q2},
		"reason":                {&model.Reason{Row: "apbdes"}, "fasilitasi-pem", model.WholeYear},
		"planned row":           {&model.FacilitationRow{Group: "tata"}, "fasilitasi-pem", model.WholeYear},
		"row of no seksi":       {&model.FacilitationMark{Row: "entah", Quarter: model.Q1}, "fasilitasi", model.Q1},
		"document":              {&model.Receipt{Village: "wates", Document: "rkpdes"}, "desa", model.Q3},
		"village":               {&model.Village{ID: "wates"}, "desa", model.WholeYear},
		"spending":              {&model.Spent{Node: "sub-1", Quarter: model.Q4}, "anggaran", model.Q4},
		"budget":                {&model.Amount{Node: "sub-1", Version: "murni"}, "anggaran", model.WholeYear},
		"what no part hands in": {&model.Peer{ID: "klakah"}, "", model.WholeYear},
	} {
		if part, q := b.PartOf(row.record); part != row.part || q != row.q {
			t.Errorf("%s: %q in TW %d", name, part, q)
		}
	}
}

func TestAQuarterStandsWhereItsPartsStand(t *testing.T) {
	parts := []model.ID{"indikator", "fasilitasi-pem", "desa", "anggaran"}
	state := func(part model.ID, s model.Status) model.Record {
		return &model.PartState{Quarter: model.Q2, Part: part, Status: s}
	}
	for name, row := range map[string]struct {
		said []model.Status // one for each part; "" for nothing
		lock bool
		want model.Status
	}{
		"nothing said":           {[]model.Status{"", "", "", ""}, false, model.StatusDraft},
		"one handed in":          {[]model.Status{"diajukan", "", "", ""}, false, model.StatusDraft},
		"all handed in":          {[]model.Status{"diajukan", "diajukan", "diajukan", "diajukan"}, false, model.StatusSubmitted},
		"some approved":          {[]model.Status{"diajukan", "disetujui", "disetujui", "dikunci"}, false, model.StatusSubmitted},
		"one returned":           {[]model.Status{"dikembalikan", "disetujui", "diajukan", ""}, false, model.StatusReturned},
		"all approved":           {[]model.Status{"disetujui", "disetujui", "disetujui", "disetujui"}, false, model.StatusApproved},
		"all closed, it is open": {[]model.Status{"dikunci", "dikunci", "dikunci", "dikunci"}, false, model.StatusApproved},
		"closed":                 {[]model.Status{"disetujui", "disetujui", "disetujui", "disetujui"}, true, model.StatusLocked},
	} {
		var records []model.Record
		for i, s := range row.said {
			if s != "" {
				records = append(records, state(parts[i], s))
			}
		}
		if row.lock {
			records = append(records, &model.QuarterState{Quarter: model.Q2, Status: model.StatusLocked})
		}
		b := book(records...)
		if got := b.Status(model.Q2); got != row.want {
			t.Errorf("%s: %s, want %s", name, got, row.want)
		}
		if row.lock && b.PartStatus(model.Q2, "desa") != model.StatusLocked {
			t.Error("a closed quarter has an open part")
		}
	}
}

func TestQuartersAreNamedAsPeopleSayThem(t *testing.T) {
	for want, qs := range map[string][]model.Quarter{
		"": nil, "TW I": {model.Q1}, "TW I dan TW III": {model.Q1, model.Q3}, "TW I, TW II dan TW IV": {model.Q1, model.Q2, model.Q4},
	} {
		if got := model.QuarterNames(qs); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestNotesStandWithTheirAnswers(t *testing.T) {
	on, later := model.Ref{Kind: model.KindVillage, Key: "wates"}, storetest.Clock()
	note := func(id, to model.ID, closed bool) *model.Note {
		return &model.Note{ID: id, On: on, To: to, Text: string(id), By: "siti", At: later(), Closed: closed}
	}
	b := book(note("b", "", false), note("a", "", true), note("a1", "a", false), note("b1", "b", false), note("b2", "b", false))
	var order string
	for _, n := range b.NotesOn(on) {
		order += string(n.ID) + " "
	}
	if order != "b b1 b2 a a1 " || b.OpenNotes(on) != 1 {
		t.Errorf("%s, %d open", order, b.OpenNotes(on))
	}
}

// A record and its name belong to the same part.
func TestNamesBelongWhereTheirRecordsBelong(t *testing.T) {
	b := book()
	for _, r := range storetest.Records(2024) {
		part, q := b.PartOf(r)
		named, at := b.PartOfRef(r.Ref())
		if state, ok := r.(*model.PartState); ok {
			part, q = state.Part, state.Quarter
		}
		switch r := r.(type) {
		case *model.Snapshot:
			part, q = r.Part, r.Quarter
		case *model.QuarterState:
			q = r.Quarter
		case *model.Acknowledgement:
			q = r.Quarter
		}
		if part != named || q != at {
			t.Errorf("%v: %q in TW %d, by its name %q in TW %d", r.Ref(), part, q, named, at)
		}
	}
}

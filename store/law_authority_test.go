package store_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// changedRecords has, for each kind, a record that differs from the sample's. Those with
// a section are of pem.
func changedRecords() map[model.Kind]model.Record {
	settings := model.DefaultSettings()
	settings.Decimals = 3
	village := &model.Village{ID: "ranuyoso", Order: 1, Name: "Ranuyoso Baru"}
	style := model.DefaultReportStyle()
	style.Paper = model.PaperA4
	changed := []model.Record{
		&model.Office{Name: "Kecamatan Klakah"},
		&model.Official{ID: "plt", Post: model.PostHead, Capacity: model.ActingFree, Person: model.Person{Name: "Lain"}},
		&settings,
		&model.Section{ID: "pem", Name: "Seksi Pemerintahan Umum"},
		&model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Name: "Pemberdayaan", Section: "pem"},
		&model.Indicator{ID: "ipp", Node: "sasaran", Name: "Indeks", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
		&model.Target{Indicator: "ipp", Agreement: model.Revised, Value: model.IntOf(52)},
		&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(1)},
		&model.Facilitation{ID: "tata", Name: "Tata pemerintahan"},
		&model.FacilitationRow{ID: "apbdes", Group: "tata", Name: "Evaluasi", Planned: 3},
		&model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1},
		&model.Reason{Row: "musrenbang", Text: "Ditunda"},
		village,
		&model.DocumentKind{ID: "rkpdes", Name: "RKPDes", Due: model.Date{Year: year, Month: 10, Day: 1}},
		&model.Receipt{Village: "wates", Document: "rkpdes", Date: model.Date{Year: year, Month: 9, Day: 1}},
		&model.Letter{ID: "t-1", Number: "1", Kind: model.LetterOther, Date: model.Date{Year: year, Month: 9, Day: 1}},
		&model.BudgetVersion{ID: "perubahan", Kind: model.VersionRevised, Name: "perubahan kedua"},
		&model.Amount{Node: "program-2", Version: "perubahan", Value: model.IntOf(1)},
		&model.Spent{Node: "program-2", Quarter: model.Q2, Value: model.IntOf(1)},
		&model.History{Indicator: "ipp", Year: year - 2, Actual: model.IntOf(1)},
		&model.Peer{ID: "klakah", Name: "Klakah", Indicator: "ipp", Actual: model.IntOf(61)},
		&model.Staff{ID: "camat", Position: "Camat", Female: 1},
		&model.Asset{ID: "meja", Name: "Meja kerja"},
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: "Salah kunci"},
		&model.User{ID: "x", Name: "X", Role: model.RoleAdmin, Logins: []string{"x"}},
		&model.Narrative{Topic: "inovasi", Text: "Baru"},
		&model.StrategicIssue{ID: "isu", Text: "Isu lain"},
		&model.Obstacle{ID: "hambatan", Node: "sasaran", Text: "Hambatan lain"}, &model.Advice{ID: "rekomendasi", Text: "Rekomendasi lain"}, &model.Partner{ID: "pihak", Node: "sasaran", Name: "Pihak lain"},
		&model.Employee{ID: "wati", Section: "pem", Position: "Pengelola Data", Person: model.Person{Name: "Wati Lain"}},
		&model.Assignment{ID: "data", Employee: "wati", Indicator: "ipp", Text: "Data lain"},
		&model.Duty{ID: "tugas", Text: "Membina desa dan kelurahan"},
		&model.Regulation{ID: "pp", Name: "PP Nomor 17 Tahun 2018"},
		&model.Accomplishment{ID: "loket", Sort: model.AccomplishedAward, Name: "Loket"},
		&model.Photo{ID: "foto", Row: "musrenbang", Quarter: model.Q1, Caption: "Lain", Data: []byte("\xff\xd8\xff")},
		&model.Analysis{Node: "program-2", Part: model.AnalysisObstacles, Items: []string{"Anggaran"}},
		&model.Holiday{Date: model.Date{Year: year, Month: 8, Day: 17}, Name: "Hari Kemerdekaan"},
		&model.Deadline{ID: "pk", Kind: model.DeadlineAgreement, Name: "PK", Due: model.Date{Year: year, Month: 2, Day: 2}},
		&model.PartState{Quarter: model.Q1, Part: model.PartFacilitation + "-pem", Status: model.StatusSubmitted},
		&model.Snapshot{Quarter: model.Q4, Part: model.PartBudget, Revision: sectioned},
		&model.Acknowledgement{Quarter: model.Q4, Name: "Camat lain", Date: model.Date{Year: year, Month: 12, Day: 31}, Revision: sectioned},
		&model.Note{ID: "baru", On: model.Ref{Kind: model.KindVillage, Key: "wates"}, Text: "Menyusul", By: "x", At: storetest.Clock()()},
		&model.Criterion{ID: "renstra", Component: model.ComponentPlanning, Aspect: model.AspectPresence, Text: "Renstra", Weight: 2},
		&model.Assessment{Criterion: "renstra", Answer: model.AnswerYes},
		&style,
		&model.Logo{Data: []byte("\xff\xd8\xff other")},
		&model.Publication{ID: "lkjip", Title: "LKjIP terbit", Year: year},
		&model.PrintedTable{ID: "t9", Publication: "lkjip", Title: "Capaian kinerja", Columns: []model.PrintedColumn{{Head: "Indikator"}}},
		&model.PrintedRow{Table: "t9", ID: "b1", Cells: []string{"Indeks", "125"}},
		&model.Acceptance{Finding: "capaian-hitung:t9/b1/k2", Reason: "Lain"},
		&model.StrategicPlan{ID: "renstra", First: year - 1, Last: year + 2},
		&model.StrategicTarget{Plan: "renstra", Indicator: "ipp", End: model.IntOf(61)},
	}
	table := map[model.Kind]model.Record{}
	for _, r := range changed {
		table[r.Ref().Kind] = r
	}
	return table
}

// sectioned is the revision of openSectioned.
const sectioned = 2

// openSectioned is the sample with program-2, and the documents of the villages, under the section pem.
func openSectioned(t *testing.T) *store.Store {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, &model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Order: 2, Name: "Pemberdayaan desa", Section: "pem"},
		&model.Indicator{ID: "dokumen", Node: "program-2", Order: 9, Name: "Dokumen desa", Polarity: model.Positive, Aggregation: model.Last, Source: model.FromDocuments})
	return s
}

func TestAuthorityTable(t *testing.T) {
	raw, err := os.ReadFile("testdata/authority.txt")
	if err != nil {
		t.Fatal(err)
	}
	roles := []model.Role{model.RoleStaff, model.RoleSecretary, model.RoleHead, model.RoleAdmin, model.RoleReader}
	seen := 0
	for line := range strings.Lines(string(raw)) {
		cells := strings.Fields(line)
		if len(cells) == 0 || cells[0] == "#" {
			continue
		}
		if len(cells) != len(roles)+1 {
			t.Fatalf("row %q", line)
		}
		seen++
		record := changedRecords()[model.Kind(cells[0])]
		if record == nil {
			t.Fatalf("no record of kind %q", cells[0])
		}
		for i, role := range roles {
			t.Run(cells[0]+"/"+string(role), func(t *testing.T) { tryRole(t, role, record, cells[i+1]) })
		}
	}
	if seen != len(model.Kinds()) {
		t.Errorf("%d rows for %d kinds", seen, len(model.Kinds()))
	}
}

func tryRole(t *testing.T, role model.Role, record model.Record, allowed string) {
	s := openSectioned(t)
	try := func(section model.ID) error {
		at := year
		if record.Ref().Kind == model.KindUser {
			at = model.OfficeWide
		}
		_, err := s.Do(model.Actor{ID: "x", Role: role, Section: section}, store.Batch{Year: at, Edits: []store.Edit{store.Put(record)}})
		return err
	}
	other := try("keu")
	switch allowed {
	case "ya":
		if err := errors.Join(try(""), try("pem"), other); err != nil {
			t.Error(err)
		}
	case "seksi":
		if err := errors.Join(try(""), try("pem")); err != nil {
			t.Error(err)
		}
		refused(t, other, model.FaultAuthority)
	case "tidak":
		for _, err := range []error{try(""), try("pem"), other} {
			refused(t, err, model.FaultAuthority)
		}
	default:
		t.Fatalf("unknown word %q", allowed)
	}
}

func TestStaffOfWhichSection(t *testing.T) {
	for name, row := range map[string]struct {
		record model.Record
		keu    bool // whether staf of keu may
		pem    bool
	}{
		"indicator's own":              {&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(1)}, false, true},
		"nearest node above":           {&model.Actual{Indicator: "nilai-keu", Quarter: model.Q2, Value: model.IntOf(1)}, true, false},
		"money below a section":        {&model.Amount{Node: "sub-2", Version: "murni", Value: model.IntOf(1)}, true, false},
		"spending below a section":     {&model.Spent{Node: "sub-2", Quarter: model.Q2, Value: model.IntOf(1)}, true, false},
		"money of nobody's node":       {&model.Amount{Node: "program-2", Version: "murni", Value: model.IntOf(1)}, true, true},
		"row of a group with section":  {&model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1}, false, true},
		"village documents are shared": {&model.Receipt{Village: "wates", Document: "rkpdes", Note: "x"}, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			for section, may := range map[model.ID]bool{"keu": row.keu, "pem": row.pem} {
				s := storetest.OpenYear(t, year)
				_, err := s.Do(storetest.Clerk(section), store.Batch{Year: year, Edits: []store.Edit{store.Put(row.record)}})
				if may && err != nil {
					t.Errorf("%s: %v", section, err)
				}
				if !may {
					refused(t, err, model.FaultAuthority)
				}
			}
		})
	}
}

// The section that the office named enters the money of all, and it alone hands it in.
func TestTheTreasuryHasTheMoneyOfAll(t *testing.T) {
	s := openSectioned(t)
	do := func(section model.ID, r model.Record) error {
		_, err := s.Do(storetest.Clerk(section), store.Batch{Year: year, Edits: []store.Edit{store.Put(r)}})
		return err
	}
	money := func(n int64) []model.Record {
		return []model.Record{
			&model.Amount{Node: "program-2", Version: "murni", Value: model.IntOf(n)},
			&model.Spent{Node: "program-2", Quarter: model.Q2, Value: model.IntOf(n)},
		}
	}
	handIn := &model.PartState{Quarter: model.Q2, Part: model.PartBudget, Status: model.StatusSubmitted}
	for _, r := range money(1) {
		refused(t, do("keu", r), model.FaultAuthority)
	}
	storetest.Save(t, s, year, &model.Section{ID: "keu", Order: 2, Name: "Subbag Keuangan", Treasury: true})
	for i, section := range []model.ID{"keu", "pem"} {
		for _, r := range money(int64(2 + i)) {
			if err := do(section, r); err != nil {
				t.Errorf("%s: %v", section, err)
			}
		}
	}
	refused(t, do("keu", &model.Analysis{Node: "program-2", Part: model.AnalysisObstacles, Items: []string{"Anggaran"}}), model.FaultAuthority)
	refused(t, do("pem", handIn), model.FaultAuthority)
	if err := do("keu", handIn); err != nil {
		t.Error(err)
	}
}

// Staf of the section that follows a dissolved one enter what was its own.
func TestStaffOfTheSectionThatFollows(t *testing.T) {
	s := storetest.OpenYear(t, year)
	mark := store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1})}}
	_, err := s.Do(storetest.Clerk("keu"), mark)
	refused(t, err, model.FaultAuthority)
	var gone model.Section
	for _, one := range storetest.Book(t, s, year).Sections {
		if one.ID == "pem" {
			gone = one
		}
	}
	gone.Until, gone.Next = model.Date{Year: year, Month: 6, Day: 30}, "keu"
	storetest.Save(t, s, year, &gone)
	if _, err := s.Do(storetest.Clerk("keu"), mark); err != nil {
		t.Error(err)
	}
}

func TestBlankingAndRemovingAskForAuthorityToo(t *testing.T) {
	s := storetest.OpenYear(t, year)
	cell := &model.Actual{Indicator: "ipp", Quarter: model.Q1}
	_, err := s.Do(storetest.Clerk("keu"), store.Batch{Year: year, Edits: []store.Edit{store.Put(cell)}})
	refused(t, err, model.FaultAuthority)
	_, err = s.Do(storetest.Clerk("keu"), store.Batch{Year: year, Edits: []store.Edit{store.Remove(cell.Ref())}})
	refused(t, err, model.FaultAuthority)
	_, err = s.Do(storetest.Clerk("keu"), store.Batch{Year: year, Edits: []store.Edit{store.Remove(model.Ref{Kind: model.KindPeer, Key: "klakah"})}})
	fault := refused(t, err, model.FaultAuthority)
	if !strings.Contains(fault.Message, "staf") || !strings.Contains(fault.Message, "Pembanding") {
		t.Errorf("names neither role nor what: %q", fault.Message)
	}
}

// A year is not opened as if others had approved, closed, signed or said something in it.
func TestAYearIsNotOpenedWithWhatOthersSigned(t *testing.T) {
	clock := storetest.Clock()
	village := model.Ref{Kind: model.KindVillage, Key: "wates"}
	base := puts(&model.Office{Name: "Kecamatan Ranuyoso"}, &model.Village{ID: "wates", Name: "Wates"})
	note := func(by string) *model.Note {
		return &model.Note{ID: "n", On: village, Text: "Setuju", By: by, At: clock()}
	}
	for name, row := range map[string]struct {
		record model.Record
		may    bool
	}{
		"approved":        {&model.PartState{Quarter: model.Q1, Part: model.PartVillages, Status: model.StatusApproved}, false},
		"submitted":       {&model.PartState{Quarter: model.Q1, Part: model.PartVillages, Status: model.StatusSubmitted}, false},
		"a draft's note":  {&model.PartState{Quarter: model.Q1, Part: model.PartVillages, Status: model.StatusDraft, Note: "x"}, true},
		"closed":          {&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}, false},
		"opened again":    {&model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: "x"}, true},
		"a snapshot":      {&model.Snapshot{Quarter: model.Q1, Part: model.PartVillages}, false},
		"signed":          {&model.Acknowledgement{Quarter: model.Q1, Name: "Camat", Date: model.Date{Year: year, Month: 4, Day: 9}}, false},
		"another's words": {note("camat"), false},
		"one's own words": {note("sekretaris"), true},
		"a figure":        {&model.Narrative{Topic: "penutup", Text: "x"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := storetest.OpenYear(t, year-1)
			storetest.People(t, s)
			open := store.Batch{Year: year, Open: true, Edits: append(puts(row.record), base...)}
			_, err := s.Do(model.Actor{ID: "sekretaris", Role: model.RoleSecretary}, open)
			if row.may {
				if err != nil {
					t.Error(err)
				}
				return
			}
			refused(t, err, model.FaultAuthority)
			storetest.Do(t, s, storetest.Admin(), open)
		})
	}
}

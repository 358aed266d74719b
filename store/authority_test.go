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
		&model.BudgetVersion{ID: "perubahan", Kind: model.VersionRevised, Name: "perubahan kedua"},
		&model.Amount{Node: "program-2", Version: "perubahan", Value: model.IntOf(1)},
		&model.Spent{Node: "program-2", Quarter: model.Q2, Value: model.IntOf(1)},
		&model.History{Indicator: "ipp", Year: year - 2, Actual: model.IntOf(1)},
		&model.Peer{ID: "klakah", Name: "Klakah", Indicator: "ipp", Actual: model.IntOf(61)},
		&model.Staff{ID: "camat", Position: "Camat", Female: 1},
		&model.Asset{ID: "meja", Name: "Meja kerja"},
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusApproved},
		&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff},
		&model.Narrative{Topic: "inovasi", Text: "Baru"},
		&model.StrategicIssue{ID: "isu", Text: "Isu lain"},
		&model.Analysis{Node: "program-2", Part: model.AnalysisObstacles, Items: []string{"Anggaran"}},
		&model.Holiday{Date: model.Date{Year: year, Month: 8, Day: 17}, Name: "Hari Kemerdekaan"},
		&model.Deadline{ID: "pk", Kind: model.DeadlineAgreement, Name: "PK", Due: model.Date{Year: year, Month: 2, Day: 2}},
		&model.Criterion{ID: "renstra", Component: model.ComponentPlanning, Aspect: model.AspectPresence, Text: "Renstra", Weight: 2},
		&model.Assessment{Criterion: "renstra", Answer: model.AnswerYes},
		&style,
		&model.Logo{Data: []byte("\xff\xd8\xff other")},
	}
	table := map[model.Kind]model.Record{}
	for _, r := range changed {
		table[r.Ref().Kind] = r
	}
	return table
}

// openSectioned is the sample with program-2 under the section pem.
func openSectioned(t *testing.T) *store.Store {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, &model.Node{ID: "program-2", Parent: "sasaran", Level: model.Program, Order: 2, Name: "Pemberdayaan desa", Section: "pem"})
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

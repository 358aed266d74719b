package seed_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
)

// roll opens the year after the one given, as the program does.
func roll(t *testing.T, s *store.Store, from int) (*model.Book, error) {
	t.Helper()
	old := bookOf(t, s, from)
	if _, err := s.Do(secretary(), seed.NextYear(old, calc.Kept(old))); err != nil {
		return nil, err
	}
	return bookOf(t, s, from+1), nil
}

func mustRoll(t *testing.T, s *store.Store, from int) *model.Book {
	t.Helper()
	b, err := roll(t, s, from)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func exampleStore(t *testing.T) *store.Store {
	t.Helper()
	s := empty(t)
	if err := seed.LoadExample(s, secretary()); err != nil {
		t.Fatal(err)
	}
	return s
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestNextYearCarriesWhatTheOfficeIsAndPlans(t *testing.T) {
	s := exampleStore(t)
	old, b := bookOf(t, s, 2024), mustRoll(t, s, 2024)
	office := old.Office
	office.SignDate = model.Date{}
	for _, part := range []struct {
		what     string
		old, new any
	}{
		{"office", office, b.Office}, {"settings", old.Settings, b.Settings}, {"sections", old.Sections, b.Sections},
		{"nodes", old.Nodes, b.Nodes}, {"indicators", old.Indicators, b.Indicators}, {"villages", old.Villages, b.Villages},
		{"groups", old.Facilitations, b.Facilitations}, {"rows", old.Rows, b.Rows}, {"versions", old.Versions, b.Versions},
		{"staff", old.Staff, b.Staff}, {"assets", old.Assets, b.Assets},
	} {
		if asJSON(t, part.old) != asJSON(t, part.new) {
			t.Errorf("%s are not carried as they were", part.what)
		}
	}
	if len(b.Peers) != 3 || b.Peers[0].Name != "Klakah" || !b.Peers[0].Actual.IsBlank() || !b.Peers[2].Target.IsBlank() || !b.Peers[0].Achievement.IsBlank() {
		t.Errorf("peers %+v", b.Peers)
	}
	want := []struct {
		name, due string
		about     int
	}{{"LPPDes", "2025-03-31", 2024}, {"RKPDes", "2025-09-30", 2026}, {"APBDes", "2025-12-31", 2026}}
	for i, d := range b.Documents {
		if d.Name != want[i].name || d.Due.String() != want[i].due || d.About != want[i].about {
			t.Errorf("document %+v", d)
		}
	}
	if asJSON(t, old) != asJSON(t, bookOf(t, exampleStore(t), 2024)) {
		t.Error("the old year is not as it was")
	}
}

// A village that has gone is not carried on, and one that was yet to come not back.
func TestOnlyIndicatorsOfTheYearAreCarried(t *testing.T) {
	date := func(year, month, day int) model.Date { return model.Date{Year: year, Month: month, Day: day} }
	b := model.NewBook(2024, 1, []model.Record{
		&model.Node{ID: "t", Level: model.Goal, Name: "T"},
		&model.Indicator{ID: "gone", Node: "t", Name: "Lama", Until: date(2024, 6, 30)},
		&model.Indicator{ID: "new", Node: "t", Name: "Baru", From: date(2024, 7, 1)},
		&model.Peer{ID: "p", Indicator: "gone", Name: "Kecamatan Lain"},
	})
	got := ""
	for _, e := range seed.NextYear(b, []model.History{{Indicator: "gone", Year: 2023}, {Indicator: "new", Year: 2023}}).Edits {
		switch r := e.Put.(type) {
		case *model.Indicator:
			got += string(r.ID) + " "
		case *model.Peer:
			t.Errorf("compares what is gone: %+v", r)
		case *model.History:
			if r.Indicator == "gone" {
				t.Errorf("remembers what is gone: %+v", r)
			}
		}
	}
	if got != "new " {
		t.Errorf("carried: %s", got)
	}
}

func TestOnlyVillagesOfTheYearAreCarried(t *testing.T) {
	date := func(year, month, day int) model.Date { return model.Date{Year: year, Month: month, Day: day} }
	records := []model.Record{
		&model.Village{ID: "a", Order: 1, Name: "A"}, &model.Village{ID: "gone", Order: 2, Name: "B", Until: date(2024, 12, 31)},
		&model.Village{ID: "last", Order: 3, Name: "C", Until: date(2025, 1, 1)}, &model.Village{ID: "new", Order: 4, Name: "D", From: date(2024, 7, 1)},
		&model.Receipt{Village: "a", Document: "d", Waiver: "x"}, &model.DocumentKind{ID: "d", Name: "D", Due: date(2024, 3, 31), OwedBy: model.OwedByAll},
	}
	b := model.NewBook(2024, 1, records)
	for name, row := range map[string]struct {
		batch store.Batch
		want  string
	}{"after": {seed.NextYear(b, nil), "a last new "}, "before": {seed.YearBefore(b), "a gone last "}} {
		got := ""
		for _, e := range row.batch.Edits {
			switch r := e.Put.(type) {
			case *model.Village:
				got += string(r.ID) + " "
			case *model.Receipt:
				t.Errorf("%s: a waiver is of its year: %+v", name, r)
			case *model.DocumentKind:
				if r.OwedBy != model.OwedByAll {
					t.Errorf("%s: %+v", name, r)
				}
			}
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
}

func TestNextYearBeginsBlank(t *testing.T) {
	b := mustRoll(t, exampleStore(t), 2024)
	for _, ind := range b.Indicators {
		for q := model.WholeYear; q <= model.Q4; q++ {
			if !b.Target(ind.ID, model.Initial, q).IsBlank() || !b.Target(ind.ID, model.Revised, q).IsBlank() {
				t.Errorf("%s has a target", ind.ID)
			}
			if a := b.Actual(ind.ID, q); !a.IsBlank() {
				t.Errorf("%s has an actual", ind.ID)
			}
		}
	}
	for _, row := range b.Rows {
		for _, q := range model.Quarters() {
			if m := b.Mark(row.ID, q); !m.IsBlank() || b.Reason(row.ID) != "" {
				t.Errorf("%s is marked", row.ID)
			}
		}
	}
	for _, v := range b.Villages {
		for _, d := range b.Documents {
			if r := b.Receipt(v.ID, d.ID); !r.IsBlank() {
				t.Errorf("%s has handed %s in", v.Name, d.Name)
			}
		}
	}
	for _, v := range b.Versions {
		if total := sum(b, func(n model.ID) model.Reading { return b.Amount(n, v.ID) }); total != "0" {
			t.Errorf("%s holds %s", v.Name, total)
		}
	}
	for _, q := range model.Quarters() {
		if total := sum(b, func(n model.ID) model.Reading { return b.Spent(n, q) }); total != "0" || b.Status(q) != model.StatusDraft {
			t.Errorf("TW %s: %s spent, %s", q.Roman(), total, b.Status(q))
		}
	}
}

func TestLastYearIsReadAndNotCopied(t *testing.T) {
	b := mustRoll(t, exampleStore(t), 2024)
	for id, want := range map[model.ID][3]string{
		"iku-1": {"51", "63.25", "124.02"},
		"iku-2": {"87.33", "88.89", "101.79"},
		"iku-3": {"81.82", "100", "122.22"},
	} {
		if h := b.History(id, 2024); !h.IsBlank() {
			t.Errorf("%s: the year that stands in the file is copied: %+v", id, h)
		}
		p := calc.PastOf(b, b.Indicator(id), 2024)
		for i, f := range []calc.Figure{p.Target, p.Actual, p.Achievement} {
			if d, known := f.Round(2); !known || d.String() != want[i] {
				t.Errorf("%s: %v, want %v", id, p, want)
			}
		}
		if years := calc.PastYears(b, id); len(years) != 6 || years[5] != 2024 || len(b.HistoryYears(id)) != 5 {
			t.Errorf("%s: years %v", id, years)
		}
		last := calc.Compute(b, model.Q1).Measure(id).LastYear
		if d, known := last.Round(2); !known || d.String() != want[2] {
			t.Errorf("%s: last year's achievement %v, want %s", id, d, want[2])
		}
	}
	if p := calc.PastOf(b, b.Indicator("iku-1"), 2024); p.TargetLetter != "C-" || p.ActualLetter != "B-" {
		t.Errorf("letters are lost: %+v", p)
	}
	if p := calc.PastOf(b, b.Indicator("kegiatan-05-1"), 2024); !p.Target.Known() || p.Actual.Known() || p.Achievement.Known() {
		t.Errorf("a blank actual became %+v", p)
	}
	if h := b.History("iku-1", 2023); !h.Actual.IsNotApplicable() {
		t.Errorf("N/A of 2023 became %+v", h)
	}
}

func TestYearsFollowOneAnother(t *testing.T) {
	s := exampleStore(t)
	b := mustRoll(t, s, 2024)
	fill := store.Batch{Year: 2025, Edits: []store.Edit{
		store.Put(&model.Target{Indicator: "iku-1", Agreement: model.Initial, Value: model.IntOf(60)}),
		store.Put(&model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(66)}),
		store.Put(&model.Receipt{Village: b.Villages[0].ID, Document: b.Documents[0].ID, Date: model.Date{Year: 2025, Month: 3, Day: 31}}),
	}}
	if _, err := s.Do(secretary(), fill); err != nil {
		t.Fatal(err)
	}
	b = mustRoll(t, s, 2025)
	if d, known := calc.PastOf(b, b.Indicator("iku-1"), 2025).Achievement.Round(2); !known || d.String() != "110" {
		t.Errorf("2025 came to %s", d)
	}
	if years := calc.PastYears(b, "iku-1"); len(years) != 7 {
		t.Errorf("years %v", years)
	}
	if b.Documents[0].Due.String() != "2026-03-31" || b.Documents[1].About != 2027 || b.Indicator("iku-1") == nil {
		t.Errorf("documents %+v", b.Documents)
	}
	var fault *model.Fault
	if _, err := roll(t, s, 2024); !errors.As(err, &fault) || fault.Code != model.FaultExists {
		t.Errorf("2025 was opened twice: %v", err)
	}
	if h := bookOf(t, s, 2025).History("iku-1", 2025); !h.IsBlank() {
		t.Errorf("a refused act left %+v", h)
	}
}

func TestNextYearIsSoundAndOnlyPlannersOpenIt(t *testing.T) {
	s := exampleStore(t)
	old := bookOf(t, s, 2024)
	batch := seed.NextYear(old, calc.Kept(old))
	sound(t, batch)
	var fault *model.Fault
	if _, err := s.Do(model.Actor{ID: "tari", Role: model.RoleStaff}, batch); !errors.As(err, &fault) || fault.Code != model.FaultAuthority {
		t.Errorf("opened by staf: %v", err)
	}
}

func TestLeapDaysAndOwnHistoryAndVersions(t *testing.T) {
	leap := &model.DocumentKind{ID: "lkj", Name: "LKJ", About: 2023, Due: model.Date{Year: 2024, Month: 2, Day: 29}}
	after := &model.DocumentKind{ID: "apb", Name: "APB", About: 2025, Due: model.Date{Year: 2025, Month: 1, Day: 31}}
	ind := &model.Indicator{ID: "i", Node: "t", Name: "I", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed}
	old := model.NewBook(2024, 1, []model.Record{
		leap, after, &model.Node{ID: "t", Level: model.Goal, Name: "T"}, ind,
		&model.BudgetVersion{ID: "p", Kind: model.VersionRevised, Name: "P", Since: model.Date{Year: 2024, Month: 9, Day: 1}},
		&model.History{Indicator: "i", Year: 2024, Actual: model.IntOf(1)},
		&model.Office{Name: "Kecamatan", SignDate: model.Date{Year: 2025, Month: 1, Day: 10}},
	})
	b := model.NewBook(2025, 1, records(seed.NextYear(old, calc.Kept(old))))
	for i, want := range []string{"2026-01-31", "2025-02-28"} {
		if got := b.Documents[i].Due.String(); got != want {
			t.Errorf("due %s, want %s", got, want)
		}
	}
	if !b.Versions[0].Since.IsBlank() || !b.Office.SignDate.IsBlank() {
		t.Errorf("days of the old year were carried: %+v %+v", b.Versions[0], b.Office)
	}
	if v := b.History("i", 2024).Actual.String(); v != "1" {
		t.Errorf("what was written down of a year that computes to nothing is %q", v)
	}
}

func TestNextYearCarriesWhatSpeaksOfTheOffice(t *testing.T) {
	style := model.DefaultReportStyle()
	style.Paper = model.PaperA4
	old := model.NewBook(2024, 1, []model.Record{
		&model.Narrative{Topic: "tugas-fungsi", Text: "Tugas camat."}, &model.Narrative{Topic: "penutup", Text: "Tahun ini."},
		&model.StrategicIssue{ID: "isu", Order: 1, Text: "Sarana"},
		&model.Duty{ID: "tugas", Text: "Membina desa"}, &model.Regulation{ID: "pp", Name: "PP Nomor 17 Tahun 2018"},
		&model.Employee{ID: "wati", Section: "pem"}, &model.Assignment{ID: "data", Employee: "wati", Measure: "Jumlah laporan", Target: model.IntOf(12)},
		&model.Accomplishment{ID: "loket", Sort: model.AccomplishedInnovation, Name: "Loket keliling"},
		&model.BudgetVersion{ID: "p", Kind: model.VersionRevised, Name: "Perubahan", Cause: "Pendapatan turun"},
		&model.Holiday{Date: model.Date{Year: 2024, Month: 8, Day: 17}, Name: "Kemerdekaan"},
		&model.Deadline{ID: "pk", Kind: model.DeadlineAgreement, Name: "PK", Due: model.Date{Year: 2024, Month: 2, Day: 29}},
		&model.Office{Name: "Kecamatan", AgreedOn: model.Date{Year: 2024, Month: 1, Day: 30}, RenewedOn: model.Date{Year: 2024, Month: 10, Day: 1}},
		&model.Criterion{ID: "layanan", Component: model.ComponentReview, Aspect: model.AspectUse, Text: "Maklumat", Weight: 1},
		&model.Assessment{Criterion: "layanan", Answer: model.AnswerYes},
		&model.Logo{Data: []byte("\xff\xd8\xff")}, &style,
		&model.Official{ID: "lama", Post: model.PostHead, Until: model.Date{Year: 2024, Month: 12, Day: 31}}, &model.Official{ID: "baru", Post: model.PostHead},
		&model.Official{ID: "pindah", Post: model.PostHead, From: model.Date{Year: 2024, Month: 2, Day: 1}, Until: model.Date{Year: 2025, Month: 1, Day: 1}},
	})
	var records []model.Record
	for _, e := range seed.NextYear(old, nil).Edits {
		records = append(records, e.Put)
	}
	b := model.NewBook(2025, 1, records)
	if len(b.Officials) != 2 || b.Officials[0].ID != "baru" || b.Officials[1].ID != "pindah" {
		t.Errorf("officials %v", b.Officials)
	}
	if b.Narrative("tugas-fungsi") != "Tugas camat." || b.Narrative("penutup") != "" {
		t.Error("texts")
	}
	if len(b.Criteria) != 1 || b.Assessment("layanan").Answer != "" || !b.Office.AgreedOn.IsBlank() || !b.Office.RenewedOn.IsBlank() {
		t.Errorf("criteria %v, answer %v, office %+v", b.Criteria, b.Assessment("layanan"), b.Office)
	}
	if b.Style.Paper != model.PaperA4 || len(b.Logo) != 3 {
		t.Error("the look of the report")
	}
	if len(b.Duties) != 1 || len(b.Regulations) != 1 || len(b.Accomplishments) != 0 || b.Versions[0].Cause != "" {
		t.Errorf("duties %v, rules %v, accomplishments %v, versions %v", b.Duties, b.Regulations, b.Accomplishments, b.Versions)
	}
	if len(b.Employees) != 1 || len(b.Assignments) != 1 || !b.Assignments[0].Target.IsBlank() {
		t.Errorf("staff %v, work %v", b.Employees, b.Assignments)
	}
	if len(b.Issues) != 1 || len(b.Holidays) != 0 || len(b.Deadlines) != 1 || b.Deadlines[0].Due.String() != "2025-02-28" {
		t.Errorf("issues %v, holidays %v, deadlines %v", b.Issues, b.Holidays, b.Deadlines)
	}
}

// A new year begins with the present names, the year before with the former ones.
func TestYearsBesideHaveTheNamesOfTheirDays(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{
		&model.Village{ID: "v", Name: "Baru", FormerName: model.FormerName{Former: "Lama", Renamed: model.Date{Year: 2024, Month: 7, Day: 1}}},
		&model.Section{ID: "s", Name: "Baru", FormerName: model.FormerName{Former: "Lama", Renamed: model.Date{Year: 2024, Month: 7, Day: 1}}},
	})
	for want, batch := range map[string]store.Batch{"Baru": seed.NextYear(b, nil), "Lama": seed.YearBefore(b)} {
		for _, e := range batch.Edits {
			switch r := e.Put.(type) {
			case *model.Village:
				if r.Name != want || r.Former != "" || r.Check() != nil {
					t.Errorf("want %s: %+v", want, r)
				}
			case *model.Section:
				if r.Name != want || r.Former != "" || r.Check() != nil {
					t.Errorf("want %s: %+v", want, r)
				}
			}
		}
	}
}

// What a section had that was dissolved is of the one that follows it in the next year.
func TestADissolvedSectionStaysBehind(t *testing.T) {
	date := func(month, day int) model.Date { return model.Date{Year: 2024, Month: month, Day: day} }
	b := model.NewBook(2024, 1, []model.Record{
		&model.Section{ID: "lama", Order: 1, Name: "Seksi Lama", Until: date(6, 30), Next: "baru"}, &model.Section{ID: "baru", Order: 2, Name: "Seksi Baru", From: date(7, 1)},
		&model.Section{ID: "sub", Order: 3, Name: "Subbagian", Parent: "lama"}, &model.Section{ID: "hilang", Order: 4, Name: "Seksi Hilang", Until: date(12, 31)},
		&model.Node{ID: "t", Level: model.Goal, Name: "T", Section: "lama"}, &model.Facilitation{ID: "f", Name: "F", Section: "hilang"},
		&model.Official{ID: "o", Post: model.PostSection, Section: "lama", Person: model.Person{Name: "Kasi"}, Capacity: model.Definitive},
	})
	for name, row := range map[string]struct {
		batch store.Batch
		want  string
	}{
		"after":  {seed.NextYear(b, nil), "baru:/ sub:baru/ node:baru group: "},
		"before": {seed.YearBefore(b), "lama:/ sub:lama/ hilang:/ official:lama node:lama group:hilang "},
	} {
		got := ""
		for _, e := range row.batch.Edits {
			switch r := e.Put.(type) {
			case *model.Section:
				got += fmt.Sprintf("%s:%s/%s ", r.ID, r.Parent, r.Next)
			case *model.Node:
				got += "node:" + string(r.Section) + " "
			case *model.Facilitation:
				got += "group:" + string(r.Section) + " "
			case *model.Official:
				got += "official:" + string(r.Section) + " "
			}
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
}

package store_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// closings are the ways in which something of the sample is closed.
func closings() map[string]func(*testing.T, *store.Store) {
	whole := func(q model.Quarter) func(*testing.T, *store.Store) {
		return func(t *testing.T, s *store.Store) { storetest.Close(t, s, year, q) }
	}
	part := func(q model.Quarter, part model.ID) func(*testing.T, *store.Store) {
		return func(t *testing.T, s *store.Store) { storetest.Close(t, s, year, q, part) }
	}
	return map[string]func(*testing.T, *store.Store){
		"none": func(*testing.T, *store.Store) {},
		"1":    whole(model.Q1), "2": whole(model.Q2), "4": whole(model.Q4),
		"1i": part(model.Q1, model.PartIndicators), "1f": part(model.Q1, model.PartFacilitation+"-pem"),
		"1d": part(model.Q1, model.PartVillages), "1a": part(model.Q1, model.PartBudget),
	}
}

// closedRow is an act and the closings that forbid it; all others must let it pass.
type closedRow struct {
	name      string
	edits     []store.Edit
	forbidden string
}

func closedRows() []closedRow {
	const (
		free   = ""         // names, words, people
		figure = "1 2 4 1i" // entered in the first quarter: by it or one after it, or by its part
		fas    = "1 2 4 1f"
		desa   = "1 2 4 1d"
		money  = "1 2 4 1a"
		second = "2 4" // entered in the second
		last   = "4"   // of the year
	)
	ipp := func(change func(*model.Indicator)) *model.Indicator {
		i := &model.Indicator{ID: "ipp", Node: "sasaran", Order: 1, Name: "Indeks Pelayanan Publik", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed, Section: "pem"}
		change(i)
		return i
	}
	settings := func(change func(*model.Settings)) *model.Settings {
		s := model.DefaultSettings()
		change(&s)
		return &s
	}
	row := func(change func(*model.FacilitationRow)) *model.FacilitationRow {
		r := &model.FacilitationRow{ID: "musrenbang", Group: "tata", Order: 1, Name: "Musrenbang", Planned: 2}
		change(r)
		return r
	}
	document := func(month int) *model.DocumentKind {
		return &model.DocumentKind{ID: "lppdes", Order: 1, Name: "LPPDes", About: year - 1, Due: model.Date{Year: year, Month: month, Day: 28}}
	}
	receipt := func(village, document model.ID, month int) *model.Receipt {
		return &model.Receipt{Village: village, Document: document, Date: model.Date{Year: year, Month: month, Day: 1}}
	}
	mark := func(q model.Quarter, n int) *model.FacilitationMark {
		return &model.FacilitationMark{Row: "musrenbang", Quarter: q, Count: n}
	}
	planned := func(end model.Reading) *model.StrategicTarget {
		return &model.StrategicTarget{Plan: "renstra", Indicator: "ipp", Base: model.IntOf(40), Years: []model.YearTarget{{Year: year + 1, Value: model.IntOf(55)}}, End: end}
	}
	style := func(paper model.Paper) *model.ReportStyle {
		s := model.DefaultReportStyle()
		s.Paper = paper
		return &s
	}
	return []closedRow{
		{"realisasi", puts(&model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(41)}), figure},
		{"realisasi blanked", puts(&model.Actual{Indicator: "ipp", Quarter: model.Q1}), figure},
		{"realisasi removed", removes(model.Ref{Kind: model.KindActual, Key: "ipp/1"}), figure},
		{"realisasi's note", puts(&model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(40), Note: "x"}), figure},
		{"realisasi unchanged", puts(&model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(40)}), free},
		{"realisasi of the second quarter", puts(actual(9)), second},
		{"checklist", puts(mark(model.Q1, 2)), fas},
		{"checklist's evidence", puts(&model.FacilitationMark{Row: "musrenbang", Quarter: model.Q1, Count: 1}), fas},
		{"checklist of the second quarter", puts(mark(model.Q2, 1)), second},
		{"spending", puts(&model.Spent{Node: "sub-1", Quarter: model.Q1, Value: model.IntOf(1)}), money},
		{"spending of the second quarter", puts(&model.Spent{Node: "sub-1", Quarter: model.Q2, Value: model.IntOf(1)}), second},
		{"document changed", puts(receipt("ranuyoso", "lppdes", 4)), desa},
		{"document in time", puts(receipt("wates", "lppdes", 3)), desa},
		{"document late, others there", puts(receipt("wates", "lppdes", 5)), free},
		{"first of its kind, late", puts(receipt("wates", "rkpdes", 11)), last},
		{"document without a date", puts(&model.Receipt{Village: "wates", Document: "lppdes", Note: "x"}), desa},
		{"document due in the third quarter", puts(receipt("wates", "rkpdes", 3)), last},
		{"reason", puts(&model.Reason{Row: "apbdes", Text: "Lain"}), last},

		{"target of the year", puts(&model.Target{Indicator: "ipp", Agreement: model.Initial, Value: model.IntOf(52)}), last},
		{"revised target", puts(&model.Target{Indicator: "ipp", Agreement: model.Revised, Value: model.IntOf(52)}), last},
		{"target of the first quarter", puts(&model.Target{Indicator: "ipp", Agreement: model.Initial, Quarter: model.Q1, Value: model.IntOf(5)}), figure},
		{"budget", puts(&model.Amount{Node: "sub-1", Version: "murni", Value: model.IntOf(1)}), last},
		{"budget version since", puts(&model.BudgetVersion{ID: "perubahan", Order: 2, Kind: model.VersionRevised, Name: "perubahan", Since: model.Date{Year: year, Month: 10, Day: 1}}), last},
		{"budget version added", puts(&model.BudgetVersion{ID: "geser", Order: 3, Kind: model.VersionShift, Name: "geser"}), last},
		{"budget version's name", puts(&model.BudgetVersion{ID: "perubahan", Order: 2, Kind: model.VersionRevised, Name: "P-APBD"}), free},
		{"history rolled over", puts(&model.History{Indicator: "ipp", Year: year - 1, Target: model.IntOf(50), Actual: model.IntOf(48)}), last},

		{"row planned oftener", puts(row(func(r *model.FacilitationRow) { r.Planned = 3 })), fas},
		{"row renamed", puts(row(func(r *model.FacilitationRow) { r.Name = "Musrenbangcam" })), free},
		{"row with a plan added", puts(&model.FacilitationRow{ID: "baru", Group: "tata", Name: "Baru", Planned: 1}), fas},
		{"row without a plan added", puts(&model.FacilitationRow{ID: "baru", Group: "tata", Name: "Baru"}), free},
		{"row removed", removes(model.Ref{Kind: model.KindFacilitationRow, Key: "apbdes"}, model.Ref{Kind: model.KindReason, Key: "apbdes"}), fas},
		{"row to another group", append(puts(&model.Facilitation{ID: "lain", Name: "Lain"}), puts(row(func(r *model.FacilitationRow) { r.Group = "lain" }))...), fas},
		{"group to another seksi", puts(&model.Facilitation{ID: "tata", Order: 1, Name: "Tata pemerintahan desa", Section: "keu"}), fas},
		{"group renamed", puts(&model.Facilitation{ID: "tata", Order: 2, Name: "Tata", Section: "pem"}), free},

		{"village added", puts(&model.Village{ID: "baru", Name: "Baru"}), desa},
		{"village renamed", puts(&model.Village{ID: "wates", Order: 9, Name: "Wates Kulon", Head: "Pak Kades"}), free},
		{"village removed", removes(model.Ref{Kind: model.KindVillage, Key: "wates"}), desa},
		{"village split off in July", puts(&model.Village{ID: "baru", Name: "Baru", From: model.Date{Year: year, Month: 7, Day: 1}}), last},
		{"village that owes nothing any more this year", puts(&model.Village{ID: "baru", Name: "Baru", From: model.Date{Year: year + 1, Month: 1, Day: 1}}), free},
		{"village joined to another in July", puts(&model.Village{ID: "wates", Order: 2, Name: "Wates Wetan", Until: model.Date{Year: year, Month: 6, Day: 30}}), last},
		{"village turned into a kelurahan", puts(&model.Village{ID: "wates", Order: 2, Name: "Wates Wetan", Kind: model.VillageKelurahan}), desa},
		{"document let off", puts(&model.Receipt{Village: "wates", Document: "rkpdes", Waiver: "Disusun desa induk"}), desa},
		{"document owed by kelurahan alone", puts(&model.DocumentKind{ID: "rkpdes", Order: 2, Name: "RKPDes", About: year + 1, Due: model.Date{Year: year, Month: 9, Day: 30}, OwedBy: model.OwedByKelurahan}), desa},
		{"document owed by kelurahan too, of which there are none", puts(&model.DocumentKind{ID: "rkpdes", Order: 2, Name: "RKPDes", About: year + 1, Due: model.Date{Year: year, Month: 9, Day: 30}, OwedBy: model.OwedByAll}), free},
		{"document kind added", puts(&model.DocumentKind{ID: "baru", Name: "Baru", Due: model.Date{Year: year, Month: 12, Day: 31}}), desa},
		{"due date", puts(document(2)), desa},
		{"due date into the second quarter", puts(document(5)), desa},
		{"document kind renamed", puts(&model.DocumentKind{ID: "lppdes", Order: 1, Name: "LPPD", About: year, Due: model.Date{Year: year, Month: 3, Day: 31}}), free},
		{"holiday that moves nothing", puts(&model.Holiday{Date: model.Date{Year: year, Month: 3, Day: 29}, Name: "Wafat Isa Almasih"}), free},
		{"due dates moved off closed days", puts(settings(func(s *model.Settings) { s.MoveDue = true })), desa}, // 31 March 2024 is a Sunday

		{"polarity", puts(ipp(func(i *model.Indicator) { i.Polarity = model.Negative })), figure},
		{"aggregation", puts(ipp(func(i *model.Indicator) { i.Aggregation = model.Sum })), figure},
		{"source", puts(ipp(func(i *model.Indicator) { i.Source = model.FromDocuments }), &model.Actual{Indicator: "ipp", Quarter: model.Q1}), figure},
		{"indicator's place", puts(ipp(func(i *model.Indicator) { i.Node = "program-2" })), figure},
		{"indicator graded", puts(ipp(func(i *model.Indicator) { i.Graded = true })), last},
		{"scale of the indicator", puts(ipp(func(i *model.Indicator) { i.Scale = "lain" })), last},
		{"end of the renstra", puts(&model.Indicator{ID: "fasilitasi", Node: "sasaran", Order: 2, Name: "Persentase fasilitasi", Polarity: model.Positive, Aggregation: model.Cumulative, Source: model.FromFacilitation, StrategicEnd: model.IntOf(60)}), last},
		{"end of the renstra that its own record overrules", puts(ipp(func(i *model.Indicator) { i.StrategicEnd = model.IntOf(70) })), free},
		{"end target of the renstra", puts(planned(model.IntOf(61))), last},
		{"other targets of the renstra", puts(planned(model.IntOf(60))), free},
		{"renstra's decree", puts(&model.StrategicPlan{ID: "renstra", First: year - 1, Last: year + 1, Decree: "Perbup 13"}), free},
		{"another renstra in force", puts(&model.StrategicPlan{ID: "lain", First: year, Last: year + 4}), last},
		{"a renstra that begins later", puts(&model.StrategicPlan{ID: "lain", First: year + 2, Last: year + 6}), free},
		{"indicator renamed", puts(ipp(func(i *model.Indicator) { i.Name, i.PIC = "IPP", "Kasi" })), free},
		{"indicator added", puts(&model.Indicator{ID: "baru", Node: "program-2", Name: "Baru", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed}), last},
		{"indicator without figures removed", removes(model.Ref{Kind: model.KindIndicator, Key: "nilai-keu"}), figure},
		{"node moved with its figures", puts(&model.Node{ID: "kegiatan-1", Parent: "program-2", Level: model.Activity, Order: 9, Name: "Administrasi keuangan"},
			&model.Amount{Node: "program-2", Version: "murni"}), "1 2 4 1a 1i"},
		{"empty node moved", puts(&model.Node{ID: "sub-2", Parent: "kegiatan-2", Level: model.SubActivity, Order: 2, Name: "Verifikasi"}), free},
		{"node renamed", puts(&model.Node{ID: "program-1", Parent: "sasaran", Level: model.Program, Order: 1, Code: "7.01.02", Name: "Penunjang", Section: "pem"}), free},
		{"scale", puts(settings(func(s *model.Settings) { s.Ratings[0].Word = "Istimewa" })), last},
		{"decimals", puts(settings(func(s *model.Settings) { s.Decimals = 3 })), last},

		{"profile", puts(&model.Office{Name: "Kecamatan Klakah", SignDate: model.Date{Year: year + 1, Month: 1, Day: 9}}), free},
		{"official", puts(&model.Official{ID: "plt", Post: model.PostHead, Capacity: model.ActingFree, Person: model.Person{Name: "Lain"}}), free},
		{"letter", puts(&model.Letter{ID: "t-1", Number: "1", Kind: model.LetterOther, Date: model.Date{Year: year, Month: 2, Day: 1}}), free},
		{"peer", puts(&model.Peer{ID: "klakah", Name: "Klakah", Indicator: "ipp", Actual: model.IntOf(9)}), free},
		{"staff", puts(&model.Staff{ID: "camat", Position: "Camat", Female: 1}), free},
		{"narrative", puts(&model.Narrative{Topic: "penutup", Text: "Sekian."}), free},
		{"section", puts(&model.Section{ID: "pem", Order: 1, Name: "Seksi Tata Pemerintahan"}), free},
		{"deadline", puts(&model.Deadline{ID: "apel", Kind: model.DeadlineOther, Name: "Apel", Due: model.Date{Year: year, Month: 7, Day: 1}}), free},
		{"asset", puts(&model.Asset{ID: "meja", Name: "Meja kerja"}), free},
		{"obstacle", puts(&model.Obstacle{ID: "hambatan", Node: "sasaran", Text: "Hambatan lain"}), free},
		{"advice", puts(&model.Advice{ID: "rekomendasi", Text: "Rekomendasi lain"}), free},
		{"partner", puts(&model.Partner{ID: "pihak", Node: "sasaran", Name: "Pihak lain"}), free},
		{"duty", puts(&model.Duty{ID: "tugas", Text: "Membina desa dan kelurahan"}), free},
		{"employee", puts(&model.Employee{ID: "wati", Section: "pem", Position: "Pengelola Data", Person: model.Person{Name: "Wati Lain"}}), free},
		{"assignment", puts(&model.Assignment{ID: "data", Employee: "wati", Indicator: "ipp", Text: "Data lain"}), free},
		{"regulation", puts(&model.Regulation{ID: "pp", Name: "PP Nomor 17 Tahun 2018"}), free},
		{"accomplishment", puts(&model.Accomplishment{ID: "loket", Sort: model.AccomplishedAward, Name: "Loket"}), free},
		{"photo", puts(&model.Photo{ID: "foto", Row: "musrenbang", Quarter: model.Q1, Caption: "Lain", Data: []byte("\xff\xd8\xff")}), free},
		{"strategic issue", puts(&model.StrategicIssue{ID: "isu", Text: "Isu lain"}), free},
		{"analysis", puts(&model.Analysis{Node: "sasaran", Part: model.AnalysisObstacles, Items: []string{"Anggaran"}}), free},
		{"look of the report", puts(style(model.PaperA4)), free},
		{"logo", puts(&model.Logo{Data: []byte("\xff\xd8\xff other")}), free},
		{"criterion", puts(&model.Criterion{ID: "renstra", Component: model.ComponentPlanning, Aspect: model.AspectPresence, Text: "Renstra", Weight: 2}), free},
		{"assessment", puts(&model.Assessment{Criterion: "layanan", Answer: model.AnswerYes}), free},
		{"publication", puts(&model.Publication{ID: "lkjip", Title: "LKjIP terbit", Year: year}), free},
		{"printed table", puts(&model.PrintedTable{ID: "t10", Publication: "lkjip", Title: "Fasilitasi", Columns: []model.PrintedColumn{{Head: "Kegiatan"}}}), free},
		{"printed row", puts(&model.PrintedRow{Table: "t9", ID: "b1", Cells: []string{"Indeks", "125"}}), free},
		{"finding accepted", puts(&model.Acceptance{Finding: "capaian-hitung:t9/b1/k2", Reason: "Lain"}), free},
		{"note", puts(&model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "wates"}, Text: "x", By: "siti", At: storetest.Clock()()}), free},
	}
}

// What a closing means for a kind of record is said of every kind, the review's own
// aside, which have their tables.
func TestEveryKindIsClosedOrSaidToBeFree(t *testing.T) {
	said := map[model.Kind]bool{
		model.KindQuarter: true, model.KindPart: true, model.KindSnapshot: true, model.KindAcknowledgement: true,
		model.KindUser: true, // of no year
	}
	for _, row := range closedRows() {
		for _, e := range row.edits {
			kind := e.Remove.Kind
			if e.Put != nil {
				kind = e.Put.Ref().Kind
			}
			said[kind] = true
		}
	}
	for _, info := range model.Kinds() {
		if !said[info.Kind] {
			t.Errorf("nothing says what a closing means for %s", info.Kind)
		}
	}
}

func TestWhatAClosingForbids(t *testing.T) {
	for closing, close := range closings() {
		closed := storetest.OpenYear(t, year)
		close(t, closed)
		for _, row := range closedRows() {
			t.Run(row.name+"/"+closing, func(t *testing.T) {
				act := store.Batch{Year: year, Edits: row.edits}
				if !slices.Contains(strings.Fields(row.forbidden), closing) {
					if _, err := storetest.Fork(t, closed).Do(storetest.Secretary(), act); err != nil {
						t.Errorf("refused: %v", err)
					}
					return
				}
				_, err := closed.Do(storetest.Secretary(), act)
				if fault := refused(t, err, model.FaultClosed); !strings.Contains(fault.Message, "TW ") || !strings.Contains(fault.Message, "sekretaris") {
					t.Errorf("%q names neither the quarter nor who opens it", fault.Message)
				}
			})
		}
	}
}

// Undoing and redoing, too, are ways of changing something.
func TestWhatAClosingForbidsCannotBeUndoneEither(t *testing.T) {
	undone := 0
	for _, row := range closedRows() {
		for _, closing := range []string{"1", "4"} {
			// Undoing this one adds an indicator, which changes no figure that was counted.
			if !slices.Contains(strings.Fields(row.forbidden), closing) || row.name == "indicator without figures removed" {
				continue
			}
			t.Run(row.name+"/"+closing, func(t *testing.T) {
				s := storetest.OpenYear(t, year)
				if storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: row.edits}) == 0 {
					t.Fatal("changes nothing")
				}
				entry := last(t, s)
				closings()[closing](t, s)
				refused(t, revert(t, s, entry), model.FaultClosed)
				undone++
				storetest.Reopen(t, s, year, model.Quarter(closing[0]-'0'))
				if err := revert(t, s, entry); err != nil {
					t.Errorf("after reopening: %v", err)
				}
			})
		}
	}
	if undone < 50 {
		t.Errorf("only %d undone", undone)
	}
}

func TestReopeningAndChangingAreTwoActs(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Close(t, s, year, model.Q1)
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: "Salah angka"},
		&model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(41)})})
	refused(t, err, model.FaultClosed)
}

// A closed day that is added, moved or taken away afterwards moves no due date of a closed
// quarter: a document that was late stays late.
func TestAHolidayAfterALockMovesNoClosedQuarter(t *testing.T) {
	holiday := func(month, day int) *model.Holiday {
		return &model.Holiday{Date: model.Date{Year: year, Month: month, Day: day}, Name: "Cuti bersama"}
	}
	moving := model.DefaultSettings()
	moving.MoveDue = true
	for closing, row := range map[string]struct {
		lock func(*testing.T, *store.Store)
		edit store.Edit
		code string
	}{
		"on the day it is due, quarter closed":    {closings()["1"], store.Put(holiday(4, 1)), model.FaultClosed},
		"on the day it is due, part closed":       {closings()["1d"], store.Put(holiday(4, 1)), model.FaultClosed},
		"on the day it is due, later one closed":  {closings()["2"], store.Put(holiday(4, 1)), model.FaultClosed},
		"on the day it is due, another part":      {closings()["1a"], store.Put(holiday(4, 1)), ""},
		"on the day it is due, nothing closed":    {closings()["none"], store.Put(holiday(4, 1)), ""},
		"taken away from before it":               {closings()["1"], store.Remove(holiday(3, 29).Ref()), ""},
		"due in the third quarter, first closed":  {closings()["1"], store.Put(holiday(9, 30)), ""},
		"due in the third quarter, fourth closed": {closings()["4"], store.Put(holiday(9, 30)), model.FaultClosed},
		"on a day on which nothing is due":        {closings()["4"], store.Put(holiday(8, 19)), ""},
	} {
		t.Run(closing, func(t *testing.T) {
			s := storetest.OpenYear(t, year)
			// 31 March 2024 is a Sunday: what is due then is on time on 1 April.
			storetest.Save(t, s, year, &moving, holiday(3, 29), &model.Receipt{Village: "wates", Document: "lppdes", Date: model.Date{Year: year, Month: 4, Day: 2}})
			row.lock(t, s)
			due := func() model.Date {
				return storetest.Book(t, s, year).LastDay(model.Date{Year: year, Month: 3, Day: 31})
			}
			before := due()
			_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: []store.Edit{row.edit}})
			if row.code == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			refused(t, err, row.code)
			if due() != before {
				t.Errorf("the last day moved from %v to %v", before, due())
			}
		})
	}
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, &moving, holiday(4, 1))
	closings()["1"](t, s)
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: removes(holiday(4, 1).Ref())})
	refused(t, err, model.FaultClosed)
	still := model.DefaultSettings()
	_, err = s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&still)})
	refused(t, err, model.FaultClosed)
}

// A quarter may be closed with the last figure in the same act.
func TestClosingWithTheLastFigure(t *testing.T) {
	s := storetest.OpenYear(t, year)
	edits := append(storetest.Closing(storetest.Book(t, s, year), model.Q2), store.Put(actual(1)))
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: edits})
}

func TestAYearWithClosedQuartersCanBeLoaded(t *testing.T) {
	s := storetest.Open(t)
	edits := append(storetest.Sample(year), store.Put(&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}))
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: edits})
	if storetest.Book(t, s, year).Status(model.Q1) != model.StatusLocked {
		t.Error("the quarter is not closed")
	}
}

// Screens disable what cannot be done instead of refusing it when it is saved.
func TestWhatCannotBeDoneIsKnownBeforehand(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Close(t, s, year, model.Q1)
	b := storetest.Book(t, s, year)
	for name, row := range map[string]struct {
		actor  model.Actor
		record model.Record
		says   string
	}{
		"closed":              {storetest.Secretary(), &model.Actual{Indicator: "ipp", Quarter: model.Q1}, "realisasi ini ikut dihitung dalam TW I"},
		"open":                {storetest.Secretary(), &model.Actual{Indicator: "ipp", Quarter: model.Q2}, ""},
		"received":            {storetest.Secretary(), &model.Receipt{Village: "ranuyoso", Document: "lppdes"}, "TW I"},
		"may still come late": {storetest.Secretary(), &model.Receipt{Village: "wates", Document: "lppdes"}, ""},
		"another's":           {storetest.Clerk("keu"), &model.Actual{Indicator: "ipp", Quarter: model.Q2}, "Seksi Pemerintahan"},
		"own":                 {storetest.Clerk("pem"), &model.Actual{Indicator: "ipp", Quarter: model.Q2}, ""},
		"reader":              {model.Actor{ID: "x", Role: model.RoleReader}, &model.Actual{Indicator: "ipp", Quarter: model.Q2}, "peran pembaca"},
		"clerk and the plan":  {storetest.Clerk("pem"), &model.Village{}, "peran staf"},
	} {
		why := store.WhyNot(row.actor, b, row.record)
		if (why == "") != (row.says == "") || !strings.Contains(why, row.says) || strings.HasSuffix(why, ".") {
			t.Errorf("%s: %q", name, why)
		}
	}
}

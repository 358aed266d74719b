package seed_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"capaian/model"
	"capaian/store/seed"
)

func TestExampleIsLoadedInOneAct(t *testing.T) {
	s := empty(t)
	if err := seed.LoadExample(s, secretary()); err != nil {
		t.Fatal(err)
	}
	b := bookOf(t, s, 2024)
	if b.Office.Name != "Kecamatan Ranuyoso" || b.Office.Regency != "Lumajang" || len(b.Rows) != 45 {
		t.Errorf("loaded %+v with %d rows", b.Office, len(b.Rows))
	}
	entries, err := s.Entries(0, 10)
	if err != nil || len(entries) != 1 || entries[0].Note != "Memuat contoh Kecamatan Ranuyoso 2024" {
		t.Errorf("%d entries in the trail, %v", len(entries), err)
	}
	var fault *model.Fault
	if err := seed.LoadExample(s, secretary()); !errors.As(err, &fault) {
		t.Errorf("loaded twice: %v", err)
	}
	if err := seed.LoadExample(empty(t), model.Actor{ID: "camat", Role: model.RoleHead}); !errors.As(err, &fault) {
		t.Errorf("loaded by somebody who only reads: %v", err)
	}
}

func TestExampleIsSound(t *testing.T) {
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	if !batch.Open || batch.Seen != 0 || batch.Year != 2024 {
		t.Errorf("batch %+v", batch)
	}
	sound(t, batch)
}

func TestExampleOfficeIsAsPublished(t *testing.T) {
	o := example(t).Office
	if o.Head.Name != "MASRUHIN, S.Sos" || o.Head.NIP != "19690303 199303 1 009" ||
		o.SignPlace != "Lumajang" || !o.SignDate.IsBlank() || o.PlanPeriod != "2024–2026" {
		t.Errorf("office %+v", o)
	}
}

func TestExamplePlanIsWhole(t *testing.T) {
	b := example(t)
	count := map[model.Level]int{}
	for _, n := range b.Nodes {
		count[n.Level]++
		if utf8.RuneCountInString(n.Short) > 28 || n.Short == "" {
			t.Errorf("%s: short name %q", n.ID, n.Short)
		}
		if n.Level == model.Activity && n.Code != "" && !strings.HasPrefix(n.Code, b.Node(n.Parent).Code+".2.") {
			t.Errorf("%s: code %s below %s", n.ID, n.Code, b.Node(n.Parent).Code)
		}
		if n.Level < model.Activity && n.ID != "program-06" && len(b.Measures(n.ID)) != 1 {
			t.Errorf("%s has %d indicators", n.ID, len(b.Measures(n.ID)))
		}
	}
	want := map[model.Level]int{model.Goal: 1, model.Objective: 2, model.Program: 6, model.Activity: 12}
	for level, n := range want {
		if count[level] != n {
			t.Errorf("%s: %d, want %d", level.Label(), count[level], n)
		}
	}
	if len(b.Children("sasaran-1")) != 5 || len(b.Children("sasaran-2")) != 1 {
		t.Errorf("programs: %d and %d", len(b.Children("sasaran-1")), len(b.Children("sasaran-2")))
	}
	if len(b.Sections) != 6 || len(b.Indicators) != 22 {
		t.Errorf("%d sections, %d indicators", len(b.Sections), len(b.Indicators))
	}
	for _, ind := range b.Indicators {
		if utf8.RuneCountInString(ind.Short) > 28 || ind.Short == "" || ind.Unit == "" || ind.Polarity != model.Positive {
			t.Errorf("indicator %+v", ind)
		}
		for _, a := range []model.Agreement{model.Initial, model.Revised} {
			if b.Target(ind.ID, a, model.WholeYear).IsBlank() {
				t.Errorf("%s has no target in the %s agreement", ind.ID, a)
			}
		}
	}
}

// The figures stand as printed; see the comment of the example for where the report has several.
func TestExampleFiguresAreAsPublished(t *testing.T) {
	b := example(t)
	rows := []struct {
		indicator, target, actual, end, unit string
		source                               model.Source
		document                             model.ID
	}{
		{"iku-1", "51 (C-)", "63.25 (B-)", "61 (B-)", "Angka", model.Typed, ""},
		{"iku-2", "87.33", "", "88.67", "Persen", model.FromFacilitation, ""},
		{"iku-3", "81.82", "", "87.88", "Persen", model.FromDocuments, ""},
		{"program-01", "100", "100", "", "Persen", model.Typed, ""},
		{"program-06-rkpdes", "100", "", "", "Persen", model.FromDocuments, "rkpdes"},
		{"program-06-apbdes", "72.7", "", "", "Persen", model.FromDocuments, "apbdes"},
		{"program-06-lppdes", "72.7", "", "", "Persen", model.FromDocuments, "lppdes"},
		{"kegiatan-04-1", "2", "2", "", "Fasilitasi", model.Typed, ""},
		{"kegiatan-05-1", "12", "", "", "Fasilitasi", model.Typed, ""},
		{"kegiatan-06-1", "81.82", "100", "", "Persen", model.Typed, ""},
	}
	for _, row := range rows {
		ind := b.Indicator(model.ID(row.indicator))
		if ind == nil {
			t.Errorf("%s is not there", row.indicator)
			continue
		}
		if got := b.TargetInForce(ind.ID, model.WholeYear).String(); got != row.target {
			t.Errorf("%s: target %q, want %q", ind.ID, got, row.target)
		}
		if got := b.Actual(ind.ID, model.Q4).Value.String(); got != row.actual {
			t.Errorf("%s: actual %q, want %q", ind.ID, got, row.actual)
		}
		if got := ind.StrategicEnd.String(); got != row.end {
			t.Errorf("%s: end of the renstra %q, want %q", ind.ID, got, row.end)
		}
		if ind.Source != row.source || ind.Unit != row.unit || ind.Document != row.document || ind.Graded != (row.indicator == "iku-1") {
			t.Errorf("indicator %+v", ind)
		}
	}
	for _, ind := range b.Indicators {
		for _, q := range []model.Quarter{model.Q1, model.Q2, model.Q3} {
			if actual := b.Actual(ind.ID, q); !actual.IsBlank() {
				t.Errorf("%s: TW %s is filled", ind.ID, q.Roman())
			}
		}
	}
}

func TestExampleMoneyAddsUp(t *testing.T) {
	b := example(t)
	version := func(id model.ID) func(model.ID) model.Reading {
		return func(node model.ID) model.Reading { return b.Amount(node, id) }
	}
	for _, row := range []struct{ what, got, want string }{
		{"awal", sum(b, version("murni")), "1884642750"},
		{"perubahan", sum(b, version("perubahan")), "1668156794"},
		{"realisasi", sum(b, func(n model.ID) model.Reading { return b.Spent(n, model.Q4) }), "1649882568"},
		{"realisasi TW III", sum(b, func(n model.ID) model.Reading { return b.Spent(n, model.Q3) }), "0"},
		{"kegiatan lain, awal", b.Amount("kegiatan-01-6", "murni").String(), "35985000"},
		{"kegiatan lain, perubahan", b.Amount("kegiatan-01-6", "perubahan").String(), "15310000"},
		{"realisasi program 01", b.Spent("program-01", model.Q4).String(), "1552852568"},
	} {
		if row.got != row.want {
			t.Errorf("%s: %s, want %s", row.what, row.got, row.want)
		}
	}
	if v := b.VersionInForce(model.Q1); v == nil || v.ID != "perubahan" {
		t.Errorf("version in force %+v", v)
	}
	initial := map[model.ID]string{
		"program-01": "1643457750", "program-02": "10075000", "program-03": "125715000",
		"program-04": "52310000", "program-05": "7200000", "program-06": "45885000",
	}
	for program, want := range initial {
		got := sum(b, func(n model.ID) model.Reading {
			if b.Node(n).Parent != program {
				return model.Reading{}
			}
			return b.Amount(n, "murni")
		})
		if got != want {
			t.Errorf("%s: awal %s, want %s as in the agreement", program, got, want)
		}
	}
}

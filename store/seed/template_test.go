package seed_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"capaian/model"
	"capaian/store/seed"
)

func newOffice(year int) seed.NewOffice {
	return seed.NewOffice{
		Name: "  Kecamatan\tKlakah ", Regency: "Lumajang", Year: year,
		Villages: []string{"Klakah", " Tegal  Randu ", "Desa Ranupakis"},
	}
}

func TestTemplateOpensAnyYear(t *testing.T) {
	for _, year := range []int{2024, 2028} {
		s := empty(t)
		if err := seed.LoadTemplate(s, secretary(), newOffice(year)); err != nil {
			t.Fatal(err)
		}
		b := bookOf(t, s, year)
		if b.Office.Name != "Kecamatan Klakah" || b.Office.Regency != "Lumajang" {
			t.Errorf("office %+v", b.Office)
		}
		if len(b.Villages) != 3 || b.Villages[1].Name != "Tegal Randu" || b.Villages[2].Name != "Ranupakis" {
			t.Errorf("villages %+v", b.Villages)
		}
		want := []struct {
			name       string
			about      int
			month, day int
		}{
			{"LPPDes", year - 1, 3, 31}, {"RKPDes", year + 1, 9, 30}, {"APBDes", year + 1, 12, 31},
		}
		for i, d := range b.Documents {
			due := model.Date{Year: year, Month: want[i].month, Day: want[i].day}
			if d.Name != want[i].name || d.About != want[i].about || d.Due != due {
				t.Errorf("%d: document %+v", year, d)
			}
		}
		if len(b.Documents) != 3 || len(b.Facilitations) != 16 || len(b.Rows) != 45 || len(b.Versions) != 2 || len(b.Sections) != 6 {
			t.Errorf("%d documents, %d groups, %d rows, %d versions, %d sections",
				len(b.Documents), len(b.Facilitations), len(b.Rows), len(b.Versions), len(b.Sections))
		}
	}
}

func TestTemplateHasAPlanAndNoFigures(t *testing.T) {
	batch, err := seed.Template(newOffice(2025))
	if err != nil {
		t.Fatal(err)
	}
	sound(t, batch)
	b := model.NewBook(batch.Year, 1, records(batch))
	if len(b.Nodes) != 9 || len(b.Indicators) != 11 {
		t.Errorf("%d nodes, %d indicators", len(b.Nodes), len(b.Indicators))
	}
	for _, ind := range b.Indicators {
		if ind.Unit != "Persen" && ind.ID != "iku-1" || utf8.RuneCountInString(ind.Short) > 28 || !ind.StrategicEnd.IsBlank() {
			t.Errorf("indicator %+v", ind)
		}
	}
	for id, source := range map[model.ID]model.Source{
		"iku-1": model.Typed, "iku-2": model.FromFacilitation, "iku-3": model.FromDocuments,
	} {
		if ind := b.Indicator(id); ind == nil || ind.Source != source {
			t.Errorf("%s: %+v", id, ind)
		}
	}
	for _, row := range b.Rows {
		if row.Planned != 1 {
			t.Errorf("%s: planned %d", row.ID, row.Planned)
		}
	}
	for _, record := range records(batch) {
		switch record.Ref().Kind {
		case model.KindTarget, model.KindActual, model.KindAmount, model.KindSpent, model.KindFacilitationMark,
			model.KindReceipt, model.KindHistory, model.KindPeer, model.KindStaff, model.KindAsset:
			t.Errorf("the template fills in %v", record.Ref())
		}
	}
	if !strings.Contains(batch.Note, "Kecamatan Klakah 2025") || !batch.Open {
		t.Errorf("batch %q, open %t", batch.Note, batch.Open)
	}
}

// A desa and a kelurahan of one name are two, and each is what the word before its name says.
func TestTemplateReadsTheKindsOfVillages(t *testing.T) {
	s := empty(t)
	o := newOffice(2026)
	o.Villages = []string{"Ds. Klakah", "Kel. Klakah", "Nagari Koto", "Kampung Baru"}
	if err := seed.LoadTemplate(s, secretary(), o); err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, v := range bookOf(t, s, 2026).Villages {
		got += v.FullName() + "; "
	}
	if got != "Desa Klakah; Kelurahan Klakah; Nagari Koto; Desa Kampung Baru; " {
		t.Error(got)
	}
	o.Villages = []string{"Klakah", "Desa klakah"}
	if _, err := seed.Template(o); err == nil || !strings.Contains(err.Error(), "baris 2") {
		t.Error(err)
	}
}

func TestTemplateYearsDoNotLeakIntoTheNextOffice(t *testing.T) {
	for _, year := range []int{2030, 2025} {
		batch, err := seed.Template(newOffice(year))
		if err != nil {
			t.Fatal(err)
		}
		if b := model.NewBook(year, 1, records(batch)); b.Documents[0].Due.Year != year {
			t.Errorf("%d: due %s", year, b.Documents[0].Due)
		}
	}
}

func TestTemplateRefuses(t *testing.T) {
	rows := []struct {
		name  string
		spoil func(*seed.NewOffice)
		code  string
		says  string
	}{
		{"no name", func(o *seed.NewOffice) { o.Name = " \t" }, model.FaultText, "Nama kantor belum diisi"},
		{"year too early", func(o *seed.NewOffice) { o.Year = 1999 }, model.FaultNumber, "terbaca 1999, diharapkan tahun 2000"},
		{"year too late", func(o *seed.NewOffice) { o.Year = 20244 }, model.FaultNumber, "terbaca 20244"},
		{"blank village", func(o *seed.NewOffice) { o.Villages[1] = " \u0007 " }, model.FaultText, "Daftar desa baris 2: nama desa belum diisi"},
		{"village twice", func(o *seed.NewOffice) { o.Villages[2] = "klakah" }, model.FaultExists, `baris 3: "klakah" sudah ada pada baris 1`},
		{"village twice, with spaces", func(o *seed.NewOffice) { o.Villages[2] = "TEGAL RANDU" }, model.FaultExists, "sudah ada pada baris 2"},
		{"village twice, with Desa", func(o *seed.NewOffice) { o.Villages[0] = "Ranupakis" }, model.FaultExists, "sudah ada pada baris 1"},
		{"village too long", func(o *seed.NewOffice) { o.Villages[0] = strings.Repeat("a", 501) }, model.FaultText, "Daftar desa baris 1: Nama desa terlalu panjang"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			o := newOffice(2024)
			row.spoil(&o)
			_, err := seed.Template(o)
			var fault *model.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("want a fault, got %v", err)
			}
			if fault.Code != row.code || !strings.Contains(fault.Message, row.says) || !strings.HasSuffix(fault.Message, ".") {
				t.Errorf("%s: %q, want %s: %q", fault.Code, fault.Message, row.code, row.says)
			}
		})
	}
	if _, err := seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026}); err != nil {
		t.Errorf("an office without villages: %v", err)
	}
}

func TestTemplateCleansNames(t *testing.T) {
	o := newOffice(2024)
	o.Name, o.Villages[0] = "Kecamatan\x1b[2J Klakah", "Kla\u202ekah"
	batch, err := seed.Template(o)
	if err != nil {
		t.Fatal(err)
	}
	b := model.NewBook(2024, 1, records(batch))
	if b.Office.Name != "Kecamatan[2J Klakah" || b.Villages[0].Name != "Klakah" {
		t.Errorf("%q, %q", b.Office.Name, b.Villages[0].Name)
	}
}

func TestABareOfficeHasNothingButItsNameAndVillages(t *testing.T) {
	batch, err := seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu", "Dua"}, Bare: true})
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[model.Kind]int{}
	for _, e := range batch.Edits {
		kinds[e.Put.Ref().Kind]++
	}
	if len(batch.Edits) != 3 || kinds[model.KindOffice] != 1 || kinds[model.KindVillage] != 2 {
		t.Fatalf("%v", kinds)
	}
}

package readiness_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

func TestReadinessIsAnEstimateEverywhere(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 100, 30)
	d.See("Kesiapan    taksiran ", "kriteria belum dinilai")
	d.Press(screenstest.DataTab())
	if line := d.Line("Kesiapan   "); !strings.Contains(line, "taksiran") {
		t.Fatal(line)
	}
	screenstest.GoTo(d, screen.Readiness)
	d.See("Taksiran ", "bukan nilai evaluasi", "belum dinilai, paling tinggi", "Perencanaan kinerja  ", "Keberadaan  ")
}

func TestACriterionIsAnsweredInPlaceOfTheData(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Readiness)
	answer := func() model.Answer { return screenstest.Book(o).Assessment("renstra").Answer }
	for _, want := range []model.Answer{model.AnswerYes, model.AnswerPartly, model.AnswerNo, ""} {
		d.Press("space")
		if answer() != want {
			t.Fatalf("answered %q, want %q", answer(), want)
		}
	}
	d.Press("space", "space")
	d.See("0,75/1,50")
	d.Press("ctrl+z")
	d.See("1,50/1,50")
	d.Press("alt+e")
	d.See("Jawaban orang berlaku di atas penilaian dari data.")
	d.Press("right", "tab")
	d.Type("Renstra belum disahkan")
	d.Press("esc")
	d.Press("ctrl+l", "enter", "ctrl+s")
	d.See("Catatan: Renstra belum disahkan")
	if a := screenstest.Book(o).Assessment("renstra"); a.Answer != model.AnswerPartly || a.Note != "Renstra belum disahkan" {
		t.Fatalf("%+v", a)
	}
}

func TestReadinessLeadsToWhatIsMissing(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	for _, row := range []struct{ find, lands string }{
		{"ditandatangani sebelum", "Profil kantor"},
		{"bukti dukung", "Tabel 10"},
		{"dianalisis", "Faktor pendukung"},
		{"tahun sebelumnya dan", "Tabel 12–13"},
	} {
		screenstest.GoTo(d, screen.Readiness)
		d.Press("/")
		d.Type(row.find)
		d.Press("enter", "enter")
		d.See(row.lands)
		screenstest.GoTo(d, screen.Readiness)
		d.Press("esc")
	}
	d.Press("alt+n")
	d.See("Data tidak menjawab ini: Spasi untuk ya, sebagian, tidak.")
	d.Press("enter")
	d.See("Enter tidak bisa: menurut data tidak ada yang kurang di sini")
}

func TestCriteriaAndWeightsAreTheOfficesToChange(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Readiness)
	d.Press("alt+b")
	d.See("Kriteria kesiapan", "►   1 Renstra ada")
	d.Press("delete")
	d.See("Del tidak bisa: kriteria bawaan; beri bobot 0 bila tidak ditanyakan")
	d.Press("enter", "tab", "tab", "tab", "ctrl+u")
	d.Type("0")
	d.Press("ctrl+s")
	d.See("bobot 0")
	screenstest.GoTo(d, screen.Readiness)
	d.Unseen("Renstra ada")
	d.See("2,00/2,00") // the others share its points
	screenstest.OpenList(d, "Kriteria kesiapan")
	d.Press("home", "delete", "alt+h")
	if len(screenstest.Book(o).Criteria) != 0 {
		t.Fatal("the office's own criterion stays")
	}
	d.See("Renstra ada") // the usual one came back
	d.Press("alt+a")
	d.Type("Maklumat pelayanan dipasang")
	d.Press("ctrl+s")
	screenstest.GoTo(d, screen.Readiness)
	d.See("Maklumat pelayanan dipasang")
	screenstest.OpenList(d, "Bobot kesiapan")
	d.Press("enter", "ctrl+u")
	d.Type("40")
	d.Press("ctrl+s")
	d.See("Bobot komponen: jumlahnya 110, diharapkan 100.")
	d.Press("tab", "ctrl+u")
	d.Type("20")
	d.Press("ctrl+s")
	d.See("40/20/15/25")
	screenstest.GoTo(d, screen.Readiness)
	d.See("dari 40,00")
}

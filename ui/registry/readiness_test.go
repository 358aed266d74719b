package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
)

func TestReadinessIsAnEstimateEverywhere(t *testing.T) {
	d := example(t).session(model.Q4, 100, 30)
	d.See("Kesiapan    taksiran ", "kriteria belum dinilai")
	d.Press(dataTab)
	if line := d.Line("Kesiapan   "); !strings.Contains(line, "taksiran") {
		t.Fatal(line)
	}
	goTo(d, screen.Readiness)
	d.See("Taksiran ", "bukan nilai evaluasi", "belum dinilai, paling tinggi", "Perencanaan kinerja  ", "Keberadaan  ")
}

func TestACriterionIsAnsweredInPlaceOfTheData(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Readiness)
	answer := func() model.Answer { return book(o).Assessment("renstra").Answer }
	for _, want := range []model.Answer{model.AnswerYes, model.AnswerPartly, model.AnswerNo, ""} {
		d.Press("space")
		if answer() != want {
			t.Fatalf("answered %q, want %q", answer(), want)
		}
	}
	d.Press("space", "space")
	d.See("0,75/1,50")
	d.Press("u")
	d.See("1,50/1,50")
	d.Press("e")
	d.See("Jawaban orang berlaku di atas penilaian dari data.")
	d.Press("right", "tab")
	d.Type("Renstra belum disahkan")
	d.Press("esc")
	d.Press("ctrl+l", "enter", "ctrl+s")
	d.See("Catatan: Renstra belum disahkan")
	if a := book(o).Assessment("renstra"); a.Answer != model.AnswerPartly || a.Note != "Renstra belum disahkan" {
		t.Fatalf("%+v", a)
	}
}

func TestReadinessLeadsToWhatIsMissing(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	for _, row := range []struct{ find, lands string }{
		{"ditandatangani sebelum", "Profil kantor"},
		{"bukti dukung", "Tabel 10"},
		{"dianalisis", "Faktor pendukung"},
		{"tahun sebelumnya dan", "Tabel 12–13"},
	} {
		goTo(d, screen.Readiness)
		d.Press("/")
		d.Type(row.find)
		d.Press("enter", "enter")
		d.See(row.lands)
		goTo(d, screen.Readiness)
		d.Press("esc")
	}
	d.Press("n")
	d.See("Data tidak menjawab ini: Spasi untuk ya, sebagian, tidak.")
	d.Press("enter")
	d.See("Enter tidak bisa: menurut data tidak ada yang kurang di sini")
}

func TestCriteriaAndWeightsAreTheOfficesToChange(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Readiness)
	d.Press("b")
	d.See("Kriteria kesiapan", "▸   1 Renstra ada")
	d.Press("delete")
	d.See("Del tidak bisa: kriteria bawaan; beri bobot 0 bila tidak ditanyakan")
	d.Press("enter", "tab", "tab", "tab", "ctrl+u")
	d.Type("0")
	d.Press("ctrl+s")
	d.See("bobot 0")
	goTo(d, screen.Readiness)
	d.Unseen("Renstra ada")
	d.See("2,00/2,00") // the others share its points
	openList(d, "Kriteria kesiapan")
	d.Press("home", "delete", "h")
	if len(book(o).Criteria) != 0 {
		t.Fatal("the office's own criterion stays")
	}
	d.See("Renstra ada") // the usual one came back
	d.Press("a")
	d.Type("Maklumat pelayanan dipasang")
	d.Press("ctrl+s")
	goTo(d, screen.Readiness)
	d.See("Maklumat pelayanan dipasang")
	openList(d, "Bobot kesiapan")
	d.Press("enter", "ctrl+u")
	d.Type("40")
	d.Press("ctrl+s")
	d.See("Bobot komponen: jumlahnya 110, diharapkan 100.")
	d.Press("tab", "ctrl+u")
	d.Type("20")
	d.Press("ctrl+s")
	d.See("40/20/15/25")
	goTo(d, screen.Readiness)
	d.See("dari 40,00")
}

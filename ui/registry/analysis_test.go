package registry_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
)

// goalOf is the first goal of the office.
func goalOf(o *office) model.ID { return book(o).Nodes[0].ID }

func TestTheDraftedOpeningIsAcceptedOrWrittenAnew(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Analysis)
	d.See("? rancangan", "Rancangan dari angka, belum dipakai. A menerima, Enter menyunting.", "sehingga capaiannya 124,02 % (Sangat Tinggi)")
	if len(book(o).Analysis(goalOf(o), model.AnalysisLead)) != 0 {
		t.Fatal("a draft is stored before anybody accepted it")
	}
	d.Press("a")
	d.See("diterima; U mengurungkan")
	d.Unseen("Rancangan dari angka")
	if got := book(o).Analysis(goalOf(o), model.AnalysisLead); len(got) != 1 || !strings.HasPrefix(got[0], "Pada tahun 2024 Indeks Pelayanan Publik mencapai 63,25") {
		t.Fatalf("%q", got)
	}
	d.Press("a")
	d.See("A tidak bisa: rancangan ini sudah diterima")
	d.Press("u")
	d.See("Rancangan dari angka")
	d.Press("enter", "ctrl+s") // saving the draft as it is accepts it too
	d.Unseen("Rancangan dari angka")
	d.Press("enter", "end")
	d.Type(" Sungguh.")
	d.Press("ctrl+s")
	if got := book(o).Analysis(goalOf(o), model.AnalysisLead); !strings.HasSuffix(got[0], "Sungguh.") {
		t.Fatalf("%q", got)
	}
}

func TestAnOpeningOfOtherFiguresIsTold(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Analysis)
	d.Press("a")
	o.write(&model.Actual{Indicator: book(o).Indicators[0].ID, Quarter: model.Q4, Value: model.IntOf(60)})
	d.Wake()
	d.See("? berubah", "Tidak sama dengan rancangan dari angka sekarang; A memakainya:")
	d.Press("t")
	d.Unseen("? berubah") // a quarter's figures are not the year's
	d.Press("T")
	d.Press("a")
	if got := book(o).Analysis(goalOf(o), model.AnalysisLead); !strings.Contains(got[0], "mencapai 60 ") {
		t.Fatalf("%q", got)
	}
}

func TestAnOpeningWithoutFiguresIsNotAccepted(t *testing.T) {
	o := empty(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Analysis)
	d.See("belum diisi.")
	d.Press("a")
	d.See("A tidak bisa: angkanya belum lengkap")
	if len(book(o).Analysis(goalOf(o), model.AnalysisLead)) != 0 {
		t.Fatal("accepted")
	}
}

func TestPartsAreListsOfWhichOnlyTheWordsAreKept(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Analysis)
	d.Press("n") // the first part that is owed
	d.See("Wajib: capaian di atas 120 %, Indeks Pelayanan Publik 124,02 %")
	d.Press("enter")
	d.Paste("a. Perekaman e-KTP dilakukan di kantor kecamatan.\r\n\r\n- Peralatan yang ada dipakai bergantian.\n•Loket dibuka sejak pukul tujuh pagi.\n12) Warga dilayani menurut nomor antrean.\n-5 derajat di ruang arsip sudah diperbaiki.\n -\n")
	d.Press("ctrl+s")
	want := []string{
		"Perekaman e-KTP dilakukan di kantor kecamatan.", "Peralatan yang ada dipakai bergantian.", "Loket dibuka sejak pukul tujuh pagi.",
		"Warga dilayani menurut nomor antrean.", "-5 derajat di ruang arsip sudah diperbaiki.",
	}
	if got := book(o).Analysis(goalOf(o), model.AnalysisSupports); !slices.Equal(got, want) {
		t.Fatalf("%q", got)
	}
	d.See("Diminta karena: capaian di atas 120 %", "1. Perekaman e-KTP dilakukan di kantor kecamatan.", "✓")
	d.Press("delete")
	d.See("dikosongkan; U mengurungkan", "! wajib")
	d.Press("u")
	if len(book(o).Analysis(goalOf(o), model.AnalysisSupports)) != 5 {
		t.Fatal("undo did not bring it back")
	}
}

func TestSentencesThatExplainNothingAreMarked(t *testing.T) {
	o := example(t)
	objective := book(o).Nodes[book(o).Children(goalOf(o))[0]].ID
	o.write(
		&model.Analysis{Node: goalOf(o), Part: model.AnalysisSupports, Items: []string{"Capaian 124,02 % dari target 51.", "Rapat rutin setiap pekan dengan desa."}},
		&model.Analysis{Node: objective, Part: model.AnalysisSupports, Items: []string{"rapat rutin setiap pekan dengan desa"}},
	)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Analysis)
	d.Press("down")
	d.See("! periksa", "! Butir 1 hanya mengulang angka dan nama.")
	for range 5 {
		d.Press("down")
	}
	d.See("! Butir 1 sama dengan butir di tempat lain: Faktor pendukung Reformasi", "butir 2.")
}

func TestWhatFiguresAskForIsCountedAndFound(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press(dataTab)
	d.See("8 wajib belum ditulis")
	goTo(d, screen.Analysis)
	seen := map[string]bool{}
	for range 8 {
		d.Press("n")
		line := d.Line("▸")
		if !strings.Contains(line, "wajib") || seen[d.Screen()] {
			t.Fatalf("N stops at %s", line)
		}
		seen[d.Screen()] = true
	}
	d.Press("up")
	d.See("Wajib: anggaran Akuntabilitas desa berubah −91,83 % dengan target tetap")
	d.Press("n", "n")
	d.See("Indeks Pelayanan Publik 124,02") // from the top again
}

func TestAnObjectiveIsFoundByName(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	d.Type("akuntabilitas desa")
	d.See("analisis")
	d.Press("enter")
	d.See("Faktor pendukung — Meningkatnya Akuntabilitas Pemerintahan Desa")
}

func TestAnalysisIsReadBesideItsListInAWideWindow(t *testing.T) {
	d := example(t).session(model.Q4, 140, 40)
	goTo(d, screen.Analysis)
	d.See("│ Kalimat pembuka — Optimalnya", "│ Rancangan dari angka")
	d.Resize(60, 20)
	d.See("Kalimat pembuka — Optimalnya")
	d.Press("f8")
	d.See("realisasi ÷ targe")
}

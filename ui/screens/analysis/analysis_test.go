package analysis_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// goalOf is the first goal of the office.
func goalOf(o *screenstest.Office) model.ID { return screenstest.Book(o).Nodes[0].ID }

func TestTheDraftedOpeningIsAcceptedOrWrittenAnew(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Analysis)
	d.See("? rancangan", "Rancangan dari angka, belum dipakai. Alt+A menerima, Enter menyunting.", "sehingga capaiannya 124,02% (Sangat Tinggi)")
	if len(screenstest.Book(o).Analysis(goalOf(o), model.AnalysisOpening)) != 0 {
		t.Fatal("a draft is stored before anybody accepted it")
	}
	d.Press("alt+a")
	d.See("diterima; Ctrl+Z")
	d.Unseen("Rancangan dari angka")
	if got := screenstest.Book(o).Analysis(goalOf(o), model.AnalysisOpening); len(got) != 1 || !strings.HasPrefix(got[0], "Pada tahun 2024 Indeks Pelayanan Publik mencapai 63,25") {
		t.Fatalf("%q", got)
	}
	d.Press("alt+a")
	d.See("A tidak bisa: rancangan ini sudah diterima")
	d.Press("ctrl+z")
	d.See("Rancangan dari angka")
	d.Press("enter", "ctrl+s") // saving the draft as it is accepts it too
	d.Unseen("Rancangan dari angka")
	d.Press("enter", "end")
	d.Type(" Sungguh.")
	d.Press("ctrl+s")
	if got := screenstest.Book(o).Analysis(goalOf(o), model.AnalysisOpening); !strings.HasSuffix(got[0], "Sungguh.") {
		t.Fatalf("%q", got)
	}
}

func TestAnOpeningOfOtherFiguresIsTold(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Analysis)
	d.Press("alt+a")
	write(o, &model.Actual{Indicator: screenstest.Book(o).Indicators[0].ID, Quarter: model.Q4, Value: model.IntOf(60)})
	d.Wake()
	d.See("? berubah", "Tidak sama dengan rancangan dari angka sekarang; Alt+A memakainya:")
	d.Press("alt+t")
	d.Unseen("? berubah") // a quarter's figures are not the year's
	d.Press("ctrl+t")
	d.Press("alt+a")
	if got := screenstest.Book(o).Analysis(goalOf(o), model.AnalysisOpening); !strings.Contains(got[0], "mencapai 60 ") {
		t.Fatalf("%q", got)
	}
}

func TestAnOpeningWithoutFiguresIsNotAccepted(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Analysis)
	d.See("belum diisi.")
	d.Press("alt+a")
	d.See("A tidak bisa: angkanya belum lengkap")
	if len(screenstest.Book(o).Analysis(goalOf(o), model.AnalysisOpening)) != 0 {
		t.Fatal("accepted")
	}
}

func TestPartsAreListsOfWhichOnlyTheWordsAreKept(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Analysis)
	d.Press("alt+n") // the first part that is owed
	d.See("Wajib: capaian di atas 120 %, Indeks Pelayanan Publik 124,02 %")
	d.Press("enter")
	d.Paste("a. Perekaman e-KTP dilakukan di kantor kecamatan.\r\n\r\n- Peralatan yang ada dipakai bergantian.\n•Loket dibuka sejak pukul tujuh pagi.\n12) Warga dilayani menurut nomor antrean.\n-5 derajat di ruang arsip sudah diperbaiki.\n -\n")
	d.Press("ctrl+s")
	want := []string{
		"Perekaman e-KTP dilakukan di kantor kecamatan.", "Peralatan yang ada dipakai bergantian.", "Loket dibuka sejak pukul tujuh pagi.",
		"Warga dilayani menurut nomor antrean.", "-5 derajat di ruang arsip sudah diperbaiki.",
	}
	if got := screenstest.Book(o).Analysis(goalOf(o), model.AnalysisSupports); !slices.Equal(got, want) {
		t.Fatalf("%q", got)
	}
	d.See("Diminta karena: capaian di atas 120 %", "1. Perekaman e-KTP dilakukan di kantor kecamatan.", "√")
	d.Press("delete")
	d.See("Kosongkan ")
	d.Press("alt+k")
	d.See("dikosongkan; Ctrl+Z", "! wajib")
	d.Press("ctrl+z")
	if len(screenstest.Book(o).Analysis(goalOf(o), model.AnalysisSupports)) != 5 {
		t.Fatal("undo did not bring it back")
	}
}

func TestSentencesThatExplainNothingAreMarked(t *testing.T) {
	o := screenstest.Example(t)
	objective := screenstest.Book(o).Nodes[screenstest.Book(o).Children(goalOf(o))[0]].ID
	write(o,
		&model.Analysis{Node: goalOf(o), Part: model.AnalysisSupports, Items: []string{"Capaian 124,02 % dari target 51.", "Rapat rutin setiap pekan dengan desa."}},
		&model.Analysis{Node: objective, Part: model.AnalysisSupports, Items: []string{"rapat rutin setiap pekan dengan desa"}},
	)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Analysis)
	d.Press("down")
	d.See("! periksa", "! Butir 1 hanya mengulang angka dan nama.")
	for range 5 {
		d.Press("down")
	}
	d.See("! Butir 1 sama dengan butir di tempat lain: Faktor pendukung Reformasi", "butir 2.")
}

func TestWhatFiguresAskForIsCountedAndFound(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press(screenstest.DataTab())
	d.See("7 wajib belum ditulis")
	screenstest.GoTo(d, screen.Analysis)
	seen := map[string]bool{}
	for range 7 {
		d.Press("alt+n")
		line := d.Line("►")
		if !strings.Contains(line, "wajib") || seen[d.Screen()] {
			t.Fatalf("N stops at %s", line)
		}
		seen[d.Screen()] = true
	}
	d.Press("up")
	d.See("Wajib: anggaran Akuntabilitas desa berubah −91,83 % dengan target tetap")
	d.Press("alt+n", "alt+n")
	d.See("Indeks Pelayanan Publik 124,02") // from the top again
}

func TestAListedObstacleIsNotAskedForAgain(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 140, 40)
	screenstest.GoTo(d, screen.Analysis)
	for range 7 {
		d.Press("down")
	}
	d.See("Diminta karena: 5 baris Tabel 10", "Dari daftar Hambatan dan solusi", "1. Sebagian pegawai")
	d.Press("down")
	d.See("1. Rapat rutin")
}

func TestAnObjectiveIsFoundByName(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("ctrl+k")
	d.Type("akuntabilitas desa")
	d.See("analisis")
	d.Press("enter")
	d.See("Faktor pendukung — Meningkatnya Akuntabilitas Pemerintahan Desa")
}

func TestAnalysisIsReadBesideItsListInAWideWindow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 140, 40)
	screenstest.GoTo(d, screen.Analysis)
	d.See("│ Kalimat pembuka — Optimalnya", "│ Rancangan dari angka")
	d.Resize(60, 20)
	d.See("Kalimat pembuka — Optimalnya")
	d.Press("f8")
	d.See("realisasi ÷ targe")
}

// write saves records beside any session.
func write(o *screenstest.Office, records ...model.Record) {
	o.T.Helper()
	var edits []store.Edit
	for _, r := range records {
		edits = append(edits, store.Put(r))
	}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: o.Store.Years()[0], Note: "Uji", Edits: edits}); err != nil {
		o.T.Fatal(err)
	}
}

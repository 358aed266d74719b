package session_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// A second Ctrl+C, pressed in a hurry, leaves and throws nothing away.
func TestQuitInsists(t *testing.T) {
	o := screenstest.Example(t)
	d, a := o.Remembering("sari", model.Q4, false)
	d.Press("alt+2")
	d.Type("7")
	d.Press("ctrl+c")
	d.See("K   kembali", "T   keluar; isian itu tetap ada pada sesi berikut", "B   keluar dan buang")
	d.Press("ctrl+c")
	if !d.Left {
		t.Fatal("a second Ctrl+C does not leave")
	}
	a.Remember()
	d, _ = o.Remembering("sari", model.Q4, false)
	d.See("Belum disimpan: Indeks Pelayanan Publik TW IV 7")
}

func TestWithoutAMemoryOnlyAnAnswerLeaves(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("7")
	d.Press("ctrl+c", "ctrl+c")
	if d.Left {
		t.Fatal("what was typed is lost")
	}
	d.See("Jawab dahulu")
	d.Press("b")
	if !d.Left {
		t.Fatal("did not leave")
	}
}

func TestLeavingAsksAboutAnOpenForm(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3", "enter", "tab", "tab", "tab")
	d.Type("catatan")
	d.Press("ctrl+c")
	if d.Left {
		t.Fatal("left with a form half filled in")
	}
	d.See("Ada isian yang belum disimpan")
}

func TestHelpOpensOverAnOpenCell(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+2")
	d.Type("5")
	d.Press("f1")
	d.See("Panduan: Indikator", "Sel yang sedang terbuka")
	d.Press("?")
	d.See("Tombol yang berlaku di sini", "tinggalkan")
	d.Press("esc")
	d.Type("5")
	d.See("55", "capaian 107,84 %")
}

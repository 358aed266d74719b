package kit_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// What cannot be saved for now stays with its cell, and what is typed next goes into the next one.
func TestTypingGoesOnWhileTheFileCannotBeWrittenTo(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "ctrl+home", "down", "down", "down", "down")
	d.See("63.836.241◄")
	if err := o.Store.Close(); err != nil {
		t.Fatal(err)
	}
	d.Type("1271631")
	d.Press("enter")
	d.Unseen("Tersimpan")
	d.Type("555")
	d.Press("tab")
	d.Press("ctrl+l")
	d.See("Isian yang belum disimpan", "Administrasi umum", "Pengadaan barang", "Belum disimpan 2")
	d.Unseen("1.271.631.555")
}

package records_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// A new office takes the kegiatan of its programs from a list, in one act.
func TestANewOfficeChoosesItsKegiatanFromAList(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Rencana")
	before := len(screenstest.Book(o).Nodes)
	d.Press("n")
	screenstest.See(t, d, "Program dan kegiatan kecamatan", "ada 7.01.01 Program Penunjang", "[ ] 7.01.01.2.01 Perencanaan, Penganggaran")
	d.Press("enter")
	d.See("belum ada yang ditandai")
	d.Press("space")
	d.See("9 ditandai")
	d.Press("enter")
	d.See("9 program dan kegiatan dimasukkan ke rencana")
	b := screenstest.Book(o)
	if n := len(b.Nodes) - before; n != 9 {
		t.Fatalf("%d came", n)
	}
	if under := b.Children("program-01"); len(under) != 9 || b.Nodes[under[0]].Code != "7.01.01.2.01" || b.Nodes[under[0]].Level != model.Activity {
		t.Errorf("%d below the program", len(under))
	}
	d.Press("n")
	screenstest.See(t, d, "ada 7.01.01.2.01")
	d.Press("esc", "ctrl+z")
	if n := len(screenstest.Book(o).Nodes); n != before {
		t.Errorf("taken back, %d of %d are there", n, before)
	}
}

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

// A sub kegiatan comes with what it stands under.
func TestASubKegiatanBringsItsKegiatanAlong(t *testing.T) {
	o := screenstest.Empty(t)
	d := o.Session(model.Q1, 80, 24)
	screenstest.OpenList(d, "Rencana")
	before := len(screenstest.Book(o).Nodes)
	d.Press("n", "right") // a program has none
	d.Unseen("7.01.01.2.01.0001")
	d.Press("down", "right")
	d.See("[ ] 7.01.01.2.01.0001 Penyusunan Dokumen Perencanaan Perangkat Daerah", "2 dari 33")
	d.Press("down", "down", "left")
	d.Unseen("7.01.01.2.01.0001")
	d.See("2 dari 26")
	d.Press("right", "down", "down", "space", "left")
	d.See("1 ditandai")
	d.Press("enter")
	d.See("2 program dan kegiatan dimasukkan ke rencana")
	b := screenstest.Book(o)
	if n := len(b.Nodes) - before; n != 2 {
		t.Fatalf("%d came, want the sub kegiatan and its kegiatan", n)
	}
	under := b.Children("program-01")
	if len(under) != 1 {
		t.Fatalf("%d kegiatan", len(under))
	}
	subs := b.Children(b.Nodes[under[0]].ID)
	if len(subs) != 1 || b.Nodes[subs[0]].Code != "7.01.01.2.01.0002" || b.Nodes[subs[0]].Level != model.SubActivity {
		t.Fatalf("below it: %d", len(subs))
	}
}

package budget_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

func TestVersionsOfTheBudgetStandAgainstEachOther(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "alt+b")
	d.See("Beda anggaran", "Beda Murni–Perubahan: −174.350.956 (−9,48 %) · Fasilitasi dan koordinasi", "Alt+B kembali · ! lebih dari 20 %: 12 program dan kegiatan")
	d.Unseen("s.d. TW IV", "Sisa")
	d.Resize(140, 40)
	for row, want := range map[string][]string{
		"Jumlah":           {"1.884.642.750", "1.668.156.794", "−216.485.956", " −11,49"},
		"Pengadaan barang": {"29.635.890", "12.306.679", "−17.329.211", "!−58,47"},
		"05 Urusan":        {"7.200.000", " 0 ", " 0,00"},
	} {
		for _, text := range want {
			if line := d.Line(row); !strings.Contains(line, text) {
				t.Errorf("no %q in %q", text, line)
			}
		}
	}
	d.Press("alt+b")
	d.See("s.d. TW IV", "► 1.646.132.568◄")
	d.Unseen("Beda anggaran")
}

func TestAmountsAreTypedInTheDifferenceToo(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "down", "alt+b", "left")
	d.Type("2000000000")
	d.See("!−36,67", "Jumlah menjadi")
	d.Press("enter")
	node, murni := screenstest.Book(o).Nodes[4], screenstest.Book(o).Versions[0]
	if got := screenstest.Book(o).Amount(screenstest.Book(o).Nodes[3].ID, murni.ID).String() + screenstest.Book(o).Amount(node.ID, murni.ID).String(); !strings.Contains(got, "2000000000") {
		t.Fatalf("not saved: %s", got)
	}
	d.Press("left") // already at the first version
	d.Type("5")
	d.Press("esc", "alt+b")
	d.See("Belum disimpan", "Murni 5")
	d.Press("alt+b")
	d.See("5?")
}

func TestABlankToFillTurnsTheDifferenceOff(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q2, 80, 24)
	for place, view := range map[string][2]string{"alt+5": {"Beda anggaran", "s.d. TW II"}, "alt+2": {"Beda target", "Indikator     "}} {
		d.Press(place, "alt+b")
		d.See(view[0])
		for range 40 {
			if d.Press("f9"); strings.Contains(d.Screen(), view[1]) {
				break
			}
		}
		d.See(view[1])
		d.Unseen(view[0])
	}
}

func TestOneVersionHasNothingToDifferFrom(t *testing.T) {
	o := screenstest.Example(t)
	var edits []store.Edit
	b := screenstest.Book(o)
	for _, n := range b.Nodes {
		if !b.Amount(n.ID, b.Versions[0].ID).IsBlank() {
			edits = append(edits, store.Put(&model.Amount{Node: n.ID, Version: b.Versions[0].ID}))
		}
	}
	edits = append(edits, store.Remove(b.Versions[0].Ref()))
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "alt+b")
	d.See("Beda anggaran")
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.Unseen("Beda anggaran")
	d.Press("alt+b")
	d.See("B tidak bisa: hanya satu versi anggaran")
	d.Press("alt+k")
	d.See("Alt+K tidak bisa: hanya satu versi anggaran")
}

func TestBlankRowsAreFilledFromTheFirstVersionInOneAct(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "alt+k")
	d.See("Alt+K tidak bisa: tidak ada baris Perubahan yang kosong")
	murni, perubahan := screenstest.Book(o).Versions[0].ID, screenstest.Book(o).Versions[1].ID
	kegiatan := screenstest.Book(o).Nodes[3].ID
	var filled int
	for _, n := range screenstest.Book(o).Nodes {
		if !screenstest.Book(o).Amount(n.ID, perubahan).IsBlank() {
			filled++
		}
	}
	d.Press("down", "down", "down", "left", "delete", "down", "delete", "alt+k")
	d.See("Salin Murni ke Perubahan", "2 baris Perubahan masih kosong", "diisi dari Murni, Rp1.335.467.260", "salin 2 baris")
	if line := d.Line("yang sudah terisi tidak berubah"); !strings.Contains(line, fmt.Sprintf(" %d baris Perubahan", filled-2)) {
		t.Errorf("wrong count: %s", line)
	}
	d.Press("esc")
	if !screenstest.Book(o).Amount(kegiatan, perubahan).IsBlank() {
		t.Fatal("copied without a yes")
	}
	before := o.Store.Revision()
	d.Press("alt+k", "alt+s")
	d.See("Murni disalin ke Perubahan, 2 baris; Ctrl+Z mengurungkan")
	if o.Store.Revision() != before+1 {
		t.Fatalf("%d acts", o.Store.Revision()-before)
	}
	for _, n := range screenstest.Book(o).Nodes[3:5] {
		if got := screenstest.Book(o).Amount(n.ID, perubahan); !got.Equal(screenstest.Book(o).Amount(n.ID, murni)) || got.IsBlank() {
			t.Errorf("%s holds %s", n.Label(), got)
		}
	}
	d.Press("ctrl+z")
	if !screenstest.Book(o).Amount(kegiatan, perubahan).IsBlank() {
		t.Fatal("not undone")
	}
}

func TestMoneyEnteredAboveIsNotCopiedOver(t *testing.T) {
	o := screenstest.Example(t)
	b := screenstest.Book(o)
	perubahan := b.Versions[1].ID
	var edits []store.Edit
	for _, i := range b.Children("program-04") {
		edits = append(edits, store.Put(&model.Amount{Node: b.Nodes[i].ID, Version: perubahan}))
	}
	edits = append(edits, store.Put(&model.Amount{Node: "program-04", Version: perubahan, Value: model.IntOf(5)}))
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "alt+k")
	d.See("Alt+K tidak bisa: tidak ada baris Perubahan yang kosong")
}

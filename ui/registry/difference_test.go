package registry_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
)

func TestVersionsOfTheBudgetStandAgainstEachOther(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "down", "b")
	d.See("Beda anggaran", "Beda Murni–Perubahan: −174.350.956 (−9,48 %) · Fasilitasi dan koordinasi", "B kembali · ! lebih dari 20 %: 12 program dan kegiatan")
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
	d.Press("b")
	d.See("s.d. TW IV", "▸ 1.646.132.568◂")
	d.Unseen("Beda anggaran")
}

func TestAmountsAreTypedInTheDifferenceToo(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "down", "down", "down", "b", "left")
	d.Type("2000000000")
	d.See("!−36,67", "Jumlah menjadi")
	d.Press("enter")
	node, murni := book(o).Nodes[4], book(o).Versions[0]
	if got := book(o).Amount(book(o).Nodes[3].ID, murni.ID).String() + book(o).Amount(node.ID, murni.ID).String(); !strings.Contains(got, "2000000000") {
		t.Fatalf("not saved: %s", got)
	}
	d.Press("left") // already at the first version
	d.Type("5")
	d.Press("esc", "b")
	d.See("Belum disimpan", "Murni 5")
	d.Press("b")
	d.See("5?")
}

func TestABlankToFillTurnsTheDifferenceOff(t *testing.T) {
	d := example(t).session(model.Q2, 80, 24)
	for place, view := range map[string][2]string{"alt+5": {"Beda anggaran", "s.d. TW II"}, "alt+2": {"Beda target", "Indikator     "}} {
		d.Press(place, "b")
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
	o := example(t)
	var edits []store.Edit
	b := book(o)
	for _, n := range b.Nodes {
		if !b.Amount(n.ID, b.Versions[0].ID).IsBlank() {
			edits = append(edits, store.Put(&model.Amount{Node: n.ID, Version: b.Versions[0].ID}))
		}
	}
	edits = append(edits, store.Remove(b.Versions[0].Ref()))
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "b")
	d.See("Beda anggaran")
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.Unseen("Beda anggaran")
	d.Press("b")
	d.See("B tidak bisa: hanya satu versi anggaran")
	d.Press("K")
	d.See("Shift+K tidak bisa: hanya satu versi anggaran")
}

func TestBlankRowsAreFilledFromTheFirstVersionInOneAct(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "K")
	d.See("Shift+K tidak bisa: tidak ada baris Perubahan yang kosong")
	murni, perubahan := book(o).Versions[0].ID, book(o).Versions[1].ID
	kegiatan := book(o).Nodes[3].ID
	var filled int
	for _, n := range book(o).Nodes {
		if !book(o).Amount(n.ID, perubahan).IsBlank() {
			filled++
		}
	}
	d.Press("down", "down", "down", "left", "delete", "down", "delete", "K")
	d.See("Salin Murni ke Perubahan", "2 baris Perubahan masih kosong", "diisi dari Murni, Rp1.335.467.260", "salin 2 baris")
	if line := d.Line("yang sudah terisi tidak berubah"); !strings.Contains(line, fmt.Sprintf(" %d baris Perubahan", filled-2)) {
		t.Errorf("wrong count: %s", line)
	}
	d.Press("esc")
	if !book(o).Amount(kegiatan, perubahan).IsBlank() {
		t.Fatal("copied without a yes")
	}
	before := o.store.Revision()
	d.Press("K", "s")
	d.See("Murni disalin ke Perubahan, 2 baris; U mengurungkan")
	if o.store.Revision() != before+1 {
		t.Fatalf("%d acts", o.store.Revision()-before)
	}
	for _, n := range book(o).Nodes[3:5] {
		if got := book(o).Amount(n.ID, perubahan); !got.Equal(book(o).Amount(n.ID, murni)) || got.IsBlank() {
			t.Errorf("%s holds %s", n.Label(), got)
		}
	}
	d.Press("u")
	if !book(o).Amount(kegiatan, perubahan).IsBlank() {
		t.Fatal("not undone")
	}
}

func TestMoneyEnteredAboveIsNotCopiedOver(t *testing.T) {
	o := example(t)
	b := book(o)
	perubahan := b.Versions[1].ID
	var edits []store.Edit
	for _, i := range b.Children("program-04") {
		edits = append(edits, store.Put(&model.Amount{Node: b.Nodes[i].ID, Version: perubahan}))
	}
	edits = append(edits, store.Put(&model.Amount{Node: "program-04", Version: perubahan, Value: model.IntOf(5)}))
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d := o.session(model.Q4, 80, 24)
	d.Press("5", "K")
	d.See("Shift+K tidak bisa: tidak ada baris Perubahan yang kosong")
}

func TestTargetsOfBothAgreementsStandSideBySide(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("2", "b")
	d.See("Beda target", "Awal", "Perubahan", "Selisih", "B kembali · ! lebih dari 20 %: 0 indikator")
	d.Unseen("Capaian")
	d.Type("80")
	d.Press("enter", "up")
	d.See("Beda target: +29,00 (+56,86 %)", "! lebih dari 20 %: 1 indikator")
	if line := d.Line("Indeks Pelayanan Publik"); !strings.Contains(line, "!+29,00") || !strings.Contains(line, "51 (C-)") {
		t.Errorf("line %q", line)
	}
	d.Press("left")
	d.Type("90")
	d.Press("enter", "up")
	d.See("−10,00 (−11,11 %)")
	ind := book(o).Indicators[0].ID
	if a, r := book(o).Target(ind, model.Initial, model.WholeYear).String(), book(o).Target(ind, model.Revised, model.WholeYear).String(); a != "90" || r != "80" {
		t.Fatalf("saved %s and %s", a, r)
	}
	d.Type("0")
	d.Press("enter", "up")
	if line := d.Line("Indeks Pelayanan Publik  "); !strings.Contains(line, "!+80,00") {
		t.Errorf("a target where there was none is not marked: %q", line)
	}
	d.See("Beda target: +80,00 · Indeks")
	d.Press("right", "delete")
	d.See("Indeks Pelayanan Publik target perubahan dikosongkan", "target perubahan kosong, yang berlaku target awal")
	d.Press("v")
	d.See("V tidak bisa: keduanya sedang tampil; B kembali")
	d.Press("b")
	d.See("Capaian", "▸  63,25◂")
	d.Unseen("Beda target")
}

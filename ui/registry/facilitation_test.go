package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestOneSpaceTakesOneRowBack(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("3")
	d.See("Realisasi 40/45 = 88,89 %", "Capaian 101,79 %")
	d.Press("space")
	d.See("Realisasi 39/45 = 86,67 %", "Capaian 99,24 %", "Tersimpan 10.32.07")
	d.Press("1")
	d.See("39 dari 45 terlaksana", "99,24")

	o.restart()
	d = o.session(model.Q4, 80, 24)
	d.See("39 dari 45 terlaksana", "99,24")
	d.Press("3", "space")
	d.See("Realisasi 40/45 = 88,89 %", "Capaian 101,79 %")
}

func TestKeysPressedWhileSavingMeetTheSavedState(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("3")
	d.Hold()
	d.Press("space", "space", "space")
	d.See("Realisasi 40/45")
	d.Release()
	d.See("Realisasi 39/45")
}

func TestRowDoneLaterIsNotToggledFromAnEarlierQuarter(t *testing.T) {
	d := example(t).session(model.Q1, 80, 24)
	d.Press("3")
	d.See("1.1 terlaksana sesudah TW I")
	d.Press("space")
	d.See("Spasi tidak bisa: sudah terlaksana pada TW III")
	d.See("Realisasi 13/45")
}

func TestDetailsKeepEvidenceAndMoveBetweenQuarters(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	d.Press("3", "b", "right", "tab")
	d.Type("400.10/12/427.78/2024")
	d.Press("ctrl+s")
	d.See("Rpt 1", "Tersimpan")
	d.Press("space") // taken back: the evidence stays with the row
	if mark := book(o).Mark(firstRow(o), model.Q3); mark.Count != 0 || len(mark.Evidence) != 1 {
		t.Fatalf("evidence was lost with the mark: %+v", mark)
	}
	d.Press("enter", "end", "backspace")
	d.Type("1")
	d.Press("tab", "right", "tab") // to TW IV, then the date
	d.Press("ctrl+u")
	d.Type("2/10")
	d.Press("ctrl+s")
	if mark := book(o).Mark(firstRow(o), model.Q4); mark.Count != 1 || mark.Date.String() != "2024-10-02" || len(mark.Evidence) != 1 {
		t.Fatalf("not moved to TW IV: %+v", mark)
	}
	if mark := book(o).Mark(firstRow(o), model.Q3); !mark.IsBlank() {
		t.Fatalf("left behind in TW III: %+v", mark)
	}
}

func TestDetailsRefuseWhatCannotBe(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("3", "enter", "backspace")
	d.Type("3")
	d.Press("ctrl+s")
	d.See("Terlaksana (kali)", "3")
	if line := d.Line("diharapkan"); !strings.Contains(line, "Terlaksana (kali)") {
		t.Fatalf("the refusal does not name its field: %s", line)
	}
	d.Press("backspace")
	d.Type("1")
	d.Press("tab", "tab", "ctrl+u")
	d.Type("13/45/2024")
	d.Press("ctrl+s")
	d.See("13/45/2024", "Tanggal")
	d.Press("ctrl+u")
	d.Type("3/1")
	d.Press("ctrl+s")
	d.See("3 Januari 2024 tidak terletak dalam TW III 2024")
	d.Press("esc")
	d.See("Belum disimpan: 1.1 ")
	d.Press("enter")
	d.See("Dilanjutkan dari isian yang belum disimpan", "3/1")
	d.Press("ctrl+x", "ctrl+x")
	d.Unseen("Belum disimpan", "Dilanjutkan")
}

func TestNextOpenWalksUnrealisedRows(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	d.Press("3")
	for _, number := range []string{"1.5", "4.1", "5.1", "6.1", "9.1", "1.5"} {
		d.Press("n")
		d.See(number + " belum terlaksana")
	}
}

func book(o *office) *model.Book {
	o.t.Helper()
	b, err := o.store.Book(o.store.Years()[0])
	if err != nil {
		o.t.Fatal(err)
	}
	return b
}

func firstRow(o *office) model.ID { return book(o).Rows[0].ID }

package facilitation_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestOneSpaceTakesOneRowBack(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3")
	d.See("Realisasi 40/45 = 88,89 %", "Capaian 101,79 %")
	d.Press("space")
	d.See("Batalkan yang sudah terlaksana?", "20 Agustus 2024", "► Esc")
	d.Press("enter")
	d.See("Realisasi 40/45")
	d.Press("space", "b")
	d.See("Realisasi 39/45 = 86,67 %", "Capaian 99,24 %", "Tersimpan 10.32.07")
	d.Press("alt+1")
	d.See("39 dari 45 terlaksana", "99,24")

	o.Restart()
	d = o.Session(model.Q4, 80, 24)
	d.See("39 dari 45 terlaksana", "99,24")
	d.Press("alt+3", "space")
	d.See("Realisasi 40/45 = 88,89 %", "Capaian 101,79 %")
}

func TestKeysPressedWhileSavingMeetTheSavedState(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3", "alt+n")
	d.Hold()
	d.Press("space", "space", "space") // what the key itself dated today is taken back unasked
	d.See("Realisasi 40/45")
	d.Release()
	d.See("Realisasi 41/45")
}

func TestRowDoneLaterIsNotToggledFromAnEarlierQuarter(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q1, 80, 24)
	d.Press("alt+3")
	d.See("1.1 terlaksana sesudah TW I")
	d.Press("space")
	d.See("Spasi tidak bisa: sudah terlaksana pada TW III")
	d.See("Realisasi 13/45")
}

func TestDetailsKeepEvidenceAndMoveBetweenQuarters(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+3", "alt+b", "right", "tab")
	d.Type("400.10/12/427.78/2024")
	d.Press("ctrl+s")
	d.See("Rpt 1", "Tersimpan")
	d.Press("space")
	d.See("20 Agustus 2024, 1 bukti")
	d.Press("b") // taken back: the evidence stays with the row
	if mark := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q3); mark.Count != 0 || len(mark.Evidence) != 1 {
		t.Fatalf("evidence was lost with the mark: %+v", mark)
	}
	d.Press("enter", "end", "backspace")
	d.Type("1")
	d.Press("tab", "right", "tab") // to TW IV, then the date
	d.Press("ctrl+u")
	d.Type("2/10")
	d.Press("ctrl+s")
	if mark := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q4); mark.Count != 1 || mark.Date.String() != "2024-10-02" || len(mark.Evidence) != 1 {
		t.Fatalf("not moved to TW IV: %+v", mark)
	}
	if mark := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q3); !mark.IsBlank() {
		t.Fatalf("left behind in TW III: %+v", mark)
	}
}

func TestDetailsRefuseWhatCannotBe(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3", "enter", "backspace")
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
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+3")
	for _, number := range []string{"1.5", "4.1", "5.1", "6.1", "9.1", "1.5"} {
		d.Press("alt+n")
		d.See(number + " belum terlaksana")
	}
}

// A row that is planned four times is counted over the quarters and bounded by what is left.
func TestARowPlannedOftenerIsCountedOverTheQuarters(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q3, 80, 24)
	d.Press("alt+3")
	screenstest.ToRow(t, d, "penyusunan Perdes RKPDes")
	d.See("3/4 I,II")
	d.Press("enter")
	d.See("Direncanakan 4 kali setahun")
	d.Press("ctrl+u")
	d.Type("3")
	d.Press("ctrl+s")
	d.See(`Terlaksana (kali): terbaca "3", diharapkan bilangan bulat 0 sampai 2.`)
	if mark := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q2); mark.Count != 1 {
		t.Fatalf("refused and saved: %+v", mark)
	}
	d.Press("ctrl+x", "ctrl+x", "alt+3", "space")
	d.See("Tersimpan", "4/4", "4/8")
	if mark := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q3); mark.Count != 1 {
		t.Fatalf("%+v", mark)
	}
}

// What has evidence of every kind shows it, and keeps it when something else is changed.
func TestFilledEvidenceIsShownAndKept(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q2, 140, 40)
	d.Press("alt+3")
	screenstest.ToRow(t, d, "penyusunan Perdes RKPDes")
	d.See("Rpt 6", "BA  1")
	before := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q2)
	d.Press("enter")
	d.See("Rapat koordinasi", "005/11/2024")
	d.Press("ctrl+u")
	d.Type("2")
	d.Press("ctrl+s")
	d.See("Tersimpan", "4/4")
	after := screenstest.Book(o).Mark(screenstest.FirstRow(o), model.Q2)
	if after.Count != 2 || len(after.Evidence) != 1 || after.Evidence[0] != before.Evidence[0] || after.Date != before.Date {
		t.Fatalf("%+v, before %+v", after, before)
	}
}

func TestAClosedQuartersRowsStayAsTheyAre(t *testing.T) {
	o := screenstest.Half(t)
	before := o.Store.Revision()
	d := o.Session(model.Q1, 80, 24)
	d.Press("alt+3")
	screenstest.ToRow(t, d, "penyusunan Perdes RKPDes")
	d.Press("space")
	screenstest.See(t, d, "TW I", "dikunci")
	d.Press("delete")
	if o.Store.Revision() != before {
		t.Fatalf("saved\n%s", d.Screen())
	}
}

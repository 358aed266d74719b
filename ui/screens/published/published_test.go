package published_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// printedCell is what a printed table of the example holds in the file.
func printedCell(o *screenstest.Office, table, row string, column int) string {
	for _, r := range screenstest.Book(o).PrintedRows(model.ID(table)) {
		if string(r.ID) == row {
			return r.Cell(column)
		}
	}
	return "no such row"
}

// openTable goes to a printed table of the example by its title.
func openTable(o *screenstest.Office, width, height int, title string) *uitest.Driver {
	d := o.Session(model.Q4, width, height)
	screenstest.GoTo(d, screen.Published)
	d.Press("/")
	d.Type(title)
	d.Press("enter", "enter")
	return d
}

func TestPrintedFiguresStandBesideWhatTheDataComeTo(t *testing.T) {
	d := openTable(screenstest.Example(t), 80, 24, "Tabel 8")
	for range 12 {
		if strings.Contains(d.Line("►"), "!122◄") {
			break
		}
		d.Press("alt+n")
	}
	d.See("122 → 100,00", "menurut data kantor 100,00", "realisasi TW IV")
	d.Press("alt+b")
	d.See("Penyebut pada 33/27", "Tabel 8, baris 3", "Mengikuti ")
	d.Press("enter")
	d.See("Angka terbit", "!122◄")
}

func TestAPrintedCellIsTypedAsInASpreadsheet(t *testing.T) {
	o := screenstest.Example(t)
	d := openTable(o, 100, 24, "Tabel 9")
	d.Press("end")
	d.Type("124,02")
	d.See("Belum disimpan")
	d.Press("enter")
	if got := printedCell(o, "tabel-9", "b1", 5); got != "124,02" {
		t.Fatalf("typed: %q", got)
	}
	d.Press("ctrl+z")
	if got := printedCell(o, "tabel-9", "b1", 5); got != "124" {
		t.Fatalf("undone: %q", got)
	}
	d.Press("enter")
	d.Type(" (A)")
	d.Press("tab")
	if got := printedCell(o, "tabel-9", "b2", 5); !strings.HasSuffix(got, " (A)") {
		t.Fatalf("edited: %q", got)
	}
	d.Press("ctrl+home")
	d.Type("7")
	d.Press("esc")
	d.See("?")
	d.Press("ctrl+l", "enter", "enter")
	if got := printedCell(o, "tabel-9", "b1", 0); got != "7" {
		t.Fatalf("draft: %q", got)
	}
}

// Several cells of one row change together, in one act.
func TestAPasteLiesOverPrintedCells(t *testing.T) {
	o := screenstest.Example(t)
	d := openTable(o, 140, 30, "Tabel 9")
	d.Press("ctrl+home", "right", "right", "right")
	d.Paste("1\t2\t3\n4\t5\t6")
	d.See("6 isian ditempel")
	if got := printedCell(o, "tabel-9", "b1", 3) + printedCell(o, "tabel-9", "b1", 4) + printedCell(o, "tabel-9", "b1", 5) + printedCell(o, "tabel-9", "b2", 5); got != "1236" {
		t.Fatalf("pasted: %q", got)
	}
	d.Press("shift+right", "shift+down", "delete")
	d.See("4 isian dikosongkan")
	if got := printedCell(o, "tabel-9", "b1", 3) + printedCell(o, "tabel-9", "b2", 4) + printedCell(o, "tabel-9", "b2", 5); got != "6" {
		t.Fatalf("cleared: %q", got)
	}
	d.Press("ctrl+z")
	if got := printedCell(o, "tabel-9", "b2", 4); got != "5" {
		t.Fatalf("undone: %q", got)
	}
}

func TestPrintedTablesMoveWithinTheirDocument(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Published)
	d.Press("alt+up")
	d.See("Alt+↑ tidak bisa: di ujung daftar")
	d.Press("down", "alt+down")
	if b := screenstest.Book(o); b.PrintedTables[1].ID != "tabel-1" || !strings.Contains(d.Line("►"), "Tabel 1 ") {
		t.Fatalf("%s second, chosen %s", b.PrintedTables[1].ID, d.Line("►"))
	}
	d.Press("ctrl+z")
	if b := screenstest.Book(o); b.PrintedTables[0].ID != "tabel-1" {
		t.Fatal("not undone")
	}
}

// Rows that are pasted below the last one are new rows of the table.
func TestAPasteBelowTheLastRowMakesRows(t *testing.T) {
	o := screenstest.Example(t)
	d := openTable(o, 100, 24, "Tabel 9")
	d.Press("ctrl+end", "home")
	d.Paste("3\tSasaran\tIndikator tiga\n4\tSasaran\tIndikator empat\n5\tSasaran\tIndikator lima\n")
	rows := screenstest.Book(o).PrintedRows("tabel-9")
	if len(rows) != 5 || rows[2].ID != "b3" || rows[2].Cell(2) != "Indikator tiga" || rows[4].Cell(2) != "Indikator lima" {
		t.Fatalf("%v", rows)
	}
	d.Press("ctrl+z")
	if rows := screenstest.Book(o).PrintedRows("tabel-9"); len(rows) != 3 || rows[2].Cell(2) == "Indikator tiga" {
		t.Fatalf("undone: %v", rows)
	}
}

func TestRowsOfPrintedTablesAreAddedAndRemoved(t *testing.T) {
	o := screenstest.Example(t)
	d := openTable(o, 80, 24, "Tabel 9")
	d.Press("alt+a")
	rows := screenstest.Book(o).PrintedRows("tabel-9")
	if len(rows) != 4 || rows[1].Cell(0) != "" || rows[2].ID != "b2" {
		t.Fatalf("added: %v", rows)
	}
	d.Press("alt+x", "alt+x")
	if rows := screenstest.Book(o).PrintedRows("tabel-9"); len(rows) != 2 || rows[1].ID != "b3" {
		t.Fatalf("removed: %v", rows)
	}
	d.Press("ctrl+z", "ctrl+z")
	if rows := screenstest.Book(o).PrintedRows("tabel-9"); len(rows) != 4 || rows[2].ID != "b2" {
		t.Fatalf("undone: %v", rows)
	}
}

func TestATableIsPastedWithItsHeads(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Published)
	d.Press("alt+a")
	d.Type("LKjIP 2019")
	d.Press("tab")
	d.Type("19")
	d.Press("ctrl+s")
	d.See("Tahun laporan: terbaca 19, diharapkan seperti 2024.")
	d.Type("2019")
	d.Press("ctrl+s")
	d.See("LKjIP 2019")
	d.Paste("hanya teks")
	d.See("bukan tabel")
	d.Paste("Tabel 3.1 Capaian Tahun 2019\nNo\tIndikator\tTahun 2019\t\t\n\t\tTarget\tRealisasi\tCapaian\n1\tIndeks Kepuasan\t80\t81,6\t102\n2\tDesa tertib\t90\t45\t60")
	d.See("Tempel tabel", "3.1", "Capaian Tahun 2019", "5 kolom dan 2 baris")
	d.Press("ctrl+s")
	d.See("ditempel, 2 baris", "capaian")
	d.Press("enter", "alt+n")
	d.See("!60", "60 → 50,00", "Tahun 2019 / Capaian")
	d.Press("esc", "alt+v")
	p := screenstest.Book(o).Publications[1]
	if !p.Complete || p.Year != 2019 {
		t.Fatalf("%+v", p)
	}
	d.Press("delete", "alt+h")
	if n := len(screenstest.Book(o).PrintedTables); n != 21 {
		t.Fatalf("%d tables", n)
	}
	d.Press("ctrl+z")
	if n := len(screenstest.Book(o).PrintedTables); n != 22 {
		t.Fatalf("%d tables after undo", n)
	}
}

func TestAColumnThatIsNotKnownIsNamed(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Published)
	d.Paste("Uraian\tA\tB\tD\nIndeks Kepuasan\t80\t81,6\t99")
	d.Press("tab")
	d.Type("Lampiran")
	d.Press("ctrl+s")
	d.See("Tidak dikenali: A, B, D")
	d.Press("enter")
	for _, role := range []string{"target", "realisasi", "capaian"} {
		d.Press("right", "alt+i", "tab")
		d.Type(role)
		d.Press("ctrl+s")
	}
	d.Press("home", "end")
	d.See("!99", "99 → 102,00")
}

func TestFindingsAgreeOnEveryScreen(t *testing.T) {
	o := screenstest.Example(t)
	found := check.Run(screenstest.Book(o), calc.Compute(screenstest.Book(o), model.Q4))
	words := screen.FoundWords(found)
	d := o.Session(model.Q4, 80, 24)
	d.See("Periksa     " + words)
	screenstest.GoTo(d, screen.Findings)
	d.See(words, "KESALAHAN", "90,8 → 90,61")
}

func TestARootShowsWhatFollowsFromIt(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("penyebut pada")
	d.Press("enter")
	d.Unseen("Tabel 14, baris 3")
	d.Press("right")
	d.See("Tabel 8, baris 3")
	d.Press("down", "left", "left")
	d.Unseen("Tabel 8, baris 3")
	d.Press("alt+b")
	d.See("Hitungan: 11 desa × 3 dokumen = 33", "mengikutinya")
	d.Press("esc", "esc")
	d.Press("alt+f")
	d.See("kesalahan saja")
	d.Unseen("PERINGATAN")
	d.Press("alt+f", "alt+f")
	d.See("info saja", "INFO")
	d.Press("alt+f")
	d.See("KESALAHAN")
}

func TestAFindingIsAcceptedWithAReasonAndTakenBack(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("1.884.848.115")
	d.Press("enter", "alt+a", "ctrl+s")
	d.See("Alasan belum diisi")
	d.Type("Menurut perjanjian")
	d.Press("ctrl+s")
	errors, _, _ := check.Count(check.Run(screenstest.Book(o), calc.Compute(screenstest.Book(o), model.Q4)))
	if errors != 28 {
		t.Fatalf("%d errors", errors)
	}
	d.See("DITERIMA DENGAN ALASAN", "28 kesalahan", "1 diterima", "Diterima: Menurut perjanjian")
	d.Press("delete", "alt+c")
	d.See("Temuan dihitung lagi")
	d.Unseen("DITERIMA DENGAN ALASAN")
	d.Press("ctrl+z")
	d.See("DITERIMA DENGAN ALASAN")
}

// A finding of the data leads to the record, and goes away when it is mended there.
func TestAFindingLeadsToWhereItIsMended(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("Riwayat 2020")
	d.Press("enter", "enter")
	d.See("Riwayat", "2020")
	d.Unseen("Pemeriksaan menemukan")
}

// A table wider than the window slides: every column is reached, and entered.
func TestAWideTableSlides(t *testing.T) {
	o := screenstest.Example(t)
	d := openTable(o, 60, 20, "Tabel 1 ")
	for _, head := range []string{"Jabatan Dalam Organisasi", "Jenis Kelamin / L", "Jenis Kelamin / P", "Status Kepegawaian / PNS", "Status Kepegawaian / P3K", "Status Kepegawaian / TKB", "Ijazah / SD", "Ijazah / SMP"} {
		d.Press("right")
		d.See(head + " (")
	}
	for range 9 {
		d.Press("right")
	}
	d.See("Eselon / 4")
	d.Type("9")
	d.Press("enter")
	if got := printedCell(o, "tabel-1", "b1", 16); got != "9" {
		t.Fatalf("last column: %q", got)
	}
	d.Press("home")
	d.See("No (no)", "Camat")
}

// Who may only read sees everything and is told why nothing can be changed.
func TestAReaderReadsFindingsAndPrintedFigures(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("tamu", 80, 24)
	screenstest.GoTo(d, screen.Findings)
	d.Press("alt+a")
	d.See("A tidak bisa")
	screenstest.GoTo(d, screen.Published)
	d.Press("alt+a")
	d.See("A tidak bisa")
	d.Paste("No\tIndikator\tTarget\n1\tIndeks\t5")
	d.See("Tidak ditempel")
	d.Press("down", "enter")
	d.Type("9")
	d.Press("enter")
	if got := printedCell(o, "tabel-1", "b1", 0); got != "1" {
		t.Fatalf("a pembaca wrote %q", got)
	}
}

// Findings that one check tells many times are one row until it is opened.
func TestAlikeFindingsAreOneRow(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("bukti dukung")
	d.Press("enter")
	d.See("40 × ")
	d.Press("enter")
	d.See("terlaksana TW", "Administrasi Keuangan")
	d.Press("down", "down", "left")
	d.Press("enter")
	d.Unseen("terlaksana TW I")
}

// What was typed into the forms of these screens and left is found again.
func TestUnsavedFormsOfFindingsAndPrintedFiguresAreKept(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 100, 30)
	screenstest.GoTo(d, screen.Published)
	d.Press("alt+a")
	d.Type("LKjIP lama")
	d.Press("esc")
	screenstest.GoTo(d, screen.Home)
	d.Press("ctrl+l", "enter")
	d.See("Tambah dokumen", "LKjIP lama")
	d.Press("ctrl+s")
	if n := len(screenstest.Book(o).Publications); n != 2 {
		t.Fatalf("%d documents", n)
	}
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("1.884.848.115")
	d.Press("enter", "alt+a")
	d.Type("Sudah dilaporkan")
	d.Press("esc", "esc")
	screenstest.GoTo(d, screen.Home)
	d.Press("ctrl+l", "enter")
	d.See("Terima temuan", "Sudah dilaporkan")
	d.Press("ctrl+s")
	screenstest.GoTo(d, screen.Findings)
	d.See("DITERIMA DENGAN ALASAN")
}

// What follows from an accepted finding is let stand with it, and taken back with it.
func TestWhatFollowsIsAcceptedWithItsRoot(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Findings)
	d.Press("/")
	d.Type("penyebut pada")
	d.Press("enter", "alt+a")
	d.Type("Dihitung kabupaten")
	d.Press("ctrl+s")
	d.See("14 kesalahan")
	d.Press("right", "down", "delete")
	d.See("Del tidak bisa: diterima bersama sebabnya")
	d.Press("left", "delete", "alt+c")
	d.See("29 kesalahan")
}

// Of columns that are headed alike, the head over them tells which is which.
func TestTheOuterHeadStaysInSight(t *testing.T) {
	d := openTable(screenstest.Example(t), 140, 30, "Tabel 12")
	d.See("2019 T", "2020 T", "2020 C")
}

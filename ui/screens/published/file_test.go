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

const otherReport = `{"kantor": "Kecamatan Lain", "tahun": 2023, "tanda_tangan": "Lain, 10 Januari 2024",
 "pejabat": [{"nama": "BUDI", "nip": "197001011990031001"}],
 "tabel": [{"nomor": "3.1", "judul": "Capaian Kinerja Tahun 2023", "kolom": ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"],
  "baris": [["1", "Indeks Kepuasan Masyarakat", "80", "88", "120"], ["2", "Indeks Layanan", "75,00", "72,5", "96,67"]]},
  {"judul": "", "kolom": ["Program", "Anggaran", "Realisasi", "%"], "baris": [["a", "200", "100", "50"]]}]}`

// atComputer is a session that may read files, on the screen of what was published.
func atComputer(o *screenstest.Office, files map[string]string) *uitest.Driver {
	o.T.Helper()
	d := o.WithFiles(screenstest.Clerk(), &screenstest.Files{Contents: files}, 80, 24)
	screenstest.GoTo(d, screen.Published)
	return d
}

// A report is read from the file that is named, pasted or dropped into the terminal.
func TestAReportIsReadFromItsFile(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{"/unduhan/LKjIP Lain.json": otherReport})
	d.Press("alt+f")
	d.See("Baca laporan dari berkas", "seret berkasnya")
	d.Press("enter")
	d.See("masih kosong")
	d.Type("tidak-ada.docx")
	d.Press("enter")
	d.See("Berkas tidak-ada.docx tidak ditemukan")
	d.Press("esc")
	before := len(screenstest.Book(o).Publications)
	d.Paste(`'/unduhan/LKjIP Lain.json'`)
	d.See("LKjIP Kecamatan Lain Tahun 2023", "2 tabel, 3 baris", "Lain, 10 Januari 2024", "BUDI")
	if n := len(screenstest.Book(o).Publications); n != before {
		t.Fatal("kept before anybody said so")
	}
	d.Press("ctrl+s")
	d.See("dibaca, 2 tabel, 3 baris; Ctrl")
	b := screenstest.Book(o)
	p := b.Publications[len(b.Publications)-1]
	if p.Title != "LKjIP Kecamatan Lain Tahun 2023" || p.Year != 2023 || p.Head != "BUDI" || len(b.Publications) != before+1 {
		t.Fatalf("%+v", p)
	}
	var titles []string
	for i := range b.PrintedTables {
		if b.PrintedTables[i].Publication == p.ID {
			titles = append(titles, b.PrintedTables[i].Number)
			if rows := b.PrintedRows(b.PrintedTables[i].ID); len(rows) == 0 || rows[0].Cell(3) == "" {
				t.Errorf("rows %+v", rows)
			}
		}
	}
	if strings.Join(titles, " ") != "3.1 " {
		t.Errorf("tables %q", titles)
	}
	d.Press("ctrl+z")
	if n := len(screenstest.Book(o).Publications); n != before {
		t.Fatal("not undone as one")
	}
}

// The sentences of a report are kept with its tables, and held against them.
func TestTheSentencesOfAReportAreKept(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{"a.json": strings.Replace(otherReport, `"tabel":`, `"teks": ["BAB III AKUNTABILITAS", "Realisasi anggaran Rp90.000.000 dari pagu Rp100.000.000 atau 95,00%.", "Demikian."], "tabel":`, 1)})
	d.Paste("a.json")
	d.See("2 tabel, 3 baris, 1 kalimat berangka")
	d.Press("ctrl+s")
	b := screenstest.Book(o)
	p := &b.Publications[len(b.Publications)-1]
	if len(p.Lines) != 1 || !strings.HasPrefix(p.Lines[0], "Realisasi anggaran") {
		t.Fatalf("kept %q", p.Lines)
	}
	found := false
	for _, f := range check.Publications(b, calc.Compute(b, model.Q4)) {
		found = found || f.Code == "teks-persen" && f.Ref == p.Ref() && f.Right == "90.00" && strings.Contains(f.Place, "teks “Realisasi anggaran")
	}
	if !found {
		t.Error("its sentence is not checked")
	}
	// What is changed of the document leaves its sentences.
	d.Press("up", "up", "down", "alt+e")
	d.Type(" lagi")
	d.Press("ctrl+s")
	b = screenstest.Book(o)
	if kept := b.Publications[len(b.Publications)-1].Lines; len(kept) != 1 {
		t.Errorf("kept %q", kept)
	}
}

// What was checked is said of a document and of a table, and what a column follows from; where
// that is taken for something else, a person says what the column holds, and that stays.
func TestWhatWasCheckedIsSaidBesideTheTable(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{"a.json": otherReport})
	d.Paste("a.json")
	d.Press("ctrl+s")
	d.See("2 tabel, 3 baris, diperiksa 9 angka")
	d.Press("down")
	d.See("Diperiksa 6 angka")
	d.Press("enter", "down", "end")
	d.See("96,67◄", "= Realisasi ÷ Target × 100, 1 dari 2 baris")
	d.Press("alt+i", "down")
	d.Type("keterangan")
	d.Press("ctrl+s")
	d.Unseen("1 dari 2 baris")
	b := screenstest.Book(o)
	if role := b.PrintedTables[len(b.PrintedTables)-2].Columns[4].Role; role != "keterangan" {
		t.Errorf("the column is %q", role)
	}
	d.Press("esc")
	d.See("Diperiksa 0 angka")
}

// Terminals write a path in their own ways.
func TestADroppedFileIsKnownByItsPath(t *testing.T) {
	for _, c := range []struct{ pasted, shown string }{
		{"/a/b.docx\n", "/a/b.docx"}, {`/a/LKjIP\ 2023.docx `, "/a/LKjIP 2023.docx"}, {`"C:\Data Kantor\b.xlsx"`, `C:\Data Kantor\b.xlsx`},
		{"file:///a/LKjIP%202023.odt", "/a/LKjIP 2023.odt"}, {"file:///C:/a.docx", "C:/a.docx"}, {`& 'C:\a b.docx'`, `C:\a b.docx`},
	} {
		d := atComputer(screenstest.Example(t), map[string]string{})
		d.Paste(c.pasted)
		d.See("Baca laporan dari berkas")
		if !strings.Contains(d.Screen(), c.shown) {
			t.Errorf("%q: %s", c.pasted, d.Screen())
		}
	}
}

// A table that is pasted where a line is typed is asked about, and does not end in that line.
func TestATablePastedIntoALineIsOfferedAsOne(t *testing.T) {
	const table = "Tabel 9 Capaian\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n1\tIndeks\t80\t88\t110,00"
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{})
	tables := len(screenstest.Book(o).PrintedTables)
	d.Press("alt+a")
	d.Type("LKjIP baru")
	d.Paste(table)
	d.See("Yang ditempel tabel", "Tabel 9, 5 kolom dan 1 baris", "tempel sebagai tabel")
	d.Press("t")
	d.See("ikut disimpan", "LKjIP baru")
	d.Press("ctrl+s")
	b := screenstest.Book(o)
	last := b.PrintedTables[len(b.PrintedTables)-1]
	if len(b.PrintedTables) != tables+1 || last.Number != "9" || b.Publication(last.Publication).Title != "LKjIP baru" {
		t.Fatalf("%+v", last)
	}
	// As text, where that was meant.
	d.Press("alt+e")
	d.Paste(table)
	d.Press("i")
	d.See("LKjIP baruTabel 9 Capaian No")
	d.Press("esc", "ctrl+x")
	// In the form of a table it becomes one more.
	d.Press("down", "alt+e")
	d.Paste(table)
	d.Press("t")
	d.See("Tempel tabel", "Nomor tabel")
	d.Press("ctrl+s")
	if n := len(screenstest.Book(o).PrintedTables); n != tables+2 {
		t.Fatalf("%d tables", n)
	}
}

// Of the filter of an open table as well.
func TestATablePastedIntoTheFilterIsOfferedAsOne(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{})
	tables := len(screenstest.Book(o).PrintedTables)
	d.Press("down", "enter", "/")
	d.Type("ind")
	d.Paste("Tabel 99 Capaian\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n1\tIndeks\t80\t88\t110,00")
	d.See("Yang ditempel tabel", "Tabel 99, 5 kolom dan 1 baris")
	d.Press("t")
	d.See("Tempel tabel", "Nomor tabel")
	d.Press("ctrl+s")
	if n := len(screenstest.Book(o).PrintedTables); n != tables+1 {
		t.Fatalf("%d tables, were %d", n, tables)
	}
}

// A session that cannot read files says so.
func TestASessionWithoutFilesSaysSo(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Published)
	d.Paste("/a/b.docx")
	d.See("tidak membaca berkas")
}

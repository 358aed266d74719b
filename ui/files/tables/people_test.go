package tables_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// csv is a table as a text with semicolons.
func sheetOf(t *testing.T, lines ...string) workbook.Grid {
	t.Helper()
	g, err := workbook.ReadCSV([]byte(strings.Join(lines, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// unread is a cell that a program wrote which does not compute.
func unread() workbook.Input { return workbook.Input{Formula: true, Unread: "rumus tanpa hasil"} }

func TestWhatCannotBeReadEmptiesNothing(t *testing.T) {
	for name, row := range map[string]struct {
		list   string
		grid   workbook.Grid
		column int
	}{
		"a figure":  {"indikator", table("", "Kode|Realisasi TW IV", "ipp|"), 1},
		"money":     {"anggaran", table("", "Kode|Pagu murni", "program-2|"), 1},
		"a day":     {"desa", table("", "Kode|LPPDes 2023", "wates|"), 1},
		"words":     {"desa", table("", "Kode|Kepala desa", "wates|"), 1},
		"a count":   {"fasilitasi", table("", "Kode|Terlaksana TW I", "apbdes|"), 1},
		"a choice":  {"indikator", table("", "Kode|Polaritas", "ipp|"), 1},
		"a code":    {"desa", table("", "Kode|Desa|Kepala desa", "|Wates Wetan|Bu C"), 0},
		"a name":    {"desa", table("", "Desa|Kepala desa", "|Bu C"), 0},
		"an asset":  {"sarana", table("", "Kode|Nama barang|Jumlah", "|Meja|3"), 0},
		"a holiday": {"libur", table("", "Tanggal|Hari libur", "|Libur"), 0},
	} {
		row.grid.Rows[1][row.column] = unread()
		said, changes := taken(t, row.list, false, row.grid)
		if !strings.Contains(said, "rumus tanpa hasil") || changes != "" {
			t.Errorf("%s: said %q, changes %q", name, said, changes)
		}
	}
}

// read prepares tables on the sample year and gives what they were read as.
func read(t *testing.T, only string, grids ...workbook.Grid) (tables.Taking, int) {
	t.Helper()
	s := storetest.OpenYear(t, 2024)
	var chosen []tables.List
	if only != "" {
		chosen = append(chosen, *tables.Named(only))
	}
	batch, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), grids, chosen, false)
	return taking, len(tables.Without(batch, taking.Unconfirmed()).Edits)
}

func TestWhatATableIsReadAsIsSaid(t *testing.T) {
	taking, edits := read(t, "", sheetOf(t,
		"DAFTAR DESA", "", "No;Desa;Kepala desa;Keterangan", "1;Ds. WATES-WETAN;Bu C;x", "2;Wates Weten;Pak D;", "3;Sumber Contoh;;", "JUMLAH;3;;",
		";;;", "Mengetahui,;;;", "Camat;;;", "SITI CONTOH;;;", "NIP. 19700101 199503 1 001;;;"))
	if len(taking.Read) != 1 {
		t.Fatalf("%+v", taking)
	}
	want := "Dibaca sebagai Desa (Tabel 11), mulai baris 4; 1 baris dikenali dari Desa; 5 bukan isian (JUMLAH, Mengetahui, Camat, SITI CONTOH, NIP. 19700101 199503 1 001); " +
		"2 baru: Wates Weten (mirip Wates Wetan), Sumber Contoh; kolom “No”, “Keterangan” tidak dipakai."
	if got := taking.Read[0].Sentence(); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if left := taking.Unconfirmed(); len(left) != 2 || edits != 1 {
		t.Errorf("%d edits without %+v", edits, left)
	}
}

func TestTablesThatOthersMade(t *testing.T) {
	merged := table("Fasilitasi (Tabel 10)", "Jenis fasilitasi|Kegiatan", "Fasilitasi contoh|Kegiatan pertama", "|Rapat lain sekali")
	merged.Merged = []workbook.Rect{{Row: 1, Column: 0, ToRow: 2, ToColumn: 0}}
	for name, row := range map[string]struct {
		list          string
		grid          workbook.Grid
		said, changes string
	}{
		"codes of the ministry": {"desa", sheetOf(t, "KODE;NAMA KECAMATAN;NAMA DESA", "35.08.05.2001;CONTOH;RANUYOSO", "3508052002;CONTOH;DESA WATES WETAN"),
			"", "tahun 2024, Desa: 2 diubah"},
		"rows that are counted": {"desa", sheetOf(t, "ID;Desa;Kepala desa", "1;Ranuyoso;Pak A", "2;Ds. Wates Wetan;Bu B"),
			"", "tahun 2024, Desa: 2 diubah"},
		"a head of two rows": {"", sheetOf(t, "No;Desa;Dokumen;", ";;LPPDes 2023;RKPDes 2025", "1;Ranuyoso;5-3-2024;6-9-2024"),
			"", "tahun 2024, Penerimaan dokumen desa: 1 ditambah, 1 diubah"},
		"a group over its rows": {"", merged, "", "tahun 2024, Jenis fasilitasi: 1 ditambah; tahun 2024, Kegiatan fasilitasi: 2 ditambah"},
		"words for nothing and for a day": {"desa", sheetOf(t, "Desa;LPPDes 2023;RKPDes 2025", "Ranuyoso;V;belum", "Wates Wetan;V;5-3-2042"),
			"sel B3: LPPDes 2023 diterima: \"V\" menandai sudah diterima tanpa tanggal; ketik tanggalnya, atau beri --tanggal untuk semua sel bertanda (--tanggal batas: batas waktunya).\n" +
				"sel C3: RKPDes 2025 diterima: terbaca 5 Maret 2042, sesudah hari ini; periksa tahunnya.\n" +
				"sel C2: RKPDes 2025 diterima: \"belum\" dibaca sebagai kosong.\nsel B2: LPPDes 2023 diterima: \"V\" menandai sudah diterima; tanggalnya menurut data, 20 Maret 2024, tetap.", ""},
		"a tick in Tabel 10": {"fasilitasi", sheetOf(t, "Kode;Terlaksana TW I;Terlaksana TW II", "apbdes;-;v"),
			"sel B2: Terlaksana TW I: \"-\" dibaca sebagai kosong.\nsel C2: Terlaksana TW II: \"v\" dibaca sebagai 1.", "tahun 2024, Pelaksanaan fasilitasi: 1 ditambah"},
		"holidays as decreed": {"", sheetOf(t, "Tanggal;Hari libur", "10-11 April 2024;Idulfitri", "8, 9, 12 dan 15 April 2024;Cuti bersama", "31 Desember 2024 s.d. 1 Januari 2025;Tahun Baru"),
			"sel A4: 1 Januari 2025 bukan dalam tahun 2024 dan dilewati.", "tahun 2024, Hari libur: 7 ditambah"},
		"a NIP in powers of ten": {"seksi", sheetOf(t, "Nama seksi;NIP pejabat", "Seksi Pemerintahan;1,96903E+17"),
			"sel B2: NIP kepala: terbaca \"1,96903E+17\", diharapkan NIP 18 angka; dari lembar kerja salin sebagai teks.", ""},
	} {
		said, changes := taken(t, row.list, false, row.grid)
		if said != row.said || changes != row.changes {
			t.Errorf("%s: said %q\nwant %q\nchanges %q, want %q", name, said, row.said, changes, row.changes)
		}
	}
}

func TestTwoTablesOnASheet(t *testing.T) {
	taking, _ := read(t, "", sheetOf(t, "Desa;Kepala desa", "Ranuyoso;Pak A", "", "Hari libur;", "Tanggal;Hari libur", "17 Agustus 2024;Kemerdekaan"))
	if len(taking.Read) != 2 || taking.Read[0].Rows != 1 || taking.Read[1].List.Name != "libur" || taking.Read[1].First != 5 || len(taking.Problems) > 0 {
		t.Errorf("%+v", taking)
	}
}

func TestAMarkStandsForTheDayThatWasSaid(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	d := draft(storetest.Book(t, s, 2024))
	d.Marked = model.Date{Year: 2024, Month: 3, Day: 5}
	_, taking := tables.Prepare(d, []workbook.Grid{sheetOf(t, "Desa;RKPDes 2025", "Ranuyoso;√")}, []tables.List{*tables.Named("desa")}, false)
	if len(taking.Problems) > 0 || len(taking.Changes) != 1 || !strings.Contains(taking.Changes[0], "5 Maret 2024") {
		t.Errorf("%+v", taking)
	}
}

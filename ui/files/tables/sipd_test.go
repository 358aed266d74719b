package tables_test

import (
	"strings"
	"testing"

	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// documents are rows under some of the heads of a Laporan Realisasi Per Dokumen.
func documents(t *testing.T, rows ...string) workbook.Grid {
	t.Helper()
	return sheetOf(t, append([]string{
		"LAPORAN REALISASI", "KABUPATEN CONTOH", "TAHUN 2024", "",
		"Nomor;Kode Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Rekening;Tanggal Dokumen;Nilai Realisasi;Nilai Setoran;Tanggal SPM",
	}, rows...)...)
}

func changesOf(taking tables.Taking) string { return strings.Join(taking.Changes, "\n") }

func TestAQuarterIsFilledFromItsDocuments(t *testing.T) {
	s := example(t)
	file := documents(t,
		"1;7.01.01.2.06;7.01.01.2.06.0004;Logistik;5.1.02.01.001.00052;7 Januari 2024;1.250.000,00;null;",
		"2;7.01.01.2.06;7.01.01.2.06.04.;Logistik;5.1.02.01.001.00024;12 Maret 2024;750.000;-;",
		"3;7.01.02.2.01;7.01.02.2.01.0001;Rapat;5.1.02.01.001.00052;20 Februari 2024;900.000;150.000;",
		"4;7.01.01.2.02;7.01.01.2.02.0001;Gaji;5.1.01.01.001.00001;3 Mei 2024;2.000.000;0;",
		"Total;;;;;;4.900.000;150.000;")
	batch, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{file}, nil, false)
	want := "sel A6 (Realisasi s.d. TW I): kosong menjadi 2.000.000\n" +
		"sel A6 (Realisasi s.d. TW II): kosong menjadi 4.000.000\n" +
		"sel A8 (Realisasi s.d. TW I): kosong menjadi 750.000\n" +
		"sel A8 (Realisasi s.d. TW II): kosong menjadi 750.000"
	got := strings.NewReplacer("sel B", "sel A", "sel C", "sel A").Replace(changesOf(taking))
	if got != want || len(taking.Problems) > 0 {
		t.Fatalf("%s\nwant %s\n%v", got, want, taking.Problems)
	}
	if err := apply(s, batch); err != nil {
		t.Fatal(err)
	}
	if _, again := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{file}, nil, false); len(again.Changes) > 0 || len(again.Problems) > 0 {
		t.Errorf("the same file again: %v %v", again.Changes, again.Problems)
	}
}

func TestDocumentsThatCannotBeSummedAreTold(t *testing.T) {
	for name, row := range map[string]struct{ line, want string }{
		"a later month alone": {"1;;7.01.01.2.06.0004;;;7 Februari 2024;5;;", "bulan pertama TW I"},
		"a later quarter":     {"1;;7.01.01.2.06.0004;;;7 April 2024;5;;", "sampai TW I belum ada"},
		"another year":        {"1;;7.01.01.2.06.0004;;;7 Januari 2023;5;;", "bukan dalam tahun 2024"},
		"no day":              {"1;;7.01.01.2.06.0004;;;;5;;", "Tanggal Dokumen belum diisi"},
		"no money":            {"1;;7.01.01.2.06.0004;;;7 Januari 2024;lima;;", `terbaca "lima"`},
		"no such program":     {"1;;7.01.09.2.06.0004;;;7 Januari 2024;5;;", "7.01.09.2.06.0004 tidak ada dalam rencana"},
	} {
		batch, taking := tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{documents(t, row.line)}, nil, false)
		if len(batch.Edits) > 0 || !strings.Contains(problems(taking.Problems), row.want) {
			t.Errorf("%s: %v", name, taking.Problems)
		}
	}
}

func TestABudgetIsSummedToTheLowestLevelThatIsHeld(t *testing.T) {
	file := sheetOf(t,
		"NO;TAHUN;KODE SUB KEGIATAN;NAMA SUB KEGIATAN;KODE REKENING;NAMA REKENING;PAGU",
		"1;2024;7.01.02.2.01.0001;Rapat;5.1.02.01.001.00024;Alat tulis;1000000",
		"2;2024;7.01.02.2.01.0002;Survei;5.1.02.01.001.00052;Makan minum;900000",
		"3;2024;7.01.02.2.01.0002;Survei;;;1900000")
	_, taking := tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{file}, nil, false)
	if got, want := changesOf(taking), "sel B2 (Pagu Perubahan): 1.800.000 menjadi 1.900.000"; got != want || len(taking.Problems) > 0 {
		t.Errorf("%s, want %s; %v", got, want, taking.Problems)
	}
}

func TestBudgetRowsAreFoundByTheGovernmentsCode(t *testing.T) {
	for name, lines := range map[string][]string{
		"by code":             {"Kode rekening;Pagu Perubahan", "7.01.01.2.02;1.266.579.000"},
		"by code as Kode":     {"Kode;Pagu Perubahan", "7.01.01.2.02.;1.266.579.000"},
		"by other digits":     {"Kode Rekening;Pagu", "7.01.1.2.0002;1.266.579.000"},
		"by name":             {"Uraian;Pagu Perubahan", "ADMINISTRASI KEUANGAN PERANGKAT DAERAH;1.266.579.000"},
		"as an LRA prints it": {"Kode Rekening;Uraian;Anggaran;%", "7. 01. 01. 2. 02;Administrasi Keuangan;1.266.579.000;99", "JUMLAH;;1;99"},
	} {
		_, taking := tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{sheetOf(t, lines...)}, nil, false)
		if got := changesOf(taking); !strings.HasSuffix(got, "1.266.579.124 menjadi 1.266.579.000") || strings.Contains(got, "\n") || len(taking.Problems) > 0 {
			t.Errorf("%s: %s %v", name, got, taking.Problems)
		}
	}
	_, taking := tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{sheetOf(t, "Kode rekening;Pagu Perubahan", "7.01.09;1")}, nil, false)
	if got := problems(taking.Problems); !strings.Contains(got, "Kode rekening 7.01.09 tidak ada dalam data") {
		t.Error(got)
	}
}

func TestAPlanIsPlacedByItsCodes(t *testing.T) {
	_, taking := tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{sheetOf(t, "Kode rekening;Uraian", "7.01.02.2.02;Kegiatan contoh", "7.01.02.2.02.0001;Sub kegiatan contoh")}, nil, false)
	if len(taking.Problems) > 0 || len(taking.Unconfirmed()) != 2 {
		t.Errorf("%v %v", taking.Problems, taking.Unconfirmed())
	}
	_, taking = tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{sheetOf(t, "Kode rekening;Uraian", ";Tanpa kode")}, nil, false)
	if got := problems(taking.Problems); !strings.Contains(got, `Jenjang untuk "Tanpa kode" belum diisi`) {
		t.Error(got)
	}
}

func apply(s *store.Store, batch store.Batch) error {
	_, err := s.Do(admin(), batch)
	return err
}

func TestListingsByAccount(t *testing.T) {
	testKinds(t, map[string]kind{
		"sums stand above": {"Kode Rekening;Uraian;Anggaran/ 7.01.01.2.02;Administrasi Keuangan;1.266.579.000/ 5.1.01.01.001.00001;Gaji;1.000.000.000/ 5.1.01.01.001.00002;Tunjangan;266.579.000",
			"1 baris dikenali dari Kode rekening", "sel C2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"sums are left out": {"Kode Rekening;Uraian;Anggaran/ 7.01.01.2.02;Administrasi Keuangan;/ 5.1;Belanja operasi;1.266.579.000/ 5.1.01;Pegawai;1.266.579.000/ 5.1.01.01.001.00001;Gaji;1.000.000.000/ 5.1.01.01.001.00002;Tunjangan;266.579.000",
			"1 baris dikenali dari Kode rekening", "sel C2 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.000"},
		"an amount that cannot be read": {"Kode Rekening;Uraian;Anggaran/ 7.01.01.2.02;Administrasi Keuangan;/ 5.1.01.01.001.00001;Gaji;banyak",
			`terbaca "banyak"`, "*"},
		"both codes in a row": {"Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Rekening;Uraian;Anggaran;Realisasi/ 7.01.01.2.02.0001;Gaji;5.1;Belanja;3;2/ 7.01.01.2.02.0001;Gaji;5.1.01.01.001.00001;Gaji;3;2/ 7.01.02.2.01.0001;Rapat;5.1.02.01.001.00052;Makan;4;1",
			"2 baris dijumlahkan menurut sub kegiatan menjadi 2 baris anggaran", "*"},
	})
}

func TestListingsOfferWhatThePlanLacks(t *testing.T) {
	s := example(t)
	file := sheetOf(t, "KODE PROGRAM;NAMA PROGRAM;KODE KEGIATAN;NAMA KEGIATAN;KODE SUB KEGIATAN;NAMA SUB KEGIATAN;KODE REKENING;PAGU",
		"7.01.01;Penunjang;7.01.01.2.19;Pemeliharaan Barang;7.01.01.2.19.0001;Kendaraan;5.1.02.01.001.00052;1000000",
		"7.01.01;Penunjang;7.01.01.2.19;Pemeliharaan Barang;7.01.01.2.19.0002;Gedung;5.1.02.01.001.00052;2000000",
		"7.01.07;Program Contoh;7.01.07.2.01;Kegiatan Contoh;7.01.07.2.01.0001;Sub Contoh;5.1.02.01.001.00052;4000000")
	batch, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{file}, nil, false)
	var names []string
	for _, n := range taking.Unconfirmed() {
		names = append(names, n.Name+", "+n.Under)
	}
	if got := strings.Join(names, "; "); len(taking.Problems) > 0 || !holds(got, "Pemeliharaan Barang, Kegiatan di bawah Program|Program Contoh, Program di bawah Sasaran") || len(names) != 2 {
		t.Fatalf("%s\n%v", got, taking.Problems)
	}
	if got := changesOf(taking); !holds(got, "kosong menjadi 3.000.000|kosong menjadi 4.000.000") {
		t.Error(got)
	}
	if err := apply(s, batch); err != nil {
		t.Fatal(err)
	}
	if _, again := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{file}, nil, false); len(again.Changes) > 0 || len(again.Problems) > 0 || len(again.Unconfirmed()) > 0 {
		t.Errorf("the same file again: %v %v", again.Changes, again.Problems)
	}
}

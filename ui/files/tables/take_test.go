package tables_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"

	"github.com/shopspring/decimal"
)

// table is a grid of texts.
func table(name string, rows ...string) workbook.Grid {
	g := workbook.Grid{Name: name}
	for _, row := range rows {
		var line []workbook.Input
		for cell := range strings.SplitSeq(row, "|") {
			line = append(line, workbook.Input{Text: cell})
		}
		g.Rows = append(g.Rows, line)
	}
	return g
}

func number(s string) workbook.Input {
	return workbook.Input{Text: strings.Replace(s, ".", ",", 1), Number: decimal.RequireFromString(s), IsNumber: true}
}

// taken prepares grids on the sample year and gives what is said and what would change.
func taken(t *testing.T, only string, replace bool, grids ...workbook.Grid) (said, changes string) {
	t.Helper()
	s := storetest.OpenYear(t, 2024)
	var chosen []tables.List
	if only != "" {
		chosen = append(chosen, *tables.Named(only))
	}
	batch, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), grids, chosen, replace)
	act, err := jsonfile.Rehearsed(storetest.Book(t, s, 2024), admin(), batch)
	if err != nil {
		t.Fatal(err)
	}
	said = problems(taking.Problems)
	if len(taking.Notes) > 0 {
		said = strings.TrimPrefix(said+"\n", "\n") + strings.Join(taking.Notes, "\n")
	}
	return said, strings.Join(jsonfile.Tally([]jsonfile.Act{act}), "; ")
}

func TestBadCellsAreToldWithTheirPlaces(t *testing.T) {
	merged := table("Desa", "Kode|Desa|LPPDes 2023|RKPDes 2025", "ranuyoso|Ranuyoso|21/3|", "wates|Wates Wetan||1/9")
	merged.Merged = []workbook.Rect{{Row: 1, Column: 2, ToRow: 1, ToColumn: 3}}
	broken := table("Anggaran", "Kode|Pagu murni|Realisasi s.d. TW I", "program-2||")
	broken.Rows[1][1] = workbook.Input{Text: "#REF!", Broken: true, Formula: true}
	broken.Rows[1][2] = number("-5")
	dated := table("Desa", "Kode|LPPDes 2023 nomor|LPPDes 2023 diterima", "ranuyoso||", "wates||")
	dated.Rows[1][1] = workbook.Input{Text: "45363", Number: decimal.NewFromInt(45363), IsNumber: true, Dated: true}
	dated.Rows[1][2] = workbook.Input{Text: "45372", Number: decimal.NewFromInt(45372), IsNumber: true, Dated: true}
	dated.Rows[2][1] = number("196903031993031009")
	dated.Rows[2][2] = number("7")
	exact := table("Indikator", "Kode|Realisasi TW II|Realisasi TW III", "ipp||")
	exact.Rows[1][1] = number("1.234") // held as a number: no mark of thousands
	exact.Rows[1][2] = workbook.Input{Text: "45363", Number: decimal.NewFromInt(45363), IsNumber: true, Dated: true}
	cents := table("Anggaran", "Kode|Pagu murni", "program-2|")
	cents.Rows[1][1] = number("1234.125") // typed with a comma this would be doubted
	share := table("Anggaran", "Kode|Pagu murni", "program-2|")
	share.Rows[1][1] = number("98.5")
	for name, row := range map[string]struct {
		grid          workbook.Grid
		said, changes string
	}{
		"numbers held as numbers": {
			exact,
			`lembar "Indikator", sel C2: Realisasi TW III: lembar kerja mengubah isinya menjadi tanggal; ketik ulang dengan tanda petik di depannya.`,
			"tahun 2024, Realisasi: 1 ditambah",
		},
		"money held as a number": {cents, "", "tahun 2024, Anggaran: 1 diubah"},
		"a share held as a number": {
			share, `lembar "Anggaran", sel B2: Pagu murni: terbaca 98,5, seperti persentase; diharapkan rupiah, misalnya 1.668.156.794.`, "",
		},
		"three of them": {
			table("Desa", "Kode|Desa|LPPDes 2023|RKPDes 2025", "ranuyoso|Ranuyoso|31/31|12/9", "wates|Wates Wetan|kemarin|31-02-2024"),
			`lembar "Desa", sel C2: LPPDes 2023 diterima: terbaca "31/31", bulan 31 tidak ada; diharapkan hari lalu bulan, seperti 31/3 atau 31 Maret 2024.
lembar "Desa", sel C3: LPPDes 2023 diterima: terbaca "kemarin", diharapkan tanggal seperti 31/3, 31-03-2024 atau 31 Maret 2024.
lembar "Desa", sel D3: RKPDes 2025 diterima: terbaca "31-02-2024", tanggal 31 tidak ada; diharapkan 1 sampai 29 Februari 2024.`,
			"tahun 2024, Penerimaan dokumen desa: 1 ditambah",
		},
		"a head twice": {
			table("Desa", "Kode|Desa|LPPDes 2023|lppdes  2023 Diterima", "ranuyoso|Ranuyoso|21/3|22/3"),
			`lembar "Desa", sel D1 (LPPDes 2023 diterima): kolom ini ada dua kali; hapus salah satunya.`, "",
		},
		"merged cells": {
			merged,
			`lembar "Desa", sel C2 (LPPDes 2023 diterima): sel ini digabung dengan sel lain; pisahkan dahulu.
lembar "Desa", sel D2 (RKPDes 2025 diterima): sel ini digabung dengan sel lain; pisahkan dahulu.`,
			"tahun 2024, Penerimaan dokumen desa: 1 ditambah",
		},
		"errors and wrong types": {
			broken,
			`lembar "Anggaran", sel B2: Pagu murni: lembar kerja menghitung #REF!; perbaiki rumusnya atau ketik nilainya.
lembar "Anggaran", sel C2: Realisasi s.d. TW I: terbaca -5, diharapkan rupiah nol atau lebih, misalnya 1.668.156.794.`,
			"",
		},
		"what spreadsheets make of texts": {
			dated,
			`lembar "Desa", sel B2: LPPDes 2023 nomor: lembar kerja mengubah isinya menjadi tanggal; ketik ulang dengan tanda petik di depannya.
lembar "Desa", sel B3: LPPDes 2023 nomor: 196903031993031009 disimpan lembar kerja sebagai angka, sehingga angka terakhirnya hilang; tulis sebagai teks (dengan tanda petik di depannya).
lembar "Desa", sel C3: LPPDes 2023 diterima: terbaca 7, diharapkan tanggal seperti 31-03-2024.`,
			"tahun 2024, Penerimaan dokumen desa: 1 diubah",
		},
		"words that are none of the choices": {
			table("Indikator", "Kode|Polaritas|Seksi|Realisasi TW II", "ipp|naik|Seksi Lain|45,5"),
			`lembar "Indikator", sel B2: Polaritas: terbaca "naik", diharapkan salah satu dari positif, negatif.
lembar "Indikator", sel C2: Seksi: terbaca "Seksi Lain", diharapkan salah satu dari Seksi Pemerintahan, Subbag Keuangan.`,
			"tahun 2024, Realisasi: 1 ditambah",
		},
		"a row twice": {
			table("Desa", "Kode|Desa", "wates|Wates", "wates|Wates"),
			`lembar "Desa", sel A3: baris "Wates" sudah ada di atasnya.`,
			"tahun 2024, Desa: 1 diubah",
		},
		"a row that is nowhere": {
			table("Anggaran", "Kode|Pagu murni", "program-9|5"),
			`lembar "Anggaran", sel A2: Kode "program-9" tidak ada dalam data; baris baru tidak dapat dibuat dari tabel ini.`, "",
		},
		"no name": {
			table("Desa", "Kode|Desa", "|", "baru|"),
			`lembar "Desa", sel A3: Nama desa belum diisi.`, "",
		},
		"a bad code": {
			table("Desa", "Kode|Desa", "../x|X"),
			`lembar "Desa", sel A2: Kode "../x" hanya boleh memuat huruf kecil, angka dan tanda hubung.`, "",
		},
		"pointing at nothing": {
			table("Pembanding", "Nama|Kode indikator|Capaian", "Klakah|iku-9|90"),
			`lembar "Pembanding", sel A2: menunjuk indikator "iku-9" yang tidak ada.`, "",
		},
		"evidence of no kind": {
			table("Fasilitasi (Tabel 10)", "Kode|Terlaksana TW II|Bukti TW II|Tanggal TW II", "apbdes|1|Surat: 5|2/5"),
			`lembar "Fasilitasi (Tabel 10)", sel C2: Bukti TW II: terbaca "Surat: 5", diharapkan jenis bukti lalu titik dua dan nomornya; jenisnya Rapat koordinasi, Dokumen/laporan, SK Camat, Rekomendasi, Berita acara.`,
			"tahun 2024, Pelaksanaan fasilitasi: 1 ditambah",
		},
		"a history of nothing": {
			table("Riwayat", "Indikator|Tahun|Capaian", "Indeks Pelayanan Publik|2021|90", "Indeks lain|2021|90"),
			`lembar "Riwayat", sel A3: Indikator "indeks lain" tidak ada.`,
			"tahun 2024, Riwayat capaian: 1 ditambah",
		},
	} {
		said, changes := taken(t, "", false, row.grid)
		if said != row.said || changes != row.changes {
			t.Errorf("%s: said\n%s\nwant\n%s\nchanges %q, want %q", name, said, row.said, changes, row.changes)
		}
	}
}

func TestRowsAreFoundByCodeOrNameOrAreNew(t *testing.T) {
	for name, row := range map[string]struct {
		only          string
		rows          []string
		said, changes string
	}{
		"by name, a title above, columns in any order": {
			"", []string{"Daftar desa Kecamatan Ranuyoso", "", "No|Kepala desa|Nama Desa", "1|Pak A|ranuyoso", "2|Bu B|Wates  Wetan"},
			"", "tahun 2024, Desa: 2 diubah",
		},
		"new ones":          {"", []string{"Desa|Kepala desa", "Klakah|Pak C", "Randuagung|"}, "", "tahun 2024, Desa: 2 ditambah"},
		"new with a code":   {"", []string{"Kode|Desa", "klakah|Klakah"}, "", "tahun 2024, Desa: 1 ditambah"},
		"named on the line": {"seksi", []string{"Seksi", "Seksi Trantib"}, "", "tahun 2024, Seksi: 1 ditambah"},
		"new groups by their name": {
			"", []string{"Jenis fasilitasi|Kegiatan|Direncanakan", "Keuangan desa|Monev APBDes|4", "keuangan  desa|Aset desa|1", "Tata pemerintahan desa|Musrenbang|3"},
			"", "tahun 2024, Jenis fasilitasi: 1 ditambah; tahun 2024, Kegiatan fasilitasi: 2 ditambah, 1 diubah",
		},
		"figures as people write them": {
			"", []string{"Kode|Pagu murni|Realisasi TW II", "program-2|Rp 2.500.000,-|1.234"},
			"", "tahun 2024, Anggaran: 1 diubah; tahun 2024, Realisasi anggaran: 1 ditambah",
		},
		"a doubt is told": {
			"", []string{"Indikator|TW II", "Indeks Pelayanan Publik|1.234"},
			"sel B2: Terbaca \"1.234\" sebagai ribuan: 1.234 (titik = ribuan); untuk pecahan tulis 1,234.", "tahun 2024, Realisasi: 1 ditambah",
		},
		"choices however they are written": {"", []string{"Kode|Polaritas|Indeks bermutu", "ipp|NEGATIF|Ya"}, "", "tahun 2024, Indikator: 1 diubah"},
		"a blank cell clears":              {"", []string{"Kode|Realisasi TW I", "ipp|"}, "", "tahun 2024, Realisasi: 1 dihapus"},
		"no column, no change": {"", []string{"Kode|Indikator|Realisasi TW II", "ipp|Indeks Pelayanan Publik|45"},
			"", "tahun 2024, Realisasi: 1 ditambah"},
		"what is shown is not read": {"", []string{"Kode|Uraian|Jumlah realisasi|Pagu murni", "program-2|Program lain|7|2000000"}, "", ""},
	} {
		said, changes := taken(t, row.only, false, table("", row.rows...))
		if said != row.said || changes != row.changes {
			t.Errorf("%s: said %q\nchanges %q, want %q", name, said, changes, row.changes)
		}
	}
}

func TestReplacingTakesAwayWhatTheTableDoesNotHold(t *testing.T) {
	g := table("Desa (Tabel 11)", "Kode|Desa|LPPDes 2023", "wates|Wates Wetan|21/3")
	if _, changes := taken(t, "", false, g); changes != "tahun 2024, Penerimaan dokumen desa: 1 ditambah" {
		t.Error(changes)
	}
	if _, changes := taken(t, "", true, g); changes != "tahun 2024, Desa: 1 dihapus; tahun 2024, Penerimaan dokumen desa: 1 ditambah, 1 dihapus" {
		t.Error(changes)
	}
	// What hangs on a row and stands by itself is not taken along unasked.
	s := storetest.OpenYear(t, 2024)
	g = table("Seksi", "Kode|Nama seksi", "keu|Subbag Keuangan")
	batch, _ := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{g}, nil, true)
	if _, err := store.Preview(storetest.Book(t, s, 2024), admin(), batch); err == nil || !strings.Contains(err.Error(), "masih dipakai: 1 Indikator, 1 Jenis fasilitasi") {
		t.Error(err)
	}
}

// A word before a village's name tells its kind, of new villages and not of those that are there;
// a column of its own goes before it, and the office's own table changes nothing.
func TestKindsOfVillage(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	take := func(g workbook.Grid) map[string]model.VillageKind {
		batch, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{g}, nil, false)
		if len(taking.Problems) > 0 {
			t.Fatal(taking.Problems)
		}
		got := map[string]model.VillageKind{}
		for _, e := range batch.Edits {
			if v, is := e.Put.(*model.Village); is {
				got[v.Name] = v.Kind
			}
		}
		return got
	}
	for _, row := range []struct {
		table workbook.Grid
		want  map[string]model.VillageKind
	}{
		{table("Daftar", "No|Desa/Kelurahan|Kepala desa", "1|Kel. Serua|Sutrisno", "2|Ds. Baru|Budi", "3|Kelurahan Wates Wetan|Hadi"), map[string]model.VillageKind{"Serua": model.VillageKelurahan, "Baru": "", "Wates Wetan": ""}},
		{table("Daftar", "Desa|Jenis", "Kampung Baru|Kampung", "Kel. Tengah|desa", "Wates Wetan|Kel."), map[string]model.VillageKind{"Kampung Baru": model.VillageKampung, "Tengah": "", "Wates Wetan": model.VillageKelurahan}},
		{table("Daftar", "Kode|Desa|Jenis", "wates|Wates Wetan|desa"), map[string]model.VillageKind{}},
	} {
		if got := take(row.table); !maps.Equal(got, row.want) {
			t.Errorf("%v, want %v", got, row.want)
		}
	}
	if said, _ := taken(t, "", false, table("Daftar", "Desa|LPPDes 2023", "Wates Wetan|tidak wajib")); said != `lembar "Daftar", sel B2: LPPDes 2023 diterima: "tidak wajib" dibaca sebagai kosong; alasannya ditulis pada kolom tidak wajib karena.` {
		t.Error(said)
	}
	if said, changes := taken(t, "", false, table("Daftar", "Desa|Sebutan setempat|Jabatan kepala|Lembaga", "Wates Wetan|Marga|Pasirah|Dewan Marga")); said != "" || changes != "tahun 2024, Desa: 1 diubah" {
		t.Error(said, changes)
	}
	if said, _ := taken(t, "", false, table("Daftar", "Desa|Jenis", "Wates Wetan|distrik")); !strings.HasSuffix(said, "Sebutan lain ditulis pada kolom Sebutan setempat.") {
		t.Error(said)
	}
	if said, _ := taken(t, "", false, table("Daftar", "Desa|Jenis", "Wates Wetan|distrik")); !strings.Contains(said, "Jenis: terbaca \"distrik\", diharapkan salah satu dari desa, kelurahan, nagari") {
		t.Error(said)
	}
}

func TestTheRightTableIsTaken(t *testing.T) {
	unknown, empty := table("Catatan", "Halo|Dunia", "1|2"), workbook.Grid{Name: "Kosong"}
	village := table("Daftar", "Kode|Desa", "wates|Wates")
	said, changes := taken(t, "", false, unknown, empty, village)
	if said != `Lembar "Catatan" tidak memuat tabel yang dikenal dan dilewati.` || changes != "tahun 2024, Desa: 1 diubah" {
		t.Errorf("%s %s", said, changes)
	}
	if said, _ := taken(t, "", false, unknown); !strings.Contains(said, "berkas: tidak ada tabel yang dikenal di dalamnya") {
		t.Error(said)
	}
	if said, changes := taken(t, "pegawai", false, village, unknown); changes != "" || !strings.Contains(said, "tidak ada tabel yang dikenal") {
		t.Errorf("%s %s", said, changes)
	}
	if said, _ := taken(t, "desa", false, unknown); said != "lembar \"Catatan\", sel A1: kepala tabel Desa (Tabel 11) tidak ditemukan; diharapkan kolom seperti Kode, Desa, Kepala desa, Jenis." {
		t.Error(said)
	}
	again := table("Salinan", "Kode|Desa", "wates|Wates Kulon")
	if said, changes := taken(t, "", false, village, again); said != `lembar "Salinan", sel A1: tabel Desa (Tabel 11) sudah ada pada lembar "Daftar".` || changes != "tahun 2024, Desa: 1 diubah" {
		t.Errorf("%s %s", said, changes)
	}
}

func TestASheetIsTheListThatItIsCalled(t *testing.T) {
	heads := "Nama|Kode indikator|Tahun|Target|Realisasi|Capaian|Renstra"
	if said, changes := taken(t, "", false, table("Pembanding", heads, "Randuagung|ipp|2024|60|61|101,67|")); changes != "tahun 2024, Pembanding: 1 ditambah" {
		t.Errorf("%s %s", said, changes)
	}
	if said, changes := taken(t, "", false, table("Lembar1", heads, "Randuagung|ipp|2021|60|61|101,67|")); changes != "tahun 2024, Riwayat capaian: 1 ditambah" {
		t.Errorf("%s %s", said, changes)
	}
	hidden := table("Desa", "Kode|Desa", "wates|Wates")
	hidden.Hidden = true
	if said, changes := taken(t, "", false, hidden); changes != "" || !strings.Contains(said, "tidak ada tabel yang dikenal") {
		t.Errorf("a hidden sheet: %s %s", said, changes)
	}
}

func TestANameThatTwoRowsHaveNeedsACode(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	storetest.Save(t, s, 2024, &model.Village{ID: "wates-2", Order: 3, Name: "Wates  wetan"})
	_, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{table("", "Desa|LPPDes 2023", "Wates Wetan|1/3")}, nil, false)
	if said := problems(taking.Problems); said != `sel A2: Desa "Wates Wetan" ada pada dua baris; isi kolom Kode agar jelas yang mana.` {
		t.Error(said)
	}
}

// Rows that are given elsewhere are not taken away with a table that does not hold them all.
func TestReplacingMoneyKeepsThePlan(t *testing.T) {
	if _, changes := taken(t, "", true, table("Anggaran", "Kode|Pagu murni", "program-2|7")); changes != "tahun 2024, Anggaran: 1 diubah" {
		t.Error(changes)
	}
}

func TestUnknownTablesAreNamed(t *testing.T) {
	if _, err := tables.Choose([]string{"desa", "lain"}); err == nil || !strings.HasPrefix(err.Error(), `Tabel "lain" tidak dikenal; yang ada: seksi, pejabat, rencana, dokumen`) {
		t.Error(err)
	}
	chosen, err := tables.Choose([]string{"desa", "seksi"})
	if err != nil || len(chosen) != 2 || chosen[0].Name != "seksi" {
		t.Error(chosen, err)
	}
	if all, err := tables.Choose(nil); err != nil || len(all) != len(tables.Lists()) {
		t.Error(all, err)
	}
}

func TestIdsAreMintedApart(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	rows := []string{"Desa"}
	for i := range 50 {
		rows = append(rows, fmt.Sprintf("Desa ke-%d", i))
	}
	batch, taking := tables.Prepare(draft(storetest.Book(t, s, 2024)), []workbook.Grid{table("", rows...)}, []tables.List{*tables.Named("desa")}, false)
	if len(taking.Problems) > 0 {
		t.Fatal(taking.Problems)
	}
	storetest.Do(t, s, admin(), store.Batch{Year: 2024, Edits: batch.Edits})
	if n := len(storetest.Book(t, s, 2024).Villages); n != 52 {
		t.Errorf("%d villages", n)
	}
	seen := map[model.ID]bool{}
	for _, v := range storetest.Book(t, s, 2024).Villages {
		if seen[v.ID] {
			t.Errorf("%s twice", v.ID)
		}
		seen[v.ID] = true
	}
}

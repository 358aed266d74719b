package tables_test

import (
	"fmt"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// laidOver is the Book as an act would leave it.
func laidOver(b *model.Book, batch store.Batch) *model.Book {
	now := map[model.Ref]model.Record{}
	for _, r := range b.Records() {
		now[r.Ref()] = r
	}
	for _, e := range batch.Edits {
		if e.Put != nil {
			now[e.Put.Ref()] = e.Put
		}
	}
	var all []model.Record
	for _, r := range now {
		all = append(all, r)
	}
	return model.NewBook(b.Year, b.Revision, all)
}

// readTwice reads a table of which something is known, and again on what came of it: whatever
// the cells hold, each record is sound and the same table changes nothing more.
func readTwice(t *testing.T, b *model.Book, head, rows string) {
	t.Helper()
	g, err := workbook.ReadCSV([]byte(head + "\n" + rows))
	if err != nil {
		return
	}
	batch, taking := tables.Prepare(draft(b), []workbook.Grid{g}, nil, false)
	for _, e := range batch.Edits {
		if e.Put != nil && e.Put.Check() != nil {
			t.Errorf("a record that is not sound: %+v", e.Put)
		}
	}
	if len(taking.Problems) > 0 || len(batch.Edits) == 0 {
		return // nothing of it is saved
	}
	if _, err := jsonfile.Rehearsed(b, admin(), batch); err != nil {
		return // the rules between records say why not
	}
	again, second := tables.Prepare(draft(laidOver(b, batch)), []workbook.Grid{g}, nil, false)
	if len(again.Edits) > 0 {
		t.Errorf("the same table again: %d edits %v\n%s", len(again.Edits), second.Changes, fmt.Sprintf("%s\n%s", head, rows))
	}
}

// FuzzListing reads listings of SIPD by their documents, budgets and accounts.
func FuzzListing(f *testing.F) {
	const documents = "Nomor;Kode Sub Kegiatan;Kode Rekening;Tanggal Dokumen;Nilai Realisasi;Nilai Setoran"
	const budgets = "NO;KODE SUB KEGIATAN;NAMA SUB KEGIATAN;KODE REKENING;PAGU"
	const accounts = "Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Rekening;Anggaran;Realisasi"
	f.Add(byte(0), "1;7.01.01.2.06.0004;5.1.02.01.001.00052;7 Januari 2024;1.250.000,00;null\n2;7.1.01.2.06.04.;5.1.02;12 Maret 2024;750.000;-")
	f.Add(byte(0), "1;7.01.02.2.01.1;5.1.02;3 Mei 2024;5;9\nTotal;;;;5;9")
	f.Add(byte(1), "1;7.01.06.2.01.0003;Baru;5.1.02.01;12500000\n2;7.01.06.2.01.0003;Baru;5.1.02.01.001;1")
	f.Add(byte(2), "7.01.01.2.02;Gaji;5.1;100;90\n7.01.01.2.02;Gaji;5.1.01;100;90\n7.01.09.1;;5.1;1;x")
	b := storetest.Book(f, example(f), 2024)
	f.Fuzz(func(t *testing.T, which byte, rows string) {
		readTwice(t, b, []string{documents, budgets, accounts}[which%3], rows)
	})
}

// FuzzReports reads what villages sent by OpenSID and OpenDK.
func FuzzReports(f *testing.F) {
	f.Add(byte(0), "1;Meninjo;APBDes;2025;1;x.pdf;2024-12-20 09:45:00\n2;Ds. Ranuyoso;RKPDes 2025;;;;13/12/2024 10:00:00")
	f.Add(byte(1), "APBDes;2025;1;2024-12-20;35.08.05.2001\nLPPDes 2023;2023;2;45356;3508052002")
	b := coded(f)
	var records []model.Record
	for _, r := range b.Records() {
		if r.Ref().Kind != model.KindReceipt { // nothing came yet
			records = append(records, r)
		}
	}
	b = model.NewBook(b.Year, b.Revision, records)
	f.Fuzz(func(t *testing.T, which byte, rows string) {
		readTwice(t, b, []string{"ID;Desa;Judul;Tahun;Semester;Nama File;Tanggal Import", "judul;tahun;semester;created_at;desa_id"}[which%2], rows)
	})
}

// FuzzDecree reads holidays as they are decreed, as prose and as a table.
func FuzzDecree(f *testing.F) {
	f.Add(byte(0), "1. 1 Januari (Senin) Tahun Baru\n2. 10-11 April (Rabu-Kamis) Idulfitri\n3. 8, 9, 12 dan 15 April Cuti bersama")
	f.Add(byte(1), "31 Maret-1 April 2024;Libur\n8/4/2024;x\n30 Februari;y")
	b := storetest.Book(f, example(f), 2024)
	f.Fuzz(func(t *testing.T, which byte, rows string) {
		readTwice(t, b, []string{"HARI LIBUR TAHUN 2024", "Tanggal;Hari libur"}[which%2], rows)
	})
}

// FuzzQuarters reads tables whose quarters are rows, or whose records are columns.
func FuzzQuarters(f *testing.F) {
	f.Add(byte(0), "Indeks Pelayanan Publik;I;50;11\n;II;50;22\nIndeks Pelayanan Publik;TW III;50;x")
	f.Add(byte(1), "7.01.03;Program;1;5.000.000\n7.01.03;;2;6.000.000\nJumlah;;;1")
	f.Add(byte(2), "I;1;2\nII;3;4\nJumlah;4;6")
	f.Add(byte(3), "7.01.03;100;200;300\n7.01.04;5;;5")
	b := storetest.Book(f, example(f), 2024)
	f.Fuzz(func(t *testing.T, which byte, rows string) {
		readTwice(t, b, []string{"Indikator;Triwulan;Target;Realisasi", "Kode rekening;Uraian;TW;Realisasi", "Triwulan;Indeks Pelayanan Publik;7.01.02", "Kode rekening;Realisasi TW I;Realisasi TW II;Total"}[which%4], rows)
	})
}

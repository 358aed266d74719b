package records_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// atComputer is a session of somebody who sits at a computer with the files on it.
func atComputer(o *screenstest.Office, files map[string]string) *uitest.Driver {
	o.T.Helper()
	return o.WithFiles(screenstest.Clerk(), &screenstest.Files{Contents: files}, 80, 24)
}

const budgetFile = "LAPORAN REALISASI\r\n\r\nKode Rekening;Uraian;Anggaran;Keterangan\r\n7.01.01.2.02;Administrasi Keuangan;1.266.579.000;x\r\nJUMLAH;;1.266.579.000;\r\n"

func TestAFileIsShownBeforeItIsTaken(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{"/unduhan/lra.csv": budgetFile})
	before := screenstest.Book(o).Revision
	screenstest.GoTo(d, screen.Records)
	d.Press("alt+m")
	d.See("Impor berkas", "seret ke jendela ini")
	d.Type("/unduhan/lain.csv")
	d.Press("enter")
	d.See("Berkas /unduhan/lain.csv tidak ditemukan.", "> /unduhan/lain.csv")
	for range "lain.csv" {
		d.Press("backspace")
	}
	d.Type("lra.csv")
	d.Press("enter")
	d.See("lra.csv dibaca sebagai Anggaran", "mulai baris 4; 1 baris dikenali dari Kode rekening; 1", "“Keterangan”: tidak dipakai",
		"Baris 5 JUMLAH: jumlah", "Berubah: sel C4 (Pagu Perubahan): 1.266.579.124 menjadi")
	if got := screenstest.Book(o).Revision; got != before {
		t.Fatal("taken before it was shown")
	}
	d.Press("enter")
	d.See("Impor lra.csv, Anggaran: 1 baris; Ctrl+Z mengurungkan")
	if got := screenstest.Book(o).Revision; got != before+1 {
		t.Fatalf("%d acts", got-before)
	}
	d.Press("ctrl+z")
	b := screenstest.Book(o)
	for _, n := range b.Nodes {
		if v, held := b.Amount(n.ID, b.Versions[len(b.Versions)-1].ID).Value(); held && n.Code == "7.01.01.2.02" && v.String() != "1266579124" {
			t.Errorf("after undoing: %s", v)
		}
	}
}

func TestADroppedFileIsOpenedAtOnce(t *testing.T) {
	o := screenstest.Example(t)
	d := atComputer(o, map[string]string{"/unduhan/desa kita.csv": "Wilayah;Pimpinan\nMeninjo;Pak D\n"})
	screenstest.GoTo(d, screen.Records)
	d.Paste("'/unduhan/desa kita.csv' ")
	d.See("desa kita.csv: tidak ada tabel yang dikenal", "Tabel: tidak dikenal")
	d.Press("down")
	for range 30 { // lists there are, in their order
		if strings.Contains(d.Screen(), "Tabel: dibaca sebagai Desa") {
			break
		}
		d.Press("right")
	}
	d.See("Tabel: dibaca sebagai Desa (Tabel 11)", "Kolom A “Wilayah”: tidak dipakai")
	d.Press("esc")
	d.Unseen("dibaca sebagai")
}

func TestMarksOfAFileAskForTheirDayOnce(t *testing.T) {
	o := screenstest.Example(t)
	for _, v := range screenstest.Book(o).Villages[:2] {
		blank := &model.Receipt{Village: v.ID, Document: screenstest.Book(o).Documents[0].ID}
		if _, err := o.Store.Do(storetest.Admin(), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(blank)}}); err != nil {
			t.Fatal(err)
		}
	}
	b := screenstest.Book(o)
	file := "Desa;LPPDes 2023\n" + b.Villages[0].Name + ";V\n" + b.Villages[1].Name + ";sudah\n"
	d := atComputer(o, map[string]string{"/a/tanda.csv": file})
	screenstest.GoTo(d, screen.Records)
	d.Paste("/a/tanda.csv")
	d.See("2 salah: dilewati atau tidak?", "Sel bertanda tanpa tanggal: ketik tanggalnya")
	d.Press("down", "down")
	d.Type("5-3-2024")
	d.See("Sel bertanda tanpa tanggal: diterima 5-3-2024", "kosong menjadi 5 Maret 2024")
	d.Unseen("salah:")
	d.Press("right")
	d.See("tepat waktu, dicatat pada batasnya", "menjadi 31 Maret 2024")
	d.Press("enter")
	d.See("Impor tanda.csv, Desa (Tabel 11): 2 baris")
	if r := screenstest.Book(o).Receipt(b.Villages[0].ID, b.Documents[0].ID); r.Date.Day != 31 || !strings.Contains(r.Note, "tidak dicatat") {
		t.Errorf("%+v", r)
	}
}

func TestASessionFromAfarReadsNoFiles(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Records)
	d.Press("alt+m")
	d.See("Berkas tidak dapat dibaca dari sesi ini", "lalu tempel")
	d.Unseen("Impor berkas dengan")
}

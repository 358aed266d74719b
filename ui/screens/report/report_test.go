package report_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// withFiles is a session that may write documents, on the screen of the report.
func withFiles(o *screenstest.Office, files screen.Files, width, height int) *uitest.Driver {
	o.T.Helper()
	d := o.WithFiles(screenstest.Clerk(), files, width, height)
	screenstest.GoTo(d, screen.Report)
	return d
}

// part walks to the part of the report.
func part(d *uitest.Driver, title string) {
	d.Press("home")
	for range 60 {
		if strings.Contains(d.Line("►"), title) {
			return
		}
		d.Press("down")
	}
	d.See("► " + title)
}

func TestTheReportIsReadPartByPart(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	part(d, "1.2 Isu Strategis")
	d.See("[lengkapi: isu strategis kecamatan]", "Isu strategis adalah keadaan")
	part(d, "3.1.2.1")
	if line := d.Line("►"); !strings.Contains(line, "rancangan        5     45") {
		t.Errorf("texts, blanks and findings: %s", line)
	}
	d.See("! ", "tanpa bukti dukung")
	d.Press("space")
	d.Unseen("Bagian laporan")
	d.Press("pgdown")
	d.See("teks 19–")
	d.Press("right")
	d.See("3.1.2.2 Perbandingan Kinerja")
	d.Press("esc")
	d.See("Bagian laporan")
	part(d, "Kata Pengantar")
	d.Press("alt+n")
	if !strings.Contains(d.Line("►"), "1.1.1") {
		t.Error("N leads to " + d.Line("►"))
	}
}

func TestATextIsWrittenOverItsDraft(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	part(d, "3.2.2 Inovasi")
	d.Press("enter")
	d.See("Bidang seperti {kantor}")
	d.Press("enter")
	d.Type("Loket {kantr} keliling.")
	d.Press("ctrl+s")
	d.See("Inovasi, baris 2: bidang {kantr} tidak dikenal.")
	if screenstest.Book(o).Narrative("inovasi") != "" {
		t.Fatal("an unknown field was saved")
	}
	for range len("{kantr} keliling.") {
		d.Press("backspace")
	}
	d.Type("{kantor} keliling.")
	d.Press("ctrl+s")
	d.See("Tersimpan", "Loket Kecamatan Ranuyoso keliling.")
	if line := d.Line("►"); !strings.Contains(line, "kantor") {
		t.Errorf("whose words: %s", line)
	}
	d.Press("alt+d", "alt+h")
	d.See("[lengkapi: inovasi tahun 2024")
	if screenstest.Book(o).Narrative("inovasi") != "" {
		t.Fatal("the draft did not come back")
	}
	d.Press("ctrl+z")
	d.See("Loket Kecamatan Ranuyoso keliling.")
}

// Saving a draft as it is leaves it a draft.
func TestADraftThatIsOnlyReadStaysADraft(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	part(d, "4.1 Simpulan")
	d.Press("enter")
	d.Type("x")
	d.Press("backspace", "ctrl+s")
	d.Unseen("Ctrl+S simpan")
	if screenstest.Book(o).Narrative("penutup") != "" {
		t.Error("the draft was stored")
	}
}

// An own text that is written back to the draft gives way to it, and follows the data again.
func TestTheDraftWrittenOutIsTheDraft(t *testing.T) {
	o := screenstest.Example(t)
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(&model.Narrative{Topic: "inovasi", Text: "X"})}}); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	part(d, "3.2.2 Inovasi")
	d.Press("enter", "backspace")
	d.Type("[lengkapi: inovasi tahun {tahun} beserta manfaatnya, atau hapus bagian ini]")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	if s := screenstest.Book(o).Narrative("inovasi"); s != "" {
		t.Errorf("stored: %q", s)
	}
}

func TestAnUnsavedTextOfTheReportIsFoundAgain(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	part(d, "4.1 Simpulan")
	d.Press("enter")
	d.Type(" Tambahan.")
	d.Press("esc")
	d.See("Belum disimpan")
	screenstest.GoTo(d, screen.Home)
	screenstest.GoTo(d, screen.Report)
	part(d, "4.1 Simpulan")
	d.Press("enter")
	d.See("Ringkasnya: Tambahan.")
}

func TestPartsMadeOfDataLeadToIt(t *testing.T) {
	for title, want := range map[string]string{"1.1.3 ": "Pegawai", "3.1.2.5 ": "Kalimat pembuka", "3.2 Realisasi": "Murni", "Sampul": "Kertas, huruf, spasi dan margin"} {
		d := screenstest.Example(t).Session(model.Q4, 100, 30)
		screenstest.GoTo(d, screen.Report)
		part(d, title)
		d.Press("alt+b")
		d.See(want)
	}
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	part(d, "Daftar Tabel")
	d.Press("enter")
	d.See("Enter tidak bisa: bagian ini disusun dari data")
}

func TestExportSaysWhereTheFileIs(t *testing.T) {
	o, files := screenstest.Example(t), &screenstest.Files{}
	d := withFiles(o, files, 80, 24)
	d.Press("alt+e")
	d.See("Word (docx), seluruh LKjIP", "Folder: /dokumen", "Disusun dari data revisi 1", "perlu dilengkapi, ditandai kuning")
	d.Hold()
	d.Press("enter")
	d.See("Menulis LKjIP-Kecamatan-Ranuyoso-2024.docx …")
	d.Press("esc", "enter", "alt+p") // the disk is not asked twice, and the box does not close over it
	d.See("Menulis LKjIP-Kecamatan-Ranuyoso-2024.docx …")
	d.Release()
	d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.docx")
	if files.Written["LKjIP-Kecamatan-Ranuyoso-2024.docx"] < 10_000 || len(files.Written) != 1 {
		t.Errorf("written: %v", files.Written)
	}
	d.Press("alt+p")
	d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.pdf")
	d.Press("alt+p")
	d.See("P tidak bisa: PDF sudah dibuat.")
	d.Press("esc")
	d.Unseen("Ekspor laporan")
}

// What the trail comes to stands below the pages where the office wants it, also of what is
// written from the screen.
func TestTheSealIsPrintedWhereTheOfficeWantsIt(t *testing.T) {
	o, files := screenstest.Example(t), &screenstest.Files{}
	size := func() int {
		d := withFiles(o, files, 80, 24)
		d.Press("alt+e", "down", "down", "enter")
		d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.md")
		return files.Written["LKjIP-Kecamatan-Ranuyoso-2024.md"]
	}
	without := size()
	style := screenstest.Book(o).Style
	style.Sealed = true
	storetest.Save(t, o.Store, 2024, &style)
	const line = len("Jejak perubahan nomor 2, sidik 0123 4567 89ab cdef 0123 4567 89ab cdef\n")
	if with := size(); with != without+line {
		t.Errorf("%d bytes, without the seal %d", with, without)
	}
}

func TestExportSaysWhatWentWrong(t *testing.T) {
	files := &screenstest.Files{Fails: errors.New("Berkas tidak dapat ditulis seluruhnya."), Without: "LibreOffice tidak ditemukan"}
	d := withFiles(screenstest.Example(t), files, 60, 20)
	d.Press("alt+e", "enter")
	d.See("Berkas tidak dapat ditulis seluruhnya.", "Word (docx)")
	files.Fails = nil
	d.Press("down", "down", "enter")
	d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.md")
	d.Press("esc", "alt+e", "enter")
	d.See("PDF: LibreOffice tidak ditemukan.")
	d.Press("alt+p")
	d.See("P tidak bisa: LibreOffice tidak ditemukan.")
}

// A session without the capability writes nothing and says where it is done.
func TestASessionFromElsewhereWritesNoFiles(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Report)
	d.Press("alt+e")
	d.See("Sesi ini tidak menulis berkas", "'capaian laporan'")
	d.Press("enter")
	d.See("Enter tidak bisa")
}

func TestErrorsStopTheExportUntilSomebodyDecides(t *testing.T) {
	o, files := screenstest.Example(t), &screenstest.Files{}
	_, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: []store.Edit{
		store.Put(&model.Spent{Node: "program-02", Quarter: model.Q4, Value: model.IntOf(9_000_000)}),
		store.Put(&model.Narrative{Topic: "penutup", Text: "{salah}"}),
	}})
	if err != nil {
		t.Fatal(err)
	}
	d := withFiles(o, files, 80, 24)
	part(d, "3.2 Realisasi")
	d.See("!1")
	d.Press("alt+e", "enter")
	d.See("Pemeriksaan menemukan 2 kesalahan", "melebihi pagu", "bidang {salah} tidak dikenal")
	d.Press("esc")
	d.Unseen("Ekspor laporan")
	if len(files.Written) != 0 {
		t.Fatal("written without a decision")
	}
	d.Press("alt+e", "enter", "enter", "alt+t")
	d.See("Ditulis: /dokumen/")
}

func TestTheLookOfTheReportIsAForm(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.OpenList(d, "Bentuk laporan")
	d.See("F4, Arial 12, tanpa logo")
	d.Press("enter", "right", "tab", "tab", "tab", "tab")
	d.Type("3")
	d.Press("ctrl+s")
	d.See("Margin atas: terbaca 3, diharapkan 5 sampai 60.")
	d.Type("30")
	d.Press("ctrl+s")
	d.See("A4, Arial 12")
	if s := screenstest.Book(o).Style; s.Paper != model.PaperA4 || s.Margins.Top != 30 {
		t.Errorf("%+v", s)
	}
}

// The papers stand below the report's formats; what is chosen of one is said in its line.
func TestPapersLeaveTheSameWay(t *testing.T) {
	o, files := screenstest.Example(t), &screenstest.Files{}
	d := withFiles(o, files, 80, 24)
	d.Press("alt+e")
	d.See("Perjanjian Kinerja: awal, semua (7), docx", "Rapor triwulan: TW IV, semua (7), docx", "Teguran dokumen desa: tidak ada, docx")
	d.Unseen("V versi")
	d.Press("down", "down", "down", "alt+v", "right", "right")
	d.See("► Perjanjian Kinerja: perubahan, Sekretariat, docx", "V versi", "N teks")
	d.Press("enter")
	d.See("Ditulis: /dokumen/PK-Perubahan-Kecamatan-Ranuyoso-2024-sekretariat.docx", "perlu dilengkapi, ditandai kuning")
	d.Press("alt+p")
	d.See("Ditulis: /dokumen/PK-Perubahan-Kecamatan-Ranuyoso-2024-sekretariat.pdf")
	d.Press("esc", "alt+e", "down", "down", "down", "down", "alt+v", "alt+v", "left", "alt+f")
	d.See("► Rapor triwulan: TW II, Sekretaris, md", "F docx")
	d.Press("alt+n")
	d.See("N tidak bisa: isinya disusun dari data.")
	d.Hold()
	d.Press("enter")
	d.See("Menyusun Rapor triwulan …")
	d.Press("esc", "enter") // it is not made twice
	d.Release()
	d.See("Ditulis: /dokumen/Rapor-Kecamatan-Ranuyoso-2024-TW-2-sekretaris.md", "keadaan sampai dengan triwulan II")
	d.Press("esc", "alt+e", "down", "down", "down", "down", "down", "down", "enter")
	d.See("Enter tidak bisa: tidak ada desa yang terlambat.")
	d.Press("right")
	d.See("→ tidak bisa: tidak ada desa untuk dipilih.")
	if len(files.Written) != 2 {
		t.Errorf("written: %v", files.Written)
	}
}

// A letter gets its number from the register: Alt+C enters it, and it is not entered twice.
func TestALetterIsEnteredIntoTheRegister(t *testing.T) {
	o := screenstest.Example(t)
	save := func(r model.Record) {
		if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(r)}}); err != nil {
			t.Fatal(err)
		}
	}
	save(&model.Receipt{Village: "desa-02", Document: "rkpdes"})
	o.Now = time.Date(2024, 10, 14, 9, 0, 0, 0, time.UTC)
	d := withFiles(o, &screenstest.Files{}, 80, 24)
	d.Press("alt+e", "down", "down", "down", "down", "down", "down")
	d.See("► Teguran dokumen desa: semua (1), docx")
	d.Press("alt+c")
	d.See("C tidak bisa: Bentuk nomor surat belum diisi")
	office := screenstest.Book(o).Office
	office.LetterForm = "140/{urut}/{tahun}"
	save(&office)
	d = withFiles(o, &screenstest.Files{}, 80, 24)
	d.Press("alt+e", "down", "down", "down", "down", "down", "down")
	d.See("C catat nomor")
	d.Press("alt+c")
	if all := screenstest.Book(o).Letters; len(all) != 1 || all[0].Number != "140/001/2024" || all[0].Village != "desa-02" {
		t.Fatalf("%v", all)
	}
	d.Press("alt+c")
	d.See("C tidak bisa: semua surat ini sudah dicatat dalam agenda.")
	if all := screenstest.Book(o).Letters; len(all) != 1 {
		t.Errorf("%v", all)
	}
}

// The text of a letter is written where the letter is; a field it may not hold is named.
func TestTheTextOfALetterIsWrittenInItsBox(t *testing.T) {
	o := screenstest.Example(t)
	d := withFiles(o, &screenstest.Files{}, 80, 24)
	d.Press("alt+e", "down", "down", "down", "alt+n")
	d.See("Pernyataan Perjanjian Kinerja", "Nama : {pihak_pertama}")
	d.Press("ctrl+end", "enter")
	d.Type("Desa {desa}.")
	d.Press("ctrl+s")
	d.See("baris 11: bidang {desa}", "hanya dipakai dalam naskah Teguran dokumen desa.")
	for range len("Desa {desa}.") {
		d.Press("backspace")
	}
	d.Type("Dibuat rangkap dua.")
	d.Press("ctrl+s")
	d.See("Ekspor laporan")
	if got := screenstest.Book(o).Narrative(model.TopicAgreement); !strings.HasSuffix(got, "{tanda_tangan}\nDibuat rangkap dua.") {
		t.Errorf("saved: %q", got)
	}
}

// What was typed into a letter's text and left is found again, though no part shows it.
func TestALettersTextThatWasLeftIsReachedAgain(t *testing.T) {
	d := withFiles(screenstest.Example(t), &screenstest.Files{}, 80, 24)
	d.Press("alt+e", "down", "down", "down", "right", "right", "alt+n")
	d.Type("Tertinggal. ")
	d.Press("esc", "esc", "ctrl+l")
	d.See("Pernyataan PK seksi")
	d.Press("enter")
	d.See("Dilanjutkan dari naskah yang belum disimpan.", "Ctrl+S simpan")
}

// E on a village that is late leads to its letter, and back to the village.
func TestTheLetterToAVillage(t *testing.T) {
	o, files := screenstest.Example(t), &screenstest.Files{}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: []store.Edit{
		store.Put(&model.Receipt{Village: "desa-02", Document: "rkpdes", Date: model.Date{Year: 2024, Month: 10, Day: 7}}),
	}}); err != nil {
		t.Fatal(err)
	}
	d := withFiles(o, files, 80, 24)
	screenstest.GoTo(d, screen.Villages)
	d.Press("alt+e")
	d.See("E tidak bisa: Desa Jenggrong tidak terlambat per ")
	d.Press("down", "alt+e")
	d.See("Ekspor laporan", "► Teguran dokumen desa: Meninjo, docx")
	d.Press("enter")
	d.See("Ditulis: /dokumen/Teguran-Kecamatan-Ranuyoso-2024-desa-02.docx")
	d.Press("esc")
	d.See("Tabel 11 Dokumen desa", "2 Meninjo                            ►√ 20-03-2024◄! 07-10-2024")
}

// Who heads a section is entered where sections are, and signs its agreement.
func TestWhoHeadsASectionSignsForIt(t *testing.T) {
	o, files := screenstest.Example(t), &screenstest.Files{}
	d := withFiles(o, files, 80, 24)
	screenstest.OpenList(d, "Seksi dan subbagian")
	d.Press("down", "down", "down", "enter", "tab")
	d.Type("Budi Santoso, S.Sos")
	d.Press("tab")
	d.Type("Penata")
	d.Press("tab")
	d.Type("19800101 200501 1 00")
	d.Press("ctrl+s")
	d.See("diharapkan NIP 18 angka")
	d.Type("1")
	d.Press("ctrl+s")
	d.See("Seksi Pemerintahan", "Budi Santoso, S.Sos")
	want := model.Person{Name: "Budi Santoso, S.Sos", Rank: "Penata", NIP: "19800101 200501 1 001"}
	if got := screenstest.Book(o).Sections[3].Head; got != want {
		t.Errorf("saved: %+v", got)
	}
}

// Whoever writes last year's report in February comes to it in whatever quarter they stood:
// the report is that of the whole year, and an earlier state says so in its name.
func TestAReportOfAYearThatHasEndedIsOfItsLastQuarter(t *testing.T) {
	o := screenstest.Example(t)
	o.Now = time.Date(2025, 2, 10, 8, 0, 0, 0, time.UTC)
	if _, err := o.Store.Do(screenstest.Clerk(), seed.NextYear(screenstest.Book(o), nil)); err != nil {
		t.Fatal(err)
	}
	files := &screenstest.Files{}
	a, err := session.New(session.Options{
		Store: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2025, Quarter: model.Q1, Files: files,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("alt+y")
	screenstest.GoTo(d, screen.Report)
	d.Press("alt+t", "alt+e")
	d.See("2024  TW I ", "LKjIP 2024 ditulis per TW IV; layar ini menampilkan TW I")
	d.Press("enter")
	d.See("Ditulis: ", "LKjIP-Kecamatan-Ranuyoso-2024.docx")
	d.Press("esc", "alt+e", "v", "v")
	d.See("Word (docx), seluruh LKjIP, per TW II")
	d.Press("enter")
	d.See("LKjIP-Kecamatan-Ranuyoso-2024-TW-II.docx", "keadaan sampai dengan triwulan II")
	if len(files.Written) != 2 {
		t.Fatalf("written: %v", files.Written)
	}
}

package registry_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// shelf is where a session under test writes documents.
type shelf struct {
	written map[string]int // bytes by name
	fails   error
	noPDF   string
}

func (s *shelf) Folder() string { return "/dokumen" }

func (s *shelf) Write(name string, write func(io.Writer) error) (string, error) {
	if s.fails != nil {
		return "", s.fails
	}
	var size counter
	if err := write(&size); err != nil {
		return "", err
	}
	s.written[name] = int(size)
	return "/dokumen/" + name, nil
}

func (s *shelf) PDF(path string) (string, error) {
	return strings.TrimSuffix(path, "docx") + "pdf", nil
}
func (s *shelf) NoPDF() string { return s.noPDF }

type counter int

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

// withFiles is a session that may write documents.
func (o *office) withFiles(files screen.Files, width, height int) *uitest.Driver {
	o.t.Helper()
	a, err := app.New(app.Options{
		Store: o.store, Actor: clerk(), Theme: theme.New(false), Screens: registry.Screens(),
		Now: func() time.Time { return o.now }, Year: o.store.Years()[0], Quarter: model.Q4, Files: files,
	})
	if err != nil {
		o.t.Fatal(err)
	}
	d := uitest.Drive(o.t, a, width, height)
	goTo(d, screen.Report)
	return d
}

// part walks to the part of the report.
func part(d *uitest.Driver, title string) {
	d.Press("home")
	for range 60 {
		if strings.Contains(d.Line("▸"), title) {
			return
		}
		d.Press("down")
	}
	d.See("▸ " + title)
}

func TestTheReportIsReadPartByPart(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	part(d, "1.2 Isu Strategis")
	d.See("[lengkapi: isu strategis kecamatan]", "Isu strategis adalah keadaan")
	part(d, "3.1.2.1")
	if line := d.Line("▸"); !strings.Contains(line, "rancangan        5     45") {
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
	d.Press("n")
	if !strings.Contains(d.Line("▸"), "1.1.1") {
		t.Error("N leads to " + d.Line("▸"))
	}
}

func TestATextIsWrittenOverItsDraft(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	part(d, "3.2.2 Inovasi")
	d.Press("enter")
	d.See("Bidang seperti {kantor}")
	d.Press("enter")
	d.Type("Loket {kantr} keliling.")
	d.Press("ctrl+s")
	d.See("Inovasi, baris 2: bidang {kantr} tidak dikenal.")
	if book(o).Narrative("inovasi") != "" {
		t.Fatal("an unknown field was saved")
	}
	for range len("{kantr} keliling.") {
		d.Press("backspace")
	}
	d.Type("{kantor} keliling.")
	d.Press("ctrl+s")
	d.See("Tersimpan", "Loket Kecamatan Ranuyoso keliling.")
	if line := d.Line("▸"); !strings.Contains(line, "kantor") {
		t.Errorf("whose words: %s", line)
	}
	d.Press("d", "h")
	d.See("[lengkapi: inovasi tahun 2024")
	if book(o).Narrative("inovasi") != "" {
		t.Fatal("the draft did not come back")
	}
	d.Press("u")
	d.See("Loket Kecamatan Ranuyoso keliling.")
}

// Saving a draft as it is leaves it a draft.
func TestADraftThatIsOnlyReadStaysADraft(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	part(d, "4.1 Simpulan")
	d.Press("enter")
	d.Type("x")
	d.Press("backspace", "ctrl+s")
	d.Unseen("Ctrl+S simpan")
	if book(o).Narrative("penutup") != "" {
		t.Error("the draft was stored")
	}
}

// An own text that is written back to the draft gives way to it, and follows the data again.
func TestTheDraftWrittenOutIsTheDraft(t *testing.T) {
	o := example(t)
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(&model.Narrative{Topic: "inovasi", Text: "X"})}}); err != nil {
		t.Fatal(err)
	}
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	part(d, "3.2.2 Inovasi")
	d.Press("enter", "backspace")
	d.Type("[lengkapi: inovasi tahun {tahun} beserta manfaatnya, atau hapus bagian ini]")
	d.Press("ctrl+s")
	d.See("Tersimpan")
	if s := book(o).Narrative("inovasi"); s != "" {
		t.Errorf("stored: %q", s)
	}
}

func TestAnUnsavedTextOfTheReportIsFoundAgain(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	part(d, "4.1 Simpulan")
	d.Press("enter")
	d.Type(" Tambahan.")
	d.Press("esc")
	d.See("Belum disimpan")
	goTo(d, screen.Home)
	goTo(d, screen.Report)
	part(d, "4.1 Simpulan")
	d.Press("enter")
	d.See("Ringkasnya: Tambahan.")
}

func TestPartsMadeOfDataLeadToIt(t *testing.T) {
	for title, want := range map[string]string{"1.1.3 ": "Pegawai", "3.1.2.5 ": "Kalimat pembuka", "3.2 Realisasi": "Murni", "Sampul": "Kertas, huruf, spasi dan margin"} {
		d := example(t).session(model.Q4, 100, 30)
		goTo(d, screen.Report)
		part(d, title)
		d.Press("b")
		d.See(want)
	}
	d := example(t).session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	part(d, "Daftar Tabel")
	d.Press("enter")
	d.See("Enter tidak bisa: bagian ini disusun dari data")
}

func TestExportSaysWhereTheFileIs(t *testing.T) {
	o, files := example(t), &shelf{written: map[string]int{}}
	d := o.withFiles(files, 80, 24)
	d.Press("e")
	d.See("Word (docx), seluruh LKjIP", "Folder: /dokumen", "Disusun dari data revisi 1", "perlu dilengkapi, ditandai kuning")
	d.Hold()
	d.Press("enter")
	d.See("Menulis LKjIP-Kecamatan-Ranuyoso-2024.docx …")
	d.Press("esc", "enter", "p") // the disk is not asked twice, and the box does not close over it
	d.See("Menulis LKjIP-Kecamatan-Ranuyoso-2024.docx …")
	d.Release()
	d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.docx")
	if files.written["LKjIP-Kecamatan-Ranuyoso-2024.docx"] < 10_000 || len(files.written) != 1 {
		t.Errorf("written: %v", files.written)
	}
	d.Press("p")
	d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.pdf")
	d.Press("p")
	d.See("P tidak bisa: PDF sudah dibuat.")
	d.Press("esc")
	d.Unseen("Ekspor laporan")
}

func TestExportSaysWhatWentWrong(t *testing.T) {
	files := &shelf{written: map[string]int{}, fails: errors.New("Berkas tidak dapat ditulis seluruhnya."), noPDF: "LibreOffice tidak ditemukan"}
	d := example(t).withFiles(files, 60, 20)
	d.Press("e", "enter")
	d.See("Berkas tidak dapat ditulis seluruhnya.", "Word (docx)")
	files.fails = nil
	d.Press("down", "down", "enter")
	d.See("Ditulis: /dokumen/LKjIP-Kecamatan-Ranuyoso-2024.md")
	d.Press("esc", "e", "enter")
	d.See("PDF: LibreOffice tidak ditemukan.")
	d.Press("p")
	d.See("P tidak bisa: LibreOffice tidak ditemukan.")
}

// A session without the capability writes nothing and says where it is done.
func TestASessionFromElsewhereWritesNoFiles(t *testing.T) {
	d := example(t).session(model.Q4, 80, 24)
	goTo(d, screen.Report)
	d.Press("e")
	d.See("Sesi ini tidak menulis berkas", "'capaian laporan'")
	d.Press("enter")
	d.See("Enter tidak bisa")
}

func TestErrorsStopTheExportUntilSomebodyDecides(t *testing.T) {
	o, files := example(t), &shelf{written: map[string]int{}}
	_, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: []store.Edit{
		store.Put(&model.Spent{Node: "program-02", Quarter: model.Q4, Value: model.IntOf(9_000_000)}),
		store.Put(&model.Narrative{Topic: "penutup", Text: "{salah}"}),
	}})
	if err != nil {
		t.Fatal(err)
	}
	d := o.withFiles(files, 80, 24)
	part(d, "3.2 Realisasi")
	d.See("!1")
	d.Press("e", "enter")
	d.See("Pemeriksaan menemukan 2 kesalahan", "melebihi pagu", "bidang {salah} tidak dikenal")
	d.Press("esc")
	d.Unseen("Ekspor laporan")
	if len(files.written) != 0 {
		t.Fatal("written without a decision")
	}
	d.Press("e", "enter", "enter", "t")
	d.See("Ditulis: /dokumen/")
}

func TestTheLookOfTheReportIsAForm(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 80, 24)
	openList(d, "Bentuk laporan")
	d.See("F4, Arial 11, tanpa logo")
	d.Press("enter", "right", "tab", "tab", "tab", "tab")
	d.Type("3")
	d.Press("ctrl+s")
	d.See("Margin atas: terbaca 3, diharapkan 5 sampai 60.")
	d.Type("30")
	d.Press("ctrl+s")
	d.See("A4, Arial 11")
	if s := book(o).Style; s.Paper != model.PaperA4 || s.Margins.Top != 30 {
		t.Errorf("%+v", s)
	}
}

// The papers stand below the report's formats; what is chosen of one is said in its line.
func TestPapersLeaveTheSameWay(t *testing.T) {
	o, files := example(t), &shelf{written: map[string]int{}}
	d := o.withFiles(files, 80, 24)
	d.Press("e")
	d.See("Perjanjian Kinerja: awal, semua (7), docx", "Rapor triwulan: TW IV, semua (7), docx", "Teguran dokumen desa: tidak ada, docx")
	d.Unseen("V versi")
	d.Press("down", "down", "down", "v", "right", "right")
	d.See("▸ Perjanjian Kinerja: perubahan, Sekretariat, docx", "V versi", "N teks")
	d.Press("enter")
	d.See("Ditulis: /dokumen/PK-Perubahan-Kecamatan-Ranuyoso-2024-sekretariat.docx", "perlu dilengkapi, ditandai kuning")
	d.Press("p")
	d.See("Ditulis: /dokumen/PK-Perubahan-Kecamatan-Ranuyoso-2024-sekretariat.pdf")
	d.Press("esc", "e", "down", "down", "down", "down", "v", "v", "left", "f")
	d.See("▸ Rapor triwulan: TW II, Sekretaris, md", "F docx")
	d.Press("n")
	d.See("N tidak bisa: isinya disusun dari data.")
	d.Hold()
	d.Press("enter")
	d.See("Menyusun Rapor triwulan …")
	d.Press("esc", "enter") // it is not made twice
	d.Release()
	d.See("Ditulis: /dokumen/Rapor-Kecamatan-Ranuyoso-2024-TW-2-sekretaris.md", "keadaan sampai dengan triwulan II")
	d.Press("esc", "e", "down", "down", "down", "down", "down", "enter")
	d.See("Enter tidak bisa: tidak ada desa yang terlambat.")
	d.Press("right")
	d.See("→ tidak bisa: tidak ada desa untuk dipilih.")
	if len(files.written) != 2 {
		t.Errorf("written: %v", files.written)
	}
}

// The text of a letter is written where the letter is; a field it may not hold is named.
func TestTheTextOfALetterIsWrittenInItsBox(t *testing.T) {
	o := example(t)
	d := o.withFiles(&shelf{written: map[string]int{}}, 80, 24)
	d.Press("e", "down", "down", "down", "n")
	d.See("Pernyataan Perjanjian Kinerja", "Nama : {pihak_pertama}")
	d.Press("ctrl+end", "enter")
	d.Type("Desa {desa}.")
	d.Press("ctrl+s")
	d.See("baris 13: bidang {desa}", "hanya dipakai dalam naskah Teguran dokumen desa.")
	for range len("Desa {desa}.") {
		d.Press("backspace")
	}
	d.Type("Dibuat rangkap dua.")
	d.Press("ctrl+s")
	d.See("Ekspor laporan")
	if got := book(o).Narrative(model.TopicAgreement); !strings.HasSuffix(got, "{tanda_tangan}\nDibuat rangkap dua.") {
		t.Errorf("saved: %q", got)
	}
}

// What was typed into a letter's text and left is found again, though no part shows it.
func TestALettersTextThatWasLeftIsReachedAgain(t *testing.T) {
	d := example(t).withFiles(&shelf{written: map[string]int{}}, 80, 24)
	d.Press("e", "down", "down", "down", "right", "right", "n")
	d.Type("Tertinggal. ")
	d.Press("esc", "esc", "ctrl+l")
	d.See("Pernyataan PK seksi")
	d.Press("enter")
	d.See("Dilanjutkan dari naskah yang belum disimpan.", "Ctrl+S simpan")
}

// E on a village that is late leads to its letter, and back to the village.
func TestTheLetterToAVillage(t *testing.T) {
	o, files := example(t), &shelf{written: map[string]int{}}
	if _, err := o.store.Do(clerk(), store.Batch{Year: 2024, Edits: []store.Edit{
		store.Put(&model.Receipt{Village: "desa-02", Document: "rkpdes", Date: model.Date{Year: 2024, Month: 10, Day: 7}}),
	}}); err != nil {
		t.Fatal(err)
	}
	d := o.withFiles(files, 80, 24)
	goTo(d, screen.Villages)
	d.Press("e")
	d.See("E tidak bisa: Desa Jenggrong tidak terlambat per ")
	d.Press("down", "e")
	d.See("Ekspor laporan", "▸ Teguran dokumen desa: Meninjo, docx")
	d.Press("enter")
	d.See("Ditulis: /dokumen/Teguran-Kecamatan-Ranuyoso-2024-desa-02.docx")
	d.Press("esc")
	d.See("Tabel 11 Dokumen desa", "2 Meninjo                            ▸✓ 20-03-2024◂! 07-10-2024")
}

// Who heads a section is entered where sections are, and signs its agreement.
func TestWhoHeadsASectionSignsForIt(t *testing.T) {
	o, files := example(t), &shelf{written: map[string]int{}}
	d := o.withFiles(files, 80, 24)
	openList(d, "Seksi dan subbagian")
	d.Press("down", "down", "down", "enter", "tab")
	d.Type("Budi Santoso, S.Sos")
	d.Press("tab")
	d.Type("Penata")
	d.Press("tab")
	d.Type("19800101 200501 1 00")
	d.Press("ctrl+s")
	d.See("bukan 18 angka")
	d.Type("1")
	d.Press("ctrl+s")
	d.See("Seksi Pemerintahan", "Budi Santoso, S.Sos")
	want := model.Person{Name: "Budi Santoso, S.Sos", Rank: "Penata", NIP: "19800101 200501 1 001"}
	if got := book(o).Sections[3].Head; got != want {
		t.Errorf("saved: %+v", got)
	}
}

package review_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

// A single row goes back with a word and a day, is read in full where it is entered, answered,
// handed in and approved; and all of it is kept.
func TestARowGoesBackIsAnsweredAndApproved(t *testing.T) {
	o := screenstest.Staffed(t)
	boss, staf := o.As("dewi", 80, 24), o.As("budi", 80, 24)
	staf.Press("alt+6")
	screenstest.Row(staf, "Seksi Pemerintahan Fasilitasi draf")
	staf.Press("alt+p")
	boss.Wake()
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan Fasilitasi diajukan")
	boss.Press("r")
	screenstest.See(t, boss, "Fasilitasi Seksi Pemerintahan TW IV: diajukan", "dari rencana", "TW III", "TW IV 2023", "Bukti:")
	boss.Press("alt+k")
	boss.Press("ctrl+s")
	boss.See("tulis mengapa dikembalikan")
	long := "Tanggal rapat koordinasi belum diisi dan daftar hadirnya belum dilampirkan, padahal menurut agenda kantor rapat itu sudah dilaksanakan pada minggu kedua."
	boss.Type(long)
	boss.Press("down")
	boss.Type("32-13-2024")
	boss.Press("ctrl+s")
	boss.See("Ditunggu sampai")
	for range "32-13-2024" {
		boss.Press("backspace")
	}
	boss.Type("31-12-2024")
	boss.Press("ctrl+s")
	screenstest.See(t, boss, "Fasilitasi Seksi Pemerintahan TW IV: dikembalikan", "Dikembalikan oleh Dewi", "ditunggu sampai 31 Desember 2024")

	book := screenstest.Book(o)
	part := model.PartFacilitation + "-seksi-pemerintahan"
	open := book.Returns(model.Q4, part)
	if len(open) != 1 || open[0].Text != long || open[0].By != "dewi" || open[0].Until != (model.Date{Year: 2024, Month: 12, Day: 31}) {
		t.Fatalf("%+v", open)
	}

	staf.Wake()
	staf.Press("alt+6")
	screenstest.Row(staf, "Seksi Pemerintahan ¶ Fasilitasi dikembalikan")
	staf.Press("r", "enter")
	staf.See("Tabel 10")
	shown := strings.Join(strings.Fields(staf.Screen()), " ")
	if !strings.Contains(shown, long) || !strings.Contains(shown, "Ctrl+N menjawab") {
		t.Errorf("where the staf works, the return is not read in full:\n%s", staf.Screen())
	}
	staf.Press("ctrl+n", "enter")
	staf.Type("Sudah dilampirkan.")
	staf.Press("ctrl+s", "esc")
	staf.See("Budi menjawab", "Sudah dilampirkan.")
	staf.Press("alt+6", "alt+p")
	boss.Wake()
	screenstest.See(t, boss, "Budi menjawab", "Sudah dilampirkan.")
	boss.Press("alt+a")
	screenstest.See(t, boss, "Fasilitasi Seksi Pemerintahan TW IV: diajukan", "Disetujui oleh Dewi")
	boss.Press("esc")
	book = screenstest.Book(o)
	if got := book.RowStatus(model.Q4, open[0].On); got != model.StatusApproved {
		t.Errorf("the row is %q", got)
	}
	kept := book.Verdicts(model.Q4, open[0].On)
	if len(kept) != 2 || kept[0].Text != long || !kept[0].Closed || len(book.Answers(kept[0].ID)) != 1 {
		t.Errorf("kept: %+v", kept)
	}
	boss.Press("ctrl+z")
	if got := screenstest.Book(o).RowStatus(model.Q4, open[0].On); got != model.StatusReturned {
		t.Errorf("taken back, the row is %q", got)
	}
}

// Several rows go back in one act, and the approval of the part settles them.
func TestMarkedRowsGoBackTogetherAndTheApprovalSettlesThem(t *testing.T) {
	o := screenstest.Staffed(t)
	boss, staf := o.As("dewi", 80, 24), o.As("budi", 80, 24)
	staf.Press("alt+6")
	screenstest.Row(staf, "Seksi Pemerintahan Fasilitasi draf")
	staf.Press("alt+p", "r", "alt+k")
	staf.See("Alt+K tidak bisa")
	boss.Wake()
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan Fasilitasi diajukan")
	boss.Press("r", "space", "space")
	boss.See("2 baris ditandai")
	boss.Press("alt+k")
	boss.Type("Lengkapi buktinya")
	boss.Press("ctrl+s")
	part := model.PartFacilitation + "-seksi-pemerintahan"
	if n := len(screenstest.Book(o).Returns(model.Q4, part)); n != 2 {
		t.Fatalf("%d rows went back", n)
	}
	boss.Press("esc", "alt+a")
	screenstest.See(t, boss, "2 pengembalian belum selesai", "catatannya tetap tersimpan")
	boss.Press("alt+s")
	book := screenstest.Book(o)
	if n := len(book.Returns(model.Q4, part)); n != 0 || book.PartStatus(model.Q4, part) != model.StatusApproved {
		t.Errorf("%d open, %s", n, book.PartStatus(model.Q4, part))
	}
	n := 0
	for i := range book.Notes {
		if book.Notes[i].Text == "Lengkapi buktinya" && book.Notes[i].Closed {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d returns are kept", n)
	}
}

// The review of the quarter leaves as a document, from Tinjauan.
func TestTheReviewIsPrintedFromTinjauan(t *testing.T) {
	o := screenstest.Staffed(t)
	boss := o.As("dewi", 80, 24)
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan Fasilitasi draf")
	boss.Press("e")
	screenstest.See(t, boss, "Ekspor laporan", "Tinjauan triwulan: TW IV, Fasilitasi Seksi Pemerintahan")
}

// Of a computed row the evidence stands where it is computed from, and money is asked for none.
func TestOnlyWhatIsEnteredIsSaidToLackEvidence(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 100)
	d.Press("alt+6")
	screenstest.Row(d, "Sekretariat Indikator")
	d.Press("r")
	if got := strings.Count(d.Screen(), "Bukti: pada Tabel 10, layar Fasilitasi"); got != 1 {
		t.Errorf("%d rows point to Tabel 10:\n%s", got, d.Screen())
	}
	screenstest.See(t, d, "Bukti: pada Tabel 11, layar Desa", "Bukti: belum ada")
	d.Press("esc")
	screenstest.Row(d, "Sub Bagian Keuangan Anggaran")
	d.Press("r")
	d.See("pagu")
	d.Unseen("Bukti")
}

// Who keyed a row in is named on it, where the sekretaris reviews the seksi's part.
func TestWhoKeyedARowIsNamedBesideWhosePartItIs(t *testing.T) {
	o := screenstest.Staffed(t)
	b := screenstest.Book(o)
	share := b.Share("seksi-pemerintahan", model.Q4.LastDay(2024))
	row := b.Rows[share.Rows[0]]
	o.Does("siti", &model.FacilitationMark{Row: row.ID, Quarter: model.Q4, Count: 0, Note: "Dari berkas impor"})
	boss := o.As("dewi", 100, 30)
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan Fasilitasi")
	boss.Press("r")
	screenstest.See(t, boss, "Fasilitasi Seksi Pemerintahan TW IV", "Terakhir diubah Siti, ")
}

// Somebody of another seksi is named with it.
func TestWhoKeyedARowOfAnotherSectionIsNamedWithTheirs(t *testing.T) {
	o := screenstest.Staffed(t)
	eko := &model.User{ID: "eko", Name: "Eko", Role: model.RoleSecretary, Section: "subbag-keuangan"}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(eko)}}); err != nil {
		t.Fatal(err)
	}
	b := screenstest.Book(o)
	row := b.Rows[b.Share("seksi-pemerintahan", model.Q4.LastDay(2024)).Rows[0]]
	o.Does("eko", &model.FacilitationMark{Row: row.ID, Quarter: model.Q4, Count: 0, Note: "Dari berkas impor"})
	boss := o.As("dewi", 100, 30)
	boss.Press("alt+6")
	screenstest.Row(boss, "Seksi Pemerintahan Fasilitasi")
	boss.Press("r")
	screenstest.See(t, boss, "Terakhir diubah Eko (Sub Bagian Keuangan), ")
}

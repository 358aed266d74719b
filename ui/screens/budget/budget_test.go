package budget_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
)

func TestMoneyAddsUpWhileTyped(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "down", "left")
	d.See("Administrasi keuangan: anggaran 1.266.579.124")
	d.Type("1.266.579.125")
	d.See("1.668.156.795", "1.571.126.795")
	d.Press("enter")
	d.See("Tersimpan", "1.668.156.795")
	d.Press("up")
	d.Type("-5")
	d.Press("enter")
	d.See("Anggaran Perubahan", "nol atau lebih")
	d.Press("esc", "ctrl+x", "up")
	d.Press("enter")
	d.See("Enter tidak bisa: jumlah dari baris di bawahnya")
	d.Press("right", "down", "enter")
	d.See("Enter tidak bisa: sudah diisi pada tingkat di atasnya")
}

func TestSpendingOfEarlierQuartersSaysThatItIsBlank(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q2, 80, 24)
	d.See("realisasi s.d. TW II belum diisi")
	d.Press("alt+5")
	d.See("realisasi s.d. TW II belum diisi")
}

func TestBudgetFilterShowsWhatStandsAbove(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+5", "/")
	d.Type("administrasi keuangan")
	d.Press("enter")
	d.See("Jumlah", "01 ", "Administrasi keuangan", "1.668.156.794")
	d.Unseen(" 02 ")
	if !strings.Contains(d.Line("◄"), "Administrasi keuangan") {
		t.Fatal(d.Screen())
	}
	d.Press("esc", "/")
	d.Type("koordinasi pemerintahan")
	d.See("Jumlah", "02 ", "2 dari 21 baris")
	d.Unseen("Jumlah menjadi")
	d.Unseen(" 01 ")
}

// The listing of documents that SIPD writes is not laid over the amounts of the plan.
func TestAListingOfDocumentsIsSentElsewhere(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q1, 80, 24)
	d.Press("alt+5")
	before := o.Store.Revision()
	d.Paste("Laporan Realisasi Per Dokumen\n\nNomor\tKode Sub Kegiatan\tTanggal Dokumen\tNilai Realisasi\tNilai Setoran\n1\t7.01.02.2.01.0001\t12 Februari 2024\t600.000\t0\n")
	d.See("Tempelan tidak dimasukkan: ini daftar realisasi per dokumen.", "Impor berkas")
	d.Unseen("perlu diputuskan")
	if o.Store.Revision() != before {
		t.Error("something was saved")
	}
}

// Heads that offices write over names, over money and over what was spent.
func TestHeadsOfPastedTables(t *testing.T) {
	d := screenstest.Half(t).Session(model.Q2, 110, 30)
	d.Press("alt+5")
	for _, row := range []struct{ names, figures, as string }{
		{"Uraian|Program|Kegiatan|Sub kegiatan|Program/kegiatan|Program/kegiatan/sub kegiatan|Nama rekening", "Perubahan", "Perubahan"},
		{"Uraian", "Perubahan|Anggaran Perubahan|Pagu Perubahan|Pagu anggaran Perubahan", "Perubahan"},
		{"Uraian", "TW II|Realisasi TW II|Realisasi s.d. TW II|Realisasi anggaran TW II|Realisasi|Realisasi anggaran", "s.d. TW II"},
	} {
		for name := range strings.SplitSeq(row.names, "|") {
			for figure := range strings.SplitSeq(row.figures, "|") {
				d.Paste(name + "\t" + figure + "\nPembinaan pemerintahan desa\t5\n")
				d.See("Dibaca menurut kepala kolom: "+row.as+".", "Tempelan menurut nama")
				d.Press("esc")
			}
		}
	}
	for _, name := range []string{"Kode", "Kode rekening", "Kode program"} {
		d.Paste(name + "\tPerubahan\n7.01.06\t5\n")
		d.See("Dibaca menurut kepala kolom: Perubahan.")
		d.Press("esc")
	}
	for _, heads := range []string{"Nilai Realisasi\tNilai Setoran", "Nilai Realisasi\tTanggal Dokumen", "Nomor Dokumen\tNilai Realisasi"} {
		d.Paste(heads + "\n1\t2\n")
		d.See("ini daftar realisasi per dokumen")
		d.Press("esc", "alt+5")
	}
}

// Of one version alone, heads need not say which it is.
func TestHeadsOfOneVersion(t *testing.T) {
	o := screenstest.Example(t)
	b := screenstest.Book(o)
	edits := []store.Edit{store.Remove(b.Versions[0].Ref())}
	for _, n := range b.Nodes {
		if !b.Amount(n.ID, b.Versions[0].ID).IsBlank() {
			edits = append(edits, store.Put(&model.Amount{Node: n.ID, Version: b.Versions[0].ID}))
		}
	}
	if _, err := o.Store.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q4, 110, 30)
	d.Press("alt+5")
	for _, head := range []string{"Anggaran", "Pagu", "Pagu anggaran"} {
		d.Paste("Uraian\t" + head + "\nFasilitasi pembinaan desa\t5\n")
		d.See("Dibaca menurut kepala kolom: Perubahan.")
		d.Press("esc")
	}
}

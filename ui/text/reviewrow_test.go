package text_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func ref(kind model.Kind, key string) model.Ref { return model.Ref{Kind: kind, Key: key} }

func small(more ...model.Record) *model.Book {
	return model.NewBook(2024, 1, append([]model.Record{
		&model.Node{ID: "n", Level: model.Program, Code: "7.01", Name: "Pelayanan umum"}, &model.Node{ID: "m", Level: model.Goal, Name: "Tujuan"},
		&model.Indicator{ID: "i", Order: 1, Node: "n", Name: "Indeks Pelayanan Publik", Short: "IPP", Source: model.Typed}, &model.Indicator{ID: "j", Order: 2, Node: "n", Name: "Desa tepat waktu", Source: model.FromDocuments},
		&model.Indicator{ID: "k", Order: 3, Node: "n", Name: "Fasilitasi", Source: model.FromFacilitation, From: model.Date{Year: 2024, Month: 7, Day: 1}},
		&model.Facilitation{ID: "g", Name: "G"}, &model.FacilitationRow{ID: "r", Group: "g", Name: "Musrenbang"},
		&model.Village{ID: "v", Name: "Wates"}, &model.DocumentKind{ID: "d", Name: "LPPDes"},
	}, more...))
}

// What a reviewer reads of a row beside its figures.
func TestAReviewedRowSaysWhatItHas(t *testing.T) {
	b := small()
	whole := func(n int64) calc.Figure { return calc.Entered(model.IntOf(n)) }
	for _, row := range []struct {
		of      model.Ref
		q       model.Quarter
		ofYear  bool
		name    string
		facts   string
		noProof string
	}{
		{ref(model.KindIndicator, "i"), model.Q2, false, "Indeks Pelayanan Publik", "TW II 2.000 (target 5.000); TW I 1.000; TW II 2023 3.000", "belum ada"},
		{ref(model.KindIndicator, "j"), model.Q1, true, "Desa tepat waktu", "TW I 2.000 (target 5.000); TW sebelumnya 1.000; tahun 2023 3.000", "pada Tabel 11, layar Desa"},
		{ref(model.KindIndicator, "k"), model.Q4, false, "Fasilitasi", "TW IV 2.000 (target 5.000); TW III 1.000; TW IV 2023 3.000", "pada Tabel 10, layar Fasilitasi"},
		{ref(model.KindFacilitationRow, "r"), model.Q2, false, "1.1 Musrenbang", "TW II 2.000 (dari rencana 5.000); TW I 1.000; TW II 2023 3.000", "belum ada"},
		{ref(model.KindVillage, "v"), model.Q2, false, "Desa Wates", "TW II 2.000 (wajib 5.000); TW I 1.000; TW II 2023 3.000", "belum ada"},
		{ref(model.KindDocument, "d"), model.Q2, false, "Jenis dokumen desa LPPDes", "TW II 2.000 (wajib 5.000); TW I 1.000; TW II 2023 3.000", "belum ada"},
		{ref(model.KindNode, "n"), model.Q2, false, "7.01 Pelayanan umum", "TW II 2.000 (pagu 5.000); TW I 1.000; TW II 2023 3.000", ""},
		{ref(model.KindNode, "m"), model.Q2, false, "Tujuan", "TW II 2.000 (pagu 5.000); TW I 1.000; TW II 2023 3.000", ""},
	} {
		one := calc.RowReview{Row: row.of, Planned: whole(5000), Now: whole(2000), Before: whole(1000), LastYear: whole(3000), OfYear: row.ofYear}
		if got := text.RowName(b, row.of); got != row.name {
			t.Errorf("%s is called %q", row.of, got)
		}
		if got := text.RowFacts(b, row.q, &one); got != row.facts {
			t.Errorf("%s: %q", row.of, got)
		}
		if got := text.NoProof(b, row.of); got != row.noProof {
			t.Errorf("%s without proofs: %q", row.of, got)
		}
	}
	if got := text.RowValue(b, ref(model.KindNode, "n"), calc.Entered(model.ValueOf(dec("12.5")))); got != "12,50" {
		t.Errorf("rupiah as %q", got)
	}
}

func TestProofsOfAReviewedRow(t *testing.T) {
	b, receipt := small(), ref(model.KindReceipt, "v/d")
	march := model.Date{Year: 2024, Month: 3, Day: 9}
	for _, row := range []struct {
		of    model.Ref
		proof calc.Proof
		want  []string
	}{
		{ref(model.KindVillage, "v"), calc.Proof{Of: receipt, Date: march, Said: "140/1"}, []string{"LPPDes, 09-03-2024, 140/1"}},
		{ref(model.KindDocument, "d"), calc.Proof{Of: receipt, Date: march}, []string{"Wates, 09-03-2024"}},
		{ref(model.KindFacilitationRow, "r"), calc.Proof{Evidence: []model.Evidence{{Kind: model.EvidenceMinutes, Reference: "1"}, {Kind: model.EvidenceReport}}, Said: "di balai\x1b"}, []string{"Berita acara: 1, Dokumen/laporan, di balai"}},
		{ref(model.KindFacilitationRow, "r"), calc.Proof{}, nil},
	} {
		if got := text.RowProofs(b, &calc.RowReview{Row: row.of, Proofs: []calc.Proof{row.proof}}); !reflect.DeepEqual(got, row.want) {
			t.Errorf("%s: %q, want %q", row.of, got, row.want)
		}
	}
}

// A return with its answers says who, when, and until when it is awaited.
func TestAConversationIsReadWhole(t *testing.T) {
	at := time.Date(2024, 7, 2, 9, 5, 0, 0, time.UTC)
	n := &model.Note{ID: "n", On: ref(model.KindVillage, "v"), Quarter: model.Q2, Text: "Lengkapi", By: "siti", Name: "Siti", At: at, Verdict: model.StatusReturned, Until: model.Date{Year: 2024, Month: 7, Day: 19}}
	b := small(n, &model.Note{ID: "m", On: n.On, To: "n", Text: "Sudah", By: "budi", At: at.Add(time.Hour)})
	want := []string{`Dikembalikan oleh Siti, 2 Juli 2024, 09.05, ditunggu sampai 19 Juli 2024: "Lengkapi"`, `budi menjawab, 2 Juli 2024, 10.05: "Sudah"`}
	if got := text.Thread(b, n); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	remark := &model.Note{By: "budi", At: at, Closed: true}
	if got := text.Verdict(remark); got != "catatan oleh budi, 2 Juli 2024, 09.05 – selesai" {
		t.Errorf("%q", got)
	}
	if got := text.When(at); got != "02-07 09.05" {
		t.Errorf("%q", got)
	}
}

func TestWhyAVillageDoesNotOwe(t *testing.T) {
	day := model.Date{Year: 2024, Month: 7, Day: 1}
	v, d := &model.Village{ID: "v", Name: "Wates", From: day, Until: day}, &model.DocumentKind{ID: "d", Name: "LPPDes"}
	b := small(&model.Receipt{Village: "v", Document: "d", Waiver: "penjabat baru"})
	for why, want := range map[model.Owing]string{
		model.Owed: "", model.NotYet: "tidak wajib, desa ini ada sejak 1 Juli 2024", model.NoMore: "tidak wajib, desa ini ada sampai 1 Juli 2024",
		model.NotOfKind: "tidak wajib bagi desa", model.Waived: "tidak wajib: penjabat baru",
	} {
		if got := text.NotOwed(b, v, d, why); got != want {
			t.Errorf("%d: %q, want %q", why, got, want)
		}
	}
}

func TestIndicatorsThatAreNotCounted(t *testing.T) {
	b := small()
	if got := text.LeftOut(b, model.Q2, []int{0, 1, 2}); got != "Tidak dihitung, karena tidak berlaku pada akhir TW II: Fasilitasi (berlaku sejak 01-07-2024)." || text.LeftOut(b, model.Q3, []int{0, 1, 2}) != "" {
		t.Errorf("%q", got)
	}
}

func TestWhatSaysThatThereIsNone(t *testing.T) {
	for typed, want := range map[string]bool{
		"belum": true, " Belum ada.": true, "tidak": true, "TDK ADA": true, "nihil": true, "-": true, "—": true, "--": true, "kosong!": true,
		"": false, " ": false, "12/4": false, "belumlah": false, "-5": false, "ada": false,
	} {
		if text.SaysNone(typed) != want {
			t.Errorf("%q: %v", typed, !want)
		}
	}
}

// The heads that people write over the days of receipt, with the document before or behind.
func TestHeadsOverDaysOfReceipt(t *testing.T) {
	all := "|" + strings.ToLower(strings.Join(text.ReceiptHeads("RKPDes"), "|")) + "|"
	for _, head := range []string{"rkpdes", "rkpdes diterima", "rkpdes masuk", "tanggal terima rkpdes", "rkpdes tanggal terima", "tanggal rkpdes diterima", "penyampaian rkpdes", "penyerahan rkpdes", "tanggal pengiriman rkpdes", "penerimaan rkpdes"} {
		if !strings.Contains(all, "|"+head+"|") {
			t.Errorf("no %q", head)
		}
	}
}

func TestWhatAnEarlierYearWasAndIs(t *testing.T) {
	p := calc.Past{Year: 2023, Target: calc.Entered(model.IntOf(50)), Actual: calc.Entered(model.IntOf(48)), Achievement: calc.Entered(model.IntOf(96)),
		Published: model.History{Target: model.IntOf(50), Actual: model.IntOf(47), Achievement: model.IntOf(94)}}
	if got := text.Corrected(p, 2); got != "data tahun 2023 dibetulkan sesudah terbit: tercetak realisasi 47, sekarang 48; capaian 94, sekarang 96." {
		t.Errorf("%q", got)
	}
}

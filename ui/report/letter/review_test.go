package letter_test

import (
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/report/letter"
)

// The review of a quarter stands on paper whole: rows with what is beside them, what was said
// and answered, the settled too, and nothing of another quarter.
func TestTheReviewOfAQuarter(t *testing.T) {
	long := strings.Repeat("Lampirkan daftar hadir dan berita acaranya. ", 12) + "Selesai."
	at := time.Date(2024, 7, 2, 9, 0, 0, 0, time.UTC)
	row := model.Ref{Kind: model.KindFacilitationRow, Key: "f12-1"}
	said0 := func(id, to model.ID, q model.Quarter, v model.Status, text string) *model.Note {
		return &model.Note{ID: id, On: row, To: to, Quarter: q, Verdict: v, Text: text, By: "u", Name: "Siti", At: at}
	}
	settled := said0("n1", "", model.Q2, model.StatusReturned, long)
	settled.Closed, settled.Until = true, day(2024, 7, 19)
	b := late(t,
		settled, said0("n2", "n1", model.Q2, "", "Sudah dilampirkan."),
		said0("n3", "", model.Q3, model.StatusReturned, "Lain triwulan"),
	)
	made := build(t, b, letter.Review, letter.Request{Quarter: model.Q2, Day: day(2024, 7, 20)})
	if len(made.Chapters) != len(b.Parts()) {
		t.Fatal(names(made))
	}
	whole := strings.Join(strings.Fields(strings.ReplaceAll(said(t, made, "Tinjauan Fasilitasi Seksi Pelayanan Umum"), `\`, "")), " ")
	has(t, whole, "Tinjauan Triwulan II Tahun 2024", "TW I", "TW II 2023", long[:200], "Selesai.", "Dikembalikan oleh Siti", "ditunggu sampai 19 Juli 2024 – selesai", "Siti menjawab", "Sudah dilampirkan.")
	if strings.Contains(whole, "Lain triwulan") {
		t.Error("what was said of another quarter is not this one's")
	}
	has(t, said(t, made, "Tinjauan Indikator Sekretariat"), "Indeks Pelayanan Publik", "Tidak ada pengembalian atau catatan")
	one := build(t, b, letter.Review, letter.Request{Quarter: model.Q2, Whom: "anggaran", Day: day(2024, 7, 20)})
	if len(one.Chapters) != 1 {
		t.Error(names(one))
	}
}

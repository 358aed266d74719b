package text_test

import (
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/text"
)

// What is kept by a word of the program is said in the office's, whatever sort it is of.
func TestFieldsAreSaidInTheOfficesWords(t *testing.T) {
	b := model.NewBook(2024, 1, storetest.Records(2024))
	ind := func(change func(*model.Indicator)) model.Record {
		i := *b.Indicator("ipp")
		i.Aggregation, i.Source, i.Polarity, i.Section, i.Graded = model.Last, model.Typed, model.Positive, "keu", false
		change(&i)
		return &i
	}
	usual := ind(func(*model.Indicator) {})
	for _, row := range []struct {
		before, after model.Record
		line          string
	}{
		{usual, ind(func(i *model.Indicator) { i.Aggregation = model.Cumulative }), "cara setahun: nilai terakhir → kumulatif"},
		{ind(func(i *model.Indicator) { i.Aggregation = model.Sum }), ind(func(i *model.Indicator) { i.Aggregation = model.Mean }), "cara setahun: jumlah → rata-rata"},
		{usual, ind(func(i *model.Indicator) { i.Source = model.Ratio }), "asal realisasi: diketik → pembilang dan penyebut"},
		{ind(func(i *model.Indicator) { i.Source = model.FromFacilitation }), ind(func(i *model.Indicator) { i.Source = model.FromDocuments }), "asal realisasi: Tabel 10 → Tabel 11"},
		{usual, ind(func(i *model.Indicator) { i.Graded = true }), "bermutu huruf: · → ya"},
		{&model.Node{ID: "n", Name: "N", Level: model.Program}, &model.Node{ID: "n", Name: "N", Level: model.SubActivity}, "jenjang: program → sub kegiatan"},
		{&model.Village{ID: "v", Name: "V"}, &model.Village{ID: "v", Name: "V", Kind: model.VillageKelurahan}, "jenis: · → kelurahan"},
		{&model.DocumentKind{ID: "d", Name: "D"}, &model.DocumentKind{ID: "d", Name: "D", OwedBy: model.OwedByAll}, "wajib bagi: · → desa dan kelurahan"},
		{&model.Letter{ID: "l", Number: "1", Kind: model.LetterReminder}, &model.Letter{ID: "l", Number: "1", Kind: model.LetterCover}, "jenis: teguran dokumen desa → surat pengantar"},
		{&model.Official{ID: "o", Post: model.PostHead, Capacity: model.Definitive}, &model.Official{ID: "o", Post: model.PostSecretary, Capacity: "plt"}, "jabatan: camat → sekretaris; sebagai: definitif → Plt."},
		{&model.Deadline{ID: "t", Name: "T", Quarter: model.Q1}, &model.Deadline{ID: "t", Name: "T", Quarter: model.Q2}, "triwulan: TW I → TW II"},
		{&model.PrintedRow{Table: "t", ID: "r", Cells: []string{"1", ""}}, &model.PrintedRow{Table: "t", ID: "r", Cells: []string{"1", "2"}}, "sel: 1 | · → 1 | 2"},
		{&model.PrintedTable{ID: "t", Number: "9"}, &model.PrintedTable{ID: "t", Number: "9", Columns: []model.PrintedColumn{{Head: "Target"}, {Head: "Capaian", Role: "capaian"}}}, "kolom: · → Target | Capaian (capaian)"},
		{&model.Analysis{Node: "n", Part: model.AnalysisNext, Items: []string{"A"}}, &model.Analysis{Node: "n", Part: model.AnalysisNext, Items: []string{"A", "B"}}, "A → A; B"},
		{&model.Logo{Data: []byte("\xff\xd8\xff1")}, &model.Logo{Data: []byte("\x89PNG\r\n\x1a\n1234")}, "gambar: JPEG, 4 byte → PNG, 12 byte"},
	} {
		if got := text.ChangeLine(b, change(t, row.before, row.after)); got != row.line {
			t.Errorf("%q, want %q", got, row.line)
		}
	}
	if got := text.Moved(model.FacetSpent, "1200000", ""); got != "realisasi anggaran 1.200.000 → ·" || text.FacetWord(model.FacetTarget) != "target" {
		t.Errorf("%q", got)
	}
}

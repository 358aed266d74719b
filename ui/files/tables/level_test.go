package tables_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// budget reads a table of money on the sample year.
func budget(t *testing.T, rows ...string) (tables.Taking, string) {
	t.Helper()
	_, taking := tables.Prepare(draft(storetest.Book(t, example(t), 2024)), []workbook.Grid{table("", rows...)}, nil, false)
	return taking, problems(taking.Problems) + "\n" + changesOf(taking)
}

func TestFiguresOfOtherLevelsAreSumsOrParts(t *testing.T) {
	const head = "Kode Rekening|Uraian|Anggaran Perubahan"
	for name, row := range map[string]struct {
		lines []string
		want  string
	}{
		"levels above and accounts below are no records": {[]string{head, "7|UNSUR|9", "7.01|KECAMATAN|9", "7.01.01|PROGRAM|9", "7.01.01.2.02|Keuangan|1.266.579.125", "7.01.01.2.02.0001|Gaji|5", "5.1.01.01|Belanja gaji|5"}, "\nsel C5 (Pagu Perubahan): 1.266.579.124 menjadi 1.266.579.125"},
		"parts are summed where the whole is not there":  {[]string{head, "7.01.02.2.01.0001|Satu|1.000.000", "7.01.02.2.01.0002|Dua|700.000"}, "\nsel C2 (Pagu Perubahan): 1.800.000 menjadi 1.700.000"},
		"a missing level is offered its place":           {[]string{head, "7.01.02.2.02|Lain|5.000", "7.01.02.2.02.0001|Lain sekali|5.000"}, "\nsel C2 (Pagu Perubahan): kosong menjadi 5.000"},
		"a level whose whole is missing has no place":    {[]string{head, "7.01.02.2.02.0001|Lain|5.000"}, "sel A2: Kode rekening 7.01.02.2.02.0001 tidak ada dalam data, dan tempatnya dalam rencana tidak diketahui; tambahkan jenjang di atasnya dahulu.\n"},
	} {
		if _, said := budget(t, row.lines...); strings.TrimPrefix(said, "\n") != strings.TrimPrefix(row.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", name, said, row.want)
		}
	}
}

// Where no money is entered yet, a figure stands at the level that the table tells: at the whole
// alone, or below it, and then the whole is their sum.
func TestTheFirstFiguresStandWhereTheTableTellsThem(t *testing.T) {
	node := func(id, parent model.ID, level model.Level, code string) *model.Node {
		return &model.Node{ID: id, Parent: parent, Level: level, Order: 1, Code: code, Name: "Uraian " + string(id)}
	}
	b := model.NewBook(2024, 1, []model.Record{
		&model.BudgetVersion{ID: "murni", Order: 1, Kind: model.VersionOriginal, Name: "Murni"},
		node("t", "", model.Goal, ""), node("s", "t", model.Objective, ""), node("p", "s", model.Program, "7.01.01"), node("k", "p", model.Activity, "7.01.01.2.01"), node("u", "k", model.SubActivity, "7.01.01.2.01.0001"),
	})
	for name, row := range map[string]struct {
		lines []string
		want  string
	}{
		"the whole alone":  {[]string{"7.01.01|P|100"}, "sel C2 (Pagu Murni): kosong menjadi 100"},
		"a part alone":     {[]string{"7.01.01.2.01|K|100"}, "sel C2 (Pagu Murni): kosong menjadi 100"},
		"both":             {[]string{"7.01.01|P|100", "7.01.01.2.01|K|100"}, "sel C3 (Pagu Murni): kosong menjadi 100"},
		"with lower parts": {[]string{"7.01.01|P|100", "7.01.01.2.01|K|100", "7.01.01.2.01.0001|U|100"}, "sel C4 (Pagu Murni): kosong menjadi 100"},
		"a level left out": {[]string{"7.01.01|P|100", "7.01.01.2.01.0001|U|100"}, "sel C3 (Pagu Murni): kosong menjadi 100"},
	} {
		_, taking := tables.Prepare(draft(b), []workbook.Grid{table("", append([]string{"Kode Rekening|Uraian|Pagu Murni"}, row.lines...)...)}, nil, false)
		if got := problems(taking.Problems) + changesOf(taking); got != row.want {
			t.Errorf("%s: %s\nwant %s", name, got, row.want)
		}
	}
}

func TestALevelIsOfferedAndNotTaken(t *testing.T) {
	taking, _ := budget(t, "Kode Rekening|Uraian|Anggaran Perubahan", "7.01.02.2.02|Kegiatan lain|5.000")
	left := taking.Unconfirmed()
	if len(left) != 1 || !strings.HasPrefix(left[0].Under, "Kegiatan di bawah Program ") || left[0].Ref.Kind != model.KindNode {
		t.Errorf("offered: %+v", left)
	}
}

func TestHeadsThatPeopleShorten(t *testing.T) {
	for _, row := range []struct{ head, line, as string }{
		{"NO.|NAMA DESA / KELURAHAN|NAMA KADES", "1|RANUYOSO|Pak A", "Desa (Tabel 11)"},
		{"Nama Desa|TGL. LPPDES TAHUN 2023", "Ranuyoso|5/3/2024", "Desa (Tabel 11)"},
		{"Kode Desa|Nama Desa", "35.08.05.2001|Ranuyoso", "Desa (Tabel 11)"},
		{"Kode Rek.|Program / Kegiatan / Sub Kegiatan (DPA)|Pagu Murni", "7.01.01|Penunjang|5", "Anggaran"},
		{"Tanggal|Uraian", "Senin, 1 Januari 2024|Tahun Baru", "Hari libur"},
		{"Jenis fasilitasi|Kegiatan|Target|Realisasi TW I", "Uji|Kegiatan uji|1|1", "Fasilitasi (Tabel 10)"},
	} {
		taking, _ := read(t, "", table("", row.head, row.line))
		if len(taking.Read) != 1 || taking.Read[0].List.Title != row.as || taking.Read[0].Rows != 1 {
			t.Errorf("%s: %+v", row.head, taking.Read)
		}
	}
}

func TestACellAboveStandsForBlankOnesBelow(t *testing.T) {
	taking, edits := read(t, "", table("", "Jenis fasilitasi|Kegiatan", "Fasilitasi uji|Satu", "|Dua"))
	if len(taking.Problems) > 0 || edits != 1 || len(taking.Unconfirmed()) != 2 {
		t.Errorf("%d edits, %s", edits, problems(taking.Problems))
	}
}

// A figure that stands at a program is not replaced by that of one kegiatan without a word.
func TestASumThatReplacesTheFigureOfTheWholeIsTold(t *testing.T) {
	taking, _ := budget(t, "Kode Rekening|Uraian|Realisasi", "7.01.01.2.02|Administrasi Keuangan|1.266.579.124")
	said := strings.Join(taking.Notes, "\n")
	if !strings.Contains(said, "1.552.852.568, diganti dengan jumlah baris di bawahnya, 1.266.579.124; tidak ada dalam tabel itu: Administrasi Umum Perangkat Daerah, ") || strings.Contains(said, "Administrasi Keuangan Perangkat Daerah,") {
		t.Error(said)
	}
	taking, _ = budget(t, "Kode Rekening|Uraian|Realisasi", "7.01.01|Program|1.552.852.569")
	if said := strings.Join(taking.Notes, "\n"); strings.Contains(said, "diganti") {
		t.Error(said)
	}
}

package tables_test

import (
	"strings"
	"testing"

	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// register is a table of which nothing is known by its heads.
func register(rows ...string) workbook.Grid {
	return table("", append([]string{"BUKU REGISTER", "", "Wilayah|Pimpinan|Telepon"}, rows...)...)
}

func laidOut(t *testing.T, said tables.Layout, memory tables.Memory, g workbook.Grid) tables.Taking {
	t.Helper()
	d := draft(storetest.Book(t, example(t), 2024))
	d.Said, d.Memory = said, memory
	_, taking := tables.Prepare(d, []workbook.Grid{g}, nil, false)
	return taking
}

func asVillages() tables.Layout {
	return tables.Layout{List: "desa", Start: 4, Columns: map[int]string{0: "Desa", 1: "kades", 2: ""}, Rows: map[int]bool{6: false}}
}

func TestATableIsReadAsAPersonSays(t *testing.T) {
	taking := laidOut(t, asVillages(), nil, register("Ranuyoso|Pak A|08", "Jumlah|Bu B|09", "Lain lagi|x|1"))
	want := "Dibaca sebagai Desa (Tabel 11), mulai baris 4 seperti yang dipilih; 1 baris dikenali dari Desa; 2 bukan isian (Jumlah, Lain lagi); kolom “Telepon” tidak dipakai."
	if len(taking.Read) != 1 || taking.Read[0].Sentence() != want || len(taking.Problems) > 0 {
		t.Errorf("%v %s", taking.Read, problems(taking.Problems))
	}
	said := asVillages()
	said.Rows = map[int]bool{5: true, 6: false}
	if taking := laidOut(t, said, nil, register("Ranuyoso|Pak A|08", "Jumlah|Bu B|09", "Lain lagi|x|1")); len(taking.Read[0].New) != 1 || taking.Read[0].New[0].Name != "Jumlah" {
		t.Errorf("a row said to be a record: %+v", taking.Read[0].New)
	}
}

func TestATableWithoutAHeadIsReadFromItsFirstRow(t *testing.T) {
	said := tables.Layout{List: "desa", Start: 1, Columns: map[int]string{0: "Desa", 1: "Kepala desa"}}
	taking := laidOut(t, said, nil, table("", "Ranuyoso|Pak A", "Wonoayu|Bu B"))
	if got := changesOf(taking); strings.Count(got, "Kepala desa") != 2 || len(taking.Problems) > 0 {
		t.Errorf("%s %s", got, problems(taking.Problems))
	}
}

func TestWhatWasSaidIsRememberedForTheShape(t *testing.T) {
	first := laidOut(t, asVillages(), nil, register("Ranuyoso|Pak A|08", "Wonoayu|Bu B|09", "Lain lagi|x|1"))
	kept, can := first.Read[0].Kept(asVillages())
	if !can {
		t.Fatal("nothing is kept")
	}
	memory := tables.ReadMemory(tables.Memory{}.With(kept).Write())
	// The same heads, with fewer titles above them and other rows below.
	next := laidOut(t, tables.Layout{}, memory, table("", "wilayah|PIMPINAN|Telepon", "Meninjo|Pak C|07", "Lain lagi|y|2"))
	if len(next.Read) != 1 || !next.Read[0].Said || next.Read[0].Rows != 1 || !strings.Contains(changesOf(next), "kosong menjadi Pak C") {
		t.Errorf("%+v %s", next.Read, problems(next.Problems))
	}
	if other := laidOut(t, tables.Layout{}, memory, table("", "Wilayah|Pimpinan|Alamat", "Meninjo|Pak C|07")); len(other.Read) > 0 {
		t.Errorf("another shape is read as %s", other.Read[0].Sentence())
	}
	if all := memory.With(kept).With(kept); len(all) != 1 {
		t.Errorf("%d shapes are kept", len(all))
	}
}

func TestWhatCannotBeSaidIsTold(t *testing.T) {
	for _, row := range []struct {
		said tables.Layout
		want string
	}{
		{tables.Layout{List: "desa", Start: 99}, "terbaca 99, tetapi tabel itu hanya 4 baris"},
		{tables.Layout{List: "desa", Columns: map[int]string{1: "Alamat"}}, `Kolom "Alamat" tidak ada pada tabel itu; yang ada: Kode, Desa, Kepala desa`},
	} {
		if got := problems(laidOut(t, row.said, nil, register("Ranuyoso|Pak A|08")).Problems); !strings.Contains(got, row.want) {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
	if m := tables.ReadMemory("{broken"); m != nil {
		t.Error("a broken memory is read")
	}
}

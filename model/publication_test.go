package model_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestPrintedRecordsRefuseWhatCannotBe(t *testing.T) {
	columns := []model.PrintedColumn{{Head: "Indikator"}}
	for _, row := range []struct {
		name   string
		record model.Record
		says   string // "" where it may be stored
	}{
		{"publication", &model.Publication{ID: "p", Title: "LKjIP", Year: 2019}, ""},
		{"no title", &model.Publication{ID: "p", Year: 2019}, "Judul dokumen belum diisi"},
		{"no year", &model.Publication{ID: "p", Title: "LKjIP"}, "Tahun laporan: terbaca 0"},
		{"table", &model.PrintedTable{ID: "t", Publication: "p", Title: "Capaian", Columns: columns}, ""},
		{"no columns", &model.PrintedTable{ID: "t", Publication: "p", Title: "Capaian"}, "Kolom tabel: terbaca 0"},
		{"too many columns", &model.PrintedTable{ID: "t", Publication: "p", Title: "Capaian", Columns: make([]model.PrintedColumn, 61)}, "terbaca 61"},
		{"escape in a head", &model.PrintedTable{ID: "t", Publication: "p", Title: "Capaian", Columns: []model.PrintedColumn{{Head: "\x1b[2J"}}}, "karakter kendali"},
		{"row", &model.PrintedRow{Table: "t", ID: "b", Cells: []string{"", "N/A", "87,33"}}, ""},
		{"blank row", &model.PrintedRow{Table: "t", ID: "b"}, ""},
		{"long cell", &model.PrintedRow{Table: "t", ID: "b", Cells: []string{strings.Repeat("x", 1001)}}, "terlalu panjang"},
		{"too many cells", &model.PrintedRow{Table: "t", ID: "b", Cells: make([]string, 61)}, "61 sel"},
		{"acceptance", &model.Acceptance{Finding: "f:t/b/k1", Reason: "Sudah dijelaskan"}, ""},
		{"no finding", &model.Acceptance{Reason: "x"}, "Temuan belum diisi"},
	} {
		err := row.record.Check()
		if row.says == "" && err != nil || row.says != "" && (err == nil || !strings.Contains(err.Error(), row.says)) {
			t.Errorf("%s: %v, want %q", row.name, err, row.says)
		}
	}
}

func TestPrintedRowsStandInTheirOrder(t *testing.T) {
	column := []model.PrintedColumn{{Head: "A"}}
	b := model.NewBook(2024, 1, []model.Record{
		&model.PrintedRow{Table: "t2", ID: "z", Order: 1, Cells: []string{"first"}},
		&model.PrintedRow{Table: "t2", ID: "a", Order: 2, Cells: []string{"second"}},
		&model.PrintedTable{ID: "t3", Publication: "q", Order: 1, Title: "T", Columns: column},
		&model.PrintedTable{ID: "t2", Publication: "p", Order: 2, Title: "T", Columns: column},
		&model.PrintedTable{ID: "t1", Publication: "p", Order: 1, Title: "T", Columns: column},
		&model.Publication{ID: "q", Order: 2, Title: "Q", Year: 2024},
		&model.Publication{ID: "p", Order: 1, Title: "P", Year: 2023},
		&model.Acceptance{Finding: "f", Reason: "ya"},
	})
	var order string
	for _, table := range b.PrintedTables {
		order += string(table.ID) + " "
	}
	rows := b.PrintedRows("t2")
	if order != "t1 t2 t3 " || b.Publications[0].ID != "p" || len(rows) != 2 || rows[0].Cell(0) != "first" || rows[1].Cell(5) != "" {
		t.Errorf("tables %s, rows %v", order, rows)
	}
	changed := b.With(&model.PrintedRow{Table: "t2", ID: "a", Order: 2, Cells: []string{"new"}}, &model.Acceptance{Finding: "f"})
	if now := changed.PrintedRows("t2"); now[1].Cell(0) != "new" || b.PrintedRows("t2")[1].Cell(0) != "second" {
		t.Errorf("with: %v, before: %v", now, b.PrintedRows("t2"))
	}
	if changed.Accepted("f").Reason != "" || b.Accepted("f").Reason != "ya" {
		t.Error("an acceptance that was taken back is not gone, or gone from the first Book too")
	}
}

package model_test

import (
	"testing"

	"capaian/model"
)

func TestWhatFollowsFromRowsStandsWhileCellsChange(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{&model.Indicator{ID: "i", Name: "Indeks"}})
	made := 0
	names := func(b *model.Book) string {
		return b.DeriveFromRows("names", func() any { made++; return b.Indicators[0].Name }).(string)
	}
	next := b.With(&model.Actual{Indicator: "i", Quarter: model.Q1, Value: model.IntOf(1)}).At(2)
	if names(b) != "Indeks" || names(next) != "Indeks" || names(next.At(3)) != "Indeks" || made != 1 {
		t.Errorf("made %d times", made)
	}
	renamed := model.NewBook(2024, 3, []model.Record{&model.Indicator{ID: "i", Name: "Nilai"}})
	if names(renamed) != "Nilai" {
		t.Error("another row's name is that of the one before")
	}
	altered := *b
	altered.Indicators = renamed.Indicators
	if names(&altered) != "Nilai" {
		t.Error("a Book that was altered by hand has what was derived of another")
	}
}

func TestWhatFollowsFromPrintedTablesStandsUntilTheyChange(t *testing.T) {
	row := model.PrintedRow{Table: "t", ID: "r", Cells: []string{"1"}}
	b := model.NewBook(2024, 1, []model.Record{
		&model.Indicator{ID: "i", Name: "Indeks"}, &model.Publication{ID: "p", Title: "Laporan"}, &model.PrintedTable{ID: "t", Publication: "p", Title: "Tabel"}, &row,
	})
	first := func(b *model.Book) string {
		return b.DeriveFromPrinted("first", func() any { return b.PrintedRows("t")[0].Cells[0] }).(string)
	}
	again := row
	again.Cells = []string{"2"}
	next := b.With(&model.Actual{Indicator: "i", Quarter: model.Q1, Value: model.IntOf(1)})
	printed := next.With(&again)
	made := 0
	names := func(b *model.Book) { b.DeriveFromRows("names", func() any { made++; return nil }) }
	names(b)
	names(printed)
	if first(b) != "1" || first(next) != "1" || first(printed) != "2" || first(printed.At(9)) != "2" || first(next) != "1" || made != 1 {
		t.Errorf("%s, %s, then %s; names made %d times", first(b), first(next), first(printed), made)
	}
}

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

package model_test

import (
	"testing"

	"capaian/model"
)

func TestWhatABookGivesIsDerivedOnce(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{&model.Reason{Row: "1.1", Text: "Hujan"}})
	made := 0
	reason := func(b *model.Book) any {
		return b.Derive("sebab", func() any {
			made++
			return b.Derive("isi", func() any { return b.Reason("1.1") })
		})
	}
	for range 2 {
		if got := reason(b); got != "Hujan" || made != 1 {
			t.Errorf("%v, derived %d times", got, made)
		}
	}
	if other := b.With(&model.Reason{Row: "1.1", Text: "Banjir"}); reason(other) != "Banjir" || made != 2 {
		t.Errorf("the altered Book gives %v, derived %d times", reason(other), made)
	}
	later := b.At(7)
	for range 2 {
		if got := reason(later); later.Revision != 7 || got != "Hujan" || made != 3 {
			t.Errorf("at another revision %v, derived %d times", got, made)
		}
	}
	mine := *b
	if reason(&mine); made != 4 {
		t.Error("a copy that may be changed has what was derived of its model")
	}
}

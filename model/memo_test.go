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
	if reason(b) != "Hujan" || reason(b) != "Hujan" || made != 1 {
		t.Errorf("%v, derived %d times", reason(b), made)
	}
	if other := b.With(&model.Reason{Row: "1.1", Text: "Banjir"}); reason(other) != "Banjir" || made != 2 {
		t.Errorf("the altered Book gives %v, derived %d times", reason(other), made)
	}
	if later := b.At(7); later.Revision != 7 || reason(later) != "Hujan" || reason(later) != "Hujan" || made != 3 {
		t.Errorf("at another revision derived %d times", made)
	}
	mine := *b
	if reason(&mine); made != 4 {
		t.Error("a copy that may be changed has what was derived of its model")
	}
}

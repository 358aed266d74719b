package model_test

import (
	"slices"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
)

func TestRecordsMakeTheSameBookAgain(t *testing.T) {
	given := storetest.Records(2024)
	slices.Reverse(given)
	b := model.NewBook(2024, 7, given)
	all := b.Records()
	if diff := storetest.Diff(b, model.NewBook(2024, 7, all)); diff != "" {
		t.Errorf("another Book (-first +again):\n%s", diff)
	}
	if len(all) != len(given) {
		t.Errorf("%d records of %d", len(all), len(given))
	}
	rank := map[model.Kind]int{}
	for i, info := range model.Kinds() {
		rank[info.Kind] = i
	}
	for i := 1; i < len(all); i++ {
		if rank[all[i].Ref().Kind] < rank[all[i-1].Ref().Kind] {
			t.Errorf("%v after %v", all[i].Ref(), all[i-1].Ref())
		}
	}
}

func TestRecordsOfACopyAreNotTheBooks(t *testing.T) {
	b := model.NewBook(2024, 1, storetest.Records(2024))
	for _, r := range b.Records() {
		if v, ok := r.(*model.Village); ok {
			v.Name = "Lain"
		}
	}
	if b.Villages[0].Name == "Lain" {
		t.Error("the Book changed")
	}
}

// A year without settings of its own follows the usual ones, and the office's people none.
func TestSettingsAreAmongTheRecordsOfEveryYear(t *testing.T) {
	for _, row := range []struct {
		year  int
		kinds string
		give  []model.Record
	}{
		{2024, "settings report-style ", nil},
		{model.OfficeWide, "user ", []model.Record{&model.User{ID: "sari", Name: "Sari", Role: model.RoleAdmin}}},
	} {
		kinds := ""
		for _, r := range model.NewBook(row.year, 1, row.give).Records() {
			kinds += string(r.Ref().Kind) + " "
		}
		if kinds != row.kinds {
			t.Errorf("%d: %s", row.year, kinds)
		}
	}
}

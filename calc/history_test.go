package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

// Only what no year of the file tells goes on into the next.
func TestHistoryThatTheFileGivesIsNotKept(t *testing.T) {
	records := lived(t, 2025, "70").Records()
	written := func(id model.ID, year int) *model.History {
		return &model.History{Indicator: id, Year: year, Actual: model.IntOf(60)}
	}
	records = append(records, written("rata", 2023), written("rata", 2024), written("rata", 2025), typed("lama", "g", model.Last), written("lama", 2024), written("lama", 2025))
	b := model.NewBook(2025, 1, records).Beside([]*model.Book{lived(t, 2024, "67")})
	var got []string
	for _, h := range calc.Kept(b) {
		got = append(got, h.Ref().Key)
	}
	want := map[string]bool{written("rata", 2023).Ref().Key: true, written("lama", 2024).Ref().Key: true, written("lama", 2025).Ref().Key: true}
	for _, key := range got {
		if !want[key] {
			t.Errorf("%s is given by the file", key)
		}
	}
	if len(got) != len(want) {
		t.Errorf("kept %v, want %v", got, want)
	}
}

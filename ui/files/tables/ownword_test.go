package tables_test

import (
	"fmt"
	"slices"
	"testing"

	"capaian/model"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// The office's own word for a kind of village, once one goes by it, is understood before names
// and in the column of kinds.
func TestAnOwnWordForAVillageIsUnderstood(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{&model.Village{ID: "a", Order: 1, Name: "Ulu", Called: "Temukung", Title: "Temukung Besar", Council: "Dewan Temukung"}})
	batch, taking := tables.Prepare(atQuarter(b, model.Q2), []workbook.Grid{table("", "Desa|Kepala desa|Jenis", "Temukung Ulu|Budi|desa", "Ilir|Siti|TEMUKUNG")}, nil, false)
	var got []string
	for _, e := range batch.Edits {
		if v, is := e.Put.(*model.Village); is {
			got = append(got, fmt.Sprintf("%s: %s, %s, %s", v.FullName(), v.Head, v.HeadTitle(), v.CouncilTitle()))
		}
	}
	if want := []string{"Temukung Ulu: Budi, Temukung Besar Ulu, Dewan Temukung Ulu", "Temukung Ilir: Siti, Temukung Besar Ilir, Dewan Temukung Ilir"}; !slices.Equal(got, want) {
		t.Errorf("%q %s", got, problems(taking.Problems))
	}
}

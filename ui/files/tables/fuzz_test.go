package tables_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// Whatever a table or a form holds, what is taken of it passes the checks of its kind or is
// named as a problem.
func FuzzPrepare(f *testing.F) {
	f.Add("Desa", "Kode|Desa|LPPDes 2023\nranuyoso|Ranuyoso|21/3\nJumlah||")
	f.Add("Anggaran", "Kode|Uraian|Pagu murni\n7.01.01|Penunjang|1.000,5\n|NIP. 1970|")
	f.Add("Formulir", "capaian-formulir|2024|4|1\nKode|Desa|LPPDes\nranuyoso|x|#REF!")
	s := storetest.OpenYear(f, 2024)
	b := storetest.Book(f, s, 2024)
	f.Fuzz(func(t *testing.T, name, rows string) {
		grids := []workbook.Grid{table(name, strings.Split(rows, "\n")...)}
		batch, _ := tables.Prepare(draft(b), grids, nil, len(rows)%2 == 0)
		if form, err := tables.ReturnedForm(grids); err == nil && form != nil {
			also, _ := form.Take(draft(b))
			batch.Edits = append(batch.Edits, also.Edits...)
		}
		if _, err := store.Preview(b, model.Actor{ID: "adi", Role: model.RoleAdmin}, batch); err != nil && strings.Contains(err.Error(), "panic") {
			t.Error(err)
		}
	})
}

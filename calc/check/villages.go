package check

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// kindInName finds villages that stand as a desa and are called something else.
func kindInName(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Villages {
		v := &b.Villages[i]
		if kind, _, _ := model.SplitVillage(v.Name); v.Kind == "" && v.Called == "" && kind != "" {
			found = append(found, place{v.Ref(), fmt.Sprintf("“%s” tercatat sebagai desa, padahal namanya menyebut %s.", v.Name, kind.Word()), more{printed: "desa", right: kind.Word()}})
		}
	}
	return found
}

// receivedUnowed finds documents with a day on which they came in, of villages that do not owe them.
func receivedUnowed(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Villages {
		for d := range b.Documents {
			v, kind := &b.Villages[i], &b.Documents[d]
			r := b.Receipt(v.ID, kind.ID)
			if !r.Date.IsBlank() && b.Owing(v, kind) != model.Owed {
				r.Village, r.Document = v.ID, kind.ID
				found = append(found, place{r.Ref(), fmt.Sprintf("%s %s diterima %s, tetapi tidak wajib; tanggalnya tidak dihitung.", kind.Name, v.ListName(), long(r.Date)), more{}})
			}
		}
	}
	return found
}

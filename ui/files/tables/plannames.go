package tables

import (
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// named are the records of a name; of a plan, where none has it, those that have it with or
// without the words that people leave out.
func (x *index) named(name string) []model.Record {
	found := x.names[x.list.named(name)]
	if short := planName(name); len(found) == 0 && x.list.levelled && short != "" {
		return x.alike[short]
	}
	return found
}

// planName is a name of the plan without the word for its level before it and the kind of
// government behind it, in the form of shape.Bare.
func planName(name string) string {
	bare := shape.Bare(name)
	for _, word := range []string{"program", "subkegiatan", "kegiatan"} {
		bare = strings.TrimPrefix(bare, word)
	}
	return strings.TrimSuffix(bare, "kabupatenkota")
}

// villagesAcross names the villages of a turned table of documents, over which stood what goes down
// beside them: Dokumen.
func villagesAcross(d *Draft, made *workbook.Grid) {
	x := newIndex(d, Named("desa"), Named("desa").Columns(d))
	villages := 0
	for _, row := range made.Rows[1:] {
		if len(x.names[x.list.named(row[0].Text)]) == 1 {
			villages++
		}
	}
	if villages > 1 && villages*2 >= len(made.Rows)-1 {
		made.Rows[0][0] = workbook.Input{Text: x.list.Known}
	}
}

package tables

import (
	"strings"

	"capaian/model"
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

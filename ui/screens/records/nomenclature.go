package records

import (
	_ "embed"
	"slices"
	"strings"

	"capaian/model"
)

// named is a program, kegiatan or sub kegiatan as the national nomenclature has it.
type named struct {
	code, name string
}

// nomenclatureText has a code and a name on each line, in the order of the codes: the programs
// and kegiatan of a kecamatan of Kepmendagri 050-5889 of 2021 and those after it, and the sub
// kegiatan that offices were seen to use in 2024 and later with the same name and number.
//
//go:embed nomenclature.txt
var nomenclatureText string

func nomenclature() []named {
	var all []named
	for line := range strings.Lines(nomenclatureText) {
		code, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		all = append(all, named{code, name})
	}
	return all
}

// level is that of the code.
func (n named) level() model.Level { return model.LevelCoded(len(model.CodeParts(n.code))) }

// inPlan is the node of the year that has the code; nil where none has.
func (n named) inPlan(b *model.Book) *model.Node {
	for i := range b.Nodes {
		if own := model.CodeParts(b.Nodes[i].Code); len(own) > 0 && slices.Equal(own, model.CodeParts(n.code)) {
			return &b.Nodes[i]
		}
	}
	return nil
}

// under reports that a node of the plan is what the entry stands under: a sub kegiatan under its
// kegiatan, that under its program, which stands under the first sasaran.
func (n named) under(other *model.Node) bool {
	own, parts := model.CodeParts(other.Code), model.CodeParts(n.code)
	switch n.level() {
	case model.Program:
		return other.Level == model.Objective
	case model.Activity:
		return slices.Equal(own, parts[:3])
	default:
		return slices.Equal(own, parts[:5])
	}
}

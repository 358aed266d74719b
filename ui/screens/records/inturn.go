package records

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

// namesInTurn lets lines that name indicators of one name, as a kegiatan and its sub kegiatan
// often have, stand for them in the order of the plan. Where there are more or fewer such lines
// than indicators, which one is meant is asked.
func namesInTurn(b *model.Book, lines [][]string, fields []field) {
	f := &fields[0]
	called := map[string][]int{} // places in Book.Indicators, by each name
	for i, ind := range b.Indicators {
		for _, name := range []string{folded(ind.Name), folded(ind.Label())} {
			if !slices.Contains(called[name], i) {
				called[name] = append(called[name], i)
			}
		}
	}
	count := map[string]int{}
	for _, line := range lines {
		for _, cell := range line {
			count[folded(cell)]++
		}
	}
	own, seen, doubts := f.match, map[string]int{}, map[string]string{}
	f.match = func(s string) (string, bool) {
		name := folded(s)
		same := called[name]
		apart := slices.ContainsFunc(same, func(i int) bool { // another line says which it means
			return folded(f.options[i]) != name && count[folded(f.options[i])] > 0
		})
		if len(same) < 2 || apart {
			return own(s)
		}
		at := same[min(seen[name], len(same)-1)]
		seen[name]++
		if count[name] != len(same) {
			doubts[f.options[at]] = fmt.Sprintf("%d indikator bernama demikian, %d baris menyebutnya; dibaca sebagai %s.", len(same), count[name], nodeOf(b, at))
		}
		return f.options[at], true
	}
	f.doubt = func(word string) string { return doubts[word] }
}

func folded(s string) string { return text.Fold(strings.TrimSpace(s)) }

// nameApart is what an indicator is called, with what it measures where another bears its name.
func nameApart(b *model.Book, id model.ID) string {
	name, at := indicatorName(b, id), b.IndicatorAt(id)
	for i := range b.Indicators {
		if i != at && at >= 0 && b.Indicators[i].Label() == name {
			return name + ", " + nodeOf(b, at)
		}
	}
	return name
}

// nodeOf is what an indicator measures.
func nodeOf(b *model.Book, at int) string {
	if n := b.Node(b.Indicators[at].Node); n != nil {
		return nodeWord(n)
	}
	return string(b.Indicators[at].Node)
}

package shape_test

import (
	"fmt"
	"testing"

	"capaian/ui/shape"
)

func BenchmarkFind(b *testing.B) {
	var heads [][]string
	for i := range 60 {
		heads = append(heads, []string{fmt.Sprintf("Kolom %d TW I", i), fmt.Sprintf("Isi kolom %d", i)})
	}
	cells := lines("Daftar||", "x|y|Kolom 3", "||TW I", "a|b|c")
	for b.Loop() {
		shape.Find(cells, 0, shape.NamesOf(heads))
	}
}

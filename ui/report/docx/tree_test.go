package docx

import (
	"fmt"
	"testing"

	"capaian/model"
	"capaian/ui/report/doc"
)

// A plan of any size is drawn whole: every box stands in some drawing, none taller than a page.
func TestATreeTallerThanAPageGoesOn(t *testing.T) {
	root := doc.Branch{Level: "Tujuan", Title: "Satu"}
	for i := range 12 {
		program := doc.Branch{Level: "Program", Title: fmt.Sprint("Program ", i)}
		for j := range 5 {
			program.Below = append(program.Below, doc.Branch{Level: "Kegiatan", Title: fmt.Sprint("Kegiatan ", i, "-", j), Who: "Seksi"})
		}
		root.Below = append(root.Below, program)
	}
	m := newMaker(&doc.Document{}, model.DefaultReportStyle())
	drawn := m.drawings(&doc.Tree{Roots: []doc.Branch{root}}, m.mostTree())
	if len(drawn) < 2 {
		t.Fatalf("%d drawings", len(drawn))
	}
	leaves := map[string]int{}
	var walk func(n node)
	walk = func(n node) {
		if len(n.below) == 0 {
			leaves[n.Title]++
		}
		for _, one := range n.below {
			walk(one)
		}
	}
	for i, d := range drawn {
		if d.span > m.mostTree() {
			t.Errorf("drawing %d is %d tall, of %d", i, d.span, m.mostTree())
		}
		walk(d)
	}
	if len(leaves) != 60 {
		t.Errorf("%d kegiatan", len(leaves))
	}
	for title, n := range leaves {
		if n != 1 {
			t.Errorf("%s stands %d times", title, n)
		}
	}
}

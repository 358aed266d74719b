package printed

import "testing"

// Whoever settles a cell of a copy leaves the paper as it was.
func TestAPaperDoesNotFeelItsCopy(t *testing.T) {
	p := Understand(&Document{Year: 2024, Tables: []Table{{
		Title: "Tabel 6 Anggaran", Columns: []Column{{Head: "Program"}, {Head: "Anggaran"}}, Rows: []Row{{Cells: []string{"Penunjang", "12.000"}}},
	}}})
	c := p.Copy()
	for i := range c.Sheets[0].Lines[0].Cells {
		c.Sheets[0].Lines[0].Cells[i] = Cell{Broken: true}
	}
	c.Sheets[0].Lines[0].Label = "lain"
	for _, cell := range p.Sheets[0].Lines[0].Cells {
		if cell.Broken || p.Sheets[0].Lines[0].Label == "lain" {
			t.Errorf("%+v", p.Sheets[0].Lines[0])
		}
	}
}

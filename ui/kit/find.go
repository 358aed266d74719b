package kit

import (
	"strconv"
	"strings"

	"capaian/model"
)

// Select moves to the row and column; parts that do not exist are ignored. A row that the
// filter left out is shown again.
func (g *Grid) Select(at Spot) {
	if g.editor.isOpen() {
		return
	}
	g.selection.release()
	if before := g.Spot().Row; g.filter.uncover(at.Row) {
		g.selection.row = g.filter.position(before)
	}
	if i := g.filter.position(at.Row); i >= 0 {
		g.selection.row = i
	}
	if g.layout.stops(at.Column) {
		g.selection.choose(at.Column)
	}
	g.selection.follow()
}

// Jump selects a row by the number it is called by, else by its place among all that can be
// chosen. The error says which numbers there are.
func (g *Grid) Jump(number string) error {
	number = strings.TrimSpace(number)
	place, ids := 0, []string{}
	for _, row := range g.filter.all {
		if row.ID == "" {
			continue
		}
		if ids = append(ids, row.ID); row.Number == number && number != "" {
			place = len(ids)
		}
	}
	if n, err := strconv.Atoi(number); err == nil && place == 0 {
		place = n
	}
	switch {
	case len(ids) == 0:
		return model.Faultf(model.FaultMissing, "Nomor", "Tidak ada baris yang dapat dipilih di layar ini.")
	case place < 1 || place > len(ids):
		return model.Faultf(model.FaultMissing, "Nomor", "Baris %q tidak ada; ada baris 1 sampai %d.", number, len(ids))
	}
	g.Select(Spot{Row: ids[place-1]})
	return nil
}

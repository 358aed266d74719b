package kit

import (
	"strconv"
	"strings"

	"capaian/model"
)

// context is how many rows stay in sight when the grid turns a page: whole pages
// cost a thin line fewer bytes than a scroll at every key.
const context = 2

// Walk moves the selection by rows; rows that cannot be chosen are stepped over. Like every
// move it gives a block up.
func (g *Grid) Walk(by int) {
	g.anchor = nil
	step := 1
	if by < 0 {
		step, by = -1, -by
	}
	for ; by > 0; by-- {
		next := g.row + step
		for next >= 0 && next < len(g.rows) && g.rows[next].ID == "" {
			next += step
		}
		if next < 0 || next >= len(g.rows) {
			break
		}
		g.row = next
	}
	g.follow()
}

// Turn moves the selection by pages.
func (g *Grid) Turn(pages int) { g.Walk(pages * max(g.page()-context, 1)) }

// Edge moves to the first row (down false) or the last.
func (g *Grid) Edge(down bool) {
	if down {
		g.Walk(len(g.rows))
	} else {
		g.Walk(-len(g.rows))
	}
}

// Sidle moves the selection by columns that can be stood on; wrap goes on in the next row.
func (g *Grid) Sidle(by int, wrap bool) {
	g.anchor = nil
	stops := []string{}
	at := 0
	for i := range g.columns {
		if g.stops(g.columns[i].Key) {
			if g.columns[i].Key == g.column {
				at = len(stops)
			}
			stops = append(stops, g.columns[i].Key)
		}
	}
	if len(stops) == 0 {
		return
	}
	next := at + by
	if wrap && (next < 0 || next >= len(stops)) {
		before := g.row
		g.Walk(by)
		if g.row != before {
			next = (next + len(stops)) % len(stops)
		}
	}
	g.column = stops[min(max(next, 0), len(stops)-1)]
	g.slide()
	g.owner.Chose()
}

// follow brings the chosen row into sight, with the headings right above it.
func (g *Grid) follow() {
	defer g.owner.Chose()
	page := g.page()
	if g.row < 0 {
		g.top = max(0, min(g.top, len(g.rows)-page))
		return
	}
	head := g.row
	for head > 0 && g.rows[head-1].ID == "" && g.row-head < page-1 {
		head--
	}
	switch {
	case head < g.top:
		g.top = max(0, min(head, g.row-page+1+context))
	case g.row >= g.top+page:
		g.top = max(0, min(head-context, len(g.rows)-page))
		if g.row >= g.top+page {
			g.top = g.row - page + 1
		}
	}
	g.top = max(0, min(g.top, len(g.rows)-page))
}

// Jump selects a row by the number it is called by, else by its place among all that can be chosen.
func (g *Grid) Jump(number string) error {
	number = strings.TrimSpace(number)
	place, ids := 0, []string{}
	for _, row := range g.all {
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

package kit

import "capaian/ui/screen"

// Moves are the bindings that walk through a grid.
func (g *Grid) Moves() []screen.Binding {
	rows := []screen.Binding{
		screen.Do("↑↓", "pilih", func() { g.Walk(-1) }, "up", "k").Hinted(),
		screen.Do("↓", "baris berikut", func() { g.Walk(1) }, "down", "j"),
	}
	switch {
	case g.firstStop() == "":
	case g.whole:
		rows = append(rows, g.stretches()...)
	default:
		rows = append(rows,
			screen.Do("←", "kolom sebelumnya", func() { g.Sidle(-1, false) }, "left", "h"),
			screen.Do("→", "kolom berikut", func() { g.Sidle(1, false) }, "right", "l"),
			screen.Do("Tab", "kolom berikut, lalu baris berikut", func() { g.Sidle(1, true) }, "tab"),
			screen.Do("Shift+Tab", "kolom sebelumnya, lalu baris sebelumnya", func() { g.Sidle(-1, true) }, "shift+tab"),
		)
		rows = append(rows, g.stretches()...)
	}
	rows = append(rows,
		screen.Do("PgDn", "halaman berikut", func() { g.Turn(1) }, "pgdown", "ctrl+f"),
		screen.Do("PgUp", "halaman sebelumnya", func() { g.Turn(-1) }, "pgup", "ctrl+b"),
	)
	return screen.Under("Memilih dan bergerak", append(rows, g.edges()...))
}

// edges are the bindings that lead to the ends: in a table those of the row, and with Ctrl of
// all; in a list those of the list.
func (g *Grid) edges() []screen.Binding {
	if g.stopCount() < 2 {
		return []screen.Binding{
			screen.Do("Home", "baris pertama", func() { g.Edge(false) }, "home", "ctrl+home", "g"),
			screen.Do("End", "baris terakhir", func() { g.Edge(true) }, "end", "ctrl+end", "G"),
		}
	}
	return []screen.Binding{
		screen.Do("Home", "kolom pertama", func() { g.Sidle(-len(g.columns), false) }, "home"),
		screen.Do("End", "kolom terakhir", func() { g.Sidle(len(g.columns), false) }, "end"),
		screen.Do("Ctrl+Home", "sel pertama", func() { g.Sidle(-len(g.columns), false); g.Edge(false) }, "ctrl+home"),
		screen.Do("Ctrl+End", "sel terakhir", func() { g.Sidle(len(g.columns), false); g.Edge(true) }, "ctrl+end"),
		screen.Do("G", "baris pertama", func() { g.Edge(false) }, "g"),
		screen.Do("Shift+G", "baris terakhir", func() { g.Edge(true) }, "G"),
	}
}

// stopCount is how many columns in sight can be stood on.
func (g *Grid) stopCount() int {
	count := 0
	for i := range g.columns {
		if g.stops(g.columns[i].Key) {
			count++
		}
	}
	return count
}

// Entering are the bindings that open, clear and discard what is in the chosen cell.
// clear saves a blank in the cell.
func (g *Grid) Entering(clear func()) []screen.Binding {
	why := g.whyClosed()
	discard := ""
	if _, left := g.draft(); !left {
		discard = "tidak ada isian yang ditinggalkan di sini"
	}
	return []screen.Binding{
		screen.Do("Enter", "sunting", func() { g.Begin() }, "enter", "f2").Unless(why).Hinted(),
		screen.Do("Del", "kosongkan", clear, "delete").Unless(g.whyNotClear()),
		screen.Do("Ctrl+X", "buang isian yang belum disimpan", func() { g.Discard() }, "ctrl+x").Unless(discard),
	}
}

// Within are the bindings that hold while the editor or the filter is open; these themselves obey them.
func (g *Grid) Within() []screen.Binding {
	if g.Filtering() {
		return g.withinFilter()
	}
	return []screen.Binding{
		screen.Do("Enter", "simpan", nil, "enter", "down").Hinted(),
		screen.Do("↑", "simpan, naik", nil, "up", "shift+enter"),
		screen.Do("Tab", "kanan", nil, "tab").Hinted(),
		screen.Do("Shift+Tab", "simpan, kiri", nil, "shift+tab"),
		screen.Do("Esc", "tinggalkan, isian tetap", nil, "esc").Hinted(),
		screen.Do("Ctrl+X", "buang yang diketik", nil, "ctrl+x"),
		screen.Do("Ctrl+U", "hapus ke kiri", nil, "ctrl+u"),
	}
}

func (g *Grid) whyClosed() string {
	cell := g.Cell()
	switch {
	case cell == nil:
		return "tidak ada sel yang dipilih"
	case cell.Entry():
		return g.barred(g.Spot())
	case cell.Why != "":
		return cell.Why
	}
	return "sel ini tidak diisi"
}

package kit

import "capaian/ui/screen"

// grouped is what the help lists the moves under.
const grouped = "Memilih dan bergerak"

// Moves are the bindings that walk through a grid.
func (g *Grid) Moves() []screen.Binding {
	choose := "pilih"
	if g.selection.extending {
		choose = "perluas pilihan"
	}
	rows := []screen.Binding{
		screen.Do("↑↓", choose, g.walk(func() { g.selection.moveRows(-1) }), "up").Hinted(),
		screen.Do("↓", "baris berikut", g.walk(func() { g.selection.moveRows(1) }), "down"),
	}
	switch {
	case len(g.layout.stopKeys()) == 0:
	case g.selection.whole:
		rows = append(rows, g.blockKeys()...)
	default:
		rows = append(rows,
			screen.Do("←", "kolom sebelumnya", g.walk(func() { g.selection.moveColumns(-1) }), "left"),
			screen.Do("→", "kolom berikut", g.walk(func() { g.selection.moveColumns(1) }), "right"),
			screen.Do("Tab", "kolom berikut, lalu baris berikut", func() { g.selection.moveCells(1) }, "tab"),
			screen.Do("Shift+Tab", "kolom sebelumnya, lalu baris sebelumnya", func() { g.selection.moveCells(-1) }, "shift+tab"),
		)
		rows = append(rows, g.blockKeys()...)
	}
	if g.selection.run.entered {
		rows = append(rows, screen.Do("Enter", "baris berikut", g.selection.moveHome, "enter").Hinted())
	}
	rows = append(rows,
		screen.Do("PgDn", "halaman berikut", g.walk(func() { g.selection.movePages(1) }), "pgdown", "ctrl+f"),
		screen.Do("PgUp", "halaman sebelumnya", g.walk(func() { g.selection.movePages(-1) }), "pgup", "ctrl+b"),
	)
	return screen.Under(grouped, append(rows, g.edges()...))
}

// walk is a move that extends the block where the moves do that now.
func (g *Grid) walk(step func()) func() {
	if !g.selection.extending {
		return step
	}
	return func() { g.selection.extend(step) }
}

// edges are the bindings that lead to the ends: in a table those of the row, and with Ctrl of
// all; in a list those of the list.
func (g *Grid) edges() []screen.Binding {
	if len(g.layout.stopKeys()) < 2 {
		return []screen.Binding{
			screen.Do("Home", "baris pertama", g.walk(g.selection.moveToFirst), "home", "ctrl+home"),
			screen.Do("End", "baris terakhir", g.walk(g.selection.moveToLast), "end", "ctrl+end"),
		}
	}
	return []screen.Binding{
		screen.Do("Home", "kolom pertama", g.walk(func() { g.selection.moveColumns(-len(g.layout.columns)) }), "home"),
		screen.Do("End", "kolom terakhir", g.walk(func() { g.selection.moveColumns(len(g.layout.columns)) }), "end"),
		screen.Do("Ctrl+Home", "sel pertama", g.walk(func() { g.selection.moveColumns(-len(g.layout.columns)); g.selection.moveToFirst() }), "ctrl+home"),
		screen.Do("Ctrl+End", "sel terakhir", g.walk(func() { g.selection.moveColumns(len(g.layout.columns)); g.selection.moveToLast() }), "ctrl+end"),
		screen.Do("G", "baris terakhir, lalu baris pertama", g.walk(g.selection.moveToOtherEnd), "g"),
	}
}

// OpenKey is the key that opens what stands in the chosen cell: Enter, or F2 in a run of
// entries, where Enter goes on in the next row.
func (g *Grid) OpenKey() string {
	if g.selection.run.entered {
		return "F2"
	}
	return "Enter"
}

// Entering are the bindings that open, clear and discard what is in the chosen cell.
// clear saves a blank in the cell.
func (g *Grid) Entering(clear func()) []screen.Binding {
	why := g.editor.whyClosed()
	discard := ""
	if _, left := g.editor.draft(g.Cell()); !left {
		discard = "tidak ada isian yang ditinggalkan di sini"
	}
	edit := g.OpenKey()
	return []screen.Binding{
		screen.Do(edit, "sunting", func() { g.editor.begin() }, "enter", "f2").Unless(why).Hinted(),
		screen.Do("Del", "kosongkan", clear, "delete").Unless(g.whyNotClear()),
		screen.Do("Ctrl+X", "buang isian yang belum disimpan", func() { g.editor.dropDraft() }, "ctrl+x").Unless(discard),
	}
}

// Within are the bindings that hold while the editor or the filter is open; these themselves obey them.
func (g *Grid) Within() []screen.Binding {
	if g.filter.typing() {
		return g.filterKeys()
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

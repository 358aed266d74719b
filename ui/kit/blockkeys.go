package kit

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// blockKeys are the bindings that jump over cells, extend a block and give it up.
func (g *Grid) blockKeys() []screen.Binding {
	var rows []screen.Binding
	if g.Selecting() {
		rows = append(rows, screen.Do("Esc", "lepas pilihan", g.selection.dropBlock, "esc").Hinted())
	}
	for _, way := range []struct {
		sign, key, to string
		rows, columns int
	}{
		{"↑", "up", "ke atas", -1, 0},
		{"↓", "down", "ke bawah", 1, 0},
		{"←", "left", "ke kiri", 0, -1},
		{"→", "right", "ke kanan", 0, 1},
	} {
		if g.selection.whole && way.columns != 0 {
			continue
		}
		step := func() {
			if way.rows != 0 {
				g.selection.moveRows(way.rows)
			} else {
				g.selection.moveColumns(way.columns)
			}
		}
		jump := func() { g.selection.moveToEdge(way.rows, way.columns) }
		rows = append(rows, screen.Do("Shift+"+way.sign, "perluas pilihan "+way.to, func() { g.selection.extend(step) }, "shift+"+way.key))
		if g.selection.whole {
			continue
		}
		rows = append(rows,
			screen.Do("Ctrl+"+way.sign, "ujung isian "+way.to, g.walk(jump), "ctrl+"+way.key),
			screen.Do("Ctrl+Shift+"+way.sign, "perluas sampai ujung isian "+way.to, func() { g.selection.extend(jump) }, "ctrl+shift+"+way.key),
		)
	}
	return rows
}

// Extending is the key that begins a block, which terminals send that do not send Shift with
// an arrow: for grids whose blocks can be used.
func (g *Grid) Extending() []screen.Binding {
	why := ""
	switch {
	case g.Cell() == nil:
		why = "tidak ada baris yang dipilih"
	case g.selection.extending:
		why = "pilihan sudah dimulai; panah memperluasnya, Esc melepasnya"
	}
	return screen.Under(grouped, []screen.Binding{
		screen.Do("F6", "blok", func() { g.selection.extending = true }, "f6").Unless(why).Hinted(),
	})
}

// Acted ends a block that grows, now that something was done with it; the block stays.
func (g *Grid) Acted() { g.selection.extending = false }

// Blockwise are the bindings that copy, paste and fill, which are hinted while there is a block,
// and the one that begins a block.
func (s *Sheet) Blockwise() []screen.Binding {
	none, empty, top := "", "", ""
	if s.Grid.Cell() == nil {
		none = "tidak ada sel yang dipilih"
	}
	copied, some := s.Host.Copied()
	if !some {
		empty = "belum ada yang disalin di sini; salinan dari program lain ditempel dengan tombol tempel terminal"
	}
	if source, _ := s.filling(); source == nil {
		top = "tidak ada sel di atasnya"
	}
	if cell := s.Grid.Cell(); cell != nil && cell.Entry() {
		why := s.Grid.editor.forbidden(s.Grid.Spot())
		empty, top = cmp.Or(empty, why), cmp.Or(top, why)
	}
	rows := []screen.Binding{
		screen.Bind("C", "salin", s.copy, "c", "ctrl+insert").Unless(none),
		screen.Bind("Ctrl+V", "tempel (juga Alt+P)", func() tea.Cmd { s.paste(copied); return nil }, "ctrl+v", "shift+insert", "p").Acting().Unless(empty),
		screen.Do("Ctrl+D", "isi ke bawah", s.fillDown, "ctrl+d").Acting().Unless(top),
	}
	for i := range rows {
		rows[i].Hint = s.Grid.selection.anchor != nil
	}
	return append(rows, s.Grid.Extending()...)
}

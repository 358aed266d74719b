package kit

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// stretches are the bindings that leap over cells, extend a block and give it up.
func (g *Grid) stretches() []screen.Binding {
	var rows []screen.Binding
	if g.anchor != nil {
		rows = append(rows, screen.Do("Esc", "lepas pilihan", g.Drop, "esc").Hinted())
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
		if g.whole && way.columns != 0 {
			continue
		}
		step := func() {
			if way.rows != 0 {
				g.Walk(way.rows)
			} else {
				g.Sidle(way.columns, false)
			}
		}
		leap := func() { g.Leap(way.rows, way.columns) }
		rows = append(rows, screen.Do("Shift+"+way.sign, "perluas pilihan "+way.to, func() { g.extend(step) }, "shift+"+way.key))
		if g.whole {
			continue
		}
		rows = append(rows,
			screen.Do("Ctrl+"+way.sign, "ujung isian "+way.to, leap, "ctrl+"+way.key),
			screen.Do("Ctrl+Shift+"+way.sign, "perluas sampai ujung isian "+way.to, func() { g.extend(leap) }, "ctrl+shift+"+way.key),
		)
	}
	return rows
}

// Blockwise are the bindings that copy, paste and fill; they are hinted while there is a block.
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
		barred := s.Grid.barred(s.Grid.Spot())
		empty, top = cmp.Or(empty, barred), cmp.Or(top, barred)
	}
	rows := []screen.Binding{
		screen.Bind("C", "salin", s.copy, "c", "ctrl+insert").Unless(none),
		screen.Bind("P", "tempel", func() tea.Cmd { s.paste(copied); return nil }, "p", "shift+insert").Unless(empty),
		screen.Do("Ctrl+D", "isi ke bawah", s.fillDown, "ctrl+d").Unless(top),
	}
	for i := range rows {
		rows[i].Hint = s.Grid.anchor != nil
	}
	return rows
}

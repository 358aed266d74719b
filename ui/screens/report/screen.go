// Package report is the Laporan screen: the whole report part by part, with whose words each
// part is in and what is left to complete, its text below, and the way out as a file.
package report

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/report/export"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen lists the parts of the report over a preview of the chosen one.
type Screen struct {
	kit.List

	host   screen.Host
	look   theme.Theme
	state  screen.State
	width  int
	height int

	export *export.Export
	parts  []part
	lines  []string // the preview of the chosen part, drawn
	shown  string   // the part that lines are of
	top    int      // the first line in sight
	whole  bool     // the preview has all the room
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme()}
	s.Grid = kit.NewGrid(s, &s.look)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Report }

// Title heads the help.
func (s *Screen) Title() string { return "Laporan" }

// SetSize shares the room between the list and the preview.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.Grid.SetSize(s.listWidth(), s.listHeight())
	s.draw()
}

// SetState builds the report anew; a year's takes a few milliseconds.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	s.export = export.Checked(st.Book, st.Results, st.Findings())
	s.parts = partsOf(s.export)
	s.Grid.SetTable(s.table())
	s.draw()
}

// sideBySide is the window in which the preview stands beside the list.
const sideBySide = 118

// listWidth leaves the preview as much as one reads with ease.
func (s *Screen) listWidth() int {
	if s.width < sideBySide {
		return s.width
	}
	return s.width * 2 / 5
}

// listHeight gives the preview a little more than half of a narrow window.
func (s *Screen) listHeight() int {
	if s.width >= sideBySide {
		return s.height
	}
	return max(s.height*4/9, 3)
}

// previewSize is the room of the preview's lines.
func (s *Screen) previewSize() (width, height int) {
	switch {
	case s.whole:
		return s.width - 2, s.height
	case s.width >= sideBySide:
		return s.width - s.listWidth() - 3, s.height
	}
	return s.width - 2, s.height - s.listHeight() - 1
}

// chosen is the part under the selection, or nil.
func (s *Screen) chosen() *part {
	at := s.Grid.Spot().Row
	for i := range s.parts {
		if s.parts[i].id == at {
			return &s.parts[i]
		}
	}
	return nil
}

// Chose follows the selection with the preview.
func (s *Screen) Chose() { s.follow() }

// Keys depend on whether the preview has all the room.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	if s.whole {
		return s.reading()
	}
	_, room := s.previewSize()
	still := ""
	if len(s.lines) <= room {
		still = "seluruh bagian ini sudah tampak"
	}
	rows := []screen.Binding{
		screen.Do("Enter", "ubah naskah", s.edit, "enter", "f2").Unless(s.whyNotEdit()).Hinted(),
		screen.Do("E", "ekspor", s.send, "e").Hinted(),
		screen.Do("Spasi", "baca penuh", func() { s.turnWhole(true) }, "space").Hinted(),
		screen.Do("B", "buka datanya", s.toData, "b").Unless(s.whyNoData()),
		screen.Do("D", "kembali ke rancangan", s.backToDraft, "d").Acting().Unless(s.whyNotDraft()),
		screen.Do("N", "bagian berikut yang perlu dilengkapi", s.nextGap, "n").Unless(s.whyNoGap()),
		screen.Do("PgDn", "gulir pratinjau turun", func() { s.scroll(room - 1) }, "pgdown", "ctrl+f").Unless(still),
		screen.Do("PgUp", "gulir pratinjau naik", func() { s.scroll(1 - room) }, "pgup", "ctrl+b").Unless(still),
	}
	return append(rows, moves(s.Grid)...)
}

// moves walk through the list; pages belong to the preview.
func moves(g *kit.Grid) []screen.Binding {
	var rows []screen.Binding
	for _, row := range g.Moves() {
		if keys := row.Keys(); !strings.HasPrefix(keys[0], "pg") {
			rows = append(rows, row)
		}
	}
	return rows
}

// reading are the keys of the preview that has all the room.
func (s *Screen) reading() []screen.Binding {
	_, room := s.previewSize()
	return []screen.Binding{
		screen.Do("↑↓", "gulir", func() { s.scroll(-1) }, "up").Hinted(),
		screen.Do("↓", "gulir turun", func() { s.scroll(1) }, "down"),
		screen.Do("PgDn", "halaman", func() { s.scroll(room - 1) }, "pgdown", "ctrl+f").Hinted(),
		screen.Do("PgUp", "halaman sebelumnya", func() { s.scroll(1 - room) }, "pgup", "ctrl+b"),
		screen.Do("Home", "awal bagian", func() { s.scroll(-len(s.lines)) }, "home"),
		screen.Do("End", "akhir bagian", func() { s.scroll(len(s.lines)) }, "end"),
		screen.Do("←", "bagian sebelumnya", func() { s.walk(-1) }, "left").Hinted(),
		screen.Do("→", "bagian berikut", func() { s.walk(1) }, "right"),
		screen.Do("Enter", "ubah naskah", s.edit, "enter", "f2").Unless(s.whyNotEdit()).Hinted(),
		screen.Do("E", "ekspor", s.send, "e").Hinted(),
		screen.Do("Esc", "kembali ke daftar bagian", func() { s.turnWhole(false) }, "esc", "space").Hinted(),
	}
}

func (s *Screen) turnWhole(whole bool) {
	s.whole = whole
	s.draw()
}

// walk reads another part.
func (s *Screen) walk(by int) {
	s.Grid.MoveRows(by)
	s.follow()
}

func (s *Screen) scroll(by int) {
	_, room := s.previewSize()
	s.top = max(0, min(s.top+by, len(s.lines)-room))
}

// Update takes what is typed into the filter.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	cmd := s.Grid.Update(msg)
	s.follow()
	return cmd
}

// Reveal chooses the part in which a text stands; of a village it opens the letter to it, of a
// part of a quarter its review on paper.
func (s *Screen) Reveal(ref model.Ref) {
	if ref.Kind == model.KindPart || ref.Kind == model.KindQuarter {
		s.printReview(ref)
		return
	}
	if ref.Kind == model.KindVillage {
		s.remind(ref)
		return
	}
	for i := range s.parts {
		if ref.Kind == model.KindNarrative && string(s.parts[i].topic) == ref.Key {
			s.Grid.Select(kit.Spot{Row: s.parts[i].id})
		}
	}
	s.follow()
}

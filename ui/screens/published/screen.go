// Package published is the screen of what was printed: the documents of this year and of
// earlier ones, their tables cell by cell as they stand on paper, and beside a figure what the
// office's data come to and what Pemeriksaan says of it.
package published

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// Screen shows the documents with their tables, or one table.
type Screen struct {
	*kit.Sheet
	open  model.ID            // the table on the screen; "": all of them
	spots map[model.ID]string // the row last chosen, by table
	of    *model.Book         // what the rest was made of
	reads map[model.ID]check.Reading
	holds map[model.ID]check.Coverage // what was checked of a document, and of each table
	wrong map[string][]check.Finding  // of this screen's records, by their reference and column
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{spots: map[model.ID]string{}}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// Summary says in a few words what there is.
func Summary(st screen.State) string {
	if len(st.Book.Publications) == 0 {
		return "tabel laporan seperti tercetak"
	}
	return fmt.Sprintf("%d dokumen, %d tabel", len(st.Book.Publications), len(st.Book.PrintedTables))
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Published }

// Title heads the help.
func (s *Screen) Title() string { return "Angka terbit" }

// SetState understands the documents anew where the Book is another.
func (s *Screen) SetState(st screen.State) {
	if st.Book != s.of {
		s.of, s.reads, s.wrong = st.Book, map[model.ID]check.Reading{}, map[string][]check.Finding{}
		s.holds = map[model.ID]check.Coverage{}
		for i := range st.Book.Publications {
			for id, reading := range check.Readings(st.Book, st.Results, &st.Book.Publications[i]) {
				s.reads[id] = reading
			}
			s.cover(&st, st.Book.Publications[i].ID)
		}
		for _, f := range st.Findings() {
			at := place(f.Ref, f.Column)
			s.wrong[at] = append(s.wrong[at], f)
		}
		if st.Book.PrintedTable(s.open) == nil {
			s.open = ""
		}
	}
	s.Sheet.SetState(st)
}

// cover keeps what was checked of a document and of its tables.
func (s *Screen) cover(st *screen.State, document model.ID) {
	all := check.CoverageOfPublication(st.Book, st.Results, document)
	s.holds[document] = all
	at := 0
	for i := range st.Book.PrintedTables {
		if t := &st.Book.PrintedTables[i]; t.Publication == document {
			s.holds[t.ID] = all.InTable(at)
			at++
		}
	}
}

// covered says how much was checked of a document or a table.
func (s *Screen) covered(id model.ID) string {
	all := s.holds[id]
	return all.Brief()
}

// relation says what the figures of a column follow from, and in how many rows; "" where they
// follow from nothing.
func (s *Screen) relation(table model.ID, column int) string {
	for _, r := range s.holds[table].Relations {
		if r.Where.Column == column {
			return fmt.Sprintf("= %s, %d dari %d baris", r.Words, r.Holds, r.Rows)
		}
	}
	return ""
}

// place keys findings by the record and the column they are about.
func place(ref model.Ref, column int) string {
	return fmt.Sprintf("%s %s %d", ref.Kind, ref.Key, column)
}

// Build lays out the documents, or the open table.
func (s *Screen) Build(st screen.State) kit.Table {
	table := st.Book.PrintedTable(s.open)
	s.Grid.Slide(table != nil)
	if table == nil {
		return s.contents(st.Book)
	}
	return s.table(st.Book, table)
}

// enter opens a table, or goes back to all of them.
func (s *Screen) enter(table model.ID) {
	if s.open == table {
		return
	}
	was := s.open
	s.spots[was] = s.Grid.Spot().Row
	s.Grid.ClearFilter()
	s.open = table
	s.Sheet.SetState(s.State)
	s.Grid.MoveToFirst()
	at := s.spots[table]
	if table == "" && at == "" {
		at = tableRow(was)
	}
	s.Grid.Select(kit.Spot{Row: at})
}

// Keys depend on whether a table is open.
func (s *Screen) Keys() []screen.Binding {
	switch {
	case s.Capturing():
		return s.Grid.Within()
	case s.open == "":
		return append(s.arranging(), s.Grid.Moves()...)
	}
	return s.within()
}

// Reveal opens what a record is of: a document, a table, or a row in it.
func (s *Screen) Reveal(ref model.Ref) {
	switch ref.Kind {
	case model.KindPublication:
		s.enter("")
		s.Grid.Select(kit.Spot{Row: documentRow(model.ID(ref.Key))})
	case model.KindPrintedTable:
		s.enter("")
		s.Grid.Select(kit.Spot{Row: tableRow(model.ID(ref.Key))})
	case model.KindPrintedRow:
		table, row, column := screen.PrintedPlace(ref)
		if s.State.Book.PrintedTable(table) == nil {
			return
		}
		s.enter(table)
		s.Grid.Select(kit.Spot{Row: string(row), Column: columnKey(column)})
	}
}

// Update takes a paste: a table among the documents, cells within a table.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok && s.open == "" && !s.Capturing() {
		return s.pasted(paste.Content)
	} else if ok && (s.open == "" || s.Grid.Filter().Typing) {
		asText := func() { s.Sheet.Update(msg) }
		if s.offerTable(paste.Content, asText, func() { s.pastedTable(paste.Content) }) {
			return nil
		}
	}
	return s.Sheet.Update(msg)
}

// Finder names places by the table they stand in.
func (s *Screen) Finder() screen.Finder { return finder{s.Grid, s} }

type finder struct {
	*kit.Grid
	screen *Screen
}

// Spot is the chosen cell, its row with the table before it.
func (f finder) Spot() screen.Spot {
	at := f.Grid.Spot()
	if f.screen.open != "" {
		at.Row = string(f.screen.open) + "/" + at.Row
	}
	return at
}

// Select opens the table that the row names, and moves to the cell.
func (f finder) Select(at screen.Spot) {
	if table, row, found := strings.Cut(at.Row, "/"); found && f.screen.State.Book.PrintedTable(model.ID(table)) != nil {
		f.screen.enter(model.ID(table))
		at.Row = row
	}
	f.Grid.Select(at)
}

// Reach goes to the cell or the form of a draft.
func (s *Screen) Reach(key string) bool {
	ref, form := screen.DetailOf(key, s.State.Book.Year)
	if !form {
		return s.Sheet.Reach(key)
	}
	return s.reopen(ref)
}

// Subjects are none: what a printed figure comes to is told beside it.
func (s *Screen) Subjects() []calc.Subject { return nil }

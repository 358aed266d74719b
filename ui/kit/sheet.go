package kit

import (
	"cmp"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Gathering is a page on which several cells make one record.
type Gathering interface {
	// Gather makes one of the records that each hold one changed cell of it.
	Gather([]model.Record) []model.Record
}

// Growing is a page whose rows are made as they are needed.
type Growing interface {
	// Grow makes rows of lines of texts that lie below the last row, from the column on.
	Grow(lines [][]string, column string) []model.Record
}

// Elsewhere is a page that knows tables which are read at another place.
type Elsewhere interface {
	// ReadElsewhere says where such a table is read; "" of any other.
	ReadElsewhere(texts [][]string) string
}

// Showing is a page whose entries are shown in another way than they may be typed.
type Showing interface {
	// Shown is what a record that Parse made puts into its cell.
	Shown(rec model.Record) string
}

// liveLines is the room under a sheet's grid for what the selection means.
const liveLines = 2

// Page is what makes one sheet different from another.
type Page interface {
	// Build lays the state out as rows.
	Build(screen.State) Table
	// Parse turns text typed at a spot into the record to save. doubt tells how a
	// text that can be read in two ways was read.
	Parse(at Spot, text string) (rec model.Record, doubt string, err error)
	// Live explains the selection from the state with the open entry in it: the most important
	// line first, for what does not fit in two lines is cut.
	Live(st screen.State, at Spot) []string
	// Name says what a spot is, for the audit trail and for drafts.
	Name(at Spot) string
	// Reveal moves to the cell of a record.
	Reveal(model.Ref)
	// Subjects are the computed figures of the chosen place.
	Subjects() []calc.Subject
}

// Sheet is a screen made of one grid and two live lines under it. It previews what is
// typed by computing the year as if it were saved, and saves through the host.
type Sheet struct {
	Host  screen.Host
	Look  theme.Theme
	Grid  *Grid
	State screen.State

	page    Page
	seen    uint64        // revision on the screen when the editor was opened
	preview *screen.State // with the open entry in it; nil while nothing readable is typed
	hint    string        // what is wrong or doubtful about the open entry
	live    []string
	panel   []string // beside the grid
	// laidFrom is the first cell of the paste that was laid last, until Follow was asked.
	laidFrom Spot
	// refused is the refused text that the live lines tell of.
	refused refusal
	side    int // its width; 0: there is none
	width   int
	height  int
}

// NewSheet returns the sheet of a page.
func NewSheet(host screen.Host, page Page) *Sheet {
	s := &Sheet{Host: host, Look: host.Theme(), page: page}
	s.Grid = NewGrid(s, &s.Look)
	s.Grid.Forbid(s.forbidden)
	s.Grid.ShowNotes(func(ref model.Ref) int { return s.State.Book.OpenNotes(ref) })
	return s
}

// forbidden tells why the office's rules forbid an entry at the spot now.
func (s *Sheet) forbidden(at Spot) string {
	rec, _, err := s.page.Parse(at, "")
	if err != nil || rec == nil {
		return ""
	}
	return s.Host.WhyNot(rec)
}

// Chosen is the record of the chosen row.
func (s *Sheet) Chosen() model.Ref { return s.Grid.Chosen() }

// SetSize gives the grid all but the live lines and their rule.
func (s *Sheet) SetSize(width, height int) {
	s.width, s.height, s.side = width, height, 0
	if s.Host.Aside() {
		need := rowsLeast
		if page, ok := s.page.(Spacious); ok {
			need = page.Need()
		}
		s.side = sideRoom(width, need)
	}
	s.Grid.SetSize(width-s.side, s.gridHeight())
	s.rebuild()
}

// SetState shows another state; an open entry is previewed on it anew.
func (s *Sheet) SetState(st screen.State) {
	s.State = st
	if s.Grid.Editing() {
		s.Typed(s.Grid.Spot(), s.Grid.editor.text())
		return
	}
	s.preview = nil
	s.rebuild()
	s.settleRefusal()
}

// gridHeight is the room above the rule and the live lines.
func (s *Sheet) gridHeight() int { return max(s.height-liveLines-1, 1) }

// Width is the room a row has.
func (s *Sheet) Width() int { return s.width - s.side }

// Across is the room a live line has.
func (s *Sheet) Across() int { return s.width }

// Shown is the state with the open entry in it, else the saved one.
func (s *Sheet) Shown() screen.State {
	if s.preview != nil {
		return *s.preview
	}
	return s.State
}

func (s *Sheet) rebuild() {
	if s.State.Book == nil {
		return
	}
	s.Grid.SetTable(s.begun(s.page.Build(s.Shown())))
}

// Chose recomputes the live lines.
func (s *Sheet) Chose() { s.refresh() }

func (s *Sheet) refresh() {
	if s.State.Book == nil || s.width == 0 {
		return
	}
	s.live, s.panel = nil, nil
	s.passRefusal()
	if s.side > 0 {
		s.panel = s.explained()
	}
	problem := s.Grid.editor.problem
	if problem == "" {
		problem = s.hint
	}
	if s.Grid.Editing() && problem != "" {
		for _, line := range Wrap(problem, s.width-2) {
			s.live = append(s.live, s.Look.Warn.Render(line))
		}
		return
	}
	if s.refused.some() {
		s.live = s.toldRefusal()
		return
	}
	if f := s.Grid.Filter(); f.Text != "" && f.Shown == 0 {
		s.live = []string{s.Look.Warn.Render("Tidak ada baris yang memuat " + f.Text)}
		return
	}
	if s.beginning() {
		s.live = []string{"Di daftar itu A menambah satu, dan tempel memasukkan banyak dari Excel."}
		return
	}
	for _, line := range s.page.Live(s.Shown(), s.Grid.Spot()) {
		s.live = append(s.live, flat(line))
	}
}

// Opened notes what was on the screen when an entry began.
func (s *Sheet) Opened() { s.seen = s.State.Book.Revision }

// Name says what is entered at a spot.
func (s *Sheet) Name(at Spot) string { return s.page.Name(at) }

// Typed previews the text as if it were saved.
func (s *Sheet) Typed(at Spot, text string) {
	s.preview, s.hint = nil, ""
	if s.Grid.Editing() {
		rec, doubt, err := s.page.Parse(at, text)
		s.hint = doubt
		switch {
		case err != nil:
			s.hint = err.Error()
		case rec.Check() != nil:
			s.hint = rec.Check().Error()
		default:
			book := s.State.Book.With(rec)
			p := s.State
			p.Book, p.Results = book, calc.ComputeFrom(s.State.Results, book)
			s.preview = &p
		}
	}
	s.rebuild()
}

// Commit saves the text, once it is readable and any doubt was answered.
func (s *Sheet) Commit(at Spot, text string) {
	rec, doubt, err := s.page.Parse(at, text)
	if err == nil {
		err = rec.Check()
	}
	if err == nil {
		err = s.Grid.editor.doubt(text, cmp.Or(doubt, loneLetter(text)))
	}
	if err != nil {
		s.Grid.Settle(err)
		return
	}
	s.Host.Write(screen.Act{Note: s.page.Name(at), Edits: []store.Edit{store.Put(rec)}, Seen: s.seen, Done: s.settle})
}

// loneLetter doubts a text of one letter: more likely a command was meant than an entry.
func loneLetter(text string) string {
	letter := strings.ToUpper(strings.TrimSpace(text))
	if len(letter) != 1 || letter[0] < 'A' || letter[0] > 'Z' {
		return ""
	}
	return "Yang disimpan hanya huruf " + letter + "; perintah dijalankan dengan Alt+" + letter + "."
}

// settle ends a commit. Whoever was shown another's value and came back has seen it. Where the file
// cannot be reached or written to, the entry is kept as it was typed and work goes on.
func (s *Sheet) settle(err error) {
	var conflict *store.Conflict
	var fault *model.Fault
	if errors.As(err, &fault) && fault.Code == model.FaultFile {
		s.Grid.KeepAndGoOn()
		s.Host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
		return
	}
	if errors.As(err, &conflict) {
		s.seen = s.State.Book.Revision
	}
	s.Grid.Settle(err)
}

// Save writes records that a key, not an editor, made.
func (s *Sheet) Save(note string, records ...model.Record) {
	edits := make([]store.Edit, len(records))
	for i, r := range records {
		edits[i] = store.Put(r)
	}
	s.Grid.Acted()
	s.Host.Write(screen.Act{Note: note, Edits: edits, Done: func(error) {}})
}

// SaveAll writes what a key made of a whole block, as one act, and says so with its note.
func (s *Sheet) SaveAll(note string, records ...model.Record) {
	edits := make([]store.Edit, len(records))
	for i, r := range records {
		edits[i] = store.Put(r)
	}
	s.Grid.Acted()
	s.Host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil {
			s.Host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}

// Clear saves a blank in the chosen cell and says what stood there. Where something was
// typed and not saved, only that goes. With a block it clears all of that.
func (s *Sheet) Clear() {
	s.Grid.Acted()
	if s.Grid.Block() != nil {
		s.clearBlock()
		return
	}
	if s.Grid.editor.dropDraft() {
		s.Host.Say(screen.Notice{Text: "Isian yang belum disimpan dibuang; yang tersimpan tetap."})
		s.rebuild()
		return
	}
	at, before := s.Grid.Spot(), strings.TrimSpace(s.Grid.Cell().Text)
	rec, _, err := s.page.Parse(at, "")
	if err != nil {
		s.Host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
		return
	}
	note := s.page.Name(at) + " dikosongkan"
	s.Host.Write(screen.Act{Note: note, Edits: []store.Edit{store.Put(rec)}, Done: func(err error) {
		if err == nil {
			s.Host.Say(screen.Notice{Tone: screen.Done, Text: note + " (semula " + before + "); Ctrl+Z mengurungkan"})
		}
	}})
}

// Hidden names the columns that do not fit.
func (s *Sheet) Hidden() []string { return s.Grid.Hidden() }

// Position says which rows are in sight.
func (s *Sheet) Position() string { return s.Grid.Position() }

// Update takes keys and pastes; a paste on a closed cell begins an entry with it, or is laid
// over the grid where it has several cells.
func (s *Sheet) Update(msg tea.Msg) tea.Cmd {
	s.laidFrom = Spot{}
	if paste, ok := msg.(tea.PasteMsg); ok && !s.Grid.filter.typing() {
		if !s.Grid.Editing() {
			// Empty lines at the end come from where it was copied; they must not clear cells.
			s.paste(strings.TrimRight(paste.Content, "\r\n"))
			return nil
		}
		if !single(SplitCells(strings.Trim(paste.Content, "\r\n"))) {
			s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Beberapa sel ditempel; sel yang terbuka menerima satu isian. Esc, lalu tempel lagi untuk mengisi beberapa sel."})
			return nil
		}
	}
	return s.Grid.Update(msg)
}

// Capturing reports that the cell editor or the filter is open.
func (s *Sheet) Capturing() bool { return s.Grid.Editing() || s.Grid.filter.typing() }

// Finder finds rows of the grid.
func (s *Sheet) Finder() screen.Finder { return s.Grid }

// Leave closes the cell editor and keeps what was typed as a draft.
func (s *Sheet) Leave() { s.Grid.Leave() }

// TakesText reports that what is typed is meant for the chosen cell.
func (s *Sheet) TakesText() bool {
	return s.Grid.editor.whyClosed() == "" || s.Grid.selection.refused.some()
}

// Offer begins an entry with what is typed; where the chosen cell takes none, a figure stays
// there with the reason until it is left.
func (s *Sheet) Offer(msg tea.KeyPressMsg) bool {
	return s.Grid.editor.offer(msg) || !s.beginning() && s.Grid.editor.refuseEntry(msg)
}

// Cursor stands in the open editor or filter.
func (s *Sheet) Cursor() *tea.Cursor { return s.Grid.Cursor() }

// Drafts are what was typed and not saved, by what it enters.
func (s *Sheet) Drafts() map[string]screen.Draft { return s.Grid.editor.allDrafts() }

// PutDrafts takes over drafts of an earlier session.
func (s *Sheet) PutDrafts(drafts map[string]screen.Draft) { s.Grid.editor.putDrafts(drafts) }

// Reach moves to where a draft is entered and opens it.
func (s *Sheet) Reach(key string) bool {
	if year, ref, ok := screen.EntryOf(key); ok && year == s.State.Book.Year {
		s.page.Reveal(ref)
	}
	return s.Grid.reach(key)
}

// Forget throws a draft away.
func (s *Sheet) Forget(key string) {
	s.Grid.editor.forget(key)
	s.rebuild()
}

// View is the grid, a rule and the live lines.
func (s *Sheet) View() string {
	rule, room := Rule(&s.Look, s.width)+"\n", liveLines
	live := Roomy(s.live, s.width-1, liveLines)
	// What is long takes the rule's line while one enters and where rows are empty; under a full
	// grid the lines stay where they are, for each row that one passes would send them anew.
	if s.Grid.Editing() || s.refused.some() || s.Grid.hasRoom() {
		if live = Roomy(s.live, s.width-1, liveLines+1); len(live) > liveLines {
			rule, room = "", liveLines+1
		}
	}
	lines := Block(strings.Join(live, "\n"), s.width-1, room)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return s.beside(s.Grid.View()) + "\n" + rule + strings.Join(lines, "\n")
}

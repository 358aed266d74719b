package review

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// each shows the rows of a part one below the other, with what a review looks at, and lets
// single ones be approved or returned.
type each struct {
	of     *Screen
	part   model.ID
	rows   []calc.RowReview
	lines  []eachLine
	marked map[model.Ref]bool
	at     int
	top    int
	width  int
	height int
}

// eachLine is a line in sight and the row it belongs to.
type eachLine struct {
	text string
	row  int
}

// openEach opens the rows of the chosen part.
func (s *Screen) openEach() {
	e := &each{of: s, part: s.part(), marked: map[model.Ref]bool{}}
	e.Refresh()
	s.host.Open(e)
}

// Refresh reads the rows anew; what is marked and chosen stays.
func (e *each) Refresh() {
	var at model.Ref
	if e.at < len(e.rows) {
		at = e.rows[e.at].Row
	}
	e.rows = calc.RowReviews(e.of.state.Results, e.part)
	for i := range e.rows {
		if e.rows[i].Row == at {
			e.at = i
		}
	}
	e.at = max(min(e.at, len(e.rows)-1), 0)
	e.lay()
}

// Title names the part.
func (e *each) Title() string {
	title := fmt.Sprintf("%s TW %s: %s", e.of.partName(e.part), e.of.state.Quarter.Roman(), e.of.state.Book.PartStatus(e.of.state.Quarter, e.part))
	if n := len(e.marked); n > 0 {
		title += fmt.Sprintf(", %d baris ditandai", n)
	}
	return title
}

// Tall reports that the rows take all the room there is.
func (e *each) Tall() bool { return true }

// Position says which of the rows is chosen.
func (e *each) Position() string {
	return fmt.Sprintf("%d dari %d", min(e.at+1, len(e.rows)), len(e.rows))
}

// SetSize gives the room.
func (e *each) SetSize(width, height int) {
	e.width, e.height = width, height
	e.lay()
}

// Cursor is nil: nothing is typed here.
func (e *each) Cursor() *tea.Cursor { return nil }

// lay breaks all that is to be read into lines; nothing is cut.
func (e *each) lay() {
	e.lines = nil
	if e.width == 0 {
		return
	}
	s, b, q := e.of, e.of.state.Book, e.of.state.Quarter
	for i := range e.rows {
		one := &e.rows[i]
		add := func(indent int, said string, render func(...string) string) {
			for _, line := range kit.Wrap(said, max(e.width-4-indent, 10)) {
				e.lines = append(e.lines, eachLine{strings.Repeat(" ", indent) + render(line), i})
			}
		}
		head, status := text.RowName(b, one.Row), b.RowStatus(q, one.Row)
		if e.marked[one.Row] {
			head = s.look.Signs.Picked + " " + head
		}
		tone := s.look.Strong
		if status != "" {
			head += " – " + string(status)
		}
		if status == model.StatusReturned {
			tone = s.look.Warn
		}
		add(0, head, tone.Render)
		add(2, text.RowFacts(b, q, one), s.look.Plain.Render)
		proofs := strings.Join(text.RowProofs(b, one), "; ")
		if proofs = cmp.Or(proofs, text.NoProof(b, one.Row)); proofs != "" {
			add(2, "Bukti: "+proofs, s.look.Dim.Render)
		}
		if c := s.news.last(e.part, one.Row); c != nil {
			add(2, "Terakhir diubah "+c.who+", "+text.When(c.at)+": "+c.line, s.look.Dim.Render)
		}
		for _, n := range b.Verdicts(q, one.Row) {
			for _, said := range text.Thread(b, &n) {
				add(2, said, s.look.Plain.Render)
			}
		}
	}
	e.follow()
}

// follow brings the chosen row into sight, its first line at least.
func (e *each) follow() {
	first, last := -1, -1
	for i, line := range e.lines {
		if line.row == e.at {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	e.top = max(min(e.top, first), last-e.height+1)
	e.top = max(0, min(e.top, first, len(e.lines)-e.height))
}

func (e *each) walk(by int) {
	e.at = max(0, min(e.at+by, len(e.rows)-1))
	e.follow()
}

// turn goes on by as many rows as fill the room.
func (e *each) turn(by int) {
	from := e.at
	for at := from; at >= 0 && at < len(e.rows); at += by {
		e.at = at
		if first, last := e.span(min(from, at), max(from, at)); last-first >= e.height {
			break
		}
	}
	e.follow()
}

// span are the lines of the rows from one to another.
func (e *each) span(from, to int) (first, last int) {
	first = -1
	for i, line := range e.lines {
		if line.row >= from && line.row <= to {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// chosen are the marked rows, else the one at the mark.
func (e *each) chosen() []model.Ref {
	var rows []model.Ref
	for i := range e.rows {
		if e.marked[e.rows[i].Row] {
			rows = append(rows, e.rows[i].Row)
		}
	}
	if len(rows) == 0 && len(e.rows) > 0 {
		rows = []model.Ref{e.rows[e.at].Row}
	}
	return rows
}

func (e *each) mark() {
	row := e.rows[e.at].Row
	if e.marked[row] {
		delete(e.marked, row)
	} else {
		e.marked[row] = true
	}
	e.lay()
	e.walk(1)
}

func (e *each) approve() {
	e.of.approveRows(e.chosen())
	e.unmark()
}

func (e *each) giveBack() {
	s, rows := e.of, e.chosen()
	name := fmt.Sprintf("%d baris", len(rows))
	if len(rows) == 1 {
		name = text.RowName(s.state.Book, rows[0])
	}
	s.giveBackRows("Kembalikan "+name, "Dibaca oleh stafnya pada baris itu.",
		fmt.Sprintf("%s TW %s dikembalikan", name, s.state.Quarter.Roman()), []model.ID{e.part}, rows)
	e.unmark()
}

func (e *each) unmark() {
	e.marked = map[model.Ref]bool{}
	e.lay()
}

// Keys walk, mark, approve, return, and go to where a row is entered.
func (e *each) Keys() []screen.Binding {
	none := ""
	if len(e.rows) == 0 {
		none = "bagian ini belum mempunyai baris"
	}
	return []screen.Binding{
		screen.Do("↑↓", "pilih", func() { e.walk(-1) }, "up").Hinted(),
		screen.Do("↓", "baris berikut", func() { e.walk(1) }, "down"),
		screen.Do("PgDn", "halaman berikut", func() { e.turn(1) }, "pgdown"),
		screen.Do("PgUp", "halaman sebelumnya", func() { e.turn(-1) }, "pgup"),
		screen.Do("Spasi", "tandai", e.mark, "space").Unless(none).Hinted(),
		screen.Do("Alt+A", "setujui", e.approve, "alt+a").Acting().Unless(cmp.Or(none, e.whyNotRow(model.StatusApproved))).Hinted(),
		screen.Do("Alt+K", "kembalikan", e.giveBack, "alt+k").Acting().Unless(cmp.Or(none, e.whyNotRow(model.StatusReturned))).Hinted(),
		screen.Do("Ctrl+N", "catatan", func() { e.of.host.Notes(e.rows[e.at].Row) }, "ctrl+n").Unless(none).Hinted(),
		screen.Do("Enter", "ke isiannya", nil, "enter").Unless(none).Hinted(),
		screen.Do("Esc", "tutup", nil, "esc", "q").Hinted(),
	}
}

// whyNotRow tells why the rows cannot be approved or returned now; "" where they can.
func (e *each) whyNotRow(to model.Status) string {
	s := e.of
	if to == model.StatusApproved && s.state.Book.PartState(s.state.Quarter, e.part).Status == model.StatusApproved && !s.state.Book.Closed(s.state.Quarter) {
		return "bagian ini sudah disetujui seluruhnya"
	}
	return s.why(e.part, to)
}

// Update does what the key is bound to, or says why it does not work now.
func (e *each) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	row, found := screen.Find(e.Keys(), press)
	switch {
	case !found:
		return nil, false
	case row.Why != "":
		e.of.host.Say(screen.Notice{Tone: screen.Warning, Text: row.Help().Key + " tidak bisa: " + row.Why + "."})
		return nil, false
	case row.Run != nil:
		return row.Run(), false
	case press.String() == "enter":
		e.of.host.Go(screenOf(e.part), e.rows[e.at].Row)
	}
	return nil, true
}

// View draws the lines in sight.
func (e *each) View() string {
	if len(e.rows) == 0 {
		return "  " + e.of.look.Dim.Render("Bagian ini belum mempunyai baris.")
	}
	var out []string
	shown := false
	for i := e.top; i < min(e.top+e.height, len(e.lines)); i++ {
		mark := " "
		if e.lines[i].row == e.at && !shown {
			mark, shown = e.of.look.Marker.Render(e.of.look.Signs.Row), true
		}
		out = append(out, mark+" "+e.lines[i].text)
	}
	return strings.Join(out, "\n")
}

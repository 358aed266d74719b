package records

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"capaian/store"
	"capaian/ui/files/tables"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// tablesRead is what came of reading the tables, on its way back to the box.
type tablesRead struct {
	box    *tableReading
	batch  store.Batch
	taking tables.Taking
	heads  map[string][]string
}

// For names the box that asked.
func (m tablesRead) For() screen.Dialog { return m.box }

// read has the tables read anew, beside the screen: a file may be long. Where it is at work
// already, it is read once more when that is done.
func (r *tableReading) read() tea.Cmd {
	r.refused = ""
	if r.reading {
		r.stale = true
		return nil
	}
	r.reading = true
	work := r.work()
	return func() tea.Msg { return work() }
}

// work is the reading of the tables as they are said to be by now; it may run anywhere.
func (r *tableReading) work() func() tablesRead {
	book, quarter, now := r.screen.state.Book, r.screen.state.Quarter, r.screen.host.Now()
	form, list, kept := r.form, r.list, r.kept()
	if form != nil {
		quarter = form.Quarter
	}
	said, memory, due, marked := maps.Clone(r.said), r.memory, r.due, r.marked
	return func() tablesRead {
		answer := tablesRead{box: r, heads: map[string][]string{}}
		d := tables.NewDraft(book, quarter, now)
		d.Sheets, d.Memory, d.MarkedDue = said, memory, due
		if day, _, err := text.ParseDate("Tanggal", marked, book.Year); err == nil {
			d.Marked = day
		}
		for _, l := range tables.Lists() {
			answer.heads[l.Name] = l.Heads(d)
		}
		var only []tables.List
		if list != nil {
			only = append(only, *list)
		}
		switch {
		case form != nil:
			answer.batch, answer.taking = form.Take(d)
		case len(kept) > 0:
			answer.batch, answer.taking = tables.Prepare(d, kept, only, false)
		default:
			answer.batch = store.Batch{Year: book.Year}
		}
		return answer
	}
}

// plainRead is what came of reading a paste line by line, on its way back to the box.
type plainRead struct {
	box   *tableReading
	offer func()
}

// For names the box that asked.
func (m plainRead) For() screen.Dialog { return m.box }

// readPlain has a large paste read line by line, beside the screen.
func (r *tableReading) readPlain(pasted string, lines [][]string) tea.Cmd {
	read := r.screen.plain(pasted, lines)
	return func() tea.Msg { return plainRead{r, read()} }
}

// readNow reads a paste at once, for how it is read decides what becomes of it.
func (r *tableReading) readNow() {
	answer := r.work()()
	r.stale = false
	r.take(&answer)
}

// take shows what was read, or has it read once more where it is no longer what was asked for.
func (r *tableReading) take(m *tablesRead) tea.Cmd {
	r.reading = false
	if r.stale {
		r.stale = false
		return r.read()
	}
	r.batch, r.taking, r.heads = m.batch, m.taking, m.heads
	r.build()
	return nil
}

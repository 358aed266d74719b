package welcome

import (
	"encoding/json"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// officeDraft names what was typed into the form of a new office.
const officeDraft = "kantor-baru"

// draft is what was typed into the form of a new office and not saved. It is written down once
// typing rests; nothing runs while nobody types.
type draft struct {
	keep    func(string) error // nil: nothing is written
	pause   time.Duration      // rest after typing; 0: it is written only at the end
	left    *screen.Draft      // nil: nothing
	written string
	timed   bool // the timer runs, or what it led to is being written
	typing  bool // something was typed since it started
}

// restTypedMsg comes when the timer has run out, wroteMsg when the draft was written down.
type (
	restTypedMsg struct{}
	wroteMsg     struct{}
)

func newDraft(o Options) draft {
	d := draft{keep: o.Keep, pause: o.Pause, written: o.Left}
	var left screen.Draft
	if json.Unmarshal([]byte(o.Left), &left) == nil && len(left.Fields) > 0 {
		d.left = &left
	}
	return d
}

// note takes what the form holds now.
func (d *draft) note(left screen.Draft, some bool) {
	if d.left = nil; some {
		d.left = &left
	}
}

// spelled is the draft as it is written; "" where there is none.
func (d *draft) spelled() string {
	if d.left == nil {
		return ""
	}
	text, err := json.Marshal(d.left)
	if err != nil {
		return ""
	}
	return string(text)
}

// takes reports a message of the draft's own.
func (d *draft) takes(msg tea.Msg) bool {
	switch msg.(type) {
	case restTypedMsg, wroteMsg:
		return true
	}
	return false
}

// typed starts the one timer after a key that changed something.
func (d *draft) typed() tea.Cmd {
	if d.keep == nil || d.pause == 0 || !d.timed && d.spelled() == d.written {
		return nil
	}
	if d.timed {
		d.typing = true
		return nil
	}
	d.timed, d.typing = true, false
	return d.rest()
}

func (d *draft) rest() tea.Cmd {
	return tea.Tick(d.pause, func(time.Time) tea.Msg { return restTypedMsg{} })
}

// rested writes the draft down.
func (d *draft) rested() tea.Cmd {
	text := d.spelled()
	d.written, d.typing = text, false
	return func() tea.Msg {
		// What cannot be kept is still in the form.
		_ = d.keep(text)
		return wroteMsg{}
	}
}

// wrote goes on with what was typed meanwhile.
func (d *draft) wrote() tea.Cmd {
	if d.timed = false; d.typing {
		return d.typed()
	}
	return nil
}

// Remember keeps what was typed and not saved for the next start. It does I/O: it is called
// when the program has ended.
func (m *Model) Remember() {
	m.noteForm()
	if m.draft.keep == nil {
		return
	}
	// What cannot be kept then is not worth a word to somebody who is leaving.
	_ = m.draft.keep(m.draft.spelled())
}

// noteForm takes what the form of a new office holds, where it is open.
func (m *Model) noteForm() {
	if m.form == nil || m.form.Title() != officeTitle {
		return
	}
	if _, left, some := m.form.Draft(); m.session == nil {
		m.draft.note(left, some)
	}
}

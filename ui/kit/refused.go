package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// refusal is what was typed on a chosen cell that takes no entry. It is shown there with the
// reason and never saved; a move leads on from that cell and drops it. One that the person took
// away keeps its reason without a text.
type refusal struct {
	text, why string
}

// some reports that something was typed where nothing can be.
func (r refusal) some() bool { return r.text != "" }

// refuseEntry takes what is typed on a cell that takes no entry: a figure begins a text that is
// shown there, what follows belongs to it, and Backspace, Del, Esc and Ctrl+X take it away.
// false for a key that means something else.
func (e *editor) refuseEntry(msg tea.KeyPressMsg) bool {
	s := e.selection
	before := s.refused
	switch key := msg.String(); {
	case before.some() && key == "backspace":
		runes := []rune(before.text)
		s.refused.text = string(runes[:len(runes)-1])
	case before.some() && (key == "esc" || key == "delete" || key == "ctrl+x" || key == "ctrl+u"):
		s.refused.text = ""
	case StartsEntry(msg), before.some() && msg.Text != "" && !strings.Contains(" /?:", msg.Text):
		s.anchor, s.extending = nil, false
		s.refused = refusal{text: before.text + msg.Text, why: e.whyClosed()}
		if s.run.home == "" {
			s.run.home = s.column
		}
		s.run.entered = true // Enter goes on as it does behind an entry
	default:
		return false
	}
	if !s.refused.some() {
		s.run = run{}
	}
	e.owner.Chose()
	return true
}

// toldRefusal are the live lines about what was typed on a cell that takes no entry.
func (s *Sheet) toldRefusal() []string {
	lines := Wrap("Tidak diisi di sini: "+s.Grid.selection.refused.why+".", s.width-2)
	lines = append(lines, s.Grid.selection.refused.text+" tidak disimpan; Esc membuangnya, Tab atau Enter melewatinya.")
	for i := range lines {
		lines[i] = s.Look.Warn.Render(lines[i])
	}
	return lines
}

// passRefusal says of a refused text that a move has just dropped what became of it.
func (s *Sheet) passRefusal() {
	now := s.Grid.selection.refused
	if left := s.refused; left.some() && now == (refusal{}) {
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: left.text + " tidak disimpan: " + left.why + "."})
	}
	s.refused = now
}

// settleRefusal drops a refused text where the reason no longer holds.
func (s *Sheet) settleRefusal() {
	if r := s.Grid.selection.refused; r.some() && r.why != s.Grid.editor.whyClosed() {
		s.Grid.selection.refused = refusal{}
		s.refresh()
	}
}

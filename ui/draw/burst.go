package draw

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Burst is what came faster than hands type, with a Tab or an Enter between its texts: a paste
// by a terminal that does not say that it pastes, such as the console of Windows 10, or what was
// typed ahead while the line stood still. A program takes it as a paste.
type Burst string

// How long a key that is text waits for another: the keys of a paste follow one another at
// once, those of a hand do not. What is known to be a burst waits longer, for the next piece
// of it may be on its way on a slow line.
const (
	handsWait = 4 * time.Millisecond
	burstWait = 150 * time.Millisecond
)

// held are keys that may be the beginning of a burst.
type held []tea.KeyPressMsg

// waitedMsg says that a wait is over.
type waitedMsg struct {
	released int // how often keys had been released when it began
	keys     int // how many were held then
}

// piece is what a key adds to a text; "" where it is not text.
func piece(key tea.KeyPressMsg) string {
	switch {
	case key.Mod&^(tea.ModShift|tea.ModCapsLock|tea.ModNumLock|tea.ModScrollLock) != 0:
		if key.String() == "ctrl+j" {
			return "\n"
		}
		return ""
	case key.Text != "":
		return key.Text
	case key.Mod&tea.ModShift != 0:
		return ""
	case key.Code == tea.KeyTab:
		return "\t"
	case key.Code == tea.KeyEnter:
		return "\r"
	}
	return ""
}

// text is what the keys come to, and whether that is a burst: a text, then Tab or Enter, then a
// text. Tab or Enter held down is none, and neither is one entry with its Enter.
func (h held) text() (text string, burst bool) {
	var b strings.Builder
	for _, key := range h {
		b.WriteString(piece(key))
	}
	text = b.String()
	return text, strings.ContainsAny(strings.Trim(text, betweenTexts), betweenTexts)
}

const betweenTexts = "\t\r\n"

// wait is how long the keys wait for more.
func (h held) wait() time.Duration {
	if _, burst := h.text(); burst {
		return burstWait
	}
	return handsWait
}

// gather holds a key that is text for a moment, and gives what is due to the program. A paste
// and other keys let what was held go first.
func (s *Screen) gather(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case waitedMsg:
		switch {
		case msg.released != s.released:
			return nil // those that it was for have gone
		case msg.keys < len(s.held):
			return s.await()
		}
		return s.release()
	case tea.KeyPressMsg:
		if piece(msg) == "" {
			return tea.Batch(s.release(), s.give(msg))
		}
		if s.held = append(s.held, msg); len(s.held) == 1 {
			return s.await()
		}
		return nil
	case tea.PasteMsg:
		return tea.Batch(s.release(), s.give(msg))
	}
	return s.give(msg)
}

// await comes back when the wait for more keys is over.
func (s *Screen) await() tea.Cmd {
	now := waitedMsg{s.released, len(s.held)}
	return tea.Tick(s.held.wait(), func(time.Time) tea.Msg { return now })
}

// release gives the program what was held, as keys or as a burst.
func (s *Screen) release() tea.Cmd {
	keys := s.held
	s.held, s.released = nil, s.released+1
	if text, burst := keys.text(); burst {
		return s.give(Burst(text))
	}
	var cmds []tea.Cmd
	for _, key := range keys {
		cmds = append(cmds, s.give(key))
	}
	return tea.Batch(cmds...)
}

// give gives a message to the program.
func (s *Screen) give(msg tea.Msg) tea.Cmd {
	next, cmd := s.program.Update(msg)
	s.program, s.told = next, true
	return s.guarded(cmd)
}

package session

import (
	"fmt"
	"strings"

	lipgloss "charm.land/lipgloss/v2"

	"capaian/ui/kit"
	"capaian/ui/screen"
)

// status is what the status line chooses from.
type status struct {
	notice  screen.Notice
	page    screen.Screen
	box     screen.Dialog   // nil: none is open
	trouble string          // why nothing can be saved for the moment
	beside  string          // who else is on the chosen row
	remarks string          // that wait on it
	unsaved func() []string // what was typed and not saved
	beyond  []string        // keys that the line of keys has no room for
}

// lines is one line, or more where a sentence needs them; they rise over the body.
func (s status) lines(f *frame) []string {
	text, tone := s.notice.Text, f.theme.Plain
	switch s.notice.Tone {
	case screen.Info, screen.Done:
		return []string{s.quiet(f)}
	case screen.Trouble:
		text, tone = "Gagal: "+text, f.theme.Bad
	case screen.Warning:
		text, tone = f.theme.Signs.Late+" "+text, f.theme.Warn
	}
	wrapped := kit.Wrap(text, f.width-2)
	wrapped = wrapped[:min(len(wrapped), max(f.bodyHeight()/2, 1))]
	for i := range wrapped {
		wrapped[i] = " " + tone.Render(wrapped[i])
	}
	return wrapped
}

// quiet is the status line where nothing went wrong.
func (s status) quiet(f *frame) string {
	text, tone := s.notice.Text, f.theme.Plain
	filter := s.page.Finder().Filter()
	if filter.Typing {
		return s.line(f, fmt.Sprintf("%d dari %d baris", filter.Shown, filter.All), f.theme.Dim)
	}
	if s.trouble != "" {
		return s.line(f, s.trouble, f.theme.Warn)
	}
	if left := s.unsaved(); s.page.Capturing() {
		// The cell shows what is typed; naming it here too would send it twice per digit.
		text, tone = fmt.Sprintf("Belum disimpan: %d isian", max(len(left), 1)), f.theme.Warn
		if s.beside != "" {
			text += "; " + s.beside
		}
	} else if len(left) > 0 && s.notice.Tone == screen.Done {
		text += fmt.Sprintf("  ·  belum disimpan: %d isian lain", len(left))
	} else if len(left) == 1 {
		text, tone = "Belum disimpan: "+left[0], f.theme.Warn
	} else if len(left) > 1 {
		text, tone = fmt.Sprintf("Belum disimpan %d: %s", len(left), strings.Join(left, "; ")), f.theme.Warn
	}
	return s.line(f, text, tone)
}

// longestFilter is how much of a filter stands beside another sentence.
const longestFilter = 16

// line is what was said last, else what the window is too narrow for, with the filter in
// force and the rows in sight at its right.
func (s status) line(f *frame, text string, tone lipgloss.Style) string {
	right, filter := "", s.page.Finder().Filter()
	switch {
	case filter.Text == "" || filter.Typing:
	case text == "":
		text, tone = fmt.Sprintf("Saringan: %s – %d dari %d baris; Esc menghapus saringan", filter.Text, filter.Shown, filter.All), f.theme.Dim
	default:
		right = f.theme.Dim.Render("saringan: " + kit.Cut(filter.Text, longestFilter) + "  ")
	}
	if text == "" && s.box == nil {
		text = s.beside
	}
	if hidden := s.page.Hidden(); text == "" && len(hidden) > 0 && s.box == nil {
		text, tone = "Tidak tampak pada lebar ini: "+strings.Join(hidden, ", "), f.theme.Dim
	}
	if text == "" && s.box != nil && len(s.beyond) > 0 {
		// A box has no help of its own.
		text, tone = "Juga: "+strings.Join(s.beyond, "  "), f.theme.Dim
	}
	if s.remarks != "" {
		right += f.theme.Warn.Render(s.remarks + "  ")
	}
	if p := s.position(); p != "" {
		right += f.theme.Dim.Render(p + " ")
	}
	if text == "" && right == "" {
		return ""
	}
	return kit.Ends(" "+tone.Render(text), right, f.width)
}

// position tells what part of the open dialog is in sight, or without one of the screen.
func (s status) position() string {
	if s.box == nil {
		return s.page.Position()
	}
	if p, ok := s.box.(screen.Positioner); ok {
		return p.Position()
	}
	return ""
}

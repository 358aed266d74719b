package session

import (
	"cmp"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
	"capaian/ui/theme"
)

// environment is what a session was given and does not change.
type environment struct {
	theme    theme.Theme
	now      func() time.Time
	editor   screen.Editor
	noEditor string
	files    screen.Files
	noFiles  string
	memory   Memory // nil: every session begins at the first screen
}

// Theme is how the session looks.
func (e *environment) Theme() theme.Theme { return e.theme }

// Now is the session's clock.
func (e *environment) Now() time.Time { return e.now() }

// Editor is the person's own, where this session may run one.
func (e *environment) Editor() (screen.Editor, string) {
	return e.editor, cmp.Or(e.noEditor, "hanya pada sesi di komputer ini sendiri")
}

// Files is where documents of this session go.
func (e *environment) Files() (screen.Files, string) {
	return e.files, cmp.Or(e.noFiles, "laporan ditulis di komputer yang menyimpan data, dengan 'capaian laporan'")
}

// clipboard is what the session copied last.
type clipboard struct {
	text *string // nil: nothing was copied
}

// Copy keeps the text for this session, and hands it to the reader's own clipboard where the
// terminal takes it: over SSH that is the clipboard of the PC one sits at.
func (c *clipboard) Copy(text string) tea.Cmd {
	c.text = &text
	return tea.SetClipboard(text)
}

// Copied is what this session copied last, which may be a blank; false before that.
func (c *clipboard) Copied() (string, bool) {
	if c.text == nil {
		return "", false
	}
	return *c.text, true
}

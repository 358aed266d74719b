package app

import tea "charm.land/bubbletea/v2"

// Copy keeps the text for this session, and hands it to the reader's own clipboard where the
// terminal takes it: over SSH that is the clipboard of the PC one sits at.
func (a *App) Copy(text string) tea.Cmd {
	a.clipboard = &text
	return tea.SetClipboard(text)
}

// Copied is what this session copied last, which may be a blank; false before that.
func (a *App) Copied() (string, bool) {
	if a.clipboard == nil {
		return "", false
	}
	return *a.clipboard, true
}

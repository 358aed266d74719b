package cli

import "testing"

// A session for somebody else's terminal starts nothing on this machine, whatever the
// environment of the server says.
func TestNoEditorForSomebodyFarAway(t *testing.T) {
	m := Main{Getenv: func(string) string { return "vi" }}
	if m.editor() == nil {
		t.Error("none for a session here")
	}
	m.far = true
	if m.editor() != nil || m.noEditor() == (&Main{}).noEditor() {
		t.Error("an editor for somebody far away")
	}
}

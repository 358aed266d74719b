package cli

import "testing"

// A session for somebody else's terminal starts nothing on this machine, whatever the
// environment of the server says.
func TestNoEditorForSomebodyFarAway(t *testing.T) {
	m := Main{Getenv: func(name string) string { return map[string]string{"EDITOR": "vi"}[name] }}
	if m.editor() == nil {
		t.Error("none for a session here")
	}
	local := m.noEditor()
	m.overServer = true
	if m.editor() != nil || m.noEditor() == local {
		t.Error("an editor for somebody far away")
	}
}

// Nor does one that comes by OpenSSH, where a key may open nothing but the program; and
// neither leaves a report where its person cannot fetch it.
func TestASessionOverSSHTouchesNothingHere(t *testing.T) {
	for _, row := range []struct {
		name       string
		far        bool
		connection string
		here       bool
	}{
		{"at the computer", false, "", true},
		{"by OpenSSH", false, "10.0.0.7 50022 10.0.0.1 22", false},
		{"by the built-in server", true, "", false},
	} {
		m := Main{overServer: row.far, Getenv: func(name string) string {
			return map[string]string{"EDITOR": "vi", "SSH_CONNECTION": row.connection}[name]
		}}
		files, why := m.filesHere(t.TempDir())
		if (m.editor() != nil) != row.here || (files != nil) != row.here || (why == "") != row.here {
			t.Errorf("%s: editor %t, files %v, %q", row.name, m.editor() != nil, files, why)
		}
	}
}

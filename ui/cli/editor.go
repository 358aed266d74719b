package cli

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/screen"
)

// maxEdited is how much of what an editor left behind is read; a text for the report is a
// small part of it.
const maxEdited = 1 << 20

// noEditor is why a session has none.
func (m *Main) noEditor() string {
	if m.overSSH() {
		return "penyunting hanya dijalankan di komputer tempat Anda duduk, tidak lewat SSH"
	}
	return "$EDITOR atau $VISUAL tidak diatur di komputer ini"
}

// overSSH reports a session whose person sits at another computer, by the server of this
// program or by OpenSSH: what it writes or starts here is out of their reach, and where
// they may do nothing but open the program it must be.
func (m *Main) overSSH() bool { return m.overServer || m.Getenv("SSH_CONNECTION") != "" }

// editor is the person's own, for a session at this computer. A session over a network must
// not be given it: it would start a program here, as whoever runs the server.
func (m *Main) editor() screen.Editor {
	if m.overSSH() {
		return nil
	}
	command := strings.Fields(m.Getenv("VISUAL"))
	if len(command) == 0 {
		command = strings.Fields(m.Getenv("EDITOR"))
	}
	if len(command) == 0 {
		return nil
	}
	return func(text string, reply func(string, error) tea.Msg) tea.Cmd {
		return func() tea.Msg { return m.edit(command, text, reply) }
	}
}

// edit writes the text into a folder of its own, which goes with whatever the editor leaves
// beside it, and hands the terminal to the editor.
func (m *Main) edit(command []string, text string, reply func(string, error) tea.Msg) tea.Msg {
	failed := func(sentence string) tea.Msg {
		return reply("", model.Faultf(model.FaultFile, "Penyunting", "%s", sentence))
	}
	dir, err := os.MkdirTemp(m.temporaryFolder(), "capaian-naskah-")
	if err != nil {
		return failed("Folder sementara untuk naskah tidak dapat dibuat; naskah tetap seperti semula.")
	}
	path := filepath.Join(dir, "naskah.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		// What was begun goes, whatever the disk says.
		_ = os.RemoveAll(dir)
		return failed("Naskah tidak dapat ditulis ke folder sementara; naskah tetap seperti semula.")
	}
	run := exec.Command(command[0], append(command[1:], path)...)
	run.Stdin, run.Stdout, run.Stderr = m.In, m.Out, os.Stderr
	return tea.Exec(m.screen.Lend(started{run}), func(err error) tea.Msg {
		defer os.RemoveAll(dir)
		if err != nil {
			return failed("Penyunting " + model.Clean(command[0], false) + " tidak selesai dengan baik; naskah tetap seperti semula.")
		}
		edited, err := readEdited(path)
		if err != nil {
			return failed("Hasil penyunting tidak terbaca; naskah tetap seperti semula.")
		}
		return reply(edited, nil)
	})()
}

// started is a command that has its terminal already.
type started struct{ *exec.Cmd }

// SetStdin leaves it.
func (started) SetStdin(io.Reader) {}

// SetStdout leaves it.
func (started) SetStdout(io.Writer) {}

// SetStderr leaves it.
func (started) SetStderr(io.Writer) {}

// temporaryFolder is where temporary texts go: where the system keeps it in memory if it does.
func (m *Main) temporaryFolder() string {
	if dir := m.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return ""
}

func readEdited(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxEdited))
	// Editors end the last line; that is no line of the text.
	return strings.TrimRight(string(data), "\r\n"), err
}

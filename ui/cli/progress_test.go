package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A long import says at a terminal what it does, and into a file not a word.
func TestLongWorkIsToldToTerminalsOnly(t *testing.T) {
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	defer tty.Close()
	dir := t.TempDir()
	run := func(complaints *os.File, args ...string) string {
		t.Helper()
		var out bytes.Buffer
		m := Main{Args: args, In: strings.NewReader(""), Out: &out, Err: complaints, Getenv: func(string) string { return "" }, Now: time.Now}
		if code := m.Run(); code != exitDone {
			t.Fatalf("%v: exit %d, %s", args, code, out.String())
		}
		return out.String()
	}
	quiet, err := os.Create(filepath.Join(dir, "keluhan"))
	if err != nil {
		t.Fatal(err)
	}
	defer quiet.Close()
	office, long := filepath.Join(dir, "kantor.db"), filepath.Join(dir, "panjang.json")
	run(quiet, "contoh", "--data", office, "--tulis-saja")
	exported := run(quiet, "ekspor", "--data", office)
	if err := os.WriteFile(long, []byte(exported+strings.Repeat(" ", longImport)), 0o600); err != nil {
		t.Fatal(err)
	}
	run(quiet, "impor", long, "--data", filepath.Join(dir, "satu.db"))
	if said, err := os.ReadFile(quiet.Name()); err != nil || len(said) > 0 {
		t.Errorf("into a file: %q, %v", said, err)
	}
	run(tty, "impor", long, "--data", filepath.Join(dir, "dua.db"))
	seen := make([]byte, 1024)
	n, err := terminal.Read(seen)
	if said := string(seen[:n]); err != nil || !strings.Contains(said, "Membaca ") || !strings.Contains(said, "panjang.json") {
		t.Errorf("at a terminal: %q, %v", said, err)
	}
}

package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDebugFileIsForItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "debug.txt")
	if err := os.WriteFile(path, []byte("before\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	m := Main{Getenv: func(name string) string { return map[string]string{debugVariable: path}[name] }}
	debug, err := m.debugFile()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(debug.writer(), "line\n"); err != nil {
		t.Fatal(err)
	}
	debug.close()
	text, err := os.ReadFile(path)
	if err != nil || string(text) != "before\nline\n" {
		t.Fatalf("%q, %v", text, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v", info.Mode(), err)
	}
}

// Whoever comes over SSH says what stands in their environment, but writes no file here.
func TestNobodyElseNamesADebugFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "debug.txt")
	m := Main{overServer: true, Getenv: func(string) string { return path }}
	debug, err := m.debugFile()
	if err != nil || debug.writer() != nil {
		t.Fatalf("%v, %v", debug, err)
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Fatal("a visitor's file was made")
	}
}

func TestDebugFileThatCannotBeWrittenIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "debug.txt")
	m := Main{Getenv: func(string) string { return path }}
	if _, err := m.debugFile(); err == nil || !strings.Contains(err.Error(), path) {
		t.Fatalf("%v", err)
	}
}

func TestNothingIsWrittenUnasked(t *testing.T) {
	debug, err := (&Main{Getenv: func(string) string { return "" }}).debugFile()
	if err != nil || debug.writer() != nil {
		t.Fatalf("%v, %v", debug, err)
	}
	debug.close()
}

package main

import (
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// Rooms whose texts are drawn on a terminal, and the files of them that only read such signs.
func drawn(path string) bool {
	for _, room := range []string{"kit", "dialog", "session", "screen", "screens", "theme", "manual", "report/status", "report/findings", "report/entry", "report/preview", "cli"} {
		if strings.HasPrefix(path, "ui/"+room+"/") {
			return path != "ui/screens/analysis/edit.go"
		}
	}
	return false
}

// unseen are signs in the sources that are never drawn as they are.
func unseen(r rune) bool {
	return r < ' ' || string(r) == theme.LineEnd || r == '\u2011' || r == '\u200b' || r == '\ufeff'
}

// What the fonts of Windows consoles lack is an empty box there, so that nobody may use it.
func TestTextsOfScreensAreDrawnByEveryConsole(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || !drawn(s.path) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING && lit.Kind != token.CHAR {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			onlyConsoleSigns(t, s.path, text)
			return true
		})
	}
	seen := 0
	err := filepath.WalkDir("ui", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".golden") && !strings.HasPrefix(path, filepath.Join("ui", "manual", "pages")) {
			return err
		}
		if strings.HasSuffix(path, ".golden") && !strings.Contains(filepath.ToSlash(path), "ui/screens/") {
			return nil
		}
		text, err := os.ReadFile(path)
		onlyConsoleSigns(t, path, string(text))
		seen++
		return err
	})
	if err != nil || seen < 100 {
		t.Fatalf("%d screens and pages looked at, %v", seen, err)
	}
}

func onlyConsoleSigns(t *testing.T, path, text string) {
	t.Helper()
	for _, r := range text {
		if !unseen(r) && r != 0x1b && !uitest.OnConsoles(r) {
			t.Errorf("%s: %q (%U) is an empty box on Windows consoles", path, r, r)
			return
		}
	}
}

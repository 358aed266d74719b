package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/kit"
)

// A pasted block falls into lines of cells, each of which can be stored.
func FuzzSplitCells(f *testing.F) {
	f.Add("a\tb\r\nc\td\r\n")
	f.Add("a\r\rb\r\r")
	f.Add("\x1b[31m\t\u202e\n\n\t")
	f.Fuzz(func(t *testing.T, pasted string) {
		lines := kit.SplitCells(pasted)
		if len(lines) == 0 {
			t.Fatal("no line at all")
		}
		for _, line := range lines {
			for _, cell := range line {
				if strings.ContainsAny(cell, "\n\r\t") || model.Clean(cell, false) != cell {
					t.Errorf("a cell %q", cell)
				}
			}
		}
	})
}

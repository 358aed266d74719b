package screens_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// years are the two example years with the quarter that they are read at.
func years() map[string]func(t *testing.T) (*screenstest.Office, model.Quarter) {
	return map[string]func(t *testing.T) (*screenstest.Office, model.Quarter){
		"contoh":   func(t *testing.T) (*screenstest.Office, model.Quarter) { return screenstest.Example(t), model.Q4 },
		"setengah": func(t *testing.T) (*screenstest.Office, model.Quarter) { return screenstest.Half(t), model.Q2 },
	}
}

// Nothing is cut in a part of the screen that has empty lines.
func TestNothingIsCutWhileLinesAreEmpty(t *testing.T) {
	for name, open := range years() {
		o, quarter := open(t)
		for _, size := range sizes()[1:] {
			everyPlace(t, o.Session(quarter, size.width, size.height), func(where string, d *uitest.Driver) {
				for _, block := range blocks(d.Screen()) {
					if cut := cutLines(block); len(cut) > 0 && spareLines(block) > 0 {
						t.Errorf("%s %s %s: cut over an empty line:\n%s", name, size.name, where, strings.Join(block, "\n"))
					}
				}
			})
		}
	}
}

// A large window cuts nothing at all.
func TestALargeWindowCutsNothing(t *testing.T) {
	for name, open := range years() {
		o, quarter := open(t)
		everyPlace(t, o.Session(quarter, 140, 40), func(where string, d *uitest.Driver) {
			for _, block := range blocks(d.Screen()) {
				for _, line := range cutLines(block) {
					t.Errorf("%s %s: cut: %s", name, where, line)
				}
			}
		})
	}
}

// everyPlace shows each screen, and each list of the last tab.
func everyPlace(t *testing.T, d *uitest.Driver, look func(where string, d *uitest.Driver)) {
	t.Helper()
	for _, entry := range screens.Screens() {
		screenstest.GoTo(d, entry.ID)
		look(string(entry.ID), d)
		for range 3 {
			d.Press("pgdown")
			look(string(entry.ID), d)
		}
		for _, list := range entry.Lists {
			screenstest.OpenList(d, list)
			look(list, d)
			d.Press("esc")
		}
	}
}

// blocks are the parts of a screen between its rules, without the lines of the tabs and of
// the keys; what stands beside something else is a block of its own.
func blocks(shown string) [][]string {
	var all [][]string
	var left, right []string
	end := func() {
		all = append(all, left, right)
		left, right = nil, nil
	}
	lines := strings.Split(shown, "\n")
	for _, line := range lines[2 : len(lines)-2] {
		if strings.HasPrefix(strings.TrimSpace(line), "──") {
			end()
			continue
		}
		one, other, both := strings.Cut(line, "│")
		left = append(left, one)
		if both {
			right = append(right, other)
		}
	}
	end()
	return all
}

// cutLines are those in which a text is cut.
func cutLines(block []string) []string {
	var cut []string
	for _, line := range block {
		// What a check quotes, and the opening of a text that stands whole beside it, is short by itself.
		if line = strings.ReplaceAll(ansi.Strip(line), "…”", "”"); strings.Contains(line, "…") && !opening(line) {
			cut = append(cut, line)
		}
	}
	return cut
}

// opening reports a row of Analisis.
func opening(line string) bool {
	for _, info := range model.AnalysisParts() {
		if strings.HasPrefix(strings.TrimLeft(line, " ►"), info.Label+"  ") {
			return true
		}
	}
	return false
}

// spareLines counts the empty lines at the end of a block.
func spareLines(block []string) int {
	spare := 0
	for i := len(block) - 1; i >= 0 && strings.TrimSpace(block[i]) == ""; i-- {
		spare++
	}
	return spare
}

package screens_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestTheChosenRowIsInSightAfterATinyWindow(t *testing.T) {
	for _, keys := range []string{"alt+2", "alt+3", "alt+4", "alt+5", "alt+7"} {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		d.Press(keys, "ctrl+end", "up", "up")
		chosen := rowOf(d.Line("►"))
		for _, size := range [][2]int{{20, 4}, {80, 24}, {8, 2}, {1, 1}, {60, 20}, {80, 24}} {
			d.Resize(size[0], size[1])
		}
		if !strings.Contains(d.Screen(), "►") {
			t.Errorf("%s: the chosen row is not in sight\n%s", keys, d.Screen())
			continue
		}
		if now := rowOf(d.Line("►")); now != chosen {
			t.Errorf("%s: %q, was %q", keys, now, chosen)
		}
	}
}

// rowOf is what names a row, whichever of its cells is marked.
func rowOf(line string) string {
	words := strings.Fields(strings.NewReplacer("►", " ", "◄", " ").Replace(line))
	return strings.Join(words[:min(len(words), 2)], " ")
}

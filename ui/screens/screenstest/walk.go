package screenstest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/model"
	"capaian/ui/uitest"
)

// Walks presses what a text of walks says, testdata/walks.txt of the screen, and compares what is
// seen with how it was seen before; -update writes it anew. A walk is
//
//	== name: office 2 100x24        the office by its name, the quarter, the size of the terminal
//	alt+2 home 'word right          keys in one line; 'word is typed
//	paste: No\tIndikator\n          pasted, with its tabs and ends of lines
//
// Of each line stands what it changed; the frame above the screen is left out.
func Walks(t *testing.T, walks string, offices map[string]func(testing.TB) *Office) {
	for _, block := range strings.Split("\n"+walks, "\n== ")[1:] {
		head, lines, _ := strings.Cut(strings.TrimSpace(block), "\n")
		name, told, _ := strings.Cut(head, ": ")
		t.Run(name, func(t *testing.T) {
			var office string
			var quarter model.Quarter
			var width, height int
			if _, err := fmt.Sscanf(told, "%s %d %dx%d", &office, &quarter, &width, &height); err != nil || offices[office] == nil {
				t.Fatalf("%q: %v", head, err)
			}
			d := offices[office](t).Session(quarter, width, height)
			var out strings.Builder
			var before []string
			for line := range strings.SplitSeq(lines, "\n") {
				walk(d, line)
				seen := strings.Split(d.Screen(), "\n")[2:]
				fmt.Fprintf(&out, "> %s\n", line)
				for i, s := range seen {
					if s = strings.TrimRight(s, " "); !slices.Contains(before, s) {
						fmt.Fprintf(&out, "%2d %s\n", i+1, s)
					}
					seen[i] = s
				}
				before = seen
			}
			golden.RequireEqual(t, []byte(out.String()))
		})
	}
}

// walk does one line of a walk.
func walk(d *uitest.Driver, line string) {
	if pasted, is := strings.CutPrefix(line, "paste: "); is {
		d.Paste(strings.NewReplacer(`\t`, "\t", `\n`, "\n").Replace(pasted))
		return
	}
	for key := range strings.FieldsSeq(line) {
		if word, typed := strings.CutPrefix(key, "'"); typed {
			d.Type(word)
		} else {
			d.Press(key)
		}
	}
}

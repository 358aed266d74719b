package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"capaian/ui/theme"
)

// What is told of a row stands beside the rows where there is room for both, else below them.
func TestWhatIsToldStandsBesideOrBelow(t *testing.T) {
	th := theme.New(false)
	for _, row := range []struct {
		width, height     int
		aside             bool
		wide, high        int // of what is told
		gridWide, gridTop int
	}{
		{100, 20, true, 40, 20, 59, 20}, {99, 20, false, 99, 6, 99, 14}, {80, 9, false, 80, 4, 80, 5}, {140, 40, true, 56, 40, 83, 40},
	} {
		p, g := &Pane{From: 100, Beside: 40, Below: 30, Least: 4}, NewGrid(&owner{}, &th)
		p.SetSize(g, row.width, row.height)
		if w, h := p.Size(); p.Aside() != row.aside || w != row.wide || h != row.high {
			t.Errorf("%d × %d: aside %v, %d × %d", row.width, row.height, p.Aside(), w, h)
		}
		g.SetTable(columns().Table(rows()))
		lines := strings.Split(ansi.Strip(g.View()), "\n")
		if len(lines) != row.gridTop {
			t.Errorf("%d × %d: %d lines of rows", row.width, row.height, len(lines))
		}
		view := strings.Split(ansi.Strip(p.View(&th, g.View(), []string{"Diceritakan", "lagi"})), "\n")
		if len(view) != row.height {
			t.Errorf("%d × %d: %d lines", row.width, row.height, len(view))
		}
		told := view[0]
		if !row.aside {
			told = view[row.gridTop+1]
		}
		if !strings.Contains(told, "Diceritakan") || row.aside != strings.Contains(told, "Nama") {
			t.Errorf("%d × %d: %q", row.width, row.height, told)
		}
		for _, line := range view {
			if ansi.StringWidth(line) > row.width {
				t.Errorf("%d × %d: %q", row.width, row.height, line)
			}
		}
	}
}

package screens_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/draw"
	"capaian/ui/draw/drawtest"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

// drawn is a session as a terminal shows it.
type drawn struct {
	*drawtest.Terminal
	screen *draw.Screen
	failed error
	wrote  chan struct{}
}

func (d *drawn) Write(b []byte) (int, error) {
	n, err := d.Terminal.Write(b)
	if err != nil {
		d.failed = err
	}
	d.wrote <- struct{}{}
	return n, err
}

func drawnOn(model tea.Model, width, height int) *drawn {
	d := &drawn{Terminal: drawtest.New(width, height), wrote: make(chan struct{}, 1)}
	d.screen = draw.New(still{model}, d, colorprofile.ANSI)
	d.screen.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return d
}

// still is a program that hears nothing by this way.
type still struct{ tea.Model }

func (s still) Update(tea.Msg) (tea.Model, tea.Cmd) { return s, nil }

// Whatever was shown before, the terminal shows the program's frame, as one does that was
// switched on for it.
func TestTheTerminalShowsEveryFrameWhatever(t *testing.T) {
	t.Parallel()
	const width, height = 80, 24
	o := screenstest.Example(t)
	random := rand.New(rand.NewPCG(3, 5))
	for range tools.Runs(12, 1) {
		d := o.Session(model.Q3, width, height)
		terminal := drawnOn(d.Model(), width, height)
		var last tea.View
		for range 250 {
			key := randomKey(random)
			d.Press(key)
			if d.Left {
				break
			}
			v := d.View()
			if v.Content == last.Content && v.WindowTitle == last.WindowTitle && place(v) == place(last) {
				continue
			}
			last = v
			terminal.screen.View()
			<-terminal.wrote
			compare(t, d, terminal, key)
		}
	}
}

// place is where the cursor stands; none is outside.
func place(v tea.View) tea.Position {
	if v.Cursor == nil {
		return tea.Position{X: -1}
	}
	return v.Cursor.Position
}

func randomKey(random *rand.Rand) string {
	often := []string{"up", "down", "left", "right", "pgdown", "pgup", "home", "end", "enter", "esc", "tab", "space"}
	if random.IntN(2) == 0 {
		return often[random.IntN(len(often))]
	}
	rare := slices.Concat(strings.Split("abdilnpsuwxz0123456789/?,.", ""), []string{
		"f1", "f2", "f4", "f5", "f6", "f7", "f8", "f9", "ctrl+k", "ctrl+g", "ctrl+l", "ctrl+end", "delete", "backspace",
		"alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+a", "alt+s", "alt+h", "alt+y", "shift+down", "shift+right",
	})
	return rare[random.IntN(len(rare))]
}

// compare ends the test where the terminal shows something else than the frame.
func compare(t *testing.T, d *uitest.Driver, shown *drawn, key string) {
	t.Helper()
	if shown.failed != nil {
		t.Fatalf("after %s: %v", key, shown.failed)
	}
	want := ""
	for line := range strings.SplitSeq(ansi.Strip(d.View().Content), "\n") {
		want += strings.TrimRight(line, " ") + "\n"
	}
	if got := strings.TrimRight(shown.Text(), "\n"); got != strings.TrimRight(want, "\n") {
		t.Fatalf("after %s the terminal shows\n%s\nwanted\n%s", key, got, want)
	}
	fresh := drawnOn(d.Model(), len(shown.Rows[0]), len(shown.Rows))
	fresh.screen.View()
	<-fresh.wrote
	for y := range fresh.Rows {
		if !slices.Equal(fresh.Rows[y], shown.Rows[y]) {
			t.Fatalf("after %s row %d is\n%v\nwanted\n%v", key, y, shown.Rows[y], fresh.Rows[y])
		}
	}
}

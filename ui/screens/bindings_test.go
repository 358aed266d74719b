package screens_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

// office is one of the files on which all screens are tried.
type office struct {
	name string
	of   func(testing.TB) *screenstest.Office
}

func offices() []office {
	return []office{{"half", screenstest.Half}, {"example", screenstest.Example}, {"empty", screenstest.Empty}, {"bare", screenstest.Bare}}
}

// places are the selections from which every key is tried on every screen.
func places() [][]string {
	all := [][]string{nil, {"down"}, {"end"}, {"down", "right", "right"}, {"down", "down", "down", "enter"}, {"end", "enter"}, {"/"}, {"/", "a", "enter"}, {"down", "down", "shift+down", "shift+down", "shift+left"}}
	return all[:tools.Runs(len(all), 2)]
}

func TestEveryKeyOnEveryScreenOnEmptyAndFullBooks(t *testing.T) {
	tools.Slow(t)
	for _, open := range offices() {
		for _, entry := range screens.Screens() {
			t.Run(open.name+"/"+string(entry.ID), func(t *testing.T) {
				t.Parallel()
				o := open.of(t)
				for _, path := range places() {
					for _, press := range keysOf(t, o, entry.ID, path) {
						d := o.Session(model.Q2, 80, 24)
						show(d, entry.ID)
						d.Press(path...)
						d.Press(press)
						if !d.Left && strings.TrimSpace(d.Screen()) == "" {
							t.Fatalf("after %v and %q: empty screen", path, press)
						}
					}
				}
			})
		}
	}
}

// keysOf lists the keys of all bindings that hold at a place; other names of one key are
// tried where the screen opens.
func keysOf(t *testing.T, o *screenstest.Office, id screen.ID, path []string) []string {
	t.Helper()
	d := o.Session(model.Q2, 80, 24)
	show(d, id)
	d.Press(path...)
	var names []string
	for _, row := range screenstest.BindingsAt(d) {
		if path == nil {
			names = append(names, row.Keys()...)
		} else {
			names = append(names, row.Keys()[0])
		}
	}
	return names
}

// show opens a screen at once, for tests that do so thousands of times.
func show(d *uitest.Driver, id screen.ID) { d.Model().(*session.App).Go(id, model.Ref{}) }

func TestNoKeyHasTwoMeaningsInOneScope(t *testing.T) {
	for _, open := range offices() {
		o := open.of(t)
		for _, entry := range screens.Screens() {
			for _, path := range places() {
				d := o.Session(model.Q4, 80, 24)
				screenstest.GoTo(d, entry.ID)
				d.Press(path...)
				seen := map[string]string{}
				for _, row := range screenstest.BindingsAt(d) {
					for _, name := range row.Keys() {
						if before, twice := seen[name]; twice {
							t.Errorf("%s after %v: %q means %q and %q", entry.Title, path, name, before, row.Help().Desc)
						}
						seen[name] = row.Help().Desc
					}
				}
			}
		}
	}
}

func TestHelpNamesEveryKey(t *testing.T) {
	for _, entry := range screens.Screens() {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		screenstest.GoTo(d, entry.ID)
		rows := screenstest.BindingsAt(d)
		d.Press("?")
		var shown []string
		for range 10 {
			shown = append(shown, strings.Split(d.Screen(), "\n")...)
			d.Press("pgdown")
		}
		for _, row := range rows {
			word := strings.Fields(row.Help().Desc)[0]
			if !slices.ContainsFunc(shown, func(line string) bool {
				return strings.Contains(line, row.Help().Key) && strings.Contains(line, word)
			}) {
				t.Errorf("%s: help does not show %q (%s)", entry.ID, row.Help().Key, row.Help().Desc)
			}
		}
		d.Press("esc")
		d.Unseen("Tombol yang berlaku di sini")
	}
}

func TestKeysHaveWordsAndActions(t *testing.T) {
	for _, entry := range screens.Screens() {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		screenstest.GoTo(d, entry.ID)
		for _, row := range screenstest.BindingsAt(d) {
			if row.Help().Key == "" || row.Help().Desc == "" || row.Run == nil || len(row.Keys()) == 0 {
				t.Errorf("%s: incomplete binding %+v", entry.ID, row.Help())
			}
		}
	}
}

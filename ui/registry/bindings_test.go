package registry_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/uitest"
)

// places are the selections from which every key is tried on every screen.
func places() [][]string {
	return [][]string{nil, {"down"}, {"end"}, {"down", "right", "right"}, {"down", "down", "down", "enter"}, {"end", "enter"}, {"/"}, {"/", "a", "enter"}, {"down", "down", "shift+down", "shift+down", "shift+left"}}
}

func TestEveryKeyOnEveryScreenOnEmptyAndFullBooks(t *testing.T) {
	for name, open := range map[string]func(*testing.T) *office{"example": example, "empty": empty, "bare": bare} {
		for _, entry := range registry.Screens() {
			t.Run(name+"/"+string(entry.ID), func(t *testing.T) {
				t.Parallel()
				o := open(t)
				for _, path := range places() {
					for _, press := range keysOf(t, o, entry.ID, path) {
						d := o.session(model.Q2, 80, 24)
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
func keysOf(t *testing.T, o *office, id screen.ID, path []string) []string {
	t.Helper()
	d := o.session(model.Q2, 80, 24)
	show(d, id)
	d.Press(path...)
	var names []string
	for _, row := range bindingsAt(d) {
		if path == nil {
			names = append(names, row.Keys()...)
		} else {
			names = append(names, row.Keys()[0])
		}
	}
	return names
}

// show opens a screen at once, for tests that do so thousands of times.
func show(d *uitest.Driver, id screen.ID) { d.Model().(*app.App).Go(id, model.Ref{}) }

// bindingsAt reads the tables in force through the session, as its help does.
func bindingsAt(d *uitest.Driver) []screen.Binding {
	return d.Model().(interface{ Bindings() []screen.Binding }).Bindings()
}

func TestNoKeyHasTwoMeaningsInOneScope(t *testing.T) {
	for _, open := range []func(*testing.T) *office{example, empty, bare} {
		o := open(t)
		for _, entry := range registry.Screens() {
			for _, path := range places() {
				d := o.session(model.Q4, 80, 24)
				goTo(d, entry.ID)
				d.Press(path...)
				seen := map[string]string{}
				for _, row := range bindingsAt(d) {
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
	for _, entry := range registry.Screens() {
		d := example(t).session(model.Q4, 80, 24)
		goTo(d, entry.ID)
		rows := bindingsAt(d)
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
	for _, entry := range registry.Screens() {
		d := example(t).session(model.Q4, 80, 24)
		goTo(d, entry.ID)
		for _, row := range bindingsAt(d) {
			if row.Help().Key == "" || row.Help().Desc == "" || row.Run == nil || len(row.Keys()) == 0 {
				t.Errorf("%s: incomplete binding %+v", entry.ID, row.Help())
			}
		}
	}
}

package screens_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

// leads reports a row that may open something: no move, no way out of the program, and no key that
// changes something at once.
func leads(row screen.Binding) bool {
	keys := row.Keys()
	return row.Enabled() && row.Run != nil && row.Why == "" && row.In != "Memilih dan bergerak" &&
		!slices.ContainsFunc(keys, func(name string) bool {
			return slices.Contains([]string{"ctrl+q", "ctrl+c", "esc", "ctrl+z", "ctrl+y", "f5", "f7", "ctrl+t", "delete", "space"}, name)
		})
}

// everyBox shows what each key of each screen and list opens, over the second row of it.
func everyBox(t *testing.T, open func() *uitest.Driver, look func(where string, d *uitest.Driver)) {
	t.Helper()
	for _, entry := range screens.Screens() {
		for _, list := range append([]string{""}, entry.Lists...) {
			to := func(d *uitest.Driver) {
				d.Press("esc", "esc")
				if list == "" {
					show(d, entry.ID)
					d.Press("down")
				} else {
					screenstest.OpenList(d, list)
				}
			}
			d := open()
			to(d)
			where := string(entry.ID) + " " + list
			for _, row := range screenstest.BindingsAt(d) {
				if !leads(row) || list != "" && row.In != "" {
					continue
				}
				before := d.Screen()
				d.Press(row.Keys()[0])
				if d.Screen() == before {
					continue
				}
				look(where+" "+row.Keys()[0], d)
				if d.Press("esc"); d.Screen() != before {
					to(d)
				}
			}
		}
	}
}

// shortened are the lines with "…" that nobody has to read whole there, by words of them, with
// the reason.
func shortened() map[string]string {
	return map[string]string{
		"… dipindahkan oleh": "the trail calls an act by a short name; the records that it changed stand whole below",
	}
}

// What a key opens cuts nothing either while its lines are empty.
func TestNoBoxCutsWhileLinesAreEmpty(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"setengah", "contoh"}[:tools.Runs(2, 1)] {
		o, quarter := years()[name](t)
		everyBox(t, func() *uitest.Driver { return o.Session(quarter, 80, 24) }, func(where string, d *uitest.Driver) {
			for _, block := range blocks(d.Screen()) {
				cut := slices.DeleteFunc(cutLines(block), func(line string) bool {
					return slices.ContainsFunc(slices.Collect(maps.Keys(shortened())), func(words string) bool { return strings.Contains(line, words) })
				})
				if len(cut) > 0 && spareLines(block) > 0 {
					t.Errorf("%s %s: cut over an empty line:\n%s", name, where, strings.Join(block, "\n"))
				}
			}
		})
	}
}

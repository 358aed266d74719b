package screens_test

import (
	"testing"

	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/tools"
)

func TestReadersReadAndChangeNothing(t *testing.T) {
	tools.Slow(t)
	paths := [][]string{nil, {"down", "right"}}
	for _, entry := range screens.Screens() {
		t.Run(string(entry.ID), func(t *testing.T) {
			t.Parallel()
			o := screenstest.Staffed(t)
			before := o.Store.Revision()
			for _, path := range paths {
				d := o.As("tamu", 80, 24)
				show(d, entry.ID)
				d.Press(path...)
				var names []string
				for _, r := range screenstest.BindingsAt(d) {
					names = append(names, r.Keys()...)
				}
				for _, name := range names {
					d := o.As("tamu", 80, 24)
					show(d, entry.ID)
					d.Press(path...)
					d.Press(name, "enter", "alt+s", "alt+h", "ctrl+s", "enter", "alt+y")
					if o.Store.Revision() != before {
						t.Fatalf("after %v and %q: saved by a pembaca\n%s", path, name, d.Screen())
					}
				}
			}
		})
	}
}

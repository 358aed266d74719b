package registry_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screen"
)

// Whoever turns to another quarter sees there what somebody sees who began in it, findings
// included.
func TestATurnedQuarterIsWholeThatQuarter(t *testing.T) {
	o := example(t)
	for _, id := range []screen.ID{screen.Home, screen.Review, screen.Findings} {
		for _, q := range model.Quarters() {
			turned, begun := o.session(model.Q4, 140, 40), o.session(q, 140, 40)
			goTo(turned, id)
			goTo(begun, id)
			for range q {
				turned.Press("t")
			}
			if turned.Screen() != begun.Screen() {
				t.Errorf("%s, TW %s: turned\n%s\nbegun there\n%s", id, q.Roman(), turned.Screen(), begun.Screen())
			}
		}
	}
}

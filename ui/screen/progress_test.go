package screen_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/reporttest"
	"capaian/ui/screen"
)

// What a village does not owe is no entry that should be there.
func TestProgressCountsWhatIsOwed(t *testing.T) {
	b := reporttest.Mixed(t)
	for q, want := range map[model.Quarter]int{model.Q1: 9, model.Q4: 28} {
		for _, p := range screen.ProgressOf(screen.State{Book: b, Results: calc.Compute(b, q), Quarter: q}) {
			if p.Part.ID == model.PartVillages && (p.Filled != want || p.All != want) {
				t.Errorf("TW %s: %d of %d, want %d", q.Roman(), p.Filled, p.All, want)
			}
		}
	}
}

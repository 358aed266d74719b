package home_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestTheBlanksOfTheOwnSectionComeFirst(t *testing.T) {
	o := screenstest.Staffed(t)
	b := screenstest.Book(o)
	for _, q := range []model.Quarter{model.Q3, model.Q4} {
		for i := range b.Nodes {
			if n := &b.Nodes[i]; b.EntersMoney(n.ID) == "subbag-keuangan" && !b.Spent(n.ID, q).IsBlank() {
				o.Does("siti", &model.Spent{Node: n.ID, Quarter: q})
			}
		}
	}
	rina := o.As("rina", 80, 40)
	rina.See("7 isian, 6 di antaranya milik Sub Bagian Keuangan")
	screen := rina.Screen()
	if own, other := strings.Index(screen, "Realisasi anggaran"), strings.Index(screen, "Penugasan kepala daerah"); own < 0 || other < own {
		t.Errorf("others' blanks come first:\n%s", screen)
	}
	o.As("siti", 80, 40).Unseen("di antaranya milik")
}

package records

import (
	"testing"

	"capaian/model"
)

// Each line has a level and a name, and follows what it stands under.
func TestTheNomenclatureIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range nomenclature() {
		if n.level() == 0 || n.name == "" || seen[n.code] {
			t.Errorf("%q %q", n.code, n.name)
		}
		if n.level() != model.Program && !seen[parentOf(n.code)] {
			t.Errorf("%s stands under nothing", n.code)
		}
		seen[n.code] = true
	}
	if len(seen) < 26 {
		t.Fatalf("%d lines", len(seen))
	}
}

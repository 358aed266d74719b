package text_test

import (
	"testing"

	"capaian/ui/text"
)

func TestSearchingKnowsNeitherCaseNorAccents(t *testing.T) {
	for _, row := range []struct {
		in, query string
		found     bool
	}{
		{"Musyawarah DÉSA", "desa", true},
		{"Musyawarah de\u0301sa", "désa", true},
		{"Musyawarah desa", "DESA musy", true},
		{"Musyawarah desa", "desa kota", false},
		{"Łódź Çeşme", "lodz cesme", true},
		{"Müller Žižek ţeavă", "muller zizek teava", true},
		{"apa saja", "  ", true},
	} {
		if got := text.HoldsAll(text.Fold(row.in), text.Words(row.query)); got != row.found {
			t.Errorf("%q in %q: %v", row.query, row.in, got)
		}
	}
}

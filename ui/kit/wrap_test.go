package kit_test

import (
	"slices"
	"testing"

	"capaian/ui/kit"
)

func TestADateIsNotBroken(t *testing.T) {
	for _, row := range []struct {
		text  string
		width int
		want  []string
	}{
		{"Budi Santoso 25-11 07.14", 16, []string{"Budi Santoso", "25-11 07.14"}},
		{"batas 10-01-2025, lewat", 12, []string{"batas", "10-01-2025,", "lewat"}},
		{"desa-desa 1-2", 6, []string{"desa-", "desa", "1-2"}},
	} {
		if got := kit.Wrap(row.text, row.width); !slices.Equal(got, row.want) {
			t.Errorf("%q: %q", row.text, got)
		}
	}
}

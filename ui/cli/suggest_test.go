package cli

import "testing"

func TestDistanceCountsLetters(t *testing.T) {
	for _, row := range []struct {
		from, to string
		want     int
	}{
		{"status", "status", 0}, {"statu", "status", 1}, {"statuss", "status", 1}, {"ststus", "status", 1},
		{"sattus", "status", 1}, {"lapran", "laporan", 1}, {"", "abc", 3}, {"abc", "", 3}, {"kadé", "kade", 1},
	} {
		if got := distance(row.from, row.to); got != row.want {
			t.Errorf("%q to %q: %d, want %d", row.from, row.to, got, row.want)
		}
	}
}

func TestOnlyNearNamesAreMeant(t *testing.T) {
	names := []string{"status", "laporan", "man"}
	for typed, want := range map[string]string{
		"statu": "status", "lapran": "laporan", "xyzzy": "", "zzz": "", "mna": "man",
	} {
		got := meant(typed, names)
		if want == "" && got != "" || want != "" && got != `maksud Anda "`+want+`"? Jika bukan, ` {
			t.Errorf("%q: %q", typed, got)
		}
	}
}

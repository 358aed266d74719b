package sshserver

import (
	"slices"
	"testing"
)

func TestACommandLineIsTakenApartAsShellsDo(t *testing.T) {
	for line, want := range map[string][]string{
		"":                                      nil,
		"  \t ":                                 nil,
		"status --triwulan 2":                   {"status", "--triwulan", "2"},
		`riwayat --baris 'Dokumen desa'`:        {"riwayat", "--baris", "Dokumen desa"},
		`a "b \"c\" \\ \d" e`:                   {"a", `b "c" \ \d`, "e"},
		`Sumber\ Agung ''`:                      {"Sumber Agung", ""},
		`a'b'"c"`:                               {"abc"},
		"satu\n\rdua":                           {"satu", "dua"},
		`'tidak ditutup`:                        {"tidak ditutup"},
		`a\`:                                    {`a\`},
		`'$HOME' ~ *`:                           {"$HOME", "~", "*"},
		`--oleh="Siti Aminah" --sejak=1/3/2024`: {"--oleh=Siti Aminah", "--sejak=1/3/2024"},
	} {
		if got := words(line); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

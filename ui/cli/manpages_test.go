package cli

import "testing"

func TestTextIsNotReadAsCommandsOfThePage(t *testing.T) {
	for text, want := range map[string]string{
		"biasa":         "biasa",
		".SH palsu":     `\&.SH palsu`,
		"satu\n'br dua": "satu\n\\&'br dua",
		`C:\data -o`:    `C:\edata \-o`,
	} {
		if got := roff(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

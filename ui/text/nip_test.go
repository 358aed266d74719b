package text_test

import (
	"testing"

	"capaian/ui/text"
)

func TestWhatCannotBeANIP(t *testing.T) {
	for _, s := range []string{"", "-", "19690303 199303 1 009", "196903031993031009", "NIP. 19690303 199303 1 009", "19690303\u00a0199303\u00a01\u00a0009"} {
		if why := text.NotNIP(s); why != "" {
			t.Errorf("%q: %s", s, why)
		}
	}
	for _, s := range []string{"1,96903E+17", "1.96903E+17", "19690303199303100", "1969030319930310090", "196903031993031OO9", "x"} {
		if text.NotNIP(s) == "" {
			t.Errorf("%q may be one", s)
		}
	}
}

func TestANIPIsKeptWithoutItsWordAndPoints(t *testing.T) {
	for typed, want := range map[string]string{
		"NIP. 19690303 199303 1 009": "19690303 199303 1 009",
		"19690303.199303.1.009":      "19690303 199303 1 009",
		"196903031993031009":         "196903031993031009",
		"19690303 199303 1 009":      "19690303 199303 1 009",
		"-":                          "-",
		"NIP. 1969":                  "NIP. 1969",
	} {
		if got := text.PlainNIP(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

package calc_test

import (
	"testing"

	"capaian/calc"
)

func TestNumbersAreMarkedAsPrinted(t *testing.T) {
	for plain, printed := range map[string]string{
		"": "", "0": "0", "999": "999", "1000": "1.000", "-1234.5": "−1.234,5", "1668156794": "1.668.156.794", "-0.25": "−0,25", "12345.6700": "12.345,6700",
	} {
		if got := calc.Marked(plain); got != printed {
			t.Errorf("%s: %s, want %s", plain, got, printed)
		}
	}
}

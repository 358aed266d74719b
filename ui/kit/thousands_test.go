package kit

import "testing"

func TestPastedMoneyIsAsIfTyped(t *testing.T) {
	for pasted, want := range map[string]string{
		"Rp 1.500.000,-": "1.500.000", "Rp1.500.000": "1.500.000", "rp.1500000": "1.500.000", "1500000": "1.500.000", "1500000,50": "1.500.000,50",
		"15.00.000": "15.00.000", "1,500,000": "1,500,000", "-5": "-5", "N/A": "N/A", "81.82": "81.82", "": "", "Rp": "Rp",
	} {
		if got := amount(pasted); got != want {
			t.Errorf("%q: %q, want %q", pasted, got, want)
		}
	}
}

func TestPointsComeByThemselves(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "1": "1", "12": "12", "123": "123", "1234": "1.234", "1234567": "1.234.567", "1.2345": "12.345",
		"1668156794": "1.668.156.794", "1.668.156.794": "1.668.156.794", "1500,5": "1.500,5", "1500,": "1.500,", ",5": ",5",
		"Rp 1500": "Rp 1500", "-1500": "-1500", "1500,-": "1500,-", "1,234,567": "1,234,567", "1.": "1", "0001": "0.001",
	} {
		if got := pointed(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

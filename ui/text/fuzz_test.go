package text_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"capaian/model"
	"capaian/ui/text"
)

// seeds are texts from forms, spreadsheets and pasted pages.
func seeds(f *testing.F) {
	for _, s := range []string{
		"", "72", "72,5", "81.82", "1.234", "1,234", "1.234,5", "1,234.5", "1.668.156.794", "1.23.456",
		"Rp 1.668.156.794,-", "Rp1.668.156.794,00", "51 (C-)", "51(C-)", "N/A", "n.a.", "-", "−3,5", "100 %",
		"7a2", "７２", "\u00a072", "'72", "7\x1b[31m2", "7\x00", "\xff", "31/3", "31-03-2024", "31 Maret 2024",
		"2024-03-31", "29/2", "13/45/2024", "31/3/24", "1e9", "0x1F", "NaN", strings.Repeat("9", 60), "((((", "5 (B-",
	} {
		f.Add(s)
	}
}

// safe fails where a message could order a terminal about, or is no sentence.
func safe(t *testing.T, message string) {
	t.Helper()
	if message == "" {
		return
	}
	if !utf8.ValidString(message) || !strings.HasSuffix(message, ".") {
		t.Errorf("no clean sentence: %q", message)
	}
	for _, r := range message {
		if unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' {
			t.Errorf("control character %U in %q", r, message)
		}
	}
	if len([]rune(message)) > 300 {
		t.Errorf("%d runes in a message", len([]rune(message)))
	}
}

func faultOrNil(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	var fault *model.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("%T is no fault: %v", err, err)
	}
	safe(t, fault.Message)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// lettersOf keeps the letters of s, small and of normal width.
func lettersOf(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case !unicode.IsLetter(r):
			return -1
		case r >= '\uff01' && r <= '\uff5e':
			return r - '\uff01' + '!'
		}
		return r
	}, s))
}

func FuzzParseNumber(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := text.ParseNumber("Realisasi TW III", s)
		faultOrNil(t, err)
		safe(t, got.Doubt)
		if _, ok := got.Reading.Value(); !ok {
			return
		}
		if before, _, _ := strings.Cut(strings.ReplaceAll(s, "（", "("), "("); hasLetter(before) {
			t.Errorf("%q was read as %s", s, got.Reading)
		}
		again, err := text.ParseNumber("Realisasi TW III", text.Editable(got.Reading))
		if err != nil || !again.Reading.Equal(got.Reading) || again.Doubt != "" {
			t.Errorf("%q: %s opens as %q and is read as %s (%q), %v",
				s, got.Reading, text.Editable(got.Reading), again.Reading, again.Doubt, err)
		}
		if stored, err := model.ParseReading(got.Reading.String()); err != nil || !stored.Equal(got.Reading) {
			t.Errorf("%q: %s cannot be stored: %v", s, got.Reading, err)
		}
	})
}

func FuzzParseRupiah(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := text.ParseRupiah("Pagu", s)
		faultOrNil(t, err)
		safe(t, got.Doubt)
		d, ok := got.Reading.Value()
		if !ok {
			if got.Reading.IsNotApplicable() {
				t.Errorf("%q was read as N/A", s)
			}
			return
		}
		if words := lettersOf(s); d.IsNegative() || words != "" && words != "rp" {
			t.Errorf("%q was read as %s", s, got.Reading)
		}
		if again, err := text.ParseRupiah("Pagu", text.Plain(d)); err != nil || !again.Reading.Equal(got.Reading) {
			t.Errorf("%q: printed %q, read as %s, %v", s, text.Plain(d), again.Reading, err)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		got, doubt, err := text.ParseDate("Tanggal terima", s, 2024)
		faultOrNil(t, err)
		safe(t, doubt)
		if got.IsBlank() {
			return
		}
		if d, err := model.NewDate(got.Year, got.Month, got.Day); err != nil || d != got {
			t.Errorf("%q was read as %v, which is no day", s, got)
		}
		if again, _, err := text.ParseDate("Tanggal terima", text.LongDate(got), 1999); err != nil || again != got {
			t.Errorf("%q: %s was read as %s, %v", s, text.LongDate(got), again, err)
		}
	})
}

func FuzzParseCount(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		n, err := text.ParseCount("Direalisasikan", s, 12)
		faultOrNil(t, err)
		if n < 0 || n > 12 || err == nil && hasLetter(s) {
			t.Errorf("%q was read as %d", s, n)
		}
	})
}

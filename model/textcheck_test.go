package model

import (
	"errors"
	"strings"
	"testing"
)

// What cannot be seen, or makes the rest be seen otherwise, is stored nowhere: two texts
// that look the same are the same.
func TestInvisibleAndReorderingCharactersAreRefused(t *testing.T) {
	for name, r := range map[string]rune{
		"zero width space": 0x200b, "zero width non-joiner": 0x200c, "zero width joiner": 0x200d, "left-to-right mark": 0x200e,
		"right-to-left mark": 0x200f, "line separator": 0x2028, "paragraph separator": 0x2029, "right-to-left override": 0x202e,
		"isolate": 0x2066, "word joiner": 0x2060, "Arabic letter mark": 0x61c, "byte order mark": 0xfeff, "soft hyphen": 0xad,
		"tag": 0xe0041, "private use": 0xe000, "private use, far": 0x10fffd, "Hangul filler": 0x3164, "variation selector": 0xfe0f, "far variation selector": 0xe0100, "Khmer vowel": 0x17b4, "blank Braille": 0x2800, "escape": 0x1b, "interlinear": 0xfff9,
	} {
		text := "hsek" + string(r) + "x"
		var fault *Fault
		for _, err := range []error{checkName("Nama", text), checkNote("Catatan", text), checkOptional("Kode", text)} {
			if !errors.As(err, &fault) || fault.Code != FaultText || !strings.Contains(fault.Message, "U+") {
				t.Errorf("%s: %v", name, err)
			}
		}
		if got := Clean(text, true); got != "hsekx" && got != "hsek x" {
			t.Errorf("%s: cleaned to %q", name, got)
		}
	}
}

func TestPicturesOfPhonesStay(t *testing.T) {
	const picture = "balai desa \U0001f3db\ufe0f"
	if err := checkName("Nama", picture); err != nil || Clean(picture, false) != picture {
		t.Errorf("%v, %q", err, Clean(picture, false))
	}
}

func TestMarksOnALetterAreFew(t *testing.T) {
	const mark = "\u0301"
	if err := checkName("Nama", "e"+strings.Repeat(mark, 3)+"e"+strings.Repeat(mark, 3)); err != nil {
		t.Error(err)
	}
	if checkName("Nama", "e"+strings.Repeat(mark, 4)) == nil {
		t.Error("a stack of marks was taken")
	}
	if got := Clean("e"+strings.Repeat(mark, 40)+"x", false); got != "e"+strings.Repeat(mark, 3)+"x" {
		t.Errorf("cleaned to %q", got)
	}
	for _, fine := range []string{"Kecamatan Ranuyoso", "Jalan Raya № 1 – “Balai”", "naïve café", "مكتب", "日本語", "≥ 90 %", "a\nb"} {
		if err := checkNote("Catatan", fine); err != nil || Clean(fine, true) != fine {
			t.Errorf("%q: %v, %q", fine, err, Clean(fine, true))
		}
	}
}

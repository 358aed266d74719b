package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits on what one field may hold; generous for people, fatal for floods.
const (
	MaxNameLength   = 500    // runes of a name or title
	MaxTextLength   = 20_000 // runes of a note or narrative
	MaxNumberLength = 40     // bytes of a number
	maxLetterLength = 4
	maxIDLength     = 60
)

// Clean returns s without what could reach a terminal or a document as an order:
// control characters, escape sequences' lead-ins, broken UTF-8, and what cannot be seen or
// makes the rest be seen otherwise. Of marks stacked on one letter a few stay.
// Tabs become spaces; line breaks stay where lines is true and become spaces elsewhere.
func Clean(s string, lines bool) string {
	marks, before := 0, rune(0)
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		behind := before
		before = r
		switch {
		case r == '\n' && lines:
			return r
		case r == '\t' || r == '\n' || r == '\u2028' || r == '\u2029':
			return ' '
		case forbidden(r) && !ofPicture(behind, r):
			return -1
		}
		if marks = stacked(marks, r); marks > mostMarks {
			return -1
		}
		return r
	}, strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")))
}

// forbidden are control characters, what cannot be seen, what turns the order of the letters
// round it, and what every computer shows otherwise. Two texts that look the same are the same.
func forbidden(r rune) bool {
	switch {
	case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Co, r), r == '\u2028', r == '\u2029':
		return true
	case r == '\u00ad', r == '\u2800', unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector):
		return true // soft hyphen, blank letters, and what only says how another is drawn
	case unicode.Is(unicode.Cf, r): // format characters: of width nothing, of direction, tags
		return true
	}
	return false
}

// ofPicture reports what phones write behind a picture to have it drawn as one. Behind a letter
// it would not be seen.
func ofPicture(before, r rune) bool {
	return (r == '\ufe0e' || r == '\ufe0f') && unicode.In(before, unicode.So, unicode.Sk)
}

// mostMarks is how many marks may stand on one letter; no writing of an office has more.
const mostMarks = 3

// stacked counts the marks on the letter that a rune belongs to.
func stacked(marks int, r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return marks + 1
	}
	return 0
}

func checkText(field, s string, limit int, lines, required bool) error {
	if required && strings.TrimSpace(s) == "" {
		return Faultf(FaultText, field, "%s belum diisi.", field)
	}
	if n := utf8.RuneCountInString(s); n > limit {
		return Faultf(FaultText, field, "%s terlalu panjang: %d huruf, paling banyak %d.", field, n, limit)
	}
	marks, before := 0, rune(0)
	for _, r := range s {
		if forbidden(r) && (r != '\n' || !lines) && !ofPicture(before, r) {
			return Faultf(FaultText, field, "%s memuat karakter kendali (U+%04X) yang tidak dapat disimpan.", field, r)
		}
		before = r
		if marks = stacked(marks, r); marks > mostMarks {
			return Faultf(FaultText, field, "%s memuat lebih dari %d tanda di atas satu huruf (U+%04X).", field, mostMarks, r)
		}
	}
	return nil
}

func checkName(field, s string) error     { return checkText(field, s, MaxNameLength, false, true) }
func checkOptional(field, s string) error { return checkText(field, s, MaxNameLength, false, false) }
func checkNote(field, s string) error     { return checkText(field, s, MaxTextLength, true, false) }

// checkReading refuses figures too long to be meant, and those below zero unless signed is true.
func checkReading(field string, r Reading, signed bool) error {
	if len(r.letter) > maxLetterLength {
		return Faultf(FaultNumber, field, "%s: huruf mutu %q terlalu panjang.", field, r.letter)
	}
	if err := checkOptional(field, r.letter); err != nil {
		return err
	}
	v, ok := r.Value()
	if !ok {
		return nil
	}
	if v.Exponent() > MaxNumberLength || v.Exponent() < -MaxNumberLength || len(v.Coefficient().String()) > MaxNumberLength {
		return Faultf(FaultNumber, field, "%s: angka terlalu panjang.", field)
	}
	if !signed && v.IsNegative() {
		return Faultf(FaultNumber, field, "%s: terbaca %s, diharapkan nol atau lebih.", field, v)
	}
	return nil
}

// firstOf returns the first error among errs, or nil.
func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

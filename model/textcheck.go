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
// control characters, escape sequences' lead-ins, bidirectional overrides and broken UTF-8.
// Tabs become spaces; line breaks stay where lines is true and become spaces elsewhere.
func Clean(s string, lines bool) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case r == '\t' || r == '\n' || r == '\u2028' || r == '\u2029':
			return ' '
		case forbidden(r):
			return -1
		}
		return r
	}, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)))
}

func forbidden(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) || r == '\ufeff' ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

func checkText(field, s string, limit int, lines, required bool) error {
	if required && strings.TrimSpace(s) == "" {
		return Faultf(FaultText, field, "%s belum diisi.", field)
	}
	if n := utf8.RuneCountInString(s); n > limit {
		return Faultf(FaultText, field, "%s terlalu panjang: %d huruf, paling banyak %d.", field, n, limit)
	}
	for _, r := range s {
		if forbidden(r) && (r != '\n' || !lines) {
			return Faultf(FaultText, field, "%s memuat karakter kendali (U+%04X) yang tidak dapat disimpan.", field, r)
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

package text

import (
	"strings"
	"unicode"

	"capaian/model"
)

// quotedLength bounds how much of a bad text a message repeats.
const quotedLength = 30

// tidy returns s with pasted variants of digits, signs and spaces in their plain form,
// without invisible characters, outer spaces and the apostrophe that spreadsheets put
// before text. Control characters inside stay, so that they are refused and not joined over.
func tidy(s string) string {
	s = strings.TrimFunc(strings.Map(plainRune, s), isPadding)
	return strings.TrimFunc(strings.TrimLeft(s, "'"), isPadding)
}

func isPadding(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

func plainRune(r rune) rune {
	switch {
	case strings.ContainsRune(invisible, r):
		return -1
	case strings.ContainsRune(dashes, r):
		return '-'
	case strings.ContainsRune(apostrophes, r):
		return '\''
	case r >= '\uff01' && r <= '\uff5e': // full-width forms of ASCII
		return r - '\uff01' + '!'
	case unicode.Is(unicode.Zs, r):
		return ' '
	}
	return r
}

const (
	invisible   = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
	dashes      = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
	apostrophes = "\u2018\u2019\u02bc\uff07`\u00b4"
)

// quote repeats what a person typed, in quotation marks, safe for a terminal and short.
func quote(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(invisible, r) {
			return -1
		}
		return r
	}, model.Clean(s, false))
	if runes := []rune(s); len(runes) > quotedLength {
		s = string(runes[:quotedLength]) + "…"
	}
	return `"` + s + `"`
}

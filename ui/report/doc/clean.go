package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean leaves out of a text what no document can hold or show: control characters, broken
// letters and marks that turn the direction of what follows. Line breaks and tabs stay;
// everything else is text, whatever it looks like.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == utf8.RuneError, unicode.IsControl(r), r == '\ufeff', r == '\ufffe', r == '\uffff',
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		case r == '\u2028' || r == '\u2029':
			return '\n'
		}
		return r
	}, s)
}

package text

import (
	"strings"
	"unicode"
)

// Fold gives text the form in which it is searched: small letters without accents.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if r < 0x80 {
			return r
		}
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		for _, row := range accented() {
			if strings.ContainsRune(row.letters, r) {
				return row.plain
			}
		}
		return r
	}, s)
}

// accented is the table of letters that carry their accent within themselves.
func accented() []struct {
	plain   rune
	letters string
} {
	return []struct {
		plain   rune
		letters string
	}{
		{'a', "àáâãäåāăą"}, {'c', "çćč"}, {'d', "ďđ"}, {'e', "èéêëēĕėęě"}, {'g', "ğ"}, {'i', "ìíîïīĭį"}, {'l', "ł"},
		{'n', "ñńň"}, {'o', "òóôõöøōŏő"}, {'r', "ř"}, {'s', "śşš"}, {'t', "ţť"}, {'u', "ùúûüūŭůű"}, {'y', "ýÿ"}, {'z', "źżž"},
	}
}

// Words splits what is searched for into folded words; a row is found where it holds them all.
func Words(s string) []string { return strings.Fields(Fold(s)) }

// HoldsAll reports that the folded text holds every word, anywhere and in any order.
func HoldsAll(folded string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return true
}

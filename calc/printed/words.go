package printed

import (
	"strings"
	"unicode"
)

// tidy gives a cell's text plain signs: one sort of dash, of space and of comparison, no
// invisible characters, and no spaces within the marks of a number.
func tidy(s string) string {
	if simple(s) {
		return s
	}
	if strings.ContainsAny(s, "<>≧≦⩾⩽") {
		s = strings.NewReplacer(">=", "≥", "=>", "≥", "<=", "≤", "=<", "≤", "≧", "≥", "≦", "≤", "⩾", "≥", "⩽", "≤").Replace(s)
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", r):
			return '-'
		case strings.ContainsRune("\u00ad\u200b\u200c\u200d\u2060\ufeff*'’", r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	return unspaced(strings.Join(strings.Fields(s), " "))
}

// simple reports that nothing in a text needs to be tidied: it is a number, as most cells are.
func simple(s string) bool { return strings.Trim(s, "0123456789.,%") == "" }

// unspaced takes spaces out of numbers: "1.668. 156" and "1 668 156", as scans and some
// programs leave them, but leaves "1 12" alone.
func unspaced(s string) string {
	runes := []rune(s)
	var out []rune
	for i, r := range runes {
		if r == ' ' && i > 0 && i+1 < len(runes) {
			before, after := runes[i-1], runes[i+1]
			mark := (before == '.' || before == ',') && digits(runes, i+1) == 3 && i > 1 && digit(runes[i-2]) && strings.ContainsAny(string(out[:len(out)-1]), ".,")
			late := digit(before) && (after == '.' || after == ',') && digits(runes, i+2) == 3
			if mark || late || spacedThousands(runes, i) {
				continue
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// spacedThousands reports that the space parts thousands: three digits behind it, a group
// before it, and no other mark of thousands in the text.
func spacedThousands(r []rune, at int) bool {
	lead := 0
	for i := at - 1; i >= 0 && digit(r[i]); i-- {
		lead++
	}
	start := at - lead
	if digits(r, at+1) != 3 || lead == 0 || lead > 3 || r[start] == '0' || start > 0 && r[start-1] != ' ' {
		return false
	}
	// A group of fewer than three digits can only be the first.
	return lead == 3 || start == 0 || !digit(r[start-2])
}

// digits counts those that stand from a place on.
func digits(r []rune, from int) int {
	n := 0
	for from+n < len(r) && digit(r[from+n]) {
		n++
	}
	return n
}

// wordless knows the texts that are no words: blanks, dashes, N/A, ticks, failed formulas.
func wordless(s string) (State, bool) {
	switch strings.Trim(strings.ToLower(strings.ReplaceAll(s, " ", "")), ".") {
	case "", "-", "--", "---", "…", "·":
		return Blank, true
	case "n/a", "na", "n.a", `n\a`, "n-a", "nihil", "tidakada", "tidakadadata", "belumada", "belumadadata", "belumtersedia",
		"belumdinilai", "belumdiukur", "belumrilis", "tad", "t.a.d", "tidakdiukur", "tidakditargetkan", "tidakberlaku", "belumditetapkan":
		return NotApplicable, true
	case "√", "✓", "✔", "v", "ü", "☑", "x", "✗", "✘":
		return Tick, true
	}
	if strings.HasPrefix(s, "#") {
		switch strings.ToUpper(strings.TrimRight(s, "!?")) {
		case "#DIV/0", "#REF", "#VALUE", "#NAME", "#NUM", "#NULL", "#N/A":
			return Failed, true
		}
		if strings.Trim(s, "#") == "" && len(s) > 2 {
			return Failed, true // a column too narrow for its number
		}
	}
	return Words, false
}

// Crossed reports that a tick is the sign for no.
func (c *Cell) Crossed() bool {
	return c.State == Tick && strings.Contains("x✗✘", strings.ToLower(c.Text))
}

// months by their first letters; Indonesian and English, short and long.
func isMonth(s string) bool {
	s = strings.ToLower(s)
	for _, m := range []string{
		"januari", "februari", "pebruari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "nopember", "desember",
		"jan", "feb", "mar", "apr", "jun", "jul", "agt", "agu", "agust", "sep", "sept", "okt", "nov", "nop", "des",
	} {
		if s == m {
			return true
		}
	}
	return false
}

// dated reports that the numbers of a cell are a date or a time.
func dated(tokens []token) bool {
	numbers, slashes := 0, 0
	for _, t := range tokens {
		switch {
		case t.number:
			numbers++
		case t.text == "/" || t.text == "-":
			slashes++
		case isMonth(t.text) && numbers > 0, strings.EqualFold(t.text, "wib"), strings.EqualFold(t.text, "pukul"):
			return true
		}
	}
	return numbers == 3 && slashes == 2 && len(tokens) == 5
}

package printed

import (
	"strings"
	"unicode"
)

// token is a number or a run of other signs in a cell.
type token struct {
	text     string
	number   bool
	negative bool
	perhaps  bool // a dash stands apart before the number: a sign, or a bullet
	glued    bool // no space before it
	depth    int  // how many brackets are open around it
}

// scan splits a tidied text. Digits within a word, as in D3, are part of the word.
func scan(s string) []token {
	var all []token
	depth := 0
	runes := []rune(s)
	for i := 0; i < len(runes); {
		r := runes[i]
		glued := i > 0 && runes[i-1] != ' '
		switch {
		case unicode.IsSpace(r):
			i++
		case r == '(' || r == '[':
			depth++
			i++
		case r == ')' || r == ']':
			depth = max(depth-1, 0)
			i++
		case begins(runes, i):
			from := i
			for i < len(runes) && (digit(runes[i]) || runes[i] == '.' || runes[i] == ',') {
				i++
			}
			text := strings.TrimRight(string(runes[from:i]), ".,")
			i = closing(runes, from+len(text))
			t := token{text: text, number: true, glued: glued, depth: depth}
			if minusBefore(all) {
				t.negative, t.perhaps = glued, !glued
				all = all[:len(all)-1]
			}
			all = append(all, t)
		case unicode.IsLetter(r):
			from := i
			for i < len(runes) && (unicode.IsLetter(runes[i]) || digit(runes[i]) || inWord(runes, i)) {
				if digit(runes[i]) && strings.EqualFold(string(runes[from:i]), "rp") {
					break
				}
				i++
			}
			all = append(all, token{text: string(runes[from:i]), glued: glued, depth: depth})
		default:
			all = append(all, token{text: string(r), glued: glued, depth: depth})
			i++
		}
	}
	return grades(all)
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// begins reports that a number starts: a digit, or a mark right before one.
func begins(r []rune, i int) bool {
	if digit(r[i]) {
		return true
	}
	return (r[i] == ',' || r[i] == '.') && i+1 < len(r) && digit(r[i+1]) && (i == 0 || !unicode.IsLetter(r[i-1]))
}

// closing steps over the ",-" behind a round amount of money.
func closing(r []rune, i int) int {
	rest := string(r[i:min(i+3, len(r))])
	for _, end := range []string{",--", ",-", ".-", "-,"} {
		if strings.HasPrefix(rest, end) {
			if after := i + len([]rune(end)); after >= len(r) || !digit(r[after]) {
				return after
			}
		}
	}
	for i < len(r) && (r[i] == '.' || r[i] == ',') {
		i++
	}
	return i
}

// minusBefore reports that a dash before a number may be its sign: it joins the number to
// nothing before it.
func minusBefore(before []token) bool {
	last := len(before) - 1
	if last < 0 || before[last].text != "-" {
		return false
	}
	return last == 0 || !before[last-1].number && !before[last-1].percent() && !(isGrade(before[last-1].text) && before[last].glued)
}

// inWord keeps N/A, s/d, s.d. and B- together.
func inWord(r []rune, i int) bool {
	switch r[i] {
	case '/', '.', '\\':
		return i+1 < len(r) && unicode.IsLetter(r[i+1]) && unicode.IsLetter(r[i-1])
	}
	return false
}

// grades joins a letter and the sign behind it: B and - are B-.
func grades(all []token) []token {
	var joined []token
	for i := 0; i < len(all); i++ {
		t := all[i]
		if isGrade(t.text) && i+1 < len(all) && all[i+1].glued && (all[i+1].text == "-" || all[i+1].text == "+") {
			t.text += all[i+1].text
			i++
		}
		joined = append(joined, t)
	}
	return joined
}

// isGrade knows the letters of an index: A to F, doubled or not, with a sign or not.
func isGrade(s string) bool {
	bare := strings.TrimRight(s, "+-")
	if len(bare) < 1 || len(bare) > 2 || len(s) > len(bare)+1 {
		return false
	}
	for _, r := range bare {
		if r < 'A' || r > 'F' || byte(r) != bare[0] {
			return false
		}
	}
	return true
}

func (t token) letters() bool {
	return !t.number && strings.ContainsFunc(t.text, unicode.IsLetter)
}

func (t token) percent() bool {
	switch strings.ToLower(t.text) {
	case "%", "persen", "prosen", "percent":
		return true
	}
	return false
}

func shared(tokens []token) bool {
	for _, t := range tokens {
		if t.percent() {
			return true
		}
	}
	return false
}

func hasRupiah(tokens []token) bool {
	for _, t := range tokens {
		switch strings.ToLower(t.text) {
		case "rp", "idr", "rupiah":
			return true
		}
	}
	return false
}

func letterIn(tokens []token) string {
	for _, t := range tokens {
		if isGrade(t.text) {
			return t.text
		}
	}
	return ""
}

func boundIn(tokens []token) string {
	for _, t := range tokens {
		switch strings.ToLower(t.text) {
		case "≥", "min", "minimal":
			return "≥"
		case "≤", "maks", "maksimal", "max":
			return "≤"
		case ">", "<":
			return t.text
		}
	}
	return ""
}

// wordsIn are the words beside a number, without percent, rupiah and letters of an index.
func wordsIn(tokens []token) string {
	var words []string
	for _, t := range tokens {
		if t.letters() && !t.percent() && !isGrade(t.text) && !hasRupiah([]token{t}) && boundIn([]token{t}) == "" {
			words = append(words, t.text)
		}
	}
	return strings.Join(words, " ")
}

// bracketed reports that the brackets hold all of the cell.
func bracketed(tokens []token) bool {
	for _, t := range tokens {
		if t.depth == 0 {
			return false
		}
	}
	return true
}

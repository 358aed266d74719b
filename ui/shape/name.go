package shape

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"capaian/ui/text"
)

// fronts are the words before the name of a village.
func fronts() []string {
	return append(text.VillageWords(), "kampong", "marga", "banjar", "dusun")
}

// Village is the name of a village in the form of Bare, without the word before it.
func Village(name string) string {
	offices := []string{"pemerintah", "pemdes", "pemkel", "kantor"} // stand before the word itself
	words := strings.FieldsFunc(text.Fold(unbracketedKind(name)), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("./-:", r) })
	from := 0
	for from < len(words)-1 && slices.Contains(offices, words[from]) {
		from++
	}
	begin := from
	for from < len(words)-1 && slices.Contains(fronts(), words[from]) && (from == begin || strings.ContainsAny(name, "/")) {
		from++ // also Desa/Kel. before the name
	}
	return Bare(strings.Join(words[from:], ""))
}

// unbracketedKind leaves out brackets behind a name that hold the word for a village's kind alone.
func unbracketedKind(name string) string {
	before, behind, has := strings.Cut(strings.TrimSpace(name), "(")
	word, isEnd := strings.CutSuffix(strings.TrimSpace(behind), ")")
	if has && isEnd && strings.TrimSpace(before) != "" && slices.Contains(fronts(), strings.Trim(text.Fold(word), " .")) {
		return before
	}
	return name
}

// Code is a government code with its numbers alone: 7.01.01.2.02.0004, 7.1.01.2.02.04. and
// "7.01. 01.2.02.04" are one. "" where it is none; one number alone is none.
func Code(s string) string {
	var parts []string
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1) // 7.01 that a spreadsheet took for a number
	}
	for part := range strings.SplitSeq(strings.Trim(strings.Map(plainSpace, s), ". "), ".") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 0 {
			return ""
		}
		parts = append(parts, strconv.Itoa(n))
	}
	if len(parts) < 2 {
		return ""
	}
	return strings.Join(parts, ".")
}

func plainSpace(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// Alike reports two names, in the form of Bare, that may be one: a slip of the keys apart, or
// one within the other. Their numbers must be the same.
func Alike(a, b string) bool {
	if a == "" || b == "" || digitsOf(a) != digitsOf(b) {
		return false
	}
	const short, long = 5, 10
	least := min(len(a), len(b))
	if least >= short && (strings.Contains(a, b) || strings.Contains(b, a)) {
		return true
	}
	slips := 0
	switch {
	case least >= long:
		slips = 2
	case least >= short:
		slips = 1
	}
	return slips > 0 && max(len(a), len(b))-least <= slips && distance(a, b) <= slips
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// distance is how many letters must be changed, put in or taken out.
func distance(a, b string) int {
	before := make([]int, len(b)+1)
	for j := range before {
		before[j] = j
	}
	for i := range len(a) {
		now := make([]int, len(b)+1)
		now[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			now[j+1] = min(before[j]+cost, before[j+1]+1, now[j]+1)
		}
		before = now
	}
	return before[len(b)]
}

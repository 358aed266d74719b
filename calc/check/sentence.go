package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"capaian/calc/printed"
)

// sentence is one sentence of the text with the figures in it. What is checked of it is only
// what leaves no doubt; a sentence that is not read is no finding.
type sentence struct {
	line  int    // of the document's text
	text  string // as printed, with single spaces
	lower string // the same in small letters, of the same length
	said  []said
	years []int
	loose bool // it holds figures that cannot be read
	large bool // it holds amounts in thousands, millions or more, rounded to them
}

// said is a figure in a sentence.
type said struct {
	from, to int // in bytes
	values   []printed.Value
	money    bool
	share    bool // with a percent sign or word
	points   bool // with the word for points
}

// longestSentence bounds what is read as one, in bytes.
const longestSentence = 1_000

// numbers are how figures stand in a text. They are compiled once for a document.
type numbers struct{ figure, scaled *regexp.Regexp }

func newNumbers() numbers {
	return numbers{
		regexp.MustCompile(`(?:rp\.?\s*)?\d+(?:[.,]\d+)*`),
		regexp.MustCompile(`^,?-?\s*(ribu|juta|milyar|miliar|triliun|jt|m)\b\.?(?:\s*rupiah)?`),
	}
}

// sentences parts the text of a document.
func sentences(d *printed.Document) []*sentence {
	n := newNumbers()
	var all []*sentence
	for i, line := range d.Lines {
		if leader(line) {
			continue
		}
		for _, text := range parted(strings.Join(strings.Fields(line), " ")) {
			if len(text) <= longestSentence && strings.ContainsAny(text, "0123456789") {
				all = append(all, n.read(i, text))
			}
		}
	}
	return all
}

// parted parts a paragraph where a full stop or a semicolon ends a sentence.
func parted(text string) []string {
	var all []string
	from := 0
	for i := 0; i+2 < len(text); i++ {
		end := text[i] == ';' || (text[i] == '.' || text[i] == '!' || text[i] == '?') && text[i+1] == ' ' && unicode.IsUpper(rune(text[i+2])) && lastWord(text[:i]) > 3
		if end {
			all, from = append(all, strings.TrimSpace(text[from:i])), i+1
		}
	}
	return append(all, strings.TrimSpace(text[from:]))
}

// lastWord is how long the last word is; short ones before a point are abbreviations.
func lastWord(text string) int {
	return len(text) - 1 - strings.LastIndexAny(text, " (.")
}

func (n *numbers) read(line int, text string) *sentence {
	s := &sentence{line: line, text: text, lower: lowered(text)}
	for _, at := range n.figure.FindAllStringIndex(s.lower, -1) {
		from, to := at[0], at[1]
		before, after := s.lower[:from], s.lower[to:]
		if r := lastRune(before); unicode.IsLetter(r) || r == '.' && strings.HasPrefix(s.lower[from:], "0") {
			continue // R2, A.1
		}
		raw := s.lower[from:to]
		one := said{from: from, to: to, money: strings.HasPrefix(raw, "rp")}
		switch rest := strings.TrimLeft(after, " "); {
		case strings.HasPrefix(rest, "%"), strings.HasPrefix(rest, "persen") && !strings.HasPrefix(rest, "persentase"):
			one.share = true
		case strings.HasPrefix(rest, "poin"):
			one.points = true
		case n.scaled.MatchString(rest):
			if !s.scale(&one, raw, n.scaled.FindStringSubmatch(rest), len(after)-len(rest)) {
				s.loose = true
			}
			continue
		}
		if year, err := strconv.Atoi(raw); err == nil && len(raw) == 4 && year > 1990 && year < 2100 && !one.share && !one.points {
			s.years = append(s.years, year)
			continue
		}
		cell := printed.Read(raw, one.money)
		if !cell.Known() || cell.Broken {
			s.loose = s.loose || one.money || one.share
			continue
		}
		one.values = cell.Values
		if len(cell.Values) == 2 && cell.Values[0].Places <= 0 && counts(strings.TrimLeft(after, " ")) {
			one.values = cell.Values[:1] // 3.540 jiwa
		}
		s.said = append(s.said, one)
	}
	return s
}

// counts reports that a text begins with a word for what is counted whole.
func counts(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return slices.Contains([]string{"jiwa", "orang", "kk", "unit", "desa", "rt", "rw", "bayi", "balita", "dokumen", "berkas", "surat", "pemohon", "penduduk", "keluarga", "rumah", "pelanggan", "pegawai", "kali", "lembar", "kunjungan", "responden", "laki-laki", "perempuan", "pria", "wanita"}, strings.Trim(word, ".,;:()"))
}

// scale reads an amount in words of size, such as 1,67 miliar: it is rounded to its last
// digit. false where it is no amount of rupiah for sure.
func (s *sentence) scale(one *said, raw string, word []string, gap int) bool {
	cell := printed.Read(raw, true)
	rupiah := one.money || strings.HasSuffix(word[0], "rupiah")
	if !rupiah || word[1] == "m" || !cell.Known() || cell.Broken || len(cell.Values) != 1 {
		return false
	}
	zeros := map[string]int{"ribu": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12}[word[1]]
	v := cell.Values[0]
	v.Number, v.Places = v.Number.Shift(int32(zeros)), v.Places-zeros
	one.values, one.money, one.to = []printed.Value{v}, true, one.to+gap+len(word[0])
	s.said, s.large = append(s.said, *one), true
	return true
}

// lowered is a text in small letters that takes as many bytes.
func lowered(text string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII {
			return unicode.ToLower(r)
		}
		return r
	}, text)
}

func lastRune(s string) rune {
	all := []rune(s)
	if len(all) == 0 {
		return ' '
	}
	return all[len(all)-1]
}

// has reports that any of the words stands in the sentence.
func (s *sentence) has(words ...string) bool { return hasAny(s.lower, words...) }

func hasAny(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// between is what stands between two figures, or before the first.
func (s *sentence) between(i, j int) string {
	from, to := 0, len(s.lower)
	if i >= 0 {
		from = s.said[i].to
	}
	if j < len(s.said) {
		to = s.said[j].from
	}
	return s.lower[from:to]
}

// as writes the figure as printed.
func (s *sentence) as(i int) string {
	text := strings.TrimSpace(s.text[s.said[i].from:s.said[i].to])
	if s.said[i].share {
		text += " %"
	}
	return text
}

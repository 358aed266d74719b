package printed

import (
	"slices"
	"strings"
	"unicode"
)

// Label is what a printed label comes to when numbering, marks, small words and common
// abbreviations are left out, ready to be compared.
type Label struct {
	words []string
	key   string
}

// Labelled takes a label apart.
func Labelled(s string) Label {
	words := nameWords(s)
	return Label{words, strings.Join(words, "")}
}

// Key is equal for labels that are the same; "" where nothing is left of one.
func (l Label) Key() string { return l.key }

// Words are what is left of it.
func (l Label) Words() []string { return l.words }

// MostSlips is how many of the words may differ by a slip of the pen.
func (l Label) MostSlips() int { return (len(l.words) + 1) / 3 }

// Starts reports that the first word is one of these.
func (l Label) Starts(words ...string) bool {
	return len(l.words) > 0 && slices.Contains(words, l.words[0])
}

// Has reports that one of the words stands in it.
func (l Label) Has(words ...string) bool {
	return slices.ContainsFunc(l.words, func(w string) bool { return slices.Contains(words, w) })
}

func nameWords(label string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(plain(label), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if long, short := abbreviation(w); short {
			w = long
		}
		if !filler(w) {
			words = append(words, strings.Fields(w)...)
		}
	}
	// Numbering before the words: 1.2 or a. or S1 of a list.
	for len(words) > 1 && numbering(words[0]) {
		words = words[1:]
	}
	for len(words) > 2 && kindWord(words[0]) {
		words = words[1:]
	}
	return words
}

// plain is small letters without accents or brackets' remarks kept.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func numbering(w string) bool {
	for _, r := range w {
		if !digit(r) {
			return len(w) == 1
		}
	}
	return len(w) <= 3
}

// kindWord says what a label is, which some tables leave out.
func kindWord(w string) bool {
	switch w {
	case "program", "kegiatan", "sub", "subkegiatan", "indikator", "sasaran", "tujuan", "strategis":
		return true
	}
	return false
}

func filler(w string) bool {
	switch w {
	case "yang", "dan", "di", "ke", "dari", "pada", "untuk", "atas", "dengan", "serta", "secara", "oleh", "para", "atau", "nya":
		return true
	}
	return false
}

func abbreviation(w string) (string, bool) {
	for _, row := range [][2]string{
		{"kec", "kecamatan"}, {"kab", "kabupaten"}, {"yg", "yang"}, {"dgn", "dengan"}, {"utk", "untuk"}, {"ds", "desa"}, {"thd", "terhadap"},
		{"prosentase", "persentase"}, {"presentase", "persentase"}, {"jml", "jumlah"}, {"adm", "administrasi"}, {"pemdes", "pemerintahan desa"},
		{"ikm", "indeks kepuasan masyarakat"}, {"skm", "indeks kepuasan masyarakat"}, {"ipp", "indeks pelayanan publik"}, {"survei", "survey"},
		{"sakip", "akip"}, {"pd", "perangkat daerah"}, {"opd", "perangkat daerah"}, {"masy", "masyarakat"}, {"trantib", "ketentraman ketertiban"},
		{"rkpdesa", "rkpdes"}, {"apbdesa", "apbdes"}, {"lppdesa", "lppdes"}, {"rapbdesa", "rapbdes"},
	} {
		if w == row[0] {
			return row[1], true
		}
	}
	return "", false
}

// Sameness says how surely two labels name one thing.
type Sameness uint8

// The degrees of sameness.
const (
	Different Sameness = iota
	Alike              // small slips of the pen apart
	Same
)

// Compare tells labels apart. Long words may differ by slips of the pen; short words and
// numbers must not, for RKPDes and APBDes are two things.
func (l Label) Compare(o Label) Sameness {
	x, y := l.words, o.words
	switch {
	case len(x) == 0 || len(y) == 0:
		return Different
	case l.key == o.key:
		return Same
	case len(x) != len(y):
		return Different
	}
	slips := 0
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if slips++; slips > l.MostSlips() || !slip(x[i], y[i]) {
			return Different
		}
	}
	return Alike
}

// Compare tells two labels apart.
func Compare(a, b string) Sameness { return Labelled(a).Compare(Labelled(b)) }

// leastSlip is how long a word must be to be known in spite of a slip.
const leastSlip = 7

func slip(a, b string) bool {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return false
	}
	x, y := []rune(a), []rune(b)
	if min(len(x), len(y)) < leastSlip || strings.ContainsFunc(a+b, unicode.IsDigit) {
		return false
	}
	return apart(x, y) <= 2
}

// apart counts the letters to add, drop or change.
func apart(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0] = i + 1
		for j := range b {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(row[j+1]+1, row[j]+1, cost)
		}
	}
	return row[len(b)]
}

package calc

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"capaian/model"
)

// Wrong says what is wrong with a sentence of an analysis.
type Wrong uint8

// What may be wrong.
const (
	WrongFigures Wrong = iota // it only repeats figures and names
	WrongTwice                // it stands elsewhere too
	WrongShort                // it is too short to explain anything
)

// Words says in a phrase what is wrong.
func (w Wrong) Words() string {
	return [...]string{
		"hanya mengulang angka dan nama", "sama dengan butir di tempat lain", "terlalu pendek untuk menjelaskan",
	}[w]
}

// Flaw is a sentence of an analysis that explains nothing.
type Flaw struct {
	Node  model.ID
	Part  model.AnalysisPart
	Item  int // position in the part
	Wrong Wrong
	Twin  *Sentence // with WrongTwice: where it stood first
}

// Sentence names one item of an analysis.
type Sentence struct {
	Node model.ID
	Part model.AnalysisPart
	Item int
}

// The words that a sentence needs, in all and besides figures, names and what introduces them.
const (
	fewestWords    = 4
	fewestOwnWords = 2
)

// AnalysisFlaws lists the sentences of all analyses that explain nothing, in the order of
// AnalysisNeeds. The opening sentence is left out: it is there to repeat the figures. Two
// sentences are the same where they differ in figures, in whole names of the plan and in
// capitals and marks only.
func AnalysisFlaws(b *model.Book) []Flaw {
	var all []Flaw
	var judge *reader
	for level := model.Goal; level.IsKey(); level++ {
		for n := range b.Nodes {
			if b.Nodes[n].Level != level {
				continue
			}
			for _, info := range model.AnalysisParts() {
				if info.Part == model.AnalysisOpening {
					continue
				}
				for item, text := range b.Analysis(b.Nodes[n].ID, info.Part) {
					if judge == nil {
						judge = newReader(b) // most years have none
					}
					if flaw, found := judge.read(text, Sentence{b.Nodes[n].ID, info.Part, item}); found {
						all = append(all, flaw)
					}
				}
			}
		}
	}
	return all
}

// reader judges sentences one after the other and remembers them.
type reader struct {
	joining map[string]bool // words that only introduce or join
	named   map[string]bool // words of the names of goals, objectives and IKU
	names   []string        // whole names of the plan, as wordsOf writes them, the longest first
	first   map[string]Sentence
}

func (r *reader) read(text string, at Sentence) (Flaw, bool) {
	flaw := Flaw{Node: at.Node, Part: at.Part, Item: at.Item}
	words := wordsOf(text)
	own := 0
	for _, w := range words {
		if !r.named[w] && !r.joining[w] {
			own++
		}
	}
	switch {
	case own < fewestOwnWords && (strings.ContainsFunc(text, unicode.IsDigit) || len(words) >= fewestWords):
		flaw.Wrong = WrongFigures
		return flaw, true
	case len(words) < fewestWords:
		flaw.Wrong = WrongShort
		return flaw, true
	}
	said := r.said(words)
	if twin, taken := r.first[said]; taken {
		flaw.Wrong, flaw.Twin = WrongTwice, &twin
		return flaw, true
	}
	r.first[said] = at
	return flaw, false
}

// said is what is left of a sentence without whole names and what such names are called.
func (r *reader) said(words []string) string {
	line := " " + strings.Join(words, " ") + " "
	for _, name := range r.names {
		line = strings.ReplaceAll(line, " "+name+" ", " ")
	}
	left := slices.DeleteFunc(strings.Fields(line), func(w string) bool {
		return w == "tujuan" || w == "sasaran" || w == "strategis" || w == "indikator"
	})
	return strings.Join(left, " ")
}

func newReader(b *model.Book) *reader {
	r := &reader{joining: map[string]bool{}, named: map[string]bool{}, first: map[string]Sentence{}}
	for _, w := range strings.Fields(joiningWords) {
		r.joining[w] = true
	}
	for c := 'a'; c <= 'z'; c++ {
		r.joining[string(c)] = true // the numbers of a list, the letters of an index
	}
	for i := range b.Nodes {
		r.learn(b.Nodes[i].Level, b.Nodes[i].Name, b.Nodes[i].Short)
	}
	for i := range b.Indicators {
		if n := b.Node(b.Indicators[i].Node); n != nil {
			r.learn(n.Level, b.Indicators[i].Name, b.Indicators[i].Short, b.Indicators[i].Unit)
		}
	}
	for _, scale := range append([]model.NamedScale{{Bands: b.Settings.Ratings}}, b.Settings.Scales...) {
		for _, band := range scale.Bands {
			r.learn(model.Goal, band.Word)
		}
	}
	r.learn(model.Goal, b.Office.Name, b.Office.Regency)
	slices.SortFunc(r.names, func(x, y string) int { return cmp.Or(len(y)-len(x), cmp.Compare(x, y)) })
	return r
}

func (r *reader) learn(level model.Level, texts ...string) {
	for _, text := range texts {
		words := wordsOf(text)
		if len(words) > 1 {
			r.names = append(r.names, strings.Join(words, " "))
		}
		for _, w := range words {
			r.named[w] = r.named[w] || level.IsKey()
		}
	}
}

// wordsOf are the words of a text in small letters; figures are none.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
}

// joiningWords are such words as a sentence of figures is made of.
const joiningWords = `
	ada adalah adapun akan angka antara atas atau bahwa bila dalam dan dapat dari dengan di hal hanya hasil hingga ini
	indikator itu juga karena ke kinerja lebih maka mencapai mengalami menjadi merupakan namun naik nilai oleh pada para
	persen persentase point poin predikat program rata realisasi sama sampai sasaran satu sebesar sebagai sebelumnya
	sedangkan sehingga serta sesuai sudah suatu tahun target tercapai terealisasi tergolong terhadap terjadi tersebut
	tetap tidak triwulan tujuan turun tw untuk yaitu yakni yang capaian capaiannya realisasinya targetnya lalu
	dibandingkan dibanding kenaikan penurunan meningkat menurun sangat tinggi rendah sedang kategori kriteria telah
	bulan i ii iii iv anggaran penyerapan terserap rp rupiah kecamatan kabupaten strategis terpenuhi memenuhi belum`

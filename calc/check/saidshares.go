package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// saidShares finds "Rp x dari Rp y atau z %" in which z is not x of y, and counts likewise.
func saidShares(r *reader) {
	saidCountShares(r)
	saidQuotients(r)
	for _, s := range r.said {
		part, whole, share, found := s.shareOf()
		if !found || s.loose {
			continue
		}
		used, budget := s.said[part].values[0].Number.Rat(), s.said[whole].values[0].Number.Rat()
		if len(s.said[part].values) > 1 || len(s.said[whole].values) > 1 || budget.Sign() <= 0 {
			continue
		}
		exact := percent(used, budget)
		rest := new(big.Rat).Sub(hundred(), exact)
		if s.large && !s.faraway(part, whole, share) {
			continue
		}
		if agrees(s.said[share].values, exact) != wrong || s.has("sisa", "tidak terserap", "efisien", "hemat", "silpa") && agrees(s.said[share].values, rest) != wrong {
			continue
		}
		r.note(flaw{
			at: inText(s.line), printed: s.as(share), right: r.plain(exact),
			message: fmt.Sprintf("Teks menyebut %s dari %s sebagai %s, seharusnya %s %%.", s.as(part), s.as(whole), s.as(share), r.tell(exact)),
			working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", s.said[part].values[0], s.said[whole].values[0], r.tell(exact))},
		})
	}
	saidTriples(r)
}

// faraway reports that a percentage is not one that two amounts, rounded to millions, may have
// had before.
func (s *sentence) faraway(part, whole, share int) bool {
	wide, possible := ratio(within(s.said[part].values[0]), within(s.said[whole].values[0]))
	if !possible || s.has("sisa", "tidak terserap", "efisien", "hemat", "silpa") {
		return false
	}
	for _, v := range s.said[share].values {
		if within(v).meets(wide) {
			return false
		}
	}
	return true
}

// shareOf tells which two amounts of money a sentence divides and which percentage it gives:
// there must be just these three figures, and words that say which is which.
func (s *sentence) shareOf() (part, whole, share int, found bool) {
	if len(s.said) != 3 || hasAny(s.lower, "naik", "turun", "meningkat", "berkurang", "bertambah", "berubah", "menjadi", "selisih", "rata-rata", "target", "kali", "di atas", "di bawah", "tahun lalu", "sebelumnya", "fisik", "kinerja") {
		return 0, 0, 0, false
	}
	if share = slices.IndexFunc(s.said, func(one said) bool { return one.share }); share < 0 {
		return 0, 0, 0, false
	}
	for i := range s.said {
		if s.said[i].money == (i == share) {
			return 0, 0, 0, false
		}
	}
	before, first, second := s.between(-1, 0), s.between(0, 1), s.between(1, 2)
	switch share {
	case 0: // penyerapan z %, yaitu Rp x dari Rp y
		return 1, 2, 0, hasAny(before, "serap", "yerap", "realisasi anggaran", "terealisasi") && linked(first) && ofWhole(second)
	case 1: // Rp x atau z % dari Rp y
		return 0, 2, 1, (moneyWord(before) != planned || strings.Contains(before, "sisa")) && linked(first) && ofWhole(second)
	}
	switch dari := strings.Contains(first, " dari "); {
	case !linked(second):
	case dari && moneyWord(before) != planned && moneyWord(first) != spent && s.has("realisasi", "serap", "yerap"):
		return 0, 1, 2, true
	case !dari && moneyWord(before) == planned && moneyWord(first) == spent:
		return 1, 0, 2, true
	}
	return 0, 0, 0, false
}

// linked reports that words say of the next figure that it is the one before in other terms.
func linked(text string) bool {
	return len(text) < 60 && hasAny(text, "atau", "sebesar", "mencapai", "setara", "yaitu", "yakni", "(", "=", "dengan persentase", "dengan tingkat", "sehingga")
}

// ofWhole reports that the next amount is the whole of the one before.
func ofWhole(text string) bool {
	return len(text) < 60 && strings.Contains(text, "dari ") && moneyWord(text) != spent
}

// What the words before an amount may call it.
const (
	spent   = 1
	planned = 2
)

// moneyWord tells what the words before an amount call it: spent, planned, or 0 for neither.
func moneyWord(text string) int {
	switch {
	case hasAny(text, "realisasi", "serap", "yerap", "digunakan"):
		return spent // realisasi anggaran, too
	case hasAny(text, "anggaran", "pagu", "alokasi"):
		return planned
	}
	return 0
}

// saidSums finds "a + b = c" in which the figures do not add up, and "(a + b) / 2 = c"; parts and
// products too.
func saidSums(r *reader) {
	saidRests(r)
	saidLess(r)
	saidTotals(r)
	saidParts(r)
	saidProducts(r)
	for _, s := range r.said {
		if s.loose || s.large || !strings.Contains(s.lower, "=") || !hasAny(s.lower, "+", "-", "–", "−") {
			continue
		}
		for i := range s.said {
			r.judgeChain(s, i)
		}
	}
}

// judgeChain reads a chain that begins at a figure: a + b − c = d, or its mean.
func (r *reader) judgeChain(s *sentence, first int) {
	if first > 0 && hasAny(s.between(first-1, first), "+", "-", "–", "−", "/", ":", "÷", "×", "*", "=", " x ") {
		return // the chain began earlier
	}
	sum := new(big.Rat).Set(s.said[first].values[0].Number.Rat())
	slack := half(s.said[first].values[0])
	at, terms, counted := first, 1, false
	for ; at+1 < len(s.said); at++ {
		op := operator(s.between(at, at+1))
		if op != '+' && op != '-' {
			break
		}
		if len(s.said[at+1].values) > 1 && !s.said[at+1].grouped() {
			return
		}
		v := s.said[at+1].values[0]
		counted = counted || len(s.said[at+1].values) == 1 && v.Number.IsInteger() && v.Number.GreaterThanOrEqual(hundredDecimal())
		if op == '+' {
			sum.Add(sum, v.Number.Rat())
		} else {
			sum.Sub(sum, v.Number.Rat())
		}
		slack.Add(slack, half(v))
		terms++
	}
	if terms < 2 || at+1 >= len(s.said) || len(s.said[first].values) > 1 && !(counted && s.said[first].grouped()) {
		return
	}
	working := strings.TrimSpace(s.text[s.said[first].from:s.said[at].to])
	result := at + 1
	switch operator(s.between(at, at+1)) {
	case '=':
	case '/': // the mean of as many
		count := s.said[at+1].values[0].Number
		if result++; result >= len(s.said) || !count.IsInteger() || count.IntPart() != int64(terms) || operator(s.between(at+1, at+2)) != '=' || strings.Contains(s.between(first-1, first), "100") {
			return
		}
		sum.Quo(sum, count.Rat())
		slack.Quo(slack, count.Rat())
		working = "(" + strings.Trim(working, "()") + ") ÷ " + count.String()
	default:
		return
	}
	rest := strings.TrimLeft(s.between(result, result+1), " %)")
	if strings.IndexAny(rest, "+-/:*=x") == 0 || hasAny(rest, "–", "−", "×", "÷") || len(s.said[result].values) > 1 && !(counted && s.said[result].grouped()) {
		return // the chain goes on
	}
	v := s.said[result].values[0]
	off := new(big.Rat).Sub(v.Number.Rat(), sum)
	if agrees(s.said[result].values, sum) != wrong || off.Abs(off).Cmp(slack.Add(slack, half(v))) <= 0 {
		return
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(result), right: r.plain(sum),
		message: fmt.Sprintf("Teks menghitung %s = %s, seharusnya %s.", shorten(working, 60), s.as(result), r.tell(sum)),
		working: []string{fmt.Sprintf("%s = %s", shorten(working, 120), r.tell(sum))},
	})
}

// grouped reports that a figure that can be read in two ways is a whole one with a mark of thousands
// where the others of its chain are whole.
func (one *said) grouped() bool {
	return len(one.values) == 2 && one.values[0].Places == 0 && one.values[1].Places == 3
}

// operator is the sign between two figures with nothing else than units in words: + - / =;
// 0 where it is none of these or not alone, as in 1-3.
func operator(text string) rune {
	text = strings.NewReplacer("–", "-", "−", "-", "÷", "/", ":", "/", "%", " ", "(", " ", ")", " ", "rp", " ", "persen", " ", "poin", " ", ",-", " ").Replace(text)
	if !strings.HasPrefix(text, " ") && !strings.HasSuffix(text, " ") && strings.TrimSpace(text) == "-" {
		return 0
	}
	var sign rune
	for _, word := range strings.Fields(text) {
		switch word {
		case "+", "-", "/", "=":
			if sign != 0 {
				return 0
			}
			sign = rune(word[0])
		case "desa", "dokumen", "orang", "kegiatan", "program", "indikator", "kali", "unit", "kk", "rt", "rw", "laki-laki", "perempuan", "pria", "wanita", "pns", "pppk", "jiwa", "berkas", "surat", "ha", "usulan", "bayi":
		default:
			return 0
		}
	}
	return sign
}

// half is half a unit of the last decimal of a figure that may be rounded; 0 of a whole one.
func half(v printed.Value) *big.Rat {
	if v.Places == 0 {
		return new(big.Rat)
	}
	return unit(v.Places, 2)
}

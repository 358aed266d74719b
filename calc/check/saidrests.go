package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// restWords are what a difference of two amounts is called right before it.
func restWords() []string {
	return []string{"sisa", "sisanya", "menyisakan", "selisih", "tidak terserap", "belum terserap", "laba", "labanya", "rugi", "surplus", "defisit", "kurang", "lebih"}
}

// saidRests finds three amounts of which one is called what the two others differ by and is not,
// by a slip of the pen.
func saidRests(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) != 3 || !alike(s.said) || !s.said[0].money || s.has("masing-masing", "triwulan", "semester", "=", "+") {
			continue
		}
		rest := -1
		for i := range s.said {
			before := s.between(i-1, i)
			if before = before[max(0, len(before)-longestRest):]; !hasAny(before, restWords()...) || hasAny(before, "dikurangi", "selisih antara") {
				continue
			}
			if rest >= 0 {
				rest = -2
				break
			}
			rest = i
		}
		if rest < 0 || len(s.said[0].values)+len(s.said[1].values)+len(s.said[2].values) > 3 {
			continue
		}
		if s.balanced() {
			continue // one of them is the sum of the others, whatever it is called
		}
		var others []*big.Rat
		for i := range s.said {
			if i != rest {
				others = append(others, s.said[i].values[0].Number.Rat())
			}
		}
		exact := new(big.Rat).Sub(others[0], others[1])
		r.slipOf(s, rest, exact.Abs(exact), "selisih kedua jumlah lainnya")
	}
}

// balanced reports that one of three figures is the sum of the two others.
func (s *sentence) balanced() bool {
	for i := range s.said {
		sum := new(big.Rat)
		for j := range s.said {
			if j != i {
				sum.Add(sum, s.said[j].values[0].Number.Rat())
			}
		}
		if stands(s.said[i].values, sum) {
			return true
		}
	}
	return false
}

// longestRest is how far before an amount the word for it stands at most, in bytes.
const longestRest = 45

// alike reports that figures are all amounts, or none is one, and that none is a percentage.
func alike(all []said) bool {
	return !slices.ContainsFunc(all, func(one said) bool { return one.money != all[0].money || one.share || one.points })
}

// slipOf notes that a figure of a sentence is not what it comes to, where it differs by a slip of
// the pen only; else it is likely to be something else.
func (r *reader) slipOf(s *sentence, i int, exact *big.Rat, words string) {
	said := s.said[i].values[0]
	if agrees(s.said[i].values, exact) != wrong || stands(s.said[i].values, exact) {
		return
	}
	right := printed.Value{Number: decimalRat(exact).Round(int32(max(said.Places, 0))), Places: said.Places}
	if !swapped(said, right) || r.toldOf(s, i) {
		return
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(i), right: r.plain(exact),
		message: fmt.Sprintf("Teks menyebut %s; %s adalah %s.", s.as(i), words, r.tell(exact)),
	})
}

// toldOf reports that something was found of a figure of a sentence already.
func (r *reader) toldOf(s *sentence, i int) bool {
	return slices.ContainsFunc(r.flaws, func(f *flaw) bool { return f.at == inText(s.line) && f.printed == s.as(i) })
}

// saidTotals finds what several figures of one sort come to and what they are parts of.
func saidTotals(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) < 3 || !alike(s.said) || s.has("masing-masing", "antara lain", "di antaranya", "triwulan", "semester", "naik", "turun", "menjadi", " dari rp", "rata-rata") {
			continue
		}
		last := len(s.said) - 1
		before := s.between(last-1, last)
		switch {
		case hasAny(before, "jumlah", "total", "seluruhnya", "keseluruhan") && len(before) < longestRest && s.joined(0, last) && !s.has("terdiri"):
			r.judgeSaidTotal(s, last, 0, last)
		case s.said[0].money && hasAny(s.between(0, 1), "terdiri atas", "terdiri dari") && s.joined(1, len(s.said)):
			r.judgeSaidTotal(s, 0, 1, len(s.said))
		}
	}
}

// joined reports that figures of a sentence are listed with commas and "dan".
func (s *sentence) joined(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if amid := s.between(i, i+1); !strings.Contains(amid, ",") && !strings.Contains(amid, " dan ") && !strings.Contains(amid, "serta") || len(amid) > 60 {
			return false
		}
	}
	return true
}

// judgeSaidTotal holds a figure against the sum of others; of the one that the tables do not have the
// right value is told.
func (r *reader) judgeSaidTotal(s *sentence, whole, from, to int) {
	sum := new(big.Rat)
	for i := from; i < to; i++ {
		if len(s.said[i].values) > 1 {
			return
		}
		sum.Add(sum, s.said[i].values[0].Number.Rat())
	}
	total := s.said[whole].values[0].Number.Rat()
	if len(s.said[whole].values) > 1 && stands(s.said[whole].values, sum) || sum.Cmp(total) == 0 {
		return
	}
	if whole < from { // only what the tables do not have is wrong; some parts may be left out
		odd := []int{}
		for i := range s.said {
			if !r.inTables(s.said[i].values[0].Number.Rat()) {
				odd = append(odd, i)
			}
		}
		switch {
		case len(odd) != 1:
			return
		case odd[0] != whole:
			exact := new(big.Rat).Sub(total, sum)
			r.slipOf(s, odd[0], exact.Add(exact, s.said[odd[0]].values[0].Number.Rat()), "yang kurang dari jumlahnya")
			return
		}
	}
	r.slipOf(s, whole, sum, "jumlah bagiannya")
}

// inTables reports that some table prints a number.
func (r *reader) inTables(x *big.Rat) bool {
	if r.numbers == nil {
		r.numbers = map[string]bool{}
		for s := range r.Sheets {
			for l := range r.Sheets[s].Lines {
				for _, cell := range r.Sheets[s].Lines[l].Cells {
					for _, v := range cell.Values {
						r.numbers[v.Number.Rat().RatString()] = true
					}
				}
			}
		}
	}
	return r.numbers[x.RatString()]
}

// saidQuotients finds "z% (a dibagi b)" in which z is another.
func saidQuotients(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) != 3 {
			continue
		}
		for share := range s.said {
			part, whole := (share+1)%3, (share+2)%3
			if part > whole {
				part, whole = whole, part
			}
			if !s.said[share].share || s.said[part].points || s.said[whole].points || whole != part+1 || !hasAny(s.between(part, whole), " dibagi ", " berbanding ", " per target ") || len(s.said[part].values)+len(s.said[whole].values) > 2 {
				continue
			}
			if x := s.said[whole].values[0].Number.Rat(); x.Sign() > 0 {
				y := s.said[part].values[0].Number.Rat()
				if exact := percent(y, x); y.Sign() > 0 && agrees(s.said[share].values, percent(x, y)) == fits && agrees(s.said[share].values, exact) == wrong {
					r.note(flaw{
						at: inText(s.line), printed: s.as(share), right: r.plain(exact),
						message: fmt.Sprintf("Teks menyebut %s, yaitu %s dibagi %s; seharusnya sebaliknya: %s.", s.as(share), s.as(whole), s.as(part), r.tell(exact)),
					})
					continue
				}
				r.slipOf(s, share, percent(y, x), "hasil baginya")
			}
		}
	}
}

// saidPoints finds a change in points that is not what the two other figures of its sentence
// differ by.
func saidPoints(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) != 3 || !s.has(slices.Concat(risen(), fallen(), []string{"selisih"})...) || s.has("kali", "masing-masing") {
			continue
		}
		if slices.ContainsFunc(s.said, func(one said) bool { return one.money || len(one.values) > 1 }) {
			continue
		}
		at := slices.IndexFunc(s.said, func(one said) bool { return one.points })
		var x, y printed.Value
		switch {
		case at == 1 && strings.HasPrefix(strings.TrimLeft(s.between(1, 2), " "), "poin dari"): // a, naik b poin dari c
			x, y = s.said[0].values[0], s.said[2].values[0]
		case at == 2 && strings.Contains(s.between(1, 2), "selisih") && hasAny(s.between(0, 1), "di atas", "di bawah"):
			x, y = s.said[0].values[0], s.said[1].values[0]
		case at == 2 && s.said[0].share == s.said[1].share && strings.Contains(s.between(0, 1), "menjadi") && endsWith(s.between(1, 2), "sebesar", "sebanyak"): // dari a menjadi c, turun sebesar b poin
			x, y = s.said[0].values[0], s.said[1].values[0]
		case at < 0 && s.said[0].share && s.said[1].share && s.said[2].share && strings.Contains(s.between(-1, 0), "selisih antara") && strings.Contains(s.between(0, 1), " dan ") && endsWith(s.between(1, 2), "adalah", "sebesar", "yaitu"):
			at, x, y = 2, s.said[0].values[0], s.said[1].values[0]
		default:
			continue
		}
		exact := new(big.Rat).Sub(x.Number.Rat(), y.Number.Rat())
		r.slipOf(s, at, exact.Abs(exact), "selisih keduanya")
	}
}

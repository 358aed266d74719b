package check

import (
	"fmt"
	"math/big"
	"strings"
	"unicode"
)

// saidProducts finds "12 bulan x Rp1.750.000 = Rp21.000.000" in which the product is another.
func saidProducts(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || !strings.Contains(s.lower, "=") {
			continue
		}
		for i := range s.said {
			r.judgeSaidProduct(s, i)
		}
	}
}

func (r *reader) judgeSaidProduct(s *sentence, first int) {
	whole := func(i int) bool {
		one := &s.said[i]
		return (one.money || len(one.values) == 1) && !one.share && !one.points
	}
	before := s.between(first-1, first)
	if at := strings.LastIndex(before, ": "); first == 0 && at >= 0 {
		before = before[at+1:]
	}
	if joins(before) != 0 || !whole(first) {
		return // the chain began earlier
	}
	fine := false
	product, at := new(big.Rat).Set(s.said[first].values[0].Number.Rat()), first
	for at+1 < len(s.said) && joins(s.between(at, at+1)) == 'x' && whole(at+1) {
		at++
		product.Mul(product, s.said[at].values[0].Number.Rat())
		fine = fine || s.said[at].values[0].Places > 0
	}
	fine = fine || s.said[first].values[0].Places > 0
	result := at + 1
	if at == first || result >= len(s.said) || joins(s.between(at, result)) != '=' || joins(s.between(result, result+1)) != 0 || !whole(result) || !fine && !s.said[result].values[0].Number.IsInteger() || agrees(s.said[result].values, product) != wrong {
		return
	}
	if fine {
		r.slipOf(s, result, product, "hasil kalinya")
		return // the factors may have been rounded
	}
	working := strings.TrimSpace(s.text[s.said[first].from:s.said[at].to])
	r.note(flaw{
		at: inText(s.line), printed: s.as(result), right: product.RatString(),
		message: fmt.Sprintf("Teks menghitung %s = %s, seharusnya %s.", shorten(working, 60), s.as(result), r.tell(product)),
		working: []string{fmt.Sprintf("%s = %s", shorten(working, 120), r.tell(product))},
	})
}

// joins is the sign between two figures, x or =, with up to two words before it for what the
// first one counts; ? where another sign or several stand there, 0 where none does.
func joins(text string) rune {
	text = strings.NewReplacer("×", "x", "*", "x", "rp.", " ", "rp", " ", ",-", " ", "(", " ", ")", " ").Replace(text)
	words := strings.Fields(text)
	if !strings.ContainsAny(text, "=+/:÷−–-") && !strings.Contains(" "+text+" ", " x ") {
		return 0
	}
	if len(words) == 0 || len(words) > 3 {
		return '?'
	}
	for _, w := range words[:len(words)-1] {
		if w == "x" || strings.IndexFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) >= 0 {
			return '?'
		}
	}
	if last := words[len(words)-1]; last == "x" || last == "=" {
		return rune(last[0])
	}
	return '?'
}

// saidCountShares finds "11 dari 14 desa (78,57%)" and "dari 132 usulan, 83 atau 62,88%" in which
// the percentage is another. The three figures must be all of the sentence but years.
func saidCountShares(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) != 3 || s.said[0].share || s.said[1].share || s.said[0].points || s.said[1].points || !s.said[2].share ||
			hasAny(s.lower, "target", "capaian", "naik", "turun", "meningkat", "menjadi", "rata-rata", "bobot", "kali") {
			continue
		}
		amid, link := s.between(0, 1), s.between(1, 2)
		part, all := s.said[0], s.said[1]
		switch {
		case strings.HasSuffix(amid, " dari ") && len(strings.Fields(amid)) < 4 && !strings.ContainsAny(amid, "(),.;:=+/"):
		case strings.HasPrefix(strings.TrimLeft(link, " "), "di antaranya") && strings.Contains(amid, ",") && len(amid) < 60:
			part, all = all, part
		case endsWith(s.between(-1, 0), "dari") && strings.Contains(amid, ",") && len(amid) < 60 && linked(link):
			part, all = all, part
		default:
			continue
		}
		text, bracket := strings.CutSuffix(strings.TrimSpace(link), "(")
		if unit, or := strings.CutSuffix(text, "atau"); or && strings.HasSuffix(amid, " dari ") && part.from < all.from {
			text, bracket = strings.TrimSpace(unit), true // 9 dari 12 desa atau 75%
		}
		close := bracket && len(strings.Fields(text)) < 4 && !strings.ContainsAny(text, "(),.;:=+/")
		if part.money || all.money || len(part.values)+len(all.values) > 2 || !close && !linked(link) && !bracket {
			continue
		}
		x, y := part.values[0].Number, all.values[0].Number
		if !x.IsInteger() || !y.IsInteger() || y.Sign() <= 0 || x.GreaterThan(y) {
			continue
		}
		exact := percent(x.Rat(), y.Rat())
		if !close {
			r.slipOf(s, 2, exact, fmt.Sprintf("%s dari %s dalam persen", part.values[0], all.values[0]))
			continue
		}
		if agrees(s.said[2].values, exact) != wrong {
			continue
		}
		r.note(flaw{
			at: inText(s.line), printed: s.as(2), right: r.plain(exact),
			message: fmt.Sprintf("Teks menyebut %s dari %s sebagai %s, seharusnya %s %%.", part.values[0], all.values[0], s.as(2), r.tell(exact)),
			working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", part.values[0], all.values[0], r.tell(exact))},
		})
	}
}

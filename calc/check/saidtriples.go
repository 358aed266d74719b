package check

import (
	"fmt"
	"math/big"
	"strings"
)

// saidTriples finds "Rp x dari target Rp y (z%)" within a longer sentence: three figures side by
// side with nothing between them but what says which is which.
func saidTriples(r *reader) {
	for _, s := range r.said {
		if s.loose {
			continue
		}
		r.judgeAim(s)
		for i := 0; i+2 < len(s.said); i++ {
			part, whole, share := s.said[i], s.said[i+1], s.said[i+2]
			if whole.share && linked(s.between(i, i+1)) && ofAim(strings.TrimLeft(s.between(i+1, i+2), " %)persn")) {
				r.judgeTurnedShare(s, i)
				continue
			}
			if !part.money || !whole.money || !share.share || len(part.values)+len(whole.values) > 2 || whole.values[0].Number.Sign() <= 0 {
				continue
			}
			amid, link := strings.Trim(s.between(i, i+1), " ,-0"), s.between(i+1, i+2)
			if !ofAim(amid) || len(link) > 30 || !linked(link) || hasAny(link, "naik", "turun", "capaian", "kinerja", "fisik") {
				continue
			}
			exact := percent(part.values[0].Number.Rat(), whole.values[0].Number.Rat())
			if s.large {
				wide, possible := ratio(within(part.values[0]), within(whole.values[0]))
				if !possible || within(share.values[0]).meets(wide) {
					continue
				}
			}
			r.slipOf(s, i+2, exact, fmt.Sprintf("%s dari %s dalam persen", s.as(i), s.as(i+1)))
		}
	}
}

// ofAim reports that a text says nothing but that the next amount is the whole of the one before.
func ofAim(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || words[0] != "dari" || len(words) > 4 {
		return false
	}
	for _, w := range words[1:] {
		switch strings.Trim(w, ".,") {
		case "target", "targetnya", "pagu", "pagunya", "anggaran", "anggarannya", "ketetapan", "plafon", "alokasi", "total", "sebesar", "senilai", "baku", "pokok", "rencana":
		default:
			return false
		}
	}
	return true
}

// judgeTurnedShare finds "Rp x atau z% dari target Rp y" in which z is y of x.
func (r *reader) judgeTurnedShare(s *sentence, i int) {
	part, whole := &s.said[i], &s.said[i+2]
	if s.large || part.money != whole.money || len(part.values)+len(whole.values) > 2 || part.share || whole.share || part.values[0].Number.Sign() <= 0 || whole.values[0].Number.Sign() <= 0 || r.toldAny(s) {
		return
	}
	r.judgeQuotient(s, i+1, part.values[0].Number.Rat(), whole.values[0].Number.Rat())
}

// judgeQuotient holds a percentage against two figures: it may be the other way round, or a slip of
// the pen.
func (r *reader) judgeQuotient(s *sentence, share int, part, whole *big.Rat) {
	exact := percent(part, whole)
	if agrees(s.said[share].values, exact) == wrong && agrees(s.said[share].values, percent(whole, part)) == fits {
		r.note(flaw{
			at: inText(s.line), printed: s.as(share), right: r.plain(exact),
			message: fmt.Sprintf("Teks menyebut %s; dibagi sebaliknya, seharusnya %s.", s.as(share), r.tell(exact)),
		})
		return
	}
	r.slipOf(s, share, exact, "hasil baginya")
}

// judgeReached holds "realisasi a dari target b sehingga capaiannya c%" against a over b, in either
// order, where less is not better.
func (r *reader) judgeReached(s *sentence) {
	if s.loose || s.large || len(s.said) != 3 || !s.said[2].share || r.toldAny(s) || s.has("menurun", "semakin", "makin kecil", "makin rendah", "naik", "turun", "triwulan", "lalu", "sebelum", "rata-rata") || lowIsBetter(s.lower) {
		return
	}
	first, second, third := s.between(-1, 0), s.between(0, 1), s.between(1, 2)
	if !hasAny(third, "capai") || !hasAny(second+third, "sehingga", "dengan demikian", "berarti") || strings.Contains(third, "target") {
		return
	}
	part, whole := 0, 1
	switch {
	case strings.Contains(first, "target") && !strings.Contains(second, "target") && strings.Contains(second, "realisasi"):
		part, whole = 1, 0
	case strings.Contains(second, "dari target") || strings.Contains(second, "terhadap target"):
	default:
		return
	}
	x, y := &s.said[part], &s.said[whole]
	if x.points || y.points || x.money != y.money || len(x.values)+len(y.values) > 2 || x.values[0].Number.Sign() <= 0 || y.values[0].Number.Sign() <= 0 {
		return
	}
	before := len(r.flaws)
	r.judgeQuotient(s, 2, x.values[0].Number.Rat(), y.values[0].Number.Rat())
	for _, f := range r.flaws[before:] {
		f.code = "teks-persen"
	}
}

// judgeAim finds "tidak mencapai target, yaitu a dari target b" of a row in which a is as much.
func (r *reader) judgeAim(s *sentence) {
	if len(s.said) != 2 || s.large || len(s.said[0].values)+len(s.said[1].values) > 2 || !ofAim(strings.Trim(s.between(0, 1), " ,%")) || !strings.Contains(s.between(0, 1), "target") || !r.inRow(s) {
		return
	}
	before := s.between(-1, 0)
	below := hasAny(before, "tidak mencapai target", "belum mencapai target", "tidak memenuhi target", "belum memenuhi target", "di bawah target")
	above := hasAny(before, "melampaui target", "melebihi target", "telah mencapai target", "berhasil mencapai target", "di atas target")
	turn := s.said[0].values[0].Number.Cmp(s.said[1].values[0].Number)
	if below == above || above && turn >= 0 || below && turn < 0 {
		return
	}
	r.note(flaw{
		code: "teks-arah", at: inText(s.line), printed: s.as(0),
		message: fmt.Sprintf("Teks menyebut realisasi %s dan target %s; angkanya berkata sebaliknya.", s.as(0), s.as(1)),
	})
}

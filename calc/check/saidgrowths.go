package check

import (
	"math/big"
	"slices"
	"strings"
)

// saidGrowths finds what three figures tell of a change in the orders that judgeTurn does not read:
// b, bertambah c dari a; menjadi b dari a atau bertambah z%; tumbuh z% dari a menjadi b.
func saidGrowths(r *reader) {
	for _, s := range r.said {
		if s.loose || len(s.said) != 3 || s.has("kali", "masing-masing", "rata-rata", "target") || slices.ContainsFunc(s.said, func(one said) bool { return len(one.values) > 1 }) {
			continue
		}
		first, second := s.between(0, 1), s.between(1, 2)
		moved := append(risen(), fallen()...)
		switch {
		case alike(s.said) && endsWith(first, moved...) && strings.HasPrefix(strings.TrimLeft(second, " ,-0"), "dari") && len(second) < 40 && !strings.ContainsAny(strings.Trim(second, " ,-0"), ",;("):
			r.judgeGrowth(s, 0, 2, 1)
		case s.said[2].share && !s.said[0].share && s.said[0].money == s.said[1].money && endsWith(s.between(-1, 0), "menjadi") && endsWith(first, "dari") && strings.Contains(second, "atau") && len(second) < 40:
			r.judgeGrowth(s, 0, 1, 2)
		case s.said[0].share && !s.said[1].share && s.said[1].money == s.said[2].money && endsWith(s.between(-1, 0), append(moved, "tumbuh")...) && endsWith(first, "dari") && strings.Contains(second, "menjadi"):
			r.judgeGrowth(s, 2, 1, 0)
		}
	}
}

// judgeGrowth holds a change against what was there before and what is now, in percent where it is
// a percentage.
func (r *reader) judgeGrowth(s *sentence, now, before, by int) {
	x, y := s.said[now].values[0], s.said[before].values[0]
	size := new(big.Rat).Sub(x.Number.Rat(), y.Number.Rat())
	size.Abs(size)
	if !s.said[by].share {
		if !s.large {
			r.slipOf(s, by, size, "selisih keduanya")
		}
		return
	}
	if y.Number.Sign() <= 0 {
		return
	}
	if s.large {
		wide, possible := ratio(within(x), within(y))
		whole := span{new(big.Rat).Sub(wide.low, hundred()), new(big.Rat).Sub(wide.high, hundred())}
		if !possible || within(s.said[by].values[0]).meets(whole) {
			return
		}
	}
	exact := percent(size, y.Number.Rat())
	if s.said[by].values[0].Number.IsInteger() || agrees(s.said[by].values, percent(x.Number.Rat(), y.Number.Rat())) == wrong {
		r.slipOf(s, by, exact, "perubahannya dalam persen")
	}
}

package check

import (
	"math/big"

	"capaian/calc/printed"
)

// span is all the numbers that a printed figure may stand for, its ends included.
type span struct{ low, high *big.Rat }

// around is what a figure may have been before it was rounded: half of its last digit
// either way, so that every way of rounding halves is allowed for.
func around(v printed.Value) span { return widened(v, unit(v.Places, 2)) }

// within is what a figure may have been before it was cut off or rounded up: all of its last digit.
func within(v printed.Value) span { return widened(v, unit(v.Places, 1)) }

// cutTo is what a figure may have been before its further digits were cut off.
func cutTo(v printed.Value) span {
	x, last := v.Number.Rat(), unit(v.Places, 1)
	if v.Number.IsNegative() {
		return span{new(big.Rat).Sub(x, last), x}
	}
	return span{x, new(big.Rat).Add(x, last)}
}

// widest is what a figure may have been, rounded or cut.
func widest(v printed.Value) span {
	a, b := around(v), cutTo(v)
	return hull([]*big.Rat{a.low, a.high, b.low, b.high})
}

func widened(v printed.Value, by *big.Rat) span {
	x := v.Number.Rat()
	return span{new(big.Rat).Sub(x, by), new(big.Rat).Add(x, by)}
}

func point(x *big.Rat) span { return span{x, x} }

// unit is the last digit at the decimals, divided by parts.
func unit(places int, parts int64) *big.Rat {
	if places < 0 { // printed in thousands or millions
		whole := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-places)), nil)
		return new(big.Rat).SetFrac(whole, big.NewInt(parts))
	}
	den := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	return new(big.Rat).SetFrac(big.NewInt(1), den.Mul(den, big.NewInt(parts)))
}

func (s span) holds(x *big.Rat) bool { return s.low.Cmp(x) <= 0 && s.high.Cmp(x) >= 0 }

func (s span) meets(o span) bool { return s.low.Cmp(o.high) <= 0 && o.low.Cmp(s.high) <= 0 }

// ratio is every quotient of the two, times 100; false where the divisor may be zero.
func ratio(r, t span) (span, bool) {
	if t.low.Sign() <= 0 && t.high.Sign() >= 0 {
		return span{}, false
	}
	var all []*big.Rat
	for _, a := range []*big.Rat{r.low, r.high} {
		for _, b := range []*big.Rat{t.low, t.high} {
			all = append(all, percent(a, b))
		}
	}
	return hull(all), true
}

// less is every difference of the two.
func less(a, b span) span {
	return span{new(big.Rat).Sub(a.low, b.high), new(big.Rat).Sub(a.high, b.low)}
}

func hull(all []*big.Rat) span {
	s := span{all[0], all[0]}
	for _, x := range all[1:] {
		if x.Cmp(s.low) < 0 {
			s.low = x
		}
		if x.Cmp(s.high) > 0 {
			s.high = x
		}
	}
	return s
}

// percent is a ÷ b × 100.
func percent(a, b *big.Rat) *big.Rat {
	q := new(big.Rat).Quo(a, b)
	return q.Mul(q, hundred())
}

func hundred() *big.Rat { return big.NewRat(100, 1) }

// same reports that two printed figures may be one, seen with the coarser of both.
func same(a, b printed.Value) bool {
	coarse, fine := a, b
	if a.Places > b.Places {
		coarse, fine = b, a
	}
	if around(coarse).meets(around(fine)) {
		return true
	}
	// The coarser may have been cut off instead of rounded.
	w := within(coarse)
	x := fine.Number.Rat()
	return w.low.Cmp(x) < 0 && w.high.Cmp(x) > 0
}

// anySame reports that some readings of two cells may be one figure.
func anySame(a, b []printed.Value) bool {
	for _, x := range a {
		for _, y := range b {
			if same(x, y) {
				return true
			}
		}
	}
	return false
}

// agrees reports how a printed figure stands for an exact one.
func agrees(values []printed.Value, exact *big.Rat) verdict {
	best := wrong
	for _, v := range values {
		switch {
		case around(v).holds(exact):
			return fits
		case strictly(v, exact):
			best = cutOff
		}
	}
	return best
}

// strictly reports that the exact number is less than one last digit away.
func strictly(v printed.Value, exact *big.Rat) bool {
	w := within(v)
	return w.low.Cmp(exact) < 0 && w.high.Cmp(exact) > 0
}

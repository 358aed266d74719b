package check

import (
	"math/big"

	"github.com/shopspring/decimal"

	"capaian/calc/printed"
)

// verdict says how a printed figure follows from others.
type verdict uint8

// The verdicts, the best first.
const (
	fits        verdict = iota // rounded half up, or any other way that rounds to the nearest
	rounded                    // right when the others were rounded before they were printed
	smallInputs                // the same, but the others are small whole numbers that may have been counted
	cutOff                     // cut off, or rounded up, instead of to the nearest
	minus                      // by the formula of what should be low
	scaled                     // as a fraction of one instead of a percentage
	limited                    // held at 100, 110, 120 or 150 percent
	floored                    // held at 0
	inverse                    // target and actual changed places
	copied                     // the actual itself stands where the achievement should
	wrong                      // none of these
	unknown                    // there is nothing to compare
)

// better reports that a verdict explains a figure better than another.
func (v verdict) better(than verdict) bool { return v < than }

// follows reports that a figure follows by the usual formula, rounded or cut off.
func (v verdict) follows() bool {
	return v == fits || v == rounded || v == smallInputs || v == cutOff
}

// unexplained reports that no formula or limit in use explains a figure.
func (v verdict) unexplained() bool { return v == copied || v == wrong }

// triple is a target, an actual and an achievement with all their readings.
type triple struct {
	target, actual, achieved []printed.Value
	counts                   bool // target and actual are counted, so they were not rounded
	measured                 bool // they are measured, so they may have been
	things                   bool // whole numbers of them are likely to be counted
}

// judge gives the best verdict over all readings, and the exact achievement from the
// likeliest of them.
func (t triple) judge() (verdict, *big.Rat) {
	best := unknown
	var exact *big.Rat
	for i, target := range t.target {
		for j, actual := range t.actual {
			if target.Number.Sign() == 0 {
				continue
			}
			x := percent(actual.Number.Rat(), target.Number.Rat())
			if exact == nil && i == 0 && j == 0 {
				exact = x
			}
			for _, achieved := range t.achieved {
				if v := t.one(target, actual, achieved, x); v.better(best) {
					best = v
				}
			}
		}
	}
	return best, exact
}

func (t triple) one(target, actual, achieved printed.Value, exact *big.Rat) verdict {
	near := around(achieved)
	if near.holds(exact) {
		return fits
	}
	whole := target.Places == 0 && actual.Places == 0
	if whole && strictly(achieved, exact) {
		return cutOff
	}
	for _, how := range []func(printed.Value) span{around, cutTo} {
		wide, possible := ratio(t.input(actual, true, how), t.input(target, false, how))
		if possible && wide.low.Cmp(wide.high) < 0 && widest(achieved).meets(wide) {
			if t.small(target, actual) || whole && t.things {
				return smallInputs
			}
			return rounded
		}
	}
	if strictly(achieved, exact) {
		return cutOff
	}
	if v := t.exactly(target, actual, near); v != wrong {
		return v
	}
	if v := t.other(target, actual, achieved, near); v != wrong {
		return v
	}
	x := achieved.Number.Rat()
	for _, limit := range []int64{100, 110, 120, 150} {
		if bound := big.NewRat(limit, 1); x.Cmp(bound) == 0 && exact.Cmp(bound) > 0 {
			return limited
		}
	}
	if x.Sign() == 0 && exact.Sign() < 0 {
		return floored
	}
	return wrong
}

// exactly tries the other formulas with target and actual as they are printed.
func (t triple) exactly(target, actual printed.Value, near span) verdict {
	tx, rx := target.Number.Rat(), actual.Number.Rat()
	exact := percent(rx, tx)
	if near.holds(new(big.Rat).Sub(big.NewRat(200, 1), exact)) {
		return minus
	}
	if rx.Sign() != 0 && near.holds(percent(tx, rx)) {
		return inverse
	}
	return wrong
}

// other tries the other formulas in use.
func (t triple) other(target, actual, achieved printed.Value, near span) verdict {
	tx, rx := target.Number.Rat(), actual.Number.Rat()
	low := new(big.Rat).Sub(new(big.Rat).Add(tx, tx), rx)
	low = percent(low, tx)
	if near.holds(low) || strictly(achieved, low) {
		return minus
	}
	for _, how := range []func(printed.Value) span{around, cutTo} {
		wide, possible := ratio(t.input(actual, true, how), t.input(target, false, how))
		if !possible {
			continue
		}
		if widest(achieved).meets(less(point(big.NewRat(200, 1)), wide)) {
			return minus
		}
		// 1,24 instead of 124, and 0,9 against 90 %.
		for _, factor := range []*big.Rat{big.NewRat(1, 100), hundred()} {
			times := span{new(big.Rat).Mul(wide.low, factor), new(big.Rat).Mul(wide.high, factor)}
			if t.small(target, actual) { // what may have been rounded may be nearly anything
				times = point(new(big.Rat).Mul(percent(rx, tx), factor))
			}
			if near.meets(times) {
				return scaled
			}
		}
	}
	if rx.Sign() != 0 {
		turned := percent(tx, rx)
		wide, possible := ratio(t.input(target, false, around), t.input(actual, true, around))
		if near.holds(turned) || strictly(achieved, turned) || possible && near.meets(wide) {
			return inverse
		}
	}
	if rx.Cmp(achieved.Number.Rat()) == 0 && tx.Cmp(hundred()) != 0 {
		return copied
	}
	return wrong
}

// small reports that target and actual are whole numbers so small that they may have been
// counted, of which nothing says that they were not.
func (t triple) small(target, actual printed.Value) bool {
	few := decimal.NewFromInt(leastRounded)
	return !t.measured && target.Places == 0 && actual.Places == 0 && target.Number.Abs().LessThan(few) && actual.Number.Abs().LessThan(few)
}

// leastRounded is from where a whole number without a unit may have been rounded; smaller
// ones are mostly counted.
const leastRounded = 20

// input is what a target or an actual may have been before it was printed. What is counted
// is what it is; a whole target is mostly one.
func (t triple) input(v printed.Value, actual bool, how func(printed.Value) span) span {
	if t.counts || v.Places == 0 && !actual && t.settled(v) {
		return point(v.Number.Rat())
	}
	return how(v)
}

// settled reports that a whole target is one that people set, not one that was rounded:
// the tens and fives.
func (t triple) settled(v printed.Value) bool {
	return v.Number.IsInteger() && v.Number.IntPart()%5 == 0
}

package calc

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// number is an exact fraction. It lives in two machine words while it fits and in a
// big.Rat when it does not, because an office's year is computed at every keystroke
// and almost all of its figures fit. The zero number is no number at all.
type number struct {
	num, den int64    // den > 0 where the words hold the value; not in lowest terms
	wide     *big.Rat // otherwise; never changed once set
}

func whole(n int64) number { return number{num: n, den: 1} }

// numberOf keeps every digit of d.
func numberOf(d decimal.Decimal) number {
	if d.NumDigits() <= maxPower {
		n, exponent := d.CoefficientInt64(), int(d.Exponent())
		if exponent <= 0 && -exponent <= maxPower {
			return number{num: n, den: power10(-exponent)}
		}
		if exponent > 0 && exponent <= maxPower {
			if scaled, fits := times(n, power10(exponent)); fits {
				return whole(scaled)
			}
		}
	}
	return narrowed(d.Rat())
}

// narrowed takes ownership of r.
func narrowed(r *big.Rat) number {
	n, d := r.Num(), r.Denom()
	if n.IsInt64() && d.IsInt64() && n.Int64() != math.MinInt64 {
		return number{num: n.Int64(), den: d.Int64()}
	}
	return number{wide: r}
}

func (x number) known() bool { return x.den != 0 || x.wide != nil }

func (x number) isWide() bool { return x.wide != nil }

// rat returns the value; where it lies in words a new big.Rat is made.
func (x number) rat() *big.Rat {
	if x.isWide() {
		return x.wide
	}
	return new(big.Rat).SetFrac64(x.num, x.den)
}

func (x number) sign() int {
	if x.isWide() {
		return x.wide.Sign()
	}
	return cmp.Compare(x.num, 0)
}

func (x number) neg() number {
	if x.isWide() {
		return narrowed(new(big.Rat).Neg(x.wide))
	}
	return number{num: -x.num, den: x.den}
}

func (x number) add(y number) number {
	if !x.isWide() && !y.isWide() {
		if x.den == y.den {
			if n, fits := plus(x.num, y.num); fits {
				return number{num: n, den: x.den}
			}
		} else {
			a, fitsA := times(x.num, y.den)
			b, fitsB := times(y.num, x.den)
			n, fitsN := plus(a, b)
			d, fitsD := times(x.den, y.den)
			if fitsA && fitsB && fitsN && fitsD {
				return number{num: n, den: d}
			}
		}
	}
	return narrowed(new(big.Rat).Add(x.rat(), y.rat()))
}

func (x number) sub(y number) number { return x.add(y.neg()) }

func (x number) mul(factor int64) number {
	if !x.isWide() {
		if n, fits := times(x.num, factor); fits {
			return number{num: n, den: x.den}
		}
	}
	return narrowed(new(big.Rat).Mul(x.rat(), new(big.Rat).SetInt64(factor)))
}

// by is the product with another fraction.
func (x number) by(y number) number {
	if !x.isWide() && !y.isWide() {
		n, fitsN := times(x.num, y.num)
		d, fitsD := times(x.den, y.den)
		if fitsN && fitsD {
			return number{num: n, den: d}
		}
	}
	return narrowed(new(big.Rat).Mul(x.rat(), y.rat()))
}

// quo panics where y is zero; the callers name the reason before they divide.
func (x number) quo(y number) number {
	if y.sign() == 0 {
		panic("calc: division by zero")
	}
	if !x.isWide() && !y.isWide() {
		n, fitsN := times(x.num, y.den)
		d, fitsD := times(x.den, y.num)
		if fitsN && fitsD {
			if d < 0 {
				n, d = -n, -d
			}
			return number{num: n, den: d}
		}
	}
	return narrowed(new(big.Rat).Quo(x.rat(), y.rat()))
}

func (x number) cmp(y number) int {
	if !x.isWide() && !y.isWide() {
		a, fitsA := times(x.num, y.den)
		b, fitsB := times(y.num, x.den)
		if fitsA && fitsB {
			return cmp.Compare(a, b)
		}
	}
	return x.rat().Cmp(y.rat())
}

// maxPower is the largest power of ten that a word holds.
const maxPower = 18

func power10(n int) int64 {
	return [maxPower + 1]int64{
		1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
		1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
	}[n]
}

// times reports false where the product would not fit; the lowest word counts as not fitting,
// so that every word can be negated.
func times(a, b int64) (int64, bool) {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}

func plus(a, b int64) (int64, bool) {
	sum := a + b
	overflowed := (a < 0) == (b < 0) && (sum < 0) != (a < 0)
	return sum, !overflowed && sum != math.MinInt64
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

package calc

import (
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
)

// edges are words at and around the places where a product or a sum stops fitting.
func edges() []int64 {
	return []int64{0, 1, -1, 2, 3, 10, -10, 1e9, -1e9, 3037000499, 3037000500, 1e18, -1e18, math.MaxInt64, -math.MaxInt64, math.MaxInt64 - 1}
}

func TestNumberAgreesWithBigRat(t *testing.T) {
	for _, a := range edges() {
		for _, b := range edges() {
			for _, den := range []int64{1, 7, 1e18} {
				x, y := number{num: a, den: den}, number{num: b, den: 3}
				xr, yr := big.NewRat(a, den), big.NewRat(b, 3)
				agree(t, "add", x.add(y), new(big.Rat).Add(xr, yr))
				agree(t, "sub", x.sub(y), new(big.Rat).Sub(xr, yr))
				agree(t, "mul", x.mul(b), new(big.Rat).Mul(xr, big.NewRat(b, 1)))
				agree(t, "by", x.by(y), new(big.Rat).Mul(xr, yr))
				agree(t, "neg", x.neg(), new(big.Rat).Neg(xr))
				agree(t, "twice wide", x.mul(math.MaxInt64).mul(b).sub(y), new(big.Rat).Sub(new(big.Rat).Mul(xr, big.NewRat(b, 1).Mul(big.NewRat(b, 1), big.NewRat(math.MaxInt64, 1))), yr))
				if b != 0 {
					agree(t, "quo", x.quo(y), new(big.Rat).Quo(xr, yr))
				}
				if x.cmp(y) != xr.Cmp(yr) || x.sign() != xr.Sign() {
					t.Errorf("%s against %s: %d, sign %d", xr, yr, x.cmp(y), x.sign())
				}
			}
		}
	}
}

func agree(t *testing.T, what string, got number, want *big.Rat) {
	t.Helper()
	if !got.known() || got.rat().Cmp(want) != 0 {
		t.Errorf("%s = %s, want %s", what, got.rat(), want)
	}
	if !got.isWide() && got.den <= 0 {
		t.Errorf("%s has the denominator %d", what, got.den)
	}
}

func TestNumberOfDecimalKeepsEveryDigit(t *testing.T) {
	for _, s := range []string{
		"0", "-0.5", "63.25", "1668156794", "1e18", "9e18", "1e19", "1e40", "1e-18", "1e-19", "1e-40",
		"999999999999999999", "-999999999999999999", "9999999999999999999", "9223372036854775807", "-9223372036854775808",
		"0.9223372036854775808", "123456789012345678e3",
	} {
		d := decimal.RequireFromString(s)
		agree(t, s, numberOf(d), d.Rat())
	}
}

func TestNumberDividedByZeroStops(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a division by zero gave a number")
		}
	}()
	whole(1).quo(whole(0))
}

func TestNumberStaysInWordsWhileItFits(t *testing.T) {
	if x := whole(1649882568).mul(100).quo(whole(1668156794)); x.isWide() {
		t.Error("an absorption does not need a big.Rat")
	}
	if x := narrowed(new(big.Rat).SetInt64(5)); x.isWide() {
		t.Error("a number that fits again stays wide")
	}
}

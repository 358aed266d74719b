package calc_test

import (
	"math/big"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/shopspring/decimal"
)

// hundred and the oracles below work on big.Rat only: slow, plain, and without shared code.
func hundred() *big.Rat { return big.NewRat(100, 1) }

func oracleAchievement(p model.Polarity, t, r *big.Rat) *big.Rat {
	if t.Sign() == 0 {
		if p == model.Negative && r.Sign() == 0 {
			return hundred()
		}
		return nil
	}
	if p == model.Negative {
		over := new(big.Rat).Sub(r, t)
		r = new(big.Rat).Sub(t, over)
	}
	ratio := new(big.Rat).Quo(r, t)
	return ratio.Mul(ratio, hundred())
}

// oracleRound rounds the digits of a long expansion by hand, as on paper.
func oracleRound(x *big.Rat, places int) string {
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	scaled := new(big.Rat).Mul(new(big.Rat).Abs(x), new(big.Rat).SetInt(ten))
	units, rest := new(big.Int).QuoRem(scaled.Num(), scaled.Denom(), new(big.Int))
	half := new(big.Rat).SetFrac(rest, scaled.Denom())
	if half.Cmp(big.NewRat(1, 2)) >= 0 {
		units.Add(units, big.NewInt(1))
	}
	digits := units.String()
	for len(digits) <= places {
		digits = "0" + digits
	}
	if places > 0 {
		digits = digits[:len(digits)-places] + "." + digits[len(digits)-places:]
	}
	if x.Sign() < 0 && strings.Trim(digits, "0.") != "" {
		digits = "-" + digits
	}
	return digits
}

func FuzzAchievement(f *testing.F) {
	f.Add(int64(51), 0, int64(6325), -2, false)
	f.Add(int64(8182), -2, int64(100), 0, false)
	f.Add(int64(10), 0, int64(25), 0, true)
	f.Add(int64(0), 0, int64(0), 0, true)
	f.Add(int64(0), -3, int64(5), 0, true)
	f.Add(int64(-1<<63), 0, int64(-1<<63), 0, true)
	f.Add(int64(1<<63-1), -18, int64(1<<63-1), 18, false)
	f.Add(int64(999_999_999_999_999_999), -20, int64(3), 20, true)
	f.Fuzz(func(t *testing.T, tn int64, te int, rn int64, re int, negative bool) {
		target, actual := decimal.New(tn, int32(te%25)), decimal.New(rn, int32(re%25))
		p := model.Positive
		if negative {
			p = model.Negative
		}
		got := calc.Achievement(p, figureOf(target), figureOf(actual))
		want := oracleAchievement(p, target.Rat(), actual.Rat())
		switch {
		case want == nil:
			is(t, "capaian", got, "-", calc.TargetZero)
		default:
			is(t, "capaian", got, want.RatString(), 0)
			band := new(big.Rat).Add(want, hundred())
			end := calc.Difference(got, calc.Achievement(p, figureOf(target), figureOf(target)))
			is(t, "selisih", end, band.Sub(band, big.NewRat(200, 1)).RatString(), 0)
		}
	})
}

func FuzzRound(f *testing.F) {
	f.Add(int64(12345), int64(1000), uint8(2))
	f.Add(int64(-12345), int64(1000), uint8(2))
	f.Add(int64(-4), int64(1000), uint8(2))
	f.Add(int64(1), int64(2), uint8(0))
	f.Add(int64(9995), int64(1000), uint8(2))
	f.Add(int64(1<<63-1), int64(3), uint8(6))
	f.Fuzz(func(t *testing.T, num, den int64, places uint8) {
		if den == 0 {
			return
		}
		p := int(places % 7)
		x := big.NewRat(num, den)
		if got, want := calc.Round(x, p).StringFixed(int32(p)), oracleRound(x, p); got != want {
			t.Errorf("Round(%s, %d) = %s, want %s", x, p, got, want)
		}
		if x.Cmp(big.NewRat(num, den)) != 0 {
			t.Error("Round changed its input")
		}
	})
}

// readings turns four numbers and a mask into quarters: two bits each, blank, N/A, or a value.
func readings(n [4]int64, exponent int, mask uint8) [4]model.Reading {
	var quarters [4]model.Reading
	for i := range quarters {
		switch mask >> (2 * i) & 3 {
		case 0:
		case 1:
			quarters[i] = model.NotApplicable()
		default:
			quarters[i] = model.ValueOf(decimal.New(n[i], int32(exponent%20)-int32(i)))
		}
	}
	return quarters
}

func oracleAggregate(rule model.Aggregation, quarters []model.Reading) (*big.Rat, calc.Flag) {
	var values []*big.Rat
	var flags, none calc.Flag = 0, calc.NotFilled
	for _, r := range quarters {
		if d, ok := r.Value(); ok {
			values = append(values, d.Rat())
		} else if r.IsBlank() {
			flags = calc.Partial
		} else {
			none = calc.NotApplicable
		}
	}
	at := quarters[len(quarters)-1]
	if _, ok := at.Value(); rule == model.Cumulative && !ok {
		if at.IsBlank() {
			return nil, calc.NotFilled
		}
		return nil, calc.NotApplicable
	}
	if len(values) == 0 {
		return nil, none
	}
	end := values[len(values)-1]
	switch rule {
	case model.Last:
		return end, 0
	case model.Cumulative:
		if len(values) > 1 && end.Cmp(values[len(values)-2]) < 0 {
			return end, calc.Fell
		}
		return end, 0
	}
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
	}
	if rule == model.Mean {
		sum.Quo(sum, big.NewRat(int64(len(values)), 1))
	}
	return sum, flags
}

func FuzzAggregation(f *testing.F) {
	f.Add(int64(10), int64(20), int64(30), int64(40), 0, uint8(0xff), uint8(3))
	f.Add(int64(10), int64(20), int64(5), int64(40), -2, uint8(0b11_11_00_10), uint8(2))
	f.Add(int64(1<<62), int64(1<<62), int64(1<<62), int64(1<<62), 3, uint8(0xff), uint8(3))
	f.Add(int64(1), int64(2), int64(3), int64(4), 0, uint8(0b01_01_01_01), uint8(3))
	f.Fuzz(func(t *testing.T, a, b, c, d int64, exponent int, mask, quarter uint8) {
		quarters := readings([4]int64{a, b, c, d}, exponent, mask)
		q := model.Quarter(quarter%4 + 1)
		rules := []model.Aggregation{model.Cumulative, model.Sum, model.Mean, model.Last}
		records := []model.Record{node("t", "", model.Goal, 1)}
		for _, rule := range rules {
			id := model.ID("i-" + rule)
			records = append(records, typed(id, "t", rule))
			for i, r := range quarters {
				records = append(records, actual(id, model.Quarter(i+1), r))
			}
		}
		results := calc.Compute(book(records...), q)
		for _, rule := range rules {
			value, flags := oracleAggregate(rule, quarters[:q])
			want := "-"
			if value != nil {
				want = value.RatString()
			}
			is(t, string(rule), results.Measure(model.ID("i-"+rule)).Actual, want, flags)
		}
	})
}

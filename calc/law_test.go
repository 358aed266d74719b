package calc_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/shopspring/decimal"
)

func randomFigure(random *rand.Rand) decimal.Decimal {
	return decimal.New(random.Int64N(2_000_000)-1_000_000, -int32(random.IntN(5)))
}

func figureOf(d decimal.Decimal) calc.Figure { return calc.Entered(model.ValueOf(d)) }

// each runs a law on many random targets other than zero and actuals.
func each(t *testing.T, law func(t *testing.T, p model.Polarity, target, actual decimal.Decimal)) {
	t.Helper()
	random := rand.New(rand.NewPCG(7, 11))
	for range 500 {
		target, actual := randomFigure(random), randomFigure(random)
		if target.IsZero() {
			continue
		}
		for _, p := range []model.Polarity{model.Positive, model.Negative} {
			law(t, p, target, actual)
		}
	}
}

func TestTargetMetIsHundred(t *testing.T) {
	each(t, func(t *testing.T, p model.Polarity, target, _ decimal.Decimal) {
		is(t, "capaian", calc.Achievement(p, figureOf(target), figureOf(target)), "100", 0)
	})
}

func TestScalingBothChangesNothing(t *testing.T) {
	factor := decimal.RequireFromString("-37.25")
	each(t, func(t *testing.T, p model.Polarity, target, actual decimal.Decimal) {
		plain := calc.Achievement(p, figureOf(target), figureOf(actual))
		scaled := calc.Achievement(p, figureOf(target.Mul(factor)), figureOf(actual.Mul(factor)))
		same(t, "capaian", scaled, plain)
	})
}

func TestPolaritiesMirrorAboutHundred(t *testing.T) {
	each(t, func(t *testing.T, _ model.Polarity, target, actual decimal.Decimal) {
		up := calc.Achievement(model.Positive, figureOf(target), figureOf(actual))
		down := calc.Achievement(model.Negative, figureOf(target), figureOf(actual))
		if sum := new(big.Rat).Add(up.Exact(), down.Exact()); sum.Cmp(big.NewRat(200, 1)) != 0 {
			t.Errorf("T=%s R=%s: %s + %s is not 200", target, actual, up.Exact(), down.Exact())
		}
	})
}

func TestUnknownPolarityReadsAsPositive(t *testing.T) {
	is(t, "capaian", calc.Achievement("", figureOf(decimal.NewFromInt(50)), figureOf(decimal.NewFromInt(25))), "50", 0)
}

func TestBlankNeverBecomesZero(t *testing.T) {
	records := []model.Record{node("t", "", model.Goal, 1), node("p", "t", model.Program, 1)}
	for _, rule := range []model.Aggregation{model.Cumulative, model.Sum, model.Mean, model.Last} {
		records = append(records, typed(model.ID("i-"+rule), "t", rule))
	}
	r := calc.Compute(book(records...), model.Q4)
	for i := range r.Measures {
		m := &r.Measures[i]
		figures := append(m.Quarters[:], m.Actual, m.Target, m.Achievement, m.Raw, m.LastYear, m.Change, m.Strategic, m.Absorption, m.Efficiency)
		for k, f := range figures {
			if f.Known() || f.Flags == 0 || f.Exact() != nil {
				t.Errorf("figure %d of a blank year is %v %q", k, f.Exact(), f.Flags.Words())
			}
		}
		if m.Rating != "" || m.Grade != "" {
			t.Errorf("a blank indicator is rated %q %q", m.Rating, m.Grade)
		}
	}
	for _, m := range append(r.Money, r.Total) {
		for _, f := range []calc.Figure{m.Budget.Value, m.Used.Value, m.Absorption, m.Remainder} {
			if f.Known() || f.Flags == 0 {
				t.Errorf("money of a blank year is %v %q", f.Exact(), f.Flags.Words())
			}
		}
	}
}

func TestZeroFigureIsBlank(t *testing.T) {
	var f calc.Figure
	if _, ok := f.Round(2); ok || f.Known() || f.Typed() {
		t.Error("the zero Figure has a number")
	}
	shows(t, "capaian", calc.Achievement(model.Positive, f, f), "-", calc.NoTarget|calc.NotFilled)
	shows(t, "selisih", calc.Difference(f, figureOf(decimal.NewFromInt(1))), "-", calc.NotFilled)
}

func TestDifferenceKeepsReasons(t *testing.T) {
	five := figureOf(decimal.NewFromInt(5))
	is(t, "selisih", calc.Difference(five, figureOf(decimal.NewFromInt(7))), "-2", 0)
	got := calc.Difference(calc.Figure{Flags: calc.TargetZero}, calc.Figure{Flags: calc.NoBudget})
	is(t, "selisih", got, "-", calc.TargetZero|calc.NoBudget)
}

func TestDifferenceAsAShare(t *testing.T) {
	for _, want := range []struct {
		from, to, gap, share string
		flags, shareFlags    calc.Flag
	}{
		{"1884642750", "1668156794", "-216485956", "-11.49", 0, 0}, // LKjIP Kecamatan Ranuyoso 2024, Tabel 6
		{"200", "250", "50", "25.00", 0, 0},
		{"0", "5", "5", "-", 0, calc.BudgetZero},
		{"", "5", "-", "-", calc.NotFilled, calc.NotFilled},
		{"5", "N/A", "-", "-", calc.NotApplicable, calc.NotApplicable},
	} {
		from := entered(t, want.from)
		gap := calc.Difference(entered(t, want.to), from)
		share := calc.Share(gap, from)
		is(t, "selisih", gap, want.gap, want.flags)
		shows(t, "persen", share, want.share, want.shareFlags)
	}
}

func TestShareOfPartIsPartial(t *testing.T) {
	b := ladder(amount("k1", "v", 25), amount("p2", "v", 100))
	m := calc.Compute(b, model.Q4)
	is(t, "persen", calc.Share(m.MoneyOf("p1").Amounts[0].Value, m.MoneyOf("p2").Amounts[0].Value), "25", calc.Partial)
}

func TestEveryFlagHasWords(t *testing.T) {
	for flag := calc.NotFilled; flag <= calc.NoIndicator; flag <<= 1 {
		if len(flag.Words()) != 1 {
			t.Errorf("flag %b has the words %q", flag, flag.Words())
		}
	}
	if words := (calc.Partial | calc.NotFilled).Words(); len(words) != 2 || words[0] != "belum diisi" {
		t.Errorf("two flags have the words %q", words)
	}
	if words := calc.Flag(0).Words(); words != nil {
		t.Errorf("no flag has the words %q", words)
	}
}

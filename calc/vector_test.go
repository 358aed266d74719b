package calc_test

import (
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
)

// vectors reads a table of testdata: columns between bars, the last one the source.
func vectors(t *testing.T, file string, columns int, check func(t *testing.T, c []string)) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(line, "|")
		if len(c) != columns {
			t.Fatalf("%s:%d: %d columns, want %d", file, i+1, len(c), columns)
		}
		for k := range c {
			c[k] = strings.TrimSpace(c[k])
		}
		if c[columns-1] == "" {
			t.Fatalf("%s:%d: no source", file, i+1)
		}
		seen++
		t.Run(strconv.Itoa(i+1)+" "+c[columns-1], func(t *testing.T) { check(t, c) })
	}
	if seen == 0 {
		t.Fatalf("%s holds no rows", file)
	}
}

func flags(t *testing.T, names string) calc.Flag {
	t.Helper()
	table := map[string]calc.Flag{
		"NotFilled": calc.NotFilled, "NoTarget": calc.NoTarget, "TargetZero": calc.TargetZero,
		"NotApplicable": calc.NotApplicable, "NothingPlanned": calc.NothingPlanned, "NoBudget": calc.NoBudget,
		"BudgetZero": calc.BudgetZero, "Floored": calc.Floored, "Capped": calc.Capped, "Partial": calc.Partial, "Fell": calc.Fell,
		"NothingReached": calc.NothingReached, "Bounded": calc.Bounded,
	}
	var all calc.Flag
	for _, name := range strings.Fields(names) {
		flag, ok := table[name]
		if !ok {
			t.Fatalf("no flag %q", name)
		}
		all |= flag
	}
	return all
}

// shows wants the figure rounded to two decimals, "-" for none, and exactly the flags.
func shows(t *testing.T, what string, f calc.Figure, want string, flag calc.Flag) {
	t.Helper()
	got := "-"
	if d, ok := f.Round(2); ok {
		got = d.StringFixed(2)
	}
	if got != want || f.Flags != flag {
		t.Errorf("%s = %s %q, want %s %q", what, got, f.Flags.Words(), want, flag.Words())
	}
}

// is wants the exact number, as a fraction; "-" for none.
func is(t *testing.T, what string, f calc.Figure, want string, flag calc.Flag) {
	t.Helper()
	got := "-"
	if f.Known() {
		got = f.Exact().RatString()
	}
	if got != want || f.Flags != flag {
		t.Errorf("%s = %s %q, want %s %q", what, got, f.Flags.Words(), want, flag.Words())
	}
}

func entered(t *testing.T, s string) calc.Figure { return calc.Entered(reading(t, s)) }

func TestAchievementVectors(t *testing.T) {
	vectors(t, "achievement.txt", 6, func(t *testing.T, c []string) {
		got := calc.Achievement(model.Polarity(c[0]), entered(t, c[1]), entered(t, c[2]))
		shows(t, "capaian", got, c[3], flags(t, c[4]))
		if got.Typed() {
			t.Error("an achievement is computed, never typed")
		}
	})
}

func TestPublishedVectors(t *testing.T) {
	vectors(t, "published.txt", 7, func(t *testing.T, c []string) {
		got := calc.Published(model.Polarity(c[0]), reading(t, c[1]), reading(t, c[2]), reading(t, c[3]))
		shows(t, "capaian", got, c[4], flags(t, c[5]))
	})
}

func TestAggregationVectors(t *testing.T) {
	vectors(t, "aggregation.txt", 10, func(t *testing.T, c []string) {
		records := []model.Record{node("t", "", model.Goal, 1), typed("i", "t", model.Aggregation(c[0]))}
		for i, q := range model.Quarters() {
			records = append(records, actual("i", q, reading(t, c[1+i])))
		}
		q := model.Quarter(c[5][0] - '0')
		m := calc.Compute(book(records...), q).Measure("i")
		is(t, "realisasi", m.Actual, c[6], flags(t, c[7]))
		if m.Actual.Typed() != (c[8] == "ya") {
			t.Errorf("Typed = %v, want %s", m.Actual.Typed(), c[8])
		}
		for i := range m.Quarters {
			want := entered(t, c[1+i])
			if model.Quarter(i+1) > q {
				want = calc.Figure{Flags: calc.NotFilled}
			}
			got := m.Quarters[i]
			if fell := got.Has(calc.Fell); fell && model.Quarter(i+1) == q && !m.Actual.Has(calc.Fell) {
				t.Errorf("TW %d fell and the year did not", q)
			}
			got.Flags &^= calc.Fell // each quarter says so for itself, see TestEachQuarterSaysThatItFell
			same(t, "TW", got, want)
		}
	})
}

func TestRatingVectors(t *testing.T) {
	settings := model.DefaultSettings()
	vectors(t, "rating.txt", 4, func(t *testing.T, c []string) {
		if got := calc.Rate(settings.Ratings, entered(t, c[0])); got != c[1] {
			t.Errorf("predikat %q, want %q", got, c[1])
		}
		if got := calc.Rate(settings.Grades, entered(t, c[0])); got != c[2] {
			t.Errorf("mutu %q, want %q", got, c[2])
		}
	})
}

func TestRoundVectors(t *testing.T) {
	vectors(t, "round.txt", 4, func(t *testing.T, c []string) {
		x, ok := new(big.Rat).SetString(c[0])
		if !ok {
			t.Fatalf("%q is no fraction", c[0])
		}
		places, err := strconv.Atoi(c[1])
		if err != nil {
			t.Fatal(err)
		}
		if got := calc.Round(x, places).StringFixed(int32(places)); got != c[2] {
			t.Errorf("Round(%s, %d) = %s, want %s", c[0], places, got, c[2])
		}
	})
}

func TestAbsorptionVectors(t *testing.T) {
	vectors(t, "absorption.txt", 6, func(t *testing.T, c []string) {
		m := calc.Compute(book(
			node("t", "", model.Goal, 1), node("p", "t", model.Program, 1), version("v", 1, model.Date{}),
			&model.Amount{Node: "p", Version: "v", Value: reading(t, c[0])},
			&model.Spent{Node: "p", Quarter: model.Q2, Value: reading(t, c[1])},
		), model.Q2).MoneyOf("p")
		want := flags(t, c[4])
		shows(t, "penyerapan", m.Absorption, c[2], want)
		is(t, "sisa", m.Remainder, c[3], want&^calc.BudgetZero)
	})
}

// same wants the same number, flags and typing.
func same(t *testing.T, what string, got, want calc.Figure) {
	t.Helper()
	equal := got.Known() == want.Known() && got.Flags == want.Flags && got.Typed() == want.Typed()
	if equal && got.Known() {
		equal = got.Exact().Cmp(want.Exact()) == 0
	}
	if !equal {
		t.Errorf("%s: %v %q typed %v, want %v %q typed %v", what, got.Exact(), got.Flags.Words(), got.Typed(), want.Exact(), want.Flags.Words(), want.Typed())
	}
}

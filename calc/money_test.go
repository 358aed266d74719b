package calc_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"capaian/calc"
	"capaian/model"
)

// ladder is a goal with two programs, the first with two activities.
func ladder(cells ...model.Record) *model.Book {
	return book(append([]model.Record{
		node("t", "", model.Goal, 1), node("p1", "t", model.Program, 1), node("p2", "t", model.Program, 2),
		node("k1", "p1", model.Activity, 1), node("k2", "p1", model.Activity, 2), version("v", 1, model.Date{}),
	}, cells...)...)
}

func budgetOf(t *testing.T, b *model.Book, at model.ID) calc.Sum {
	t.Helper()
	return calc.Compute(b, model.Q4).MoneyOf(at).Amounts[0]
}

func wantSum(t *testing.T, what string, got calc.Sum, value string, flags calc.Flag, origin calc.Origin) {
	t.Helper()
	is(t, what, got.Value, value, flags)
	if got.Origin != origin {
		t.Errorf("%s stands at %d, want %d", what, got.Origin, origin)
	}
}

func TestMoneyAddsUp(t *testing.T) {
	b := ladder(amount("k1", "v", 100), amount("k2", "v", 20), amount("p2", "v", 3))
	wantSum(t, "k1", budgetOf(t, b, "k1"), "100", 0, calc.OriginHere)
	wantSum(t, "p1", budgetOf(t, b, "p1"), "120", 0, calc.OriginBelow)
	wantSum(t, "t", budgetOf(t, b, "t"), "123", 0, calc.OriginBelow)
	wantSum(t, "jumlah", budgetOf(t, b, ""), "123", 0, calc.OriginBelow)
}

func TestMoneyEnteredAboveIsNotSplit(t *testing.T) {
	b := ladder(amount("p1", "v", 100), amount("p2", "v", 3))
	wantSum(t, "p1", budgetOf(t, b, "p1"), "100", 0, calc.OriginHere)
	wantSum(t, "k1", budgetOf(t, b, "k1"), "-", calc.NotFilled, calc.OriginAbove)
	wantSum(t, "t", budgetOf(t, b, "t"), "103", 0, calc.OriginBelow)
}

func TestMoneyOfSomeIsPartial(t *testing.T) {
	b := ladder(amount("k1", "v", 100))
	wantSum(t, "p1", budgetOf(t, b, "p1"), "100", calc.Partial, calc.OriginBelow)
	wantSum(t, "k2", budgetOf(t, b, "k2"), "-", calc.NotFilled, calc.OriginNone)
	wantSum(t, "t", budgetOf(t, b, "t"), "100", calc.Partial, calc.OriginBelow)
	wantSum(t, "jumlah", budgetOf(t, b, ""), "100", calc.Partial, calc.OriginBelow)
	full := ladder(amount("k1", "v", 100), amount("k2", "v", 1))
	wantSum(t, "p1", budgetOf(t, full, "p1"), "101", 0, calc.OriginBelow)
	wantSum(t, "t", budgetOf(t, full, "t"), "101", calc.Partial, calc.OriginBelow)
}

func TestObjectiveWithoutProgramsIsNoGap(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), node("s1", "t", model.Objective, 1), node("s2", "t", model.Objective, 2),
		node("p", "s1", model.Program, 1), version("v", 1, model.Date{}), amount("p", "v", 5))
	wantSum(t, "t", budgetOf(t, b, "t"), "5", 0, calc.OriginBelow)
	wantSum(t, "s2", budgetOf(t, b, "s2"), "-", calc.NotFilled, calc.OriginNone)
}

func TestMoneyEnteredAtTwoLevels(t *testing.T) {
	b := ladder(node("u1", "k1", model.SubActivity, 1), node("u2", "k1", model.SubActivity, 2), amount("p1", "v", 100), amount("u1", "v", 30))
	wantSum(t, "p1", budgetOf(t, b, "p1"), "100", 0, calc.OriginHere)
	wantSum(t, "k1", budgetOf(t, b, "k1"), "30", 0, calc.OriginBelow) // u2 is no gap: the program holds its money
}

func TestMoneyZeroIsNotBlank(t *testing.T) {
	b := ladder(amount("k1", "v", 0), amount("k2", "v", 0), amount("p2", "v", 0))
	wantSum(t, "t", budgetOf(t, b, "t"), "0", 0, calc.OriginBelow)
}

func TestPartialSpendingStaysPartial(t *testing.T) {
	b := ladder(amount("k1", "v", 100), amount("k2", "v", 100), amount("p2", "v", 200), spent("k1", model.Q1, 50))
	m := calc.Compute(b, model.Q1).MoneyOf("p1")
	shows(t, "penyerapan", m.Absorption, "25.00", calc.Partial)
	is(t, "sisa", m.Remainder, "150", calc.Partial)
	later := calc.Compute(b, model.Q2).MoneyOf("p1")
	shows(t, "penyerapan", later.Absorption, "-", calc.NotFilled)
	is(t, "TW I", later.Spent[0].Value, "50", calc.Partial)
}

func TestAbsorptionIsNoMeanOfPercentages(t *testing.T) {
	b := ladder(amount("k1", "v", 1000), amount("k2", "v", 10), amount("p2", "v", 10),
		spent("k1", model.Q4, 0), spent("k2", model.Q4, 10), spent("p2", model.Q4, 10))
	shows(t, "penyerapan", calc.Compute(b, model.Q4).Total.Absorption, "1.96", 0)
}

func TestBudgetInForceFollowsTheQuarter(t *testing.T) {
	b := book(node("t", "", model.Goal, 1), node("p", "t", model.Program, 1),
		version("murni", 1, day(2024, 4, 1)), version("perubahan", 2, day(2024, 9, 15)), version("kosong", 3, model.Date{}),
		amount("p", "murni", 10), amount("p", "perubahan", 8))
	for q, want := range map[model.Quarter]string{model.Q2: "10", model.Q3: "8", model.Q4: "8"} {
		is(t, "pagu", calc.Compute(b, q).MoneyOf("p").Budget.Value, want, 0)
	}
	is(t, "pagu", calc.Compute(b, model.Q1).MoneyOf("p").Budget.Value, "-", calc.NoBudget)
}

func TestMoneyOfAnUnsoundTreeEnds(t *testing.T) {
	b := book(node("a", "b", model.Program, 1), node("b", "a", model.Program, 2), version("v", 1, model.Date{}), amount("a", "v", 5))
	wantSum(t, "jumlah", budgetOf(t, b, ""), "-", calc.NotFilled, calc.OriginNone)
	wantSum(t, "b", budgetOf(t, b, "b"), "-", calc.NotFilled, calc.OriginAbove) // its own ancestor is not also below it
}

// naive adds up by plain recursion; blank reports a leaf without money.
func naive(b *model.Book, at model.ID, covered bool, read func(model.ID) model.Reading) (sum int64, any, blank bool) {
	if d, ok := read(at).Value(); ok {
		return d.IntPart(), true, false
	}
	children := b.Children(at)
	if len(children) == 0 {
		return 0, false, !covered && b.Node(at).Level.BearsMoney()
	}
	for _, i := range children {
		s, a, g := naive(b, b.Nodes[i].ID, covered, read)
		sum, any, blank = sum+s, any || a, blank || g
	}
	return sum, any, blank
}

func TestMoneyAgreesWithPlainRecursion(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for range 200 {
		b := randomTree(random)
		r := calc.Compute(b, model.Q3)
		for i := range b.Nodes {
			at := b.Nodes[i].ID
			columns := map[string]struct {
				read func(model.ID) model.Reading
				got  calc.Sum
			}{
				"pagu":      {func(id model.ID) model.Reading { return b.Amount(id, "v") }, r.Money[i].Amounts[0]},
				"realisasi": {func(id model.ID) model.Reading { return b.Spent(id, model.Q3) }, r.Money[i].Spent[2]},
			}
			for what, c := range columns {
				above := false
				for p := b.Node(at).Parent; p != ""; p = b.Node(p).Parent {
					above = above || !c.read(p).IsBlank()
				}
				sum, any, blank := naive(b, at, above, c.read)
				want, flags, origin := "-", calc.NotFilled, calc.OriginNone
				switch {
				case any && !c.read(at).IsBlank():
					want, flags, origin = fmt.Sprint(sum), 0, calc.OriginHere
				case any:
					want, flags, origin = fmt.Sprint(sum), 0, calc.OriginBelow
					if blank {
						flags = calc.Partial
					}
				case above:
					origin = calc.OriginAbove
				}
				wantSum(t, what+" "+string(at), c.got, want, flags, origin)
			}
		}
	}
}

// randomTree fills money at random places, never both at a node and below it.
func randomTree(random *rand.Rand) *model.Book {
	records := []model.Record{version("v", 1, model.Date{})}
	var grow func(parent model.ID, level model.Level, budget, used bool)
	grow = func(parent model.ID, level model.Level, budget, used bool) {
		for i := range random.IntN(4) {
			id := model.ID(fmt.Sprintf("%s%d", parent, i))
			if parent == "" {
				id = model.ID(fmt.Sprintf("n%d", i))
			}
			records = append(records, node(id, parent, level, i))
			b, u := budget, used
			if level.BearsMoney() && !b && random.IntN(3) == 0 {
				records, b = append(records, amount(id, "v", random.Int64N(1000))), true
			}
			if level.BearsMoney() && !u && random.IntN(3) == 0 {
				records, u = append(records, spent(id, model.Q3, random.Int64N(1000))), true
			}
			if level < model.SubActivity {
				grow(id, level+1, b, u)
			}
		}
	}
	grow("", model.Goal, false, false)
	return book(records...)
}

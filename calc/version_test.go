package calc_test

import (
	"math/rand/v2"
	"testing"

	"capaian/calc"
	"capaian/model"
)

func amountIn(b *model.Book, node model.ID, version int) calc.Sum {
	return calc.Compute(b, model.Q4).MoneyOf(node).Amounts[version]
}

// A shift of the budget lists what moved; the rest stands as it was.
func TestVersionThatListsOnlyWhatMoved(t *testing.T) {
	b := ladder(version("geser", 2, day(2024, 5, 1)), amount("k1", "v", 1000), amount("k2", "v", 200), amount("p2", "v", 30),
		amount("k2", "geser", 170), spent("k1", model.Q4, 990))
	wantSum(t, "k1", amountIn(b, "k1", 1), "1000", 0, calc.OriginBefore)
	wantSum(t, "k2", amountIn(b, "k2", 1), "170", 0, calc.OriginHere)
	wantSum(t, "p1", amountIn(b, "p1", 1), "1170", 0, calc.OriginBelow)
	wantSum(t, "jumlah", amountIn(b, "", 1), "1200", 0, calc.OriginBelow)
	wantSum(t, "jumlah murni", amountIn(b, "", 0), "1230", 0, calc.OriginBelow)
	for q, want := range map[model.Quarter]string{model.Q1: "1230", model.Q2: "1200", model.Q4: "1200"} {
		is(t, "pagu", calc.Compute(b, q).Total.Budget.Value, want, 0)
	}
	shows(t, "penyerapan", calc.Compute(b, model.Q4).MoneyOf("k1").Absorption, "99.00", 0)
	if !amountIn(b, "k1", 1).Open || !amountIn(b, "k2", 1).Open || amountIn(b, "p1", 1).Open {
		t.Error("what holds from before may be entered anew, a sum may not")
	}
}

func TestVersionTakesMoneyBackToZero(t *testing.T) {
	b := ladder(version("geser", 2, model.Date{}), amount("k1", "v", 10), amount("k2", "v", 20), amount("p2", "v", 30), amount("p2", "geser", 0))
	wantSum(t, "p2", amountIn(b, "p2", 1), "0", 0, calc.OriginHere)
	wantSum(t, "jumlah", amountIn(b, "", 1), "30", 0, calc.OriginBelow)
}

// Details of a later version take the place of the one sum of the version before, and a sum
// that of its details; what was left out of the details is said to be missing.
func TestVersionAtAnotherLevel(t *testing.T) {
	b := ladder(version("geser", 2, model.Date{}), amount("p1", "v", 100), amount("p2", "v", 30), amount("k1", "geser", 60))
	wantSum(t, "p1", amountIn(b, "p1", 1), "60", calc.Partial, calc.OriginBelow)
	wantSum(t, "k2", amountIn(b, "k2", 1), "-", calc.NotFilled, calc.OriginNone)
	b = ladder(version("geser", 2, model.Date{}), amount("k1", "v", 60), amount("k2", "v", 40), amount("p2", "v", 30), amount("p1", "geser", 90))
	wantSum(t, "p1", amountIn(b, "p1", 1), "90", 0, calc.OriginHere)
	wantSum(t, "k1", amountIn(b, "k1", 1), "-", calc.NotFilled, calc.OriginAbove)
	wantSum(t, "jumlah", amountIn(b, "", 1), "120", 0, calc.OriginBelow)
	b = ladder(version("geser", 2, model.Date{}), amount("p1", "v", 100), amount("p2", "v", 30), amount("p2", "geser", 31))
	if !amountIn(b, "k1", 1).Open || amountIn(b, "k1", 0).Open {
		t.Error("details may be entered where only an earlier version stands above, and nowhere else")
	}
}

func TestVersionsFollowOneAnother(t *testing.T) {
	b := ladder(version("satu", 2, day(2024, 4, 1)), version("dua", 3, day(2024, 7, 1)), version("kosong", 4, model.Date{}),
		amount("k1", "v", 10), amount("k2", "v", 20), amount("p2", "v", 30), amount("k1", "satu", 11), amount("p2", "dua", 33))
	for v, want := range []string{"60", "61", "64"} {
		wantSum(t, "jumlah", amountIn(b, "", v), want, 0, calc.OriginBelow)
	}
	wantSum(t, "versi tanpa isian", amountIn(b, "", 3), "-", calc.NotFilled, calc.OriginNone)
	is(t, "pagu", calc.Compute(b, model.Q4).Total.Budget.Value, "64", 0)
}

// A version that was valid only later is not what an earlier one is read from.
func TestVersionOutOfOrderReadsWhatHeldOnItsDay(t *testing.T) {
	b := ladder(version("september", 2, day(2024, 9, 1)), version("juni", 3, day(2024, 6, 1)),
		amount("k1", "v", 10), amount("k2", "v", 20), amount("p2", "v", 30), amount("k1", "september", 1000), amount("p2", "juni", 33))
	wantSum(t, "jumlah", amountIn(b, "", 2), "63", 0, calc.OriginBelow)
}

// entries is what counts as entered in a version, told slowly: version by version, what a node
// says replaces what stood on its branch.
func entries(b *model.Book, version int) map[model.ID]model.Reading {
	held := map[model.ID]model.Reading{}
	for v := 0; v <= version; v++ {
		for i := range b.Nodes {
			own := b.Amount(b.Nodes[i].ID, b.Versions[v].ID)
			if own.IsBlank() {
				continue
			}
			for other := range held {
				if hangsOn(b, other, b.Nodes[i].ID) || hangsOn(b, b.Nodes[i].ID, other) {
					if b.Amount(other, b.Versions[v].ID).IsBlank() {
						delete(held, other)
					}
				}
			}
			held[b.Nodes[i].ID] = own
		}
	}
	return held
}

func hangsOn(b *model.Book, below, above model.ID) bool {
	for n := b.Node(below); n != nil; n = b.Node(n.Parent) {
		if n.Parent == above && above != "" {
			return true
		}
	}
	return false
}

func TestVersionsAgreeWithASlowReading(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 3))
	nodes := []model.ID{"p1", "p2", "k1", "k2", "k3"}
	for range 500 {
		records := []model.Record{node("k3", "p2", model.Activity, 1), version("w", 2, model.Date{}), version("x", 3, model.Date{})}
		for _, v := range []model.ID{"v", "w", "x"} {
			taken := map[model.ID]bool{}
			records = append(records, amount("p3", v, int64(random.IntN(9))))
			for _, n := range nodes {
				parent := map[model.ID]model.ID{"k1": "p1", "k2": "p1", "k3": "p2"}[n]
				if random.IntN(3) == 0 && !taken[parent] {
					taken[n] = true
					records = append(records, amount(n, v, int64(random.IntN(100))))
				}
			}
		}
		b := ladder(append(records, node("p3", "t", model.Program, 3))...)
		for v := range b.Versions {
			held := entries(b, v)
			sum, _, _ := naive(b, "t", false, func(id model.ID) model.Reading { return held[id] })
			got, known := amountIn(b, "t", v).Value.Round(0)
			if !known || got.IntPart() != sum {
				t.Fatalf("version %d: %s, want %d\n%v", v, got, sum, records)
			}
		}
	}
}

// A draft of a version moves no figure until it is enacted; then it is the one in force.
func TestADraftVersionCountsNowhere(t *testing.T) {
	draft := version("ubah", 2, model.Date{})
	draft.Draft = true
	rest := []model.Record{amount("k1", "v", 10), amount("k2", "v", 20), amount("p2", "v", 30), amount("k1", "ubah", 99)}
	b := ladder(append(rest, draft)...)
	is(t, "pagu", calc.Compute(b, model.Q4).Total.Budget.Value, "60", 0)
	if v := b.VersionInForce(model.Q4); v == nil || v.ID != "v" {
		t.Errorf("in force is %+v", v)
	}
	wantSum(t, "rancangan", amountIn(b, "k1", 1), "99", 0, calc.OriginHere)
	later := ladder(append(rest, draft, version("lagi", 3, model.Date{}), amount("k2", "lagi", 21))...)
	is(t, "pagu sesudahnya", calc.Compute(later, model.Q4).Total.Budget.Value, "61", 0)
	enacted := *draft
	enacted.Draft = false
	is(t, "ditetapkan", calc.Compute(ladder(append(rest, &enacted)...), model.Q4).Total.Budget.Value, "149", 0)
}

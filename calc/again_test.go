package calc_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"capaian/calc"
	"capaian/model"
)

// edited is the year with random cells laid over: blank ones, N/A, letters of detail above and
// below each other, counts beyond the plan.
func edited(random *rand.Rand, b *model.Book) *model.Book {
	value := func() model.Reading {
		switch random.IntN(6) {
		case 0:
			return model.Reading{}
		case 1:
			return model.NotApplicable()
		}
		return model.IntOf(random.Int64N(200))
	}
	money := func() model.Reading {
		if random.IntN(3) == 0 {
			return model.Reading{}
		}
		return model.IntOf(random.Int64N(2_000_000_000))
	}
	q := model.Quarter(1 + random.IntN(4))
	ind, node := b.Indicators[random.IntN(len(b.Indicators))].ID, b.Nodes[random.IntN(len(b.Nodes))].ID
	var cell model.Record
	switch random.IntN(7) {
	case 0:
		cell = &model.Target{Indicator: ind, Agreement: []model.Agreement{model.Initial, model.Revised}[random.IntN(2)], Quarter: model.Quarter(random.IntN(5)), Value: value()}
	case 1:
		cell = &model.Actual{Indicator: ind, Quarter: q, Value: value(), Numerator: value(), Denominator: value()}
	case 2:
		cell = &model.Spent{Node: node, Quarter: q, Value: money()}
	case 3:
		cell = &model.Amount{Node: node, Version: b.Versions[random.IntN(len(b.Versions))].ID, Value: money()}
	case 4:
		cell = mark(b.Rows[random.IntN(len(b.Rows))].ID, q, random.IntN(3))
	case 5:
		cell = received(b.Villages[random.IntN(len(b.Villages))].ID, b.Documents[random.IntN(len(b.Documents))].ID, day(year, 1+random.IntN(12), 1))
	case 6:
		cell = &model.Reason{Row: b.Rows[random.IntN(len(b.Rows))].ID, Text: "Ditunda"}
	}
	return b.With(cell)
}

// asShown compares all of Results but what they were made of.
func asShown() cmp.Options {
	return cmp.Options{
		cmp.Exporter(func(typ reflect.Type) bool { return typ.PkgPath() == "capaian/calc" }),
		cmp.Comparer(func(x, y calc.Figure) bool {
			return x.Flags == y.Flags && x.Typed() == y.Typed() && x.Known() == y.Known() && (!x.Known() || x.Exact().Cmp(y.Exact()) == 0)
		}),
		cmp.FilterPath(func(p cmp.Path) bool { name := p.Last().String(); return name == ".book" || name == ".missing" }, cmp.Ignore()),
	}
}

// What hangs on a few cells is the same as what the whole year comes to, over edits of all
// kinds laid over each other; each is computed from some state before it.
func TestComputeFromIsComputeOfTheWholeYear(t *testing.T) {
	same := asShown()
	for seed := range uint64(2) {
		random := rand.New(rand.NewPCG(seed, 7))
		for name, start := range map[string]*model.Book{"ranuyoso": ranuyoso(t), "deep": deep(random)} {
			for _, q := range model.Quarters() {
				books := []*model.Book{start}
				results := []*calc.Results{calc.Compute(start, q)}
				for step := range 40 {
					at := max(len(books)-1-random.IntN(3), 0)
					b := edited(random, books[at])
					from := max(at-random.IntN(3), 0)
					got, want := calc.ComputeFrom(results[from], b), calc.Compute(b, q)
					if diff := cmp.Diff(want, got, same); diff != "" {
						t.Fatalf("%s, seed %d, TW %d, step %d (-whole year +what hangs on the cell):\n%s", name, seed, q, step, diff)
					}
					if diff := cmp.Diff(want.Missing(), got.Missing()); diff != "" {
						t.Fatalf("%s, seed %d, TW %d, step %d, missing:\n%s", name, seed, q, step, diff)
					}
					books, results = append(books, b), append(results, got)
				}
			}
		}
	}
}

// Money that comes, goes, or stays the same with other flags moves what is made of it.
func TestComputeFromMoneyThatComesAndGoes(t *testing.T) {
	var none model.Reading
	for _, row := range []struct {
		name          string
		before, after []model.Record
	}{
		{"spent comes", nil, []model.Record{spent("k1", model.Q4, 5)}},
		{"spent goes", []model.Record{spent("k1", model.Q4, 5)}, []model.Record{&model.Spent{Node: "k1", Quarter: model.Q4, Value: none}}},
		{"one of two goes", []model.Record{spent("k1", model.Q4, 5), spent("k2", model.Q4, 7)}, []model.Record{&model.Spent{Node: "k2", Quarter: model.Q4, Value: none}}},
		{"zero for blank", []model.Record{spent("k1", model.Q4, 5)}, []model.Record{spent("k2", model.Q4, 0)}},
		{"the budget goes", []model.Record{amount("k1", "v", 10), spent("k1", model.Q4, 5)}, []model.Record{&model.Amount{Node: "k1", Version: "v", Value: none}}},
		{"a budget of zero comes", []model.Record{amount("k1", "v", 10), spent("k1", model.Q4, 5)}, []model.Record{amount("k2", "v", 0)}},
		{"nothing is another", []model.Record{amount("k1", "v", 10), spent("k1", model.Q4, 5)}, []model.Record{spent("k1", model.Q4, 5)}},
	} {
		b := ladder(append(row.before, typed("of the program", "p1", model.Last), typed("of the part", "k1", model.Last))...)
		with := b.With(row.after...)
		if diff := cmp.Diff(calc.Compute(with, model.Q4), calc.ComputeFrom(calc.Compute(b, model.Q4), with), asShown()); diff != "" {
			t.Errorf("%s (-whole year +what hangs on the cell):\n%s", row.name, diff)
		}
	}
}

// deep is a year with money on several levels, several versions and indicators of all sources.
func deep(random *rand.Rand) *model.Book {
	records := append(ranuyosoChecklist(), ranuyosoVillages()...)
	records = append(records, node("t", "", model.Goal, 1), node("s", "t", model.Objective, 1),
		version("a", 1, model.Date{}), version("b", 2, day(year, 5, 1)), version("c", 3, day(year, 10, 1)))
	above := []model.ID{"s"}
	for i := range 12 {
		id := model.ID(fmt.Sprintf("n%d", i))
		parent := above[random.IntN(len(above))]
		level := model.Program
		if parent != "s" {
			level = model.Activity
		}
		records = append(records, node(id, parent, level, i))
		if above = append(above, id); random.IntN(2) == 0 {
			records = append(records, amount(id, "a", random.Int64N(1000)))
		}
		ind := typed("i"+id, id, []model.Aggregation{model.Cumulative, model.Sum, model.Mean, model.Last}[i%4])
		ind.Source = []model.Source{model.Typed, model.Ratio, model.FromFacilitation, model.FromDocuments, model.Typed}[i%5]
		records = append(records, ind, &model.History{Indicator: ind.ID, Year: year - 1, Target: model.IntOf(90), Actual: model.IntOf(80)})
	}
	return book(records...)
}

// A Book with another plan or other settings is computed whole.
func TestComputeFromAnotherYearComputesAll(t *testing.T) {
	b := ranuyoso(t)
	before := calc.Compute(b, model.Q2)
	other := model.NewBook(year, 2, append(b.Records(), node("baru", "s1", model.Program, 99)))
	if got := calc.ComputeFrom(before, other); len(got.Money) != len(other.Nodes) || got.Quarter != model.Q2 {
		t.Errorf("%d nodes, TW %d", len(got.Money), got.Quarter)
	}
	beside := b.Beside([]*model.Book{ranuyoso(t)})
	if _, few := beside.CellsSince(b); few {
		t.Error("other earlier years are more than a few cells")
	}
}

package check

import (
	"math/big"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/calc/printed"
)

func rat(t *testing.T, s string) *big.Rat {
	t.Helper()
	x, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatal(s)
	}
	return x
}

func figure(t *testing.T, s string) printed.Value {
	t.Helper()
	c := printed.Read(s, false)
	if len(c.Values) != 1 {
		t.Fatalf("%q has %d readings", s, len(c.Values))
	}
	return c.Values[0]
}

// Each formula of efficiency gives its value, and none where it cannot be computed.
func TestFormulasOfEfficiency(t *testing.T) {
	for i, row := range []struct{ achieved, absorbed, want string }{
		{"100", "90", "10"}, {"100", "90", "10"}, {"100", "90", "10"}, {"90", "60", "3/2"}, {"90", "60", "150"}, {"60", "90", "150"}, {"60", "90", "3/2"}, {"90", "95", "5"}, {"100", "90", "75"},
	} {
		if got := savings()[i].of(rat(t, row.achieved), rat(t, row.absorbed)); got.Cmp(rat(t, row.want)) != 0 {
			t.Errorf("%s of %s and %s is %s, want %s", savings()[i].words, row.achieved, row.absorbed, got, row.want)
		}
	}
	for _, row := range []struct{ achieved, absorbed, want string }{
		{"100", "70", "100"}, {"100", "80", "100"}, {"100", "120", "0"}, {"100", "150", "0"}, {"100", "100", "50"}, {"50", "45", "75"}, // PMK 22/2021 holds it at 20 either way
	} {
		if got := savings()[8].of(rat(t, row.achieved), rat(t, row.absorbed)); got.Cmp(rat(t, row.want)) != 0 {
			t.Errorf("%s and %s: %s, want %s", row.achieved, row.absorbed, got, row.want)
		}
	}
	for _, i := range []int{2, 5, 6, 8} {
		if got := savings()[i].of(new(big.Rat), rat(t, "90")); got != nil {
			t.Errorf("%s of nothing is %s", savings()[i].words, got)
		}
	}
	for _, i := range []int{3, 4} {
		if got := savings()[i].of(rat(t, "90"), new(big.Rat)); got != nil {
			t.Errorf("%s by nothing is %s", savings()[i].words, got)
		}
	}
}

// Each verdict has a figure that has it.
func TestVerdicts(t *testing.T) {
	for _, row := range []struct {
		target, actual, achieved string
		counts, things           bool
		want                     verdict
	}{
		{"80", "76", "95", false, false, fits},
		{"87,33", "88,89", "101,79", false, false, fits},
		{"88", "84", "95,4", false, false, cutOff},
		{"87,33", "88,89", "101,78", false, false, rounded},
		{"12,3", "11,7", "95,5", false, false, rounded},
		{"24", "23", "92,83", true, false, wrong},
		{"24", "23", "94,83", false, true, smallInputs},
		{"12", "11", "93,00", false, false, smallInputs},
		{"10", "8", "120", true, false, minus},
		{"40", "46", "85", true, false, minus},
		{"55", "50", "110,00", false, false, inverse},
		{"50", "55", "110,00", false, false, fits},
		{"82", "83,40", "1,0171", false, false, scaled},
		{"80", "104", "120", false, false, limited},
		{"80", "104", "110", false, false, limited},
		{"80", "104", "125", false, false, wrong},
		{"2", "-4", "0", true, false, floored},
		{"90", "85,50", "85,50", false, false, copied},
		{"90", "85,50", "93,00", false, false, wrong},
		{"0", "2", "92,59", false, false, unknown},
	} {
		one := triple{target: []printed.Value{figure(t, row.target)}, actual: []printed.Value{figure(t, row.actual)}, achieved: []printed.Value{figure(t, row.achieved)}, counts: row.counts, things: row.things}
		if got, _ := one.judge(); got != row.want {
			t.Errorf("%s of %s printed as %s: %d, want %d", row.actual, row.target, row.achieved, got, row.want)
		}
	}
}

// A step holds what lies in it, its closed edges included and its open ones not.
func TestSteps(t *testing.T) {
	for _, row := range []struct {
		step     string
		in, out  []string
		unreadIn bool
	}{
		{"75 - 90", []string{"75", "80", "90"}, []string{"74,99", "90,01"}, false},
		{"> 100", []string{"100,01", "250"}, []string{"100", "99"}, false},
		{"≥ 91", []string{"91", "120"}, []string{"90,99"}, false},
		{"< 50", []string{"0", "49,99"}, []string{"50", "51"}, false},
		{"≤ 50", []string{"50", "0"}, []string{"50,01"}, false},
		{"91 ≤ 100", []string{"91", "100"}, []string{"90", "101"}, false},
	} {
		cell := printed.Read(row.step, false)
		one, ok := stepOf(&cell)
		if !ok {
			t.Errorf("%q cannot be read", row.step)
			continue
		}
		for _, x := range row.in {
			if !one.contains(figure(t, x)) {
				t.Errorf("%s is not in %s", x, row.step)
			}
		}
		for _, x := range row.out {
			if one.contains(figure(t, x)) {
				t.Errorf("%s is in %s", x, row.step)
			}
		}
		one.unread = true
		if one.contains(figure(t, row.in[0])) {
			t.Errorf("%s is in a step that cannot be read", row.in[0])
		}
	}
}

// Numbers before rows are of one sort or of another.
func TestSortsOfNumbers(t *testing.T) {
	for mark, want := range map[string]string{
		"1": "1", "12.": "1", "(3)": "1", "I": "I", "IV.": "I", "A": "A", "b": "a", "iii": "i", "1.1": "..", "2.2.1": "...", "7.01.01.2.01": ".....", "": "", "-": "", "Rp": "",
	} {
		if got := sortOf(mark, false); got != want {
			t.Errorf("%q is of sort %q, want %q", mark, got, want)
		}
	}
	if got := sortOf("I", true); got != "A" {
		t.Errorf("I among letters is %q", got)
	}
	if !lettered([]row{{mark: "A"}, {mark: "I"}}) || lettered([]row{{mark: "A"}, {mark: "I"}, {mark: "II"}}) || lettered([]row{{mark: "I"}, {mark: "1"}}) {
		t.Error("letters and roman numbers are not told apart")
	}
}

// Rows are put under one another in each of the ways.
func TestStructures(t *testing.T) {
	rows := func(marks, labels []string, amounts ...int64) []row {
		var all []row
		for i, m := range marks {
			one := row{line: i, mark: m, amount: big.NewRat(amounts[i], 1), second: big.NewRat(amounts[i], 1)}
			if labels != nil {
				one.label = labels[i]
			}
			all = append(all, one)
		}
		return all
	}
	over := func(all []row, deep []int) []int {
		if deep == nil {
			return nil
		}
		s := stacked(all, deep)
		var out []int
		for _, one := range all {
			out = append(out, s.over[one.line])
		}
		return out
	}
	same := func(a, b []int) bool {
		if len(a) != len(b) {
			return false
		}
		for i := range a {
			if a[i] != b[i] {
				return false
			}
		}
		return true
	}
	marked := rows([]string{"I", "1", "2", "II", "1"}, nil, 3, 1, 2, 4, 4)
	if got := over(marked, byMarks(marked)); !same(got, []int{none, 0, 0, none, 3}) {
		t.Errorf("by numbers %v", got)
	}
	office := rows([]string{"", "1", "1.1", "2"}, nil, 9, 5, 5, 4)
	if got := over(office, byOffice(byMarks)(office)); !same(got, []int{none, 0, 1, 0}) {
		t.Errorf("under the office %v", got)
	}
	capitals := rows([]string{"1", "2", "3"}, []string{"PROGRAM A", "Kegiatan b", "Kegiatan c"}, 3, 1, 2)
	if got := over(capitals, byCapitals(capitals)); !same(got, []int{none, 0, 0}) {
		t.Errorf("by capitals %v", got)
	}
	summed := rows([]string{"1", "2", "3", "4", "5", "6"}, nil, 10, 6, 4, 7, 3, 4)
	if got := over(summed, bySums(summed)); !same(got, []int{none, 0, 0, none, 3, 3}) {
		t.Errorf("by sums %v", got)
	}
	for name, deep := range map[string][]int{
		"one sort of number": byMarks(rows([]string{"1", "2"}, nil, 1, 2)), "no number at first": byMarks(rows([]string{"", "1"}, nil, 1, 2)),
		"all capitals": byCapitals(rows([]string{"1", "2"}, []string{"A", "B"}, 1, 2)), "no sums": bySums(rows([]string{"1", "2", "3"}, nil, 5, 1, 2)),
		"no levels": byPlan(rows([]string{"1", "2"}, nil, 1, 2)), "numbered office": byOffice(byMarks)(rows([]string{"1", "2", "3"}, nil, 1, 2, 3)),
	} {
		if deep != nil {
			t.Errorf("%s: %v", name, deep)
		}
	}
}

// Spans of figures printed in millions and in thousandths.
func TestUnitsOfDigits(t *testing.T) {
	for _, row := range []struct {
		places int
		want   string
	}{{0, "1/2"}, {2, "1/200"}, {-6, "500000"}} {
		if got := unit(row.places, 2); got.Cmp(rat(t, row.want)) != 0 {
			t.Errorf("half a digit at %d: %s", row.places, got)
		}
	}
	v := printed.Value{Number: decimal.NewFromInt(12), Places: 0}
	if s := around(v); !s.holds(rat(t, "12.5")) || !s.holds(rat(t, "11.5")) || s.holds(rat(t, "12.51")) {
		t.Errorf("around 12: %v", s)
	}
}

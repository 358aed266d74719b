package check_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/ui/uitest/tools"
)

// runs is how many reports are made up: five times as many where all are asked for, ten thousand
// right ones among them.
func runs(all, short int) int64 {
	if tools.Long() {
		all *= 5
	}
	return int64(tools.Runs(all, short))
}

// In made-up reports of many styles nothing is called wrong: in 2,000 here, in 10,000 where
// CAPAIAN_TEST_LONG is set.
func TestNothingIsWrongInMadeUpReports(t *testing.T) {
	t.Parallel()
	for seed := range runs(2_000, 200) {
		for _, f := range check.Document(newReport(seed).doc) {
			if f.Level == check.Error {
				t.Fatalf("seed %d: %s %s: %q, not %q: %s %v", seed, f.Code, f.Place, f.Printed, f.Right, f.Message, f.Working)
			}
		}
	}
}

// otherDigit changes a digit of a figure, the second where it has several: a slip that no
// rounding explains.
func otherDigit(text string, by int) string {
	digits := []int{}
	for i, c := range text {
		if c >= '0' && c <= '9' {
			digits = append(digits, i)
		}
	}
	if len(digits) == 0 {
		return text
	}
	at := digits[min(1, len(digits)-1)]
	changed := []byte(text)
	changed[at] = '0' + (changed[at]-'0'+byte(by))%10
	return string(changed)
}

// One figure of a made-up report is changed: it is found where it is, its right value is
// named, and no other figure is called wrong for it.
func TestOneSlipInMadeUpReportsIsFound(t *testing.T) {
	t.Parallel()
	made, found, named, stray := 0, 0, 0, 0
	var missed []string
	for seed := range runs(600, 100) {
		r := newReport(seed)
		if len(r.cells) == 0 {
			continue
		}
		slip := r.cells[r.Intn(len(r.cells))]
		table := &r.doc.Tables[slip.at[0]-1]
		cell := &table.Rows[slip.at[1]-1].Cells[slip.at[2]-1]
		was := *cell
		if *cell = otherDigit(was, 1+r.Intn(8)); *cell == was || printed.Read(*cell, false).State != printed.Figure {
			continue
		}
		made++
		here, right := false, false
		for _, f := range check.Document(r.doc) {
			at := where(&f)
			if at == slip.at && f.Level != check.Info {
				here = true
				right = right || same(f.Right, slip.right)
			} else if f.Level == check.Error && !slices.Contains(slip.also, at) && (at[2] != 0 || at[1] != slip.at[1]) && f.Cause == "" {
				stray++
				t.Logf("seed %d: %s is %q, not %q; %s at %s is called wrong: %s", seed, table.Columns[slip.at[2]-1].Head, *cell, was, f.Printed, f.Place, f.Message)
			}
		}
		if here {
			found++
		} else {
			missed = append(missed, strings.Join([]string{table.Title, table.Columns[slip.at[2]-1].Head, table.Rows[slip.at[1]-1].Cells[1], was, *cell}, " | "))
		}
		if right {
			named++
		}
	}
	for _, m := range missed {
		t.Log("not found: " + m)
	}
	t.Logf("%d slips: %d found, %d named, %d right figures called wrong", made, found, named, stray)
	if found*100 < made*leastFound || named*100 < found*leastFound {
		t.Errorf("of %d slips %d were found, of these %d with the right value; at least %d percent", made, found, named, leastFound)
	}
	if stray > 0 {
		t.Errorf("%d right figures were called wrong beside %d slips", stray, made)
	}
}

// leastFound is the percentage of slips that must be found, and of these named.
const leastFound = 95

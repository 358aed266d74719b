package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// layout is a document in which every figure is right, with slips that are put into it.
type layout struct {
	printedCase
	slips []slipped
}

// slipped is a wrong figure in a cell, counted from 1: table, row, column.
type slipped struct {
	at     [3]int
	text   string
	right  string // "-" where it is not known
	also   string // other cells that may be named
	missed bool   // it is known not to be found
}

func layoutsOf(t testing.TB, file string) []layout {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "terbit", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []layout
	for _, block := range strings.Split("\n"+string(raw), "\n== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		one := layout{printedCase: printedCase{Name: name}}
		var tables []string
		for line := range strings.SplitSeq(rest, "\n") {
			slip, is := strings.CutPrefix(line, "? ")
			if missed, known := strings.CutPrefix(line, "~ "); known {
				slip, is = missed, true
			}
			if !is {
				tables = append(tables, line)
				continue
			}
			parts := cells(slip)
			s := slipped{missed: line[0] == '~', text: parts[1], right: parts[2], also: parts[3]}
			if _, err := fmt.Sscan(parts[0], &s.at[0], &s.at[1], &s.at[2]); err != nil {
				t.Fatalf("%s: %q: %v", name, line, err)
			}
			one.slips = append(one.slips, s)
		}
		one.read(t, strings.Join(tables, "\n"))
		all = append(all, one)
	}
	return all
}

// where names the cell of a finding in a document: table, row and column, counted from 1; 0
// where it is about more than that.
func where(f *check.Finding) [3]int {
	var at [3]int
	_, key, _ := strings.Cut(f.ID, ":")
	for part := range strings.SplitSeq(key, "/") {
		n := 0
		if len(part) > 1 {
			if _, err := fmt.Sscan(part[1:], &n); err != nil {
				continue
			}
		}
		switch {
		case part[0] == 't':
			at[0] = n
		case part[0] == 'b':
			at[1] = n
		case part[0] == 'k':
			at[2] = n
		}
	}
	return at
}

// In every layout nothing is wrong as it stands, and one slip is found where it is.
func TestSlipsAreFoundInManyLayouts(t *testing.T) {
	for _, one := range slices.Concat(layoutsOf(t, "layouts.txt"), layoutsOf(t, "offices.txt"), layoutsOf(t, "kept.txt"), layoutsOf(t, "unseen.txt"), layoutsOf(t, "unknown.txt")) {
		t.Run(one.Name, func(t *testing.T) {
			for _, f := range check.Document(decoded(t, one.Document)) {
				if f.Level == check.Error {
					t.Errorf("right, and called wrong: %s %s: %q, not %q: %s %v", f.Code, f.Place, f.Printed, f.Right, f.Message, f.Working)
				}
			}
			for _, s := range one.slips {
				d := decoded(t, one.Document)
				d.Tables[s.at[0]-1].Rows[s.at[1]-1].Cells[s.at[2]-1] = s.text
				s.judge(t, d)
			}
		})
	}
}

func (s *slipped) judge(t *testing.T, d *printed.Document) {
	t.Helper()
	found := false
	for _, f := range check.Document(d) {
		at := where(&f)
		row := at[2] == 0 && at[0] == s.at[0] && at[1] == s.at[1]
		switch {
		case at == s.at && f.Level != check.Info && (s.right == "-" || same(f.Right, s.right)):
			found = true
		case f.Level == check.Error && at != s.at && !row && !slices.Contains(cellsOf(s.also), at):
			t.Errorf("%v is %q: %s %s is called wrong: %s", s.at, s.text, f.Code, f.Place, f.Message)
		}
	}
	if found && s.missed {
		t.Errorf("%v is %q: found now; mark it with ? instead of ~", s.at, s.text)
	}
	if !found && !s.missed {
		t.Errorf("%v is %q, not %s: not found", s.at, s.text, s.right)
	}
}

// same compares right values: 95 is 95.00.
func same(a, b string) bool {
	plain := func(s string) string {
		if strings.Contains(s, ".") {
			s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
		}
		return s
	}
	return plain(a) == plain(b)
}

func cellsOf(also string) [][3]int {
	var all [][3]int
	for part := range strings.SplitSeq(also, ",") {
		var at [3]int
		if n, _ := fmt.Sscan(part, &at[0], &at[1], &at[2]); n == 3 {
			all = append(all, at)
		}
	}
	return all
}

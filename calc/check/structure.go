package check

import (
	"math/big"
	"strings"
	"unicode"

	"capaian/calc/printed"
)

// structure is how the rows of a table are put under one another: the line over each, and
// for a total the lines it adds up. none stands over what no line is over.
type structure struct {
	over map[int]int   // line → the line it is part of
	adds map[int][]int // line → the lines that it adds up
	told evidence      // what tells it
}

// evidence is what tells how rows are put under one another.
type evidence uint8

const (
	toldBySums   evidence = iota // only that they add up
	toldByMarks                  // numbers before them, or capitals
	toldByLevels                 // the levels of the plan
)

// none stands for the line over those with none over them.
const none = -1

// mostRows bounds the rows of a table of which the structure is looked for, mostSummed those
// of which only the sums tell it.
const (
	mostRows   = 1_000
	mostSummed = 100
)

// row is a line that may be part of a structure.
type row struct {
	line   int
	mark   string // its number or code
	label  string
	level  int // of the plan; 0 where it is not told
	total  bool
	amount *big.Rat // its first amount, for structures that only sums tell
	second *big.Rat // its last amount, where there are several
}

// depths tells how deep each row lies; a total is as deep as it likes. nil where the way of
// telling does not apply to the rows.
type depths func([]row) []int

// structures are the ways in which the rows of a table may be put under one another, the
// surest first. The one whose sums hold in most rows is taken.
func structures(rows []row) []structure {
	var all []structure
	for _, way := range []struct {
		of   depths
		told evidence
	}{{byPlan, toldByLevels}, {byMarks, toldByMarks}, {byOffice(byPlan), toldByLevels}, {byOffice(byMarks), toldByMarks}, {byCapitals, toldByMarks}, {bySums, toldBySums}} {
		if deep := way.of(rows); deep != nil {
			one := stacked(rows, deep)
			one.told = way.told
			all = append(all, one)
		}
	}
	flat := stacked(rows, make([]int, len(rows)))
	flat.told = toldByMarks
	return append(all, flat)
}

// stacked puts each row under the nearest before it that is less deep, and under a total the
// rows of the least depth since the total before it.
func stacked(rows []row, deep []int) structure {
	s := structure{over: map[int]int{}, adds: map[int][]int{}}
	var above []int // places in rows, the highest first
	for i, one := range rows {
		if one.total {
			s.over[one.line] = none
			continue
		}
		for len(above) > 0 && deep[above[len(above)-1]] >= deep[i] {
			above = above[:len(above)-1]
		}
		s.over[one.line] = none
		if len(above) > 0 {
			up := rows[above[len(above)-1]].line
			s.over[one.line] = up
			s.adds[up] = append(s.adds[up], one.line)
		}
		above = append(above, i)
	}
	return s
}

// byPlan is the level of the plan; it must be told for every row.
func byPlan(rows []row) []int {
	deep, several := make([]int, len(rows)), map[int]bool{}
	for i, one := range rows {
		if one.total {
			continue
		}
		if one.level == 0 {
			return nil
		}
		deep[i] = one.level
		several[one.level] = true
	}
	if len(several) < 2 {
		return nil
	}
	return deep
}

// byOffice takes rows without a mark before all others for the whole office, and asks another
// way about the rest.
func byOffice(way depths) depths {
	return func(rows []row) []int {
		if len(rows) < 3 || rows[0].total || rows[0].mark != "" || rows[1].mark == "" {
			return nil
		}
		rest := way(rows[1:])
		if rest == nil {
			return nil
		}
		least := 0
		for i, d := range rest {
			if !rows[i+1].total && (least == 0 || d < least) {
				least = d
			}
		}
		return append([]int{least - 1}, rest...)
	}
}

// byMarks goes by the numbers before the rows: a sort of number that was not there before
// lies deeper than the row before it; 1.1 lies under 1.
func byMarks(rows []row) []int {
	letters := lettered(rows)
	deep := make([]int, len(rows))
	var open []string // the sorts of the rows over the present one
	several := false
	for i, one := range rows {
		if one.total {
			continue
		}
		kind := sortOf(one.mark, letters)
		if kind == "" && i == 0 {
			return nil
		}
		at := -1
		for d, s := range open {
			if s == kind {
				at = d
			}
		}
		if at < 0 {
			open = append(open, kind)
			at = len(open) - 1
		}
		open = open[:at+1]
		deep[i] = at + 1
		several = several || at > 0
	}
	if !several {
		return nil
	}
	return deep
}

// lettered reports that single capitals count A, B, C and not I, V, X.
func lettered(rows []row) bool {
	for _, one := range rows {
		if m := strings.Trim(one.mark, ".) "); m == "II" || m == "III" || m == "IV" {
			return false
		}
	}
	for _, one := range rows {
		if m := strings.Trim(one.mark, ".) "); len(m) == 1 && m[0] >= 'A' && m[0] <= 'Z' && !strings.Contains("IVXLCDM", m) {
			return true
		}
	}
	return false
}

// sortOf is the sort of a number before a row: I, A, a, 1 or 1.1 with as many parts.
func sortOf(mark string, letters bool) string {
	m := strings.Trim(strings.TrimSpace(mark), ".)( ")
	parts := strings.FieldsFunc(m, func(r rune) bool { return r == '.' || r == '-' || r == ' ' })
	if len(parts) > 1 {
		for _, p := range parts {
			if strings.Trim(p, "0123456789xX") != "" && len(p) > 3 {
				return ""
			}
		}
		return strings.Repeat(".", len(parts))
	}
	switch {
	case m == "":
		return ""
	case strings.Trim(m, "0123456789") == "":
		return "1"
	case strings.Trim(m, "IVX") == "" && !(letters && len(m) == 1):
		return "I"
	case len(m) == 1 && unicode.IsUpper(rune(m[0])):
		return "A"
	case len(m) == 1 && unicode.IsLower(rune(m[0])):
		return "a"
	case strings.Trim(m, "ivx") == "":
		return "i"
	}
	return ""
}

// byCapitals takes labels in capitals for the heads of those that follow.
func byCapitals(rows []row) []int {
	deep := make([]int, len(rows))
	high, low := false, false
	for i, one := range rows {
		if one.total {
			continue
		}
		if deep[i] = 2; one.label != "" && one.label == strings.ToUpper(one.label) {
			deep[i] = 1
		}
		high, low = high || deep[i] == 1, low || deep[i] == 2
	}
	if !high || !low || len(rows) > 0 && deep[0] != 1 {
		return nil
	}
	return deep
}

// bySums takes each row that is the sum of at least two right after it, in its first amounts
// or in its last ones, for their head.
func bySums(rows []row) []int {
	if len(rows) > mostSummed {
		return nil
	}
	deep := make([]int, len(rows))
	found := false
	var within func(from, to, depth int)
	within = func(from, to, depth int) {
		for i := from; i < to; i++ {
			deep[i] = depth
			if end := sumEnd(rows, i, to); end > i {
				found = true
				within(i+1, end+1, depth+1)
				i = end
			}
		}
	}
	within(0, len(rows), 1)
	if !found {
		return nil
	}
	return deep
}

// sumEnd is the last of the rows right after one that add up to it; −1 where none do. The
// most rows count, so that parts of parts stay within.
func sumEnd(rows []row, at, to int) int {
	end := -1
	for _, of := range []func(row) *big.Rat{func(r row) *big.Rat { return r.amount }, func(r row) *big.Rat { return r.second }} {
		want := of(rows[at])
		if rows[at].total || want == nil || want.Sign() <= 0 {
			continue
		}
		sum := new(big.Rat)
		for j := at + 1; j < to && !rows[j].total; j++ {
			x := of(rows[j])
			if x == nil {
				break
			}
			// A row that is itself a sum stands for its parts.
			sum.Add(sum, x)
			if inner := sumEndOf(rows, j, to, of); inner > j {
				j = inner
			}
			if sum.Cmp(want) == 0 && j > at+1 {
				end = max(end, j)
			}
			if sum.Cmp(want) > 0 {
				break
			}
		}
	}
	return end
}

// sumEndOf is sumEnd of one amount, without looking into the parts.
func sumEndOf(rows []row, at, to int, of func(row) *big.Rat) int {
	want, sum := of(rows[at]), new(big.Rat)
	if want == nil || want.Sign() <= 0 {
		return -1
	}
	for j := at + 1; j < to && !rows[j].total; j++ {
		x := of(rows[j])
		if x == nil {
			return -1
		}
		if sum.Add(sum, x); sum.Cmp(want) == 0 && j > at+1 {
			return j
		}
		if sum.Cmp(want) > 0 {
			return -1
		}
	}
	return -1
}

// rowsOf are the lines of a table that hold amounts, with what tells their place.
func (r *pages) rowsOf(s int, columns []int) []row {
	sheet := &r.Sheets[s]
	var rows []row
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		if line.Head || line.Mean && !line.Total || line.Closing != nil {
			continue
		}
		one := row{line: l, mark: markOf(sheet, line), label: line.Label, level: int(line.Level), total: line.Total}
		if !line.Own {
			one.level = 0
		}
		for _, c := range columns {
			if cell := &line.Cells[c]; cell.Known() && !cell.Share {
				x := cell.Values[0].Number.Rat()
				if one.amount == nil {
					one.amount = x
				}
				one.second = x
			}
		}
		if one.amount != nil {
			rows = append(rows, one)
		}
	}
	return rows
}

// markOf is the number or code of a line: in its own column, else before its label.
func markOf(sheet *printed.Sheet, line *printed.Line) string {
	for i, c := range sheet.Columns {
		if (c.Role == printed.RoleCode || c.Role == printed.RoleNumber) && line.Cells[i].State != printed.Blank {
			if mark := line.Cells[i].Text; c.Role == printed.RoleNumber {
				return mark
			}
			return codeFrom(sheet, line, i)
		}
	}
	word, _, several := strings.Cut(strings.TrimSpace(line.Label), " ")
	if several && strings.ContainsAny(word, ".)0123456789") || several && len(word) <= 3 && strings.Trim(word, "IVX") == "" {
		return word
	}
	return ""
}

// codeFrom is the code of a row that begins in a column, with those of its parts that have columns
// of their own behind it.
func codeFrom(sheet *printed.Sheet, line *printed.Line, from int) string {
	code := line.Cells[from].Text
	for i := from + 1; i < len(sheet.Columns) && sheet.Columns[i].Role == printed.RoleCode && line.Cells[i].State != printed.Blank; i++ {
		code += "." + line.Cells[i].Text
	}
	return code
}

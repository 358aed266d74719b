package tables

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"

	"github.com/shopspring/decimal"
)

// sexes are the words that part a column of people, in the form of shape.Bare: men, women, and
// both together.
func sexes() [3][]string {
	return [...][]string{{"lakilaki", "laki", "pria", "lk", "l"}, {"perempuan", "wanita", "pr", "p"}, {"jumlah", "total", "jml", "lp"}}
}

// statuses are the fields of which each person of the staff has one.
func statuses() []string { return []string{"civil", "contract", "part_time", "temporary"} }

// parted is a column of people that a table tells in parts.
type parted struct {
	column *Column
	at     [3]int // positions of men, women, and both together; −1: not there
}

// bothSexes makes of a table of staff that tells men and women apart, column by column, one with
// their sums; false where the grid is none. Where all who have a status are told so, the table
// gets the men and the women among them too.
func (r *recogniser) bothSexes(g *workbook.Grid) (*workbook.Grid, []sheetOf, bool) {
	list := slices.IndexFunc(r.lists, func(l List) bool { return l.Name == "pegawai" })
	row, all := findParted(g.Texts(), r.columns[list])
	if len(all) == 0 {
		return nil, nil, false
	}
	whole := workbook.Grid{Name: g.Name, Rows: slices.Clone(g.Rows), Merged: g.Merged, Lines: g.Lines, Cells: map[[2]int][2]int{}}
	width, apart := 0, !allTold(g.Texts(), row, all, r.columns[list])
	for i := range g.Rows {
		width = max(width, len(g.Rows[i]))
	}
	if row > 0 {
		whole.Rows[row-1] = slices.Clone(g.Rows[row-1])
	}
	for i := row; i < len(g.Rows); i++ {
		cells := make([]workbook.Input, width)
		copy(cells, g.Rows[i])
		both := []workbook.Input{{}, {}}
		for _, p := range all {
			men, women := cells[p.at[0]], cells[p.at[1]]
			both[0], both[1] = added(both[0], men), added(both[1], women)
			cells[p.at[0]], cells[p.at[1]] = added(men, women), workbook.Input{}
			if p.at[2] >= 0 {
				cells[p.at[0]], cells[p.at[2]] = agreeing(cells[p.at[0]], cells[p.at[2]]), workbook.Input{}
			}
			if i == row {
				cells[p.at[0]] = workbook.Input{Text: p.column.Head}
				if row > 0 && p.at[0] < len(whole.Rows[row-1]) {
					whole.Rows[row-1][p.at[0]] = workbook.Input{}
				}
			}
		}
		if i == row {
			both = []workbook.Input{{Text: "Laki-laki"}, {Text: "Perempuan"}}
		}
		if !apart {
			whole.Cells[[2]int{i, width}], whole.Cells[[2]int{i, width + 1}] = [2]int{i, all[0].at[0]}, [2]int{i, all[0].at[1]}
			cells = append(cells, both...)
		}
		whole.Rows[i] = cells
	}
	found := r.tables(&whole)
	return &whole, found, slices.ContainsFunc(found, func(t sheetOf) bool { return t.list.Name == "pegawai" })
}

// findParted looks for the row in which columns of people are parted, either below their heads or
// each in its own: PNS L.
func findParted(texts [][]string, columns []Column) (row int, all []parted) {
	const deep = 30
	for row := range min(len(texts), deep) {
		all := map[string]*parted{}
		var order []*parted
		above := ""
		for at, cell := range texts[row] {
			if row > 0 && at < len(texts[row-1]) && strings.TrimSpace(texts[row-1][at]) != "" {
				above = texts[row-1][at]
			}
			sex, c := sexOf(cell, above, columns)
			if c == nil {
				continue
			}
			if all[c.Head] == nil {
				all[c.Head] = &parted{c, [3]int{-1, -1, -1}}
				order = append(order, all[c.Head])
			}
			if all[c.Head].at[sex] < 0 {
				all[c.Head].at[sex] = at
			}
		}
		var found []parted
		for _, p := range order {
			if p.at[0] >= 0 && p.at[1] >= 0 {
				found = append(found, *p)
			}
		}
		if len(found) > 0 {
			return row, found
		}
	}
	return 0, nil
}

// sexOf is the column that a head, or the one above it, names, and which part of its people it
// tells; nil where it parts none.
func sexOf(cell, above string, columns []Column) (sex int, c *Column) {
	bare := shape.Bare(cell)
	for sex, words := range sexes() {
		for _, word := range words {
			begin, is := strings.CutSuffix(bare, word)
			if before, said := strings.CutPrefix(bare, word); said && before != "" && sex == 2 {
				begin, is = before, true // Jumlah PNS
			}
			if is && begin == "" {
				begin = shape.Bare(above)
			}
			if !is {
				continue
			}
			for i := range columns {
				c := &columns[i]
				if c.Kind == Count && c.Field != "male" && c.Field != "female" && begin != "" && slices.ContainsFunc(append(c.Also, c.Head), func(head string) bool { return shape.Bare(head) == begin }) {
					return sex, c
				}
			}
		}
	}
	return 0, nil
}

// allTold reports that the parted columns tell the sex of everybody with a status, and no column
// of its own does.
func allTold(texts [][]string, row int, all []parted, columns []Column) bool {
	told := map[int]bool{}
	for _, p := range all {
		if !slices.Contains(statuses(), p.column.Field) {
			return false
		}
		for _, at := range p.at {
			told[at] = true
		}
	}
	for i := max(row-1, 0); i <= row; i++ {
		for at, cell := range texts[i] {
			if told[at] || cell == "" {
				continue
			}
			for j := range columns {
				c := &columns[j]
				if (c.Field == "male" || c.Field == "female" || slices.Contains(statuses(), c.Field)) && slices.ContainsFunc(append(c.Also, c.Head), func(head string) bool { return shape.Bare(head) == shape.Bare(cell) }) {
					return false
				}
			}
		}
	}
	return true
}

// added is the sum of two cells of people; one that is no number stands for both, to be told.
func added(a, b workbook.Input) workbook.Input {
	n, blank, is := people(a)
	m, none, whole := people(b)
	switch {
	case !is:
		return unread(a)
	case !whole:
		return unread(b)
	case blank && none:
		return workbook.Input{}
	}
	sum := decimal.NewFromInt(int64(n + m))
	return workbook.Input{Text: sum.String(), Number: sum, IsNumber: true}
}

// agreeing is the sum, where the table's own says the same; else a cell that says why not.
func agreeing(sum, said workbook.Input) workbook.Input {
	n, _, is := people(sum)
	m, blank, whole := people(said)
	if !is || blank || whole && n == m {
		return sum
	}
	said.Unread = fmt.Sprintf("jumlahnya tertulis %s, padahal laki-laki dan perempuan %d", model.Clean(said.Text, false), n)
	return said
}

// unread is a cell that is no number of people, with the reason.
func unread(in workbook.Input) workbook.Input {
	if in.Unread == "" && !in.Broken {
		in.Unread = fmt.Sprintf("terbaca %q, diharapkan bilangan bulat", model.Clean(in.Text, false))
	}
	return in
}

// people reads a whole number; a dash, or a word for no, is blank.
func people(in workbook.Input) (n int, blank, is bool) {
	typed := strings.TrimSpace(in.Text)
	if (typed == "" || answerOf(typed) == negative) && !in.IsNumber && in.Unread == "" {
		return 0, true, true
	}
	n, err := strconv.Atoi(typed)
	return n, false, err == nil && in.Unread == "" && !in.Broken
}

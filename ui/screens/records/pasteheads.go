package records

import (
	"slices"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/files/tables"
	"capaian/ui/shape"
	"capaian/ui/text"
)

// leftOut is a column that belongs to no field.
const leftOut = -1

// read takes the lines; a line of titles says what the columns are and is no record.
func (t *sheet) read(lines [][]string) {
	if t.of.kind == model.KindHoliday {
		lines = spreadDays(shape.JoinDays(lines), t.book.Year)
	}
	head := shape.Find(lines[:min(len(lines), titleRows)], 0, t.names())
	if height := head.To - head.From + 1; len(head.At) > 1 && height > 1 {
		t.titled = true
		for at := range width(lines[head.From : head.To+1]) {
			column, known := head.At[at]
			if !known {
				column = leftOut
			}
			t.columns = append(t.columns, column)
		}
	} else {
		head = shape.Head{From: -1, To: -1}
		for i, line := range lines[:min(len(lines), titleRows)] {
			if columns, known := t.titles(line); known {
				t.columns, t.titled = columns, true
				head = shape.Head{From: i, To: i, At: t.placed(columns)}
			}
		}
	}
	if !t.titled {
		t.columns = t.usual(lines)
		head.At = t.placed(t.columns)
	}
	t.unused = t.unusedOf(lines, head)
	for i, kind := range shape.Rows(lines, &head, len(lines), func(row int) bool { return t.holds(lines[row]) }) {
		row := head.To + 1 + i
		switch _, again := t.titles(lines[row]); {
		case kind == shape.Record && !again: // long tables repeat their titles
			t.line(row+1, lines[row])
		case kind != shape.Record && kind != shape.Blank:
			t.passed++
		}
	}
}

// unusedOf are the titles of columns with content that belong to no field, but for the one that
// counts the lines; none where no line says titles.
func (t *sheet) unusedOf(lines [][]string, head shape.Head) []string {
	if !t.titled {
		return nil
	}
	var unused []string
	for at, title := range lines[head.From] {
		used := at < len(t.columns) && t.columns[at] != leftOut
		filled := slices.ContainsFunc(lines[head.To+1:], func(line []string) bool { return at < len(line) && strings.Trim(line[at], "- ") != "" })
		counts := slices.Contains([]string{"no", "nomor", "urut"}, strings.Join(text.Words(title), " "))
		if title = strings.TrimSpace(title); title != "" && !used && filled && !counts {
			unused = append(unused, title)
		}
	}
	return unused
}

// spreadDays gives each of the days that a cell of holidays names a line of its own.
func spreadDays(lines [][]string, year int) [][]string {
	var all [][]string
	for _, line := range lines {
		at := slices.IndexFunc(line, func(cell string) bool { return len(text.ParseDays(cell, year)) > 1 })
		if at < 0 {
			all = append(all, line)
			continue
		}
		for _, day := range text.ParseDays(line[at], year) {
			one := slices.Clone(line)
			one[at] = day.String()
			all = append(all, one)
		}
	}
	return all
}

// titleRows is how far down titles are looked for.
const titleRows = 8

func width(lines [][]string) int {
	most := 0
	for _, line := range lines {
		most = max(most, len(line))
	}
	return most
}

// callAlso lets the fields be known by the heads that tables from files have over them.
func (t *sheet) callAlso(list *tables.List, d *tables.Draft) {
	if list == nil {
		return
	}
	heads := list.FieldHeads(d)
	for i := range t.fields {
		t.fields[i].also = slices.Concat(t.fields[i].also, heads[t.fields[i].name])
	}
}

// names are the labels of the fields, as heads.
func (t *sheet) names() shape.Names {
	heads := make([][]string, len(t.fields))
	for i, f := range t.fields {
		heads[i] = append([]string{f.label}, f.also...)
	}
	return shape.NamesOf(heads)
}

// placed are the columns that belong to a field.
func (t *sheet) placed(columns []int) map[int]int {
	at := map[int]int{}
	for i, column := range columns {
		if column != leftOut {
			at[i] = column
		}
	}
	return at
}

// titles finds the fields that a line names; known where it names two, or where the one
// column there is has the name of the first field.
func (t *sheet) titles(line []string) (columns []int, known bool) {
	taken := map[int]bool{}
	for _, cell := range line {
		at := t.fieldOf(cell, taken)
		if at != leftOut {
			taken[at] = true
		}
		columns = append(columns, at)
	}
	alone := len(line) == 1 && text.Fold(line[0]) == text.Fold(t.fields[0].label)
	return columns, len(taken) > 1 || alone
}

// fieldOf is the field that a column's title names: the one of that name, else one whose
// label it holds, or part of whose label it is.
func (t *sheet) fieldOf(title string, taken map[int]bool) int {
	title = text.Fold(strings.TrimSpace(title))
	if title == "" {
		return leftOut
	}
	partly := leftOut
	for i, f := range t.fields {
		label := text.Fold(f.label)
		switch {
		case taken[i]:
		case label == title, slices.ContainsFunc(f.also, func(head string) bool { return text.Fold(head) == title }):
			return i
		case partly == leftOut && (text.HoldsAll(title, text.Words(label)) || len(title) > 2 && text.HoldsAll(label, text.Words(title))):
			partly = i
		}
	}
	return partly
}

// usual are the columns where none are named: those of the form, or of the layout, behind a
// column that only counts the lines.
func (t *sheet) usual(lines [][]string) []int {
	var order []int
	for i := range t.fields {
		order = append(order, i)
	}
	first, counted := lines[0], t.counted(lines)
	if counted {
		first = first[1:]
	}
	if t.of.layout != nil {
		if names := t.of.layout(first); names != nil {
			order = nil
			for _, name := range names {
				order = append(order, slices.IndexFunc(t.fields, func(f field) bool { return f.name == name }))
			}
		}
	}
	if counted {
		order = append([]int{leftOut}, order...)
	}
	return order
}

// counted reports a first column of numbers where no figure is expected, or of 1, 2, 3.
func (t *sheet) counted(lines [][]string) bool {
	next := 1
	for _, line := range lines {
		if len(line) < 2 {
			continue
		}
		bare := strings.Trim(line[0], ".) ")
		switch {
		case bare == "" || strings.Trim(bare, "-") == "":
		case bare == strconv.Itoa(next):
			next++
		case t.fields[0].figure || strings.Trim(bare, "0123456789") != "":
			return false
		}
	}
	return next > 1
}

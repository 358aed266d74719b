package check

import (
	"cmp"
	"fmt"
	"math/big"
	"strconv"

	"capaian/calc/printed"
	"capaian/model"
)

// spot is a cell of a printed document; −1 stands for a whole line or table.
type spot struct{ sheet, line, column int }

// flaw is what a check found at a spot. What follows from another flaw names it as its cause.
type flaw struct {
	code    string
	level   Level
	at      spot
	message string
	printed string
	right   string
	working []string
	cause   *flaw
	exact   *big.Rat // what should stand there, unrounded; nil where that is not known
	copied  *spot    // the cell whose figure stands here; its flaw, found later, is the cause
}

// reader is what the checks of printed tables read and write down.
type reader struct {
	*printed.Paper
	name  string // what findings of the document as a whole are keyed by
	known known  // what the figures should be, as far as anything tells it
	facts map[fact][]entry
	order []fact         // in the order of their first place
	units map[int]string // by name
	names names

	row    *Check
	levels map[string]Level // by code
	flaws  []*flaw
	coded  map[string][]*flaw // by code, in their order
	cut    map[[2]int]*flaw   // the first figure that was cut off, by sheet and column
	wrong  map[spot]*flaw     // the first flaw of a cell's figure
	unsure map[[2]int]bool    // sheets and lines that hold a wrong amount, not known which
}

// read goes through the checks of printed tables. data tells what the figures should be
// where the document is the office's own; else nil.
func read(p *printed.Paper, name string, data *data) []Finding {
	r := newReader(p, name, data)
	checks := Checks()
	for _, c := range checks {
		r.levels[c.Code] = c.Level
	}
	for i := range checks {
		if r.row = &checks[i]; r.row.read != nil {
			r.row.read(r)
		}
	}
	return r.findings()
}

// newReader gathers what is printed and what the figures should be.
func newReader(p *printed.Paper, name string, data *data) *reader {
	r := &reader{
		Paper: p, name: name, levels: map[string]Level{}, coded: map[string][]*flaw{}, cut: map[[2]int]*flaw{},
		wrong: map[spot]*flaw{}, unsure: map[[2]int]bool{},
	}
	r.collect()
	r.known = r.knowledge(data)
	return r
}

// flag notes that a figure is wrong; the first flaw of a cell stands.
func (r *reader) flag(f flaw) *flaw {
	if before := r.wrong[f.at]; before != nil {
		return before
	}
	one := r.note(f)
	if one.level != Info {
		r.wrong[f.at] = one
	}
	// Cutting off the figures of a column is one habit, told once.
	if column := [2]int{f.at.sheet, f.at.column}; one.code == codeCut && r.cut[column] == nil {
		r.cut[column] = one
	} else if one.code == codeCut && one.cause == nil {
		one.cause = r.cut[column]
	}
	return one
}

// note writes a flaw down that does not make the figure of its cell wrong.
func (r *reader) note(f flaw) *flaw {
	if f.code == "" {
		f.code, f.level = r.row.Code, cmp.Or(f.level, r.row.Level)
	} else if f.level == "" {
		f.level = r.levels[f.code]
	}
	if f.printed == "" && f.at.line >= 0 && f.at.column >= 0 {
		f.printed = r.cell(f.at).Text
	}
	r.flaws = append(r.flaws, &f)
	r.coded[f.code] = append(r.coded[f.code], &f)
	return &f
}

func (r *reader) cell(at spot) *printed.Cell {
	return &r.Sheets[at.sheet].Lines[at.line].Cells[at.column]
}

func (r *reader) line(at spot) *printed.Line { return &r.Sheets[at.sheet].Lines[at.line] }

// findings turns the flaws into what is told outside, each with the first of its causes.
func (r *reader) findings() []Finding {
	for _, f := range r.flaws {
		if f.cause == nil && f.copied != nil {
			f.cause = r.wrong[*f.copied]
		}
	}
	var all []Finding
	ids, taken := map[*flaw]string{}, map[string]bool{}
	for _, f := range r.flaws {
		id := f.code + ":" + r.key(f.at)
		for n := 2; taken[id]; n++ {
			id = f.code + ":" + r.key(f.at) + "/" + strconv.Itoa(n)
		}
		ids[f], taken[id] = id, true
	}
	for _, f := range r.flaws {
		one := Finding{
			ID: ids[f], Code: f.code, Level: f.level, Column: f.at.column, Place: r.place(f.at), Message: f.message,
			Printed: f.printed, Right: f.right, Working: f.working, Root: ids[f],
		}
		if f.at.sheet >= 0 {
			table := r.Sheets[f.at.sheet].Table
			one.Ref = recordOf(table, r.rowOf(f.at))
		}
		for cause, steps := f.cause, 0; cause != nil && steps < len(r.flaws); cause, steps = cause.cause, steps+1 {
			if one.Cause == "" {
				one.Cause = ids[cause]
			}
			one.Root = ids[cause]
		}
		all = append(all, one)
	}
	return all
}

// rowOf is the printed row of a spot, or nil.
func (r *reader) rowOf(at spot) *printed.Row {
	if at.line < 0 {
		return nil
	}
	return &r.Sheets[at.sheet].Table.Rows[r.line(at).At]
}

// recordOf names the record of a printed row, or of its table; none in a file.
func recordOf(t *printed.Table, row *printed.Row) model.Ref {
	switch {
	case t.ID == "":
		return model.Ref{}
	case row == nil:
		return (&model.PrintedTable{ID: t.ID}).Ref()
	}
	return (&model.PrintedRow{Table: t.ID, ID: row.ID}).Ref()
}

// key names a spot by the ids of its records, else by its place.
func (r *reader) key(at spot) string {
	if at.sheet < 0 {
		return r.name
	}
	table := r.Sheets[at.sheet].Table
	key := string(table.ID)
	if key == "" {
		key = "t" + strconv.Itoa(at.sheet+1)
	}
	if row := r.rowOf(at); row != nil {
		if row.ID != "" {
			key += "/" + string(row.ID)
		} else {
			key += "/b" + strconv.Itoa(r.line(at).At+1)
		}
	}
	if at.column >= 0 {
		key += "/k" + strconv.Itoa(at.column+1)
	}
	return key
}

// place says in words where a spot is.
func (r *reader) place(at spot) string {
	if at.sheet < 0 {
		return "Dokumen"
	}
	s := &r.Sheets[at.sheet]
	where := s.Table.Label()
	if at.line >= 0 {
		where += fmt.Sprintf(", baris %d", r.line(at).At+1)
	}
	if at.column >= 0 && at.column < len(s.Columns) && s.Columns[at.column].Head != "" {
		where += ", kolom " + shorten(s.Columns[at.column].Head, 40)
	} else if at.column >= 0 {
		where += ", kolom ke-" + strconv.Itoa(at.column+1)
	}
	// The label comes last: it is the part that may be cut.
	if at.line >= 0 {
		if label := r.called(at); label != "" {
			where += " (" + shorten(label, 50) + ")"
		}
	}
	return where
}

// called is what the figure of a cell is about: for money the part of the plan, else the
// indicator of the row.
func (r *reader) called(at spot) string {
	line := r.line(at)
	if at.column >= 0 && at.column < len(r.Sheets[at.sheet].Columns) && r.Sheets[at.sheet].Columns[at.column].Role.Money() && line.Node != "" {
		return line.Node
	}
	return line.Label
}

// exactOf is what a cell stands for: what it should be where it is wrong, the office's own
// figure where it is that one rounded, else what is printed.
func (r *reader) exactOf(at spot) *big.Rat {
	if f := r.wrong[at]; f != nil && f.exact != nil {
		return f.exact
	}
	if f, e, told := r.factAt(at); told {
		if w, there := r.should(f, e.version); there && agrees(e.values, w.exact) != wrong {
			return w.exact
		}
	}
	return r.cell(at).Values[0].Number.Rat()
}

func shorten(s string, most int) string {
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}

// places are the decimals of percentages that are told; the office's own where it has them.
func (r *reader) places() int { return r.known.places }

// tell gives an exact number for people.
func (r *reader) tell(x *big.Rat) string { return printed.Write(x, r.decimals(x)) }

// plain gives an exact number for programs: a decimal point and no other marks.
func (r *reader) plain(x *big.Rat) string { return round(x, r.places()) }

// decimals leaves whole money and counts without decimals.
func (r *reader) decimals(x *big.Rat) int {
	if x.IsInt() && (new(big.Rat).Abs(x)).Cmp(big.NewRat(1000, 1)) >= 0 {
		return 0
	}
	return r.places()
}

// figures are the columns of a role in a sheet that hold the office's own figures of its year.
func own(s *printed.Sheet, c printed.Column) bool {
	return c.Whose == printed.Own && (c.Year == 0 || c.Year == s.Year)
}

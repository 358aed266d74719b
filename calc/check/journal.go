package check

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

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

// journal is what was found so far, and by which check.
type journal struct {
	*pages
	row       *Check           // the check that is going on
	levels    map[string]Level // by code
	flaws     []*flaw
	coded     map[string][]*flaw // by code, in their order
	cut       map[[2]int]*flaw   // the first figure that was cut off, by sheet and column
	wrong     map[spot]*flaw     // the first flaw of a cell's figure
	unsure    map[[2]int]bool    // sheets and lines that hold a wrong amount, not known which
	examined  map[spot]bool      // figures that were held against others
	relations []Relation
}

func newJournal(p *pages) *journal {
	j := &journal{pages: p, levels: map[string]Level{}, coded: map[string][]*flaw{}, cut: map[[2]int]*flaw{}, wrong: map[spot]*flaw{}, unsure: map[[2]int]bool{}, examined: map[spot]bool{}}
	for _, c := range Checks() {
		j.levels[c.Code] = c.Level
	}
	return j
}

// flag notes that a figure is wrong; the first flaw of a cell stands.
func (r *journal) flag(f flaw) *flaw {
	if before := r.wrong[f.at]; before != nil {
		return before
	}
	if f.code == codeCut && r.cutsOff(f.at.sheet) {
		return nil // as its title says
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

// cutsOff reports that a table says that its figures are cut off.
func (r *pages) cutsOff(s int) bool {
	return s >= 0 && hasAny(strings.ToLower(r.Sheets[s].Table.Title), "dipotong", "tidak dibulatkan", "tanpa pembulatan")
}

// note writes a flaw down that does not make the figure of its cell wrong.
func (r *journal) note(f flaw) *flaw {
	if f.code == "" {
		f.code, f.level = r.row.Code, cmp.Or(f.level, r.row.Level)
	} else if f.level == "" {
		f.level = r.levels[f.code]
	}
	if f.cause != nil && f.cause.level == Warning && f.level == Error {
		f.level = Warning // right by what is only doubted
	}
	if f.exact != nil && f.right == r.plain(f.exact) {
		f.right = round(f.exact, r.placesAt(f.at)) // where its column prints more decimals
		if r.cutsOff(f.at.sheet) {
			f.right = cutDown(f.exact, r.placesAt(f.at))
		}
	}
	if f.printed == "" && f.at.sheet >= 0 && f.at.line >= 0 && f.at.column >= 0 {
		f.printed = r.cell(f.at).Text
	}
	r.flaws = append(r.flaws, &f)
	r.coded[f.code] = append(r.coded[f.code], &f)
	return &f
}

// findings turns the flaws into what is told outside, each with the first of its causes.
func (r *journal) findings() []Finding {
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
			ID: ids[f], Code: f.code, Level: f.level, Column: f.at.column, Where: r.where(f.at), Place: r.place(f.at), Message: f.message,
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

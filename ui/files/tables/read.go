package tables

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/shape"
)

// Read is what one table was read as.
type Read struct {
	List    *List
	Sheet   string // the name of its sheet; "" of a csv
	Part    int    // which table of the sheet, from 0
	Head    int    // the row of its head, from 0
	First   int    // the first row behind the head, from 0
	Columns []string
	Unused  []string // heads that no column has
	Passed  []Passed // rows that are no records
	New     []Newcomer
	Rows    int // records
	Lines   []Line
	Said    bool // something was said of it, now or before
	Summed  bool // its rows are sums of those of the file

	Positions []Position // the columns of the table as it lies in the file

	groups map[int]string // rows that name what those below belong to
	ways   map[way]int
	shape  []string
	words  map[int]string // by row from 1
}

// Line is a row behind the head.
type Line struct {
	Row  int // from 0
	Kind shape.Kind
	Text string // what stands in it first
}

// Passed is a row that is no record.
type Passed struct {
	Row  int // from 0
	Kind shape.Kind
	Text string // what stands in it first
}

// Newcomer is a record that the office does not have yet.
type Newcomer struct {
	Ref   model.Ref
	Place string
	Name  string
	Like  string // the name of one that is there and may be the same; "" none
	Under string // of the plan: its level and what it comes below; "" of others
	Into  bool   // the list is filled already, so that it wants to be confirmed
}

// Place is which table it is of which sheet.
func (r *Read) Place() Part { return Part{r.Sheet, r.Part} }

// Name tells the table apart from all others of its file.
func (r *Read) Name() string { return fmt.Sprintf("%s %d", r.Sheet, r.Part) }

func (r *Read) pass(texts [][]string, row int, kind shape.Kind) {
	said := firstText(texts[row])
	if name := r.groups[row]; name != "" {
		said = name
	}
	for _, cell := range texts[row] {
		if kind == shape.Total && shape.IsTotal(cell) {
			said = strings.TrimSpace(model.Clean(cell, false))
			break
		}
	}
	r.Passed = append(r.Passed, Passed{row, kind, said})
}

// firstText is what a row says first: its first cell that is more than a number, else the first.
func firstText(cells []string) string {
	number := ""
	for _, cell := range cells {
		first := strings.TrimSpace(model.Clean(cell, false))
		if strings.Trim(first, "0123456789.() ") != "" {
			return first
		}
		if number == "" {
			number = first
		}
	}
	return number
}

func (r *Read) found(how way) {
	if r.ways == nil {
		r.ways = map[way]int{}
	}
	r.ways[how]++
}

// By lists the heads of the columns by which rows were recognised, with how many.
func (r *Read) By() string {
	var parts []string
	for _, one := range []struct {
		how  way
		head string
	}{{byID, "Kode"}, {byCode, r.List.Coded}, {byName, r.List.Known}, {byKey, "kuncinya"}} {
		if n := r.ways[one.how]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d baris dikenali dari %s", n, one.head))
		}
	}
	return strings.Join(parts, ", ")
}

// Sentence tells the reading in one line, for a person who decides whether it is right.
func (r *Read) Sentence() string {
	said := fmt.Sprintf("Dibaca sebagai %s, mulai baris %d", r.List.Title, r.First+1)
	if r.Sheet != "" && r.Sheet != r.List.Title {
		said = fmt.Sprintf("Lembar %q dibaca sebagai %s, mulai baris %d", r.Sheet, r.List.Title, r.First+1)
	}
	if r.Said {
		said += " seperti yang dipilih"
	}
	if by := r.By(); by != "" {
		said += "; " + by
	}
	if n := len(r.Passed); n > 0 {
		said += fmt.Sprintf("; %d bukan isian (%s)", n, strings.Join(some(r.passedTexts()), ", "))
	}
	if n := len(r.New); n > 0 {
		said += fmt.Sprintf("; %d baru: %s", n, strings.Join(some(r.NewNames()), ", "))
	}
	if len(r.Unused) > 0 {
		quoted := make([]string, len(r.Unused))
		for i, head := range r.Unused {
			quoted[i] = "“" + head + "”"
		}
		said += "; kolom " + strings.Join(some(quoted), ", ") + " tidak dipakai"
	}
	return said + "."
}

// some are the first few of a list, and how many there are besides.
func some(all []string) []string {
	const most = 6
	if len(all) <= most {
		return all
	}
	return append(slices.Clone(all[:most]), fmt.Sprintf("… dan %d lagi", len(all)-most))
}

func (r *Read) passedTexts() []string {
	all := make([]string, len(r.Passed))
	for i, p := range r.Passed {
		all[i] = strings.Trim(shortened(p.Text), " ,:;")
	}
	return all
}

func shortened(s string) string {
	const most = 40
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

// PassedRows tells row by row what was passed over and as what.
func (r *Read) PassedRows() []string {
	var all []string
	for _, p := range r.Passed {
		all = append(all, fmt.Sprintf("baris %d: %s (%s)", p.Row+1, shortened(p.Text), p.Kind.Word()))
	}
	return all
}

// NewNames are the newcomers, with whom they are like.
func (r *Read) NewNames() []string {
	var all []string
	for _, n := range r.New {
		name := shortened(n.Name)
		if n.Under != "" {
			name += ", " + shortened(n.Under)
		}
		if n.Like != "" {
			name += " (mirip " + shortened(n.Like) + ")"
		}
		all = append(all, name)
	}
	return all
}

// Unconfirmed are the newcomers to lists that are filled already.
func (t *Taking) Unconfirmed() []Newcomer {
	var all []Newcomer
	for i := range t.Read {
		for _, n := range t.Read[i].New {
			if n.Into {
				all = append(all, n)
			}
		}
	}
	return all
}

// Without takes newcomers out of an act, with what hangs on them.
func Without(batch store.Batch, left []Newcomer) store.Batch {
	gone := map[model.Ref]bool{}
	for _, n := range left {
		gone[n.Ref] = true
	}
	kept := batch
	kept.Edits = nil
	for _, e := range batch.Edits {
		if e.Put != nil && (gone[e.Put.Ref()] || slices.ContainsFunc(e.Put.References(), func(to model.Ref) bool { return gone[to] })) {
			continue
		}
		kept.Edits = append(kept.Edits, e)
	}
	return kept
}

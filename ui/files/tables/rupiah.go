package tables

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

// titlesAbove is how many rows above a head may say in what its money is counted.
const titlesAbove = 8

// inParts refuses money that the table counts in thousands or millions: what is rounded so is
// not the amount. Its columns are left out.
func (h *header) inParts(g *workbook.Grid, t *Taking) {
	if h.To < 0 {
		return
	}
	parts := regexp.MustCompile(`\b(dalam|satuan|x)\s*:?\s*(rp\.?\s*)?(ribu|juta|mil[iy]ar)(an)?\b|\(\s*(rp\.?\s*|rupiah\s*)?(ribu|juta|mil[iy]ar)(an)?(\s*rupiah|\s*rp\.?)?\s*\)|\brp\.?\s*(ribu|juta|mil[iy]ar)|\b(ribu|juta|mil[iy]ar)an\s+rupiah|\brp\.?\s*\.?000\b|\bx\s*(rp\.?\s*)?1\.000\b`)
	texts := g.Texts()
	for row := max(h.From-titlesAbove, 0); row <= h.To; row++ {
		for at, cell := range texts[row] {
			if !parts.MatchString(text.Fold(cell)) {
				continue
			}
			for _, other := range h.positions(g) {
				if c := &h.columns[h.At[other]]; c.Kind == Rupiah && (row < h.From || other == at) {
					t.problem(g, h.To, other, c.Head, fmt.Sprintf("angkanya %q, padahal di sini diisi rupiah penuh; tulis jumlah selengkapnya, misalnya 1.668.156.794.", model.Clean(strings.TrimSpace(cell), false)))
					delete(h.At, other)
					h.Strange = append(h.Strange, shape.Strange{At: other, Text: g.At(h.To, other).Text})
				}
			}
		}
	}
}

// positions are those of known columns, from the left.
func (h *header) positions(g *workbook.Grid) []int {
	var all []int
	for at := range h.width(g) {
		if _, known := h.At[at]; known {
			all = append(all, at)
		}
	}
	return all
}

// said is what stands over a position, in the form of text.Fold.
func (h *header) saidOver(g *workbook.Grid, at int) string {
	var parts []string
	for row := max(h.From, 0); row <= h.To; row++ {
		parts = append(parts, text.Fold(g.At(row, at).Text))
	}
	return strings.Join(parts, " ")
}

// quarterSpent is a column of what was spent whose head does not say since when.
type quarterSpent struct {
	at      int
	quarter model.Quarter
}

// spentByQuarter are the columns of what was spent that name a quarter and not that it is a sum
// since January.
func (h *header) spentByQuarter(g *workbook.Grid) []quarterSpent {
	since := regexp.MustCompile(`s\s*[./]?\s*d\b|sampai|kumulatif`)
	var all []quarterSpent
	for _, at := range h.positions(g) {
		c := &h.columns[h.At[at]]
		if c.Of != model.KindSpent || since.MatchString(h.saidOver(g, at)) {
			continue
		}
		if q, is := quarterOf(strings.TrimPrefix(c.Head, "Realisasi ")); is && q.Valid() {
			all = append(all, quarterSpent{at, q})
		}
	}
	slices.SortFunc(all, func(a, b quarterSpent) int { return int(a.quarter) - int(b.quarter) })
	return all
}

// sumSince makes sums since January of what a table tells quarter by quarter, where a column of
// totals says that it does. Where nothing says so, amounts that fall are refused: sums cannot.
func (x *table) sumSince(kinds []shape.Kind) {
	g, h := x.grid, x.header
	quarters := h.spentByQuarter(g)
	if len(quarters) < 2 {
		return
	}
	numbers := func(row int) (all []decimal.Decimal) {
		for _, q := range quarters {
			n, _ := x.number(row, q.at, &h.columns[h.At[q.at]])
			all = append(all, n)
		}
		return all
	}
	total := x.totalColumn(kinds, numbers)
	if total < 0 {
		x.taking.Notes = append(x.taking.Notes, fmt.Sprintf("%s: realisasi tiap triwulan dibaca sebagai jumlah sejak Januari, bukan triwulan itu saja.", g.Called()))
		x.fallen(kinds, quarters)
		return
	}
	x.taking.Notes = append(x.taking.Notes, fmt.Sprintf("%s: kolom %q adalah jumlah triwulannya, sehingga realisasi tiap triwulan dijumlahkan sejak Januari.", g.Called(), model.Clean(strings.TrimSpace(g.At(h.To, total).Text), false)))
	g.Rows = slices.Clone(g.Rows) // the sheet itself is read again when something else is said of it
	for row := range x.rowsOf(kinds) {
		cells, sum := slices.Clone(g.Rows[row]), decimal.Zero
		for i, n := range numbers(row) {
			at := quarters[i].at
			if in := g.At(row, at); in.Blank() || in.Unread != "" || in.Broken {
				continue
			}
			sum = sum.Add(n)
			cells[at] = workbook.Input{Text: strings.Replace(sum.String(), ".", ",", 1), Number: sum, IsNumber: true}
		}
		g.Rows[row] = cells
	}
}

// rowsOf are the rows that were taken for records.
func (x *table) rowsOf(kinds []shape.Kind) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i, kind := range kinds {
			if kind == shape.Record && !yield(x.header.To+1+i) {
				return
			}
		}
	}
}

func (x *table) number(row, at int, c *Column) (decimal.Decimal, bool) {
	v, _, err := value(x.draft, c, x.grid.At(row, at))
	read, _ := v.(model.Reading)
	n, is := read.Value()
	return n, err == nil && is
}

// totalColumn is the column in which each row has the sum of its quarters; -1: there is none.
func (x *table) totalColumn(kinds []shape.Kind, numbers func(int) []decimal.Decimal) int {
	money := &Column{Head: "Jumlah", Kind: Rupiah}
	for at := range x.header.width(x.grid) {
		if column, known := x.header.At[at]; known && !x.header.columns[column].Shown {
			continue
		}
		agrees, counted := true, false
		for row := range x.rowsOf(kinds) {
			total, is := x.number(row, at, money)
			sum, parts := decimal.Zero, 0
			for _, n := range numbers(row) {
				if sum = sum.Add(n); !n.IsZero() {
					parts++
				}
			}
			if parts < 2 {
				continue
			}
			counted, agrees = true, agrees && is && total.Equal(sum)
		}
		if counted && agrees {
			return at
		}
	}
	return -1
}

// fallen refuses amounts that are lower than those of the quarter before.
func (x *table) fallen(kinds []shape.Kind, quarters []quarterSpent) {
	for row := range x.rowsOf(kinds) {
		before, known := decimal.Zero, false
		for _, q := range quarters {
			c := &x.header.columns[x.header.At[q.at]]
			n, is := x.number(row, q.at, c)
			if !is {
				continue
			}
			if known && n.LessThan(before) {
				x.taking.problem(x.grid, row, q.at, c.Head, fmt.Sprintf("%s lebih kecil daripada triwulan sebelumnya, %s, padahal di sini diisi jumlah sejak Januari. Jumlahkan dahulu; bila memang berkurang, beri kolomnya kepala “Realisasi s.d. TW %s”.", text.Plain(n), text.Plain(before), q.quarter.Roman()))
			}
			before, known = n, true
		}
	}
}

// countedAside reports a table with columns of figures that no column of the list is: it tells
// of more than the list, so that its names are not those of the list.
func (h *header) countedAside(g *workbook.Grid) bool {
	for _, strange := range h.Strange {
		if slices.Contains([]string{"no", "nomor", "urut", "nourut", "tahun", "ta"}, shape.Bare(strange.Text)) {
			continue
		}
		filled, numbers := 0, 0
		for row := h.To + 1; row < h.to; row++ {
			in := g.At(row, strange.At)
			if in.Blank() {
				continue
			}
			filled++
			if _, err := text.ParseNumber("", in.Text); in.IsNumber || err == nil {
				numbers++
			}
		}
		if filled > 0 && numbers == filled {
			return true
		}
	}
	return false
}

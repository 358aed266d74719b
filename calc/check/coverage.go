package check

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// Coverage tells what of a document was checked: how many figures were held against others,
// which were not and why, and by which relations the columns were read.
type Coverage struct {
	Checked   int
	ByTable   []int // of Checked, by the tables of the document
	Unchecked []Gap
	Relations []Relation
}

// Gap is some figures of one place that were held against nothing.
type Gap struct {
	Where printed.Where // of a document
	Place string        // in words: the table, and its column or row
	Why   string
	Count int
}

// InTable is what was checked of one table of the document, and which columns follow from what.
func (c *Coverage) InTable(table int) Coverage {
	var one Coverage
	if table < len(c.ByTable) {
		one.Checked = c.ByTable[table]
	}
	for _, g := range c.Unchecked {
		if g.Where.Table == table {
			one.Unchecked = append(one.Unchecked, g)
		}
	}
	for _, r := range c.Relations {
		if r.Where.Table == table {
			one.Relations = append(one.Relations, r)
		}
	}
	return one
}

// Relation is what a column of a table was found to follow from.
type Relation struct {
	Where printed.Where
	Place string // the table and the column
	Words string // capaian = realisasi ÷ target
	Holds int    // in how many rows
	Rows  int    // of how many
}

// Missed is how many figures were not checked.
func (c *Coverage) Missed() int {
	n := 0
	for _, g := range c.Unchecked {
		n += g.Count
	}
	return n
}

func nowhere() printed.Where { return printed.Where{Table: -1, Row: -1, Column: -1, Line: -1} }

// add joins what was checked of another document, its places behind its name.
func (c *Coverage) add(o Coverage, name string) {
	c.Checked += o.Checked
	for _, g := range o.Unchecked {
		g.Where, g.Place = nowhere(), name+g.Place
		c.Unchecked = append(c.Unchecked, g)
	}
	for _, r := range o.Relations {
		r.Where, r.Place = nowhere(), name+r.Place
		c.Relations = append(c.Relations, r)
	}
}

// examine notes that figures were held against others.
func (j *journal) examine(cells ...spot) {
	for _, at := range cells {
		j.examined[at] = true
	}
}

// examineColumns notes that the figures of columns were held against each other, row by row.
func (j *journal) examineColumns(s int, columns ...int) {
	for l := range j.Sheets[s].Lines {
		for _, c := range columns {
			if at := (spot{s, l, c}); j.cell(at).State == printed.Figure {
				j.examine(at)
			}
		}
	}
}

// relate notes what a column follows from.
func (j *journal) relate(s, c int, words string, holds, rows int) {
	if rows > 0 {
		at := spot{s, -1, c}
		j.relations = append(j.relations, Relation{j.where(at), j.place(at), words, holds, rows})
	}
}

// coverage counts the figures of all tables.
func (j *journal) coverage() Coverage {
	all := Coverage{Relations: j.relations, ByTable: make([]int, len(j.Document.Tables))}
	for s := range j.Sheets {
		sheet := &j.Sheets[s]
		type gap struct {
			column int
			why    string
		}
		counts, first, order := map[gap]int{}, map[gap]int{}, []gap{}
		for l := range sheet.Lines {
			for c := range sheet.Lines[l].Cells {
				at := spot{s, l, c}
				if !j.figure(at) {
					continue
				}
				if j.examined[at] {
					all.Checked++
					all.ByTable[sheet.At]++
					continue
				}
				one := gap{c, j.whyNot(at)}
				if counts[one] == 0 {
					first[one], order = l, append(order, one)
				}
				counts[one]++
			}
		}
		slices.SortStableFunc(order, func(a, b gap) int { return a.column - b.column })
		for _, one := range order {
			at := spot{s, -1, one.column}
			if counts[one] == 1 {
				at.line = first[one]
			}
			all.Unchecked = append(all.Unchecked, Gap{j.where(at), j.place(at), one.why, counts[one]})
		}
	}
	return all
}

// figure reports that a cell holds a figure of the table, not the number of a row or of a
// column, a code or a word.
func (j *journal) figure(at spot) bool {
	sheet, line, cell := &j.Sheets[at.sheet], j.line(at), j.cell(at)
	if line.Head && !line.Percent || cell.State != printed.Figure && cell.State != printed.Fraction || at.column >= len(sheet.Columns) && cell.Word != "" {
		return false
	}
	if at.column < len(sheet.Columns) {
		switch role := sheet.Columns[at.column].Role; role {
		case printed.RoleNumber, printed.RoleCode, printed.RoleLevel, printed.RoleInterval, printed.RoleRating:
			return false
		default:
			return !role.Text()
		}
	}
	return true
}

// whyNot says why a figure was held against nothing.
func (j *journal) whyNot(at spot) string {
	sheet, cell := &j.Sheets[at.sheet], j.cell(at)
	role := printed.NoRole
	if at.column < len(sheet.Columns) {
		role = sheet.Columns[at.column].Role
	}
	switch {
	case sheet.Kind == printed.KindOther:
		return "tabel ini ditandai tidak diperiksa"
	case cell.Broken:
		return "tanda ribuan atau desimalnya tidak utuh"
	case !sheet.Recognised():
		return "tabel tidak dikenali dari judul dan kolomnya"
	case j.unrelated(at):
		return "kolom ini tidak mengikuti rumus yang dikenal"
	case role == printed.NoRole:
		return "judul kolom tidak dikenali, dan angkanya tidak mengikuti kolom lain"
	case role == printed.RoleNote:
		return "kolom ini tidak dihitung dari angka lain"
	case role == printed.RolePhysical:
		return "realisasi fisik tidak dapat dihitung dari angka lain"
	case j.line(at).Total || j.line(at).Mean:
		return "tidak jelas baris mana yang dijumlahkan atau dirata-ratakan"
	}
	return "tidak ada angka lain yang dapat dibandingkan dengannya"
}

// unrelated reports that no row of a column follows from what its head says.
func (j *journal) unrelated(at spot) bool {
	return slices.ContainsFunc(j.relations, func(one Relation) bool {
		return one.Where.Table == j.Sheets[at.sheet].At && one.Where.Column == at.column && one.Holds == 0
	})
}

// Examined goes through the checks of printed tables and tells what was checked.
func Examined(d *printed.Document) ([]Finding, Coverage) {
	found, covered := read(printed.Understand(d), "dokumen", nil)
	return ordered(found), covered
}

// ExaminedWith is Examined of the office's own report: its figures are held against the data
// of the year too, where it is the year that the document reports.
func ExaminedWith(d *printed.Document, b *model.Book) ([]Finding, Coverage) {
	if d.Year != b.Year {
		return Examined(d)
	}
	found, covered := read(printed.Understand(d), "dokumen", &data{book: b, results: calc.Compute(b, model.Q4)})
	return ordered(found), covered
}

// CoverageOf tells what was checked of a year: the figures of its data that have another to
// be held against, and those of what was printed.
func CoverageOf(b *model.Book, r *calc.Results) Coverage {
	all := dataCoverage(b, r.Quarter)
	if len(b.Publications) > 0 {
		all.add(publishedOf(b, r).covered, "")
	}
	return all
}

// dataCoverage counts what was entered for a year up to a quarter. An achievement of an
// earlier year without its target and actual cannot be computed again.
func dataCoverage(b *model.Book, q model.Quarter) Coverage {
	var all Coverage
	known := func(r model.Reading) {
		if _, ok := r.Value(); ok {
			all.Checked++
		}
	}
	for i := range b.Indicators {
		ind := &b.Indicators[i]
		known(b.TargetInForce(ind.ID, model.WholeYear))
		known(b.EndTarget(ind))
		for quarter := model.Q1; quarter <= q; quarter++ {
			a := b.Actual(ind.ID, quarter)
			known(a.Value)
			known(a.Numerator)
			known(a.Denominator)
		}
		for _, year := range b.HistoryYears(ind.ID) {
			h := b.History(ind.ID, year)
			_, target := h.Target.Value()
			_, actual := h.Actual.Value()
			if _, achieved := h.Achievement.Value(); achieved && (!target || !actual) {
				all.Unchecked = append(all.Unchecked, Gap{nowhere(), b.Place(h.Ref()), "target atau realisasinya tidak diisi, jadi capaiannya tidak dapat dihitung ulang", 1})
				continue
			}
			known(h.Target)
			known(h.Actual)
			known(h.Achievement)
		}
	}
	for i := range b.Nodes {
		for _, v := range b.Versions {
			known(b.Amount(b.Nodes[i].ID, v.ID))
		}
		for quarter := model.Q1; quarter <= q; quarter++ {
			known(b.Spent(b.Nodes[i].ID, quarter))
		}
	}
	return all
}

// mostReasons is how many reasons are told in a line.
const mostReasons = 3

// Words says how much was checked, and why not the others: diperiksa 142 angka, 23 tidak (…).
func (c *Coverage) Words() string {
	counts, order := map[string]int{}, []string{}
	for _, g := range c.Unchecked {
		if counts[g.Why] == 0 {
			order = append(order, g.Why)
		}
		counts[g.Why] += g.Count
	}
	if len(order) == 0 {
		return c.Brief()
	}
	slices.SortStableFunc(order, func(a, b string) int { return counts[b] - counts[a] })
	var why []string
	for i, reason := range order {
		if i == mostReasons {
			why = append(why, "…")
			break
		}
		why = append(why, fmt.Sprintf("%s: %d", reason, counts[reason]))
	}
	return fmt.Sprintf("%s (%s)", c.Brief(), strings.Join(why, "; "))
}

// Brief is Words without the reasons.
func (c *Coverage) Brief() string {
	if missed := c.Missed(); missed > 0 {
		return fmt.Sprintf("diperiksa %d angka, %d tidak", c.Checked, missed)
	}
	return fmt.Sprintf("diperiksa %d angka", c.Checked)
}

// CoverageOfPublication tells what was checked of one document that the office printed; its
// tables are counted in the order of the Book.
func CoverageOfPublication(b *model.Book, r *calc.Results, id model.ID) Coverage {
	return publishedOf(b, r).each[id]
}

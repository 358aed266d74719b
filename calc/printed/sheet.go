package printed

import (
	"slices"
	"strings"

	"capaian/model"
)

// Sheet is a table as it is understood.
type Sheet struct {
	Table   *Table
	At      int // its place in the document
	Kind    Kind
	Year    int           // of columns that name none; 0: not known
	Quarter model.Quarter // of columns that name none
	Columns []Column
	Lines   []Line
	words   vocabulary
	shares  []bool // columns of percentages, by their heads or by their figures
}

// Paper is a document as it is understood.
type Paper struct {
	Document *Document
	Year     int
	Sheets   []Sheet
}

// Copy is the same paper for a caller who settles what its cells say: this one does not feel it.
func (p *Paper) Copy() *Paper {
	c := *p
	c.Sheets = slices.Clone(p.Sheets)
	for i := range c.Sheets {
		c.Sheets[i].Lines = slices.Clone(c.Sheets[i].Lines)
		for l := range c.Sheets[i].Lines {
			line := &c.Sheets[i].Lines[l]
			line.Cells = slices.Clone(line.Cells)
		}
	}
	return &c
}

// Understand reads all tables of a document.
func Understand(d *Document) *Paper {
	p := &Paper{Document: d, Year: d.Year}
	if p.Year == 0 {
		p.Year = yearOf(d)
	}
	v := words()
	for i := range d.Tables {
		p.Sheets = append(p.Sheets, understand(v, &d.Tables[i], i, p.Year))
	}
	p.spell()
	return p
}

// spell gives rows that are only called sasaran 1 the name of its indicator, where another
// table tells it.
func (p *Paper) spell() {
	names := map[string]string{}
	for i := range p.Sheets {
		s := &p.Sheets[i]
		for l := range s.Lines {
			line := &s.Lines[l]
			if called := s.byNumber(line); called != "" && line.Measure != "" && line.Level <= model.Program && names[called] == "" {
				names[called] = line.Measure
			}
		}
	}
	for i := range p.Sheets {
		for l := range p.Sheets[i].Lines {
			line := &p.Sheets[i].Lines[l]
			called := strings.ToLower(strings.Join(strings.Fields(line.Label), " "))
			if name := names[called]; name != "" {
				line.Label, line.Measure = name, name
			}
		}
	}
}

// yearOf is the year that most titles speak of.
func yearOf(d *Document) int {
	counts, best := map[int]int{}, 0
	for i := range d.Tables {
		if y := titleYear(d.Tables[i].Title); y != 0 {
			counts[y]++
			if counts[y] > counts[best] {
				best = y
			}
		}
	}
	return best
}

func understand(v vocabulary, t *Table, at, year int) Sheet {
	title := padded(t.Title)
	s := Sheet{Table: t, At: at, Year: titleYear(t.Title), words: v}
	if s.Year == 0 {
		s.Year = year
	}
	name := head{words: v, parts: []string{title}, all: title}
	if v.says("titles", "triwulan", title) {
		s.Quarter = name.quarter()
	}
	columns, rows := t.Columns, t.Rows
	if len(columns) == 0 {
		columns, rows = headsInRows(rows)
	}
	heads, units := make([]head, len(columns)), unitsIn(v, columns, rows)
	for i, c := range columns {
		heads[i] = readHead(v, c.Head+units[i])
		s.Columns = append(s.Columns, heads[i].column(c, s.Year))
	}
	s.settle(heads, rows)
	s.settleNames(rows)
	s.settleQuarters()
	s.settleIntervals(rows)
	s.Kind = t.Kind
	if s.Kind == NoKind {
		s.Kind = s.kindOf(rows)
	}
	s.settleKind(heads, rows)
	if s.Kind == KindStaff && t.Kind == NoKind && s.peopleInGroups() {
		s.Kind = NoKind
		s.settleKind(heads, rows)
	}
	s.settleCodes(rows)
	s.settleVersions()
	if s.Kind == KindScale && len(s.Columns) == 0 {
		s.Columns = scaleColumns(rows)
	}
	skipped := len(t.Rows) - len(rows)
	s.Lines = s.read(rows, heads, skipped)
	if s.mend() {
		if t.Kind == NoKind {
			s.Kind = s.kindOf(rows)
		}
		s.Lines = s.read(rows, heads, skipped)
	}
	return s
}

// headsInRows takes the first row for the heads where a table has none of its own.
func headsInRows(rows []Row) ([]Column, []Row) {
	if len(rows) < 2 {
		return nil, rows
	}
	for _, cell := range rows[0].Cells {
		if c := Read(cell, false); c.Known() || c.State == Fraction {
			return nil, rows
		}
	}
	var columns []Column
	for _, cell := range rows[0].Cells {
		columns = append(columns, Column{Head: cell})
	}
	return columns, rows[1:]
}

// unitsIn are the units that the first row names: Rp and % under Keuangan and Keuangan. They are
// blank where it names anything else.
func unitsIn(v vocabulary, columns []Column, rows []Row) []string {
	units, none := make([]string, len(columns)), make([]string, len(columns))
	if len(rows) < 2 {
		return none
	}
	filled := 0
	for i := range columns {
		if i < len(rows[0].Cells) && strings.TrimSpace(rows[0].Cells[i]) != "" {
			if !unitOnly(v, rows[0].Cells[i]) {
				return none
			}
			units[i] = " (" + strings.Trim(rows[0].Cells[i], " ().") + ")"
			filled++
		}
	}
	if filled < 2 {
		return none
	}
	return units
}

// unitOnly reports that a text is nothing but rupiah or percent.
func unitOnly(v vocabulary, text string) bool {
	own := padded(text)
	return is(own, v.line("figures", "rupiah").any...) || is(own, v.line("figures", "persen").any...)
}

func (s *Sheet) has(roles ...Role) bool {
	for _, c := range s.Columns {
		for _, r := range roles {
			if c.Role == r {
				return true
			}
		}
	}
	return false
}

// ranges reports that the cells of a table are steps of a scale.
func (s *Sheet) ranges(rows []Row) bool {
	if len(s.Columns) > 5 || len(rows) < 3 || len(rows) > 12 {
		return false
	}
	steps := 0
	for _, r := range rows {
		for _, cell := range r.Cells {
			if c := Read(cell, false); c.State == Range || c.State == Figure && c.Bound != "" {
				steps++
				break
			}
		}
	}
	return steps*4 >= len(rows)*3
}

// told reports that the table itself says what a column holds.
func (s *Sheet) told(i int) bool {
	return i < len(s.Table.Columns) && s.Table.Columns[i].Role != NoRole
}

// Percentages reports that a column holds percentages by its head, or that most of its figures are
// printed with the sign.
func (s *Sheet) Percentages(i int) bool { return i < len(s.shares) && s.shares[i] }

// settleShares finds the columns of percentages.
func (s *Sheet) settleShares(lines []Line) {
	s.shares = make([]bool, len(s.Columns))
	for i, c := range s.Columns {
		head := strings.ToLower(c.Head)
		if s.amountsIn(lines, i) {
			continue // bagian desa (30%), in rupiah
		}
		signs, all := 0, 0
		for l := range lines {
			if cell := &lines[l].Cells[i]; cell.Known() && !lines[l].Head {
				if all++; cell.Share {
					signs++
				}
			}
		}
		s.shares[i] = strings.Contains(head, "%") || strings.Contains(head, "persen") || strings.Contains(head, "prosen") || c.Role == NoRole && signs > 1 && 2*signs > all
	}
}

// amountsIn reports that most figures of a column are the size of money.
func (s *Sheet) amountsIn(lines []Line, i int) bool {
	big, all := 0, 0
	for l := range lines {
		if c := &lines[l].Cells[i]; c.Known() && !lines[l].Head && !c.Share && !c.Values[0].Number.IsZero() {
			all++
			if c.Values[0].Number.Abs().IntPart() >= leastMoney {
				big++
			}
		}
	}
	return big*2 > all
}

// Recognised reports that the table holds figures whose meaning is known.
func (s *Sheet) Recognised() bool {
	for _, c := range s.Columns {
		switch c.Role {
		case NoRole, RoleNumber, RoleCode, RoleNote, RoleLevel:
		default:
			if !c.Role.Text() {
				return true
			}
		}
	}
	return s.Kind == KindMeasures || s.Kind == KindOther
}

// Income reports that the money of a line is taken in, not spent, or what the two differ by: it
// may be more than was aimed at.
func (s *Sheet) Income(line *Line, column int) bool {
	income := func(text string) bool { return s.words.says("titles", "pendapatan", padded(text)) }
	if s.words.says("titles", "pembiayaan", padded(line.Label)) {
		return true
	}
	return income(s.Table.Title) || income(line.Label) || income(line.Node) || income(s.Columns[column].Head) || s.words.says("figures", "target", padded(s.Columns[column].Head))
}

// toEnd reports that a column holds the last target of a plan, or what was reached of it.
func (s *Sheet) toEnd() bool {
	for _, c := range s.Columns {
		if c.Whose == PlanEnd && (c.Role == RoleTarget || c.Role == RoleAchieved) {
			return true
		}
	}
	return false
}

func staffOnly(r Role) bool {
	switch r {
	case RoleMale, RoleFemale, RoleCivil, RoleContract, RoleTemporary, RoleStatus, RoleEducation, RoleEchelon, RoleNeeded, RoleHeads:
		return true
	}
	return false
}

// fieldsOf parts a text at spaces and dashes, which stay as words.
func fieldsOf(s string) []string {
	s = strings.NewReplacer("–", " - ", "—", " - ", "-", " - ", ",", " ", "(", " ", ")", " ", "s.d.", " sd ").Replace(strings.ToLower(s))
	return strings.Fields(s)
}

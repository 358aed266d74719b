package printed

import (
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
}

// Paper is a document as it is understood.
type Paper struct {
	Document *Document
	Year     int
	Sheets   []Sheet
}

// Understand reads all tables of a document.
func Understand(d *Document) *Paper {
	p := &Paper{Document: d, Year: d.Year}
	if p.Year == 0 {
		p.Year = yearOf(d)
	}
	for i := range d.Tables {
		p.Sheets = append(p.Sheets, understand(&d.Tables[i], i, p.Year))
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

func understand(t *Table, at, year int) Sheet {
	title := padded(t.Title)
	s := Sheet{Table: t, At: at, Year: titleYear(t.Title)}
	if s.Year == 0 {
		s.Year = year
	}
	name := head{parts: []string{title}, all: title}
	if says(title, "triwulan", "tw", "tribulan") {
		s.Quarter = name.quarter()
	}
	columns, rows := t.Columns, t.Rows
	if len(columns) == 0 {
		columns, rows = headsInRows(rows)
	}
	heads := make([]head, len(columns))
	for i, c := range columns {
		heads[i] = readHead(c.Head)
		s.Columns = append(s.Columns, heads[i].column(c, s.Year))
	}
	s.settle(heads, rows)
	s.settleQuarters()
	years, quarters := map[int]bool{}, map[model.Quarter]bool{}
	for _, c := range s.Columns {
		if c.Role == RoleActual || c.Role == RoleAchieved {
			if c.Year != 0 {
				years[c.Year] = true
			}
			if c.Quarter != 0 {
				quarters[c.Quarter] = true
			}
		}
	}
	s.Kind = t.Kind
	if s.Kind == NoKind {
		s.Kind = kindOf(title, s.has, len(years), len(quarters), s.ranges(rows), s.toEnd())
	}
	s.settleKind(heads)
	s.settleVersions()
	if s.Kind == KindScale && len(s.Columns) == 0 {
		s.Columns = scaleColumns(rows)
	}
	s.Lines = s.read(rows, heads, len(t.Rows)-len(rows))
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

// settle decides what a column holds where its head alone leaves it open, from the columns
// at its left and from the size of its figures.
func (s *Sheet) settle(heads []head, rows []Row) {
	// left is the nearest role before a column that is one of the roles.
	left := func(at int, roles ...Role) Role {
		for i := at - 1; i >= 0; i-- {
			for _, r := range roles {
				if s.Columns[i].Role == r {
					return r
				}
			}
		}
		return NoRole
	}
	for i := range s.Columns {
		c := &s.Columns[i]
		if s.told(i) {
			continue
		}
		percent := heads[i].percent()
		switch c.Role {
		case RoleActual:
			switch {
			case percent && left(i, RoleSpent, RoleTarget) == RoleSpent:
				c.Role = RoleAbsorption
			case s.has(RoleBudget) && (!s.has(RoleTarget) || large(rows, i)):
				c.Role = RoleSpent
			}
		case RoleAchieved:
			switch {
			case is(heads[i].last(), "k", "kinerja", "fisik"):
			case left(i, RoleActual, RoleSpent, RoleTarget) == RoleSpent:
				c.Role = RoleAbsorption
			case !percent && !s.has(RoleActual) && left(i, RoleTarget) == RoleTarget && s.percentAfter(heads, i):
				c.Role = RoleActual // target, capaian, %
			}
		case NoRole:
			if !qualifies(heads[i].last()) {
				continue
			}
			if !percent {
				// Awal and Perubahan without a word for what they are.
				if c.Version != AnyVersion && large(rows, i) {
					c.Role = RoleBudget
				} else if c.Version != AnyVersion && says(padded(s.Table.Title), "target", "perjanjian") {
					c.Role = RoleTarget
				}
				continue
			}
			switch left(i, RoleActual, RoleSpent, RoleRemainder, RoleDifference, RoleHeads, RoleQuantity, RoleAchieved, RoleAbsorption) {
			case RoleSpent:
				c.Role = RoleAbsorption
			case RoleActual:
				c.Role = RoleAchieved
			}
		}
	}
}

// settleQuarters takes quarters without a word for what they are for actuals: where target and
// achievement of the year stand beside them, nothing else is left that they could be.
func (s *Sheet) settleQuarters() {
	target, achieved := false, false
	for _, c := range s.Columns {
		target = target || c.Role == RoleTarget && c.Quarter == 0
		achieved = achieved || c.Role == RoleAchieved && c.Quarter == 0
	}
	if !target || !achieved || s.has(RoleActual) || says(padded(s.Table.Title), "rencana", "aksi") {
		return
	}
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Role == NoRole && c.Quarter != 0 && !s.told(i) {
			c.Role = RoleActual
		}
	}
}

// percentAfter reports that a column of nothing but percent stands behind.
func (s *Sheet) percentAfter(heads []head, at int) bool {
	for i := at + 1; i < len(heads); i++ {
		if s.Columns[i].Role == NoRole && heads[i].percent() && qualifies(heads[i].last()) {
			return true
		}
	}
	return false
}

// large reports that most figures of a column are the size of money.
func large(rows []Row, column int) bool {
	big, all := 0, 0
	for _, r := range rows {
		if column >= len(r.Cells) {
			continue
		}
		if c := Read(r.Cells[column], true); c.Known() {
			all++
			if c.Values[0].Number.Abs().IntPart() >= 10_000 {
				big++
			}
		}
	}
	return big*2 > all
}

// settleKind corrects roles that depend on what the table is for.
func (s *Sheet) settleKind(heads []head) {
	for i := range s.Columns {
		c := &s.Columns[i]
		if s.told(i) {
			continue
		}
		switch {
		case s.Kind == KindStaff && c.Role == RoleQuantity:
			c.Role = RoleHeads
		case s.Kind != KindStaff && staffOnly(c.Role):
			c.Role = NoRole
		case s.Kind == KindStaff && c.Role == NoRole && says(heads[i].all, "pendidikan", "ijazah"):
			c.Role = RoleEducation
		case s.Kind == KindPlanEnd && c.Role == RoleTarget && c.Whose == Own && c.Year == 0 && !s.toEnd():
			c.Whose = PlanEnd // the title says which target it is
		case s.Kind == KindPeer && (c.Role == RoleTarget || c.Role == RoleActual || c.Role == RoleAchieved):
			c.Whose = Peer
		case s.Kind == KindScale && (c.Role == NoRole || c.Role == RoleAchieved || c.Role == RoleActual || c.Role == RoleQuantity):
			c.Role = RoleInterval
		case s.Kind == KindScale && (c.Role == RoleLabel || c.Role == RoleNote):
			c.Role = RoleRating
		case c.Role == RoleResult && s.Kind != KindWorking:
			c.Role = NoRole
		}
	}
}

// settleVersions takes the figure that stands beside a revised one for the first.
func (s *Sheet) settleVersions() {
	for _, role := range []Role{RoleBudget, RoleTarget} {
		revised := false
		for _, c := range s.Columns {
			revised = revised || c.Role == role && c.Version == Revised
		}
		for i := range s.Columns {
			if c := &s.Columns[i]; revised && c.Role == role && c.Version == AnyVersion && c.Whose == Own && c.Quarter == 0 {
				c.Version = First
			}
		}
	}
}

// scaleColumns tells the steps and the words of a scale without heads apart.
func scaleColumns(rows []Row) []Column {
	var columns []Column
	for i := range rows[0].Cells {
		role := RoleRating
		switch c := Read(rows[0].Cells[i], false); {
		case c.State == Range || c.Known() && c.Bound != "":
			role = RoleInterval
		case c.Known():
			role = RoleNumber
		}
		columns = append(columns, Column{Role: role})
	}
	return columns
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
	case RoleMale, RoleFemale, RoleCivil, RoleContract, RoleTemporary, RoleStatus, RoleEducation, RoleNeeded, RoleHeads:
		return true
	}
	return false
}

// fieldsOf parts a text at spaces and dashes, which stay as words.
func fieldsOf(s string) []string {
	s = strings.NewReplacer("–", " - ", "—", " - ", "-", " - ", ",", " ", "(", " ", ")", " ", "s.d.", " sd ").Replace(strings.ToLower(s))
	return strings.Fields(s)
}

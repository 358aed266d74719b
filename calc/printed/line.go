package printed

import (
	"strconv"
	"strings"

	"capaian/model"
)

// Line is a row of a table as it is understood.
type Line struct {
	At      int // its place among the rows of the table
	Cells   []Cell
	Label   string // what its figures are about: the indicator, else the part of the plan
	Measure string // the indicator
	Node    string // the tujuan, sasaran, program or kegiatan, of the row or of one above it
	Unit    string
	Code    string
	Level   model.Level // of Node where it is told, else 0
	Own     bool        // Node is named in the row itself
	Total   bool        // adds up others
	Mean    bool        // averages others
	Head    bool        // a heading, the numbers of columns, or nothing
	Percent bool        // percentages of the rows above it; it is a heading for all else
	Closing *Closing    // what it follows from by definition; nil where it is a row like others
}

// read understands the rows; what stands in a merged cell holds for the rows below it.
func (s *Sheet) read(rows []Row, heads []head, skipped int) []Line {
	carried := map[int]string{}
	var lines []Line
	level := model.Level(0)
	for at, row := range rows {
		line := Line{At: at + skipped, Cells: make([]Cell, max(len(s.Columns), len(row.Cells)))}
		for i := range line.Cells {
			text := ""
			if i < len(row.Cells) {
				text = row.Cells[i]
			}
			role := s.role(i)
			if role.Text() || role == RoleNote || role == RoleNumber || role == RoleCode || role == RoleLevel || role == RoleRating {
				line.Cells[i] = Cell{Text: strings.TrimSpace(text), State: Words}
				if state, plain := wordless(tidy(text)); plain && state == Blank {
					line.Cells[i].State = Blank
				}
				continue
			}
			line.Cells[i] = Read(text, role.Money())
		}
		line.Head = s.heading(&line, heads)
		s.name(&line, carried)
		if line.Level == 0 && !line.Own && !line.Total && !line.Mean {
			line.Level = level
		} else if line.Own {
			level = line.Level
		}
		lines = append(lines, line)
	}
	s.settlePercentRows(lines)
	s.settleShares(lines)
	s.settleMarks(lines)
	for i, c := range s.Columns {
		if c.Role.Money() || s.Kind == KindStaff && !c.Role.Text() && !heads[i].percent() {
			s.settleThousands(lines, i)
		}
	}
	s.settleFractions(lines)
	s.settleUnits(lines, heads)
	s.settleNamedTotals(lines)
	s.settleTotal(lines)
	s.settleClosings(lines)
	return lines
}

// settleThousands takes one mark before three digits for one of thousands throughout a column
// of whole rupiah.
func (s *Sheet) settleThousands(lines []Line, column int) {
	words := padded(s.Columns[column].Head + " " + s.Table.Title)
	if says(words, "juta", "jt", "ribu", "miliar", "milyar") {
		return
	}
	for i := range lines {
		if c := &lines[i].Cells[column]; c.Known() && len(c.Values) == 1 && c.Values[0].Places > 2 || c.Known() && len(c.Values) == 1 && c.Values[0].Places > 0 && c.Values[0].Number.IntPart() < 100_000 {
			return
		}
	}
	for i := range lines {
		if c := &lines[i].Cells[column]; c.Known() && !c.Broken && len(c.Values) == 2 && c.Values[0].Places == 0 && c.Values[1].Places == 3 {
			c.Values = c.Values[:1]
		}
	}
}

// settleFractions takes one comma before three digits for that of decimals throughout a table of
// millions or billions in which some figure begins with 0,: nothing else fits that one.
func (s *Sheet) settleFractions(lines []Line) {
	if !says(padded(s.Table.Title), "juta", "jt", "ribu", "miliar", "milyar") {
		return
	}
	small := false
	for i := range lines {
		for c := range lines[i].Cells {
			small = small || s.role(c).Money() && strings.HasPrefix(lines[i].Cells[c].Text, "0,")
		}
	}
	for i := range lines {
		for c := range lines[i].Cells {
			if cell := &lines[i].Cells[c]; small && s.role(c).Money() && cell.Known() && !cell.Broken && strings.Contains(cell.Text, ",") && len(cell.Values) == 2 && cell.Values[1].Places == 3 {
				cell.Values = cell.Values[1:]
			}
		}
	}
}

// settleUnits brings columns of money to rupiah where their heads name different units.
func (s *Sheet) settleUnits(lines []Line, heads []head) {
	zeros, several := map[int]int{}, map[int]bool{}
	for i, c := range s.Columns {
		if i >= len(heads) || !c.Role.Money() {
			continue
		}
		switch {
		case says(heads[i].all, "juta", "jt"):
			zeros[i] = 6
		case says(heads[i].all, "miliar", "milyar"):
			zeros[i] = 9
		case says(heads[i].all, "ribu", "ribuan", "rb"):
			zeros[i] = 3
		}
		several[zeros[i]] = true
	}
	if len(several) < 2 {
		return
	}
	for i, n := range zeros {
		for l := range lines {
			c := &lines[l].Cells[i]
			for v := range c.Values {
				c.Values[v] = Value{c.Values[v].Number.Shift(int32(n)), c.Values[v].Places - n}
			}
		}
	}
}

func (s *Sheet) role(i int) Role {
	if i < len(s.Columns) {
		return s.Columns[i].Role
	}
	return NoRole
}

// heading reports that a row only names columns, numbers them, or holds nothing.
func (s *Sheet) heading(line *Line, heads []head) bool {
	filled, same, next, counted, units := 0, 0, 0, 0, 0
	for i, c := range line.Cells {
		if c.State == Blank {
			continue
		}
		filled++
		if unitOnly(s.words, c.Text) {
			units++
		}
		if i < len(heads) && c.State == Words {
			h := &heads[i]
			if own := padded(c.Text); own != "  " && (own == h.last() || own == h.all) {
				same++
			}
		}
		if n := columnNumber(c.Text); n > 0 && n >= next {
			counted++
			next = n + 1
		}
	}
	return filled == 0 || filled > 1 && (same*2 > filled || units == filled) || filled > 2 && counted == filled && next-1 >= filled && next-1 <= len(line.Cells)+1
}

// columnNumber reads 4, (4), or 6=5/4.
func columnNumber(s string) int {
	s, _, _ = strings.Cut(strings.Trim(strings.TrimSpace(s), "()[]."), "=")
	s, _, _ = strings.Cut(s, "(")
	n, err := strconv.Atoi(strings.Trim(s, " ()"))
	if err != nil || n < 1 || n > MostColumns {
		return 0
	}
	return n
}

// name says what a row is about. Labels hold for the rows below until another stands there.
func (s *Sheet) name(line *Line, carried map[int]string) {
	deepest := -1
	for i := range line.Cells {
		role, text := s.role(i), line.Cells[i].Text
		blank := line.Cells[i].State == Blank
		switch {
		case role == RoleUnit && !blank:
			line.Unit = text
		case role == RoleMeasure && !blank:
			line.Measure = text
			carried[i] = text
		case role == RoleCode && !blank:
			line.Code = text
		case role == RoleLevel && !blank:
			line.Level = levelNamed(text)
		case role.Text() && role != RoleMeasure && role != RoleUnit:
			if !blank {
				if total, mean := s.words.sums(text); (total || mean) && !line.Head {
					line.Total, line.Mean = total, mean
				}
				carried[i] = text
				deepest = i
				for j := range carried {
					if j > i && s.role(j) != RoleMeasure && s.role(j) != RoleUnit {
						delete(carried, j)
					}
				}
			}
		}
	}
	if line.Total = line.Total || s.totalElsewhere(line); line.Total || line.Mean {
		line.Label = s.firstText(line)
		return
	}
	for i := len(line.Cells) - 1; i >= 0 && line.Node == ""; i-- {
		if deepest >= 0 && i != deepest {
			continue
		}
		if text := carried[i]; text != "" && s.role(i) != RoleMeasure {
			line.Node, line.Own = s.spelled(i, text, line), deepest >= 0
			if line.Level == 0 {
				line.Level = s.levelOf(i, text, line.Code)
			}
		}
	}
	line.Label = line.Measure
	if line.Label == "" {
		line.Label = line.Node
	}
	if line.Label == "" {
		line.Label = s.byNumber(line)
	}
	if line.Label == "" {
		line.Label = s.anyText(line)
	}
}

// anyText names a row by what stands under a head that says nothing.
func (s *Sheet) anyText(line *Line) string {
	for i, c := range line.Cells {
		if s.role(i) == NoRole && (c.State == Words || c.Known() && c.Word != "") && len([]rune(c.Text)) > 2 {
			return c.Text
		}
	}
	return ""
}

// names reports that the row itself names a part of the plan.
func (s *Sheet) names(line *Line) bool {
	for i, c := range line.Cells {
		if role := s.role(i); role.Text() && role != RoleMeasure && role != RoleUnit && c.State != Blank {
			return true
		}
	}
	return false
}

// totalElsewhere finds Jumlah in a column that names nothing, such as the one of numbers, or
// in that of the indicators where it stands alone.
func (s *Sheet) totalElsewhere(line *Line) bool {
	if line.Head {
		return false
	}
	for i, c := range line.Cells {
		role := s.role(i)
		if c.State != Words || role.Text() && role != RoleMeasure || role == RoleNote || role == RoleRating {
			continue
		}
		total, mean := s.words.sums(c.Text)
		alone := s.words.says("totals", "sendiri", padded(c.Text)) || s.unmeasured(line)
		if role == RoleMeasure && (line.Unit != "" || s.names(line) || !alone) {
			continue
		}
		if mean {
			line.Mean = true
		}
		if total {
			return true
		}
	}
	return false
}

// unmeasured reports that a row has neither a number nor a target or an actual of its own.
func (s *Sheet) unmeasured(line *Line) bool {
	for i, c := range line.Cells {
		switch s.role(i) {
		case RoleNumber, RoleTarget, RoleActual:
			if c.State != Blank {
				return false
			}
		}
	}
	return s.has(RoleTarget, RoleActual, RoleAchieved)
}

func (s *Sheet) firstText(line *Line) string {
	for i, c := range line.Cells {
		if total, mean := s.words.sums(c.Text); c.State == Words && (total || mean) && s.role(i) != RoleNote {
			return c.Text
		}
	}
	return ""
}

// spelled gives a label that is only a number the word of its column: sasaran 1.
func (s *Sheet) spelled(i int, text string, _ *Line) string {
	if _, err := strconv.Atoi(strings.TrimRight(text, ".")); err == nil {
		return strings.ReplaceAll(string(s.role(i)), "_", " ") + " " + strings.TrimRight(text, ".")
	}
	return text
}

// byNumber names a row by its level and number where nothing else names it.
func (s *Sheet) byNumber(line *Line) string {
	number := ""
	for i, c := range line.Cells {
		if s.role(i) == RoleNumber && c.State != Blank {
			number = strings.TrimRight(c.Text, ".")
		}
	}
	if number == "" || line.Level == 0 {
		return ""
	}
	word := [...]string{"", "tujuan", "sasaran", "program", "kegiatan", "sub kegiatan"}[line.Level]
	return word + " " + number
}

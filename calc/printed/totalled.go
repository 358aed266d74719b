package printed

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// settleNamedTotals takes rows for totals whose labels begin as those of totals do and go on with
// a name: Jumlah Kelurahan Kauman behind the rows of Kelurahan Kauman, Jumlah harga below numbered
// rows without a number of its own, A + B behind A and B.
func (s *Sheet) settleNamedTotals(lines []Line) {
	numbers := 0
	for i := range lines {
		line := &lines[i]
		switch {
		case line.Head || line.Total || line.Mean || s.figuresIn(line) == 0:
		case line.Unit != "" && s.totalWord(line.Label) && s.sumsAbove(lines[:i], line) > 1:
			line.Total = true
		case line.Unit != "":
		case s.numbered(line):
			numbers++
			continue
		case s.totalWord(line.Label) && s.sumsAbove(lines[:i], line) > 1:
			line.Total = true
		case joinedMarks(line.Label), numbers > 1 && (s.totalWord(line.Label) || s.words.says("totals", "akhir", padded(line.Label))) && !s.has(RoleUnit, RoleMeasure):
			line.Total = true
		case s.totalWord(line.Label) && s.namedBefore(lines[:i], line.Label):
			line.Total = true
		case numbers == 0 && i == len(lines)-1 && i > leastSummed && s.totalWord(line.Label) && !s.has(RoleUnit, RoleMeasure):
			line.Total = !slices.ContainsFunc(lines[:i], func(l Line) bool { return s.totalWord(l.Label) })
		}
	}
}

// totalName is what follows the first word of a label that begins as that of a total; false where
// it does not.
func (s *Sheet) totalName(label string) (string, bool) {
	words := strings.Fields(padded(label))
	for len(words) > 1 && slices.Contains(s.words.line("totals", "sebelum").any, words[0]) {
		words = words[1:]
	}
	if len(words) < 2 || !slices.Contains(s.words.line("totals", "jumlah").any, words[0]) && !slices.Contains(s.words.line("totals", "semua").any, words[0]) {
		return "", false
	}
	return strings.Join(words[1:], " "), true
}

// totalWord reports that a label begins as that of a total.
func (s *Sheet) totalWord(label string) bool {
	_, is := s.totalName(label)
	return is
}

// namedBefore reports that what a total is of is the name of a row before it, or that each of
// several names begins one: Jumlah kewajiban dan ekuitas.
func (s *Sheet) namedBefore(lines []Line, label string) bool {
	name, _ := s.totalName(label)
	begun := func(word string) bool {
		return slices.ContainsFunc(lines, func(l Line) bool {
			return !l.Total && strings.HasPrefix(unnumbered(l.Label), " "+word+" ")
		})
	}
	if slices.ContainsFunc(lines, func(l Line) bool { return !l.Total && strings.TrimSpace(unnumbered(l.Label)) == name }) {
		return true
	}
	if s.has(RoleUnit, RoleMeasure, RoleTarget, RoleActual, RoleAchieved) {
		return false
	}
	for word := range strings.FieldsSeq(name) {
		if word != "dan" && !begun(word) {
			return false
		}
	}
	return true
}

// sumsAbove counts the columns in which a row is what the rows since the total before it come to,
// two of them at least.
func (s *Sheet) sumsAbove(lines []Line, line *Line) int {
	from := len(lines)
	for from > 0 && !lines[from-1].Total {
		from--
	}
	holds := 0
	for c := range s.Columns {
		cell := &line.Cells[c]
		if s.role(c).Text() || !cell.Known() || cell.Broken || cell.Share || cell.Values[0].Number.IsZero() {
			continue
		}
		sum, rows := decimal.Zero, 0
		for i := range lines[from:] {
			if one := &lines[from+i].Cells[c]; !lines[from+i].Head && one.Known() && !one.Values[0].Number.IsZero() {
				sum, rows = sum.Add(one.Values[0].Number), rows+1
			}
		}
		if rows > 1 && sum.Equal(cell.Values[0].Number) {
			holds++
		}
	}
	return holds
}

// settlePercentRows finds the rows below others that tell these in percent: Persentase,
// % terhadap rencana. They are neither parts nor totals.
func (s *Sheet) settlePercentRows(lines []Line) {
	for i := leastSummed; i < len(lines); i++ {
		line := &lines[i]
		label := padded(line.Label)
		bare := strings.HasPrefix(strings.TrimSpace(line.Label), "%") || is(label, "persen", "persentase", "prosentase", "presentase")
		first := bare || lines[i-1].Total && (strings.HasPrefix(label, " persen ") || strings.HasPrefix(label, " persentase ") || strings.HasPrefix(label, " prosentase ") || s.words.says("figures", "dari_semua", label))
		if line.Head || line.Unit != "" || s.numbered(line) || !first || s.figuresIn(line) < 2 || s.has(RoleUnit, RoleMeasure) {
			continue
		}
		small := true
		for c := range line.Cells {
			if cell := &line.Cells[c]; !s.role(c).Text() && cell.Known() && cell.Values[0].Number.Abs().IntPart() > mostPercent {
				small = false
			}
		}
		if small {
			line.Percent, line.Head, line.Total, line.Mean = true, true, false, false
		}
	}
}

// mostPercent is the most that a row of percentages is likely to hold.
const mostPercent = 999

// joinedMarks reports that a label is the marks of rows with a plus between them: A + B, I + II.
func joinedMarks(label string) bool {
	parts := strings.Split(label, "+")
	for _, p := range parts {
		p = strings.Trim(p, " ().")
		if p == "" || len(p) > 4 || strings.Trim(p, "ABCDEFGHIVX0123456789.") != "" {
			return false
		}
	}
	return len(parts) > 1
}

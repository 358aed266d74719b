package printed

import (
	"slices"
	"strings"
)

// settleNamedTotals takes rows for totals whose labels begin as those of totals do and go on with
// a name: Jumlah Kelurahan Kauman behind the rows of Kelurahan Kauman, Jumlah harga below numbered
// rows without a number of its own, A + B behind A and B.
func (s *Sheet) settleNamedTotals(lines []Line) {
	numbers := 0
	for i := range lines {
		line := &lines[i]
		switch {
		case line.Head || line.Total || line.Mean || line.Unit != "" || s.figuresIn(line) == 0:
		case s.numbered(line):
			numbers++
			continue
		case joinedMarks(line.Label), numbers > 1 && (s.totalWord(line.Label) || s.words.says("totals", "akhir", padded(line.Label))) && !s.has(RoleUnit):
			line.Total = true
		case s.totalWord(line.Label) && s.namedBefore(lines[:i], line.Label):
			line.Total = true
		case numbers == 0 && i == len(lines)-1 && i > leastSummed && s.totalWord(line.Label) && !s.has(RoleUnit, RoleMeasure):
			line.Total = !slices.ContainsFunc(lines[:i], func(l Line) bool { return s.totalWord(l.Label) })
		}
	}
}

// totalWord reports that a label begins as that of a total.
func (s *Sheet) totalWord(label string) bool {
	word, _, several := strings.Cut(strings.TrimSpace(padded(label)), " ")
	return several && (slices.Contains(s.words.line("totals", "jumlah").any, word) || slices.Contains(s.words.line("totals", "semua").any, word))
}

// namedBefore reports that what follows the first word of a label is the name of a row before it.
func (s *Sheet) namedBefore(lines []Line, label string) bool {
	_, name, _ := strings.Cut(strings.TrimSpace(padded(label)), " ")
	return slices.ContainsFunc(lines, func(l Line) bool {
		return !l.Total && strings.TrimSpace(unnumbered(l.Label)) == name
	})
}

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

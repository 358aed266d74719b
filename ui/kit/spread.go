package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"capaian/model"
)

// tallGrid is the height from which texts that are wider than their column take as many lines
// as they need; in a lower grid they take those that would stay empty.
const tallGrid = 28

// deepest is how many lines a row takes at the most, so that a long text leaves room for others.
const deepest = 6

// heights tells how many lines each row that scrolls takes.
type heights struct {
	layout *layout
	rows   []Row
	lines  []int // of each row, where all are in sight; nil: see wraps
	wraps  bool  // rows take what they need
}

// heights are those of the rows shown.
func (s *selection) heights() heights {
	h := heights{layout: s.layout, rows: s.filter.rows, wraps: s.layout.height >= tallGrid}
	spare := s.page() - len(h.rows)
	if spare < 0 {
		return h
	}
	h.lines = make([]int, len(h.rows))
	needs, short := make([]int, len(h.rows)), 0
	for i := range h.rows {
		h.lines[i], needs[i] = 1, h.layout.linesOf(&h.rows[i])
		short += needs[i] - 1
	}
	if short > spare && h.wraps {
		h.lines = nil
		return h
	}
	// A second line for all comes before a third for one.
	for line := 2; line <= deepest; line++ {
		for i := range h.rows {
			if needs[i] >= line && spare > 0 {
				h.lines[i]++
				spare--
			}
		}
	}
	return h
}

// Uncut is the height at which no text of the rows is cut, the line of titles included.
func (g *Grid) Uncut() int {
	sum := g.layout.linesAbove() + len(g.layout.below)
	for i := range g.filter.rows {
		sum += g.layout.linesOf(&g.filter.rows[i])
	}
	return sum
}

// hasRoom reports that lines below the rows are empty.
func (g *Grid) hasRoom() bool {
	h, taken := g.selection.heights(), 0
	for i := range h.rows {
		if taken += h.of(i); taken >= g.selection.page() {
			return false
		}
	}
	return true
}

// of is the number of lines of the row at a position.
func (h heights) of(i int) int {
	switch {
	case h.lines != nil:
		return h.lines[i]
	case h.wraps:
		return h.layout.linesOf(&h.rows[i])
	default:
		return 1
	}
}

// back is the first row from which all rows up to a position fit in so many lines.
func (h heights) back(to, lines int) int {
	from := to + 1
	for from > 0 && from <= len(h.rows) {
		if lines -= h.of(from - 1); lines < 0 {
			break
		}
		from--
	}
	return min(from, to)
}

// ahead is the row after the last that fits whole in so many lines from a position on.
func (h heights) ahead(from, lines int) int {
	to := from
	for to < len(h.rows) {
		if lines -= h.of(to); lines < 0 {
			break
		}
		to++
	}
	return max(to, min(from+1, len(h.rows)))
}

// above is how many lines the rows of a stretch take.
func (h heights) above(from, to int) int {
	sum := 0
	for i := from; i < to; i++ {
		sum += h.of(i)
	}
	return sum
}

// wraps reports that the texts of a column may take several lines.
func (c *column) wraps() bool { return c.Align == Left || c.Align == KeepEnds }

// linesOf is how many lines a row takes where none of its texts is cut.
func (l *layout) linesOf(row *Row) int {
	if !row.Cells.some() {
		return min(len(broken(row.Text, l.width-2)), deepest)
	}
	most, all := 1, row.Cells.all()
	for c := range l.columns {
		if l.widths[c] < 1 || c >= len(all) || !l.columns[c].wraps() {
			continue
		}
		if width := l.widths[c] - l.noteRoom(row, c); ansi.StringWidth(all[c].Text) > width {
			most = max(most, len(broken(all[c].Text, width)))
		}
	}
	return min(most, deepest)
}

// noteRoom is what the sign of open notes takes of a row's name.
func (l *layout) noteRoom(row *Row, column int) int {
	return min(2*l.notesOn(row, column), len(" ¶9")-1)
}

// notesOn are the open notes that a column tells of; the one that names the row does.
func (l *layout) notesOn(row *Row, column int) int {
	if l.notes == nil || row.Ref == (model.Ref{}) || l.columns[column].Width != 0 {
		return 0
	}
	return l.notes(row.Ref)
}

// broken breaks a text at words; what follows stands under its beginning.
func broken(s string, width int) []string {
	s = flat(s)
	if ansi.StringWidth(s) <= width {
		return []string{s}
	}
	rest := strings.TrimLeft(s, " ")
	indent := s[:len(s)-len(rest)]
	if len(indent) > width/2 {
		indent = ""
	}
	lines := Wrap(rest, width-len(indent))
	for i := range lines {
		lines[i] = indent + strings.TrimRight(lines[i], " ")
	}
	return lines
}

// within breaks a text into so many lines of the width; the last is cut where they are too few.
func within(s string, width, lines int, align Align) []string {
	all := broken(s, width)
	if len(all) <= lines {
		return all
	}
	if lines == 1 {
		return []string{short(flat(s), width, align)}
	}
	rest := strings.TrimLeft(flat(s), " ")
	for _, line := range all[:lines-1] {
		rest = strings.TrimLeft(strings.TrimPrefix(rest, strings.TrimLeft(line, " ")), " ")
	}
	first := all[lines-1]
	indent := first[:len(first)-len(strings.TrimLeft(first, " "))]
	return append(all[:lines-1:lines-1], indent+short(rest, width-len(indent), align))
}

// short cuts a text to the width: at the end of a word where that costs little, or in the
// middle where the ends of such texts tell them apart.
func short(s string, width int, align Align) string {
	w := ansi.StringWidth(s)
	if w <= width {
		return s
	}
	if align == KeepEnds && width >= leastOfEnds {
		head := ansi.Truncate(s, width/2, "")
		head = wordEnd(head, len(head)/2)
		end := ansi.TruncateLeft(s, w-(width-1-ansi.StringWidth(head)), "")
		if at := strings.IndexByte(end, ' '); at >= 0 && at < len(end)/3 {
			end = end[at+1:]
		}
		return head + "…" + end
	}
	cut := ansi.Truncate(s, width-1, "")
	// A few letters tell names apart: the word stays in part where it is much.
	return strings.TrimRight(wordEnd(cut, len(cut)*3/4), ",;:") + "…"
}

// wordEnd leaves the word out that a text was cut in, unless fewer bytes than least are left.
func wordEnd(cut string, least int) string {
	if at := strings.LastIndexByte(strings.TrimRight(cut, " "), ' '); at >= least {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ")
}

// leastOfEnds is the width below which both ends of a text are too short to know it by.
const leastOfEnds = 12

package printed

import (
	"regexp"
	"strconv"
	"strings"
)

// mostHeads is how many rows the heads of a table have at most.
const mostHeads = 4

// Pasted makes a table of lines of cells as they come from a document or a spreadsheet:
// captions of one cell, heads of one or several rows, then the rows. A head over several
// columns stands in the first of them, one over several rows in the first of these.
func Pasted(lines [][]string) Table {
	var t Table
	lines = mended(filledLines(lines))
	for len(lines) > 1 && lone(lines[0]) == 0 && len(filledAt(lines[1:])) > 1 {
		t.caption(lines[0][0])
		lines = lines[1:]
	}
	width := 0
	for _, line := range lines {
		for i, cell := range line {
			if cell != "" {
				width = max(width, i+1)
			}
		}
	}
	heads := headRows(lines)
	for c := range width {
		t.Columns = append(t.Columns, Column{Head: joinedHead(lines[:heads], c)})
	}
	for _, line := range lines[heads:] {
		t.Rows = append(t.Rows, Row{Cells: line[:min(len(line), width)]})
	}
	return t
}

// filledLines leaves out lines of nothing, and the spaces around cells.
func filledLines(lines [][]string) [][]string {
	var all [][]string
	for _, line := range lines {
		cells := make([]string, len(line))
		for i, cell := range line {
			cells[i] = strings.TrimSpace(cell)
		}
		if strings.Join(cells, "") != "" {
			all = append(all, cells)
		}
	}
	return all
}

// mended puts lines together that a break within a cell parted: a line with too few cells that
// ends in words, and those after it that go on with words, where they make a whole row.
func mended(lines [][]string) [][]string {
	width := 0
	for _, line := range lines {
		width = max(width, len(line))
	}
	var all [][]string
	for i := 0; i < len(lines); i++ {
		row, next := lines[i], i+1
		for len(row) > 1 && len(row) < width && next < len(lines) && goesOn(row, lines[next], width) {
			last := len(row) - 1
			joined := append([]string{}, row...)
			joined[last] = unquoted(row[last] + " " + lines[next][0])
			row = append(joined, lines[next][1:]...)
			next++
		}
		if len(row) == width {
			all, i = append(all, row), next-1
		} else {
			all = append(all, lines[i])
		}
	}
	return all
}

func goesOn(row, next []string, width int) bool {
	last := row[len(row)-1]
	return len(row)+len(next)-1 <= width && last != "" && next[0] != "" && !figureLike(last) && !figureLike(next[0])
}

// unquoted takes the marks away that a spreadsheet puts around a cell of several lines.
func unquoted(cell string) string {
	if len(cell) > 2 && strings.HasPrefix(cell, `"`) && strings.HasSuffix(cell, `"`) {
		return strings.ReplaceAll(cell[1:len(cell)-1], `""`, `"`)
	}
	return cell
}

// filledAt are the columns in which any of the lines holds something.
func filledAt(lines [][]string) map[int]bool {
	at := map[int]bool{}
	for _, line := range lines {
		for i, cell := range line {
			if cell != "" {
				at[i] = true
			}
		}
	}
	return at
}

// lone is the place of the only filled cell, or −1.
func lone(line []string) int {
	at := -1
	for i, cell := range line {
		switch {
		case cell == "":
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// caption takes the number and the title out of a line over the table.
func (t *Table) caption(line string) {
	if number, title, ok := Caption(line); ok && t.Number == "" {
		t.Number, line = number, title
	}
	t.Title = strings.TrimSpace(t.Title + " " + line)
}

// Caption parts "Tabel 3.1 Capaian Kinerja" into its number and its title; not ok where the
// line does not begin like one.
func Caption(line string) (number, title string, ok bool) {
	found := regexp.MustCompile(`(?is)^tabel\s*:?\s*(\d+(?:[.\-]\d+)*[a-z]?)\b[\s.:–-]*(.*)$`).FindStringSubmatch(line)
	if found == nil {
		return "", "", false
	}
	return found[1], strings.Join(strings.Fields(found[2]), " "), true
}

// HeadRows is how many of the first lines of a table are heads; a head over several columns
// stands in the first of them, one over several rows in the first of these.
func HeadRows(lines [][]string) int { return headRows(lines) }

// headRows is how many of the first lines are heads.
func headRows(lines [][]string) int {
	v := words()
	n := 0
	for n < len(lines) && n < mostHeads && headLike(v, lines, n) {
		n++
	}
	if n == len(lines) && n > 1 {
		return 1 // a table of words only: its first line names the others
	}
	return n
}

// headLike reports that a line names columns: it holds no figures, and what it holds stands
// under heads that it divides or explains.
func headLike(v vocabulary, lines [][]string, at int) bool {
	words, figures := 0, 0
	for i, cell := range lines[at] {
		switch {
		case cell == "":
			continue
		case at > 0 && !divides(lines, at, i) && !explains(v, cell):
			return false
		case figureLike(cell):
			figures++ // eselon 2, 3, 4 among words
		default:
			words++
		}
	}
	if at == 0 {
		return figures == 0 && words > 1
	}
	return figures == 0 || figures < words && lines[at][0] == ""
}

// divides reports that the cell stands under a head over several columns.
func divides(lines [][]string, at, column int) bool {
	above := lines[at-1]
	if column >= len(above) || above[column] == "" {
		return true
	}
	return column+1 < len(above) && above[column+1] == "" && column+1 < len(lines[at]) && lines[at][column+1] != ""
}

// explains reports that a cell only says the unit or the year of the head over it.
func explains(v vocabulary, cell string) bool {
	bare := strings.Trim(cell, "()[] ")
	return bare != cell || v.qualifies(padded(bare)) || bare == "%"
}

// figureLike reports that a cell is a figure of the table, not the year over a column.
func figureLike(cell string) bool {
	words := strings.FieldsFunc(cell, func(r rune) bool { return r == ' ' || r == '/' || r == '-' || r == '–' })
	years := 0
	for _, w := range words {
		if year, err := strconv.Atoi(w); err == nil && len(w) == 4 && year > 1950 && year < 2200 {
			years++
		} else if strings.ContainsAny(w, "0123456789") {
			years = -len(words)
		}
	}
	c := Read(cell, false)
	return years <= 0 && (c.Known() || c.State == Fraction || c.State == Range)
}

// joinedHead is all that stands over a column.
func joinedHead(rows [][]string, column int) string {
	var parts []string
	for k, row := range rows {
		cell := ""
		for i := min(column, len(row)-1); i >= 0 && cell == ""; i-- {
			// A head reaches over blank ones at its right, as far as the rows below divide it.
			if i < column && (!filledAt(rows[k+1:])[column] || between(rows[:k], i, column)) {
				break
			}
			cell = row[i]
		}
		if cell != "" && (len(parts) == 0 || parts[len(parts)-1] != cell) {
			parts = append(parts, cell)
		}
	}
	return strings.Join(parts, " / ")
}

// between reports that a head in the rows above begins between the two columns.
func between(above [][]string, from, to int) bool {
	for _, row := range above {
		for i := from + 1; i <= to && i < len(row); i++ {
			if row[i] != "" {
				return true
			}
		}
	}
	return false
}

// Package shape finds out how a table that people made is laid out: where its head is, which
// column is which, and which of its rows are records. It knows texts only, so that a file, a
// paste and a form are read by the same rules.
package shape

import (
	"strings"

	"capaian/ui/text"
)

// Bare is a head or a name without what people write differently: case, accents, spaces, signs.
func Bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text.Fold(s))
}

// key is a head in the form in which it is compared: a share in percent is never the figure itself.
func key(head string) string {
	bare := Bare(head)
	if percent(head) && !strings.Contains(bare, "persen") {
		bare += "%"
	}
	return bare
}

func percent(head string) bool {
	return strings.Contains(head, "%") || strings.Contains(strings.ToLower(head), "persen")
}

// headRows is how far down a head is looked for: titles may stand above it.
const headRows = 30

// Tallest is how many rows a head has at most.
const Tallest = 3

// Head is the head of a table.
type Head struct {
	From, To int         // its first and last row
	At       map[int]int // from positions in the table to the columns named
	Strange  []Strange   // heads that no column has
}

// Strange is a head that no column has.
type Strange struct {
	At   int
	Text string
}

// Names are the heads by which columns are known, in the form of key, with their columns.
// Behind a space stand the same in the form of loose, where that tells one column.
type Names map[string]int

// NamesOf gathers the heads of columns; each has its own ones.
func NamesOf(heads [][]string) Names {
	names := Names{}
	for i, all := range heads {
		for _, name := range all {
			if bare := key(name); bare != "" {
				names[bare] = i
			}
		}
	}
	several := map[string]bool{}
	for i, all := range heads {
		for _, name := range all {
			key := " " + loose(name)
			if other, taken := names[key]; taken && other != i {
				several[key] = true
			}
			if key != " " {
				names[key] = i
			}
		}
	}
	for key := range several {
		delete(names, key)
	}
	return names
}

// Find looks for the head that names most columns from a row on: one row, or up to three that
// are read column by column from the top. At is empty where there is none.
func Find(cells [][]string, from int, names Names) (best Head) {
	for row := from; row < min(len(cells), from+headRows); row++ {
		for height := 1; height <= Tallest && row+height <= len(cells); height++ {
			h := headAt(cells, row, height, names)
			if n, most := h.distinct(), best.distinct(); n > most || n > 0 && n == most && (height < best.To-best.From+1 || len(h.At) > len(best.At)) {
				best = h
			}
		}
	}
	for len(best.At) > 0 && best.To-best.From+1 < Tallest && units(cells, &best, best.To+1) {
		taller := headAt(cells, best.From, best.To-best.From+2, names)
		if taller.distinct() < best.distinct() {
			break
		}
		best = taller
	}
	return best
}

// HeadAt reads a single row as a head.
func HeadAt(cells [][]string, row int, names Names) Head { return headAt(cells, row, 1, names) }

// AboveRow reads the head whose last row stands right above a row; one of no rows above the first.
func AboveRow(cells [][]string, row int, names Names) Head {
	best := Head{From: row - 1, To: row - 1, At: map[int]int{}}
	for height := 1; height <= min(Tallest, row); height++ {
		if h := headAt(cells, row-height, height, names); height == 1 || h.distinct() > best.distinct() {
			best = h
		}
	}
	return best
}

func (h *Head) distinct() int {
	seen := map[int]bool{}
	for _, column := range h.At {
		seen[column] = true
	}
	return len(seen)
}

func headAt(cells [][]string, row, height int, names Names) Head {
	h := Head{From: row, To: row + height - 1, At: map[int]int{}}
	exact := map[int]int{} // from columns to the positions that bear their very names
	loosely, heads := map[int]bool{}, map[int]string{}
	width := 0
	for _, line := range cells[row : row+height] {
		width = max(width, len(line))
	}
	above := make([]string, height) // what stands over the columns, going to the right
	for at := range width {
		var parts []string
		for i := range height {
			cell := strings.TrimSpace(cellAt(cells, row+i, at))
			switch {
			case cell != "":
				above[i] = cell
				for below := i + 1; below < height; below++ {
					above[below] = ""
				}
				parts = append(parts, cell)
			case i < height-1 && above[i] != "" && filledBelow(cells, row+i+1, row+height, at):
				parts = append(parts, above[i])
			}
		}
		if len(parts) == 0 {
			continue
		}
		column, known, very := named(parts, names)
		if !known {
			h.Strange = append(h.Strange, Strange{at, strings.Join(parts, " ")})
			continue
		}
		h.At[at] = column
		if _, twice := exact[column]; very && !twice {
			exact[column] = at
		}
		heads[at] = strings.Join(parts, " ")
		loosely[at] = !very
	}
	for at := range width {
		if _, has := exact[h.At[at]]; loosely[at] && has {
			delete(h.At, at) // another position bears the very name
			h.Strange = append(h.Strange, Strange{at, heads[at]})
		}
	}
	return h
}

func filledBelow(cells [][]string, from, to, at int) bool {
	for row := from; row < to; row++ {
		if strings.TrimSpace(cellAt(cells, row, at)) != "" {
			return true
		}
	}
	return false
}

// named finds the column that the parts of a head name, read together or from a lower row on,
// and whether it is the column's very name. What stands above must not say that the lower words
// are of another column: "TW I" below "Target" is not the "TW I" that stands alone.
func named(parts []string, names Names) (column int, known, very bool) {
	for i := range parts {
		if ofOtherTime(parts[:i]) {
			break
		}
		if column, known := names[key(strings.Join(parts[i:], " "))]; known && !names.elsewhere(parts[:i], parts[i:], column) {
			return column, true, true
		}
		if column, known := names.Loosely(strings.Join(parts[i:], " ")); known && !names.elsewhere(parts[:i], parts[i:], column) {
			return column, true, false
		}
	}
	return 0, false, false
}

// ofOtherTime reports heads above others that name a month or a half of the year: the words
// below them alone do not say of when they are.
func ofOtherTime(above []string) bool {
	for _, part := range above {
		for _, word := range text.Words(part) {
			switch word {
			case "semester", "bulan", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember":
				return true
			}
		}
	}
	return false
}

// elsewhere reports that another column begins with what stands above and ends with the words below.
func (n Names) elsewhere(above, below []string, column int) bool {
	end := loose(strings.Join(below, " "))
	for _, part := range above {
		begin := loose(part)
		for name, other := range n {
			if begin != "" && other != column && strings.HasPrefix(name, " "+begin) && strings.HasSuffix(name, end) && !n.begins(column, begin) {
				return true
			}
		}
	}
	return false
}

func (n Names) begins(column int, begin string) bool {
	for name, other := range n {
		if other == column && strings.HasPrefix(name, " "+begin) {
			return true
		}
	}
	return false
}

// Find finds the column of a head: by its very name, else by one written shorter or longer.
func (n Names) Find(head string) (int, bool) {
	if column, known := n[key(head)]; known {
		return column, true
	}
	return n.Loosely(head)
}

func cellAt(cells [][]string, row, column int) string {
	if row < 0 || row >= len(cells) || column >= len(cells[row]) {
		return ""
	}
	return cells[row][column]
}

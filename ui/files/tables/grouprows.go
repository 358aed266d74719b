package tables

import (
	"strings"
	"unicode"

	"capaian/ui/shape"
)

// groupRows finds the rows that name what those below belong to, where no column tells that:
// Tabel 10 as it is printed, with a letter or the number of a chapter before its groups. A group
// stands alone in its row, but for its number, and is one that the office has, or is numbered
// otherwise than the rows below.
func (x *table) groupRows(kinds []shape.Kind) {
	l, g, h := x.list, x.grid, x.header
	if l.down == "" || x.known == nil || len(h.At) < 2 {
		return
	}
	at := -1
	for position, column := range h.At {
		switch c := &h.columns[column]; {
		case c.Head == l.down:
			return
		case c == x.known:
			at = position
		}
	}
	if at < 0 {
		return
	}
	there := map[string]string{}
	for _, group := range x.draft.groups() {
		there[shape.Bare(group.Name)] = group.Name
	}
	names := map[int]string{}
	for i, kind := range kinds {
		row := h.To + 1 + i
		name := strings.TrimSpace(g.At(row, at).Text)
		if kind != shape.Record || name == "" || len(x.names[l.named(name)]) > 0 || h.rows[row] == shape.Left {
			continue
		}
		alone, number := true, ""
		for other := range g.Rows[row] {
			cell := g.At(row, other)
			if _, known := h.At[other]; other == at || cell.Blank() {
				continue
			} else if !known && number == "" && other < at {
				number = strings.Trim(cell.Text, " .)")
				continue
			}
			alone = false
		}
		own, is := there[shape.Bare(name)]
		if !alone || !is && !lettered(number) {
			continue
		}
		if !is {
			own = name
		}
		names[row] = own
		kinds[i] = shape.Group
	}
	if len(names) > 0 {
		x.groupNames, x.read.groups = names, names
	}
}

// lettered reports the number of a chapter: A, B, IV.
func lettered(number string) bool {
	return number != "" && len(number) <= 4 && strings.IndexFunc(number, func(r rune) bool { return !unicode.IsUpper(r) }) < 0 && (len(number) == 1 || strings.Trim(number, "IVX") == "")
}

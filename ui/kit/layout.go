package kit

import (
	"slices"

	"capaian/model"
	"capaian/ui/text"
)

// widestFlex keeps names and figures of a row within one glance in a wide window.
const widestFlex = 76

// layout is the room of a grid, and how its columns share the width.
type layout struct {
	columns []column
	widths  []int // of each column; −1 where it is out of sight
	width   int
	height  int   // the line of titles included
	slides  bool  // columns that do not fit come into sight as one walks to them
	first   int   // the position of the first of them in sight
	above   []Row // in sight while the others scroll
	below   []Row
	notes   func(model.Ref) int // the open notes on a row's record; nil: none are shown
}

// slideColumns sets whether a grid that is wider than its room keeps all columns within
// reach: the one that takes what is left stays, and beside it a stretch of the others is in
// sight that holds the chosen one.
func (l *layout) slideColumns(on bool) {
	if l.slides != on {
		l.slides, l.first = on, 0
	}
}

// arrange shares the width out. Sliding columns are shown around the chosen one; else the
// least needed are dropped while the rest is too narrow, but for the one that is edited.
func (l *layout) arrange(chosen, edited string) {
	if l.slides {
		l.slide(chosen)
		return
	}
	l.share(edited)
}

// mostMeasured is how many rows are looked through for numbers that are wider than their column;
// in longer tables that would take longer than a key may.
const mostMeasured = 200

// mostWhole is as far as a column goes for its numbers; eighteen digits with their points take it.
const mostWhole = 24

// measure finds for each column of numbers the width at which none is cut.
func (l *layout) measure(rows []Row) {
	if len(rows) > mostMeasured {
		return
	}
	for r := range rows {
		all := rows[r].Cells.all()
		for i := range min(len(all), len(l.columns)) {
			if c := &l.columns[i]; c.Align == Right && c.Width > 0 {
				c.whole = max(c.whole, min(text.Width(all[i].Text), mostWhole))
			}
		}
	}
}

// widest is the width of a column at which none of its numbers is cut; 0 of the flexible one.
func (c *column) widest() int { return max(c.Width, c.whole) }

// share gives every column its own width and the flexible one the rest. Numbers stand whole
// where that leaves the flexible one what it needs.
func (l *layout) share(edited string) {
	if !l.shared(edited, true) {
		l.shared(edited, false)
	}
}

// shared reports that the flexible column has what it needs.
func (l *layout) shared(edited string, whole bool) bool {
	l.widths = make([]int, len(l.columns))
	for i, c := range l.columns {
		l.widths[i] = c.Width
		if whole {
			l.widths[i] = c.widest()
		}
	}
	for {
		rest, flex, least := l.width-2, -1, 0
		drop := -1
		for i, c := range l.columns {
			if l.widths[i] < 0 {
				continue
			}
			rest--
			if c.Width == 0 {
				flex, least = i, c.Least
				continue
			}
			rest -= l.widths[i]
			if c.Drop > 0 && c.Key != edited && (drop < 0 || c.Drop > l.columns[drop].Drop) {
				drop = i
			}
		}
		if rest >= least || drop < 0 {
			if flex >= 0 {
				l.widths[flex] = min(max(rest, 1), widestFlex)
			}
			return rest >= least
		}
		l.widths[drop] = -1
	}
}

// slide brings the chosen column into sight where columns slide.
func (l *layout) slide(chosen string) {
	if !l.slides {
		return
	}
	l.widths = make([]int, len(l.columns))
	flex, at := -1, l.first
	for i, c := range l.columns {
		l.widths[i] = -1
		if c.Width == 0 {
			flex = i
		} else if c.Key == chosen {
			at = i
		}
	}
	room := l.width - 2
	if flex >= 0 {
		room -= l.columns[flex].Least + 1
	}
	l.first = max(0, min(l.first, at, len(l.columns)-1))
	for l.first < at && l.needs(l.first, at) > room {
		l.first++
	}
	to := at
	for to+1 < len(l.columns) && l.needs(l.first, to+1) <= room {
		to++
	}
	for l.first > 0 && to == len(l.columns)-1 && l.needs(l.first-1, to) <= room {
		l.first--
	}
	for i := l.first; i <= to && i < len(l.columns); i++ {
		l.widths[i] = l.columns[i].widest()
	}
	if flex >= 0 {
		l.widths[flex] = min(max(l.columns[flex].Least+room-l.needs(l.first, to), 1), widestFlex)
	}
}

// needs is what the columns of a stretch take, without the one that takes what is left.
func (l *layout) needs(from, to int) int {
	need := 0
	for i := from; i <= to && i < len(l.columns); i++ {
		if l.columns[i].Width > 0 {
			need += l.columns[i].widest() + 1
		}
	}
	return need
}

// stops reports that the selection can stand on the column, which is in sight or slides into it.
func (l *layout) stops(column string) bool {
	for i := range l.columns {
		if l.columns[i].Key == column && l.columns[i].Stop != Passed && (l.slides || i >= len(l.widths) || l.widths[i] >= 0) {
			return true
		}
	}
	return false
}

// stopKeys are the columns that can be stood on, from the left.
func (l *layout) stopKeys() []string {
	var keys []string
	for i := range l.columns {
		if key := l.columns[i].Key; l.stops(key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// stopAt is the position of a column that can be stood on, or −1.
func (l *layout) stopAt(column string) int {
	if !l.stops(column) {
		return -1
	}
	return l.at(column)
}

// at is the position of a column, or −1.
func (l *layout) at(column string) int {
	for i := range l.columns {
		if l.columns[i].Key == column {
			return i
		}
	}
	return -1
}

// hidden lists the titles of columns that do not fit.
func (l *layout) hidden() []string {
	var titles []string
	for i, w := range l.widths {
		if w < 0 && l.columns[i].Title != "" {
			titles = append(titles, l.columns[i].Title)
		}
	}
	return titles
}

// titled reports that there is a line of titles.
func (l *layout) titled() bool {
	for _, c := range l.columns {
		if c.Title != "" {
			return true
		}
	}
	return false
}

// widthOf is the width of a column in sight, else 1.
func (l *layout) widthOf(column string) int {
	if i := l.at(column); i >= 0 && l.widths[i] > 0 {
		return l.widths[i]
	}
	return 1
}

// leftOf is where the cells of a column in sight begin.
func (l *layout) leftOf(column string) int {
	x := 2
	for i := range l.columns {
		if l.widths[i] < 0 {
			continue
		}
		if l.columns[i].Key == column {
			return x
		}
		x += l.widths[i] + 1
	}
	return x
}

// linesAbove are those above the rows that scroll, the titles included.
func (l *layout) linesAbove() int {
	if l.titled() {
		return len(l.above) + 1
	}
	return len(l.above)
}

// entry finds the cell of the rows into which something is entered; the row is looked at first.
func (l *layout) entry(rows []Row, key, first string) (Spot, bool) {
	if i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == first }); i >= 0 {
		if at, found := l.entryIn(&rows[i], key); found {
			return at, true
		}
	}
	for i := range rows {
		if at, found := l.entryIn(&rows[i], key); found {
			return at, true
		}
	}
	return Spot{}, false
}

func (l *layout) entryIn(row *Row, key string) (Spot, bool) {
	for c, cell := range row.Cells.all() {
		if cell.Key == key && c < len(l.columns) {
			return Spot{Row: row.ID, Column: l.columns[c].Key}, true
		}
	}
	return Spot{}, false
}

package kit

import (
	"slices"
	"strings"

	"capaian/ui/screen"
	"capaian/ui/text"
)

// filter holds the rows that scroll and leaves some of them out of sight. Whether a row is
// shown is decided when the text changes and not again, so that a row does not vanish under
// the hands of whoever edits it.
type filter struct {
	all     []Row // those that scroll
	rows    []Row // of these, what is shown
	line    *filterLine
	text    string
	words   []string
	decided map[string]bool // by row
	last    string          // the row chosen when some were left
	found   int             // rows that hold the words
	choices int             // rows that can be chosen
}

// state tells what is left out.
func (f *filter) state() screen.Filter {
	return screen.Filter{Text: f.text, Shown: f.found, All: f.choices, Typing: f.typing()}
}

// typing reports that the line of the filter is open.
func (f *filter) typing() bool { return f.line != nil }

// set takes other rows; the filter holds for them too.
func (f *filter) set(rows []Row) {
	f.all = rows
	f.sift()
}

// narrow decides anew which rows are shown; chosen is the row chosen before, "" for none. It
// returns the row to choose: the same, or the next that holds the words; "" where none does.
func (f *filter) narrow(typed, chosen string) string {
	if chosen != "" {
		f.last = chosen
	}
	f.text = strings.TrimSpace(typed)
	f.words, f.decided = text.Words(typed), map[string]bool{}
	f.sift()
	from := max(slices.IndexFunc(f.all, func(r Row) bool { return r.ID == f.last }), 0)
	for _, row := range slices.Concat(f.all[from:], backwards(f.all[:from])) {
		if row.ID != "" && f.matches(&row) {
			return row.ID
		}
	}
	return ""
}

func backwards(rows []Row) []Row {
	turned := slices.Clone(rows)
	slices.Reverse(turned)
	return turned
}

// position is where a row stands among those shown, or −1.
func (f *filter) position(id string) int {
	return slices.IndexFunc(f.rows, func(r Row) bool { return r.ID != "" && r.ID == id })
}

// row is the row of the id, shown or not; nil where there is none.
func (f *filter) row(id string) *Row {
	for i := range f.all {
		if f.all[i].ID == id {
			return &f.all[i]
		}
	}
	return nil
}

// nearest is the position of a row that can be chosen, at or after from, else before it.
func (f *filter) nearest(from int) int {
	for i := from; i < len(f.rows); i++ {
		if f.rows[i].ID != "" {
			return i
		}
	}
	for i := min(from, len(f.rows)) - 1; i >= 0; i-- {
		if f.rows[i].ID != "" {
			return i
		}
	}
	return -1
}

// matches reports whether a row holds the words; once decided, it stays so.
func (f *filter) matches(row *Row) bool {
	if len(f.words) == 0 {
		return true
	}
	shown, decided := f.decided[row.ID]
	if !decided {
		shown = text.HoldsAll(text.Fold(row.everything()), f.words)
		f.decided[row.ID] = shown
	}
	return shown
}

// everything is the text of all columns, those out of sight included.
func (r *Row) everything() string {
	parts := []string{r.Number, r.Also, r.Text}
	for _, c := range r.Cells.all() {
		parts = append(parts, c.Text)
	}
	return strings.Join(parts, "\n")
}

// sift shows the rows that hold the words, with the rows that head them and the lines that
// belong to them.
func (f *filter) sift() {
	f.count()
	if len(f.words) == 0 {
		f.rows = f.all
		return
	}
	keep := make([]bool, len(f.all))
	var heads []int // those above, outermost first
	kept := false   // whether the row above is
	for i := range f.all {
		row := &f.all[i]
		for row.Heads > 0 && len(heads) > 0 && f.all[heads[len(heads)-1]].Heads >= row.Heads {
			heads = heads[:len(heads)-1]
		}
		switch {
		case row.ID != "":
			kept = f.matches(row)
		case row.Heads > 0:
			kept = false
		}
		keep[i] = keep[i] || kept
		if kept {
			for _, h := range heads {
				keep[h] = true
			}
		}
		if row.Heads > 0 {
			heads = append(heads, i)
		}
	}
	f.rows = nil
	for i := range f.all {
		if keep[i] {
			f.rows = append(f.rows, f.all[i])
		}
	}
}

func (f *filter) count() {
	f.found, f.choices = 0, 0
	for i := range f.all {
		if f.all[i].ID == "" {
			continue
		}
		f.choices++
		if f.matches(&f.all[i]) {
			f.found++
		}
	}
}

// uncover shows a row that was left out, for somebody goes there; false where nothing changes.
func (f *filter) uncover(id string) bool {
	if len(f.words) == 0 || f.decided[id] || !slices.ContainsFunc(f.all, func(r Row) bool { return r.ID == id }) {
		return false
	}
	f.decided[id] = true
	f.sift()
	return true
}

package kit

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"

	"capaian/ui/screen"
	"capaian/ui/text"
)

// filter leaves rows out of sight. Whether a row is shown is decided when the text changes
// and not again, so that a row does not vanish under the hands of whoever edits it.
type filter struct {
	input *textinput.Model // open while the text is typed
	text  string
	words []string
	shown map[string]bool // by row
	last  string          // the row chosen when some were left
	found int             // rows that hold the words
	all   int             // rows that can be chosen
}

// Filter tells what is left out.
func (g *Grid) Filter() screen.Filter {
	return screen.Filter{Text: g.filter.text, Shown: g.filter.found, All: g.filter.all, Typing: g.Filtering()}
}

// narrow decides anew which rows are shown. The selection stays, or goes to the next row
// that holds the words.
func (g *Grid) narrow(typed string) {
	if at := g.Spot().Row; at != "" {
		g.filter.last = at
	}
	g.filter.text = strings.TrimSpace(typed)
	g.filter.words, g.filter.shown = text.Words(typed), map[string]bool{}
	g.rows = g.sift()
	g.row = -1
	from := max(slices.IndexFunc(g.all, func(r Row) bool { return r.ID == g.filter.last }), 0)
	for _, row := range slices.Concat(g.all[from:], backwards(g.all[:from])) {
		if row.ID != "" && g.matches(&row) {
			g.row = g.position(row.ID)
			break
		}
	}
	g.follow()
}

func backwards(rows []Row) []Row {
	turned := slices.Clone(rows)
	slices.Reverse(turned)
	return turned
}

// position is where a row stands among those shown, or −1.
func (g *Grid) position(id string) int {
	return slices.IndexFunc(g.rows, func(r Row) bool { return r.ID != "" && r.ID == id })
}

// matches reports whether a row holds the words; once decided, it stays so.
func (g *Grid) matches(row *Row) bool {
	if len(g.filter.words) == 0 {
		return true
	}
	shown, decided := g.filter.shown[row.ID]
	if !decided {
		shown = text.HoldsAll(text.Fold(row.everything()), g.filter.words)
		g.filter.shown[row.ID] = shown
	}
	return shown
}

// everything is the text of all columns, those out of sight included.
func (r *Row) everything() string {
	parts := []string{r.Number, r.Also, r.Text}
	for _, c := range r.Cells {
		parts = append(parts, c.Text)
	}
	return strings.Join(parts, "\n")
}

// sift returns the rows that hold the words, with the rows that head them and the lines that belong to them.
func (g *Grid) sift() []Row {
	g.count()
	if len(g.filter.words) == 0 {
		return g.all
	}
	keep := make([]bool, len(g.all))
	var heads []int // those above, outermost first
	kept := false   // whether the row above is
	for i := range g.all {
		row := &g.all[i]
		for row.Heads > 0 && len(heads) > 0 && g.all[heads[len(heads)-1]].Heads >= row.Heads {
			heads = heads[:len(heads)-1]
		}
		switch {
		case row.ID != "":
			kept = g.matches(row)
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
	var rows []Row
	for i := range g.all {
		if keep[i] {
			rows = append(rows, g.all[i])
		}
	}
	return rows
}

func (g *Grid) count() {
	g.filter.found, g.filter.all = 0, 0
	for i := range g.all {
		if g.all[i].ID == "" {
			continue
		}
		g.filter.all++
		if g.matches(&g.all[i]) {
			g.filter.found++
		}
	}
}

// uncover shows a row that the filter left out, for somebody goes there.
func (g *Grid) uncover(id string) {
	if len(g.filter.words) == 0 || g.filter.shown[id] || !slices.ContainsFunc(g.all, func(r Row) bool { return r.ID == id }) {
		return
	}
	at := g.Spot().Row
	g.filter.shown[id] = true
	g.rows = g.sift()
	g.row = g.position(at)
}

package doc

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"capaian/model"
)

// Blocks are all blocks of the document, in order.
func (d *Document) Blocks() iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for i := range d.Chapters {
			for _, b := range d.Chapters[i].Blocks {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// Listing is a line of a list of contents.
type Listing struct {
	Level    int    // of a heading; 1 for captions
	Text     string // with its number
	Ref      string // the anchor of a caption; empty for a heading
	Attached bool   // an attachment
}

// Listings are the lines of a list of contents, in order. Tables without a number have none.
func (d *Document) Listings(of Listed) []Listing {
	var all []Listing
	for b := range d.Blocks() {
		switch b := b.(type) {
		case Heading:
			if of == Headings || of == Attachments && b.Lists {
				all = append(all, Listing{b.Level, b.Line(), "", b.Lists})
			}
		case Table:
			if of == Tables && b.Table.Number > 0 {
				all = append(all, Listing{1, ToTable(b.Table.Number).Text + ". " + b.Table.Title, TableRef(b.Table.Number), false})
			}
		case Figure:
			if of == Figures {
				all = append(all, Listing{1, ToFigure(b.Number).Text + ". " + b.Title, FigureRef(b.Number), false})
			}
		}
	}
	return all
}

// Line is the heading with its number before it, on one line.
func (h Heading) Line() string { return strings.TrimSpace(h.Number + " " + h.Text) }

// Plain is the text of runs without their styles.
func Plain(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Capitals are the runs in capitals; what is missing stays as it is.
func Capitals(runs []Run) []Run {
	all := slices.Clone(runs)
	for i := range all {
		if !all[i].Gap {
			all[i].Text = strings.ToUpper(all[i].Text)
		}
	}
	return all
}

// Counter is the number or letter of an item, from 0; empty in a list that is not counted.
func (l List) Counter(item int) string {
	n := max(l.Start, 1) + item
	switch l.Marker {
	case Numbers:
		return strconv.Itoa(n)
	case Letters:
		return fmt.Sprintf("%c", 'a'+(n-1)%26)
	case Bullets:
	}
	return ""
}

// Lines are those above the room to sign, and those below it, the name first. A part that is
// empty takes no line.
func (s Signature) Lines() (above, below [][]Run) {
	if len(s.Place) > 0 {
		above = append(above, s.Place)
	}
	for _, one := range []string{s.Side, s.Office} {
		if one != "" {
			above = append(above, []Run{{Text: inCapitals(one)}})
		}
	}
	below = [][]Run{s.Name}
	if s.Rank != "" {
		below = append(below, []Run{{Text: s.Rank}})
	}
	if len(s.NIP) > 0 {
		below = append(below, s.NIP)
	}
	return above, below
}

// inCapitals is a post as signatures write it; in which capacity it is held stays small: Plt. CAMAT.
func inCapitals(post string) string {
	for _, c := range model.Capacities() {
		if rest, found := strings.CutPrefix(post, c.Before); found && c.Before != "" {
			return c.Before + strings.ToUpper(rest)
		}
	}
	return strings.ToUpper(post)
}

// Branches are the boxes of a plan from above, each with how many stand above it.
func (t *Tree) Branches() iter.Seq2[int, Branch] {
	return func(yield func(int, Branch) bool) {
		var walk func(depth int, all []Branch) bool
		walk = func(depth int, all []Branch) bool {
			for _, b := range all {
				if !yield(depth, b) || !walk(depth+1, b.Below) {
					return false
				}
			}
			return true
		}
		walk(0, t.Roots)
	}
}

// Line is a box on one line.
func (b Branch) Line() string {
	s := b.Level + ": " + b.Title
	for i, m := range b.Measures {
		s += [...]string{" – ", "; "}[min(i, 1)] + m
	}
	if b.Who != "" {
		s += " (" + b.Who + ")"
	}
	return s
}

// Posts are the boxes from the head down, each with how many stand above it. Posts without a
// title are left out.
func (p *People) Posts() iter.Seq2[int, Post] {
	return func(yield func(int, Post) bool) {
		for _, row := range []struct {
			depth int
			posts []Post
		}{{0, []Post{p.Head}}, {1, []Post{p.Secretary}}, {2, p.Offices}, {1, p.Sections}, {1, p.Others}} {
			for _, one := range row.posts {
				if one.Title != "" && !yield(row.depth, one) {
					return
				}
			}
		}
	}
}

// Package doc is the report as a tree, before it is written in any format: headings,
// paragraphs, tables, formulas, charts. Writers draw it; nothing here computes.
package doc

import (
	"fmt"

	"capaian/model"
	"capaian/ui/report/table"
)

// Document is the whole report.
type Document struct {
	Title    string
	Office   string
	Regency  string
	Year     int
	Quarter  model.Quarter
	Revision uint64 // of the data it was made from
	Logo     []byte // PNG or JPEG; none where the office has not given one
	Chapters []Chapter
	Compact  bool   // pages that each have to hold what they show: letters and lines no larger than usual
	Running  string // what stands below every page; empty: that it is the year's LKjIP

	Unnumbered bool   // no number stands below its pages: it is signed and sent
	Seal       string // what stands below every page to prove the data by; "" for nothing
}

// Chapter is a part of the report. It begins on a new page by the heading it opens with, or
// where it is Fresh.
type Chapter struct {
	ID     string
	Name   string // by which people know it before any heading says so
	Pages  Pages
	Fresh  bool // a letter among letters: on pages of its own, counted anew
	Wide   bool // all its pages lie on their side, not only those of its wide tables
	Blocks []Block
}

// Pages says how the pages of a chapter are numbered. Numbers begin anew where it changes.
type Pages uint8

// The ways of numbering.
const (
	Unnumbered Pages = iota
	Roman
	Arabic
)

// Block is one thing below another on the page.
type Block interface{ block() }

// Run is a stretch of text in one style. Text may hold whatever people type.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Lined  bool   // a line runs under it
	Gap    bool   // what is missing: "[lengkapi: …]"
	Ref    string // the anchor that the text names, such as that of a table
}

// Heading opens a chapter, at level 1, or a part of one. Its number is written out.
type Heading struct {
	Level  int
	Number string // BAB I, 1.1, 3.1.2.1; empty outside the chapters
	Text   string
	Topic  model.ID // the office's text that stands under it; empty where there is none
	Part   string   // by which the order of the report names it; "" outside the LKjIP
	Lists  bool     // an attachment, which the list of attachments lists
}

// Style is how a paragraph stands.
type Style uint8

// The styles.
const (
	Body    Style = iota
	Opening       // a line that names what follows and stays with it
	Center        //
	Note          // small, under a table
	Title         // of a document without chapters
	Flush         // running text that does not begin with an indent
	Date          // place and day over a letter
	Lines         // short lines as they are broken, such as an address
)

// Paragraph is running text.
type Paragraph struct {
	Style Style
	Runs  []Run
}

// Marker is how a list is counted.
type Marker uint8

// The markers.
const (
	Bullets Marker = iota
	Numbers
	Letters
)

// List is items one below the other.
type List struct {
	Marker Marker
	Start  int // the first number; 0 is 1
	Items  [][]Run
}

// Table is a table of the report with its caption; one of an appendix has none.
type Table struct{ Table table.Table }

// Formula is set text: a name, and what it equals, line by line.
type Formula struct {
	Name  string
	Lines []Expression
}

// Expression is a fraction with what stands around it; without a Below it is only Text.
type Expression struct {
	Above, Below string
	Text         string // after the fraction
}

// Figure is a numbered picture: one of the three is set, or neither where there is nothing to
// draw yet; what stands before it says so.
type Figure struct {
	Number int
	Title  string
	Chart  *Chart
	People *People
	Tree   *Tree
}

// Chart is columns of achievement by year.
type Chart struct {
	Years  []string
	Series []Series
	Axis   string
}

// mostStanding is how many indicators stand beside each other and stay legible.
const mostStanding = 4

// Lying reports a chart of so many indicators that its bars lie below each other, an
// indicator after the other with a bar for each year.
func (c *Chart) Lying() bool { return len(c.Series) > mostStanding }

// Series is one indicator over the years; Values are decimal numbers, "" where there is none.
type Series struct {
	Name   string
	Values []string
}

// People is who works under whom.
type People struct {
	Head      Post
	Secretary Post
	Offices   []Post // under the secretary
	Sections  []Post
	Others    []Post
}

// Post is one box of the chart of people.
type Post struct{ Title, Name string }

// Tree is a plan from its goals down: what hangs on what, by what it is measured, and who
// answers for it.
type Tree struct{ Roots []Branch }

// Branch is one box of a Tree with those below it.
type Branch struct {
	Level    string // Tujuan, Program
	Title    string
	Measures []string // indicators with their targets
	Who      string
	Below    []Branch
}

// Signature closes a text: place and day, the side somebody signs for, office, name. A part
// that is empty takes no line.
type Signature struct {
	Place  []Run
	Side   string
	Office string
	Name   []Run
	Rank   string
	NIP    []Run
}

// Signatures are those of two sides, beside each other.
type Signatures struct{ Left, Right Signature }

// Letterhead is whose letter it is, over a line across the page.
type Letterhead struct {
	Above   string // the region
	Office  string
	Address []Run
	Reach   string // telephone, mail; "" takes no line
}

// Entries are short facts one below the other: a label, and behind it what it is.
type Entries struct{ Items []Entry }

// Entry is one of them.
type Entry struct {
	Label string
	Runs  []Run
}

// Photos are pictures of what was done, two to a row.
type Photos struct{ Items []Photo }

// Photo is a PNG or a JPEG and what stands below it.
type Photo struct {
	Caption string
	Data    []byte
}

// Contents is a list of what the document holds.
type Contents struct{ Of Listed }

// Listed says what a list of contents lists.
type Listed uint8

// The lists.
const (
	Headings Listed = iota
	Tables
	Figures
	Attachments
)

// Cover is the first page.
type Cover struct {
	Regency             []Run
	Title, Office, Year string
	State               string // up to when the figures are; "" of a whole year
}

// PageBreak begins a new page.
type PageBreak struct{}

func (Heading) block()    {}
func (Paragraph) block()  {}
func (List) block()       {}
func (Table) block()      {}
func (Formula) block()    {}
func (Figure) block()     {}
func (Signature) block()  {}
func (Signatures) block() {}
func (Letterhead) block() {}
func (Entries) block()    {}
func (Photos) block()     {}
func (Contents) block()   {}
func (Cover) block()      {}
func (PageBreak) block()  {}

// TableRef and FigureRef are the anchors of captions; writers name their bookmarks by them.
func TableRef(number int) string { return fmt.Sprintf("tabel-%d", number) }

// FigureRef is the anchor of a figure's caption.
func FigureRef(number int) string { return fmt.Sprintf("gambar-%d", number) }

// ToTable names a table within a sentence.
func ToTable(number int) Run {
	return Run{Text: fmt.Sprintf("Tabel %d", number), Ref: TableRef(number)}
}

// ToFigure names a figure within a sentence.
func ToFigure(number int) Run {
	return Run{Text: fmt.Sprintf("Gambar %d", number), Ref: FigureRef(number)}
}

// Missing is a run that says what only the office can add.
func Missing(what string) Run { return Run{Text: "[lengkapi: " + what + "]", Gap: true} }

// Text is a paragraph of one plain run.
func Text(s string) Paragraph { return Paragraph{Runs: []Run{{Text: s}}} }

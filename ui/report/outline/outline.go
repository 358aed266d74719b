// Package outline is the order of the report as the office keeps it: one readable text that
// says which parts stand in it, in which order, under which headings, with which tables and
// which of their columns. A line that says nothing is refused with its number.
package outline

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/report/table"
)

// Kind says what a line of the order puts into the report.
type Kind uint8

// The kinds.
const (
	Cover Kind = iota
	Heading
	Table
	Figure
	Attachment
	Signature
)

// Entry is a line of the order.
type Entry struct {
	Kind    Kind
	Line    int    // from 1
	Level   int    // of a heading
	Code    string // of all but tables and signatures
	Number  int    // of a table
	Title   string // the office's; "" leaves it as it is
	Columns []table.Chosen
}

// The codes of headings that may stand anywhere, any number of times.
const (
	Chapter = "bab"   // a chapter with a number
	Named   = "judul" // a heading over others
)

// Fault is what is wrong with a line.
type Fault struct {
	Line    int
	Message string // without a full stop
}

// Error is the whole sentence.
func (f *Fault) Error() string { return fmt.Sprintf("baris %d: %s.", f.Line, f.Message) }

// Front reports a part of level 1 that no chapter counts.
func Front(code string) bool {
	switch code {
	case "kata-pengantar", "ikhtisar", "daftar-isi", "daftar-tabel", "daftar-gambar", "daftar-lampiran", "lampiran":
		return true
	}
	return false
}

// Parse reads an order; a blank one is the default. Columns gives the keys of a table's
// columns. The error is a *Fault.
func Parse(text string, columns func(table int) []string) ([]Entry, error) {
	if strings.TrimSpace(text) == "" {
		text = Default()
	}
	p := reader{columns: columns, seen: map[string]bool{}}
	for i, line := range strings.Split(text, "\n") {
		p.line = i + 1
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		if err := p.read(line); err != nil {
			return nil, err
		}
	}
	return p.entries, nil
}

// reader goes through an order line by line.
type reader struct {
	columns func(int) []string
	line    int
	level   int // of the heading before
	seen    map[string]bool
	entries []Entry
}

func (p *reader) fault(format string, args ...any) error {
	return &Fault{p.line, fmt.Sprintf(format, args...)}
}

// read takes a line: a word or the signs of a heading, a code, and behind a colon its title.
func (p *reader) read(line string) error {
	head, title, _ := strings.Cut(line, ":")
	title = strings.TrimSpace(title)
	if depth := len(line) - len(strings.TrimLeft(line, "#")); depth > 0 {
		return p.heading(depth, strings.ToLower(strings.TrimSpace(strings.TrimLeft(head, "#"))), title)
	}
	word, code, _ := strings.Cut(strings.ToLower(strings.TrimSpace(head)), " ")
	code = strings.TrimSpace(code)
	switch {
	case word == "sampul" && code == "":
		if len(p.entries) > 0 {
			return p.fault("sampul berdiri paling depan")
		}
		return p.add(Entry{Kind: Cover, Code: word, Title: title})
	case word == "tabel":
		return p.table(code, title)
	case word == "kolom" && code == "":
		return p.choose(title)
	case word == "tanda-tangan" && code == "" && title == "":
		if err := p.inside("tanda tangan"); err != nil {
			return err
		}
		return p.add(Entry{Kind: Signature})
	case word == "gambar":
		return p.named(Figure, code, title)
	case word == "lampiran":
		return p.named(Attachment, code, title)
	}
	return p.fault("%q tidak dikenal; diharapkan sampul, # kode: Judul, tabel nomor, kolom: kunci, gambar kode, lampiran kode, atau tanda-tangan", model.Clean(head, false))
}

func (p *reader) add(e Entry) error {
	e.Line = p.line
	p.entries = append(p.entries, e)
	return nil
}

// inside refuses what stands before all headings.
func (p *reader) inside(what string) error {
	if p.level == 0 {
		return p.fault("%s berdiri di bawah sebuah judul; belum ada judul di atasnya", what)
	}
	return nil
}

func (p *reader) heading(depth int, code, title string) error {
	switch {
	case depth > MostLevels:
		return p.fault("judul paling banyak %d tanda #", MostLevels)
	case depth > p.level+1:
		return p.fault("judul dengan %d tanda # berdiri di bawah judul dengan %d", depth, depth-1)
	case code == Chapter && depth > 1:
		return p.fault("bab diawali satu tanda #")
	case Front(code) && depth > 1:
		return p.fault("%s diawali satu tanda #", code)
	case (code == Chapter || code == Named) && title == "":
		return p.fault("%s memerlukan judul di belakang titik dua", code)
	case code != Chapter && code != Named && !known(Heading, code):
		return p.fault("bagian %q tidak dikenal; yang ada: %s", model.Clean(code, false), strings.Join(codes(Heading), ", "))
	}
	if code != Chapter && code != Named {
		if err := p.once("bagian "+code, code); err != nil {
			return err
		}
	}
	p.level = depth
	return p.add(Entry{Kind: Heading, Level: depth, Code: code, Title: title})
}

// MostLevels is how deep headings go.
const MostLevels = 4

// once refuses what stands in the order twice.
func (p *reader) once(what, key string) error {
	if p.seen[key] {
		return p.fault("%s sudah disebut di atas", what)
	}
	p.seen[key] = true
	return nil
}

func (p *reader) table(number, title string) error {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > table.Last {
		return p.fault("tabel %q tidak ada; tabel bernomor 1 sampai %d", model.Clean(number, false), table.Last)
	}
	if err := p.inside("tabel"); err != nil {
		return err
	}
	if err := p.once("tabel "+number, "tabel "+strconv.Itoa(n)); err != nil {
		return err
	}
	return p.add(Entry{Kind: Table, Number: n, Title: title})
}

func (p *reader) named(kind Kind, code, title string) error {
	what := map[Kind]string{Figure: "gambar", Attachment: "lampiran"}[kind]
	if !known(kind, code) {
		return p.fault("%s %q tidak dikenal; yang ada: %s", what, model.Clean(code, false), strings.Join(codes(kind), ", "))
	}
	if err := p.inside(what); err != nil {
		return err
	}
	if err := p.once(what+" "+code, what+" "+code); err != nil {
		return err
	}
	return p.add(Entry{Kind: kind, Code: code, Title: title})
}

// choose takes the columns of the table in the line before: kunci, kunci=Judul.
func (p *reader) choose(list string) error {
	if len(p.entries) == 0 || p.entries[len(p.entries)-1].Kind != Table {
		return p.fault("kolom berdiri tepat di bawah tabelnya")
	}
	e := &p.entries[len(p.entries)-1]
	there := p.columns(e.Number)
	for one := range strings.SplitSeq(list, ",") {
		key, head, _ := strings.Cut(one, "=")
		key = strings.ToLower(strings.TrimSpace(key))
		found := false
		for _, k := range there {
			found = found || k == key
		}
		if !found {
			return p.fault("tabel %d tidak mempunyai kolom %q; yang ada: %s", e.Number, model.Clean(key, false), strings.Join(there, ", "))
		}
		for _, c := range e.Columns {
			if c.Key == key {
				return p.fault("kolom %s sudah disebut", key)
			}
		}
		e.Columns = append(e.Columns, table.Chosen{Key: key, Head: strings.TrimSpace(head)})
	}
	return nil
}

// TitleOf is the usual heading of a part, with its fields; "" of what has none.
func TitleOf(code string) string {
	for line := range strings.SplitSeq(Default(), "\n") {
		head, title, _ := strings.Cut(line, ":")
		if strings.TrimSpace(strings.TrimLeft(head, "#")) == code {
			return strings.TrimSpace(title)
		}
	}
	return ""
}

// codes are those that the default has of a kind.
func codes(kind Kind) []string {
	var all []string
	for line := range strings.SplitSeq(Default(), "\n") {
		head, _, _ := strings.Cut(line, ":")
		word, code, _ := strings.Cut(strings.TrimSpace(head), " ")
		of := Cover
		switch {
		case strings.HasPrefix(word, "#"):
			of = Heading
		case word == "gambar":
			of = Figure
		case word == "lampiran":
			of = Attachment
		}
		if of == kind && code != Chapter && code != Named {
			all = append(all, code)
		}
	}
	return all
}

func known(kind Kind, code string) bool {
	for _, c := range codes(kind) {
		if c == code && c != "" {
			return true
		}
	}
	return false
}

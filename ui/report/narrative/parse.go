package narrative

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"capaian/model"
	"capaian/ui/report/doc"
)

// Problem is a field that a text names and the report does not have.
type Problem struct {
	Topic   string // what the text is called
	Line    int    // from 1
	Message string
}

// Error is the whole sentence.
func (p Problem) Error() string { return fmt.Sprintf("%s, baris %d: %s.", p.Topic, p.Line, p.Message) }

// gapOpens is how a person marks in a text what is still to be completed.
const gapOpens = "[lengkapi:"

// Blocks lays a text out. A line is a paragraph; lines that begin with "- ", "1. " or "a. "
// are items of a list, one that begins with "# " names what follows, and one like
// "Nama : Budi" is a short fact. A field that is not known stands in the result as missing,
// and in the problems.
func (w *Writer) Blocks(topic, script string) ([]doc.Block, []Problem) {
	var l layout
	var problems []Problem
	for i, line := range strings.Split(script, "\n") {
		line = strings.TrimSpace(line)
		if name := w.placed(line); name != "" {
			l.flush()
			l.blocks = append(l.blocks, w.subject.Blocks[name]...)
			continue
		}
		marker, rest, item := itemIn(line)
		label, value, fact := entryIn(line)
		if fact = fact && !item; fact {
			rest = value
		}
		runs, faults := w.runs(rest)
		for _, f := range faults {
			problems = append(problems, Problem{topic, i + 1, f})
		}
		switch {
		case line == "":
			l.flush()
		case w.silent(line):
		case item:
			l.item(marker, runs)
		case fact:
			l.fact(label, runs)
		default:
			if name, named := strings.CutPrefix(line, "# "); named {
				runs, _ = w.runs(name)
				l.paragraph(doc.Opening, bold(runs))
				continue
			}
			l.paragraph(doc.Body, runs)
		}
	}
	l.flush()
	return l.blocks, problems
}

// layout gathers lines that belong together.
type layout struct {
	blocks []doc.Block
	list   *doc.List
	facts  *doc.Entries
}

func (l *layout) flush() {
	if l.list != nil {
		l.blocks, l.list = append(l.blocks, *l.list), nil
	}
	if l.facts != nil {
		l.blocks, l.facts = append(l.blocks, *l.facts), nil
	}
}

func (l *layout) item(marker doc.Marker, runs []doc.Run) {
	if l.list == nil || l.list.Marker != marker {
		l.flush()
		l.list = &doc.List{Marker: marker}
	}
	l.list.Items = append(l.list.Items, runs)
}

func (l *layout) fact(label string, runs []doc.Run) {
	if l.facts == nil {
		l.flush()
		l.facts = &doc.Entries{}
	}
	l.facts.Items = append(l.facts.Items, doc.Entry{Label: label, Runs: runs})
}

// paragraph goes on without an indent where it continues the sentence of the facts above it.
func (l *layout) paragraph(style doc.Style, runs []doc.Run) {
	if style == doc.Body && l.facts != nil {
		style = doc.Flush
	}
	l.flush()
	l.blocks = append(l.blocks, doc.Paragraph{Style: style, Runs: runs})
}

func bold(runs []doc.Run) []doc.Run {
	for i := range runs {
		runs[i].Bold = true
	}
	return runs
}

// Check tells the first thing in a text of the topic that could not be printed.
func Check(b *model.Book, topic model.Topic, script string) error {
	return check(b, topic.ID, topic.Label, script, 0)
}

// check counts lines from behind those that stand before the text.
func check(b *model.Book, topic model.ID, name, script string, before int) error {
	if topic == model.TopicOrder {
		return checkOrder(b, name, script, before)
	}
	w := (&Writer{book: b}).On(topic, Subject{})
	for i, line := range strings.Split(script, "\n") {
		if w.placed(strings.TrimSpace(line)) != "" {
			continue
		}
		first := ""
		w.walk(line, func(string) {}, func(*Field, string) {}, func(message string) {
			if first == "" {
				first = message
			}
		})
		if first != "" {
			return Problem{name, before + i + 1, first}
		}
	}
	return nil
}

// itemIn takes the marker of a list off a line.
func itemIn(line string) (marker doc.Marker, rest string, item bool) {
	head, rest, spaced := strings.Cut(line, " ")
	if !spaced {
		return 0, line, false
	}
	rest = strings.TrimSpace(rest)
	counted := strings.TrimRight(head, ".)")
	switch {
	case head == "-" || head == "•" || head == "*":
		return doc.Bullets, rest, true
	case len(counted) != len(head)-1 || counted == "":
	case len(counted) <= 3 && strings.Trim(counted, "0123456789") == "":
		return doc.Numbers, rest, true
	case len(counted) == 1 && counted[0] >= 'a' && counted[0] <= 'z':
		return doc.Letters, rest, true
	}
	return 0, line, false
}

// longestLabel is how much may stand before the colon of a short fact.
const longestLabel = 20

// entryIn takes a label off a line like "Nama : Budi". In sentences no space stands before
// a colon.
func entryIn(line string) (label, value string, fact bool) {
	label, value, fact = strings.Cut(line, " : ")
	label = strings.TrimSpace(label)
	if !fact || label == "" || utf8.RuneCountInString(label) > longestLabel || strings.ContainsAny(label, "{}[]") {
		return "", line, false
	}
	return label, strings.TrimSpace(value), true
}

// runs fills the fields of a line.
func (w *Writer) runs(line string) ([]doc.Run, []string) {
	var runs []doc.Run
	var faults []string
	w.walk(line,
		func(s string) { runs = append(runs, plain(s)) },
		func(f *Field, arg string) { runs = append(runs, f.value(w, arg)) },
		func(message string) {
			faults = append(faults, message)
			runs = append(runs, doc.Missing(message))
		})
	return marked(runs), faults
}

// walk takes a line apart: text, fields, and what is neither.
func (w *Writer) walk(line string, words func(string), field func(*Field, string), fault func(string)) {
	for line != "" {
		at := strings.IndexAny(line, "{}")
		if at < 0 {
			words(line)
			return
		}
		words(line[:at])
		brace := line[at : at+1]
		line = line[at+1:]
		if rest, doubled := strings.CutPrefix(line, brace); doubled {
			words(brace)
			line = rest
			continue
		}
		if brace == "}" {
			fault("kurung } tanpa pembuka; kurung yang ikut tercetak ditulis }}")
			continue
		}
		inner, rest, closed := strings.Cut(line, "}")
		if !closed {
			fault(fmt.Sprintf("kurung { tanpa penutup pada %q; kurung yang ikut tercetak ditulis {{", shorten(line)))
			words(line)
			return
		}
		line = rest
		name, arg, _ := strings.Cut(strings.TrimSpace(inner), ":")
		f, why := w.fieldNamed(strings.TrimSpace(name))
		if f == nil {
			fault(fmt.Sprintf("bidang {%s} %s", shorten(inner), why))
			continue
		}
		if err := f.admits(w.book, strings.TrimSpace(arg)); err != nil {
			fault(err.Error())
			continue
		}
		field(f, strings.TrimSpace(arg))
	}
}

// shorten repeats little of what a person wrote.
func shorten(s string) string {
	const most = 40
	s = model.Clean(s, false)
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

// marked sets apart what a person marked as missing, fields within it included.
func marked(runs []doc.Run) []doc.Run {
	var out []doc.Run
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		at := strings.Index(r.Text, gapOpens)
		if r.Gap || r.Ref != "" || at < 0 {
			if r.Text != "" {
				out = append(out, r)
			}
			continue
		}
		whole, last := r.Text[at:], i
		for !strings.Contains(whole, "]") && last+1 < len(runs) {
			last++
			whole += runs[last].Text
		}
		end := strings.IndexByte(whole, ']')
		if end < 0 {
			out = append(out, r)
			continue
		}
		if at > 0 {
			out = append(out, plain(r.Text[:at]))
		}
		out = append(out, doc.Run{Text: whole[:end+1], Gap: true})
		// What follows in the last run may hold another.
		runs[last].Text, i = whole[end+1:], last-1
	}
	return out
}

// sentence begins a text with a capital letter.
func sentence(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

package narrative

import (
	"fmt"
	"strings"
	"unicode"

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
// are items of a list, and one that begins with "# " names what follows. A field that is
// not known stands in the result as missing, and in the problems.
func (w *Writer) Blocks(topic, script string) ([]doc.Block, []Problem) {
	var blocks []doc.Block
	var problems []Problem
	var list *doc.List
	flush := func() {
		if list != nil {
			blocks = append(blocks, *list)
			list = nil
		}
	}
	for i, line := range strings.Split(script, "\n") {
		line = strings.TrimSpace(line)
		marker, rest, item := itemIn(line)
		runs, faults := w.runs(rest)
		for _, f := range faults {
			problems = append(problems, Problem{topic, i + 1, f})
		}
		switch {
		case line == "":
			flush()
		case item:
			if list == nil || list.Marker != marker {
				flush()
				list = &doc.List{Marker: marker}
			}
			list.Items = append(list.Items, runs)
		default:
			flush()
			style := doc.Body
			if name, named := strings.CutPrefix(line, "# "); named {
				style = doc.Lead
				runs, _ = w.runs(name)
				for r := range runs {
					runs[r].Bold = true
				}
			}
			blocks = append(blocks, doc.Paragraph{Style: style, Runs: runs})
		}
	}
	flush()
	return blocks, problems
}

// Check tells the first thing in a text that could not be printed.
func Check(b *model.Book, topic, script string) error { return check(b, topic, script, 0) }

// check counts lines from behind those that stand before the text.
func check(b *model.Book, topic, script string, before int) error {
	w := &Writer{book: b}
	for i, line := range strings.Split(script, "\n") {
		first := ""
		w.walk(line, func(string) {}, func(*Field, string) {}, func(message string) {
			if first == "" {
				first = message
			}
		})
		if first != "" {
			return Problem{topic, before + i + 1, first}
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
		f := fieldNamed(strings.TrimSpace(name))
		if f == nil {
			fault(fmt.Sprintf("bidang {%s} tidak dikenal", shorten(inner)))
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

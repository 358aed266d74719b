package jsonfile

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"

	"capaian/model"
)

// formatName tells an export from any other JSON.
const formatName = "capaian-ekspor"

// Layout is the version of exports that this program writes and reads.
const Layout = 1

// The years a file may hold.
const (
	firstYear = 1950
	lastYear  = 2200
)

// Export writes the parts of the Books, year after year; people where PartUsers is among
// the parts, from the Book of model.OfficeWide. The same Books give the same bytes.
func Export(w io.Writer, parts []string, books []*model.Book) error {
	out := &writer{}
	out.line(0, `{`)
	out.line(1, `"format": `+quoted(formatName)+`,`)
	out.line(1, `"susunan": `+strconv.Itoa(Layout)+`,`)
	list, err := json.Marshal(parts)
	if err != nil {
		return err
	}
	out.line(1, `"bagian": `+string(list)+`,`)
	out.line(1, `"tahun": [`)
	people := []model.Record(nil)
	first := true
	for _, b := range books {
		records := slices.DeleteFunc(b.Records(), func(r model.Record) bool { return !slices.Contains(parts, model.InfoOf(r.Ref().Kind).Export) })
		if b.Year == model.OfficeWide {
			people = records
			continue
		}
		if !first {
			out.WriteString(",\n")
		}
		first = false
		if err := out.year(b.Year, records); err != nil {
			return err
		}
	}
	if !first {
		out.WriteString("\n")
	}
	out.indent(1, `]`)
	if slices.Contains(parts, PartUsers) {
		out.WriteString(",\n")
		if err := out.list(1, PartUsers, people); err != nil {
			return err
		}
	}
	out.line(0, "")
	out.line(0, `}`)
	_, err = w.Write(out.Bytes())
	return err
}

// writer lays an export out with a record on each line, so that two exports can be compared
// line by line.
type writer struct{ bytes.Buffer }

func (w *writer) indent(depth int, s string) {
	w.WriteString(spaces[:depth])
	w.WriteString(s)
}

const spaces = "          "

func (w *writer) line(depth int, s string) { w.indent(depth, s+"\n") }

func (w *writer) year(number int, records []model.Record) error {
	w.line(2, `{`)
	w.line(3, `"tahun": `+strconv.Itoa(number)+`,`)
	w.indent(3, `"isi": {`)
	separator := "\n"
	for len(records) > 0 {
		kind := records[0].Ref().Kind
		n := 1
		for n < len(records) && records[n].Ref().Kind == kind {
			n++
		}
		w.WriteString(separator)
		if err := w.list(4, string(kind), records[:n]); err != nil {
			return err
		}
		records, separator = records[n:], ",\n"
	}
	w.line(0, "")
	w.line(3, `}`)
	w.indent(2, `}`)
	return nil
}

func (w *writer) list(depth int, name string, records []model.Record) error {
	w.indent(depth, quoted(name)+`: [`)
	for i, r := range records {
		if i > 0 {
			w.WriteString(",")
		}
		w.WriteString("\n")
		one, err := plain(r)
		if err != nil {
			return err
		}
		w.indent(depth+1, one)
	}
	w.WriteString("\n")
	w.indent(depth, `]`)
	return nil
}

// plain leaves < > and & as they are: an export is read by people too.
func plain(v any) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return string(bytes.TrimRight(b.Bytes(), "\n")), err
}

func quoted(s string) string { return strconv.Quote(s) }

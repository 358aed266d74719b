package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/docx"
)

// element is a node of a part as it is read back, names without their namespaces.
type element struct {
	name     string
	attrs    map[string]string
	children []*element
	text     string
}

// written is a document read back.
type written struct {
	t     testing.TB
	raw   []byte
	parts map[string][]byte
	body  *element
}

func write(t testing.TB, b *model.Book) *written {
	t.Helper()
	return writeAt(t, b, model.Q4)
}

func writeAt(t testing.TB, b *model.Book, q model.Quarter) *written {
	t.Helper()
	var out bytes.Buffer
	r := report.Build(b, calc.Compute(b, q))
	if err := docx.Write(&out, &r.Document, b.Style); err != nil {
		t.Fatal(err)
	}
	return readBack(t, out.Bytes())
}

func readBack(t testing.TB, raw []byte) *written {
	t.Helper()
	w := &written{t: t, raw: raw, parts: map[string][]byte{}}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if w.parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	w.body = w.part("word/document.xml").find("body")[0]
	return w
}

// part parses a part; what is not well formed fails the test.
func (w *written) part(name string) *element {
	w.t.Helper()
	d := xml.NewDecoder(bytes.NewReader(w.parts[name]))
	root := &element{}
	stack := []*element{root}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			w.t.Fatalf("%s: %v", name, err)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: map[string]string{}}
			if strings.HasSuffix(token.Name.Space, "/drawingml/2006/main") {
				e.name = "a:" + e.name // some names mean another thing there
			}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	if len(root.children) != 1 {
		w.t.Fatalf("%s has %d roots", name, len(root.children))
	}
	return root.children[0]
}

// find lists all descendants of a name, in order.
func (e *element) find(name string) []*element {
	var all []*element
	for _, c := range e.children {
		if c.name == name {
			all = append(all, c)
		}
		all = append(all, c.find(name)...)
	}
	return all
}

// child is the first child of a name, or an empty element.
func (e *element) child(name string) *element {
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return &element{attrs: map[string]string{}}
}

// words is the text that is printed, line breaks and tabs as they are.
func (e *element) words() string {
	switch e.name {
	case "t":
		return e.text
	case "br":
		return "\n"
	case "tab":
		return "\t"
	case "instrText", "pPr":
		return ""
	}
	var b strings.Builder
	for _, c := range e.children {
		b.WriteString(c.words())
	}
	return b.String()
}

func (e *element) style() string { return e.child("pPr").child("pStyle").attrs["val"] }

// tables are the top-level tables that follow the caption of a number, until the next caption
// or heading.
func (w *written) tables(number string) []*element {
	w.t.Helper()
	var found []*element
	inside := false
	for _, e := range w.body.children {
		switch {
		case e.name == "p" && e.style() == "Caption":
			inside = strings.HasPrefix(e.words(), "Tabel "+number+". ")
		case e.name == "p" && (strings.HasPrefix(e.style(), "Heading") || e.style() == "IsiNaskah"):
			inside = false
		case e.name == "tbl" && inside:
			found = append(found, e)
		}
	}
	if len(found) == 0 {
		w.t.Fatalf("no Tabel %s", number)
	}
	return found
}

// grid is a table as rows of texts, those of the repeated head left out.
func grid(t *element) [][]string {
	var rows [][]string
	for _, row := range t.children {
		if row.name != "tr" || len(row.find("tblHeader")) > 0 {
			continue
		}
		var cells []string
		for _, c := range row.children {
			if c.name == "tc" {
				cells = append(cells, c.words())
			}
		}
		rows = append(rows, cells)
	}
	return rows
}

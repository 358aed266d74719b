package printed

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// Tables in the layouts of many offices, those of calc/check and some beside, as they are understood: what each column holds, and of each row what
// it is about and how its figures are read.
func TestTablesAsTheyAreUnderstood(t *testing.T) {
	check := filepath.Join("..", "check", "testdata", "terbit")
	for file, folder := range map[string]string{"tables": "testdata", "layouts": check, "offices": check, "unseen": check} {
		t.Run(file, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join(folder, file+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			for _, block := range strings.Split("\n"+string(raw), "\n== ")[1:] {
				name, rest, _ := strings.Cut(block, "\n")
				fmt.Fprintf(&out, "== %s\n", name)
				seen(t, &out, written(t, rest))
			}
			golden.RequireEqual(t, []byte(out.String()))
		})
	}
}

// written is the file that a case writes out in lines, or as it is behind json:.
func written(t *testing.T, rest string) []byte {
	t.Helper()
	if _, after, is := strings.Cut(rest, "json:"); is {
		document, _, _ := strings.Cut(after, "\n! ")
		return []byte(document)
	}
	told, tables, lines := map[string]any{}, []map[string]any{}, []string{}
	for line := range strings.SplitSeq(rest, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch {
		case line == "" || strings.ContainsRune("#!?~", rune(line[0])):
		case line[0] == '|':
			var row []string
			for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
				row = append(row, strings.TrimSpace(cell))
			}
			last := tables[len(tables)-1]
			last["baris"] = append(last["baris"].([][]string), row)
			if last["kolom"] == nil {
				last["kolom"], last["baris"] = row, [][]string{}
			}
		case strings.HasPrefix(line, "Tabel "):
			number, title, _ := strings.Cut(line[len("Tabel "):], " · ")
			table := map[string]any{"nomor": number, "judul": title, "baris": [][]string{}}
			if strings.HasSuffix(title, "tanpa kepala") {
				table["kolom"] = []string{}
			}
			tables = append(tables, table)
		case key == "teks":
			lines = append(lines, value)
		default:
			told[key] = value
		}
	}
	told["tabel"], told["teks"] = tables, lines
	raw, err := json.Marshal(told)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// seen writes down how the tables of a file are understood.
func seen(t *testing.T, out *strings.Builder, raw []byte) {
	t.Helper()
	d, err := Decode(raw)
	if err != nil {
		t.Fatal(err)
	}
	p := Understand(d)
	for i := range p.Sheets {
		s := &p.Sheets[i]
		fmt.Fprintf(out, "%s: %s %d%s", s.Table.Label(), s.Kind, s.Year, mark(int(s.Quarter), "TW"))
		if !s.Recognised() {
			out.WriteString(" not recognised")
		}
		for c := range s.Columns {
			col := &s.Columns[c]
			role := string(col.Role)
			if col.Guessed {
				role += "?"
			}
			fmt.Fprintf(out, " | %s%s%s%s%s", role, mark(col.Year, ""), mark(int(col.Quarter), "TW"), mark(string(col.Version), ""), mark(string(col.Whose), ""))
			if s.Percentages(c) {
				out.WriteString(" %")
			}
		}
		for l := range s.Lines {
			out.WriteString(seenLine(s, &s.Lines[l]))
		}
		out.WriteString("\n")
	}
}

// seenLine is what a row is; of its cells those that can be read in several ways or are told by
// others. Rows that are nothing but themselves stand side by side.
func seenLine(s *Sheet, line *Line) string {
	var told string
	if low, is := s.LowTold(line); is {
		told += mark(low, "low ")
	}
	for i := range s.Columns {
		if s.Columns[i].Role.Money() && s.Income(line, i) {
			told += fmt.Sprintf(" income %d", i+1)
		}
	}
	if line.Node != line.Label {
		told += mark(shorten(line.Node, 16), "of ")
	}
	if line.Measure != line.Label {
		told += mark(shorten(line.Measure, 16), "by ")
	}
	told += mark(line.Unit, "in ") + mark(line.Code, "at ") + mark(int(line.Level), "L")
	for _, is := range []struct {
		so   bool
		word string
	}{{!line.Own && line.Node != "", "within"}, {line.Total, "total"}, {line.Mean, "mean"}, {line.Head, "head"}, {line.Percent, "percent"}} {
		if is.so {
			told += " " + is.word
		}
	}
	if c := line.Closing; c != nil {
		told += fmt.Sprintf(" = %v − %v × %v %v", c.Plus, c.Less, c.Times, c.Tax)
	}
	for i := range line.Cells {
		if c := &line.Cells[i]; c.Broken || c.Settled || c.State == Fraction || c.Known() && readOtherwise(c) {
			told += fmt.Sprintf(" %d:%s", i+1, shown(*c))
			if c.Settled {
				told += "!"
			}
		}
	}
	if told == "" {
		return " ; " + shorten(line.Label, 14)
	}
	return fmt.Sprintf("\n%d %s%s", line.At+1, shorten(line.Label, 20), told)
}

// readOtherwise reports that a figure has several readings, or another one than it has by itself.
func readOtherwise(c *Cell) bool {
	alone := Read(c.Text, false)
	return len(c.Values) > 1 || shown(*c) != shown(alone)
}

// mark is a value behind a space and what tells it from others; "" where it is zero.
func mark[V comparable](v V, before string) string {
	var zero V
	if v == zero {
		return ""
	}
	return fmt.Sprint(" ", before, v)
}

// What comes of files as they are: who reports, what is taken for a table and its cells, and what
// is said of the rest.
func TestFilesAsTheyAreRead(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "files.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, block := range strings.Split("\n"+string(raw), "\n== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		fmt.Fprintf(&out, "== %s\n", name)
		d, err := Decode([]byte(rest))
		if err != nil {
			fmt.Fprintf(&out, "! %v\n", err)
			continue
		}
		fmt.Fprintf(&out, "%q %q %d, signed %q by %q, due %s, %d villages, complete %v\n", d.Office, d.Regency, d.Year, d.Signed, d.People, d.Deadline, d.Villages, d.Complete)
		for _, line := range d.Lines {
			fmt.Fprintf(&out, "text: %s\n", line)
		}
		for i := range d.Tables {
			table := &d.Tables[i]
			fmt.Fprintf(&out, "%s, %s, %q\n", table.Label(), table.Kind, table.Title)
			for _, c := range table.Columns {
				fmt.Fprintf(&out, "| %s%s%s%s%s%s ", c.Head, mark(string(c.Role), "="), mark(c.Year, ""), mark(int(c.Quarter), "TW"), mark(string(c.Version), ""), mark(string(c.Whose), ""))
			}
			out.WriteString("\n")
			for _, row := range table.Rows {
				fmt.Fprintf(&out, "- %s\n", strings.Join(row.Cells, " | "))
			}
		}
		for _, note := range d.Notes {
			fmt.Fprintf(&out, "! %s\n", note)
		}
	}
	golden.RequireEqual(t, []byte(out.String()))
}

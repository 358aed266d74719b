package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// printedCase is a printed document with what must be found in it.
type printedCase struct {
	Code     string // of the check that is asked; "" for all
	Name     string
	Document []byte // as a file
	Clean    bool   // no error of any check may be found
	Want     []wanted
}

// wanted is one finding: its level, a part of its place, what is printed and what is right.
type wanted struct{ Level, Place, Printed, Right string }

func printedCases(t testing.TB, file string) []printedCase {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "terbit", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []printedCase
	for _, block := range strings.Split("\n"+string(raw), "\n== ")[1:] {
		head, rest, _ := strings.Cut(block, "\n")
		one := printedCase{}
		head, one.Clean = strings.CutSuffix(head, " · bersih")
		if code, name, coded := strings.Cut(head, ": "); coded {
			one.Code, one.Name = code, name
		} else {
			one.Name = head
		}
		one.read(t, rest)
		all = append(all, one)
	}
	return all
}

// read reads the lines of a case.
func (c *printedCase) read(t testing.TB, rest string) {
	t.Helper()
	if _, after, written := strings.Cut(rest, "json:"); written {
		document, wants, _ := strings.Cut(after, "\n! ")
		c.Document = []byte(document)
		if rest = ""; wants != "" {
			rest = "! " + wants
		}
	}
	told, tables, lines := map[string]any{}, []map[string]any{}, []string{}
	for line := range strings.SplitSeq(rest, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "! "):
			if parts := cells(line[2:]); len(parts) == 4 {
				c.Want = append(c.Want, wanted{parts[0], parts[1], parts[2], parts[3]})
			} else {
				t.Fatalf("%s: %q has %d parts", c.Name, line, len(parts))
			}
		case line[0] == '|' && len(tables) > 0:
			last := tables[len(tables)-1]
			row := cells(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"))
			if last["kolom"] == nil {
				last["kolom"] = row
			} else {
				last["baris"] = append(last["baris"].([][]string), row)
			}
		case strings.HasPrefix(line, "Tabel "):
			number, title, _ := strings.Cut(line[len("Tabel "):], " · ")
			title, bare := strings.CutSuffix(title, " · tanpa kepala")
			table := map[string]any{"nomor": number, "judul": title, "baris": [][]string{}}
			if bare {
				table["kolom"] = []string{}
			}
			tables = append(tables, table)
		case key == "teks":
			lines = append(lines, value)
		default:
			told[key] = value
		}
	}
	if c.Document == nil {
		told["tabel"], told["teks"] = tables, lines
		raw, err := json.Marshal(told)
		if err != nil {
			t.Fatal(err)
		}
		c.Document = raw
	}
}

// cells are the texts between the bars of a row.
func cells(row string) []string {
	var all []string
	for cell := range strings.SplitSeq(row, "|") {
		all = append(all, strings.TrimSpace(cell))
	}
	return all
}

func decoded(t *testing.T, raw []byte) *printed.Document {
	t.Helper()
	d, err := printed.Decode(raw)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPrintedTablesAreHeldToTheRules(t *testing.T) {
	for _, row := range printedCases(t, "rules.txt") {
		t.Run(row.Code+"/"+row.Name, func(t *testing.T) {
			var got []check.Finding
			for _, f := range check.Document(decoded(t, row.Document)) {
				if f.Code == row.Code {
					got = append(got, f)
				}
				if row.Clean && f.Level == check.Error {
					t.Errorf("error in a clean document: %s %s: %q, not %q: %s", f.Code, f.Place, f.Printed, f.Right, f.Message)
				}
			}
			if len(got) != len(row.Want) {
				t.Fatalf("found %d, want %d: %+v", len(got), len(row.Want), got)
			}
			for i, want := range row.Want {
				f := got[i]
				if string(f.Level) != want.Level || !strings.Contains(f.Place, want.Place) || f.Printed != want.Printed || f.Right != want.Right {
					t.Errorf("found %s at %s: %q, not %q (%s)\nwant %s at %s: %q, not %q", f.Level, f.Place, f.Printed, f.Right, f.Message, want.Level, want.Place, want.Printed, want.Right)
				}
			}
		})
	}
}

// Reports of invented offices, in the styles of many: all their figures are right.
func TestNothingIsWrongInCleanReports(t *testing.T) {
	for _, row := range printedCases(t, "clean.txt") {
		t.Run(row.Name, func(t *testing.T) {
			for _, f := range check.Document(decoded(t, row.Document)) {
				if f.Level == check.Error {
					t.Errorf("%s %s: %q, not %q: %s %v", f.Code, f.Place, f.Printed, f.Right, f.Message, f.Working)
				} else {
					t.Logf("%s %s %s: %q, not %q: %s", f.Level, f.Code, f.Place, f.Printed, f.Right, f.Message)
				}
			}
		})
	}
}

// Cutting off the figures of a column is one habit: the first stands for the others.
func TestCutFiguresHaveOneRoot(t *testing.T) {
	var one printedCase
	one.read(t, `tahun: 2023
Tabel 3.1 · Target dan realisasi kinerja
| No | Indikator | Satuan | Target | Realisasi | Capaian (%) |
| 1 | Persentase a | Persen | 88 | 84 | 95,4 |
| 2 | Persentase b | Persen | 66 | 61 | 92,4 |
| 3 | Persentase c | Persen | 90 | 87 | 96,6 |
| 4 | Persentase d | Persen | 70 | 69 | 98,5 |`)
	var cut []check.Finding
	for _, f := range check.Document(decoded(t, one.Document)) {
		if f.Code == "angka-dipotong" {
			cut = append(cut, f)
		}
	}
	if len(cut) != 3 || cut[0].Cause != "" || cut[1].Cause != cut[0].ID || cut[2].Root != cut[0].ID {
		t.Errorf("%+v", cut)
	}
}

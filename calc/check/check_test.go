package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store/seed"
)

// record is a model record written out in a row: its kind and its JSON.
type record struct {
	Kind model.Kind
	Data json.RawMessage
}

// row is a year with the findings it must have of one check, and no others of that check.
type row struct {
	Name    string
	Code    string
	Quarter model.Quarter
	Records []record
	Before  []record
	Want    []model.Ref
	Says    string
}

func rows(t *testing.T) []row {
	t.Helper()
	var all []row
	for _, file := range []string{"checks.txt", "data.txt"} {
		for _, block := range strings.Split("\n"+testdata(t, file), "\n== ")[1:] {
			head, rest, _ := strings.Cut(block, "\n")
			one := row{}
			one.Code, one.Name, _ = strings.Cut(head, ": ")
			for line := range strings.SplitSeq(rest, "\n") {
				word, value, _ := strings.Cut(line, " ")
				switch word {
				case "":
				case "quarter:":
					n, err := strconv.Atoi(value)
					if err != nil {
						t.Fatal(err)
					}
					one.Quarter = model.Quarter(n)
				case "before:": // a record of the year before
					word, value, _ := strings.Cut(value, " ")
					one.Before = append(one.Before, record{model.Kind(word), json.RawMessage(value)})
				case "says:":
					one.Says = value
				case "!":
					kind, key, _ := strings.Cut(value, " ")
					one.Want = append(one.Want, model.Ref{Kind: model.Kind(kind), Key: key})
				default:
					one.Records = append(one.Records, record{model.Kind(word), json.RawMessage(value)})
				}
			}
			all = append(all, one)
		}
	}
	return all
}

func testdata(t *testing.T, file string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func decode(t *testing.T, records []record) []model.Record {
	t.Helper()
	var out []model.Record
	for _, r := range records {
		at := slices.IndexFunc(model.Kinds(), func(k model.KindInfo) bool { return k.Kind == r.Kind })
		if at < 0 {
			t.Fatalf("no kind %q", r.Kind)
		}
		one := model.Kinds()[at].New()
		if err := json.Unmarshal(r.Data, one); err != nil {
			t.Fatal(err)
		}
		if err := one.Check(); err != nil {
			t.Fatal(err)
		}
		out = append(out, one)
	}
	return out
}

func run(b *model.Book, q model.Quarter) []check.Finding { return check.Run(b, calc.Compute(b, q)) }

func TestChecksFindWhatTheyShould(t *testing.T) {
	for _, r := range rows(t) {
		t.Run(r.Code+"/"+r.Name, func(t *testing.T) {
			var got []model.Ref
			b := model.NewBook(2024, 1, decode(t, r.Records))
			if len(r.Before) > 0 {
				b = b.Beside([]*model.Book{model.NewBook(2023, 1, decode(t, r.Before))})
			}
			for _, f := range run(b, r.Quarter) {
				if f.Code != r.Code {
					continue
				}
				got = append(got, f.Ref)
				if f.Place == f.Ref.Key {
					t.Errorf("%s is not said in words", f.Place)
				}
				if !strings.Contains(f.Message, r.Says) {
					t.Errorf("%q does not say %q", f.Message, r.Says)
				}
			}
			if !slices.Equal(got, r.Want) {
				t.Errorf("found %v, want %v", got, r.Want)
			}
		})
	}
}

func TestEveryCheckHasAFailingAndAPassingYear(t *testing.T) {
	for _, c := range check.Checks() {
		failing, passing := false, false
		for _, r := range rows(t) {
			failing = failing || r.Code == c.Code && len(r.Want) > 0
			passing = passing || r.Code == c.Code && len(r.Want) == 0
		}
		for _, r := range printedCases(t, "rules.txt") {
			failing = failing || r.Code == c.Code && len(r.Want) > 0
			passing = passing || r.Code == c.Code && len(r.Want) == 0
		}
		if !failing || !passing {
			t.Errorf("%s: failing row %v, passing row %v", c.Code, failing, passing)
		}
		if c.Rule == "" || c.Remedy == "" || !strings.HasSuffix(c.Rule, ".") {
			t.Errorf("%s does not say its rule and remedy", c.Code)
		}
	}
}

// A new office has done nothing wrong yet, in any quarter.
func TestNothingIsFoundInANewOffice(t *testing.T) {
	batch, err := seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu", "Dua"}})
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	for _, q := range model.Quarters() {
		for _, f := range run(model.NewBook(2026, 1, records), q) {
			t.Errorf("TW %s: %s %s", q.Roman(), f.Code, f.Message)
		}
	}
}

// An office that keeps its year in order, with the report it printed, hears nothing at all.
func TestNothingIsFoundInATidyOffice(t *testing.T) {
	var records []record
	for line := range strings.SplitSeq(testdata(t, "office.txt"), "\n") {
		if kind, data, written := strings.Cut(line, " "); written && kind != "#" {
			records = append(records, record{model.Kind(kind), json.RawMessage(data)})
		}
	}
	for _, q := range model.Quarters() {
		for _, f := range run(model.NewBook(2024, 1, decode(t, records)), q) {
			t.Errorf("TW %s: %s %s: %s (%q, not %q)", q.Roman(), f.Code, f.Place, f.Message, f.Printed, f.Right)
		}
	}
}

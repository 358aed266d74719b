package check_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store/seed"
)

// record is a model record written out in a row: its kind and its JSON.
type record struct {
	Kind model.Kind      `json:"kind"`
	Data json.RawMessage `json:"data"`
}

// row is a year with the findings it must have of one check, and no others of that check.
type row struct {
	Name    string        `json:"name"`
	Code    string        `json:"code"`
	Quarter model.Quarter `json:"quarter"`
	Records []record      `json:"records"`
	Want    []model.Ref   `json:"want"`
	Says    string        `json:"says"`
}

func rows(t *testing.T) []row {
	t.Helper()
	var all []row
	for _, file := range []string{"checks.json", "data.json"} {
		raw, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			t.Fatal(err)
		}
		var some []row
		if err := json.Unmarshal(raw, &some); err != nil {
			t.Fatal(err)
		}
		all = append(all, some...)
	}
	return all
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
			for _, f := range run(model.NewBook(2024, 1, decode(t, r.Records)), r.Quarter) {
				if f.Code != r.Code {
					continue
				}
				got = append(got, f.Ref)
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
		for _, r := range printedRows(t, "rules.json") {
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
	raw, err := os.ReadFile(filepath.Join("testdata", "office.json"))
	if err != nil {
		t.Fatal(err)
	}
	var records []record
	if err := json.Unmarshal(raw, &records); err != nil {
		t.Fatal(err)
	}
	for _, q := range model.Quarters() {
		for _, f := range run(model.NewBook(2024, 1, decode(t, records)), q) {
			t.Errorf("TW %s: %s %s: %s (%q, not %q)", q.Roman(), f.Code, f.Place, f.Message, f.Printed, f.Right)
		}
	}
}

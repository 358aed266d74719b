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

// printedRow is a printed document with what one check must find in it, and nothing else of
// that check. A clean one may have no error of any check.
type printedRow struct {
	Code     string          `json:"kode"`
	Name     string          `json:"nama"`
	Document json.RawMessage `json:"dokumen"`
	Clean    bool            `json:"bersih"`
	Want     []struct {
		Level   check.Level `json:"tingkat"`
		Place   string      `json:"di"`
		Printed string      `json:"tercetak"`
		Right   string      `json:"seharusnya"`
	} `json:"temuan"`
}

func printedRows(t *testing.T, file string) []printedRow { return printedSeeds(t, file) }

func printedSeeds(t testing.TB, file string) []printedRow {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "terbit", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []printedRow
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
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
	for _, row := range printedRows(t, "rules.json") {
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
				if f.Level != want.Level || !strings.Contains(f.Place, want.Place) || f.Printed != want.Printed || f.Right != want.Right {
					t.Errorf("found %s at %s: %q, not %q (%s)\nwant %s at %s: %q, not %q", f.Level, f.Place, f.Printed, f.Right, f.Message, want.Level, want.Place, want.Printed, want.Right)
				}
			}
		})
	}
}

// Reports of invented offices, in the styles of many: all their figures are right.
func TestNothingIsWrongInCleanReports(t *testing.T) {
	for _, row := range printedRows(t, "clean.json") {
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

package jsonfile_test

import (
	"encoding/json"
	"slices"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/ui/files/jsonfile"
)

// terbit is the part of the schema that names what the program knows.
type terbit struct {
	Defs struct {
		Table struct {
			Properties struct {
				Kind struct{ Enum []string } `json:"jenis"`
			}
		} `json:"tabel"`
		Column struct {
			OneOf []struct {
				Properties struct {
					Role struct{ Enum []string } `json:"peran"`
				}
			} `json:"oneOf"`
		} `json:"kolom"`
	} `json:"$defs"`
	Examples []json.RawMessage
}

func parsed(t *testing.T) terbit {
	t.Helper()
	raw, err := jsonfile.PrintedSchema().MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var s terbit
	if err := json.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// What the schema offers is what the program knows, word for word.
func TestSchemaNamesWhatIsKnown(t *testing.T) {
	s := parsed(t)
	var roles, kinds []string
	for _, r := range printed.Roles() {
		roles = append(roles, string(r))
	}
	for _, k := range printed.Kinds() {
		kinds = append(kinds, string(k))
	}
	if got := s.Defs.Column.OneOf[1].Properties.Role.Enum; !slices.Equal(got, roles) {
		t.Errorf("roles %v, want %v", got, roles)
	}
	if got := s.Defs.Table.Properties.Kind.Enum; !slices.Equal(got, kinds) {
		t.Errorf("kinds %v, want %v", got, kinds)
	}
}

// The example is read whole, and the slips that were put into it are found.
func TestSchemaExampleIsRead(t *testing.T) {
	for _, raw := range parsed(t).Examples {
		d, err := printed.Decode(raw)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{
			"89,00": "97.42", "1.555.000.000": "1550000000", "Tinggi": "Sangat Tinggi", "Sumbermulyo, 10 Januari 2023": "1 Januari 2024 sampai 29 Februari 2024",
			"1,71 %": "1.71 poin",
		}
		for _, f := range check.Document(d) {
			if f.Code == "tidak-dikenali" {
				t.Error(f.Message)
			}
			if right, there := want[f.Printed]; there && right == f.Right {
				delete(want, f.Printed)
			} else if f.Level == check.Error {
				t.Errorf("not meant: %s %s: %q, not %q: %s", f.Code, f.Place, f.Printed, f.Right, f.Message)
			}
		}
		for printed, right := range want {
			t.Errorf("not found: %q, which should be %q", printed, right)
		}
	}
}

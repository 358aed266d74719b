package jsonfile

import (
	_ "embed"
	"encoding/json"
)

//go:embed terbit.json
var printedSchema []byte

// Schema is JSON that other programs may give to this one or take from it, described by a
// JSON Schema (draft 2020-12).
type Schema struct {
	Name  string // as typed behind `capaian skema`
	Title string
	JSON  func() json.Marshaler
}

// Schemas lists them; the first is the one that is meant where none is named.
func Schemas() []Schema {
	return []Schema{
		{"ekspor", "yang ditulis 'capaian ekspor' dan dibaca 'capaian impor'", ExportSchema},
		{"terbit", "tabel laporan seperti tercetak, yang dibaca 'capaian periksa --terbit'", PrintedSchema},
	}
}

// PrintedSchema is the schema of a report's tables as printed.
func PrintedSchema() json.Marshaler { return json.RawMessage(printedSchema) }

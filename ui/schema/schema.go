// Package schema is the table of JSON that other programs may give to this one or take from
// it, each described by a JSON Schema (draft 2020-12).
package schema

import (
	"encoding/json"

	"capaian/ui/exchange"
)

// Schema is a row of the table.
type Schema struct {
	Name  string // as typed behind `capaian skema`
	Title string
	JSON  func() json.Marshaler
}

// Schemas is the table; the first is the one that is meant where none is named.
func Schemas() []Schema {
	return []Schema{
		{"ekspor", "yang ditulis 'capaian ekspor' dan dibaca 'capaian impor'", exchange.Schema},
	}
}

package seed

import (
	_ "embed"

	"capaian/model"
)

// What every kecamatan has to do, part by part, and the rules that its report stands on.
//
//go:embed common.json
var common string

// everyOffice are the duties and rules, as records of the caller's own. Their sections are
// those of the template and of the example.
func everyOffice() ([]model.Record, error) {
	_, records, err := decode(common)
	return records, err
}

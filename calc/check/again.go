package check

import (
	"capaian/calc"
	"capaian/model"
)

// Data goes through the checks of the year's data.
func Data(b *model.Book, r *calc.Results) []Finding {
	p := pass{book: b, results: r, kept: map[string][]foundAt{}}
	var all []Finding
	for _, c := range Checks() {
		if c.look != nil {
			all = append(all, c.look.find(&c, &p)...)
		}
	}
	return all
}

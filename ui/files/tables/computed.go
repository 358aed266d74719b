package tables

import (
	"fmt"

	"capaian/model"
	"capaian/ui/text"
)

// computed reports a figure that the office does not type, since a list of its own gives it: what
// indicators of Tabel 10 and Tabel 11 reached. The note tells that it was not taken, where it is
// another than the one that was computed; a lost figure is never passed over in silence.
func (x *table) computed(c *Column, record model.Record, v any) (note string, is bool) {
	ind, of := x.draft.now(record).(*model.Indicator)
	if !of || c.Of != model.KindActual || c.Field != "value" {
		return "", false
	}
	from := ""
	switch ind.Source {
	case model.FromFacilitation:
		from = "Tabel 10"
	case model.FromDocuments:
		from = "Tabel 11"
	case model.Typed, model.Ratio:
		return "", false
	}
	read, _ := v.(model.Reading)
	given, is := read.Value()
	if !is {
		return "", true
	}
	q := c.quarter
	places := x.draft.Book.Settings.Decimals
	if m := x.draft.Results.Measure(ind.ID); m != nil && q.Valid() {
		if known, ok := m.Quarters[q-1].Round(places); ok {
			if given.Round(int32(places)).Equal(known) {
				return "", true
			}
			return fmt.Sprintf("%s: %s tidak diambil; realisasi ini dihitung dari %s, %s.", c.Head, text.Plain(given), from, text.Plain(known)), true
		}
	}
	return fmt.Sprintf("%s: %s tidak diambil; realisasi ini dihitung dari %s.", c.Head, text.Plain(given), from), true
}

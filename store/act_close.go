package store

import (
	"maps"

	"capaian/model"
)

// A year that was opened by mistake, or too early, is closed again while nobody has worked in it:
// all that it holds came with its opening, and nothing of it was entered. It leaves the file with
// an act of its own; what it held stands in the trail, and it can be opened anew.

// empty takes all records of the year out, or says why it may not be closed.
func (d *pending) empty(m *memory) error {
	year := d.batch.Year
	if err := authorise(d.actor, d.before.book, &model.Office{}); err != nil {
		return err
	}
	years := m.Years()
	switch {
	case len(years) < 2:
		return model.Faultf(model.FaultReference, "Tahun", "Tahun %d satu-satunya dalam berkas data dan tidak dapat ditutup.", year)
	case year != years[0] && year != years[len(years)-1]:
		return model.Faultf(model.FaultReference, "Tahun", "Tahun %d terletak di antara tahun lain dan tidak dapat ditutup.", year)
	case !untouched(d.before):
		return model.Faultf(model.FaultReference, "Tahun", "Tahun %d sudah diisi atau diubah sejak dibuka dan tidak dapat ditutup.", year)
	}
	for ref := range maps.Collect(d.before.records.All()) {
		d.records.Delete(ref)
		d.touched[ref] = true
	}
	return nil
}

// untouched reports that all records came with one act, and that none is what people enter: an
// import may have opened the year with those.
func untouched(y *year) bool {
	first := uint64(0)
	for _, one := range y.records.All() {
		if first == 0 {
			first = one.revision
		}
		if one.revision != first {
			return false
		}
	}
	return !y.book.Entered()
}

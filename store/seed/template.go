package seed

import (
	_ "embed"
	"fmt"

	"capaian/model"
	"capaian/store"
)

// The template is what kecamatan offices have in common: sections, one goal with two
// objectives and their key indicators, the six programs, the checklist of Tabel 10, the
// three village documents and two budget versions. Targets and money are blank. Its years
// are written for its own base year and moved to the office's.
//
//go:embed template.json
var template string

// NewOffice is what must be known to open the first year of an office.
type NewOffice struct {
	Name     string   // Kecamatan Ranuyoso
	Regency  string   // Lumajang; may be blank
	Year     int      // 2000 to 2100
	Villages []string // in the office's order; may be empty
	Bare     bool     // nothing but this: the office makes its plan and lists itself
}

// Template returns the act that opens the office's year. Names are cleaned of control
// characters and outer spaces. The error is a *model.Fault where the office is at fault:
// no name, a year out of range, or a blank or repeated village, named by its line.
func Template(o NewOffice) (store.Batch, error) {
	if o.Year < 2000 || o.Year > 2100 {
		return store.Batch{}, model.Faultf(model.FaultNumber, "Tahun", "Tahun: terbaca %d, diharapkan tahun 2000 sampai 2100.", o.Year)
	}
	office := &model.Office{Name: model.Clean(o.Name, false), Regency: model.Clean(o.Regency, false)}
	if err := office.Check(); err != nil {
		return store.Batch{}, err
	}
	villages, err := villageRecords(o.Villages)
	if err != nil {
		return store.Batch{}, err
	}
	f, common, err := decode(template)
	if err != nil {
		return store.Batch{}, err
	}
	if duties, err := everyOffice(); err != nil {
		return store.Batch{}, err
	} else if common = append(common, duties...); o.Bare {
		common = nil
	}
	moveYears(common, o.Year-f.Year)
	records := append([]model.Record{office}, common...)
	return opening(o.Year, fmt.Sprintf("%s: %s %d", f.Note, office.Name, o.Year), append(records, villages...)), nil
}

// LoadTemplate opens the office's year in the store, in one act. Errors are those of Template
// and of the store, which refuses a year it has already.
func LoadTemplate(s *store.Store, actor model.Actor, o NewOffice) error {
	batch, err := Template(o)
	if err != nil {
		return err
	}
	_, err = s.Do(actor, batch)
	return err
}

// moveYears shifts the years of the documents. No due date is a 29 February, so each
// stays a day of the calendar.
func moveYears(records []model.Record, by int) {
	for _, record := range records {
		if document, ok := record.(*model.DocumentKind); ok {
			document.About += by
			document.Due.Year += by
		}
	}
}

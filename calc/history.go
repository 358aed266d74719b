package calc

import (
	"slices"

	"capaian/model"
)

// Kept lists what was written down of the years up to the Book's that no year of the file
// gives by its own data: what the next year has to be told. The rest it reads.
func Kept(b *model.Book) []model.History {
	reached := map[model.ID]bool{}
	for _, o := range Outcomes(b) {
		reached[o.Indicator] = o.Reached()
	}
	var all []model.History
	for i := range b.Indicators {
		ind := &b.Indicators[i]
		for _, year := range b.HistoryYears(ind.ID) {
			given := reached[ind.ID]
			if year != b.Year {
				given = PastOf(b, ind, year).FromData
			}
			if !given {
				all = append(all, b.History(ind.ID, year))
			}
		}
	}
	return all
}

// locked is what the figures of an indicator were when the last quarter of a year was first
// locked; blank where it was not, or where the year is not at hand. What stands in a later
// year as its history is no publication: programs of before copied it there.
func locked(b *model.Book, ind model.ID, year int) model.History {
	h := model.History{Indicator: ind, Year: year}
	at := slices.IndexFunc(b.Earlier(), func(e *model.Book) bool { return e.Year == year })
	if at < 0 {
		return h
	}
	shot := b.Earlier()[at].Snapshot(model.Q4, "")
	if shot == nil {
		return h
	}
	ref := (&model.Indicator{ID: ind}).Ref()
	// What was first closed comes last and takes the place of what was closed since.
	for _, f := range slices.Concat(shot.Figures, b.Earlier()[at].Closing(model.Q4).Was) {
		value, err := model.ParseReading(f.Value)
		if f.Ref != ref || err != nil {
			continue
		}
		switch f.Facet {
		case model.FacetTarget:
			h.Target = value
		case model.FacetActual:
			h.Actual = value
		case model.FacetAchievement:
			h.Achievement = value
		}
	}
	return h
}

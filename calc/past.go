package calc

import (
	"strconv"

	"capaian/model"
)

// past is the achievement of an earlier year.
func (r *Results) past(ind *model.Indicator, year int, rec *recorder) Figure {
	h := r.book.History(ind.ID, year)
	whose := "tahun lalu"
	if rec.on() {
		ref := model.History{Indicator: ind.ID, Year: year}
		rec, whose = rec.leadingTo(ref.Ref()), "tahun "+strconv.Itoa(year)
	}
	return published(ind.Polarity, h.Target, h.Actual, h.Achievement, whose, rec)
}

// pastActual is what was reached in a year, the present one included.
func (r *Results) pastActual(ind *model.Indicator, year int, rec *recorder) Figure {
	if year == r.book.Year {
		return r.workActual(ind, rec)
	}
	f := Entered(r.book.History(ind.ID, year).Actual)
	if rec.on() {
		ref := model.History{Indicator: ind.ID, Year: year}
		rec.note("Realisasi tahun "+strconv.Itoa(year), asEntered, f, ref.Ref())
	}
	return f
}

func (r *Results) workPast(ind *model.Indicator, year int, rec *recorder) Figure {
	if year == r.book.Year {
		return r.achievement(ind, rec)
	}
	return r.past(ind, year, rec)
}

func (r *Results) workPastChange(ind *model.Indicator, year int, rec *recorder) Figure {
	f := Difference(r.workPast(ind, year, rec), r.workPast(ind, year-1, rec))
	rec.note("Perubahan capaian", between("capaian", year), f)
	return f
}

func (r *Results) workShift(ind *model.Indicator, year int, rec *recorder) Figure {
	f := Difference(r.pastActual(ind, year, rec), r.pastActual(ind, year-1, rec))
	rec.note("Perubahan realisasi", between("realisasi", year), f)
	return f
}

func between(what string, year int) string {
	return what + " tahun " + strconv.Itoa(year) + " − " + what + " tahun " + strconv.Itoa(year-1) + ", dalam poin"
}

package calc

import (
	"slices"
	"strconv"

	"capaian/model"
)

// Past is an indicator in an earlier year: by that year's own data where the file holds them,
// else as somebody wrote it down.
type Past struct {
	Year                       int
	Target                     Figure
	Actual                     Figure
	Achievement                Figure // computed where target and actual are values, else as printed
	TargetLetter, ActualLetter string

	Plan      string        // the renstra it belonged to; "" where nobody has said
	Former    string        // what the indicator was called then, where that was another name
	Published model.History // as written down; of a year in the file as its last quarter was locked, blank where nobody knows
	FromData  bool
}

// PastOf returns what is known of an indicator in an earlier year. A figure written down gives
// way to the year's data: those may have been corrected since, and are exact.
func PastOf(b *model.Book, ind *model.Indicator, year int) Past {
	h := b.History(ind.ID, year)
	p := Past{Year: year, Published: h, Plan: h.Plan, Former: h.Former}
	if o, there := outcomeOf(b, ind.ID, year); there && (o.Reached() || h.IsBlank()) {
		p.FromData, p.Published = true, locked(b, ind.ID, year)
		p.Target, p.Actual = Entered(o.Target), Entered(o.Actual)
		if o.Computed != "" {
			p.Actual = exactly(o.Computed)
		}
		p.TargetLetter, p.ActualLetter = o.Target.Letter(), o.Actual.Letter()
		if p.Achievement = exactly(o.Achievement); !p.Achievement.Known() {
			p.Achievement = achieve(ind.Polarity, p.Target, p.Actual, "", nil)
		}
		if p.Plan == "" {
			p.Plan = o.Plan
		}
		if p.Former == "" && o.Name != ind.Name {
			p.Former = o.Name
		}
		return p
	}
	p.Target, p.Actual = Entered(h.Target), Entered(h.Actual)
	p.TargetLetter, p.ActualLetter = h.Target.Letter(), h.Actual.Letter()
	p.Achievement = Published(ind.Polarity, h.Target, h.Actual, h.Achievement)
	return p
}

// Corrected reports that the year's data no longer give what was published of it.
func (p Past) Corrected() bool {
	return p.FromData && (Differs(p.Published.Actual, p.Actual) || Differs(p.Published.Target, p.Target) || Differs(p.Published.Achievement, p.Achievement))
}

// Differs reports a printed figure that no rounding of the exact one gives.
func Differs(printed model.Reading, exact Figure) bool {
	d, isValue := printed.Value()
	if !isValue {
		return false
	}
	if !exact.Known() {
		return true
	}
	rounded, _ := exact.Round(int(max(-d.Exponent(), 0)))
	return !rounded.Equal(d)
}

// PastYears lists the earlier years of which anything is known of an indicator, ascending.
func PastYears(b *model.Book, ind model.ID) []int {
	years := append(slices.Clone(b.HistoryYears(ind)), pastOutcomes(b).years[ind]...)
	slices.Sort(years)
	return slices.Compact(years)
}

// pastYears are the outcomes of earlier years, and of which years each indicator has one.
type pastYears struct {
	outcomes map[outcomeKey]model.Outcome
	years    map[model.ID][]int
}

type outcomeKey struct {
	ind  model.ID
	year int
}

func outcomeOf(b *model.Book, ind model.ID, year int) (model.Outcome, bool) {
	o, there := pastOutcomes(b).outcomes[outcomeKey{ind, year}]
	return o, there
}

// pastOutcomes are those of all earlier years in the file.
func pastOutcomes(b *model.Book) pastYears {
	return b.Derive("earlier", func() any {
		all := pastYears{map[outcomeKey]model.Outcome{}, map[model.ID][]int{}}
		for _, earlier := range b.Earlier() {
			for _, o := range Outcomes(earlier) {
				all.outcomes[outcomeKey{o.Indicator, o.Year}] = o
			}
		}
		for _, o := range b.Outcomes() {
			all.outcomes[outcomeKey{o.Indicator, o.Year}] = o
		}
		for key := range all.outcomes {
			all.years[key.ind] = append(all.years[key.ind], key.year)
		}
		return all
	}).(pastYears)
}

// past is the achievement of an earlier year.
func (r *Results) past(ind *model.Indicator, year int, rec *recorder) Figure {
	whose := "tahun lalu"
	if rec.on() {
		whose = "tahun " + strconv.Itoa(year)
	}
	return r.pastAs(ind, year, whose, rec)
}

// pastAs names in a working whose figures they are.
func (r *Results) pastAs(ind *model.Indicator, year int, whose string, rec *recorder) Figure {
	h := r.book.History(ind.ID, year)
	p := PastOf(r.book, ind, year)
	switch {
	case rec.on() && p.FromData:
		from := "menurut data tahun " + strconv.Itoa(year)
		rec.note("Target "+whose, from, p.Target)
		rec.note("Realisasi "+whose, from, p.Actual)
		rec.note("Capaian "+whose, from, p.Achievement)
	case rec.on():
		ref := model.History{Indicator: ind.ID, Year: year}
		return reading{h.Target, h.Actual, h.Achievement, whose}.achieved(ind.Polarity, rec.leadingTo(ref.Ref()))
	}
	return p.Achievement
}

// pastActual is what was reached in a year, the present one included.
func (r *Results) pastActual(ind *model.Indicator, year int, rec *recorder) Figure {
	if year == r.book.Year {
		return r.workActual(ind, rec)
	}
	p := PastOf(r.book, ind, year)
	switch label := "Realisasi tahun " + strconv.Itoa(year); {
	case rec.on() && p.FromData:
		rec.note(label, "menurut data tahun "+strconv.Itoa(year), p.Actual)
	case rec.on():
		ref := model.History{Indicator: ind.ID, Year: year}
		rec.note(label, asEntered, p.Actual, ref.Ref())
	}
	return p.Actual
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

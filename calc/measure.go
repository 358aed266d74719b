package calc

import "capaian/model"

// source is a row of the table of where an indicator's actual comes from.
type source struct {
	source  model.Source
	derived bool // by the quarter's end already; the indicator's aggregation has no say
	at      func(r *Results, ind *model.Indicator, q model.Quarter, rec *recorder) Figure
}

func sources() [4]source {
	return [...]source{
		{model.Typed, false, (*Results).typedAt},
		{model.Ratio, false, (*Results).ratioAt},
		{model.FromFacilitation, true, (*Results).facilitationAt},
		{model.FromDocuments, true, (*Results).documentsAt},
	}
}

// sourceOf falls back to typed where the source is unknown.
func sourceOf(s model.Source) source {
	rows := sources()
	for _, row := range rows {
		if row.source == s {
			return row
		}
	}
	return rows[0]
}

func (r *Results) typedAt(ind *model.Indicator, q model.Quarter, rec *recorder) Figure {
	entered := r.book.Actual(ind.ID, q)
	f := Entered(entered.Value)
	if rec.on() {
		ref := model.Actual{Indicator: ind.ID, Quarter: q}
		rec.note("Realisasi TW "+q.Roman(), asEntered, f, ref.Ref())
	}
	return f
}

// ratioAt is numerator ÷ denominator × 100 as entered for the quarter.
func (r *Results) ratioAt(ind *model.Indicator, q model.Quarter, rec *recorder) Figure {
	entered := r.book.Actual(ind.ID, q)
	part, all := Entered(entered.Numerator), Entered(entered.Denominator)
	if rec.on() {
		ref := model.Actual{Indicator: ind.ID, Quarter: q}
		rec.note("Pembilang TW "+q.Roman(), asEntered, part, ref.Ref())
		rec.note("Penyebut TW "+q.Roman(), asEntered, all, ref.Ref())
	}
	f := Figure{Flags: part.lack(NotFilled) | all.lack(NotFilled)}
	switch {
	case !part.Known() || !all.Known():
	case all.exact.sign() == 0:
		f.Flags |= DenominatorZero
	default:
		f.exact = part.exact.mul(100).quo(all.exact)
	}
	rec.note("Realisasi TW "+q.Roman(), "pembilang ÷ penyebut × 100", f)
	return f
}

func (r *Results) facilitationAt(_ *model.Indicator, q model.Quarter, rec *recorder) Figure {
	return r.Facilitation.rate(r.book, q, rec)
}

func (r *Results) documentsAt(ind *model.Indicator, q model.Quarter, rec *recorder) Figure {
	return r.Documents.rate(r.book, ind.Document, q, rec)
}

// measure works an indicator out; what the year before came to is known already.
func (r *Results) measure(ind *model.Indicator, lastYear Figure) Measure {
	var m Measure
	m.Quarters, m.Actual = r.actual(ind, nil)
	m.Target = r.target(ind, nil)
	m.Raw = achieve(ind.Polarity, m.Target, m.Actual, "", nil)
	m.Achievement = limited(m.Raw, &r.book.Settings, nil)
	m.Rating = Rate(r.book.Settings.ScaleOf(ind), m.Achievement)
	if ind.Graded {
		m.Grade = Rate(r.book.Settings.Grades, m.Actual)
		m.TargetGrade = Rate(r.book.Settings.Grades, m.Target)
	}
	m.LastYear = lastYear
	m.Change = change(m.Achievement, m.LastYear, nil)
	m.Strategic = r.strategic(ind, m.Actual, nil)
	m.Absorption = r.absorptionOf(ind)
	m.Efficiency = r.efficiency(ind, m.Achievement, nil).Value
	return m
}

// actual gives the quarters, blank after the one computed, and the year's figure so far. A
// quarter in which the indicator is not in force is not applicable; the year of one that was
// replaced is that of its last quarter.
func (r *Results) actual(ind *model.Indicator, rec *recorder) (quarters [4]Figure, year Figure) {
	from, last := sourceOf(ind.Source), r.LastInForce(ind)
	for i, q := range model.Quarters() {
		switch {
		case q > r.Quarter:
			quarters[i] = Figure{Flags: NotFilled}
		case !r.book.InForce(ind, q):
			quarters[i] = Figure{Flags: NotApplicable}
		case from.derived && q < last:
			quarters[i] = from.at(r, ind, q, nil)
		default:
			quarters[i] = from.at(r, ind, q, rec)
		}
	}
	if from.derived {
		return quarters, quarters[last-1]
	}
	rule := aggregationOf(ind.Aggregation)
	if rule.rule == model.Cumulative {
		for i := range quarters[:last] {
			quarters[i] = cumulative(quarters[:i+1])
		}
	}
	year = rule.of(quarters[:last])
	if rec.on() {
		rec.note("Realisasi s.d. TW "+r.Quarter.Roman(), rule.formula, year)
	}
	return quarters, year
}

// LastInForce is the last quarter up to the one computed in which the indicator is in force; the
// one computed where there is none.
func (r *Results) LastInForce(ind *model.Indicator) model.Quarter {
	for q := r.Quarter; q >= model.Q1; q-- {
		if r.book.InForce(ind, q) {
			return q
		}
	}
	return r.Quarter
}

func (r *Results) target(ind *model.Indicator, rec *recorder) Figure {
	f := Entered(r.book.TargetAt(ind.ID, r.Quarter))
	if rec.on() {
		label, ref := "Target awal", model.Target{Indicator: ind.ID, Agreement: model.Initial}
		if !r.book.Target(ind.ID, model.Revised, model.WholeYear).IsBlank() && r.book.RevisedAt(r.Quarter) {
			label, ref.Agreement = "Target perubahan", model.Revised
		}
		rec.note(label, asEntered, f, ref.Ref())
	}
	return f
}

// achievement is the limited one, from its inputs.
func (r *Results) achievement(ind *model.Indicator, rec *recorder) Figure {
	_, actual := r.actual(ind, rec)
	raw := achieve(ind.Polarity, r.target(ind, rec), actual, "Capaian", rec)
	return limited(raw, &r.book.Settings, rec)
}

func (r *Results) lastYear(ind *model.Indicator, rec *recorder) Figure {
	return r.pastAs(ind, r.book.Year-1, "tahun lalu", rec)
}

func change(achievement, lastYear Figure, rec *recorder) Figure {
	f := Difference(achievement, lastYear)
	rec.note("Perubahan", "capaian tahun ini − capaian tahun lalu, dalam poin", f)
	return f
}

func (r *Results) strategic(ind *model.Indicator, actual Figure, rec *recorder) Figure {
	end := Entered(r.book.EndTarget(ind))
	if rec.on() {
		rec.note("Target akhir renstra", asEntered, end, r.book.EndTargetRef(ind))
	}
	return achieve(ind.Polarity, end, actual, "Capaian terhadap renstra", rec)
}

// absorptionOf is of the indicator's node; an indicator that hangs on nothing has no budget.
func (r *Results) absorptionOf(ind *model.Indicator) Figure {
	if m := r.MoneyOf(ind.Node); m != nil {
		return m.Absorption
	}
	return Figure{Flags: NoBudget}
}

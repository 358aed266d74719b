package readiness

import (
	"fmt"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
)

// filled looks at every quarter so far. What is measured once a year counts once.
func filled(f *facts) Evidence {
	var t tally
	for i := range f.b.Indicators {
		ind, m := &f.b.Indicators[i], &f.r.Measures[i]
		if ind.Aggregation == model.Last && ind.Entered() {
			if f.r.Quarter == model.Q4 && f.b.InForce(ind, model.Q4) {
				actual := model.Actual{Indicator: ind.ID, Quarter: f.r.Quarter}
				t.note(!m.Actual.Has(calc.NotFilled), actual.Ref())
			}
			continue
		}
		for q := model.Q1; q <= f.r.Quarter; q++ {
			if !f.b.InForce(ind, q) {
				continue
			}
			actual := model.Actual{Indicator: ind.ID, Quarter: q}
			t.note(!m.Quarters[q-1].Has(calc.NotFilled), actual.Ref())
		}
	}
	return t.says("realisasi triwulan terisi")
}

func listed(f *facts) Evidence {
	var t tally
	t.note(f.r.Facilitation.Realised > 0, model.Ref{Kind: model.KindFacilitationMark})
	received := 0
	for _, kind := range f.r.Documents.Kinds {
		received += kind.OnTime + kind.Late
	}
	t.note(received > 0, model.Ref{Kind: model.KindReceipt})
	return t.says("daftar diisi")
}

func proved(f *facts) Evidence {
	list := f.r.Facilitation
	if list.Realised == 0 {
		return Evidence{}
	}
	e := Evidence{Done: list.Realised - list.Bare, Of: list.Realised}
	e.Says = fmt.Sprintf("%d dari %d pelaksanaan berbukti", e.Done, e.Of)
	for _, row := range f.b.Rows {
		for q := model.Q1; q <= f.r.Quarter; q++ {
			if mark := f.b.Mark(row.ID, q); mark.Count > 0 && len(mark.Evidence) == 0 {
				e.Missing = append(e.Missing, mark.Ref())
			}
		}
	}
	return e
}

// approved counts a quarter handed in as half of one approved.
func approved(f *facts) Evidence {
	e, done := Evidence{}, 0
	for q := model.Q1; q <= f.r.Quarter; q++ {
		e.Of += 2
		switch f.b.Status(q) {
		case model.StatusApproved, model.StatusLocked:
			e.Done += 2
			done++
			continue
		case model.StatusSubmitted:
			e.Done++
		case model.StatusDraft, model.StatusReturned:
		}
		state := model.QuarterState{Quarter: q}
		e.Missing = append(e.Missing, state.Ref())
	}
	e.Says = fmt.Sprintf("%d dari %d triwulan disetujui", done, f.r.Quarter)
	return e
}

func submitted(f *facts) Evidence {
	var t tally
	for q := model.Q1; q <= f.r.Quarter; q++ {
		state := model.QuarterState{Quarter: q}
		status := f.b.Status(q)
		t.note(status != model.StatusDraft && status != model.StatusReturned, state.Ref())
	}
	return t.says("triwulan diajukan")
}

func (f *facts) found(level check.Level) (refs []model.Ref) {
	for _, finding := range f.findings {
		if finding.Level == level && finding.Reprinted() {
			refs = append(refs, finding.Ref)
		}
	}
	return refs
}

func faultless(f *facts) Evidence {
	faults := f.found(check.Error)
	return judges(len(faults) == 0, "tidak ada kesalahan", fmt.Sprintf("%d kesalahan", len(faults)), faults...)
}

// spotless counts half where only warnings are left.
func spotless(f *facts) Evidence {
	faults, warnings := f.found(check.Error), f.found(check.Warning)
	e := Evidence{Of: 2, Says: fmt.Sprintf("%d kesalahan, %d peringatan", len(faults), len(warnings)), Missing: append(faults, warnings...)}
	if len(faults) == 0 {
		e.Done++
	}
	if len(e.Missing) == 0 {
		e.Done++
	}
	return e
}

// explained speaks at the year's end only, and not of a checklist that nobody has marked.
func explained(f *facts) Evidence {
	if f.r.Quarter != model.Q4 || f.r.Facilitation.Realised == 0 {
		return Evidence{}
	}
	var t tally
	for i, row := range f.b.Rows {
		if tally := f.r.Facilitation.Rows[i]; tally.Realised < tally.Planned {
			t.note(f.b.Reason(row.ID) != "", row.Ref())
		}
	}
	if t.Of == 0 {
		return judges(true, "semua baris terlaksana", "")
	}
	return t.says("baris yang tidak terlaksana diberi sebab")
}

func followed(f *facts) Evidence {
	var t tally
	for _, need := range f.needs {
		switch need.Cause {
		case calc.CauseShort, calc.CauseFell, calc.CauseUnrealised:
			if need.Part == model.AnalysisRemedies || need.Part == model.AnalysisNext {
				analysis := model.Analysis{Node: need.Node, Part: need.Part}
				t.note(need.Met, analysis.Ref())
			}
		case calc.CauseOvershot, calc.CauseBudget:
		}
	}
	if t.Of > 0 {
		return t.says("upaya dan tindak lanjut yang diminta angka tertulis")
	}
	if f.r.Quarter != model.Q4 || !f.anyKey(func(k *calc.Key) bool { return f.measure(k).Achievement.Known() }) {
		return Evidence{}
	}
	return judges(true, "tidak ada capaian yang meleset", "")
}

func (f *facts) anyKey(holds func(*calc.Key) bool) bool {
	for i := range f.comparison.Keys {
		if holds(&f.comparison.Keys[i]) {
			return true
		}
	}
	return false
}

func risen(f *facts) Evidence {
	var t tally
	for i := range f.comparison.Keys {
		k := &f.comparison.Keys[i]
		if change := f.measure(k).Change; change.Known() {
			t.note(change.Exact().Sign() >= 0, f.indicator(k).Ref())
		}
	}
	return t.says("IKU tidak turun dari tahun lalu")
}

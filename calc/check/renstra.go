package check

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// besidePlan speaks of targets of the year that are not those of the renstra: easier ones are
// a warning, others a remark.
func besidePlan(b *model.Book, _ *calc.Results, i int) []place {
	ind := &b.Indicators[i]
	target, aim := b.TargetInForce(ind.ID, model.WholeYear), b.PlannedTarget(ind.ID, b.Year)
	agreed, planned := calc.Entered(target), calc.Entered(aim)
	if !agreed.Known() || !planned.Known() || agreed.Compare(planned) == 0 {
		return nil
	}
	m := more{level: Info, printed: typed(target)}
	how := "lebih berat daripada"
	if worse(ind, agreed, planned) {
		m.level, how = Warning, "lebih ringan daripada"
	}
	agreement := model.Initial
	if !b.Target(ind.ID, model.Revised, model.WholeYear).IsBlank() {
		agreement = model.Revised
	}
	ref := (&model.Target{Indicator: ind.ID, Agreement: agreement}).Ref()
	return []place{{ref, fmt.Sprintf("%s: target PK %s %s target %d dalam renstra %s, yaitu %s.", ind.Label(), typed(target), how, b.Year, b.PlanPeriod(), typed(aim)), m}}
}

// outsidePlan speaks of a year that the renstra does not hold: what it ends with is not this
// year's to reach.
func outsidePlan(b *model.Book, _ *calc.Results) []place {
	if b.PlanIn(b.Year) != nil {
		return nil
	}
	first, last, read := model.PeriodYears(b.Office.PlanPeriod)
	if !read || first <= b.Year && b.Year <= last {
		return nil
	}
	return []place{{b.Office.Ref(), fmt.Sprintf("Tahun %d terletak di luar periode renstra pada profil, %s.", b.Year, b.Office.PlanPeriod), more{printed: b.Office.PlanPeriod}}}
}

// planElsewhere speaks of a renstra that another year of the file has otherwise: it was corrected in
// one of them, and the other still compares with what it was.
func planElsewhere(b *model.Book, _ *calc.Results) []place {
	year, records := b.PlanElsewhere()
	var found []place
	for _, r := range records {
		what := "Periode renstra"
		if t, is := r.(*model.StrategicTarget); is {
			what = fmt.Sprintf("Target renstra %s “%s”", b.PlanPeriod(), b.Indicator(t.Indicator).Label())
		}
		found = append(found, place{r.Ref(), fmt.Sprintf("%s lain daripada yang tersimpan pada tahun %d.", what, year), more{}})
	}
	return found
}

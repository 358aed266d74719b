package model

import "slices"

// PlanElsewhere is the renstra in force as the latest earlier year at hand has it, where both years
// have it and it is other there: what has to be put here for both to say the same. Year is that
// year; 0 where nothing differs.
func (b *Book) PlanElsewhere() (year int, records []Record) {
	plan := b.PlanIn(b.Year)
	if plan == nil {
		return 0, nil
	}
	for _, other := range slices.Backward(b.earlier) {
		there := other.StrategicPlan(plan.ID)
		if there == nil {
			continue
		}
		if *there != *plan {
			own := *there
			records = append(records, &own)
		}
		for i := range b.Indicators {
			id := b.Indicators[i].ID
			mine, theirs := b.StrategicTarget(plan.ID, id), other.StrategicTarget(plan.ID, id)
			if other.Indicator(id) != nil && !mine.same(&theirs) {
				records = append(records, &theirs)
			}
		}
		if len(records) == 0 {
			return 0, nil
		}
		return other.Year, records
	}
	return 0, nil
}

// same reports that both want the same of their indicator.
func (t *StrategicTarget) same(o *StrategicTarget) bool {
	return t.Base.Equal(o.Base) && t.End.Equal(o.End) &&
		slices.EqualFunc(t.Years, o.Years, func(x, y YearTarget) bool { return x.Year == y.Year && x.Value.Equal(y.Value) })
}

package store

import (
	"capaian/model"
)

// plansBeginApart refuses two plans that begin in one year: which of them is in force could
// not be told.
func plansBeginApart(_, after *model.Book, r model.Record) error {
	own := after.StrategicPlan(r.(*model.StrategicPlan).ID)
	for i := range after.Plans {
		if p := &after.Plans[i]; own != nil && p.ID != own.ID && p.First == own.First {
			return model.Faultf(model.FaultExists, "Tahun pertama", "Renstra %s sudah ada dan juga mulai %d; sunting yang itu.", p.Period(), p.First)
		}
	}
	return nil
}

// targetsWithinPeriod refuses targets of years that the period does not hold: no table would
// show them.
func targetsWithinPeriod(_, after *model.Book, r model.Record) error {
	switch r := r.(type) {
	case *model.StrategicPlan:
		for i := range after.Indicators {
			if err := withinPeriod(after, r.ID, after.Indicators[i].ID); err != nil {
				return err
			}
		}
	case *model.StrategicTarget:
		return withinPeriod(after, r.Plan, r.Indicator)
	}
	return nil
}

func withinPeriod(b *model.Book, plan, indicator model.ID) error {
	p, t := b.StrategicPlan(plan), b.StrategicTarget(plan, indicator)
	for _, y := range t.Years {
		if p != nil && !p.Holds(y.Year) {
			return model.Faultf(model.FaultNumber, "Target renstra", "Target renstra %d %q terletak di luar periode %s; kosongkan dahulu.", y.Year, b.NameOf(model.KindIndicator, indicator), p.Period())
		}
	}
	return nil
}

// sinceStrategicPlan asks for the last quarter where a plan changes the end target of an
// indicator, which the year's figures are held against.
func sinceStrategicPlan(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	for i := range before.Indicators {
		if endMoved(before, after, before.Indicators[i].ID) {
			return lastQuarter(before, after, r)
		}
	}
	return model.WholeYear, nil
}

func sinceStrategicTarget(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	if endMoved(before, after, r.(*model.StrategicTarget).Indicator) {
		return lastQuarter(before, after, r)
	}
	return model.WholeYear, nil
}

// endMoved reports that an indicator that stays has another end target than before.
func endMoved(before, after *model.Book, id model.ID) bool {
	was, now := before.Indicator(id), after.Indicator(id)
	return was != nil && now != nil && !before.EndTarget(was).Equal(after.EndTarget(now))
}

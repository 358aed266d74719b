package calc

import "capaian/model"

// Topic says which kind of figure is to be explained.
type Topic uint8

// The topics, with what the Subject's ID names.
const (
	OfActual          Topic = iota // an indicator
	OfAchievement                  // an indicator
	OfStrategic                    // an indicator
	OfChange                       // an indicator
	OfAbsorption                   // an indicator
	OfEfficiency                   // an indicator
	OfBudget                       // a node; "": all goals together
	OfUsed                         // a node; "": all goals together
	OfMoneyAbsorption              // a node; "": all goals together
	OfRemainder                    // a node; "": all goals together
	OfChecklist                    // nothing: Tabel 10 as a whole
	OfDeliveries                   // a document kind; "": all of Tabel 11
	OfPast                         // an indicator, and a year up to the present one: its achievement
	OfPastChange                   // the same: the change in achievement against the year before
	OfShift                        // the same: the change in the actual
	OfPeer                         // a peer: its achievement
	OfLead                         // a peer: the own achievement minus its
	OfAhead                        // a peer: the own actual minus its
	OfReached                      // a node: the mean achievement of its indicators
	OfWholeEfficiency              // nothing: all objectives together
)

// Subject names one figure of the Results.
type Subject struct {
	Of   Topic
	ID   model.ID
	Year int // with topics of a year
}

// Explain returns the working of a figure at the Results' quarter, computed anew by the
// functions that Compute runs. It is nil where the subject names nothing that is there.
func Explain(r *Results, what Subject) Trace {
	for _, row := range topics() {
		if row.topic != what.Of {
			continue
		}
		var trace Trace
		rec := &recorder{steps: &trace}
		f, found := row.work(r, what, rec)
		if !found {
			return nil
		}
		rec.finish(f, r.places(row.rupiah))
		return trace
	}
	return nil
}

// places is how many decimals a figure is shown with: rupiah are whole.
func (r *Results) places(rupiah bool) int {
	if rupiah {
		return 0
	}
	return r.book.Settings.Decimals
}

// topicRow is a row of the table of what can be explained.
type topicRow struct {
	topic  Topic
	rupiah bool
	work   func(r *Results, what Subject, rec *recorder) (Figure, bool)
}

func topics() []topicRow {
	return []topicRow{
		{OfActual, false, ofIndicator((*Results).workActual)},
		{OfAchievement, false, ofIndicator((*Results).achievement)},
		{OfStrategic, false, ofIndicator((*Results).workStrategic)},
		{OfChange, false, ofIndicator((*Results).workChange)},
		{OfAbsorption, false, ofIndicator((*Results).workAbsorption)},
		{OfEfficiency, false, ofIndicator((*Results).workEfficiency)},
		{OfBudget, true, ofNode((*Results).workBudget)},
		{OfUsed, true, ofNode((*Results).workUsed)},
		{OfMoneyAbsorption, false, ofNode((*Results).workMoneyAbsorption)},
		{OfRemainder, true, ofNode((*Results).workRemainder)},
		{OfChecklist, false, (*Results).workChecklist},
		{OfDeliveries, false, (*Results).workDeliveries},
		{OfPast, false, ofYear((*Results).workPast)},
		{OfPastChange, false, ofYear((*Results).workPastChange)},
		{OfShift, false, ofYear((*Results).workShift)},
		{OfPeer, false, ofPeer(func(_ *Results, ind *model.Indicator, peer *model.Peer, rec *recorder) Figure {
			return theirs(ind, peer, rec)
		})},
		{OfLead, false, ofPeer((*Results).workLead)},
		{OfAhead, false, ofPeer((*Results).workAhead)},
		{OfReached, false, (*Results).workReached},
		{OfWholeEfficiency, false, (*Results).workWholeEfficiency},
	}
}

type indicatorWork func(*Results, *model.Indicator, *recorder) Figure

func ofIndicator(work indicatorWork) func(*Results, Subject, *recorder) (Figure, bool) {
	return func(r *Results, what Subject, rec *recorder) (Figure, bool) {
		ind := r.book.Indicator(what.ID)
		if ind == nil {
			return Figure{}, false
		}
		return work(r, ind, rec), true
	}
}

// ofYear explains a figure of a year that the comparisons show.
func ofYear(work func(*Results, *model.Indicator, int, *recorder) Figure) func(*Results, Subject, *recorder) (Figure, bool) {
	return func(r *Results, what Subject, rec *recorder) (Figure, bool) {
		ind := r.book.Indicator(what.ID)
		if ind == nil || what.Year > r.book.Year {
			return Figure{}, false
		}
		return work(r, ind, what.Year, rec), true
	}
}

func (r *Results) workActual(ind *model.Indicator, rec *recorder) Figure {
	_, f := r.actual(ind, rec)
	return f
}

func (r *Results) workStrategic(ind *model.Indicator, rec *recorder) Figure {
	return r.strategic(ind, r.workActual(ind, rec), rec)
}

func (r *Results) workChange(ind *model.Indicator, rec *recorder) Figure {
	return change(r.achievement(ind, rec), r.lastYear(ind, rec), rec)
}

func (r *Results) workAbsorption(ind *model.Indicator, rec *recorder) Figure {
	if r.MoneyOf(ind.Node) == nil {
		return r.absorptionOf(ind)
	}
	return r.workMoneyAbsorption(ind.Node, rec)
}

func (r *Results) workEfficiency(ind *model.Indicator, rec *recorder) Figure {
	return r.efficiency(ind, r.achievement(ind, rec), rec).Value
}

func (r *Results) workReached(what Subject, rec *recorder) (Figure, bool) {
	if r.book.Node(what.ID) == nil {
		return Figure{}, false
	}
	return r.reached(what.ID, rec), true
}

func (r *Results) workWholeEfficiency(_ Subject, rec *recorder) (Figure, bool) {
	whole := r.wholeEfficiency(rec)
	return whole.Value, whole.Value.Flags != NotApplicable
}

func (r *Results) workChecklist(_ Subject, rec *recorder) (Figure, bool) {
	return r.Facilitation.rate(r.book, r.Quarter, rec), true
}

func (r *Results) workDeliveries(what Subject, rec *recorder) (Figure, bool) {
	document := what.ID
	if document != "" && r.book.Document(document) == nil {
		return Figure{}, false
	}
	return r.Documents.rate(r.book, document, r.Quarter, rec), true
}

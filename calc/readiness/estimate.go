// Package readiness estimates how an evaluation of the office's accountability would go: what
// evidence the year's data hold for each criterion, what is missing, and what the sum comes
// to. It is an estimate and never the evaluation itself.
package readiness

import (
	"math/big"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
)

// Estimate is the whole of it, in the order of the evaluation.
type Estimate struct {
	Rows       []Row       // the criteria that are asked
	Components []Component // with the aspects in them
	Score      calc.Figure // what is judged so far, of 100
	Highest    calc.Figure // what it could come to if all that is not judged were fulfilled
	Word       string      // predicate of the score
	Open       int         // criteria not judged
}

// Component is the sum of one component, or of one aspect in it.
type Component struct {
	Component model.Component
	Aspect    model.Aspect // "": the component as a whole
	Label     string
	Full      calc.Figure // what it is worth
	Points    calc.Figure // what is judged of it so far
	Open      int
}

// Row is one criterion with what is known of it.
type Row struct {
	Criterion  model.Criterion
	Rule       *Rule    // nil where only a person can answer
	Evidence   Evidence // what the data show; the zero Evidence without a rule
	Assessment model.Assessment
	Share      calc.Figure // how far it is fulfilled, from 0 to 1; NotFilled where it is not judged
	Full       calc.Figure // its points when fulfilled
	Points     calc.Figure
}

// Judged reports that the data or a person answered the criterion.
func (r *Row) Judged() bool { return r.Share.Known() }

// Of estimates the readiness of the year as it stands at the Results' quarter. Where a person
// answered, that holds in place of the data. It is made once for a Book and a quarter.
func Of(b *model.Book, r *calc.Results) *Estimate {
	e, _ := b.Derive("kesiapan TW "+r.Quarter.Roman(), func() any { return of(b, r) }).(*Estimate)
	return e
}

func of(b *model.Book, r *calc.Results) *Estimate {
	f := &facts{
		b: b, r: r, comparison: calc.Compare(r),
		needs: calc.AnalysisNeeds(b, r), flaws: calc.AnalysisFlaws(b), findings: check.Settled(b, check.Data(b, r)), rules: Rules(),
	}
	e := &Estimate{}
	weights := b.Settings.WeightsInForce()
	criteria := model.Criteria(b)
	score, open := new(big.Rat), new(big.Rat)
	for c, component := range model.Components() {
		whole := len(e.Components)
		e.Components = append(e.Components, Component{Component: component.Component, Label: component.Label})
		worth, got, unjudged := new(big.Rat), new(big.Rat), 0
		for a, aspect := range model.Aspects() {
			full := big.NewRat(int64(weights.Components[c]*weights.Aspects[a]), 100)
			rows, points, left := f.judge(criteria, component.Component, aspect.Aspect, full)
			sum := Component{Component: component.Component, Aspect: aspect.Aspect, Label: aspect.Label, Full: figure(full), Points: figure(points)}
			for i := range rows {
				if !rows[i].Judged() {
					sum.Open++
				}
			}
			e.Rows, e.Components = append(e.Rows, rows...), append(e.Components, sum)
			worth.Add(worth, full)
			got.Add(got, points)
			open.Add(open, left)
			unjudged += sum.Open
		}
		e.Components[whole].Full, e.Components[whole].Points, e.Components[whole].Open = figure(worth), figure(got), unjudged
		score.Add(score, got)
		e.Open += unjudged
	}
	e.Score, e.Highest = figure(score), figure(new(big.Rat).Add(score, open))
	e.Word = calc.Rate(weights.Predicates, e.Score)
	return e
}

// judge shares the points of one aspect among its criteria by their weights. What nobody
// judged, and what nobody asks, is left.
func (f *facts) judge(criteria []model.Criterion, component model.Component, aspect model.Aspect, full *big.Rat) (rows []Row, points, left *big.Rat) {
	points, left = new(big.Rat), new(big.Rat).Set(full)
	var total int64
	for _, c := range criteria {
		if c.Component == component && c.Aspect == aspect {
			total += int64(c.Weight)
		}
	}
	for _, c := range criteria {
		if c.Component != component || c.Aspect != aspect || c.Weight == 0 {
			continue
		}
		row := f.row(c)
		part := new(big.Rat).Mul(full, big.NewRat(int64(c.Weight), total))
		row.Full, row.Points = figure(part), calc.Figure{Flags: calc.NotFilled}
		if row.Judged() {
			got := new(big.Rat).Mul(part, row.Share.Exact())
			row.Points = figure(got)
			points.Add(points, got)
			left.Sub(left, part)
		}
		rows = append(rows, row)
	}
	return rows, points, left
}

func (f *facts) row(c model.Criterion) Row {
	row := Row{Criterion: c, Assessment: f.b.Assessment(c.ID), Share: calc.Figure{Flags: calc.NotFilled}}
	if row.Rule = f.rule(c.Rule); row.Rule != nil {
		row.Evidence = row.Rule.find(f)
	}
	if share, answered := shareOf(row.Assessment.Answer); answered {
		row.Share = figure(share)
	} else if row.Evidence.Of > 0 {
		row.Share = figure(big.NewRat(int64(row.Evidence.Done), int64(row.Evidence.Of)))
	}
	return row
}

func shareOf(a model.Answer) (*big.Rat, bool) {
	switch a {
	case model.AnswerYes:
		return big.NewRat(1, 1), true
	case model.AnswerPartly:
		return big.NewRat(1, 2), true
	case model.AnswerNo:
		return new(big.Rat), true
	}
	return nil, false
}

// figure is a copy: a Figure owns its number.
func figure(x *big.Rat) calc.Figure { return calc.Computed(new(big.Rat).Set(x)) }

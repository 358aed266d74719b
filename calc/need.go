package calc

import "capaian/model"

// Cause is why the analysis of a goal or objective must say something.
type Cause uint8

// The causes.
const (
	CauseShort      Cause = iota // an indicator did not reach its target by the end of the year
	CauseOvershot                // an indicator went far beyond its target
	CauseFell                    // an achievement fell against last year, by the end of the year
	CauseUnrealised              // rows of Tabel 10 were not realised by the end of the year
	CauseBudget                  // the budget changed much while the target stayed
)

// Words says in a phrase what the cause is.
func (c Cause) Words() string { return causeOf(c).words }

// Need is a part of an analysis that the figures ask for.
type Need struct {
	Node      model.ID // goal or objective
	Part      model.AnalysisPart
	Cause     Cause
	Indicator model.ID // whose figure asks; "" with CauseBudget
	Program   model.ID // whose budget changed, with CauseBudget
	Value     Figure   // achievement, change in points, rows not realised, or change of the budget in percent
	Met       bool     // something is written there
}

// The figures from which an analysis is owed.
const (
	overshoot   = 120 // achievement above this, in percent
	largeChange = 20  // change of the budget beyond this either way, in percent
)

// causeRow is a row of the table of causes, with the parts that each asks for.
type causeRow struct {
	cause Cause
	words string
	parts []model.AnalysisPart
}

func causes() [5]causeRow {
	failed := []model.AnalysisPart{model.AnalysisObstacles, model.AnalysisRemedies, model.AnalysisNext}
	return [...]causeRow{
		{CauseShort, "capaian di bawah 100 %", failed},
		{CauseOvershot, "capaian di atas 120 %", []model.AnalysisPart{model.AnalysisSupports, model.AnalysisNext}},
		{CauseFell, "capaian turun dari tahun lalu", failed},
		{CauseUnrealised, "ada fasilitasi Tabel 10 yang tidak terlaksana", failed},
		{CauseBudget, "anggaran berubah lebih dari 20 % dengan target tetap", []model.AnalysisPart{model.AnalysisRemedies}},
	}
}

func causeOf(c Cause) causeRow {
	rows := causes()
	return rows[min(int(c), len(rows)-1)]
}

// AnalysisNeeds lists what the analyses of goals and objectives must say, node by node in the
// report's order, the parts of a node in theirs. Before the year's end a target not yet
// reached, a lower achievement than last year's and a row still open ask for nothing.
func AnalysisNeeds(b *model.Book, r *Results) []Need {
	var all []Need
	for level := model.Goal; level.IsKey(); level++ {
		for n := range b.Nodes {
			if b.Nodes[n].Level == level {
				all = append(all, needsOf(b, r, n)...)
			}
		}
	}
	return all
}

func needsOf(b *model.Book, r *Results, n int) []Need {
	node := &b.Nodes[n]
	var asked []Need // without their parts
	for _, i := range b.MeasuresInForce(node.ID, r.Quarter) {
		asked = append(asked, r.askedBy(i)...)
	}
	asked = append(asked, r.budgetsChanged(n)...)
	var all []Need
	for _, info := range model.AnalysisParts() {
		for _, need := range asked {
			for _, part := range causeOf(need.Cause).parts {
				if part == info.Part {
					need.Node, need.Part = node.ID, part
					need.Met = len(b.Analysis(node.ID, part)) > 0 || need.Cause != CauseBudget && Answered(b, node.ID, part)
					all = append(all, need)
				}
			}
		}
	}
	return all
}

// Answered reports that something is written for a part of an analysis of a goal or an
// objective: there, or as an Obstacle, which the report prints in its place with its solution. Why a target
// stayed while its budget changed is no Obstacle's to say.
func Answered(b *model.Book, node model.ID, part model.AnalysisPart) bool {
	return len(b.Analysis(node, part)) > 0 || len(AnsweredBy(b, node, part)) > 0
}

// AnsweredBy are the Obstacles of a goal or an objective that speak for a part of its analysis.
func AnsweredBy(b *model.Book, node model.ID, part model.AnalysisPart) []model.Obstacle {
	var all []model.Obstacle
	for _, o := range b.ObstaclesOf(node) {
		if part == model.AnalysisObstacles || part == model.AnalysisRemedies && o.Solution != "" {
			all = append(all, o)
		}
	}
	return all
}

// askedBy are the causes that an indicator gives. The limits of display hide nothing here.
func (r *Results) askedBy(i int) []Need {
	ind, m := &r.book.Indicators[i], &r.Measures[i]
	ended := r.Quarter == model.Q4
	var asked []Need
	add := func(cause Cause, value Figure) {
		asked = append(asked, Need{Cause: cause, Indicator: ind.ID, Value: value})
	}
	if m.Raw.Known() {
		if ended && m.Raw.exact.cmp(whole(met)) < 0 {
			add(CauseShort, m.Raw)
		}
		if m.Raw.exact.cmp(whole(overshoot)) > 0 {
			add(CauseOvershot, m.Raw)
		}
	}
	if ended && m.Change.Known() && m.Change.exact.sign() < 0 {
		add(CauseFell, m.Change)
	}
	if ended && ind.Source == model.FromFacilitation && r.Facilitation.Realised > 0 {
		open := 0
		for _, row := range r.Facilitation.Rows {
			if row.Realised < row.Planned {
				open++
			}
		}
		if open > 0 {
			add(CauseUnrealised, counted(open))
		}
	}
	return asked
}

// budgetsChanged looks at the node itself and at the rows of Tabel 17 nearest below it: a
// sum that hardly moved may hide a program that lost almost everything.
func (r *Results) budgetsChanged(n int) []Need {
	at := versionAt(r.book, r.Quarter)
	if at < 1 {
		return nil
	}
	var asked []Need
	for _, p := range append([]int{n}, r.bearersOf(n)...) {
		if !r.targetsStand(p) {
			continue
		}
		first, now := r.firstAmount(p, at), r.Money[p].Amounts[at].Value
		share := Share(Difference(now, first), first)
		if !share.Known() {
			continue
		}
		if share.exact.cmp(whole(largeChange)) > 0 || share.exact.cmp(whole(-largeChange)) < 0 {
			asked = append(asked, Need{Cause: CauseBudget, Program: r.book.Nodes[p].ID, Value: share})
		}
	}
	return asked
}

// firstAmount is of the first version before the position that has one for the node.
func (r *Results) firstAmount(node, before int) Figure {
	for v := range before {
		if f := r.Money[node].Amounts[v].Value; f.Known() {
			return f
		}
	}
	return Figure{Flags: NoBudget}
}

// targetsStand reports that the node has a target and none of its targets was changed.
func (r *Results) targetsStand(n int) bool {
	aimed := false
	for _, i := range r.book.Measures(r.book.Nodes[n].ID) {
		id := r.book.Indicators[i].ID
		first, revised := Entered(r.book.Target(id, model.Initial, model.WholeYear)), Entered(r.book.Target(id, model.Revised, model.WholeYear))
		if revised.Known() && (!first.Known() || first.exact.cmp(revised.exact) != 0) {
			return false
		}
		aimed = aimed || first.Known()
	}
	return aimed
}

// bearersOf are the rows of Tabel 17 whose nearest goal or objective is the node.
func (r *Results) bearersOf(n int) []int {
	var rows []int
	for _, p := range r.bearers() {
		if r.book.Nodes[p].Parent == r.book.Nodes[n].ID {
			rows = append(rows, p)
		}
	}
	return rows
}

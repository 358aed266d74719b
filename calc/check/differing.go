package check

import (
	"cmp"
	"fmt"
	"slices"

	"capaian/calc/printed"
)

// differing compares facts of one role that several tables print.
func differing(role printed.Role) func(*reader) {
	return func(r *reader) {
		for _, f := range r.order {
			if f.role == role && f.whose == printed.Own && f.year != 0 && len(r.facts[f]) > 1 {
				for _, e := range r.facts[f] {
					r.examine(e.at)
				}
				r.compare(f)
			}
		}
	}
}

// group is the places that print one figure of a fact.
type group struct {
	values []printed.Value
	places []entry
	tables map[int]bool
}

// compare finds the figure that a fact is settled as, and flags the places that print another.
func (r *reader) compare(f fact) {
	for _, entries := range r.comparable(f) {
		groups := grouped(entries)
		if len(groups) < 2 {
			continue
		}
		best := r.settled(f, groups)
		for i := range groups {
			if i == best || anySame(groups[i].values, groups[best].values) {
				continue
			}
			for _, e := range groups[i].places {
				r.flagDifference(f, e, &groups[i], &groups[best])
			}
		}
	}
}

// comparable parts entries by version: first with first, revised with revised. Those without
// a version may show either; they differ only where they are neither.
func (r *factIndex) comparable(f fact) [][]entry {
	byVersion := map[printed.Version][]entry{}
	for _, e := range r.facts[f] {
		byVersion[e.version] = append(byVersion[e.version], e)
	}
	first, revised := byVersion[printed.First], byVersion[printed.Revised]
	var free, likeFirst, likeRevised []entry
	for _, e := range byVersion[printed.AnyVersion] {
		isFirst, isRevised := matches(e, first), matches(e, revised)
		if isFirst {
			likeFirst = append(likeFirst, e)
		}
		if isRevised {
			likeRevised = append(likeRevised, e)
		}
		if !isFirst && !isRevised {
			free = append(free, e)
		}
	}
	if len(revised) > 0 {
		return [][]entry{slices.Concat(first, likeFirst), slices.Concat(revised, likeRevised, free)}
	}
	return [][]entry{slices.Concat(first, likeFirst, free)}
}

func matches(e entry, others []entry) bool {
	for _, o := range others {
		if o.at.sheet != e.at.sheet && anySame(o.values, e.values) {
			return true
		}
	}
	return false
}

func grouped(entries []entry) []group {
	var groups []group
next:
	for _, e := range entries {
		for i := range groups {
			if anySame(groups[i].values, e.values) {
				groups[i].places = append(groups[i].places, e)
				groups[i].tables[e.at.sheet] = true
				// The finest printing tells most.
				if e.values[0].Places > groups[i].values[0].Places {
					groups[i].values = e.values
				}
				continue next
			}
		}
		groups = append(groups, group{e.values, []entry{e}, map[int]bool{e.at.sheet: true}})
	}
	return groups
}

// settled is the group that most tables print; of equals the one that the achievements in its
// rows bear out, then the one in the table that settles such facts. Places already found wrong
// do not vote.
func (r *reader) settled(f fact, groups []group) int {
	best, most := 0, -1
	for i := range groups {
		votes := 0
		for _, e := range groups[i].places {
			if r.wrong[e.at] == nil {
				votes += 100
			}
			if r.bearsOut(e.at) {
				votes += 50
			}
			for rank, kind := range trusted(f.role) {
				if e.kind == kind {
					votes += 10 - rank
					break
				}
			}
		}
		if votes > most {
			best, most = i, votes
		}
	}
	return best
}

func (r *reader) flagDifference(f fact, e entry, g, best *group) {
	if r.wrong[e.at] != nil || r.elsewhereIn(e, best) || f.role == printed.RoleAchieved && r.actualInstead(f, e) {
		return
	}
	other := best.places[0]
	x := best.values[0].Number.Rat()
	one := flaw{
		at: e.at, right: best.values[0].Number.StringFixed(int32(best.values[0].Places)), level: r.differenceLevel(f, e, best),
		message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan %s mencetak %s.", wordOf(f.role), shorten(r.called(e.at), 60), r.cell(e.at).Text, r.place(other.at), r.cell(other.at).Text),
	}
	for _, p := range best.places {
		one.working = append(one.working, r.place(p.at)+": "+r.cell(p.at).Text)
	}
	for _, p := range g.places {
		one.working = append(one.working, r.place(p.at)+": "+r.cell(p.at).Text)
	}
	if len(g.tables) >= len(best.tables) {
		one.message += " Salah satu keliru."
	}
	if one.level == Error && r.even(f, e, g, best) {
		one.level = Warning
		r.flagOther(f, other, e)
	} else if one.level != Info {
		one.exact = x
	}
	one.cause = cmp.Or(r.rowCause(e.at), r.elsewhere(f, e))
	if len(one.working) > 8 {
		one.working = one.working[:8]
	}
	r.flag(one)
}

// even reports that nothing tells which of two figures is wrong: one table prints each, and
// the achievement beside the one follows from it as printed, or none does from either.
func (r *reader) even(f fact, e entry, g, best *group) bool {
	if len(g.tables) > 1 || len(best.tables) > 1 || r.known.data != nil {
		return false
	}
	switch f.role {
	case printed.RoleTarget:
		return r.hangsTogether(e.at)
	case printed.RoleActual:
		return r.hangsTogether(e.at) == r.hangsTogether(best.places[0].at)
	}
	return false
}

// hangsTogether reports that an achievement in the row of a target or an actual follows from
// it.
func (r *factIndex) hangsTogether(at spot) bool {
	for _, one := range r.achievedFrom(at) {
		if one.verdict.follows() && one.exact != nil {
			return true
		}
	}
	return false
}

// achievedFrom are the achievements of the row of a cell that are made with it.
func (r *factIndex) achievedFrom(at spot) []sum {
	var all []sum
	for c, column := range r.Sheets[at.sheet].Columns {
		one := spot{at.sheet, at.line, c}
		targets, actuals := r.inputs(one, printed.RoleTarget), r.inputs(one, printed.RoleActual)
		if column.Role != printed.RoleAchieved || !r.measures(one) || len(targets) == 0 || len(actuals) == 0 || targets[0] != at && actuals[0] != at {
			continue
		}
		s := sum{at: one, target: targets[0], actual: actuals[0]}
		s.verdict, s.exact = r.triple(one, targets[0], actuals[0]).judge()
		all = append(all, s)
	}
	return all
}

// flagOther tells of the figure that another table prints differently, where either may be
// wrong.
func (r *reader) flagOther(f fact, e, other entry) {
	if r.wrong[e.at] != nil {
		return
	}
	v := other.values[0]
	r.flag(flaw{
		at: e.at, right: v.Number.StringFixed(int32(v.Places)), level: Warning,
		message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan %s mencetak %s. Salah satu keliru.", wordOf(f.role), shorten(r.called(e.at), 60), r.cell(e.at).Text, r.place(other.at), r.cell(other.at).Text),
		working: []string{r.place(e.at) + ": " + r.cell(e.at).Text, r.place(other.at) + ": " + r.cell(other.at).Text},
	})
}

// measuredBeside reports that the row of an achievement holds its target and its actual, or
// its efficiency.
func (r *pages) measuredBeside(e entry) bool {
	if e.kind == printed.KindEfficiency {
		return !isLimit(e.values)
	}
	return len(r.inputs(e.at, printed.RoleTarget)) > 0 && len(r.inputs(e.at, printed.RoleActual)) > 0
}

// isLimit reports that a figure is one at which achievements are held.
func isLimit(values []printed.Value) bool {
	for _, v := range values {
		if v.Number.IsInteger() && (v.Number.IntPart() == 100 || v.Number.IntPart() == 110 || v.Number.IntPart() == 120 || v.Number.IntPart() == 150) {
			return true
		}
	}
	return false
}

// actualInstead reports that a column called capaian, without target and actual beside it,
// holds what other tables print as the actual.
func (r *reader) actualInstead(f fact, e entry) bool {
	if e.kind == printed.KindEfficiency || len(r.inputs(e.at, printed.RoleTarget)) > 0 && len(r.inputs(e.at, printed.RoleActual)) > 0 {
		return false
	}
	f.role = printed.RoleActual
	for _, o := range r.facts[f] {
		if r.wrong[o.at] == nil && anySame(o.values, e.values) {
			return true
		}
	}
	return false
}

// elsewhereIn reports that the settled figure stands in the same table: then the name stands
// for two things there.
func (r *pages) elsewhereIn(e entry, g *group) bool { return g.tables[e.at.sheet] }

// differenceLevel is how sure it is that one of two figures is wrong. Names that are only
// alike, budgets of no named version, and the targets of a plan of several years differ for reasons.
func (r *pages) differenceLevel(f fact, e entry, best *group) Level {
	other := best.places[0]
	if r.guessed(e.at) || r.guessed(other.at) || e.alike || other.alike || len(e.values) > 1 || len(best.values) > 1 {
		return Warning
	}
	switch f.role {
	case printed.RoleTarget:
		for _, kind := range []printed.Kind{e.kind, other.kind} {
			if kind == printed.KindTargets || kind == printed.KindMeasures {
				return Warning
			}
		}
	case printed.RoleAchieved:
		if !r.measuredBeside(e) || !r.measuredBeside(other) {
			return Warning // a column called capaian may hold actuals, means, or capped ones
		}
	case printed.RoleActual:
		if e.kind == printed.KindPlanEnd || other.kind == printed.KindPlanEnd || f.quarter != 0 {
			return Warning
		}
	case printed.RoleSpent:
		if !r.sameBudget(e, other) {
			return Warning // another source of money
		}
	case printed.RoleBudget:
		if e.version == printed.AnyVersion || other.version == printed.AnyVersion {
			return Warning
		}
	case printed.RoleAbsorption, printed.RoleEfficiency:
		return Warning
	}
	return Error
}

// guessed reports that the rows of a table, not the head, tell what a column holds.
func (r *pages) guessed(at spot) bool { return r.Sheets[at.sheet].Columns[at.column].Guessed }

// sameBudget reports that two rows of one name print one budget.
func (r *pages) sameBudget(a, b entry) bool {
	for _, x := range r.moneyInputs(a.at, printed.RoleBudget) {
		for _, y := range r.moneyInputs(b.at, printed.RoleBudget) {
			if anySame(r.cell(x).Values, r.cell(y).Values) {
				return true
			}
		}
	}
	return len(r.moneyInputs(a.at, printed.RoleBudget)) == 0 || len(r.moneyInputs(b.at, printed.RoleBudget)) == 0
}

// differingLetters finds one figure of one thing printed with two letters; the rarer letter,
// or of two the later, is told.
func differingLetters(r *reader) {
	for _, f := range r.order {
		if f.role != printed.RoleActual && f.role != printed.RoleTarget {
			continue
		}
		entries := r.facts[f]
		votes, first := map[string]int{}, map[string]int{}
		for i, e := range entries {
			if votes[e.letter]++; votes[e.letter] == 1 {
				first[e.letter] = i
			}
		}
		for _, e := range entries {
			for _, o := range entries {
				better := votes[o.letter] > votes[e.letter] || votes[o.letter] == votes[e.letter] && first[o.letter] < first[e.letter]
				if e.letter == "" || o.letter == "" || o.letter == e.letter || !anySame(o.values, e.values) || !better {
					continue
				}
				r.note(flaw{
					at: e.at, right: r.cell(o.at).Text,
					message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan %s mencetak %s: satu nilai, dua huruf mutu.", wordOf(f.role), shorten(r.line(e.at).Label, 60), r.cell(e.at).Text, r.place(o.at), r.cell(o.at).Text),
				})
				break
			}
		}
	}
}

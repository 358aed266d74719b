package store

import (
	"maps"
	"slices"
	"strings"

	"capaian/model"
)

// rule is a row of the table of rules between records. It is asked for each record that
// an act changed or removed, with the Books before and after; it looks up what it needs in
// these, for a removed record is in the first only.
type rule struct {
	kinds []model.Kind
	check func(before, after *model.Book, r model.Record) error
}

func rules() []rule {
	return []rule{
		{[]model.Kind{model.KindSection}, superiorsEnd},
		{[]model.Kind{model.KindLetter}, lettersHaveNumbersOfTheirOwn},
		{[]model.Kind{model.KindVillage}, villagesHaveCodesOfTheirOwn},
		{[]model.Kind{model.KindNode}, levelsFall},
		{[]model.Kind{model.KindNode}, moneyStaysOnOneLevel},
		{[]model.Kind{model.KindActual}, actualIsTyped},
		{[]model.Kind{model.KindIndicator}, derivedHasNoActual},
		{[]model.Kind{model.KindActual}, actualIsInForce},
		{[]model.Kind{model.KindIndicator}, termCoversActuals},
		{[]model.Kind{model.KindFacilitationMark}, markWithinPlan},
		{[]model.Kind{model.KindFacilitationRow}, planCoversMarks},
		{[]model.Kind{model.KindAmount}, amountOnOneLevel},
		{[]model.Kind{model.KindSpent}, spentOnOneLevel},
		{[]model.Kind{model.KindStrategicPlan}, plansBeginApart},
		{[]model.Kind{model.KindStrategicPlan, model.KindStrategicTarget}, targetsWithinPeriod},
		{protectedKinds(), closedStaysClosed},
		{[]model.Kind{model.KindUser}, usersStay},
		{[]model.Kind{model.KindUser}, doorsAreTheirOwn},
		{[]model.Kind{model.KindUser}, anAdminRemains},
		{[]model.Kind{model.KindSnapshot}, snapshotIsFresh},
		{[]model.Kind{model.KindPart}, approvalIsFrozen},
		{[]model.Kind{model.KindPart}, approvalSettlesReturns},
		{[]model.Kind{model.KindQuarter}, closingIsComplete},
		{[]model.Kind{model.KindAcknowledgement}, approvedIsAcknowledged},
	}
}

// actorRule is a row of the table of rules that also ask who acts.
type actorRule struct {
	kinds []model.Kind
	check func(a model.Actor, before, after *model.Book, r model.Record) error
}

func actorRules() []actorRule {
	return []actorRule{
		{[]model.Kind{model.KindPart}, partMovesByTheTable},
		{[]model.Kind{model.KindNote}, notesStayTheirAuthors},
		{[]model.Kind{model.KindNote}, verdictsAreTheReviewers},
	}
}

// checkRules asks the rules about everything that changed, in the state after the whole act.
// Rule by rule, not record by record: later rules rely on what earlier ones hold, the
// money on a tree that has no circle.
func (d *pending) checkRules(after *model.Book, changes []model.Change) error {
	changed := make([]model.Record, 0, len(changes))
	removed := map[model.Ref]bool{}
	for _, c := range changes {
		record := d.records.At(c.Ref).record
		if record == nil {
			removed[c.Ref] = c.Ref.Kind.Stands()
			record = d.before.records.At(c.Ref).record
		} else if err := refersToExisting(d.records, record); err != nil {
			return err
		}
		changed = append(changed, record)
	}
	for _, row := range rules() {
		for _, record := range changed {
			if !slices.Contains(row.kinds, record.Ref().Kind) {
				continue
			}
			if err := row.check(d.before.book, after, record); err != nil {
				return err
			}
		}
	}
	for _, row := range actorRules() {
		for _, record := range changed {
			if !slices.Contains(row.kinds, record.Ref().Kind) {
				continue
			}
			if err := row.check(d.actor, d.before.book, after, record); err != nil {
				return err
			}
		}
	}
	return nothingDependsOn(d.records, removed)
}

// superiorsEnd refuses sections that are above each other, or follow each other, in a circle.
func superiorsEnd(_, after *model.Book, r model.Record) error {
	id := r.(*model.Section).ID
	for _, way := range []struct {
		label, refusal string
		next           func(model.Section) model.ID
	}{
		{"Diteruskan oleh", "%s tidak dapat diteruskan oleh %s, yang diteruskannya.", func(s model.Section) model.ID { return s.Next }},
		{"Atasan langsung", "%s tidak dapat berada di bawah %s, yang berada di bawahnya.", func(s model.Section) model.ID { return s.Parent }},
	} {
		next := map[model.ID]model.ID{}
		for _, s := range after.Sections {
			next[s.ID] = way.next(s)
		}
		for at, steps := next[id], 0; at != "" && steps <= len(next); at, steps = next[at], steps+1 {
			if at == id {
				return model.Faultf(model.FaultReference, way.label, way.refusal, after.Section(id), after.Section(next[id]))
			}
		}
	}
	return nil
}

// lettersHaveNumbersOfTheirOwn refuses a number that another letter of the year bears.
func lettersHaveNumbersOfTheirOwn(_, after *model.Book, r model.Record) error {
	id, number := r.(*model.Letter).ID, ""
	for i := range after.Letters {
		if after.Letters[i].ID == id {
			number = after.Letters[i].Number
		}
	}
	for i := range after.Letters {
		if l := &after.Letters[i]; number != "" && l.ID != id && l.Number == number {
			return model.Faultf(model.FaultExists, "Nomor surat", "Nomor surat %s sudah dipakai surat tanggal %s.", number, l.Date)
		}
	}
	return nil
}

// villagesHaveCodesOfTheirOwn refuses a code of the area that another village of the year has.
func villagesHaveCodesOfTheirOwn(_, after *model.Book, r model.Record) error {
	area, owner := "", ""
	if r.(*model.Village).Area == "" {
		return nil // it has none, or another edit of it tells it
	}
	for i := range after.Villages {
		if after.Villages[i].ID == r.(*model.Village).ID {
			area = after.Villages[i].Area
		}
	}
	for i := range after.Villages {
		if v := &after.Villages[i]; area != "" && v.ID != r.(*model.Village).ID && v.Area == area {
			owner = v.FullName()
		}
	}
	if owner != "" {
		return model.Faultf(model.FaultExists, "Kode wilayah", "Kode wilayah %s sudah dipakai %s.", area, owner)
	}
	return nil
}

func levelsFall(_, after *model.Book, r model.Record) error {
	n := after.Node(r.(*model.Node).ID)
	if n == nil {
		return nil
	}
	if parent := after.Node(n.Parent); n.Parent != "" && parent != nil && parent.Level >= n.Level {
		return model.Faultf(model.FaultReference, "Induk", "%s %q tidak dapat berada di bawah %s %q.", n.Level.Label(), n.Name, strings.ToLower(parent.Level.Label()), parent.Name)
	}
	for _, i := range after.Children(n.ID) {
		if child := after.Nodes[i]; child.Level <= n.Level {
			return model.Faultf(model.FaultReference, "Jenjang", "%s %q masih membawahi %s %q.", n.Level.Label(), n.Name, strings.ToLower(child.Level.Label()), child.Name)
		}
	}
	return nil
}

func actualIsTyped(_, after *model.Book, r model.Record) error {
	a := r.(*model.Actual)
	ind := after.Indicator(a.Indicator)
	now := after.Actual(a.Indicator, a.Quarter)
	switch {
	case ind == nil || !now.HasFigure():
		return nil
	case ind.Source == model.Typed && now.Numerator.IsBlank() && now.Denominator.IsBlank():
		return nil
	case ind.Source == model.Ratio && now.Value.IsBlank():
		return nil
	case ind.Source == model.Ratio:
		return model.Faultf(model.FaultDerived, "Realisasi", "Realisasi %q diisi sebagai pembilang dan penyebut.", ind.Label())
	case ind.Source == model.Typed:
		return model.Faultf(model.FaultDerived, "Realisasi", "Realisasi %q diisi sebagai satu angka, tanpa pembilang dan penyebut.", ind.Label())
	}
	return model.Faultf(model.FaultDerived, "Realisasi", "Realisasi %q dihitung dari daftar dan tidak dapat diketik.", ind.Label())
}

func derivedHasNoActual(_, after *model.Book, r model.Record) error {
	ind := after.Indicator(r.(*model.Indicator).ID)
	if ind == nil {
		return nil
	}
	for _, q := range model.Quarters() {
		a := after.Actual(ind.ID, q)
		if a.HasFigure() && actualIsTyped(nil, after, &a) != nil {
			return model.Faultf(model.FaultDerived, "Sumber", "Realisasi TW %s %q sudah diketik; kosongkan dahulu sebelum sumbernya diganti.", q.Roman(), ind.Label())
		}
	}
	return nil
}

// actualIsInForce refuses a figure of a quarter at the end of which the indicator is not measured.
func actualIsInForce(_, after *model.Book, r model.Record) error {
	a := r.(*model.Actual)
	ind, now := after.Indicator(a.Indicator), after.Actual(a.Indicator, a.Quarter)
	if ind == nil || !now.HasFigure() || after.InForce(ind, a.Quarter) {
		return nil
	}
	return model.Faultf(model.FaultDate, "Realisasi", "Realisasi TW %s %q: indikator itu %s; triwulan itu tidak diisi.", a.Quarter.Roman(), ind.Label(), ind.Term())
}

// termCoversActuals refuses a first or last day that leaves out what was entered already.
func termCoversActuals(_, after *model.Book, r model.Record) error {
	ind := after.Indicator(r.(*model.Indicator).ID)
	if ind == nil {
		return nil
	}
	for _, q := range model.Quarters() {
		a := after.Actual(ind.ID, q)
		if a.HasFigure() && !after.InForce(ind, q) {
			field := "Berlaku sampai"
			if ind.From.After(q.LastDay(after.Year)) {
				field = "Berlaku sejak"
			}
			return model.Faultf(model.FaultDate, field, "Realisasi TW %s %q sudah diisi; kosongkan dahulu bila indikator itu %s.", q.Roman(), ind.Label(), ind.Term())
		}
	}
	return nil
}

func markWithinPlan(_, after *model.Book, r model.Record) error {
	return withinPlan(after, r.(*model.FacilitationMark).Row)
}

func planCoversMarks(_, after *model.Book, r model.Record) error {
	return withinPlan(after, r.(*model.FacilitationRow).ID)
}

func withinPlan(b *model.Book, id model.ID) error {
	row := b.Row(id)
	if row == nil {
		return nil
	}
	realised := 0
	for _, q := range model.Quarters() {
		realised += b.Mark(id, q).Count
	}
	if realised > row.Planned {
		return model.Faultf(model.FaultNumber, "Direalisasikan", "Direalisasikan: %d melebihi rencana %d pada %q.", realised, row.Planned, row.Name)
	}
	return nil
}

// refersToExisting refuses a record that points at nothing.
func refersToExisting(records *recordMap, r model.Record) error {
	for _, ref := range r.References() {
		if _, there := records.Find(ref); !there {
			return model.Faultf(model.FaultReference, ref.Kind.Label(), "%s menunjuk %s %q yang tidak ada.", r.Ref().Kind.Label(), strings.ToLower(ref.Kind.Label()), ref.Key)
		}
	}
	return nil
}

// nothingDependsOn refuses the removal of records that others still point to.
func nothingDependsOn(records *recordMap, removed map[model.Ref]bool) error {
	if !slices.Contains(slices.Collect(maps.Values(removed)), true) {
		return nil
	}
	users := dependentsOf(records, removed)
	for _, ref := range slices.SortedFunc(maps.Keys(users), compareRefs) {
		return model.Faultf(model.FaultInUse, ref.Kind.Label(), "%s %q masih dipakai: %s.", ref.Kind.Label(), ref.Key, model.Tally(users[ref]))
	}
	return nil
}

// dependentsOf lists what points at each of the wanted records.
func dependentsOf(records *recordMap, wanted map[model.Ref]bool) map[model.Ref][]model.Ref {
	found := map[model.Ref][]model.Ref{}
	for ref, s := range records.All() {
		for _, target := range s.record.References() {
			if wanted[target] {
				found[target] = append(found[target], ref)
			}
		}
	}
	return found
}

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
		{[]model.Kind{model.KindNode}, levelsFall},
		{[]model.Kind{model.KindNode}, moneyStaysOnOneLevel},
		{[]model.Kind{model.KindActual}, actualIsTyped},
		{[]model.Kind{model.KindIndicator}, derivedHasNoActual},
		{[]model.Kind{model.KindFacilitationMark}, markWithinPlan},
		{[]model.Kind{model.KindFacilitationRow}, planCoversMarks},
		{[]model.Kind{model.KindAmount}, amountOnOneLevel},
		{[]model.Kind{model.KindSpent}, spentOnOneLevel},
		{protectedKinds(), closedStaysClosed},
		{[]model.Kind{model.KindUser}, usersStay},
		{[]model.Kind{model.KindUser}, doorsAreTheirOwn},
		{[]model.Kind{model.KindUser}, anAdminRemains},
		{[]model.Kind{model.KindSnapshot}, snapshotIsFresh},
		{[]model.Kind{model.KindPart}, approvalIsFrozen},
		{[]model.Kind{model.KindQuarter}, closingIsComplete},
		{[]model.Kind{model.KindAcknowledgement}, approvedIsAcknowledged},
	}
}

// oversight is a row of the table of rules that also ask who acts.
type oversight struct {
	kinds []model.Kind
	check func(a model.Actor, before, after *model.Book, r model.Record) error
}

func oversights() []oversight {
	return []oversight{
		{[]model.Kind{model.KindPart}, partMovesByTheTable},
		{[]model.Kind{model.KindNote}, notesStayTheirAuthors},
	}
}

// judge asks the rules about everything that changed, in the state after the whole act.
// Rule by rule, not record by record: later rules rely on what earlier ones hold, the
// money on a tree that has no circle.
func (d *draft) judge(after *model.Book, changes []model.Change) error {
	changed := make([]model.Record, 0, len(changes))
	removed := map[model.Ref]bool{}
	for _, c := range changes {
		record := d.records[c.Ref].record
		if record == nil {
			removed[c.Ref] = c.Ref.Kind.Stands()
			record = d.before.records[c.Ref].record
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
	for _, row := range oversights() {
		for _, record := range changed {
			if !slices.Contains(row.kinds, record.Ref().Kind) {
				continue
			}
			if err := row.check(d.actor, d.before.book, after, record); err != nil {
				return err
			}
		}
	}
	return nothingHangsOn(d.records, removed)
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
func refersToExisting(records map[model.Ref]stored, r model.Record) error {
	for _, ref := range r.Points() {
		if _, there := records[ref]; !there {
			return model.Faultf(model.FaultReference, label(ref.Kind), "%s menunjuk %s %q yang tidak ada.", label(r.Ref().Kind), strings.ToLower(label(ref.Kind)), ref.Key)
		}
	}
	return nil
}

// nothingHangsOn refuses the removal of records that others still point to.
func nothingHangsOn(records map[model.Ref]stored, removed map[model.Ref]bool) error {
	if !slices.Contains(slices.Collect(maps.Values(removed)), true) {
		return nil
	}
	users := hanging(records, removed)
	for _, ref := range slices.SortedFunc(maps.Keys(users), compareRefs) {
		return model.Faultf(model.FaultInUse, label(ref.Kind), "%s %q masih dipakai: %s.", label(ref.Kind), ref.Key, model.Tally(users[ref]))
	}
	return nil
}

// hanging lists what points at each of the wanted records.
func hanging(records map[model.Ref]stored, wanted map[model.Ref]bool) map[model.Ref][]model.Ref {
	found := map[model.Ref][]model.Ref{}
	for ref, s := range records {
		for _, target := range s.record.Points() {
			if wanted[target] {
				found[target] = append(found[target], ref)
			}
		}
	}
	return found
}

package store

import (
	"fmt"
	"strings"

	"capaian/model"
)

// What a closing protects. A closed quarter counts what is entered in it and in the quarters
// before it; a closed last quarter also closes the year's plan, which until then may change
// by the revised agreement and budget, while the snapshot keeps what it was.
//
//	realisasi, pelaksanaan fasilitasi, realisasi anggaran    its quarter
//	penerimaan dokumen desa     the quarter of its due date; a document that comes in late may
//	                            still be noted, as long as that changes no figure
//	target of a quarter         that quarter
//	target of the year, anggaran, versi anggaran, pengaturan, riwayat capaian    the last quarter
//	sebab belum terlaksana      the last quarter
//	rencana fasilitasi: planned counts, rows with a plan, their group and its seksi    any quarter
//	jenis dokumen: added or removed     any quarter; a due date the earlier of both quarters
//	desa: added or removed, its kind, its first and last day; who owes a document; a document
//	that a village is let off     the first quarter that counts other documents as owed
//	indikator: removed, or its polarity, aggregation, source or place    any quarter
//	indikator: added, its scale, letter, end of renstra    the last quarter
//	renstra, target renstra: where they change an end target    the last quarter
//	rencana: another parent or level    any quarter where figures hang on it
//	hari libur, batas bergeser: where they move a due date    the quarter of that date
//
// Names, order, words and people are never closed.

// protection is a row of the table. since says from which quarter on a closing forbids the
// change, and in which parts; WholeYear: none does.
type protection struct {
	kind  model.Kind
	since func(before, after *model.Book, r model.Record) (since model.Quarter, parts []model.ID)
}

func protections() []protection {
	return []protection{
		{model.KindActual, ownQuarter},
		{model.KindFacilitationMark, ownQuarter},
		{model.KindSpent, ownQuarter},
		{model.KindReceipt, sinceReceipt},
		{model.KindTarget, ownQuarterOrLast},
		{model.KindAmount, lastQuarter},
		{model.KindVersion, sinceVersion},
		{model.KindSettings, sinceSettings},
		{model.KindHistory, lastQuarter},
		{model.KindReason, lastQuarter},
		{model.KindFacilitationRow, sinceRow},
		{model.KindFacilitation, sinceGroup},
		{model.KindVillage, sinceVillage},
		{model.KindDocument, sinceDocument},
		{model.KindIndicator, sinceIndicator},
		{model.KindNode, sinceNode},
		{model.KindHoliday, sinceHoliday},
		{model.KindStrategicPlan, sinceStrategicPlan},
		{model.KindStrategicTarget, sinceStrategicTarget},
	}
}

func protectedKinds() []model.Kind {
	var kinds []model.Kind
	for _, row := range protections() {
		kinds = append(kinds, row.kind)
	}
	return kinds
}

// closedStaysClosed refuses what would change what a closed quarter counts, as it stood
// before the act: reopening and changing are two acts.
func closedStaysClosed(before, after *model.Book, r model.Record) error {
	for _, row := range protections() {
		if row.kind != r.Ref().Kind {
			continue
		}
		since, parts := row.since(before, after, r)
		if since == model.WholeYear {
			continue
		}
		for _, part := range parts {
			if closed := before.ClosedSince(part, since); len(closed) > 0 {
				return isClosed(r, closed)
			}
		}
	}
	return nil
}

func isClosed(r model.Record, closed []model.Quarter) error {
	return model.Faultf(model.FaultClosed, "Triwulan", "%s ini ikut dihitung dalam %s yang sudah dikunci, dan tidak dapat diubah sampai sekretaris membukanya kembali.",
		r.Ref().Kind.Label(), model.QuarterNames(closed))
}

// parts are those of a record before and after the act, which may have moved it.
func parts(before, after *model.Book, r model.Record) []model.ID {
	was, _ := before.PartOf(r)
	now, _ := after.PartOf(r)
	return []model.ID{was, now}
}

func ownQuarter(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	_, q := before.PartOf(r)
	return q, parts(before, after, r)
}

func ownQuarterOrLast(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	q, in := ownQuarter(before, after, r)
	if q == model.WholeYear {
		return lastQuarter(before, after, r)
	}
	return q, in
}

// lastQuarter is for what belongs to the plan of the year: closing the last quarter as a
// whole closes it, a closed part of it does not.
func lastQuarter(_, _ *model.Book, _ model.Record) (model.Quarter, []model.ID) {
	return model.Q4, []model.ID{""}
}

func anyQuarter(changed bool, in ...model.ID) (model.Quarter, []model.ID) {
	if changed {
		return model.Q1, in
	}
	return model.WholeYear, nil
}

// sinceReceipt lets a document be noted that came in late after its quarter was closed: it
// was not on time before, and is not now. Where none of its kind had come in at all, the
// quarter's figure was blank and would not be any more.
func sinceReceipt(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	x := r.(*model.Receipt)
	was, now := before.Receipt(x.Village, x.Document), after.Receipt(x.Village, x.Document)
	if since := owedOtherwise(before, after, x.Village); (was.Waiver == "") != (now.Waiver == "") && since != model.WholeYear {
		return since, before.PartsLike(model.PartVillages)
	}
	for _, d := range before.Documents {
		if d.ID == x.Document && was.Date.IsBlank() && now.Date.After(before.LastDay(d.Due)) && received(before, d.ID) {
			return model.WholeYear, nil
		}
	}
	return before.CountedIn(x.Document), before.PartsLike(model.PartVillages)
}

func received(b *model.Book, document model.ID) bool {
	for _, v := range b.Villages {
		if !b.Receipt(v.ID, document).Date.IsBlank() {
			return true
		}
	}
	return false
}

func sinceVersion(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	id := r.(*model.BudgetVersion).ID
	find := func(b *model.Book) model.BudgetVersion {
		for _, v := range b.Versions {
			if v.ID == id {
				v.Name, v.Number = "", ""
				return v
			}
		}
		return model.BudgetVersion{}
	}
	if find(before) == find(after) {
		return model.WholeYear, nil
	}
	return lastQuarter(before, after, r)
}

func sinceSettings(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	if q := dueMoved(before, after); q != model.WholeYear {
		return q, before.PartsLike(model.PartVillages)
	}
	was, now := before.Settings, after.Settings
	was.MoveDue, now.MoveDue = false, false
	if sameRecord(&was, &now) {
		return model.WholeYear, nil
	}
	return lastQuarter(before, after, r)
}

func sinceHoliday(before, after *model.Book, _ model.Record) (model.Quarter, []model.ID) {
	return dueMoved(before, after), before.PartsLike(model.PartVillages)
}

// dueMoved is the first quarter that counts a document whose last day is another than before.
func dueMoved(before, after *model.Book) model.Quarter {
	first := model.WholeYear
	for _, d := range before.Documents {
		if before.LastDay(d.Due) == after.LastDay(d.Due) {
			continue
		}
		if q := d.CountedIn(before.Year); first == model.WholeYear || q < first {
			first = q
		}
	}
	return first
}

func sinceRow(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	id := r.(*model.FacilitationRow).ID
	plan := func(b *model.Book) (group model.ID, planned int) {
		if row := b.Row(id); row != nil && row.Planned > 0 {
			return row.Group, row.Planned
		}
		return "", 0
	}
	wasIn, was := plan(before)
	nowIn, now := plan(after)
	in := []model.ID{checklistPart(before, wasIn, was), checklistPart(after, nowIn, now)}
	return anyQuarter(wasIn != nowIn || was != now, in...)
}

// checklistPart is the part of a group in which something is planned; "" where nothing is.
func checklistPart(b *model.Book, group model.ID, planned int) model.ID {
	if planned == 0 {
		return ""
	}
	part, _ := b.PartOf(&model.FacilitationRow{Group: group})
	return part
}

func sinceGroup(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	group := r.(*model.Facilitation).ID
	filled := false
	for i := range before.Rows {
		filled = filled || before.Rows[i].Group == group
	}
	was, now := checklistPart(before, group, 1), checklistPart(after, group, 1)
	return anyQuarter(filled && was != now, was, now)
}

func sinceVillage(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	return owedOtherwise(before, after, r.(*model.Village).ID), before.PartsLike(model.PartVillages)
}

// owedOtherwise is the first quarter that counts other documents as owed by the village than
// before; WholeYear: none does.
func owedOtherwise(before, after *model.Book, village model.ID) model.Quarter {
	owes := func(b *model.Book, document model.ID, q model.Quarter) bool {
		v, d := b.Village(village), b.Document(document)
		return v != nil && d != nil && b.OwingAt(v, d, q) == model.Owed
	}
	for _, q := range model.Quarters() {
		for _, b := range []*model.Book{before, after} {
			for _, d := range b.Documents {
				if owes(before, d.ID, q) != owes(after, d.ID, q) {
					return q
				}
			}
		}
	}
	return model.WholeYear
}

func sinceDocument(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	id := r.(*model.DocumentKind).ID
	was, now := before.Document(id), after.Document(id)
	switch {
	case (was == nil) != (now == nil):
		return anyQuarter(true, before.PartsLike(model.PartVillages)...)
	case was != nil && was.OwedBy != now.OwedBy && was.Due != now.Due:
		return anyQuarter(true, before.PartsLike(model.PartVillages)...)
	case was != nil && was.OwedBy != now.OwedBy:
		first := model.WholeYear
		for _, v := range before.Villages {
			if q := owedOtherwise(before, after, v.ID); q != model.WholeYear && (first == model.WholeYear || q < first) {
				first = q
			}
		}
		return first, before.PartsLike(model.PartVillages)
	case was == nil || was.Due == now.Due:
		return model.WholeYear, nil
	}
	return min(was.CountedIn(before.Year), now.CountedIn(after.Year)), before.PartsLike(model.PartVillages)
}

func sinceIndicator(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	id := r.(*model.Indicator).ID
	was, now := before.Indicator(id), after.Indicator(id)
	if was == nil {
		return lastQuarter(before, after, r)
	}
	if now == nil || measuredBy(was) != measuredBy(now) {
		return anyQuarter(true, before.PartsLike(model.PartIndicators)...)
	}
	if was.Graded != now.Graded || was.Scale != now.Scale || endMoved(before, after, id) {
		return lastQuarter(before, after, r)
	}
	return model.WholeYear, nil
}

// measuredBy is what an indicator's figures follow from.
func measuredBy(i *model.Indicator) string {
	return fmt.Sprint(i.Polarity, i.Aggregation, i.Source, i.Document, "/", i.Node)
}

// sinceNode asks only where the node changes places: figures that hang on one that is
// removed must be removed too, and are protected by themselves.
func sinceNode(before, after *model.Book, r model.Record) (model.Quarter, []model.ID) {
	id := r.(*model.Node).ID
	was, now := before.Node(id), after.Node(id)
	moved := was != nil && now != nil && (was.Parent != now.Parent || was.Level != now.Level)
	return anyQuarter(moved && hasFigures(before, id), append(before.PartsLike(model.PartBudget), before.PartsLike(model.PartIndicators)...)...)
}

// hasFigures reports that an indicator or spending hangs on the node or below it.
func hasFigures(b *model.Book, id model.ID) bool {
	if len(b.Measures(id)) > 0 {
		return true
	}
	for _, q := range model.Quarters() {
		if !b.Spent(id, q).IsBlank() {
			return true
		}
	}
	for _, i := range b.Children(id) {
		if hasFigures(b, b.Nodes[i].ID) {
			return true
		}
	}
	return false
}

// WhyNot tells why an actor may not write the record now, in words that go on a sentence;
// "" where nothing that can be known beforehand forbids it.
func WhyNot(a model.Actor, b *model.Book, r model.Record) string {
	err := authorise(a, b, r)
	if err == nil && isCell(b, r) {
		err = closedStaysClosed(b, b, r)
	}
	if err == nil {
		return ""
	}
	return midSentence(err.Error())
}

// isCell reports that a closing forbids the record whatever is written into it.
func isCell(b *model.Book, r model.Record) bool {
	switch r := r.(type) {
	case *model.Receipt:
		return !b.Receipt(r.Village, r.Document).Date.IsBlank()
	case *model.Actual, *model.FacilitationMark, *model.Spent, *model.Target, *model.Amount, *model.Reason, *model.History:
		return true
	}
	return false
}

// midSentence makes a sentence one that stands behind others.
func midSentence(sentence string) string {
	sentence = strings.TrimSuffix(sentence, ".")
	if len(sentence) > 1 && sentence[1] >= 'a' && sentence[1] <= 'z' {
		return strings.ToLower(sentence[:1]) + sentence[1:]
	}
	return sentence
}

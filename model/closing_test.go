package model_test

import (
	"fmt"
	"testing"

	"capaian/model"
)

// counted gives as the figures of a quarter what was typed of the indicators up to it.
func counted(b *model.Book, q model.Quarter, _ model.ID, _ int) []model.Frozen {
	var all []model.Frozen
	for _, ind := range b.Indicators {
		all = append(all, model.Frozen{Ref: ind.Ref(), Facet: model.FacetActual, Value: b.Actual(ind.ID, q).Value.String()})
	}
	return all
}

func typed(id model.ID, n int64) model.Record {
	return &model.Actual{Indicator: id, Quarter: model.Q1, Value: model.IntOf(n)}
}

// reviewed is a year of two indicators in which 5 and 7 were reached, with what was said of it,
// as one that knows its figures.
func reviewed(more ...model.Record) *model.Book {
	records := []model.Record{
		&model.Node{ID: "n", Level: model.Goal, Name: "N"}, typed("a", 5), typed("b", 7),
		&model.Indicator{ID: "a", Order: 1, Node: "n", Name: "A", Source: model.Typed}, &model.Indicator{ID: "b", Order: 2, Node: "n", Name: "B", Source: model.Typed},
	}
	return model.NewBook(2024, 1, append(records, more...)).Judging(counted)
}

func frozen(id string, n int) model.Frozen {
	return model.Frozen{Ref: model.Ref{Kind: model.KindIndicator, Key: id}, Facet: model.FacetActual, Value: fmt.Sprint(n)}
}

func TestClosedQuartersAreThoseThatWereClosed(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked, Reason: "Rapat"}, &model.QuarterState{Quarter: model.Q2, Status: model.StatusDraft, Reason: "Salah"},
		&model.PartState{Quarter: model.Q3, Part: model.PartVillages, Status: model.StatusLocked}, &model.PartState{Quarter: model.Q4, Part: model.PartVillages, Status: model.StatusApproved},
	})
	if s := b.Closing(model.Q1); s.Reason != "Rapat" || b.Closing(model.Q2).Reason != "Salah" || b.Closing(model.Q4).Status != model.StatusDraft || b.Closing(model.Q4).Quarter != model.Q4 {
		t.Errorf("%+v", s)
	}
	for _, row := range []struct {
		part  model.ID
		last  model.Quarter
		since [5]string // from the whole year, and each quarter
	}{
		{"", model.Q1, [5]string{"TW I", "TW I", "", "", ""}},
		{model.PartVillages, model.Q3, [5]string{"TW I dan TW III", "TW I dan TW III", "TW III", "TW III", ""}},
		{model.PartBudget, model.Q1, [5]string{"TW I", "TW I", "", "", ""}},
	} {
		if got := b.LastClosed(row.part); got != row.last {
			t.Errorf("%q: last closed in %d", row.part, got)
		}
		for q := model.WholeYear; q <= model.Q4; q++ {
			if got := model.QuarterNames(b.ClosedSince(row.part, q)); got != row.since[q] {
				t.Errorf("%q since %d: %q, want %q", row.part, q, got, row.since[q])
			}
		}
	}
	if got := model.NewBook(2024, 1, nil).LastClosed(model.PartVillages); got != model.WholeYear {
		t.Errorf("nothing was closed, and %d was", got)
	}
}

// What a paper of before said is what a quarter had when it was closed for the first time.
func TestFiguresAsTheyWereFirstClosed(t *testing.T) {
	closed := &model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}
	shot := &model.Snapshot{Quarter: model.Q1, Figures: []model.Frozen{frozen("a", 5), frozen("b", 7)}}
	again := &model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked, Was: []model.Frozen{frozen("a", 4)}}
	for _, row := range []struct {
		name string
		b    *model.Book
		want []model.Frozen
	}{
		{"never closed", reviewed(), nil},
		{"nothing moved", reviewed(closed, shot), nil},
		{"one moved", reviewed(closed, shot, typed("b", 8)), []model.Frozen{frozen("b", 7)}},
		{"closed again with another", reviewed(again, shot), []model.Frozen{frozen("a", 4)}},
		{"closed again, and moved back", reviewed(again, shot, typed("a", 4)), nil},
		{"both", reviewed(again, shot, typed("b", 8)), []model.Frozen{frozen("a", 4), frozen("b", 7)}},
	} {
		if got := row.b.AsFirstClosed(model.Q1); fmt.Sprint(got) != fmt.Sprint(row.want) {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
	if got := model.NewBook(2024, 1, []model.Record{closed, shot, typed("a", 9)}).AsFirstClosed(model.Q1); got != nil {
		t.Errorf("a Book that does not know its figures says %v", got)
	}
}

// The camat's word holds as long as the figures are those that were seen.
func TestWhatTheCamatTookNoteOf(t *testing.T) {
	seen := func(figures string) model.Record {
		return &model.Acknowledgement{Quarter: model.Q1, Name: "Camat", Date: on(4, 9), Figures: figures}
	}
	now := reviewed().Digest(model.Q1)
	for _, row := range []struct {
		name          string
		b             *model.Book
		holds, before bool
	}{
		{"never", reviewed(), false, false},
		{"these figures", reviewed(seen(now)), true, false},
		{"others by now", reviewed(seen(now), typed("a", 6)), false, true},
		{"figures were not kept then", reviewed(seen(""), typed("a", 6)), true, false},
		{"nobody can work them out", model.NewBook(2024, 1, []model.Record{seen("x")}), true, false},
	} {
		_, holds := row.b.Acknowledged(model.Q1)
		_, before := row.b.AcknowledgedBefore(model.Q1)
		if holds != row.holds || before != row.before {
			t.Errorf("%s: holds %v, of others %v", row.name, holds, before)
		}
		if _, other := row.b.Acknowledged(model.Q2); other {
			t.Errorf("%s: for another quarter too", row.name)
		}
	}
	if now == "" || now == reviewed(typed("a", 6)).Digest(model.Q1) || model.NewBook(2024, 1, nil).Digest(model.Q1) != "" {
		t.Error("figures are not told apart")
	}
}

// An approved part with other figures waits for approval once more.
func TestAnApprovedPartThatMovedWaitsAgain(t *testing.T) {
	approved := &model.PartState{Quarter: model.Q1, Part: model.PartIndicators, Status: model.StatusApproved}
	shot := &model.Snapshot{Quarter: model.Q1, Part: model.PartIndicators, Figures: []model.Frozen{frozen("a", 5), frozen("b", 7)}}
	for _, row := range []struct {
		b    *model.Book
		want model.Status
	}{
		{reviewed(approved, shot), model.StatusApproved}, {reviewed(approved, shot, typed("a", 6)), model.StatusSubmitted},
		{reviewed(approved, typed("a", 6)), model.StatusApproved}, {reviewed(), model.StatusDraft},
	} {
		if got := row.b.PartState(model.Q1, model.PartIndicators).Status; got != row.want {
			t.Errorf("%s, want %s", got, row.want)
		}
	}
}

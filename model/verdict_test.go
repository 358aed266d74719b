package model_test

import (
	"testing"
	"time"

	"capaian/model"
)

func ref(kind model.Kind, key string) model.Ref { return model.Ref{Kind: kind, Key: key} }

// What is returned or approved is the row that a cell stands in.
func TestCellsAreReviewedWithTheirRow(t *testing.T) {
	one := reviewed(&model.Village{ID: "v", Name: "V"}, &model.DocumentKind{ID: "d", Name: "D", Due: on(3, 31)})
	each := reviewed(&model.Village{ID: "v", Name: "V"}, &model.DocumentKind{ID: "d", Name: "D", Due: on(3, 31)}, &model.DocumentKind{ID: "e", Name: "E", Due: on(3, 31)},
		&model.Section{ID: "x", Name: "X"}, &model.Section{ID: "y", Name: "Y"},
		&model.Indicator{ID: "c", Node: "n", Name: "C", Section: "x", Source: model.FromDocuments, Document: "d"},
		&model.Indicator{ID: "f", Node: "n", Name: "F", Section: "y", Source: model.FromDocuments, Document: "e"})
	for _, row := range []struct {
		of, want, wantEach model.Ref
	}{
		{ref(model.KindActual, "a/1"), ref(model.KindIndicator, "a"), ref(model.KindIndicator, "a")},
		{ref(model.KindTarget, "a/awal/0"), ref(model.KindIndicator, "a"), ref(model.KindIndicator, "a")},
		{ref(model.KindFacilitationMark, "r/1"), ref(model.KindFacilitationRow, "r"), ref(model.KindFacilitationRow, "r")},
		{ref(model.KindReason, "r"), ref(model.KindFacilitationRow, "r"), ref(model.KindFacilitationRow, "r")},
		{ref(model.KindSpent, "n/1"), ref(model.KindNode, "n"), ref(model.KindNode, "n")},
		{ref(model.KindAmount, "n/v"), ref(model.KindNode, "n"), ref(model.KindNode, "n")},
		{ref(model.KindReceipt, "v/d"), ref(model.KindVillage, "v"), ref(model.KindDocument, "d")},
		{ref(model.KindSection, "x"), ref(model.KindSection, "x"), ref(model.KindSection, "x")},
	} {
		if got := one.RowOf(row.of); got != row.want {
			t.Errorf("%s stands in %s", row.of, got)
		}
		if got := each.RowOf(row.of); got != row.wantEach {
			t.Errorf("where each seksi has its documents, %s stands in %s", row.of, got)
		}
	}
	for _, row := range []struct {
		of        model.Ref
		one, each bool
	}{
		{ref(model.KindIndicator, "a"), true, true}, {ref(model.KindVillage, "v"), true, false}, {ref(model.KindDocument, "d"), false, true},
		{ref(model.KindNode, "n"), false, false}, // no money in the year
		{ref(model.KindSection, "x"), false, false}, {ref(model.KindActual, "a/1"), false, false}, {model.PartRef(model.Q1, model.PartIndicators), true, true}, {ref(model.KindPart, "1"), false, false},
	} {
		if _, got := one.Reviewable(row.of); got != row.one {
			t.Errorf("%s may be reviewed: %v", row.of, got)
		}
		if _, got := each.Reviewable(row.of); got != row.each {
			t.Errorf("where each seksi has its documents, %s may be reviewed: %v", row.of, got)
		}
	}
}

// A row is returned while a return is open, and approved as long as it has the approved figures.
func TestWhereARowStands(t *testing.T) {
	a := ref(model.KindIndicator, "a")
	said := func(id model.ID, minute int, v model.Status, change func(*model.Note)) model.Record {
		n := &model.Note{ID: id, On: a, Quarter: model.Q1, Text: "x", By: "u", At: time.Date(2024, 4, 1, 9, minute, 0, 0, time.UTC), Verdict: v}
		if change != nil {
			change(n)
		}
		return n
	}
	now := reviewed().RowDigest(model.Q1, a)
	if now == "" || now == reviewed(typed("a", 6)).RowDigest(model.Q1, a) || now != reviewed(typed("b", 6)).RowDigest(model.Q1, a) {
		t.Error("the figures of a row are not told apart from others")
	}
	closed := func(n *model.Note) { n.Closed = true }
	these, others := func(n *model.Note) { n.Figures = now }, func(n *model.Note) { n.Figures = "x" }
	for _, row := range []struct {
		name    string
		records []model.Record
		want    model.Status
		returns int
	}{
		{"nothing said", nil, "", 0},
		{"a remark is no verdict", []model.Record{said("1", 1, "", nil)}, "", 0},
		{"returned", []model.Record{said("1", 1, model.StatusReturned, nil)}, model.StatusReturned, 1},
		{"returned and settled", []model.Record{said("1", 1, model.StatusReturned, closed)}, "", 0},
		{"approved", []model.Record{said("1", 1, model.StatusApproved, these)}, model.StatusApproved, 0},
		{"approved with other figures", []model.Record{said("1", 1, model.StatusApproved, others)}, "", 0},
		{"settled, then approved", []model.Record{said("1", 1, model.StatusReturned, closed), said("2", 2, model.StatusApproved, these)}, model.StatusApproved, 0},
		{"approved, then returned and settled", []model.Record{said("1", 1, model.StatusApproved, these), said("2", 2, model.StatusReturned, closed)}, "", 0},
		{"approved while a return is open", []model.Record{said("1", 1, model.StatusReturned, nil), said("2", 2, model.StatusApproved, these)}, model.StatusReturned, 1},
		{"of another quarter", []model.Record{said("1", 1, model.StatusReturned, func(n *model.Note) { n.Quarter = model.Q2 })}, "", 0},
		{"of another row of the part", []model.Record{said("1", 1, model.StatusReturned, func(n *model.Note) { n.On.Key = "b" })}, "", 1},
	} {
		b := reviewed(row.records...)
		if got := b.RowStatus(model.Q1, a); got != row.want {
			t.Errorf("%s: %q", row.name, got)
		}
		if got := b.Returns(model.Q1, model.PartIndicators); len(got) != row.returns {
			t.Errorf("%s: %d open returns", row.name, len(got))
		}
		if got := b.Returns(model.Q1, model.PartBudget); len(got) != 0 {
			t.Errorf("%s: %d open returns of another part", row.name, len(got))
		}
	}
	b := reviewed(said("1", 1, model.StatusReturned, nil), said("3", 3, "", func(n *model.Note) { n.To = "1" }), said("2", 2, "", func(n *model.Note) { n.To = "1" }))
	if all := b.Answers("1"); len(all) != 2 || all[0].ID != "2" || len(b.Answers("2")) != 0 || b.Note("3").To != "1" || b.Note("9") != nil {
		t.Errorf("%+v", all)
	}
}

func TestANoteIsRefused(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(*model.Note)
		right  bool
	}{
		{"a remark", func(*model.Note) {}, true},
		{"of the year", func(n *model.Note) { n.Quarter = model.WholeYear }, true},
		{"returned until a day", func(n *model.Note) { n.Verdict, n.Until = model.StatusReturned, on(4, 5) }, true},
		{"approved with figures", func(n *model.Note) { n.Verdict, n.Figures = model.StatusApproved, "x" }, true},
		{"no such quarter", func(n *model.Note) { n.Quarter = 5 }, false},
		{"without a time", func(n *model.Note) { n.At = time.Time{} }, false},
		{"by nobody", func(n *model.Note) { n.By = " " }, false},
		{"on nothing", func(n *model.Note) { n.On.Key = "" }, false},
		{"on a note", func(n *model.Note) { n.On.Kind = model.KindNote }, false},
		{"on an unknown thing", func(n *model.Note) { n.On.Kind = "x" }, false},
		{"an answer that is settled", func(n *model.Note) { n.To, n.Closed = "m", true }, false},
		{"without a text", func(n *model.Note) { n.Text = "" }, false},
		{"a day without a return", func(n *model.Note) { n.Until = on(4, 5) }, false},
		{"figures without an approval", func(n *model.Note) { n.Figures = "x" }, false},
		{"another verdict", func(n *model.Note) { n.Verdict = model.StatusLocked }, false},
		{"a verdict on the year", func(n *model.Note) { n.Verdict, n.Quarter = model.StatusReturned, model.WholeYear }, false},
		{"a verdict that answers", func(n *model.Note) { n.Verdict, n.To = model.StatusReturned, "m" }, false},
		{"returned with figures", func(n *model.Note) { n.Verdict, n.Figures = model.StatusReturned, "x" }, false},
		{"approved until a day", func(n *model.Note) { n.Verdict, n.Until = model.StatusApproved, on(4, 5) }, false},
	} {
		n := &model.Note{ID: "n", On: ref(model.KindIndicator, "a"), Quarter: model.Q1, Text: "x", By: "u", At: time.Date(2024, 4, 1, 9, 0, 0, 0, time.UTC)}
		row.change(n)
		if err := n.Check(); (err == nil) != row.right || err != nil && err.Error() == "" {
			t.Errorf("%s: %v", row.name, err)
		}
	}
}

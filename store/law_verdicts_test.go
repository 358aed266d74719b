package store_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// A return of a row is kept with its answers; the approval settles it, and who approves what
// moved meanwhile is refused.
func TestAReturnIsKeptAndSettledByTheApproval(t *testing.T) {
	s := storetest.OpenYear(t, year)
	boss, clerk := storetest.Secretary(), storetest.Clerk("keu") // which hands in the indicators of all
	row := model.Ref{Kind: model.KindIndicator, Key: "ipp"}
	part := func(status model.Status, note string) model.Record {
		return &model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: status, Note: note}
	}
	verdict := func(id string, of model.Status) *model.Note {
		return &model.Note{ID: model.ID(id), On: row, Quarter: model.Q2, Verdict: of, Text: "Sumbernya?", By: boss.ID, At: storetest.Clock()()}
	}
	do := func(a model.Actor, edits ...store.Edit) error {
		_, err := s.Do(a, store.Batch{Year: year, Edits: edits})
		return err
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	book := func() *model.Book { return storetest.Book(t, s, year).Judging(calc.Figures) }
	must(do(clerk, puts(part(model.StatusSubmitted, ""))...))
	must(do(boss, puts(part(model.StatusReturned, "Sumbernya?"), verdict("kembali", model.StatusReturned))...))
	if b := book(); b.RowStatus(model.Q2, row) != model.StatusReturned || len(b.Returns(model.Q2, model.PartIndicators)) != 1 || b.OpenNotes(row) != 1 {
		t.Errorf("%q, %d returns, %d open", b.RowStatus(model.Q2, row), len(b.Returns(model.Q2, model.PartIndicators)), b.OpenNotes(row))
	}
	answer := &model.Note{ID: "jawab", On: row, Quarter: model.Q2, To: "kembali", Text: "Survei", By: clerk.ID, At: storetest.Clock()()}
	must(do(clerk, store.Put(answer)))
	must(do(clerk, puts(part(model.StatusSubmitted, ""))...))

	closed := verdict("kembali", model.StatusReturned)
	closed.Closed = true
	approved := func(b *model.Book) *model.Note {
		n := verdict("setuju", model.StatusApproved)
		n.Figures = b.RowDigest(model.Q2, row)
		return n
	}
	fault := refused(t, do(boss, storetest.Approval(book(), model.Q2, model.PartIndicators)...), model.FaultReference)
	if !strings.Contains(fault.Message, "masih memuat pengembalian") {
		t.Error(fault.Message)
	}
	refused(t, do(boss, store.Put(approved(book()))), model.FaultReference) // while it is returned
	refused(t, do(clerk, store.Put(closed)), model.FaultAuthority)
	refused(t, do(boss, store.Remove(closed.Ref())), model.FaultInUse)
	must(do(boss, append(storetest.Approval(book(), model.Q2, model.PartIndicators), store.Put(closed))...))
	refused(t, do(clerk, store.Remove(answer.Ref())), model.FaultInUse)
	refused(t, do(boss, store.Put(verdict("kembali", model.StatusReturned))), model.FaultReference) // opened again under the approval
	b := book()
	if all := b.Verdicts(model.Q2, row); len(all) != 1 || all[0].Text != "Sumbernya?" || len(b.Answers("kembali")) != 1 || b.OpenNotes(row) != 0 {
		t.Errorf("%+v, %+v", all, b.Answers("kembali"))
	}
}

// What a file says of a review is not taken over, not even by who may review.
func TestAVerdictIsNotTakenFromAFile(t *testing.T) {
	s := storetest.OpenYear(t, year)
	row := model.Ref{Kind: model.KindIndicator, Key: "ipp"}
	n := &model.Note{
		ID: "setuju", On: row, Quarter: model.Q2, Verdict: model.StatusApproved, Text: "Disetujui.",
		Figures: storetest.Book(t, s, year).RowDigest(model.Q2, row), By: storetest.Secretary().ID, At: storetest.Clock()(),
	}
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Brought: true, Edits: puts(n)})
	refused(t, err, model.FaultAuthority)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: puts(n)})
}

// A row that was approved by itself is so while its figures are.
func TestAnApprovedRowIsSoWhileItsFiguresAre(t *testing.T) {
	s := storetest.OpenYear(t, year)
	row := model.Ref{Kind: model.KindIndicator, Key: "ipp"}
	book := func() *model.Book { return storetest.Book(t, s, year).Judging(calc.Figures) }
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.Note{
		ID: "setuju", On: row, Quarter: model.Q2, Verdict: model.StatusApproved, Text: "Disetujui.",
		Figures: book().RowDigest(model.Q2, row), By: storetest.Secretary().ID, At: storetest.Clock()(),
	})})
	if b := book(); b.RowStatus(model.Q2, row) != model.StatusApproved || b.RowStatus(model.Q3, row) != "" || b.OpenNotes(row) != 0 {
		t.Errorf("%q, %q", b.RowStatus(model.Q2, row), b.RowStatus(model.Q3, row))
	}
	storetest.Save(t, s, year, actual(46))
	if b := book(); b.RowStatus(model.Q2, row) != "" {
		t.Errorf("%q after its figure moved", b.RowStatus(model.Q2, row))
	}
}

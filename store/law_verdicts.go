package store

import (
	"strings"

	"capaian/model"
)

// verdictsAreTheReviewers keeps what a review says of a row what it is: said by who may review,
// while that can still be changed, of the figures that stand; and kept, with what was answered.
func verdictsAreTheReviewers(a model.Actor, before, after *model.Book, r model.Record) error {
	id := r.(*model.Note).ID
	was, now := before.Note(id), after.Note(id)
	verdict := now
	if now == nil {
		verdict = was
	}
	switch {
	case before.Revision == 0:
		return nil // a year that comes from elsewhere, as it stood there
	case verdict.Verdict == "":
		return answersStay(before, was, now)
	}
	part, reviewable := after.Reviewable(verdict.On)
	q, name := verdict.Quarter, PartName(after, part)
	switch {
	case !a.Plans():
		return model.Faultf(model.FaultAuthority, "Tinjauan", "Hasil tinjauan tidak dapat ditulis oleh peran %s; tulis catatan atau jawaban.", a.Role)
	case now != nil && !reviewable:
		return model.Faultf(model.FaultReference, "Tinjauan", "Baris ini tidak ditinjau tiap triwulan; tulis catatan biasa.")
	case after.PartStatus(q, part) == model.StatusLocked:
		return model.Faultf(model.FaultClosed, "Tinjauan", "%s TW %s sudah dikunci; tinjauannya tidak berubah lagi.", name, q.Roman())
	case now == nil:
		return verdictStays(a, before, after, was, part)
	case was != nil:
		return returnStaysOpen(after, was, now, part)
	case now.Verdict == model.StatusReturned && after.PartState(q, part).Status != model.StatusReturned:
		return model.Faultf(model.FaultReference, "Tinjauan", "Baris dikembalikan bersama bagiannya: %s TW %s masih %s.", name, q.Roman(), after.PartState(q, part).Status)
	case now.Verdict == model.StatusApproved && now.On.Kind == model.KindPart:
		return model.Faultf(model.FaultReference, "Tinjauan", "Yang disetujui dengan catatan adalah baris; bagian disetujui dengan statusnya.")
	case now.Verdict == model.StatusApproved && after.RowStatus(q, now.On) == model.StatusReturned:
		return model.Faultf(model.FaultReference, "Tinjauan", "Baris ini masih dikembalikan; selesaikan pengembaliannya bersama persetujuan.")
	case now.Verdict == model.StatusApproved && before.JudgedBy() != nil && now.Figures != before.RowDigest(q, now.On):
		return staleApproval()
	}
	return nil
}

// verdictStays lets a verdict be taken back by who gave it, a return only together with the
// return of its part.
func verdictStays(a model.Actor, before, after *model.Book, was *model.Note, part model.ID) error {
	switch {
	case was.By != a.ID:
		return model.Faultf(model.FaultAuthority, "Tinjauan", "Hasil tinjauan %s tetap tersimpan; hanya penulisnya yang dapat menariknya.", was.Name)
	case was.Verdict == model.StatusReturned && (was.Closed || after.PartState(was.Quarter, part).Status == model.StatusReturned || before.PartState(was.Quarter, part).Status != model.StatusReturned):
		return model.Faultf(model.FaultInUse, "Tinjauan", "Pengembalian tidak dihapus: ia selesai dengan persetujuan dan tetap tersimpan.")
	}
	return nil
}

// answersStay keeps what was answered to a return once that is settled.
func answersStay(before *model.Book, was, now *model.Note) error {
	if now != nil || was.To == "" {
		return nil
	}
	if to := before.Note(was.To); to != nil && to.Verdict != "" && to.Closed {
		return model.Faultf(model.FaultInUse, "Tinjauan", "Jawaban atas pengembalian yang sudah selesai tetap tersimpan.")
	}
	return nil
}

// returnStaysOpen lets a settled return be opened again only where it is not approved.
func returnStaysOpen(after *model.Book, was, now *model.Note, part model.ID) error {
	if was.Closed && now.Open() && after.PartState(now.Quarter, part).Status == model.StatusApproved {
		return model.Faultf(model.FaultReference, "Tinjauan", "%s TW %s sudah disetujui; kembalikan lagi barisnya.", PartName(after, part), now.Quarter.Roman())
	}
	return nil
}

// approvalSettlesReturns wants nothing left returned in what is approved: an approval closes
// the returns, and they are kept.
func approvalSettlesReturns(before, after *model.Book, r model.Record) error {
	s := r.(*model.PartState)
	if before.Revision == 0 || after.PartState(s.Quarter, s.Part).Status != model.StatusApproved || before.PartState(s.Quarter, s.Part).Status == model.StatusApproved {
		return nil
	}
	open := after.Returns(s.Quarter, s.Part)
	if len(open) == 0 {
		return nil
	}
	var rows []string
	for i := range open {
		rows = append(rows, after.Name(open[i].On, nil))
	}
	return model.Faultf(model.FaultReference, "Tinjauan", "%s TW %s masih memuat pengembalian yang belum selesai: %s.", PartName(after, s.Part), s.Quarter.Roman(), strings.Join(rows, "; "))
}

package store

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
)

// move is a row of the table of the ways a part of a quarter may go in review.
type move struct {
	from, to []model.Status
	roles    []model.Role
	note     string // what the note must say; "" where it may be left out
}

func moves() []move {
	planners := []model.Role{model.RoleSecretary, model.RoleAdmin}
	everyone := append([]model.Role{model.RoleStaff}, planners...)
	const (
		draft, submitted, returned = model.StatusDraft, model.StatusSubmitted, model.StatusReturned
		approved, locked           = model.StatusApproved, model.StatusLocked
	)
	return []move{
		{[]model.Status{draft, returned, submitted}, []model.Status{submitted}, everyone, ""},
		{[]model.Status{submitted, draft}, []model.Status{draft}, everyone, ""},
		{[]model.Status{draft, submitted, returned}, []model.Status{approved}, planners, ""},
		{[]model.Status{submitted, approved, returned}, []model.Status{returned}, planners, "mengapa dikembalikan"},
		{[]model.Status{approved}, []model.Status{draft, submitted, approved, locked}, planners, ""},
		{[]model.Status{locked}, []model.Status{approved}, planners, "mengapa dibuka kembali"},
	}
}

// partMovesByTheTable refuses a way that the table does not have for the role.
func partMovesByTheTable(a model.Actor, before, after *model.Book, r model.Record) error {
	s := r.(*model.PartState)
	was, now := before.PartState(s.Quarter, s.Part), after.PartState(s.Quarter, s.Part)
	name := PartName(before, s.Part) + " TW " + s.Quarter.Roman()
	if before.Revision == 0 {
		return nil // a year that comes from elsewhere, as it stood there
	}
	if before.Closed(s.Quarter) {
		return model.Faultf(model.FaultClosed, "Alur", "TW %s sudah dikunci; buka kembali triwulan itu dahulu.", s.Quarter.Roman())
	}
	for _, m := range moves() {
		if !slices.Contains(m.from, was.Status) || !slices.Contains(m.to, now.Status) || !slices.Contains(m.roles, a.Role) {
			continue
		}
		if m.note != "" && strings.TrimSpace(now.Note) == "" {
			return model.Faultf(model.FaultText, "Catatan", "%s: tulis %s.", name, m.note)
		}
		return nil
	}
	if was.Status == model.StatusLocked {
		return model.Faultf(model.FaultClosed, "Alur", "%s sudah dikunci; sekretaris membukanya kembali dengan alasan.", name)
	}
	return model.Faultf(model.FaultAuthority, "Alur", "%s tidak dapat dibuat %s dari %s oleh peran %s.", name, now.Status, was.Status, a.Role)
}

// PartName is what people call a part, with the section that hands it in.
func PartName(b *model.Book, part model.ID) string {
	p := b.Part(part)
	if section := b.Section(p.Section); section != "" {
		return fmt.Sprintf("%s %s", p.Label, section)
	}
	return p.Label
}

// approvalIsFrozen wants the figures that were approved kept with the approval, as they
// stand at that moment and no other.
func approvalIsFrozen(before, after *model.Book, r model.Record) error {
	s := r.(*model.PartState)
	was, now := before.PartState(s.Quarter, s.Part).Status, after.PartState(s.Quarter, s.Part).Status
	if now != model.StatusApproved || was == model.StatusLocked || was == model.StatusApproved || before.Revision == 0 {
		return nil
	}
	return snapshotIsCurrent(before, after, s.Quarter, s.Part)
}

func snapshotIsCurrent(before, after *model.Book, q model.Quarter, part model.ID) error {
	if shot := after.Snapshot(q, part); shot == nil || shot.Revision != before.Revision {
		return staleApproval()
	}
	return nil
}

// staleApproval is said where something changed between what was looked at and the approval, or
// where an older approval would come back.
func staleApproval() error {
	return model.Faultf(model.FaultStale, "Potret", "Yang disetujui bukan lagi isian yang sekarang; lihat lagi, lalu setujui lagi.")
}

// snapshotIsFresh keeps snapshots what they are: made at an approval or a closing of the
// figures of that moment, and untouched while that stands.
func snapshotIsFresh(before, after *model.Book, r model.Record) error {
	s := r.(*model.Snapshot)
	if before.Revision == 0 {
		return nil
	}
	was, now := statusOf(before, s), statusOf(after, s)
	if was == model.StatusLocked && before.Snapshot(s.Quarter, s.Part) != nil {
		return model.Faultf(model.FaultClosed, "Potret", "Potret TW %s yang sudah dikunci tidak dapat diganti.", s.Quarter.Roman())
	}
	kept := after.Snapshot(s.Quarter, s.Part)
	approved := now == model.StatusApproved || now == model.StatusLocked
	if err := isAsFrozen(before, kept); err != nil && kept.Revision == before.Revision {
		return err
	}
	switch {
	case kept == nil && approved:
		return model.Faultf(model.FaultInUse, "Potret", "Potret TW %s masih menjadi dasar persetujuan dan tidak dapat dihapus.", s.Quarter.Roman())
	case kept != nil && !approved && after.Departed(s.Quarter, s.Part):
		return staleApproval() // an approval taken back to one of figures that are no more
	case kept != nil && !approved:
		return model.Faultf(model.FaultReference, "Potret", "Potret TW %s hanya dibuat bersama persetujuan atau penguncian.", s.Quarter.Roman())
	case kept != nil && kept.Revision != before.Revision:
		return staleApproval()
	}
	return nil
}

// statusOf is where that of which a snapshot was made stands: a part, or the whole quarter.
func statusOf(b *model.Book, s *model.Snapshot) model.Status {
	if s.Part != "" {
		return b.PartStatus(s.Quarter, s.Part)
	}
	return b.Closing(s.Quarter).Status
}

// closingIsComplete lets a quarter be closed when all its parts are approved and its figures
// are kept, and opened again when somebody says why.
func closingIsComplete(before, after *model.Book, r model.Record) error {
	q := r.(*model.QuarterState).Quarter
	now := after.Closing(q)
	if before.Closed(q) && now.Status != model.StatusLocked {
		if strings.TrimSpace(now.Reason) == "" {
			return model.Faultf(model.FaultClosed, "Alasan", "TW %s sudah dikunci; membukanya kembali memerlukan alasan (layar Tinjauan).", q.Roman())
		}
		return nil
	}
	if before.Closed(q) || now.Status != model.StatusLocked || before.Revision == 0 {
		return nil
	}
	var open []string
	for _, p := range after.Parts() {
		if s := after.PartState(q, p.ID).Status; s != model.StatusApproved && s != model.StatusLocked {
			open = append(open, fmt.Sprintf("%s %s", PartName(after, p.ID), s))
		}
	}
	if len(open) > 0 {
		return model.Faultf(model.FaultReference, "Alur", "TW %s belum dapat dikunci, karena belum semua bagiannya disetujui: %s.", q.Roman(), strings.Join(open, ", "))
	}
	if before.JudgedBy() != nil && (!slices.Equal(now.Was, before.AsFirstClosed(q)) || !strings.Contains(now.Reason, before.Closing(q).Reason)) {
		return model.Faultf(model.FaultReference, "Alur", "TW %s pernah dikunci: alasan pembukaannya dan angka semula tetap tercatat; kunci dari layar Tinjauan.", q.Roman())
	}
	return snapshotIsCurrent(before, after, q, "")
}

// approvedIsAcknowledged keeps the camat's sign to quarters that the sekretaris answers for,
// as they stand at that moment.
func approvedIsAcknowledged(before, after *model.Book, r model.Record) error {
	q := r.(*model.Acknowledgement).Quarter
	now, signed := after.Acknowledged(q)
	if _, other := after.AcknowledgedBefore(q); other && before.Revision != 0 {
		return staleApproval()
	}
	if !signed || before.Revision == 0 {
		return nil
	}
	if s := after.Status(q); s != model.StatusApproved && s != model.StatusLocked {
		return model.Faultf(model.FaultReference, "Tanda mengetahui", "TW %s masih %s; camat mengetahui triwulan yang sudah disetujui.", q.Roman(), s)
	}
	if now.Revision != before.Revision || now.Figures != before.Digest(q) && before.JudgedBy() != nil {
		return staleApproval()
	}
	return nil
}

// WhyNotMove tells why an actor cannot bring a part of a quarter to a status now, in words
// that go on a sentence; "" where they can, with a note where one is needed.
func WhyNotMove(a model.Actor, b *model.Book, q model.Quarter, part model.ID, to model.Status) string {
	was := b.PartState(q, part)
	if err := authorise(a, b, &was); err != nil {
		return midSentence(err.Error())
	}
	if b.Closed(q) {
		return fmt.Sprintf("TW %s sudah dikunci; buka kembali triwulan itu dahulu", q.Roman())
	}
	if was.Status == to && to != model.StatusApproved {
		return fmt.Sprintf("bagian ini sudah %s", to)
	}
	for _, m := range moves() {
		if slices.Contains(m.from, was.Status) && slices.Contains(m.to, to) && slices.Contains(m.roles, a.Role) {
			return ""
		}
	}
	return fmt.Sprintf("bagian ini %s; %s tidak dapat %s", was.Status, a.Role, verb(to))
}

// verb says what bringing a part to a status is to whoever does it.
func verb(to model.Status) string {
	switch to {
	case model.StatusSubmitted:
		return "mengajukannya"
	case model.StatusApproved:
		return "menyetujuinya"
	case model.StatusReturned:
		return "mengembalikannya"
	case model.StatusLocked:
		return "menguncinya"
	case model.StatusDraft:
	}
	return "menjadikannya draf lagi"
}

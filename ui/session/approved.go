package session

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// unsettled names the approved parts whose approval the act would undo, because it moves their
// figures. None where the act is on review itself, or where the store will refuse it anyway.
func unsettled(b *model.Book, actor model.Actor, wish screen.Act) []string {
	approved := approvedParts(b)
	if wish.OfficeWide || len(approved) == 0 {
		return nil
	}
	edits := wish.Edits
	if wish.Make != nil {
		edits = wish.Make(b)
	}
	if slices.ContainsFunc(edits, isReview) {
		return nil
	}
	after, err := store.After(b, actor, store.Batch{Year: b.Year, Edits: edits})
	if err != nil || after == nil {
		return nil
	}
	var names []string
	for _, at := range approved {
		if after.PartStatus(at.quarter, at.part) == model.StatusSubmitted {
			names = append(names, b.PartName(at.part)+" TW "+at.quarter.Roman())
		}
	}
	return names
}

// partAt is a part in a quarter.
type partAt struct {
	part    model.ID
	quarter model.Quarter
}

// approvedParts are the parts that stand approved in quarters that are not closed.
func approvedParts(b *model.Book) []partAt {
	var all []partAt
	for _, q := range model.Quarters() {
		for _, p := range b.Parts() {
			if b.PartStatus(q, p.ID) == model.StatusApproved {
				all = append(all, partAt{p.ID, q})
			}
		}
	}
	return all
}

// isReview reports an edit of review, which goes its own way.
func isReview(e store.Edit) bool {
	ref := e.Remove
	if e.Put != nil {
		ref = e.Put.Ref()
	}
	return ref.Kind.OfReview()
}

// askUnsettling tells the person which approvals the act undoes before it is saved.
func (a *App) askUnsettling(parts []string, wish screen.Act, send func()) {
	text := fmt.Sprintf("%s sudah disetujui. Perubahan ini menggeser angkanya: yang disetujui kembali menjadi diajukan dan harus disetujui lagi.", strings.Join(parts, ", "))
	a.Open(dialog.NewChoice(a.theme, "Ubah yang sudah disetujui?", []string{text, "Belum disimpan."},
		dialog.Answer{Key: "S", Text: "simpan", Run: send},
		dialog.Answer{Key: "Esc", Text: "jangan simpan; ketikan tetap ada", Run: func() {
			if wish.Done != nil {
				wish.Done(model.Faultf(model.FaultClosed, "Persetujuan", "Belum disimpan: %s sudah disetujui.", strings.Join(parts, ", ")))
			}
		}},
	).Marked(1))
}

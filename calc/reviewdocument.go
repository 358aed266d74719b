package calc

import (
	"slices"

	"capaian/model"
)

// documentsReviewed are the rows where each seksi hands in its own documents of the villages: a
// document each.
func (r *Results) documentsReviewed(last *Results, part model.ID) []RowReview {
	var all []RowReview
	for d := range r.book.Documents {
		kind := &r.book.Documents[d]
		if of, _ := r.book.PartOf(kind); of != part {
			continue
		}
		one := RowReview{Row: kind.Ref(), Before: Figure{Flags: NotFilled}, LastYear: Figure{Flags: NotFilled}}
		owed, in := villagesOwing(r.book, kind, r.Quarter)
		one.Planned, one.Now = counted(owed), counted(in)
		if r.Quarter > model.Q1 {
			_, in := villagesOwing(r.book, kind, r.Quarter-1)
			one.Before = counted(in)
		}
		if last != nil {
			if at := slices.IndexFunc(last.book.Documents, func(old model.DocumentKind) bool { return old.ID == kind.ID }); at >= 0 {
				_, in := villagesOwing(last.book, &last.book.Documents[at], r.Quarter)
				one.LastYear = counted(in)
			}
		}
		for v := range r.book.Villages {
			one.Proofs = append(one.Proofs, r.proofOf(&r.book.Villages[v], kind)...)
		}
		all = append(all, one)
	}
	return all
}

// villagesOwing counts the villages that owe a document by a quarter, and those that handed it in.
func villagesOwing(b *model.Book, kind *model.DocumentKind, q model.Quarter) (owed, in int) {
	if kind.CountedIn(b.Year) > q {
		return 0, 0
	}
	for i := range b.Villages {
		v := &b.Villages[i]
		if b.OwingAt(v, kind, q) != model.Owed {
			continue
		}
		owed++
		if !b.Receipt(v.ID, kind.ID).Date.IsBlank() {
			in++
		}
	}
	return owed, in
}

// proofOf is what was noted of a document of a village that the quarter counts; none where
// nothing was.
func (r *Results) proofOf(v *model.Village, kind *model.DocumentKind) []Proof {
	receipt := r.book.Receipt(v.ID, kind.ID)
	if kind.CountedIn(r.book.Year) > r.Quarter || receipt.IsBlank() {
		return nil
	}
	said := receipt.Reference
	for _, more := range []string{receipt.Waiver, receipt.Note} {
		if said != "" && more != "" {
			said += "; "
		}
		said += more
	}
	return []Proof{{Of: receipt.Ref(), Date: receipt.Date, Said: said}}
}

package store

import "capaian/model"

// notesStayTheirAuthors keeps what people said as they said it: nobody writes in another's
// name, a text does not change, and only its author or a sekretaris settles a remark or
// takes it away.
func notesStayTheirAuthors(a model.Actor, before, after *model.Book, r model.Record) error {
	id := r.(*model.Note).ID
	was, now := before.Note(id), after.Note(id)
	mine := was != nil && was.By == a.ID || a.Plans()
	switch {
	case before.Revision == 0:
		return nil // a year that comes from elsewhere, with what was said there
	case was == nil:
		return writtenByActor(a, after, now)
	case now == nil && mine:
		return nil
	case now == nil:
		return model.Faultf(model.FaultAuthority, "Catatan", "Catatan %s hanya dapat dihapus oleh penulisnya atau sekretaris.", was.Name)
	}
	settled := *was
	settled.Closed = now.Closed
	if !sameRecord(&settled, now) {
		return model.Faultf(model.FaultAuthority, "Catatan", "Catatan yang sudah ditulis tidak diubah; tulis jawaban di bawahnya.")
	}
	if !mine {
		return model.Faultf(model.FaultAuthority, "Catatan", "Catatan %s hanya dapat diselesaikan oleh penulisnya atau sekretaris.", was.Name)
	}
	return nil
}

func writtenByActor(a model.Actor, after *model.Book, n *model.Note) error {
	if n.By != a.ID || n.Closed {
		return model.Faultf(model.FaultAuthority, "Catatan", "Catatan ditulis atas nama sendiri, dan diselesaikan sesudahnya.")
	}
	if n.To == "" {
		return nil
	}
	if to := after.Note(n.To); to == nil || to.To != "" || to.On != n.On {
		return model.Faultf(model.FaultReference, "Catatan", "Jawaban ini tidak melekat pada catatan baris yang sama.")
	}
	return nil
}

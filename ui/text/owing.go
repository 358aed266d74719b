package text

import "capaian/model"

// NotOwed says why a village does not owe a document, as it goes behind the document's name;
// "" where it does.
func NotOwed(b *model.Book, v *model.Village, d *model.DocumentKind, why model.Owing) string {
	switch why {
	case model.NotYet:
		return "tidak wajib, " + v.Word() + " ini ada sejak " + LongDate(v.From)
	case model.NoMore:
		return "tidak wajib, " + v.Word() + " ini ada sampai " + LongDate(v.Until)
	case model.NotOfKind:
		return "tidak wajib bagi " + v.Kind.Word()
	case model.Waived:
		return "tidak wajib: " + b.Receipt(v.ID, d.ID).Waiver
	case model.Owed:
	}
	return ""
}

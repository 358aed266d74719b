package screen

import "capaian/model"

// Start is a list that an office must begin before a screen has anything to show.
type Start struct {
	At   ID         // the screen that waits for it
	Says string     // what is not there yet
	Kind model.Kind // its list on the Data screen
	none func(*model.Book) bool
}

// Starts are those lists that are still without a row, in the order in which they are begun.
func Starts(b *model.Book) []Start {
	var open []Start
	for _, s := range starts() {
		if s.none(b) {
			open = append(open, s)
		}
	}
	return open
}

// Opens is the place where the list is begun.
func (s Start) Opens() model.Ref { return model.Ref{Kind: s.Kind} }

func starts() []Start {
	return []Start{
		{Indicators, "Belum ada rencana", model.KindNode, func(b *model.Book) bool { return len(b.Nodes) == 0 }},
		{Indicators, "Belum ada indikator", model.KindIndicator, func(b *model.Book) bool { return len(b.Indicators) == 0 }},
		{Facilitation, "Belum ada jenis fasilitasi", model.KindFacilitation, func(b *model.Book) bool { return len(b.Facilitations) == 0 }},
		{Facilitation, "Belum ada kegiatan fasilitasi", model.KindFacilitationRow, func(b *model.Book) bool { return len(b.Rows) == 0 }},
		{Villages, "Belum ada desa", model.KindVillage, func(b *model.Book) bool { return len(b.Villages) == 0 }},
		{Villages, "Belum ada jenis dokumen desa", model.KindDocument, func(b *model.Book) bool { return len(b.Documents) == 0 }},
		{Budget, "Belum ada rencana", model.KindNode, func(b *model.Book) bool { return len(b.Nodes) == 0 }},
		{Budget, "Belum ada versi anggaran", model.KindVersion, func(b *model.Book) bool { return len(b.Versions) == 0 }},
	}
}

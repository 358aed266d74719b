package text

import (
	"strings"

	"capaian/model"
)

// Name says which record is meant in the office's words: Realisasi TW IV Indeks Pelayanan
// Publik. Where the Book no longer has it, the record as it was gives its name; it may be nil.
func Name(b *model.Book, ref model.Ref, record model.Record) string { return b.Name(ref, record) }

// Part is what people call a part of a quarter, with the section that hands it in.
func Part(b *model.Book, id model.ID) string { return b.PartName(id) }

// IndicatorTitle is what an indicator is called in lists.
func IndicatorTitle(b *model.Book, ind *model.Indicator) string { return b.IndicatorTitle(ind) }

// RowNumber gives a facilitation row's group and place in it as people say them: 1.5.
func RowNumber(b *model.Book, row *model.FacilitationRow) string { return b.RowNumber(row) }

// PrintedTitle is what a printed table is called: its number as printed, and its title.
func PrintedTitle(t *model.PrintedTable) string { return t.Label() }

// VillageWords are the words for the kinds of village, and those by which people shorten them.
func VillageWords() []string {
	var all []string
	for _, info := range model.VillageKinds() {
		all = append(append(all, strings.ToLower(info.Word)), info.Fronts...)
	}
	return all
}

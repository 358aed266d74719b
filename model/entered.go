package model

// entered are the kinds of what people enter, review and publish in the course of a year; a year
// that is opened from another begins with none of them.
func entered() []Kind {
	return []Kind{
		KindActual, KindSpent, KindFacilitationMark, KindReason, KindReceipt, KindLetter, KindPhoto, KindAssessment,
		KindQuarter, KindPart, KindSnapshot, KindAcknowledgement, KindNote, KindPublication, KindPrintedTable, KindPrintedRow,
	}
}

// Entered reports that anything was entered in the year.
func (b *Book) Entered() bool {
	for _, kind := range entered() {
		if len(InfoOf(kind).held(b)) > 0 {
			return true
		}
	}
	return false
}

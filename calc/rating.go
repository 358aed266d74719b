package calc

import "capaian/model"

// Rate returns the word of the scale for the exact number, never for a rounded one:
// 90,004 is above 90 although it is shown as 90,00. It is "" where there is no number.
func Rate(s model.Scale, f Figure) string {
	if !f.Known() {
		return ""
	}
	for _, band := range s {
		d, bounded := band.From.Value()
		if !bounded {
			return band.Word
		}
		above := f.exact.cmp(numberOf(d))
		if above > 0 || above == 0 && band.Inclusive {
			return band.Word
		}
	}
	return ""
}

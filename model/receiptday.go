package model

import "fmt"

// latestReceipt is how many years after the year of its due day a document may still come.
const latestReceipt = 2

// CannotCome says why a document cannot have come on the day, in words that go on a sentence;
// "" where it can. A report comes after the year that it is about, a plan at most a year
// before its own; nothing comes more than two years after it was due.
func (d *DocumentKind) CannotCome(day Date) string {
	if day.IsBlank() || d.Due.IsBlank() {
		return ""
	}
	first := d.About - 1
	if d.About < d.Due.Year {
		first = d.About + 1
	}
	first = min(first, d.Due.Year)
	switch {
	case d.About > 0 && day.Year < first:
		return fmt.Sprintf("sebelum tahun %d dimulai", first)
	case day.Year > d.Due.Year+latestReceipt:
		return fmt.Sprintf("lebih dari %d tahun sesudah batasnya", latestReceipt)
	}
	return ""
}

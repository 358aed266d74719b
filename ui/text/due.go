package text

import (
	"fmt"

	"capaian/model"
)

// weekdays are the names of the days, Sunday first.
func weekdays() [7]string {
	return [7]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}
}

// FullDate prints Minggu, 31 Maret 2024; blank gives "".
func FullDate(d model.Date) string {
	if d.IsBlank() {
		return ""
	}
	return weekdays()[d.Weekday()] + ", " + LongDate(d)
}

// LastDay prints the last day on which something is on time, and what closed offices have to
// do with it: 1 April 2024, bergeser dari 31-03, Minggu. The day that counts comes first, for
// a narrow window cuts the rest.
func LastDay(b *model.Book, due model.Date) string {
	name, off := b.DayOff(due)
	last := b.LastDay(due)
	switch {
	case !off:
		return LongDate(due)
	case last == due:
		return LongDate(due) + ", " + name
	}
	return fmt.Sprintf("%s, bergeser dari %02d-%02d, %s", LongDate(last), due.Day, due.Month, name)
}

// Due tells how a last day is understood while it is typed: where offices are closed on it,
// and until when it is on time all the same where the year moves such days.
func Due(b *model.Book, d model.Date) string {
	line := LongDate(d)
	name, off := b.DayOff(d)
	if !off {
		return line
	}
	line += ", " + name
	if last := b.LastDay(d); last != d {
		line += ", tepat waktu s.d. " + LongDate(last)
	}
	return line
}

// isWeekday reports that a word names a day, which people write before a date.
func isWeekday(word string) bool {
	if Fold(word) == "jum'at" {
		return true
	}
	for _, name := range weekdays() {
		if Fold(word) == Fold(name) {
			return true
		}
	}
	return false
}

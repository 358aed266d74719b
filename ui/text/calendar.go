package text

import (
	"fmt"
	"strings"
	"time"

	"capaian/model"
)

// month is a row of the calendar: the printed name and other spellings that are read.
type month struct {
	name   string
	others string
}

// months is the table of months, January first.
func months() [12]month {
	return [12]month{
		{"Januari", "jan"},
		{"Februari", "feb pebruari peb"},
		{"Maret", "mar mrt"},
		{"April", "apr"},
		{"Mei", "mei"},
		{"Juni", "jun"},
		{"Juli", "jul"},
		{"Agustus", "agu ags agt agust"},
		{"September", "sep sept"},
		{"Oktober", "okt"},
		{"November", "nov nopember nop"},
		{"Desember", "des"},
	}
}

// monthNamed returns 1 to 12, or 0 where no month has the name.
func monthNamed(name string) int {
	for i, m := range months() {
		if strings.EqualFold(name, m.name) {
			return i + 1
		}
		for _, other := range strings.Fields(m.others) {
			if strings.EqualFold(name, other) {
				return i + 1
			}
		}
	}
	return 0
}

// MonthName is the name of a month, January 1; "" where there is none.
func MonthName(n int) string {
	if n < 1 || n > 12 {
		return ""
	}
	return months()[n-1].name
}

// LongDate prints 31 Maret 2024; blank gives "".
func LongDate(d model.Date) string {
	if d.IsBlank() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, MonthName(d.Month), d.Year)
}

// ShortDate prints 31-03-2024; blank gives "".
func ShortDate(d model.Date) string {
	if d.IsBlank() {
		return ""
	}
	return fmt.Sprintf("%02d-%02d-%04d", d.Day, d.Month, d.Year)
}

// Clock prints the time of day as 10.32.07, in the zone that t carries.
func Clock(t time.Time) string { return t.Format("15.04.05") }

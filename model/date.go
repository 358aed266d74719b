package model

import (
	"fmt"
	"time"
)

// Date is a calendar day without a clock or a zone. The zero Date is blank.
type Date struct {
	Year  int
	Month int
	Day   int
}

// NewDate returns the day, or an error where the calendar has no such day.
func NewDate(year, month, day int) (Date, error) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < 1900 || year > 2200 || t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return Date{}, fmt.Errorf("tanggal %d-%d-%d tidak ada dalam kalender", day, month, year)
	}
	return Date{year, month, day}, nil
}

// DateOf returns the calendar day of t in its own zone.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// IsBlank reports that no day was entered.
func (d Date) IsBlank() bool { return d == Date{} }

// IsZero lets encoding/json omit a blank date.
func (d Date) IsZero() bool { return d.IsBlank() }

// Compare is negative when d is before o, zero when the same day, positive when after.
func (d Date) Compare(o Date) int {
	if d.Year != o.Year {
		return d.Year - o.Year
	}
	if d.Month != o.Month {
		return d.Month - o.Month
	}
	return d.Day - o.Day
}

// After reports that d is a later day than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// DaysSince counts calendar days from o to d; negative when d is earlier.
func (d Date) DaysSince(o Date) int {
	return int(d.midnight().Sub(o.midnight()).Hours() / 24)
}

// Weekday counts from Sunday, 0, to Saturday, 6.
func (d Date) Weekday() int { return int(d.midnight().Weekday()) }

// Next is the day after.
func (d Date) Next() Date { return DateOf(d.midnight().AddDate(0, 0, 1)) }

// Quarter returns the quarter of the year in which d lies.
func (d Date) Quarter() Quarter { return Quarter((d.Month-1)/3 + 1) }

func (d Date) midnight() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// String gives the stored form, 2024-03-31; blank gives "".
func (d Date) String() string {
	if d.IsBlank() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the stored form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the stored form.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(b))
	if err != nil {
		return fmt.Errorf("tanggal %q tidak terbaca", b)
	}
	*d = DateOf(t)
	return nil
}

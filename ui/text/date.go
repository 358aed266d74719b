package text

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"capaian/model"
)

// longestDate is how many bytes a date may have; the longest name of a month leaves room to spare.
const longestDate = 60

// ParseDate reads a day: 31/3, 31-03-2024, 31.3.24, 31 Maret 2024, 31 mar, 2024-03-31, with
// the name of the weekday before it or without.
// The day always comes before the month, except behind a four-digit year. A missing year is
// the one given; a year of two digits is of the same century, and doubted where it is another
// year than the one given. Blank gives a blank Date. The error is a *model.Fault with FaultDate.
func ParseDate(field, s string, year int) (d model.Date, doubt string, err error) {
	t := tidy(s)
	if t == "" {
		return model.Date{}, "", nil
	}
	parts, ok := dateParts(withoutTime(withoutWeekday(withoutWord(t))))
	if !ok {
		return model.Date{}, "", notADate(field, s)
	}
	if len(parts[0]) == 4 && len(parts) == 3 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	day, month := digits(parts[0], 2), digits(parts[1], 2)
	if month < 0 {
		month = monthNamed(parts[1])
	}
	if day < 0 || month == 0 && digits(parts[1], 2) < 0 {
		return model.Date{}, "", notADate(field, s)
	}
	written := year
	if len(parts) == 3 {
		if written = yearOf(parts[2], year); written < 0 {
			return model.Date{}, "", notADate(field, s)
		}
	}
	if d, err = calendarDay(field, s, written, month, day); err != nil {
		return model.Date{}, "", err
	}
	if len(parts) == 3 && len(parts[2]) == 2 && written != year {
		doubt = fmt.Sprintf("Terbaca %s sebagai %s; untuk tahun lain tulis tahunnya empat angka.", quote(s), LongDate(d))
	}
	return d, doubt, nil
}

// withoutWord takes "tanggal" or "tgl." off.
func withoutWord(s string) string {
	word, rest, found := strings.Cut(s, " ")
	switch strings.ToLower(strings.TrimRight(word, ".:")) {
	case "tanggal", "tgl":
		if found {
			return strings.TrimSpace(strings.TrimLeft(rest, ": "))
		}
	}
	return s
}

// withoutTime takes the time of the day off a day that other programs wrote: "2024-03-05T00:00:00",
// "5 Maret 2024 10:15 WIB".
func withoutTime(s string) string {
	return regexp.MustCompile(`(?i)^(.*\d{2})(t| |, ?| pukul )\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?( ?(z|wib|wita|wit|am|pm|[+-]\d{2}:?\d{2}))?$`).ReplaceAllString(s, "$1")
}

// withoutWeekday takes "Senin, " off, which the day itself says as well.
func withoutWeekday(s string) string {
	word, rest, found := strings.Cut(s, ",")
	if !found {
		word, rest, found = strings.Cut(s, " ")
	}
	if found && isWeekday(word) {
		return strings.TrimSpace(rest)
	}
	return s
}

// dateParts splits into two or three runs of digits or letters with one separator between each.
func dateParts(s string) ([]string, bool) {
	if len(s) > longestDate {
		return nil, false
	}
	var parts []string
	for s != "" {
		run := leading(s, isDigit)
		if run == "" {
			run = leading(s, isLetter)
		}
		if run == "" {
			return nil, false
		}
		parts = append(parts, run)
		if s = s[len(run):]; s == "" {
			break
		}
		rest := strings.TrimLeft(s, " ")
		if rest != "" && strings.IndexByte("/-.,", rest[0]) >= 0 {
			rest = strings.TrimLeft(rest[1:], " ")
		}
		if rest == "" {
			return nil, false
		}
		s = rest
	}
	return parts, len(parts) == 2 || len(parts) == 3
}

func leading(s string, in func(byte) bool) string {
	n := 0
	for n < len(s) && in(s[n]) {
		n++
	}
	return s[:n]
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// digits reads up to most digits, or gives −1.
func digits(s string, most int) int {
	if s == "" || len(s) > most || !onlyDigits(s) {
		return -1
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// yearOf reads a year of four digits, or of two in the century of the year given; else −1.
func yearOf(s string, year int) int {
	switch n := digits(s, 4); {
	case n < 0:
		return -1
	case len(s) == 4:
		return n
	case len(s) == 2:
		return year - year%100 + n
	}
	return -1
}

// calendarDay makes the day or says which part of it the calendar does not have.
func calendarDay(field, typed string, year, month, day int) (model.Date, error) {
	d, err := model.NewDate(year, month, day)
	if err == nil {
		return d, nil
	}
	if month < 1 || month > 12 {
		return model.Date{}, model.Faultf(model.FaultDate, field,
			"%s: terbaca %s, bulan %d tidak ada; diharapkan hari lalu bulan, seperti 31/3 atau 31 Maret %d.", field, quote(typed), month, modelYear(year))
	}
	last := lastDay(year, month)
	if last == 0 {
		return model.Date{}, model.Faultf(model.FaultDate, field,
			"%s: terbaca %s, tahun %d di luar jangkauan; diharapkan tahun seperti 2024.", field, quote(typed), year)
	}
	return model.Date{}, model.Faultf(model.FaultDate, field,
		"%s: terbaca %s, tanggal %d tidak ada; diharapkan 1 sampai %d %s %d.", field, quote(typed), day, last, MonthName(month), year)
}

// lastDay returns the last day of the month, or 0 where dates do not reach the year.
func lastDay(year, month int) int {
	for day := 31; day > 0; day-- {
		if _, err := model.NewDate(year, month, day); err == nil {
			return day
		}
	}
	return 0
}

// modelYear gives a plausible year for an example.
func modelYear(year int) int {
	if _, err := model.NewDate(year, 1, 1); err != nil {
		return 2024
	}
	return year
}

func notADate(field, typed string) error {
	return model.Faultf(model.FaultDate, field,
		"%s: terbaca %s, diharapkan tanggal seperti 31/3, 31-03-2024 atau 31 Maret 2024.", field, quote(typed))
}

// SaysNone reports that what stands where a day or a number is expected says that there is none:
// belum, tidak ada, -. Nothing at all says nothing.
func SaysNone(typed string) bool {
	word := strings.Trim(strings.ToLower(strings.TrimSpace(typed)), ".! ")
	first, _, _ := strings.Cut(word, " ")
	return word != "" && (strings.Trim(word, "-–—") == "" || slices.Contains([]string{"belum", "blm", "tidak", "tdk", "tak", "nihil", "kosong", "null"}, first))
}

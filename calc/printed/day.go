package printed

import (
	"strconv"
	"strings"

	"capaian/model"
)

// Day finds a calendar day in a line such as Lumajang, 10 Januari 2025; false where there
// is none, or none that the calendar has.
func Day(s string) (model.Date, bool) {
	words := strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == ',' || r == '\u00a0' || r == '/' || r == '-' || r == '–' || r == '.'
	})
	for i := range words {
		if i+2 >= len(words) {
			break
		}
		day, month, year := number(words[i]), monthNumber(words[i+1]), number(words[i+2])
		if len(words[i]) == 4 { // 2025-01-10
			day, year = year, day
		}
		if month == 0 {
			month = number(words[i+1])
		}
		if d, err := model.NewDate(year, month, day); err == nil {
			return d, true
		}
	}
	return model.Date{}, false
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func monthNumber(s string) int {
	if !isMonth(s) {
		return 0
	}
	s = strings.ToLower(s)
	for i, m := range []string{"jan", "feb", "mar", "apr", "mei", "jun", "jul", "ag", "sep", "okt", "no", "des"} {
		if strings.HasPrefix(s, m) || m == "feb" && strings.HasPrefix(s, "peb") {
			return i + 1
		}
	}
	return 0
}

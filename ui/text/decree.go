package text

import (
	"regexp"
	"strings"
	"unicode"

	"capaian/model"
)

// mostDayWords is how many words days take at most: "8, 9, 12 dan 15 April 2024 (Senin-Jumat)".
const mostDayWords = 14

// ParseHoliday reads a line of a decree: "1. 1 Januari (Senin) Tahun Baru 2024 Masehi". The
// days without a year are of the year given. ok is false where it is no such line.
func ParseHoliday(line string, year int) (days []model.Date, name string, ok bool) {
	line = strings.TrimSpace(model.Clean(line, false))
	if len(line) > 8*longestDate || !strings.ContainsAny(line, "0123456789") {
		return nil, "", false
	}
	numbered := regexp.MustCompile(`^(\d{1,2}|[a-zA-Z])[.)]\s*`)
	for _, rest := range []string{numbered.ReplaceAllString(line, ""), line} {
		words := strings.Fields(rest)
		for n := min(len(words)-1, mostDayWords); n > 0; n-- {
			days := ParseDays(strings.TrimRight(strings.Join(words[:n], " "), ":,;"), year)
			name := strings.Trim(strings.Join(words[n:], " "), " :;,.-–—")
			if len(days) > 0 && strings.ContainsFunc(name, unicode.IsLetter) {
				return days, name, true
			}
		}
	}
	return nil, "", false
}

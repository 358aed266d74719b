package text

import (
	"regexp"
	"strconv"
	"strings"

	"capaian/model"
)

// mostDays is how many days a range may have.
const mostDays = 40

const weekdayWords = `(senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)`

// ParseDays reads days as decrees write them, without a year in the year given: "10-11 April
// 2024", "8, 9, 12 dan 15 April 2024", "31 Maret s.d. 1 April 2025". Nil where it is none.
func ParseDays(s string, year int) []model.Date {
	t := strings.ToLower(tidy(s))
	if len(t) > 4*longestDate {
		return nil
	}
	if days := daysBetween(t, year); days != nil {
		return days
	}
	t = regexp.MustCompile(`\b`+weekdayWords+`\s*(-|–|s\.?\s?/?d\.?|sampai( dengan)?|dan)\s*`+weekdayWords+`\b`).ReplaceAllString(t, " ")
	t = regexp.MustCompile(`\([^)]*\)|\b`+weekdayWords+`\b`).ReplaceAllString(t, " ")
	t = regexp.MustCompile(`\b(s\.?\s?/?d\.?|sampai( dengan)?|hingga|–)(\s|$)`).ReplaceAllString(t, " - ")
	t = regexp.MustCompile(`\b(dan|serta)\b|&|;`).ReplaceAllString(t, " , ")
	tokens := regexp.MustCompile(`\d+|[a-z]+|-|,`).FindAllString(t, -1)
	if strings.Join(tokens, "") != strings.ReplaceAll(strings.ReplaceAll(t, " ", ""), ".", "") {
		return nil
	}
	return spanned(dayTokens(tokens, year))
}

// daysBetween reads a range of two days that each stand whole: "28/3/2024 s/d 29/3/2024",
// "28-03-2024 - 29-03-2024". Nil where it is none.
func daysBetween(t string, year int) []model.Date {
	word := regexp.MustCompile(`\s(s\.?\s?/?\s?d\.?|sampai( dengan)?|hingga|-|–|—)\s`).FindAllStringIndex(t, -1)
	if len(word) != 1 {
		return nil
	}
	from, doubt, err := ParseDate("", t[:word[0][0]], year)
	until, also, wrong := ParseDate("", t[word[0][1]:], year)
	if err != nil || wrong != nil || doubt+also != "" || from.IsBlank() || !until.After(from) {
		return nil
	}
	return spanned([]dayToken{{day: from.Day, month: from.Month, year: from.Year}, {day: until.Day, month: until.Month, year: until.Year, through: true}})
}

// dayToken is a day of which the month and year may still be unknown.
type dayToken struct {
	day, month, year int
	through          bool // up to it from the one before
}

func dayTokens(tokens []string, year int) []dayToken {
	var all []dayToken
	from := 0 // the first that waits for its month
	dated := 0
	through := false
	for _, token := range tokens {
		n, err := strconv.Atoi(token)
		switch {
		case token == "-":
			through = true
		case token == ",":
		case err == nil && len(token) <= 2:
			all = append(all, dayToken{day: n, through: through})
			through = false
		case err == nil && len(token) == 4:
			for i := dated; i < len(all); i++ {
				all[i].year = n
			}
			dated = len(all)
		default:
			month := monthNamed(token)
			if month <= 0 || from == len(all) {
				return nil
			}
			for ; from < len(all); from++ {
				all[from].month = month
			}
		}
	}
	if from != len(all) || through {
		return nil
	}
	for i := dated; i < len(all); i++ {
		all[i].year = year
	}
	return all
}

func spanned(tokens []dayToken) []model.Date {
	var days []model.Date
	for i, token := range tokens {
		day, err := model.NewDate(token.year, token.month, token.day)
		if err != nil || token.through && i == 0 {
			return nil
		}
		if token.through {
			for next := days[len(days)-1].Next(); day.After(next); next = next.Next() {
				if days = append(days, next); len(days) > mostDays {
					return nil
				}
			}
		}
		days = append(days, day)
	}
	return days
}

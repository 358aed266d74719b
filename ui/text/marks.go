package text

import "strings"

// form is how the points, commas and spaces of a number were understood.
type form uint8

const (
	formPlain          form = iota // no doubt possible: 72, 72,5, 1.668.156.794, 0.5
	formPointThousands             // 1.234
	formPointDecimal               // 81.82
	formCommaDecimal               // 1,234: a comma and exactly three digits
	formCommaThousands             // 1,668,156
	formEnglish                    // 1,234.5
	formSpaces                     // 1 668 156
)

// unmark takes a number without its sign apart. The last kind of mark is the decimal
// mark where points and commas both occur; one point before exactly three digits marks
// thousands; a comma alone is the decimal mark. It reports false where the marks fit no number.
func unmark(s string) (whole, fraction string, f form, ok bool) {
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case strings.Contains(s, " "):
		whole, fraction = cut(s, ",")
		whole, ok = ungroup(whole, " ")
		f = formSpaces
	case points == 0 && commas == 0:
		whole, ok = s, true
	case commas == 0 && points == 1:
		whole, fraction = cut(s, ".")
		f, ok = formPointDecimal, true
		if len(fraction) == 3 && groupable(whole) {
			whole, fraction, f = whole+fraction, "", formPointThousands
		} else if whole == "0" || whole == "" || fraction == "" {
			f = formPlain
		}
	case commas == 0:
		whole, ok = ungroup(s, ".")
	case points == 0 && commas == 1:
		whole, fraction = cut(s, ",")
		ok = true
		if len(fraction) == 3 && groupable(whole) {
			f = formCommaDecimal
		}
	case points == 0:
		whole, ok = ungroup(s, ",")
		f = formCommaThousands
	case strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.'):
		whole, fraction = cut(s, ",")
		whole, ok = ungroup(whole, ".")
		if len(fraction) == 3 {
			f = formCommaDecimal
		}
	default:
		whole, fraction = cut(s, ".")
		whole, ok = ungroup(whole, ",")
		f = formEnglish
	}
	ok = ok && onlyDigits(whole) && onlyDigits(fraction) && whole+fraction != ""
	return whole, fraction, f, ok
}

// cut splits at the last mark; a number without the mark is whole.
func cut(s, mark string) (whole, fraction string) {
	i := strings.LastIndex(s, mark)
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i+len(mark):]
}

// ungroup joins groups of three digits; the first may be shorter but not start with a zero.
// Whether they are digits at all is the caller's to see.
func ungroup(s, mark string) (string, bool) {
	groups := strings.Split(s, mark)
	if len(groups) > 1 && !groupable(groups[0]) {
		return s, false
	}
	for _, group := range groups[1:] {
		if len(group) != 3 {
			return s, false
		}
	}
	return strings.Join(groups, ""), true
}

// groupable reports that digits can stand before a thousands mark.
func groupable(s string) bool {
	return len(s) >= 1 && len(s) <= 3 && s[0] != '0' && onlyDigits(s)
}

func onlyDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

package printed

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Value is one reading of a printed figure.
type Value struct {
	Number decimal.Decimal
	Places int // decimals as printed: what its last digit stands for
}

// longestNumber bounds the digits of a figure; longer ones are no figures of an office.
const longestNumber = 30

// marks takes a run of digits, points and commas apart. It gives every sensible reading,
// the likeliest first: decimals before thousands, but for money. broken says that the
// marks fit no number as they stand, so that the readings are only guesses.
func marks(s string, money bool) (values []Value, broken bool) {
	if strings.Trim(s, "0123456789") == "" {
		return list(whole(s)), false
	}
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case points > 0 && commas > 0:
		return mixed(s)
	case points+commas == 1:
		mark := "."
		if commas == 1 {
			mark = ","
		}
		if before, after, _ := strings.Cut(s, mark); money && len(before) > 3 && len(after) == 3 && before[0] != '0' {
			return list(whole(before+after), parse(before, after)), true // a mark of thousands was lost
		}
		return single(s, mark, money), false
	case points > 0:
		return grouped(s, ".")
	}
	return grouped(s, ",")
}

// single reads one mark: before three digits it may part thousands.
func single(s, mark string, money bool) []Value {
	before, after, _ := strings.Cut(s, mark)
	fraction := list(parse(before, after))
	if len(after) != 3 || !leads(before) {
		return fraction
	}
	thousands := list(whole(before + after))
	if money || mark == "." {
		return append(thousands, fraction...)
	}
	return append(fraction, thousands...)
}

// grouped reads several marks of one kind, which part thousands.
func grouped(s, mark string) (values []Value, broken bool) {
	groups := strings.Split(s, mark)
	if leads(groups[0]) && threes(groups[1:]) {
		return list(whole(strings.Join(groups, ""))), false
	}
	last := groups[len(groups)-1]
	body := strings.Join(groups[:len(groups)-1], "")
	if leads(groups[0]) && threes(groups[1:len(groups)-1]) && len(last) < 3 && last != "" {
		// Either the last mark is a decimal one, or a digit of the last group was lost.
		return list(parse(body, last), whole(body+last)), true
	}
	return append(shortened(s, mark, ""), list(whole(body+last))...), true
}

// shortened are the readings of groups of thousands of which one has a digit too many.
func shortened(s, mark, decimals string) []Value {
	groups := strings.Split(s, mark)
	var all []Value
	for i, g := range groups {
		if i == 0 || len(g) != 4 {
			continue
		}
		for d := range g {
			rest := slices.Clone(groups)
			if rest[i] = g[:d] + g[d+1:]; leads(rest[0]) && threes(rest[1:]) && (d == 0 || g[d] != g[d-1]) {
				all = append(all, list(parse(strings.Join(rest, ""), decimals))...)
			}
		}
	}
	return all
}

// mixed reads points and commas: the one that comes last, once, is the decimal mark.
func mixed(s string) (values []Value, broken bool) {
	mark, other := ",", "."
	if strings.LastIndex(s, ".") > strings.LastIndex(s, ",") {
		mark, other = ".", ","
	}
	at := strings.LastIndex(s, mark)
	before, after := s[:at], s[at+1:]
	groups := strings.Split(before, other)
	if strings.Contains(before, mark) || !leads(groups[0]) || !threes(groups[1:]) {
		digits := strings.NewReplacer(".", "", ",", "")
		return slices.Concat(list(parse(digits.Replace(before), after)), shortened(before, other, after), list(whole(digits.Replace(s)))), true
	}
	values = list(parse(strings.Join(groups, ""), after))
	if len(after) == 3 {
		values = append(values, list(whole(strings.Join(groups, "")+after))...)
	}
	return values, false
}

// leads reports that digits can stand before a mark of thousands.
func leads(s string) bool { return len(s) >= 1 && len(s) <= 3 && s[0] != '0' }

func threes(groups []string) bool {
	for _, g := range groups {
		if len(g) != 3 {
			return false
		}
	}
	return true
}

func whole(digits string) *Value { return parse(digits, "") }

// parse is nil where the digits are too many to be meant.
func parse(before, after string) *Value {
	if len(before)+len(after) > longestNumber || before+after == "" {
		return nil
	}
	d, err := decimal.NewFromString(strings.TrimSuffix("0"+before+"."+after, "."))
	if err != nil {
		return nil
	}
	return &Value{d, len(after)}
}

func list(values ...*Value) []Value {
	var all []Value
	for _, v := range values {
		if v != nil {
			all = append(all, *v)
		}
	}
	return all
}

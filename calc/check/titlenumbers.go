package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// titleNumbers are the products by a number that the title of a table tells: the amount of which
// a column is percentages, the people who were asked.
func (r *pages) titleNumbers(s int) []product {
	var all []product
	title := r.Sheets[s].Table.Title
	words := strings.Fields(strings.NewReplacer("(", " ", ")", " ", ":", " ", "=", " ", ";", " ").Replace(title))
	for i, w := range words {
		lower := strings.ToLower(strings.TrimRight(w, ".,-"))
		money := strings.HasPrefix(lower, "rp")
		if money {
			if lower = strings.TrimLeft(lower[len("rp"):], ". "); lower == "" && i+1 < len(words) {
				lower = strings.ToLower(strings.TrimRight(words[i+1], ".,-"))
			}
		}
		lower = strings.TrimSuffix(strings.TrimSuffix(lower, ",00"), ",")
		if lower == "" || strings.Trim(lower, "0123456789.") != "" || isYear(lower) {
			continue
		}
		cell := printed.Read(lower, true)
		if !usable(&cell) || cell.Values[0].Number.IntPart() < leastTold {
			continue
		}
		k := cell.Values[0].Number.Rat()
		for _, times := range []int64{1, 100} {
			by := big.NewRat(times, 1)
			words := "{a} ÷ " + printed.Write(k, 0)
			if times > 1 {
				words += " × 100"
			}
			all = append(all, product{words: words, alone: true, told: true, of: func(a, _ *big.Rat) *big.Rat {
				q := new(big.Rat).Quo(a, k)
				return q.Mul(q, by)
			}})
		}
	}
	return all
}

// headNumbers are the products by a number that the head of a column tells: so many percent of an
// amount, what comes to a month.
func headNumbers(head string) []product {
	by := func(words string, x *big.Rat) product {
		return product{words: "{a} × " + words, alone: true, told: true, of: func(a, _ *big.Rat) *big.Rat { return new(big.Rat).Mul(a, x) }}
	}
	var all []product
	for _, w := range percentWords(head) {
		all = append(all, by(w.text, new(big.Rat).Quo(w.value, hundred())))
	}
	if hasAny(strings.ToLower(head), "per bulan", "/bulan", "per bln") {
		for _, months := range []int64{12, 6, 3} {
			all = append(all, product{words: fmt.Sprintf("{a} ÷ %d", months), alone: true, told: true, of: func(a, _ *big.Rat) *big.Rat {
				return new(big.Rat).Quo(a, big.NewRat(months, 1))
			}})
		}
	}
	return all
}

// toldPercent is a percentage that a head tells: 95%.
type toldPercent struct {
	text  string
	value *big.Rat
}

// percentWords are the percentages that a head tells in numbers.
func percentWords(head string) []toldPercent {
	var all []toldPercent
	for _, w := range strings.Fields(strings.NewReplacer("(", " ", ")", " ").Replace(head)) {
		text, share := strings.CutSuffix(w, "%")
		if x, ok := new(big.Rat).SetString(strings.Replace(text, ",", ".", 1)); ok && share {
			all = append(all, toldPercent{w, x})
		}
	}
	return all
}

// leastTold is from where a number in a title is one that figures are divided by.
const leastTold = 20

// isYear reports that a word of a title is a year.
func isYear(w string) bool {
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

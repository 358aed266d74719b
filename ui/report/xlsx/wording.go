package xlsx

import (
	"fmt"
	"strings"

	"capaian/ui/report/table"
)

// guard is to how many decimals a spreadsheet's binary figure is taken before it is compared
// with a bound, so that 45 of 50 is 90 and not a little more.
const guard = 9

// wording is the formula of a cell of words that follows from figures; "" of any other.
func wording(rule *table.Expr, args []argument) string {
	switch rule.Op {
	case table.Rated:
		return rated(rule, args[0])
	case table.Moved:
		return moved(rule.Places, args[0], args[1])
	default:
		return ""
	}
}

// rated asks the bands of a scale one after the other, the highest first.
func rated(rule *table.Expr, of argument) string {
	value := fmt.Sprintf("ROUND(%s,%d)", of.value, guard)
	f, closing := "", 0
	for _, band := range rule.Scale {
		from, bounded := band.From.Value()
		if !bounded {
			f += quoted(band.Word)
			return "IF(" + of.any + "," + f + strings.Repeat(")", closing) + `,"")`
		}
		sign := ">"
		if band.Inclusive {
			sign = ">="
		}
		f += fmt.Sprintf("IF(%s%s%s,%s,", value, sign, from, quoted(band.Word))
		closing++
	}
	return "IF(" + of.any + "," + f + `""` + strings.Repeat(")", closing) + `,"")`
}

// moved says the difference as the report prints it, with a comma whatever the computer's
// language is.
func moved(places int, now, before argument) string {
	change := fmt.Sprintf("ROUND(%s-%s,%d)", now.value, before.value, places)
	size := "ABS(" + change + ")"
	number := "INT(" + size + ")"
	if places > 0 {
		number += fmt.Sprintf(`&","&RIGHT("%s"&ROUND((%s-INT(%s))*1E%d,0),%d)`, strings.Repeat("0", places), size, size, places, places)
	}
	return fmt.Sprintf(`IF(AND(%s,%s),IF(%s=0,%s,IF(%s>0,"naik ","turun ")&%s&" poin dari tahun lalu"),%s)`,
		now.any, before.any, change, quoted(table.Unmoved), change, number, quoted(table.Alone))
}

// quoted is a text within a formula.
func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

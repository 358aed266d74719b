package xlsx

import (
	"math/big"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/report/table"

	"github.com/shopspring/decimal"
)

// keptDigits is how many digits a spreadsheet keeps of a number.
const keptDigits = 15

// exact is the cell's figure before any rounding, in as many digits as a spreadsheet keeps.
func exact(c *table.Cell) decimal.Decimal {
	r := c.Figure.Exact()
	whole := new(big.Int).Quo(r.Num(), r.Denom())
	places := max(keptDigits-len(whole.Abs(whole).String()), 0)
	d, _ := c.Figure.Round(places)
	return d
}

// longestSuffix is how much text behind a figure a number format holds, and still opens
// everywhere.
const longestSuffix = 60

// format is the number format under which the figure shows as it is printed: with its
// decimals, and the letter or unit behind it.
func format(c *table.Cell) string {
	number, suffix := printed(c.Text)
	if c.Letter != "" {
		suffix = strings.Replace(suffix, letterMark(c.Letter), "", 1)
	}
	switch {
	case c.Text == table.None && c.HasFigure():
		return `#,##0;-#,##0;"` + table.None + `"` // a count of none
	case number == "":
		return workbook.FormatPlaces(c.Places)
	}
	_, fraction, _ := strings.Cut(number, ",")
	shown := workbook.FormatPlaces(len(fraction))
	if suffix == "" || len(suffix) > longestSuffix {
		return shown
	}
	return shown + literally(suffix)
}

// letterMark is a letter as it stands behind a figure.
func letterMark(letter string) string { return " (" + letter + ")" }

// lettered are the formats of an index: with its letter while it has the value it was written
// with, and with the letter that the scale gives another one.
func lettered(at string, c *table.Cell, scale model.Scale) workbook.Shown {
	plain := format(c)
	_, unit := printed(c.Text)
	if unit = strings.Replace(unit, letterMark(c.Letter), "", 1); unit != "" {
		plain = strings.TrimSuffix(plain, literally(unit))
	}
	with := func(letter string) string { return plain + literally(letterMark(letter)+unit) }
	s := workbook.Shown{Cell: at}
	if c.Letter != "" {
		s.Cases = append(s.Cases, workbook.Case{Compare: "=", With: exact(c).String(), Format: with(c.Letter)})
	}
	if !c.Graded {
		return s
	}
	lowest := ""
	for _, band := range scale {
		from, bounded := band.From.Value()
		switch {
		case !bounded && lowest != "":
			s.Cases = append(s.Cases, workbook.Case{Compare: "<=", With: lowest, Format: with(band.Word)})
		case !bounded:
		case band.Inclusive:
			s.Cases = append(s.Cases, workbook.Case{Compare: ">=", With: from.String(), Format: with(band.Word)})
		default:
			s.Cases = append(s.Cases, workbook.Case{Compare: ">", With: from.String(), Format: with(band.Word)})
		}
		lowest = from.String()
	}
	return s
}

// printed splits a printed figure from the text behind it.
func printed(s string) (number, suffix string) {
	end := 0
	for i, r := range s {
		if r >= '0' && r <= '9' || r == '.' || r == ',' || i == 0 && (r == '−' || r == '-') {
			end = i + len(string(r))
			continue
		}
		break
	}
	return s[:end], s[end:]
}

// literally writes text into a number format so that no sign of it is an order.
func literally(s string) string {
	var b strings.Builder
	for _, r := range workbook.Text(s) {
		b.WriteByte('\\')
		b.WriteRune(r)
	}
	if strings.HasPrefix(s, " ") { // outer spaces go with Text
		return `\ ` + b.String()
	}
	return b.String()
}

package printed

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Closing is what the figures of a row follow from by definition: surplus is pendapatan less
// belanja, SiLPA is surplus and pembiayaan netto, a tax is so many percent of the sum before it.
// Such a row is no part of a sum.
type Closing struct {
	Plus, Less []int           // lines of the sheet
	Percent    decimal.Decimal // of a tax; else 0
}

// settleClosings finds the rows that close an account, where the rows that they follow from stand
// before them.
func (s *Sheet) settleClosings(lines []Line) {
	last := map[string]int{}
	for i := range lines {
		line := &lines[i]
		if line.Head || s.moneyIn(line) == 0 {
			continue
		}
		label := unnumbered(line.Label)
		account := string(s.words.role("closings", label))
		closing := closingOf(account, last)
		if account == "pajak" {
			closing = s.taxed(lines, i, label)
		}
		if closing != nil {
			line.Closing = closing
		} else if line.Total {
			line.Closing = withTaxes(lines, i)
		}
		if account != "" {
			last[account] = i
		}
	}
}

// closingOf is what a row of an account follows from, of the rows of accounts before it.
func closingOf(account string, last map[string]int) *Closing {
	has := func(accounts ...string) bool {
		return !slices.ContainsFunc(accounts, func(a string) bool { _, there := last[a]; return !there })
	}
	closing := &Closing{}
	add := func(net, in, out string) bool {
		switch {
		case net != "" && has(net):
			closing.Plus = append(closing.Plus, last[net])
		case has(in, out):
			closing.Plus, closing.Less = append(closing.Plus, last[in]), append(closing.Less, last[out])
		default:
			return false
		}
		return true
	}
	switch account {
	case "surplus":
		if add("", "pendapatan", "belanja") {
			return closing
		}
	case "netto":
		if add("", "penerimaan", "pengeluaran") {
			return closing
		}
	case "silpa":
		if add("surplus", "pendapatan", "belanja") && add("netto", "penerimaan", "pengeluaran") {
			return closing
		}
	}
	return nil
}

// taxed is the sum right before a row that names its percentage, other taxes of it between them.
func (s *Sheet) taxed(lines []Line, at int, label string) *Closing {
	percent := decimal.Zero
	words := strings.Fields(label)
	for i, w := range words {
		if n, err := strconv.Atoi(w); err == nil && n > 0 && n < hundred && i+1 < len(words) && words[i+1] == "persen" {
			percent = decimal.NewFromInt(int64(n))
		}
	}
	for i := at - 1; i >= 0 && percent.Sign() > 0; i-- {
		if lines[i].Total {
			return &Closing{Plus: []int{i}, Percent: percent}
		}
		if lines[i].Closing == nil {
			return nil
		}
	}
	return nil
}

// withTaxes is a sum with the taxes right after it, where the row right behind them is a total.
func withTaxes(lines []Line, at int) *Closing {
	closing := &Closing{}
	for i := at - 1; i >= 0; i-- {
		switch before := lines[i].Closing; {
		case before != nil && before.Percent.Sign() > 0:
			closing.Plus = append(closing.Plus, i)
		case lines[i].Total && len(closing.Plus) > 0:
			closing.Plus = append(closing.Plus, i)
			slices.Reverse(closing.Plus)
			return closing
		default:
			return nil
		}
	}
	return nil
}

// moneyIn counts the figures of a row that are no percentages.
func (s *Sheet) moneyIn(line *Line) int {
	n := 0
	for i := range line.Cells {
		if c := &line.Cells[i]; !s.role(i).Text() && c.Known() && !c.Share {
			n++
		}
	}
	return n
}

// unnumbered is a label in padded words without the numbers before it.
func unnumbered(label string) string {
	words := strings.Fields(padded(label))
	for len(words) > 1 && numbering(words[0]) {
		words = words[1:]
	}
	return " " + strings.Join(words, " ") + " "
}

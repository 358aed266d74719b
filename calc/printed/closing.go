package printed

import (
	"math/big"
	"slices"
	"strings"
)

// Closing is what the figures of a row follow from by definition: surplus is pendapatan less
// belanja, SiLPA is surplus and pembiayaan netto, a tax is so many percent of the sum before it, and
// what a label writes out.
// Such a row is no part of a sum.
type Closing struct {
	Plus, Less []int    // lines of the sheet
	Times      *big.Rat // what a row is of the one that it follows from; nil where it adds up
	Tax        bool     // added to the sum that it is of
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
		if closing == nil {
			closing = writtenOut(lines[:i], line.Label)
		}
		if account == "pajak" {
			if closing == nil {
				closing = taxed(lines, i)
			}
			if closing != nil {
				closing.Tax = true
			}
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
func taxed(lines []Line, at int) *Closing {
	var percent *big.Rat
	for _, w := range strings.Fields(strings.NewReplacer("(", " ", ")", " ", " %", "%").Replace(lines[at].Label)) {
		if x := factorIn(w); x != nil && strings.HasSuffix(w, "%") {
			percent = x
		}
	}
	for i := at - 1; i >= 0 && percent != nil; i-- {
		if lines[i].Total {
			return &Closing{Plus: []int{i}, Times: percent}
		}
		if lines[i].Closing == nil {
			return nil
		}
	}
	return nil
}

// withTaxes is a sum with the taxes behind it, where the row right behind them is a total.
func withTaxes(lines []Line, at int) *Closing {
	closing := &Closing{}
	for i := at - 1; i >= 0; i-- {
		switch before := lines[i].Closing; {
		case before != nil && before.Tax:
			closing.Plus = append(closing.Plus, i)
		case before != nil:
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

// writtenOut is what a row follows from where its label says so in brackets, by the name of a row
// before it: IKM (jumlah NRR tertimbang x 25), PPN (12% x DPP nilai lain). nil where it does not.
func writtenOut(before []Line, label string) *Closing {
	_, formula := brackets(label)
	parts := strings.FieldsFunc(strings.NewReplacer(" x ", "×", " X ", "×", " * ", "×").Replace(formula), func(r rune) bool { return r == '×' })
	closing := &Closing{Times: big.NewRat(1, 1)}
	for _, p := range parts {
		if factor := factorIn(p); factor != nil {
			closing.Times.Mul(closing.Times, factor)
			continue
		}
		for i := range before {
			if name, _ := brackets(before[i].Label); len(closing.Plus) < len(parts) && unnumbered(name) == padded(p) {
				closing.Plus = append(closing.Plus, i)
			}
		}
	}
	if len(parts) < 2 || len(closing.Plus) != 1 {
		return nil
	}
	return closing
}

// factorIn reads 25, 12% and 11/12; nil where a text is no factor.
func factorIn(text string) *big.Rat {
	text = strings.TrimSpace(text)
	digits, share := strings.CutSuffix(text, "%")
	over, under, fraction := strings.Cut(digits, "/")
	x, ok := new(big.Rat).SetString(strings.Replace(strings.TrimSpace(over), ",", ".", 1))
	if !ok || len(text) > longestFactor {
		return nil
	}
	if fraction {
		y, ok := new(big.Rat).SetString(strings.TrimSpace(under))
		if !ok || y.Sign() == 0 {
			return nil
		}
		x.Quo(x, y)
	}
	if share {
		x.Quo(x, big.NewRat(hundred, 1))
	}
	return x
}

// longestFactor is how long a factor is written at most.
const longestFactor = 12

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

package check

import (
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// tieClosings ties the rows that close an account to those that they follow from by definition.
func (b *balance) tieClosings(columns []int) {
	for l := range b.Sheets[b.sheet].Lines {
		closing := b.Sheets[b.sheet].Lines[l].Closing
		if closing == nil || closing.Times != nil {
			continue
		}
		for _, c := range columns {
			t := tie{of: spot{b.sheet, l, c}, how: defining, less: len(closing.Less)}
			for _, from := range slices.Concat(closing.Plus, closing.Less) {
				t.parts = append(t.parts, spot{b.sheet, from, c})
			}
			if b.amount[t.of] != nil {
				b.tie(t)
			}
		}
	}
}

// closingFigures holds the rows that close an account against the rows that they follow from.
func closingFigures(r *reader) {
	for s := range r.Sheets {
		for l := range r.Sheets[s].Lines {
			if line := &r.Sheets[s].Lines[l]; line.Closing != nil && !line.Head && r.Sheets[s].Kind != printed.KindOther {
				r.judgeClosing(s, l, line.Closing)
			}
		}
	}
}

// judgeClosing tells of the figures of a row that are not what they are by definition. Where the
// definition holds in no other column the rows may be other ones than they seem.
func (r *reader) judgeClosing(s, l int, closing *printed.Closing) {
	var broken []flaw
	holds := 0
	for c, column := range r.Sheets[s].Columns {
		at := spot{s, l, c}
		if column.Role.Text() || column.Role == printed.RoleNumber || column.Role == printed.RoleCode || r.percentages(s, c) || !usable(r.cell(at)) || r.cell(at).Share {
			continue
		}
		exact, slack, words := r.closed(at, closing)
		if exact == nil {
			continue
		}
		r.examine(at)
		right := r.closedRight(at, closing)
		if v := r.cell(at).Values; meetsAny(v, exact, slack) || meetsAny(v, right, slack) {
			holds++
			continue
		}
		f := flaw{
			code: "saldo-hitung", at: at, right: r.plainSum(right, at), exact: right,
			message: r.unlike(at, words, right),
			working: []string{words + " = " + r.tell(right)},
		}
		if closing.Times != nil || len(closing.Less) == 0 {
			f.code = codeTotal
		}
		if column.Role == printed.RoleDifference || len(r.cell(at).Values) > 1 && !bracketedCell(r.cell(at)) || r.passedOn(at) || closing.Times == nil && !r.anchored(at, closing) {
			f.level = Warning
		}
		broken = append(broken, f)
	}
	if closing.Times == nil && !r.Sheets[s].Lines[l].Total && holds == 0 && len(broken) > 1 {
		return // of more rows than these
	}
	for _, f := range broken {
		if r.wrong[f.at] != nil || holds == 0 && far(new(big.Rat).Abs(f.exact), new(big.Rat).Abs(signed(r.cell(f.at)))) && closing.Times == nil {
			continue
		}
		if closing.Tax || r.doubtfulTax(f.at, closing) || len(broken) > 1 || holds == 0 && !r.Sheets[s].Lines[l].Total && closing.Times == nil {
			f.level = Warning
		}
		r.flag(f)
	}
}

// doubtfulTax reports that a total adds up a tax that is not what it is of its sum: it may be within
// the prices.
func (r *reader) doubtfulTax(at spot, closing *printed.Closing) bool {
	for _, l := range closing.Plus {
		tax := r.Sheets[at.sheet].Lines[l].Closing
		if tax == nil || !tax.Tax || !usable(r.cell(spot{at.sheet, l, at.column})) {
			continue
		}
		if exact, slack, _ := r.closed(spot{at.sheet, l, at.column}, tax); exact != nil && !meetsAny(r.cell(spot{at.sheet, l, at.column}).Values, exact, slack) {
			return true
		}
	}
	return false
}

// closed is what a figure is by definition as the others are printed, in words too; nil where one
// cannot be read.
func (r *reader) closed(at spot, closing *printed.Closing) (exact, slack *big.Rat, words string) {
	exact, slack = new(big.Rat), new(big.Rat)
	var parts []string
	read := func(lines []int, sign string, add func(z, x, y *big.Rat) *big.Rat) bool {
		for _, l := range lines {
			one := spot{at.sheet, l, at.column}
			cell := r.cell(one)
			if cell.State == printed.Blank && len(closing.Plus)+len(closing.Less) > 1 {
				continue
			}
			if !usable(cell) || cell.Share {
				return false
			}
			add(exact, exact, signed(cell))
			slack.Add(slack, unit(cell.Values[0].Places, 2))
			parts = append(parts, sign, shorten(r.line(one).Label, 40))
		}
		return true
	}
	if !read(closing.Plus, "+", (*big.Rat).Add) || !read(closing.Less, "−", (*big.Rat).Sub) || len(parts) == 0 {
		return nil, nil, ""
	}
	words = strings.Join(parts[1:], " ")
	if closing.Times != nil {
		exact.Mul(exact, closing.Times)
		slack.Mul(slack, closing.Times)
		words += " × " + factorText(closing.Times)
	}
	if len(closing.Plus)+len(closing.Less) > 1 && r.whole(at) && slack.Cmp(big.NewRat(2, 1)) <= 0 {
		slack.SetInt64(0) // whole amounts lost nothing
	}
	return exact, slack, words
}

// closedRight is what a figure is by definition of what the others should be.
func (r *reader) closedRight(at spot, closing *printed.Closing) *big.Rat {
	sum := new(big.Rat)
	should := func(l int) *big.Rat {
		one := spot{at.sheet, l, at.column}
		if r.cell(one).State == printed.Blank {
			return new(big.Rat)
		}
		if f := r.wrong[one]; f != nil && f.exact != nil {
			return f.exact
		}
		return signed(r.cell(one))
	}
	for _, l := range closing.Plus {
		sum.Add(sum, should(l))
	}
	for _, l := range closing.Less {
		sum.Sub(sum, should(l))
	}
	if closing.Times != nil {
		sum.Mul(sum, closing.Times)
	}
	return sum
}

// meetsAny reports that a figure is an amount, printed with its sign turned as well: Defisit.
func meetsAny(values []printed.Value, exact, slack *big.Rat) bool {
	for _, v := range values {
		near := around(v)
		for _, x := range []*big.Rat{exact, new(big.Rat).Neg(exact)} {
			if near.meets(span{new(big.Rat).Sub(x, slack), new(big.Rat).Add(x, slack)}) {
				return true
			}
		}
	}
	return false
}

// bracketedCell reports that a figure stands in brackets, as one that is taken away does.
func bracketedCell(cell *printed.Cell) bool { return strings.HasPrefix(cell.Text, "(") }

// anchored reports that the rows that a figure follows from add up rows themselves, or close an
// account: then they are not the wrong ones.
func (r *reader) anchored(at spot, closing *printed.Closing) bool {
	b := r.balanced[at.sheet]
	for _, l := range slices.Concat(closing.Plus, closing.Less) {
		one := spot{at.sheet, l, at.column}
		if r.line(one).Closing != nil || r.cell(one).State == printed.Blank || r.line(one).Total && r.wrong[one] == nil {
			continue
		}
		if b == nil || !slices.ContainsFunc(b.at[one], func(n int) bool {
			return b.ties[n].how == adding && b.ties[n].of == one && b.holds(&b.ties[n], trial{})
		}) {
			return false
		}
	}
	return true
}

// passedOn reports that another row that closes an account follows from a figure as it is
// printed: then what it is made from may be the wrong one.
func (r *reader) passedOn(at spot) bool {
	for l := at.line + 1; l < len(r.Sheets[at.sheet].Lines); l++ {
		closing, one := r.Sheets[at.sheet].Lines[l].Closing, spot{at.sheet, l, at.column}
		if closing == nil || !slices.Contains(closing.Plus, at.line) && !slices.Contains(closing.Less, at.line) || !usable(r.cell(one)) {
			continue
		}
		if exact, slack, _ := r.closed(one, closing); exact != nil && meetsAny(r.cell(one).Values, exact, slack) {
			return true
		}
	}
	return false
}

// factorText writes a factor: 25, 11/12.
func factorText(x *big.Rat) string {
	if x.IsInt() {
		return x.Num().String()
	}
	return x.String()
}

package check

import (
	"math/big"
	"slices"

	"capaian/calc/printed"
)

// tie is a relation between the amounts of a table that should hold.
type tie struct {
	of    spot   // the figure that follows from the others
	parts []spot // that it is the sum of, or a budget and its spending
	how   tieKind
	times int64 // of a quotient
	less  int   // how many of the last parts are taken away
	aside bool  // a figure of it cannot be read, or it is told already
}

type tieKind uint8

const (
	adding   tieKind = iota // of = all parts added up
	crossing                // of = all parts of its row added up
	defining                // of = the parts before those taken away, less those: by definition
	leaving                 // of = the first part less the second
	dividing                // of = the second part by the first, so many times
	sharing                 // of = the second part in percent of the first
	matching                // of is printed so elsewhere; it has no parts
)

// balance is a table of amounts that hang together: what is left of each, its percentage,
// sums over rows, and the same amounts in other tables.
type balance struct {
	*factIndex
	sheet   int
	amount  map[spot]*big.Rat // what each amount is taken for
	ties    []tie
	at      map[spot][]int      // cell → its ties
	doubt   map[spot][]*big.Rat // amounts that can be read in several ways
	same    map[spot][]entry    // the other places that print an amount
	told    evidence            // what tells the structure of the rows
	across  []crossed           // its columns that add up others
	grouped []int               // its other columns whose groups add up
}

// mostTies bounds the relations of a table.
const mostTies = 6_000

// balances are the tables whose amounts hang together.
func (r *factIndex) balances() []*balance {
	var all []*balance
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || len(sheet.Lines) > mostRows {
			continue
		}
		b := &balance{factIndex: r, sheet: s, amount: map[spot]*big.Rat{}, at: map[spot][]int{}, doubt: map[spot][]*big.Rat{}, same: map[spot][]entry{}}
		columns := b.columns()
		if len(columns) > 0 {
			b.tieRows()
			b.tieSums(columns)
			b.tieAcross()
			b.tieClosings(columns)
		}
		b.tieGroups()
		b.tieQuotients()
		b.tieDifferences()
		b.settleReadings()
		if len(b.ties) > 0 && len(b.ties) <= mostTies {
			all = append(all, b)
		}
	}
	return all
}

// columns are those of amounts and those that add up across, with the reading of each of
// their cells.
func (b *balance) columns() []int {
	sheet := &b.Sheets[b.sheet]
	b.across = append(b.crossedColumns(b.sheet), b.flows(b.sheet)...)
	var all []int
	for c, column := range sheet.Columns {
		if !column.Role.Money() && !b.crosses(c) {
			continue
		}
		any := false
		for l := range sheet.Lines {
			at := spot{b.sheet, l, c}
			if cell := b.cell(at); !sheet.Lines[l].Head && cell.Known() && !cell.Share {
				if b.amount[at] = cell.Values[0].Number.Rat(); column.Role == printed.RoleDifference || turnable(cell) {
					b.amount[at] = signed(cell)
				}
				any = true
				for _, v := range cell.Values[:min(len(cell.Values), mostReadings)] {
					if len(cell.Values) > 1 || cell.Broken {
						b.doubt[at] = append(b.doubt[at], v.Number.Rat())
					}
				}
			}
		}
		if any {
			all = append(all, c)
		}
	}
	return all
}

// turnable reports that a figure in brackets may be meant as a negative one or as it stands.
func turnable(cell *printed.Cell) bool {
	return len(cell.Values) == 2 && cell.Values[0].Number.Equal(cell.Values[1].Number.Neg())
}

// mostReadings bounds the ways in which a figure with broken marks is read.
const mostReadings = 8

// tie adds a relation whose figures can all be read.
func (b *balance) tie(t tie) {
	for _, at := range t.parts {
		if b.amount[at] == nil {
			return
		}
	}
	n := len(b.ties)
	b.ties = append(b.ties, t)
	for _, at := range append([]spot{t.of}, t.parts...) {
		b.at[at] = append(b.at[at], n)
	}
}

// settleReadings takes of an amount that can be read in several ways the reading with which
// most relations hold; relations of one with which none holds are left out.
func (b *balance) settleReadings() {
	for _, at := range b.cells() {
		if len(b.doubt[at]) == 0 {
			continue
		}
		best, most := -1, 0
		for i, value := range b.doubt[at] {
			holds := 0
			for _, n := range b.at[at] {
				if t := &b.ties[n]; t.how != matching && b.holds(t, trial{at, value}) {
					holds++
				}
			}
			if holds > most {
				best, most = i, holds
			}
		}
		cell := b.cell(at)
		switch {
		case best >= 0:
			b.amount[at] = b.doubt[at][best]
			cell.Values, cell.Settled = cell.Values[best:best+1], cell.Broken
			cell.Broken = false
		case cell.Broken:
			for _, n := range b.at[at] {
				b.ties[n].aside = true
			}
		}
	}
}

// trial is an amount in place of the one that is printed; the zero trial changes nothing.
type trial struct {
	at    spot
	value *big.Rat
}

// taken is what an amount is taken for, or what is tried in its place.
func (b *balance) taken(at spot, t trial) *big.Rat {
	if t.value != nil && t.at == at {
		return t.value
	}
	return b.amount[at]
}

// holds reports that a relation holds with a trial.
func (b *balance) holds(one *tie, t trial) bool {
	switch one.how {
	case adding, crossing, defining:
		gap := b.sum(one, t)
		gap.Sub(gap, b.taken(one.of, t))
		return gap.Abs(gap).Cmp(b.slack(one)) <= 0
	case leaving:
		left := new(big.Rat).Sub(b.taken(one.parts[0], t), b.taken(one.parts[1], t))
		gap := new(big.Rat).Sub(b.taken(one.of, t), left)
		if gap.Abs(gap).Cmp(b.slack(one)) <= 0 {
			return true
		}
		other := new(big.Rat).Add(b.taken(one.of, t), left) // printed with its sign turned
		return other.Abs(other).Cmp(b.slack(one)) <= 0
	case dividing:
		return b.divides(one, t)
	case sharing:
		whole, part := b.taken(one.parts[0], t), b.taken(one.parts[1], t)
		if whole.Sign() <= 0 {
			return true
		}
		if t.value == nil || t.at != one.parts[0] && t.at != one.parts[1] {
			if v, exact := b.moneyTriple(one.of, one.parts[0], one.parts[1]).judge(); v.follows() && exact != nil && b.asPrinted(one.parts) {
				return true
			}
		}
		exact := percent(part, whole)
		return agrees(b.cell(one.of).Values, exact) != wrong
	}
	value := b.taken(one.of, t)
	for _, other := range b.same[one.of] {
		if agrees(other.values, value) != fits {
			return false
		}
	}
	return true
}

// asPrinted reports that amounts are taken for what is printed.
func (b *balance) asPrinted(cells []spot) bool {
	for _, at := range cells {
		if cell := b.cell(at); !usable(cell) || cell.Values[0].Number.Rat().Cmp(b.amount[at]) != 0 {
			return false
		}
	}
	return true
}

func (b *balance) sum(one *tie, t trial) *big.Rat {
	sum := new(big.Rat)
	for i, at := range one.parts {
		if i >= len(one.parts)-one.less {
			sum.Sub(sum, b.taken(at, t))
		} else {
			sum.Add(sum, b.taken(at, t))
		}
	}
	return sum
}

// slack is what the figures of a relation lost together when each was rounded.
func (b *balance) slack(one *tie) *big.Rat {
	places := b.placesOf(one.of)
	for _, at := range one.parts {
		places = max(places, b.placesOf(at))
	}
	if places <= 0 && !b.Sheets[b.sheet].Columns[one.of.column].Role.Money() {
		return new(big.Rat) // counts are not rounded
	}
	slack := unit(places, 2)
	slack.Mul(slack, big.NewRat(int64(len(one.parts)+1), 1))
	if own := b.placesOf(one.of); own < places {
		slack.Add(slack, unit(own, 2))
	}
	return slack
}

func (b *balance) placesOf(at spot) int {
	if cell := b.cell(at); cell.Known() {
		return cell.Values[0].Places
	}
	return 0
}

// solve is what a figure must be for a relation to hold; nil where that is not exact.
func (b *balance) solve(one *tie, at spot) *big.Rat {
	switch one.how {
	case adding, crossing, defining:
		sum := b.sum(one, trial{})
		if at == one.of {
			return sum
		}
		if slices.Contains(one.parts[len(one.parts)-one.less:], at) {
			sum.Sub(sum, b.amount[one.of])
			return sum.Add(sum, b.amount[at])
		}
		sum.Sub(sum, b.amount[at])
		return sum.Sub(b.amount[one.of], sum)
	case leaving:
		budget, spent, left := one.parts[0], one.parts[1], one.of
		switch at {
		case budget:
			return new(big.Rat).Add(b.amount[spent], b.amount[left])
		case spent:
			return new(big.Rat).Sub(b.amount[budget], b.amount[left])
		}
		return new(big.Rat).Sub(b.amount[budget], b.amount[spent])
	case matching:
		if twins := b.same[at]; len(twins) > 0 {
			return twins[0].values[0].Number.Rat()
		}
	}
	return nil
}

// mostTwins bounds the other places that an amount is held against.
const mostTwins = 8

// twins are the other places that print the amount of a cell, of the same version.
func (r *factIndex) twins(at spot) []entry {
	f, e, told := r.factAt(at)
	if !told || f.whose != printed.Own {
		return nil
	}
	var all []entry
	for _, o := range r.facts[f] {
		if len(all) < mostTwins && o.at.sheet != at.sheet && (o.version == e.version || o.version == printed.AnyVersion || e.version == printed.AnyVersion) && len(o.values) == 1 {
			all = append(all, o)
		}
	}
	return all
}

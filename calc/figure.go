// Package calc turns a year's Book into what the office must know: actuals,
// achievement, ratings, rates of the checklists, sums of money. It is pure: no
// clock, no files, no randomness. Figures are exact fractions until they are
// shown; Round is the only place where a digit is lost.
package calc

import (
	"math/big"

	"capaian/model"

	"github.com/shopspring/decimal"
)

// Flag says what a figure's value alone does not.
type Flag uint16

// The flags. A figure without a value always carries at least one of them.
const (
	NotFilled       Flag = 1 << iota // the actual (or the sum) was not entered
	NoTarget                         // there is no target to measure against
	TargetZero                       // division by a target of zero
	NotApplicable                    // one of the inputs is N/A
	NothingPlanned                   // the checklist or the villages × documents are empty
	NoBudget                         // there is no budget to measure against
	BudgetZero                       // division by a budget of zero
	Floored                          // shown at the year's lower limit
	Capped                           // shown at the year's upper limit
	Partial                          // some of the parts are blank; the value is of those filled
	Fell                             // a cumulative figure below an earlier quarter's
	DenominatorZero                  // division by a ratio's denominator of zero
	NothingReached                   // division by an achievement of zero or less
	Bounded                          // held within the limits of its formula
	NoIndicator                      // there is nothing by which it is measured
)

// Figure is a computed or entered number with its flags. The zero Figure is blank without a reason.
type Figure struct {
	exact number
	typed bool
	Flags Flag
}

// Known reports that there is a number.
func (f Figure) Known() bool { return f.exact.known() }

// Typed reports that the number stands as a person entered it, and is shown so.
func (f Figure) Typed() bool { return f.typed }

// Has reports that all the flags are set.
func (f Figure) Has(flags Flag) bool { return f.Flags&flags == flags }

// Exact returns the unrounded number, or nil. It must not be changed.
func (f Figure) Exact() *big.Rat {
	if !f.Known() {
		return nil
	}
	return f.exact.rat()
}

// Compare is −1, 0 or 1 as the number is less than, equal to or more than the other's. Both must
// be known.
func (f Figure) Compare(other Figure) int { return f.exact.cmp(other.exact) }

// Round returns the number at the given decimals, half away from zero; false where there is none.
func (f Figure) Round(places int) (decimal.Decimal, bool) {
	if !f.Known() {
		return decimal.Decimal{}, false
	}
	return Round(f.exact.rat(), places), true
}

// Entered turns what a person typed into a Figure: blank is NotFilled, N/A is NotApplicable.
func Entered(r model.Reading) Figure {
	if d, ok := r.Value(); ok {
		return Figure{exact: numberOf(d), typed: true}
	}
	if r.IsNotApplicable() {
		return Figure{Flags: NotApplicable}
	}
	return Figure{Flags: NotFilled}
}

// Computed turns a number worked out elsewhere into a Figure, which takes ownership of it; nil
// is NotFilled.
func Computed(x *big.Rat) Figure {
	if x == nil {
		return Figure{Flags: NotFilled}
	}
	return Figure{exact: narrowed(x)}
}

// counted turns a count into a Figure.
func counted(n int) Figure { return Figure{exact: whole(int64(n))} }

// lack says why a figure that is needed has no number: its own reasons, with the given
// one in place of NotFilled. Of a known figure only Partial goes on to what is made of it.
func (f Figure) lack(blank Flag) Flag {
	if f.Known() {
		return f.Flags & Partial
	}
	if f.Flags == 0 || f.Has(NotFilled) {
		return f.Flags&^NotFilled | blank
	}
	return f.Flags
}

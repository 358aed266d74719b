package calc

import "capaian/model"

// Results is everything computed from one Book as it stood at the end of one quarter.
// Nothing entered for later quarters counts. It is shared and must not be changed.
type Results struct {
	Quarter      model.Quarter
	Measures     []Measure // parallel to Book.Indicators
	Facilitation Checklist
	Documents    Deliveries
	Money        []Money // parallel to Book.Nodes
	Total        Money   // of all goals together

	book    *model.Book
	nodeAt  map[model.ID]int // positions in Book.Nodes
	missing func() []model.Ref
}

// Measure is one indicator at the quarter.
type Measure struct {
	Quarters    [4]Figure // actual at the end of each quarter as entered or derived; NotFilled after Results.Quarter
	Actual      Figure    // the year's figure so far, by the indicator's aggregation rule
	Target      Figure    // in force: revised where filled, else initial
	Achievement Figure    // in percent, limited where the year has limits
	Raw         Figure    // the same without limits
	Rating      string    // word of the scale; "" where there is no achievement
	Grade       string    // letter of the actual, for graded indicators; else ""
	TargetGrade string    // letter of the target, for graded indicators; else ""
	LastYear    Figure    // last year's achievement, from its target and actual where both exist
	Change      Figure    // achievement minus last year's, in points
	Strategic   Figure    // actual against the renstra's last target, in percent
	Absorption  Figure    // of the node's money
	Efficiency  Figure    // by the year's formula, in points
}

// Checklist is Tabel 10.
type Checklist struct {
	Planned  int
	Realised int       // by the quarter
	ByEnd    [4]int    // realised by the end of each quarter, later quarters too
	Rates    [4]Figure // in percent, later quarters too
	Groups   []Tally   // parallel to Book.Facilitations
	Rows     []Tally   // parallel to Book.Rows
	Bare     int       // realised by the quarter without any evidence
}

// Tally counts planned against realised.
type Tally struct{ Planned, Realised int }

// Deliveries is Tabel 11.
type Deliveries struct {
	Owed    int       // villages × documents, without those not owed
	NotOwed int       // of villages that the quarter knows of: by kind of village, by its first and last day, and let off by the office
	OnTime  int       // counted by the quarter
	ByEnd   [4]int    // on time by the end of each quarter, later quarters too
	Rates   [4]Figure // in percent, later quarters too
	Kinds   []Arrival // parallel to Book.Documents, those due later too, of the villages as the quarter knows them

	known int          // villages that have begun by the end of the quarter, and may have gone
	atEnd [][4]Arrival // likewise at the end of each quarter, without the rate
}

// Arrival counts what came in of one document kind.
type Arrival struct {
	OnTime, Late, Awaited, NotOwed int
	Rate                           Figure // on time of all that owe it, in percent; NotFilled while none was received
}

// Owed counts the villages that owe the document.
func (a *Arrival) Owed() int { return a.OnTime + a.Late + a.Awaited }

// Money is the budget of a node and what was spent of it.
type Money struct {
	Amounts    []Sum  // parallel to Book.Versions
	Spent      [4]Sum // by the end of each quarter, later quarters too
	Budget     Sum    // of the version in force
	Used       Sum    // spent by the quarter
	Absorption Figure // in percent
	Remainder  Figure // budget minus used
}

// Sum is one cell of a column of money.
type Sum struct {
	Value  Figure
	Origin Origin
	Open   bool // nothing of the same column is entered above or below: it may be entered here
}

// Origin says where a cell's money stands.
type Origin uint8

// The origins.
const (
	OriginNone   Origin = iota // nowhere; blank
	OriginHere                 // entered at this node
	OriginBelow                // adds up from nodes below
	OriginAbove                // entered above, not split
	OriginBefore               // entered at this node in an earlier version of the budget, which still holds for it
)

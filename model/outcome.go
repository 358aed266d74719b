package model

// Outcome is what an indicator came to in an earlier year, as the data of that year give it.
// It is computed whenever it is needed and never stored.
type Outcome struct {
	Indicator   ID      `json:"indicator"`
	Year        int     `json:"year"`
	Target      Reading `json:"target,omitzero"`
	Actual      Reading `json:"actual,omitzero"`      // as entered; blank where it was computed
	Computed    string  `json:"computed,omitempty"`   // the actual as an exact fraction, such as 800/9, where it was computed
	Achievement string  `json:"achieved,omitempty"`   // in percent, an exact fraction within the limits of that year; empty where there is none
	NotApplied  bool    `json:"notApplied,omitempty"` // target or actual is N/A
	Name        string  `json:"name,omitempty"`       // what the indicator is called in that year
	Plan        string  `json:"plan,omitempty"`       // the renstra of that year
}

// Reached reports that something was reached that year, or that it was said not to apply.
func (o Outcome) Reached() bool { return !o.Actual.IsBlank() || o.Computed != "" || o.NotApplied }

// Equal reports the same outcome.
func (o Outcome) Equal(other Outcome) bool {
	target, actual := o.Target.String() == other.Target.String(), o.Actual.String() == other.Actual.String()
	o.Target, o.Actual, other.Target, other.Actual = Reading{}, Reading{}, Reading{}, Reading{}
	return target && actual && o == other
}

// Beside returns the Book as it is read beside the earlier years of the same file.
func (b *Book) Beside(earlier []*Book) *Book {
	c := *b
	c.earlier, c.outcomes = earlier, nil
	c.remember()
	return &c
}

// BesideOutcomes does the same where the earlier years themselves are not at hand.
func (b *Book) BesideOutcomes(outcomes []Outcome) *Book {
	c := *b
	c.earlier, c.outcomes = nil, outcomes
	c.remember()
	return &c
}

// Earlier lists the earlier years that are at hand, ascending.
func (b *Book) Earlier() []*Book { return b.earlier }

// Outcomes are what earlier years came to that are not at hand themselves.
func (b *Book) Outcomes() []Outcome { return b.outcomes }

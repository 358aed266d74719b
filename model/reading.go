package model

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Reading is one entered figure: a value, or blank, or "N/A".
// The zero Reading is blank. A value may carry the letter that was written
// behind it, as in "63,25 (B-)"; the letter is kept as typed, never trusted.
type Reading struct {
	state  readingState
	value  decimal.Decimal
	letter string
}

type readingState uint8

const (
	stateBlank readingState = iota
	stateValue
	stateNotApplicable
)

// notApplicable is how N/A is written in stored text.
const notApplicable = "N/A"

// ValueOf returns a Reading that holds d, zero included.
func ValueOf(d decimal.Decimal) Reading { return Reading{state: stateValue, value: d} }

// IntOf returns a Reading that holds the whole number n.
func IntOf(n int64) Reading { return ValueOf(decimal.NewFromInt(n)) }

// NotApplicable returns the Reading for a figure that does not exist.
func NotApplicable() Reading { return Reading{state: stateNotApplicable} }

// WithLetter returns r carrying the letter as typed; blank and N/A carry none.
func (r Reading) WithLetter(letter string) Reading {
	if r.state == stateValue {
		r.letter = letter
	}
	return r
}

// Value returns the figure and whether there is one.
func (r Reading) Value() (decimal.Decimal, bool) { return r.value, r.state == stateValue }

// Letter returns the letter typed behind the value, or "".
func (r Reading) Letter() string { return r.letter }

// IsBlank reports that nothing was entered.
func (r Reading) IsBlank() bool { return r.state == stateBlank }

// IsNotApplicable reports that the figure was entered as N/A.
func (r Reading) IsNotApplicable() bool { return r.state == stateNotApplicable }

// IsZero reports blankness; encoding/json uses it for omitzero. A value of 0 is not zero here.
func (r Reading) IsZero() bool { return r.IsBlank() }

// Equal reports that both are the same figure with the same letter; 1.0 equals 1.
func (r Reading) Equal(o Reading) bool {
	return r.state == o.state && r.letter == o.letter && (r.state != stateValue || r.value.Equal(o.value))
}

// String gives the stored form: "", "N/A", "63.25" or "63.25 (B-)".
func (r Reading) String() string {
	switch r.state {
	case stateNotApplicable:
		return notApplicable
	case stateValue:
		if r.letter != "" {
			return r.value.String() + " (" + r.letter + ")"
		}
		return r.value.String()
	}
	return ""
}

// ParseReading reads the stored form that String gives; people's input is read by ui/text.
func ParseReading(s string) (Reading, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Reading{}, nil
	}
	if s == notApplicable {
		return NotApplicable(), nil
	}
	number, rest, lettered := strings.Cut(s, " (")
	if len(number) > MaxNumberLength {
		return Reading{}, fmt.Errorf("bacaan %.20q… terlalu panjang", number)
	}
	d, err := decimal.NewFromString(number)
	if err != nil || strings.ContainsAny(number, "eE") {
		return Reading{}, fmt.Errorf("bacaan %q bukan angka", s)
	}
	r := ValueOf(d)
	if lettered {
		letter, closed := strings.CutSuffix(rest, ")")
		if !closed || letter == "" || len(letter) > maxLetterLength {
			return Reading{}, fmt.Errorf("bacaan %q: huruf mutu tidak terbaca", s)
		}
		r.letter = letter
	}
	return r, nil
}

// MarshalJSON writes null for blank and otherwise the stored form as a string.
func (r Reading) MarshalJSON() ([]byte, error) {
	if r.IsBlank() {
		return []byte("null"), nil
	}
	return json.Marshal(r.String())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *Reading) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s == nil {
		*r = Reading{}
		return nil
	}
	parsed, err := ParseReading(*s)
	if err != nil {
		return err
	}
	*r = parsed
	return nil
}

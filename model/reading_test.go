package model

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestReadingKeepsBlankZeroAndNotApplicableApart(t *testing.T) {
	for stored, want := range map[string]struct {
		blank, na, value bool
		letter           string
	}{
		"null":         {blank: true},
		`"0"`:          {value: true},
		`"-3.50"`:      {value: true},
		`"N/A"`:        {na: true},
		`"63.25 (B-)"`: {value: true, letter: "B-"},
	} {
		var r Reading
		if err := json.Unmarshal([]byte(stored), &r); err != nil {
			t.Fatalf("%s: %v", stored, err)
		}
		_, has := r.Value()
		if r.IsBlank() != want.blank || r.IsNotApplicable() != want.na || has != want.value || r.Letter() != want.letter {
			t.Errorf("%s read as %+v", stored, r)
		}
		again, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back Reading
		if err := json.Unmarshal(again, &back); err != nil || !back.Equal(r) {
			t.Errorf("%s came back as %s (%v)", stored, again, err)
		}
	}
}

func TestReadingRefusesWhatItDidNotWrite(t *testing.T) {
	for _, stored := range []string{`"1e5"`, `"63,25"`, `"B-"`, `"5 ("`, `"5 ()"`, `"5 (ABCDE)"`, `5`, `"` + strings.Repeat("9", MaxNumberLength+1) + `"`} {
		var r Reading
		if err := json.Unmarshal([]byte(stored), &r); err == nil {
			t.Errorf("%s was read as %v", stored, r)
		}
	}
}

func TestReadingsAreEqualAsFigures(t *testing.T) {
	one, alsoOne := ValueOf(decimal.RequireFromString("1")), ValueOf(decimal.RequireFromString("1.00"))
	if !one.Equal(alsoOne) || one.Equal(one.WithLetter("A")) || one.Equal(Reading{}) || (Reading{}).Equal(NotApplicable()) {
		t.Error("equality of readings")
	}
	if !(Reading{}).WithLetter("A").IsBlank() || NotApplicable().WithLetter("A").Letter() != "" {
		t.Error("a letter stands behind a value only")
	}
}

func TestDates(t *testing.T) {
	if _, err := NewDate(2024, 2, 29); err != nil {
		t.Error(err)
	}
	for _, bad := range [][3]int{{2023, 2, 29}, {2024, 13, 1}, {2024, 4, 31}, {2024, 0, 1}, {1800, 1, 1}} {
		if d, err := NewDate(bad[0], bad[1], bad[2]); err == nil {
			t.Errorf("%v became %v", bad, d)
		}
	}
	due, received := Date{2024, 3, 31}, Date{2024, 4, 4}
	if !received.After(due) || due.After(due) || received.DaysSince(due) != 4 || due.DaysSince(received) != -4 {
		t.Error("order of days")
	}
	if (Date{2024, 3, 31}).Quarter() != Q1 || (Date{2024, 4, 1}).Quarter() != Q2 || (Date{2024, 12, 31}).Quarter() != Q4 {
		t.Error("quarter of a day")
	}
	if Q1.LastDay(2024) != (Date{2024, 3, 31}) || Q2.LastDay(2024) != (Date{2024, 6, 30}) || Q4.LastDay(2024) != (Date{2024, 12, 31}) {
		t.Error("last days")
	}
	var back Date
	if err := back.UnmarshalText([]byte("2024-03-31")); err != nil || back != due {
		t.Errorf("%v %v", back, err)
	}
	if err := back.UnmarshalText([]byte("31/3/2024")); err == nil {
		t.Error("a day in another form was read")
	}
}

func TestCleanLeavesNothingThatIsAnOrder(t *testing.T) {
	for _, row := range []struct {
		in    string
		lines bool
		want  string
	}{
		{"  Desa\tSatu \n", false, "Desa Satu"},
		{"satu\r\ndua\rtiga\n", true, "satu\ndua\ntiga"},
		{"\x1b[31mmerah\x1b[0m", false, "[31mmerah[0m"},
		{"a\u202eb\u2066c\ufeffd", false, "abcd"},
		{"rusak\xff", false, "rusak"},
		{"bel\a\x00", false, "bel"},
		{"é – “kutip”", false, "é – “kutip”"},
	} {
		if got := Clean(row.in, row.lines); got != row.want {
			t.Errorf("%q became %q, want %q", row.in, got, row.want)
		}
	}
}

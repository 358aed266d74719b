package byhand_test

import (
	"testing"

	"capaian/ui/uitest/byhand"
)

// The second computation is itself held to figures that were worked out on paper.
func TestFiguresWorkedOutOnPaper(t *testing.T) {
	o, err := byhand.Read([]byte(`{"tahun": [{"tahun": 2024, "isi": {
		"node": [{"id": "t"}, {"id": "p", "parent": "t"}, {"id": "r", "parent": "t"}],
		"indicator": [
			{"id": "minus", "order": 1, "node": "p", "polarity": "negatif", "aggregation": "last", "source": "typed"},
			{"id": "desa", "order": 2, "node": "t", "polarity": "positif", "source": "documents"},
			{"id": "rata", "order": 3, "node": "r", "polarity": "positif", "aggregation": "mean", "source": "typed"}],
		"target": [{"indicator": "minus", "agreement": "initial", "quarter": 0, "value": "10"}, {"indicator": "desa", "agreement": "initial", "quarter": 0, "value": "81.82"}],
		"actual": [{"indicator": "minus", "quarter": 1, "value": "12"}, {"indicator": "rata", "quarter": 1, "value": "1"}, {"indicator": "rata", "quarter": 3, "value": "2"}],
		"village": [{"id": "a"}, {"id": "b", "from": "2024-07-01"}, {"id": "c", "until": "2024-06-30"}],
		"document": [{"id": "m", "due": "2024-03-31"}, {"id": "s", "due": "2024-09-30"}],
		"receipt": [{"village": "a", "document": "m", "date": "2024-03-31"}, {"village": "a", "document": "s", "date": "2024-10-01"}, {"village": "b", "document": "s", "date": "2024-09-01"}],
		"budget-version": [{"id": "v", "order": 1}, {"id": "w", "order": 2, "since": "2024-09-01"}],
		"amount": [{"node": "p", "version": "v", "value": "200"}, {"node": "r", "version": "v", "value": "100"}, {"node": "r", "version": "w", "value": "50"}],
		"spent": [{"node": "p", "quarter": 3, "value": "125"}]
	}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	at := func(quarter int) map[string]byhand.Line {
		lines := map[string]byhand.Line{}
		for _, l := range o.Lines(2024, quarter) {
			lines[l.ID] = l
		}
		return lines
	}
	two := func(l byhand.Line) string { return byhand.Round(l.Achievement, 2).FloatString(2) }
	if got := two(at(2)["minus"]); got != "80.00" {
		t.Errorf("12 where 10 is the most: %s", got)
	}
	// TW III: a owes two, b one, c one; of those one came in time in March and one in September.
	if got := o.Totals(2024, 3); got.Owed != 4 || got.OnTime != 2 || got.Villages != 2 || got.Budget.RatString() != "250" || got.Absorption.RatString() != "50" {
		t.Errorf("TW III: %+v", got)
	}
	// TW II: b is still to come, c owes both as far as one knows.
	if got := o.Totals(2024, 2); got.Owed != 4 || got.OnTime != 1 || got.Budget.RatString() != "300" || got.Spent != nil {
		t.Errorf("TW II: %+v", got)
	}
	if got := two(at(3)["desa"]); got != "61.11" { // 50 ÷ 81,82
		t.Errorf("villages: %s", got)
	}
	if rata := at(3)["rata"]; rata.Actual.RatString() != "3/2" || rata.Achievement != nil {
		t.Errorf("mean %v, achieved %v", rata.Actual, rata.Achievement)
	}
	if got := byhand.Printed("1.668.156.794"); got.RatString() != "1668156794" {
		t.Error(got)
	}
	if got := byhand.Printed("63,25 (B-)"); got.FloatString(2) != "63.25" || byhand.Printed("belum diisi") != nil {
		t.Error(got)
	}
	for exact, want := range map[string]string{"1,005": "1.01", "12,345": "12.35", "0,004": "0.00"} {
		if got := byhand.Round(byhand.Printed(exact), 2).FloatString(2); got != want {
			t.Errorf("%s becomes %s, want %s", exact, got, want)
		}
	}
}

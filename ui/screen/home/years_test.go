package home

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

func yearsOf(t *testing.T, readings ...string) []yearly {
	t.Helper()
	var years []yearly
	for i, text := range readings {
		r, err := model.ParseReading(text)
		if err != nil {
			t.Fatal(err)
		}
		years = append(years, yearly{2003 + i, calc.Entered(r)})
	}
	return years
}

func TestChartBeginsAtNothing(t *testing.T) {
	s := &Screen{look: theme.New(false)}
	for _, row := range []struct {
		years []string
		signs string
	}{
		{[]string{"0", "12.5", "25", "50", "93.7", "93.8", "100"}, "▁▁ ▁▁ ▂▂ ▄▄ ▇▇ ██ ██ "},
		{[]string{"100", "200", "400"}, "▂▂ ▄▄ ██ "},
		{[]string{"-50", "", "N/A", "80"}, "▁▁ ·  –  ▆▆ "},
		{[]string{"49"}, "▄▄ "}, // 100 % is the least top: a poor year must not fill the chart
	} {
		if signs, _ := s.chart(yearsOf(t, row.years...)); signs != row.signs {
			t.Errorf("%v: %q, want %q", row.years, signs, row.signs)
		}
	}
	if _, labels := s.chart(yearsOf(t, "1", "2")); labels != "03 04 " {
		t.Errorf("labels %q", labels)
	}
}

func TestOnlyTheLatestYearsAreDrawn(t *testing.T) {
	ind := &model.Indicator{ID: "i", Node: "t", Name: "I", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed}
	records := []model.Record{&model.Node{ID: "t", Level: model.Goal, Name: "T"}, ind}
	for year := 2000; year < 2026; year++ { // 2024 and 2025 are no past of 2024
		records = append(records, &model.History{Indicator: "i", Year: year, Achievement: model.IntOf(int64(year))})
	}
	b := model.NewBook(2024, 1, records)
	s := &Screen{look: theme.New(false), state: screen.State{Book: b, Results: calc.Compute(b, model.Q4), Quarter: model.Q4}}
	years := s.yearsOf(ind)
	if len(years) != mostYears || years[0].year != 2016 || years[mostYears-1].year != 2024 || years[mostYears-1].value.Known() {
		t.Errorf("years %+v", years)
	}
}

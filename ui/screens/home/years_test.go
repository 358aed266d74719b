package home

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

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
		lines []string
	}{
		{[]string{"0", "16", "17", "33.4", "50", "83.3", "91.6", "100"}, []string{
			"               ▄▄ ▄▄ ██ ",
			"            ▄▄ ██ ██ ██ ",
			"__ ▄▄ ▄▄ ██ ██ ██ ██ ██ ",
			"03 04 05 06 07 08 09 10 ",
		}},
		{[]string{"-50", "", "N/A", "400"}, []string{
			"         ██ ",
			"         ██ ",
			"__ ·  –  ██ ",
			"03 04 05 06 ",
		}},
		{[]string{"49"}, []string{"   ", "▄▄ ", "██ ", "03 "}}, // 100 % is the least top: a poor year must not fill the chart
	} {
		lines := s.chart(yearsOf(t, row.years...))
		for i := range lines {
			if lines[i] = ansi.Strip(lines[i]); i >= len(row.lines) || lines[i] != row.lines[i] {
				t.Errorf("%v: %q, want %q", row.years, lines, row.lines)
				break
			}
		}
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

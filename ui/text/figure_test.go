package text_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func entered(s string) calc.Figure { return calc.Entered(model.ValueOf(dec(s))) }

// computed is a figure that nobody typed: the share of the actual in the target, in percent.
func computed(actual, target string) calc.Figure {
	return calc.Achievement(model.Positive, entered(target), entered(actual))
}

func TestFigure(t *testing.T) {
	rows := []struct {
		name       string
		figure     calc.Figure
		want, json string
	}{
		{"entered, short", entered("2"), "2", "2"},
		{"entered, grouped", entered("1234.5"), "1.234,5", "1234.5"},
		{"entered, full", entered("87.33"), "87,33", "87.33"},
		{"entered, longer", entered("63.255"), "63,26", "63.26"},
		{"entered zero", entered("0"), "0", "0"},
		{"entered below zero", entered("-3.5"), "−3,5", "-3.5"},
		{"computed, whole", computed("100", "100"), "100,00", "100.00"},
		{"computed, endless", computed("40", "45"), "88,89", "88.89"},
		{"computed, published index", computed("63.25", "51"), "124,02", "124.02"},
		{"computed zero", computed("0", "100"), "0,00", "0.00"},
		{"computed, thousands", computed("12345", "100"), "12.345,00", "12345.00"},
		{"computed, below zero", computed("-50", "100"), "−50,00", "-50.00"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := text.Figure(row.figure, 2); got != row.want {
				t.Errorf("Figure %q, want %q", got, row.want)
			}
			if got := text.JSON(row.figure, 2); got == nil || *got != row.json {
				t.Errorf("JSON %v, want %q", got, row.json)
			}
		})
	}
	if got := text.Figure(computed("40", "45"), 0); got != "89" {
		t.Errorf("without decimals %q, want 89", got)
	}
}

func TestFigureWithoutANumber(t *testing.T) {
	rows := []struct {
		name  string
		flags calc.Flag
		want  string
	}{
		{"no reason", 0, "·"},
		{"not filled", calc.NotFilled, "·"},
		{"partly filled", calc.NotFilled | calc.Partial, "·"},
		{"no target", calc.NoTarget, "–"},
		{"target zero", calc.TargetZero, "–"},
		{"nothing planned", calc.NothingPlanned, "–"},
		{"no budget", calc.NoBudget, "–"},
		{"budget zero", calc.BudgetZero, "–"},
		{"not filled and no target", calc.NotFilled | calc.NoTarget, "–"},
		{"not applicable", calc.NotApplicable, "N/A"},
		{"not applicable and no target", calc.NotApplicable | calc.NoTarget, "N/A"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			f := calc.Figure{Flags: row.flags}
			for name, got := range map[string]string{
				"Figure": text.Figure(f, 2), "Rupiah": text.Rupiah(f), "Plus": text.Plus(f, 2),
			} {
				if got != row.want {
					t.Errorf("%s prints %q, want %q", name, got, row.want)
				}
			}
			if got := text.JSON(f, 2); got != nil {
				t.Errorf("JSON gives %q, want nil", *got)
			}
		})
	}
}

func TestRupiah(t *testing.T) {
	rows := []struct {
		figure calc.Figure
		want   string
	}{
		{entered("1668156794"), "1.668.156.794"},
		{entered("0"), "0"},
		{entered("12500.5"), "12.500,50"},
		{entered("1.0"), "1"},
		{computed("18274226", "100"), "18.274.226"},
		{computed("-1000", "100"), "−1.000"},
		{computed("100", "300"), "33,33"},
	}
	for _, row := range rows {
		if got := text.Rupiah(row.figure); got != row.want {
			t.Errorf("got %q, want %q", got, row.want)
		}
	}
}

func TestPlus(t *testing.T) {
	rows := []struct {
		figure calc.Figure
		want   string
	}{
		{computed("8.31", "100"), "+8,31"},
		{computed("-4.4", "100"), "−4,40"},
		{computed("0", "100"), "0,00"},
		{computed("0.001", "100"), "0,00"},
		{computed("-0.001", "100"), "0,00"},
		{entered("3"), "+3"},
	}
	for _, row := range rows {
		if got := text.Plus(row.figure, 2); got != row.want {
			t.Errorf("got %q, want %q", got, row.want)
		}
	}
}

func TestPreciseShowsWhatIsRoundedAfterwards(t *testing.T) {
	rows := []struct {
		figure calc.Figure
		want   string
	}{
		{computed("40", "45"), "88,888889"},
		{computed("45", "100"), "45"},
		{computed("1200", "100"), "1.200"},
		{computed("0", "100"), "0"},
		{entered("63.25"), "63,25"},
		{calc.Figure{Flags: calc.NotFilled}, "·"},
	}
	for _, row := range rows {
		if got := text.Precise(row.figure); got != row.want {
			t.Errorf("got %q, want %q", got, row.want)
		}
	}
}

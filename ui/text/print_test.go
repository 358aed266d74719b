package text_test

import (
	"math/rand/v2"
	"testing"

	"capaian/model"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestNumber(t *testing.T) {
	rows := []struct {
		value  string
		places int
		want   string
	}{
		{"1668156.789", 2, "1.668.156,79"},
		{"12.345", 2, "12,35"},
		{"-12.345", 2, "−12,35"},
		{"12.344", 2, "12,34"},
		{"0.005", 2, "0,01"},
		{"-0.004", 2, "0,00"},
		{"100", 2, "100,00"},
		{"999.5", 0, "1.000"},
		{"1000", 0, "1.000"},
		{"-100000", 0, "−100.000"},
		{"999", 0, "999"},
		{"124.0196078431", 6, "124,019608"},
	}
	for _, row := range rows {
		if got := text.Number(dec(row.value), row.places); got != row.want {
			t.Errorf("Number(%s, %d) = %q, want %q", row.value, row.places, got, row.want)
		}
	}
}

func TestPlainAndEditable(t *testing.T) {
	rows := []struct {
		reading                 model.Reading
		plain, shown, editorial string
	}{
		{model.ValueOf(dec("1668156794")), "1.668.156.794", "1.668.156.794", "1668156794"},
		{model.ValueOf(dec("-1234.5")), "−1.234,5", "−1.234,5", "-1234,5"},
		{model.ValueOf(dec("63.25")).WithLetter("B-"), "63,25", "63,25 (B-)", "63,25 (B-)"},
		{model.ValueOf(dec("2.50")), "2,5", "2,5", "2,5"},
		{model.ValueOf(dec("0")), "0", "0", "0"},
		{model.ValueOf(dec("0.12345678")), "0,12345678", "0,12345678", "0,12345678"},
	}
	for _, row := range rows {
		d, _ := row.reading.Value()
		if got := text.Plain(d); got != row.plain {
			t.Errorf("Plain(%s) = %q, want %q", d, got, row.plain)
		}
		if got := text.Reading(row.reading); got != row.shown {
			t.Errorf("Reading(%s) = %q, want %q", row.reading, got, row.shown)
		}
		if got := text.Editable(row.reading); got != row.editorial {
			t.Errorf("Editable(%s) = %q, want %q", row.reading, got, row.editorial)
		}
	}
	for _, print := range []func(model.Reading) string{text.Reading, text.Editable} {
		if got := print(model.Reading{}); got != "" {
			t.Errorf("blank prints %q", got)
		}
		if got := print(model.NotApplicable()); got != "N/A" {
			t.Errorf("N/A prints %q", got)
		}
	}
}

func TestWhatIsPrintedIsReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2024))
	letters := []string{"", "A", "A-", "B-", "C", "BB"}
	for range 20_000 {
		d := decimal.New(random.Int64N(1_000_000_000_000)>>random.IntN(38), -int32(random.IntN(7)))
		r := model.ValueOf(d).WithLetter(letters[random.IntN(len(letters))])
		if random.IntN(3) == 0 {
			r = model.ValueOf(d.Neg()).WithLetter(r.Letter())
		}
		for _, printed := range []string{text.Reading(r), text.Editable(r)} {
			got, err := text.ParseNumber("Target", printed)
			if err != nil || !got.Reading.Equal(r) {
				t.Fatalf("%s printed %q, read back %s, %v", r, printed, got.Reading, err)
			}
		}
		if got, _ := text.ParseNumber("Target", text.Editable(r)); got.Doubt != "" {
			t.Fatalf("%q opened by the editor is doubted: %s", text.Editable(r), got.Doubt)
		}
		for _, printed := range []string{text.Plain(d), "Rp " + text.Plain(d), text.Editable(model.ValueOf(d))} {
			got, err := text.ParseRupiah("Pagu", printed)
			if err != nil || !got.Reading.Equal(model.ValueOf(d)) {
				t.Fatalf("%s printed %q, read back %s, %v", d, printed, got.Reading, err)
			}
		}
	}
}

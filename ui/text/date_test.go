package text_test

import (
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/text"
)

func TestParseDate(t *testing.T) {
	rows := []struct{ typed, stored, doubt string }{
		{"", "", ""},
		{"  ", "", ""},
		{"31/3", "2024-03-31", ""},
		{"31-03-2024", "2024-03-31", ""},
		{"31.3.2024", "2024-03-31", ""},
		{"31 3 2024", "2024-03-31", ""},
		{"31 Maret 2024", "2024-03-31", ""},
		{"31 maret, 2024", "2024-03-31", ""},
		{"31 mar", "2024-03-31", ""},
		{"31mar2024", "2024-03-31", ""},
		{"31-Mar-2024", "2024-03-31", ""},
		{"31/3/24", "2024-03-31", ""},
		{"2024-03-31", "2024-03-31", ""},
		{"2024/3/31", "2024-03-31", ""},
		{"3/4/2024", "2024-04-03", ""},
		{"03-04", "2024-04-03", ""},
		{"29/2", "2024-02-29", ""},
		{"31/3/25", "2025-03-31", `"31/3/25"|31 Maret 2025`},
		{"31/3/2025", "2025-03-31", ""},
		{"17 agu 2024", "2024-08-17", ""},
		{"17 ags 2024", "2024-08-17", ""},
		{"1 pebruari 2024", "2024-02-01", ""},
		{"1 nopember 2024", "2024-11-01", ""},
		{"３１／３", "2024-03-31", ""},
		{"31\u00a0Maret\u00a02024", "2024-03-31", ""},
		{"'31/3", "2024-03-31", ""},
		{"31–03–2024", "2024-03-31", ""},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			got, doubt, err := text.ParseDate("Tanggal terima", row.typed, 2024)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != row.stored {
				t.Errorf("read %s, want %s", got, row.stored)
			}
			doubted(t, doubt, row.doubt)
		})
	}
}

func TestParseDateKnowsEveryMonth(t *testing.T) {
	for i, names := range []string{
		"jan januari", "feb februari", "mar maret", "apr april", "mei MEI", "jun juni", "jul juli",
		"agu ags agustus", "sep september", "okt oktober", "nov november", "des desember",
	} {
		for _, name := range strings.Fields(names) {
			got, _, err := text.ParseDate("Tanggal", "9 "+name, 2023)
			if err != nil || got != (model.Date{Year: 2023, Month: i + 1, Day: 9}) {
				t.Errorf("%s: %v, %v", name, got, err)
			}
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	rows := []struct {
		typed string
		year  int
		want  string
	}{
		{"13/45/2024", 2024, "bulan 45 tidak ada; diharapkan hari lalu bulan"},
		{"3/31/2024", 2024, "bulan 31 tidak ada"},
		{"1/45", 0, "bulan 45 tidak ada; diharapkan hari lalu bulan, seperti 31/3 atau 31 Maret 2024"},
		{"1/0", 2024, "bulan 0 tidak ada"},
		{"29/2", 2023, "tanggal 29 tidak ada; diharapkan 1 sampai 28 Februari 2023"},
		{"29/2/2023", 2024, "1 sampai 28 Februari 2023"},
		{"31 april", 2024, "1 sampai 30 April 2024"},
		{"0/3", 2024, "tanggal 0 tidak ada"},
		{"31/3/1800", 2024, "tahun 1800 di luar jangkauan"},
		{"31/3", 0, "tahun 0 di luar jangkauan"},
		{"31", 2024, "diharapkan tanggal seperti 31/3"},
		{"31/3/2024/1", 2024, "diharapkan tanggal seperti"},
		{"31//3", 2024, "diharapkan tanggal seperti"},
		{"/31/3", 2024, "diharapkan tanggal seperti"},
		{"31/3/", 2024, "diharapkan tanggal seperti"},
		{"31/3/202", 2024, "diharapkan tanggal seperti"},
		{"31/3/20245", 2024, "diharapkan tanggal seperti"},
		{"100/3", 2024, "diharapkan tanggal seperti"},
		{"31 March 2024", 2024, "diharapkan tanggal seperti"},
		{"maret 31", 2024, "diharapkan tanggal seperti"},
		{"31 Maret sore", 2024, "diharapkan tanggal seperti"},
		{"besok", 2024, "diharapkan tanggal seperti"},
		{"31:3", 2024, "diharapkan tanggal seperti"},
		{"31\x1b/3", 2024, `"31/3"`},
		{strings.Repeat("1/", 100), 2024, "…"},
	}
	for _, row := range rows {
		t.Run(row.typed, func(t *testing.T) {
			got, _, err := text.ParseDate("Tanggal terima", row.typed, row.year)
			if err == nil {
				t.Fatalf("read as %s", got)
			}
			refusedWith(t, err, model.FaultDate, "Tanggal terima: terbaca ", row.want)
		})
	}
}

func TestDatesArePrintedAndReadBack(t *testing.T) {
	day := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	for range 800 {
		d := model.DateOf(day)
		for _, printed := range []string{text.LongDate(d), text.ShortDate(d), d.String()} {
			if got, doubt, err := text.ParseDate("Tanggal", printed, 2020); err != nil || got != d || doubt != "" {
				t.Fatalf("%s: read %v, doubt %q, %v", printed, got, doubt, err)
			}
		}
		day = day.AddDate(0, 0, 1)
	}
}

func TestPrintedDates(t *testing.T) {
	d := model.Date{Year: 2024, Month: 3, Day: 1}
	for _, row := range []struct{ got, want string }{
		{text.LongDate(d), "1 Maret 2024"},
		{text.ShortDate(d), "01-03-2024"},
		{text.LongDate(model.Date{}), ""},
		{text.ShortDate(model.Date{}), ""},
		{text.LongDate(model.Date{Year: 2024, Month: 13, Day: 1}), "1  2024"},
		{text.Clock(time.Date(2024, 3, 1, 10, 32, 7, 0, time.UTC)), "10.32.07"},
	} {
		if row.got != row.want {
			t.Errorf("got %q, want %q", row.got, row.want)
		}
	}
}

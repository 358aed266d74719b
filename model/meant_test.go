package model

import "testing"

func day(t *testing.T, s string) Date {
	t.Helper()
	var d Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}

// filed is an office with one part to hand in, in which the quarters are locked.
func filed(year int, locked ...Quarter) *Book {
	records := []Record{
		&Office{Name: "Kecamatan"}, &Node{ID: "t", Level: Goal, Name: "Tujuan"},
		&Indicator{ID: "i", Node: "t", Name: "I", Polarity: Positive, Aggregation: Last, Source: Typed},
	}
	for _, q := range locked {
		records = append(records, &QuarterState{Quarter: q, Status: StatusLocked})
	}
	return NewBook(year, 1, records)
}

func TestTheQuarterMeantForEntry(t *testing.T) {
	secretary, staff := Actor{Role: RoleSecretary}, Actor{Role: RoleStaff}
	handed := filed(2025).With(&PartState{Quarter: Q2, Part: PartIndicators, Status: StatusSubmitted})
	for _, c := range []struct {
		says  string
		b     *Book
		who   Actor
		today string
		want  Quarter
	}{
		{"the week in which TW II is handed in", filed(2025), staff, "2025-07-05", Q2},
		{"and somewhat late", filed(2025), staff, "2025-07-24", Q2},
		{"long past", filed(2025), staff, "2025-07-25", Q3},
		{"locked already", filed(2025, Q2), secretary, "2025-07-05", Q3},
		{"handed in by its staf", handed, staff, "2025-07-05", Q3},
		{"not yet locked by the sekretaris", handed, secretary, "2025-07-05", Q2},
		{"within the quarter", filed(2025), staff, "2025-06-20", Q2},
		{"the year has ended", filed(2025), staff, "2026-01-05", Q4},
		{"the year has not begun", filed(2025), staff, "2024-12-05", Q1},
	} {
		if got := EntryQuarter(c.b, c.who, day(t, c.today)); got != c.want {
			t.Errorf("%s: TW %s, want TW %s", c.says, got.Roman(), c.want.Roman())
		}
	}
}

func TestTheYearMeant(t *testing.T) {
	file := func(books ...*Book) (years []int, read func(int) (*Book, error)) {
		for _, b := range books {
			years = append(years, b.Year)
		}
		return years, func(year int) (*Book, error) {
			for _, b := range books {
				if b.Year == year {
					return b, nil
				}
			}
			t.Fatalf("%d is not in the file", year)
			return nil, nil
		}
	}
	secretary := Actor{Role: RoleSecretary}
	for _, c := range []struct {
		says  string
		what  Meant
		books []*Book
		today string
		year  int
		q     Quarter
	}{
		{"entry in January", ForEntry, []*Book{filed(2024), filed(2025)}, "2025-01-08", 2024, Q4},
		{"entry once TW IV is locked", ForEntry, []*Book{filed(2024, Q4), filed(2025)}, "2025-01-08", 2025, Q1},
		{"entry in February", ForEntry, []*Book{filed(2024), filed(2025)}, "2025-02-08", 2025, Q1},
		{"a year opened beforehand", ForEntry, []*Book{filed(2024), filed(2025)}, "2024-12-08", 2024, Q4},
		{"the LKjIP in February", ForReport, []*Book{filed(2024, Q1, Q2, Q3, Q4), filed(2025)}, "2025-02-08", 2024, Q4},
		{"the LKjIP a little late", ForReport, []*Book{filed(2024), filed(2025)}, "2025-03-10", 2024, Q4},
		{"a report in August", ForReport, []*Book{filed(2024), filed(2025)}, "2025-08-10", 2025, Q3},
		{"a report of an old file", ForReport, []*Book{filed(2023), filed(2024)}, "2026-08-10", 2024, Q4},
		{"the PK in January", ForAgreement, []*Book{filed(2024), filed(2025)}, "2025-01-20", 2025, Q1},
		{"a file that begins later", ForEntry, []*Book{filed(2030)}, "2025-01-20", 2030, Q1},
	} {
		years, read := file(c.books...)
		b, q, err := c.what(years, read, secretary, day(t, c.today))
		if err != nil || b.Year != c.year || q != c.q {
			t.Errorf("%s: %d TW %s, want %d TW %s (%v)", c.says, b.Year, q.Roman(), c.year, c.q.Roman(), err)
		}
	}
}

package model

// LongPast is how many days after its last day a quarter or a report is no longer what
// somebody works on, although it may still be open.
const LongPast = 14

// Meant finds the year and the quarter that somebody means who names neither. The years are
// those of the file, ascending and at least one; read gives one of them.
type Meant func(years []int, read func(year int) (*Book, error), who Actor, today Date) (*Book, Quarter, error)

// ForEntry is for entering and for asking where things stand: last year as long as its last
// quarter waits for them and its day is not long past, else the year of the day.
func ForEntry(years []int, read func(int) (*Book, error), who Actor, today Date) (*Book, Quarter, error) {
	for _, year := range years {
		if year != today.Year-1 {
			continue
		}
		b, err := read(year)
		if err != nil {
			return nil, 0, err
		}
		if waitsFor(b, who, Q4) && !longPast(b, b.DueOf(Q4), today) {
			return b, Q4, nil
		}
	}
	return ForAgreement(years, read, who, today)
}

// ForReport is for the LKjIP: last year as long as its report is due, else the year of the day.
func ForReport(years []int, read func(int) (*Book, error), who Actor, today Date) (*Book, Quarter, error) {
	for _, year := range years {
		if year != today.Year-1 {
			continue
		}
		b, err := read(year)
		if err != nil {
			return nil, 0, err
		}
		for _, d := range Deadlines(b) {
			if d.Kind == DeadlineReport && !longPast(b, d.Due, today) {
				return b, Q4, nil
			}
		}
	}
	b, _, err := ForAgreement(years, read, who, today)
	if err != nil {
		return nil, 0, err
	}
	return b, ReportQuarter(b, who, today), nil
}

// ForAgreement is for what is agreed on at the beginning of a year: the year of the day, the
// newest before it where the file has it not, else the first.
func ForAgreement(years []int, read func(int) (*Book, error), who Actor, today Date) (*Book, Quarter, error) {
	chosen := years[0]
	for _, year := range years {
		if year <= today.Year {
			chosen = year
		}
	}
	b, err := read(chosen)
	if err != nil {
		return nil, 0, err
	}
	return b, EntryQuarter(b, who, today), nil
}

// EntryQuarter is the quarter of the year on which somebody works: the oldest that waits for
// them and whose last day is not long past, else that in which the day lies. In the first days
// of July that is TW II.
func EntryQuarter(b *Book, who Actor, today Date) Quarter {
	now := QuarterOn(today, b.Year)
	for q := Q1; q < now; q++ {
		if waitsFor(b, who, q) && !longPast(b, b.DueOf(q), today) {
			return q
		}
	}
	return now
}

// ReportQuarter is the quarter of which a report of the year is: TW IV once it has ended.
func ReportQuarter(b *Book, who Actor, today Date) Quarter {
	if today.Year > b.Year {
		return Q4
	}
	return EntryQuarter(b, who, today)
}

// AtWork lists the years of a file whose days may be ahead or just gone: that of the day, and
// until the end of April the one before, whose report is due by then.
func AtWork(years []int, today Date) []int {
	var all []int
	const april = 4
	for _, year := range years {
		if year == today.Year || year == today.Year-1 && today.Month <= april {
			all = append(all, year)
		}
	}
	return all
}

// Begun reports that the quarter of the year has begun on the day.
func (q Quarter) Begun(year int, today Date) bool {
	return !Date{year, int(q)*3 - 2, 1}.After(today)
}

// HandsIn reports that somebody hands in the part: staf those of their section, a sekretaris
// may for everybody.
func (a Actor) HandsIn(p Part) bool {
	switch a.Role {
	case RoleStaff:
		return a.Section == "" || p.Section == "" || p.Of(a.Section)
	case RoleSecretary, RoleAdmin:
		return true
	case RoleHead, RoleReader:
	}
	return false
}

// DueOf is the day by which the entries of a quarter are handed in; blank where the office
// has taken it away.
func (b *Book) DueOf(q Quarter) Date {
	for _, d := range Deadlines(b) {
		if d.Kind == DeadlineQuarter && d.Quarter == q {
			return d.Due
		}
	}
	return Date{}
}

func longPast(b *Book, due, today Date) bool {
	return due.IsBlank() || today.DaysSince(b.LastDay(due)) > LongPast
}

// waitsFor reports that the quarter is still open to somebody: staf have not handed in a part
// of theirs, the camat has not taken note of it, to others that it is not locked.
func waitsFor(b *Book, who Actor, q Quarter) bool {
	if b.Closed(q) {
		return false
	}
	switch who.Role {
	case RoleStaff:
		for _, p := range b.Parts() {
			if s := b.PartStatus(q, p.ID); who.HandsIn(p) && (s == StatusDraft || s == StatusReturned) {
				return true
			}
		}
		return false
	case RoleHead:
		_, known := b.Acknowledged(q)
		return !known
	case RoleSecretary, RoleAdmin, RoleReader:
	}
	return true
}

package model

// Quarter is a triwulan, 1 to 4. WholeYear stands where a year has a figure of its own.
type Quarter int

// The quarters of a year.
const (
	WholeYear Quarter = 0
	Q1        Quarter = 1
	Q2        Quarter = 2
	Q3        Quarter = 3
	Q4        Quarter = 4
)

// Quarters lists the four quarters in order.
func Quarters() [4]Quarter { return [4]Quarter{Q1, Q2, Q3, Q4} }

// Valid reports that q is one of the four quarters.
func (q Quarter) Valid() bool { return q >= Q1 && q <= Q4 }

// Roman gives I to IV, and "" for the whole year.
func (q Quarter) Roman() string {
	if !q.Valid() {
		return ""
	}
	return [...]string{"I", "II", "III", "IV"}[q-1]
}

// LastDay returns the last day of the quarter in the year.
func (q Quarter) LastDay(year int) Date {
	return Date{year, int(q) * 3, [...]int{31, 30, 30, 31}[q-1]}
}

// QuarterOn returns the quarter in which work on a year stands on the day: the day's own
// within the year, the first before it, the last after it.
func QuarterOn(today Date, year int) Quarter {
	switch {
	case today.Year < year:
		return Q1
	case today.Year > year:
		return Q4
	}
	return today.Quarter()
}

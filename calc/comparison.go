package calc

import (
	"slices"

	"capaian/model"
)

// Comparison is what chapters 3.1.2 and 3.2 of the report hold against each other. Every list
// stands in the report's order: goals before objectives, years ascending. Figures that do not
// exist keep their reason; nothing is left out because it is blank or N/A.
type Comparison struct {
	Years    []Year      // those any IKU has figures of, the present one last (Tabel 12 and 13)
	Keys     []Key       // the IKU (Tabel 9, 12, 13, 14 and 16)
	Peers    []PeerTable // one for each other kecamatan or standard (Tabel 15)
	Programs []Program   // every program, kegiatan and sub kegiatan, in tree order (3.1.2.7)
	Money    []int       // positions in Book.Nodes of the rows of Tabel 17; its total is Results.Total
	Whole    Efficiency  // of all objectives together, where the year's formula adds up; else NotApplicable
}

// Year is a column of years.
type Year struct {
	Year    int
	Plan    string // the renstra it belonged to; "" where nobody has said
	Present bool   // it belongs to the renstra in force
}

// Key is an IKU in every comparison.
type Key struct {
	Indicator int // position in Book.Indicators and Results.Measures
	Node      int // position in Book.Nodes
	Number    int // of the node among those of its level, 1 for the first
	Place     int // of the indicator among those of its node, 1 for the first
	Years     []Yearly
	End       Figure // the renstra's last target
	Strategic Figure // this year's actual against it, in percent
	Efficiency
}

// Yearly is an indicator in one year.
type Yearly struct {
	Target      Figure
	Actual      Figure
	Achievement Figure // computed where target and actual are values, else as printed
	Change      Figure // achievement minus the year before's, in points
	Shift       Figure // actual minus the year before's, in the indicator's unit
	Past        Past   // of an earlier year
}

// Compare works out the comparisons of the Results.
func Compare(r *Results) *Comparison {
	c := &Comparison{}
	keys := r.keys()
	c.Years = r.columns(keys)
	for _, key := range keys {
		m := &r.Measures[key.Indicator]
		ind := &r.book.Indicators[key.Indicator]
		key.Years = r.yearly(ind, c.Years)
		key.End, key.Strategic = Entered(r.book.EndTarget(ind)), m.Strategic
		key.Efficiency = r.efficiency(ind, m.Achievement, nil)
		c.Keys = append(c.Keys, key)
	}
	c.Peers = r.peers(c.Keys)
	c.Programs = r.programs()
	c.Money = r.bearers()
	c.Whole = r.wholeEfficiency(nil)
	return c
}

// keys lists the IKU level by level, as the report does.
func (r *Results) keys() []Key {
	var keys []Key
	for level := model.Goal; level.IsKey(); level++ {
		number := 0
		for n := range r.book.Nodes {
			if r.book.Nodes[n].Level != level {
				continue
			}
			number++
			for place, i := range r.book.Measures(r.book.Nodes[n].ID) {
				keys = append(keys, Key{Indicator: i, Node: n, Number: number, Place: place + 1})
			}
		}
	}
	return keys
}

// columns are the years that any of the IKU has figures of, with the renstra each belonged to.
func (r *Results) columns(keys []Key) []Year {
	plans := map[int]string{}
	for _, key := range keys {
		id := r.book.Indicators[key.Indicator].ID
		for _, year := range PastYears(r.book, id) {
			if year >= r.book.Year {
				continue
			}
			if plan := PastOf(r.book, &r.book.Indicators[key.Indicator], year).Plan; plans[year] == "" {
				plans[year] = plan
			}
		}
	}
	var years []Year
	for year, plan := range plans {
		years = append(years, r.column(year, plan))
	}
	slices.SortFunc(years, func(a, b Year) int { return a.Year - b.Year })
	return append(years, Year{r.book.Year, r.book.PlanPeriod(), true})
}

// column says which renstra a year belonged to. A year of which nothing was said is of the
// recorded renstra that held it, else of the one in force, unless its period begins later.
func (r *Results) column(year int, plan string) Year {
	present := r.book.PlanPeriod()
	if plan != "" {
		return Year{year, plan, model.SamePeriod(plan, present)}
	}
	if p := r.book.PlanIn(year); p != nil {
		return Year{year, p.Period(), p.Period() == present}
	}
	if first := firstYear(present); year < first {
		return Year{Year: year}
	}
	return Year{year, present, true}
}

// firstYear is the first number of four digits in a period such as "2024–2026", or 0.
func firstYear(period string) int {
	digits, year := 0, 0
	for _, c := range period + " " {
		if c >= '0' && c <= '9' {
			digits, year = digits+1, year*10+int(c-'0')
			continue
		}
		if digits == 4 {
			return year
		}
		digits, year = 0, 0
	}
	return 0
}

// yearly is an indicator through the years, the present one last.
func (r *Results) yearly(ind *model.Indicator, years []Year) []Yearly {
	all := make([]Yearly, len(years))
	for i, column := range years {
		y := &all[i]
		if column.Year == r.book.Year {
			m := r.Measure(ind.ID)
			y.Target, y.Actual, y.Achievement = m.Target, m.Actual, m.Achievement
		} else {
			y.Past = PastOf(r.book, ind, column.Year)
			y.Target, y.Actual, y.Achievement = y.Past.Target, y.Past.Actual, y.Past.Achievement
		}
		var before Yearly
		if i > 0 && years[i-1].Year == column.Year-1 {
			before = all[i-1]
		}
		y.Change, y.Shift = Difference(y.Achievement, before.Achievement), Difference(y.Actual, before.Actual)
	}
	return all
}

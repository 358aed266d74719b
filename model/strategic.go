package model

import (
	"cmp"
	"fmt"
	"slices"
)

// StrategicPlan is a renstra: what the office plans for several years. A year keeps the one in
// force as it stood in that year, and those that begin later.
type StrategicPlan struct {
	neverBlank
	noReferences
	ID       ID     `json:"id"`
	First    int    `json:"first"`               // first year of its period
	Last     int    `json:"last"`                // last year of its period
	BaseYear int    `json:"base_year,omitempty"` // of the baselines; 0: the year before the first
	Decree   string `json:"decree,omitempty"`    // the decree that sets it
}

const (
	earliestYear = 1950
	latestYear   = 2200
	longestPlan  = 10 // years; a renstra has three to six
)

// Fields tells what a StrategicPlan is made of.
func (p *StrategicPlan) Fields() []Field {
	return []Field{
		{Name: "id", At: &p.ID, Title: "Kode renstra", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "first", At: &p.First, Sort: YearNumber, Title: "Tahun pertama", Word: "tahun pertama", Label: "Tahun pertama", Hint: "Tahun pertama periode renstra, misalnya 2025.", Most: latestYear},
		{Name: "last", At: &p.Last, Sort: YearNumber, Title: "Tahun terakhir", Word: "tahun terakhir", Label: "Tahun terakhir", Hint: "Tahun terakhir periode renstra, misalnya 2029.", Most: latestYear},
		{Name: "base_year", At: &p.BaseYear, Sort: YearNumber, Title: "Tahun kondisi awal; 0: tahun sebelum periode", Word: "tahun kondisi awal", Label: "Tahun kondisi awal", Hint: "Kosong: tahun sebelum tahun pertama.", Most: latestYear},
		{Name: "decree", At: &p.Decree, Title: "Peraturan yang menetapkan renstra", Word: "peraturan", Label: "Peraturan", Hint: "Nomor dan tanggal peraturan yang menetapkan; boleh kosong.", Limit: OneLine},
	}
}

// Ref names the plan.
func (p *StrategicPlan) Ref() Ref { return Ref{KindStrategicPlan, string(p.ID)} }

// Check wants a plausible period.
func (p *StrategicPlan) Check() error {
	for _, year := range []struct {
		said string
		at   int
	}{{"Tahun pertama", p.First}, {"Tahun terakhir", p.Last}, {"Tahun kondisi awal", cmp.Or(p.BaseYear, p.First-1)}} {
		if year.at < earliestYear || year.at > latestYear {
			return Faultf(FaultNumber, year.said, "%s renstra: terbaca %d, diharapkan seperti 2025.", year.said, year.at)
		}
	}
	switch {
	case p.Last < p.First:
		return Faultf(FaultNumber, "Tahun terakhir", "Tahun terakhir renstra: terbaca %d, diharapkan %d atau sesudahnya.", p.Last, p.First)
	case p.Last-p.First >= longestPlan:
		return Faultf(FaultNumber, "Tahun terakhir", "Periode renstra %s: terbaca %d tahun, paling lama %d.", p.Period(), p.Last-p.First+1, longestPlan)
	case p.BaseYear >= p.First:
		return Faultf(FaultNumber, "Tahun kondisi awal", "Tahun kondisi awal renstra: terbaca %d, diharapkan sebelum %d.", p.BaseYear, p.First)
	}
	return checkFields(p.Fields())
}

func (p *StrategicPlan) addTo(b *Book) { b.Plans = append(b.Plans, *p) }

// Period is the years of the plan as they are written: 2025–2029.
func (p *StrategicPlan) Period() string { return fmt.Sprintf("%d–%d", p.First, p.Last) }

// Years are those of the period.
func (p *StrategicPlan) Years() []int {
	var all []int
	for year := p.First; year <= p.Last; year++ {
		all = append(all, year)
	}
	return all
}

// Holds reports that the year lies in the period.
func (p *StrategicPlan) Holds(year int) bool { return p.First <= year && year <= p.Last }

// YearOfBase is the year of the baselines.
func (p *StrategicPlan) YearOfBase() int { return cmp.Or(p.BaseYear, p.First-1) }

// StrategicTarget is what a plan wants an indicator to reach, year by year.
type StrategicTarget struct {
	Plan      ID           `json:"plan"`
	Indicator ID           `json:"indicator"`
	Base      Reading      `json:"base,omitzero"`   // where it stood before the period
	Years     []YearTarget `json:"years,omitempty"` // ascending; years without a target are left out
	End       Reading      `json:"end,omitzero"`    // at the end of the period; blank: that of the last year
}

// YearTarget is the target of one year of a plan.
type YearTarget struct {
	Year  int     `json:"year"`
	Value Reading `json:"value"`
}

// Fields tells what a YearTarget is made of.
func (y *YearTarget) Fields() []Field {
	return []Field{
		{Name: "year", At: &y.Year, Sort: YearNumber, Title: "Tahun", Apart: isKey},
		{Name: "value", At: &y.Value, Title: "Target tahun itu", Apart: isKey},
	}
}

// Fields tells what a StrategicTarget is made of.
func (t *StrategicTarget) Fields() []Field {
	return []Field{
		{Name: "plan", At: &t.Plan, Of: KindStrategicPlan, Title: "Kode renstra", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "indicator", At: &t.Indicator, Of: KindIndicator, Title: "Kode indikator", Quiet: isName, Label: "Indikator", Hint: "Indikator yang direncanakan.", Head: "Kode indikator", Limit: AnID},
		{Name: "base", At: &t.Base, Title: "Kondisi awal", Word: "kondisi awal", Label: "Kondisi awal", Hint: "Keadaan sebelum periode renstra, misalnya 81,5; boleh kosong.", Also: []string{"Baseline", "Data awal", "Kondisi kinerja awal"}, Limit: AnySign, Fills: true},
		{Name: "years", At: &t.Years, Title: "Target tiap tahun", Word: "target", Label: "Target tahun", Fills: true, Apart: isKey},
		{Name: "end", At: &t.End, Title: "Target akhir; kosong: target tahun terakhir", Word: "target akhir", Label: "Target akhir", Hint: "Kosong: sama dengan target tahun terakhir.", Also: []string{"Akhir", "Kondisi akhir", "Kondisi kinerja akhir"}, Limit: AnySign, Fills: true},
	}
}

// Ref names the plan and the indicator.
func (t *StrategicTarget) Ref() Ref {
	return Ref{KindStrategicTarget, key(string(t.Plan), string(t.Indicator))}
}

// Check wants each year once, in order, with a target. Whether they lie in the period is a
// rule between records.
func (t *StrategicTarget) Check() error {
	if t.Indicator == "" {
		return Faultf(FaultText, "Indikator", "Indikator belum diisi.")
	}
	if err := t.Plan.Check(); err != nil {
		return err
	}
	last := 0
	for _, y := range t.Years {
		said := fmt.Sprintf("Target %d", y.Year)
		switch {
		case y.Year < earliestYear || y.Year > latestYear:
			return Faultf(FaultNumber, "Target renstra", "Tahun target renstra: terbaca %d, diharapkan seperti 2025.", y.Year)
		case y.Year <= last:
			return Faultf(FaultNumber, "Target renstra", "Target renstra: tahun %d sesudah %d; tiap tahun sekali, berurutan.", y.Year, last)
		case y.Value.IsBlank():
			return Faultf(FaultNumber, said, "%s belum diisi.", said)
		}
		if err := checkReading(said, y.Value, true); err != nil {
			return err
		}
		last = y.Year
	}
	return checkFields(t.Fields())
}

// References names the plan and the indicator.
func (t *StrategicTarget) References() []Ref {
	return []Ref{{KindStrategicPlan, string(t.Plan)}, {KindIndicator, string(t.Indicator)}}
}

// IsBlank reports that neither the baseline nor a target is there.
func (t *StrategicTarget) IsBlank() bool {
	return t.Base.IsBlank() && len(t.Years) == 0 && t.End.IsBlank()
}

func (t *StrategicTarget) addTo(b *Book) {
	put(b.strategic, strategicKey{t.Plan, t.Indicator}, *t, t.IsBlank())
}

// In is the target of a year; blank where there is none.
func (t *StrategicTarget) In(year int) Reading {
	for _, y := range t.Years {
		if y.Year == year {
			return y.Value
		}
	}
	return Reading{}
}

// SetIn changes the target of a year; a blank one takes it away. The list becomes the record's own.
func (t *StrategicTarget) SetIn(year int, value Reading) {
	var all []YearTarget
	for _, y := range t.Years {
		if y.Year != year {
			all = append(all, y)
		}
	}
	if !value.IsBlank() {
		all = append(all, YearTarget{year, value})
	}
	slices.SortFunc(all, func(x, y YearTarget) int { return cmp.Compare(x.Year, y.Year) })
	t.Years = all
}

func strategicTargets(b *Book) []Record {
	return filled(b.strategic, func(_ strategicKey, t StrategicTarget) Record { return &t })
}

// StrategicTarget is what a plan says of an indicator; a blank one where it says nothing.
func (b *Book) StrategicTarget(plan, indicator ID) StrategicTarget {
	t := b.strategic.At(strategicKey{plan, indicator})
	t.Plan, t.Indicator = plan, indicator
	return t
}

// StrategicPlan returns the plan of the id, or nil.
func (b *Book) StrategicPlan(id ID) *StrategicPlan {
	for i := range b.Plans {
		if b.Plans[i].ID == id {
			return &b.Plans[i]
		}
	}
	return nil
}

// PlanIn is the plan in force in a year: of those whose periods hold it the one that began
// last. Nil where the office has recorded none.
func (b *Book) PlanIn(year int) *StrategicPlan {
	var in *StrategicPlan
	for i := range b.Plans { // in the order of their first years
		if b.Plans[i].Holds(year) {
			in = &b.Plans[i]
		}
	}
	return in
}

// PlanPeriod is the period of the renstra in force: of the one recorded for the year, else as
// it is written in the profile.
func (b *Book) PlanPeriod() string {
	if p := b.PlanIn(b.Year); p != nil {
		return p.Period()
	}
	return b.Office.PlanPeriod
}

// EndTarget is what the renstra in force wants an indicator to reach at its end. Where none is
// recorded, it is the one kept with the indicator; that one holds for a recorded renstra too
// which has none of its own for the indicator, as long as the profile names the same period.
func (b *Book) EndTarget(ind *Indicator) Reading {
	plan := b.PlanIn(b.Year)
	if plan == nil {
		return ind.StrategicEnd
	}
	t := b.StrategicTarget(plan.ID, ind.ID)
	end := t.End
	if end.IsBlank() {
		end = t.In(plan.Last)
	}
	if end.IsBlank() && SamePeriod(plan.Period(), b.Office.PlanPeriod) {
		return ind.StrategicEnd
	}
	return end
}

// EndTargetRef is where the end target of an indicator is entered.
func (b *Book) EndTargetRef(ind *Indicator) Ref {
	plan := b.PlanIn(b.Year)
	if plan == nil {
		return ind.Ref()
	}
	t := b.StrategicTarget(plan.ID, ind.ID)
	return t.Ref()
}

// PlannedTarget is what the recorded renstra in force in a year wants an indicator to reach
// in it; blank where it says nothing.
func (b *Book) PlannedTarget(indicator ID, year int) Reading {
	plan := b.PlanIn(year)
	if plan == nil {
		return Reading{}
	}
	t := b.StrategicTarget(plan.ID, indicator)
	return t.In(year)
}

// PlannedTargets proposes the targets of a year: those of the renstra in force in it, as they
// would stand in the agreement.
func (b *Book) PlannedTargets(year int) []Target {
	var all []Target
	for i := range b.Indicators {
		if aim := b.PlannedTarget(b.Indicators[i].ID, year); !aim.IsBlank() {
			all = append(all, Target{Indicator: b.Indicators[i].ID, Agreement: Initial, Value: aim})
		}
	}
	return all
}

// SamePeriod goes by the years that both name: "Renstra 2024-2026" is "2024–2026".
func SamePeriod(a, b string) bool {
	years := func(s string) string {
		var digits []rune
		for _, c := range s {
			if c >= '0' && c <= '9' {
				digits = append(digits, c)
			}
		}
		return string(digits)
	}
	return a == b || years(a) != "" && years(a) == years(b)
}

// PeriodYears reads the years of a period as people write it: 2024–2026, Renstra 2024 s.d.
// 2026. It has two of four digits, the earlier first.
func PeriodYears(s string) (first, last int, ok bool) {
	var years []int
	digits, year := 0, 0
	for _, c := range s + " " {
		if c >= '0' && c <= '9' {
			digits, year = digits+1, (year*10+int(c-'0'))%100_000
			continue
		}
		if digits == 4 {
			years = append(years, year)
		}
		digits, year = 0, 0
	}
	if len(years) != 2 || years[0] > years[1] {
		return 0, 0, false
	}
	return years[0], years[1], true
}

package calc_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"

	"github.com/google/go-cmp/cmp"
)

func TestEfficiencyVectors(t *testing.T) {
	vectors(t, "efficiency.txt", 10, func(t *testing.T, c []string) {
		settings := model.DefaultSettings()
		settings.Efficiency = model.Efficiency(c[0])
		r := calc.Compute(book(&settings,
			node("t", "", model.Goal, 1), node("s", "t", model.Objective, 1), node("p", "s", model.Program, 1), version("v", 1, model.Date{}),
			typed("i", "s", model.Last), target("i", reading(t, c[1])), actual("i", model.Q4, reading(t, c[2])),
			&model.Amount{Node: "p", Version: "v", Value: reading(t, c[3])},
			&model.Spent{Node: "p", Quarter: model.Q4, Value: reading(t, c[4])},
		), model.Q4)
		key := calc.Compare(r).Keys[0]
		want := flags(t, c[6])
		shows(t, "efisiensi", key.Value, c[5], want)
		same(t, "efisiensi", r.Measure("i").Efficiency, key.Value)
		if c[0] != string(model.EfficiencyPMK22) {
			want = calc.NotApplicable
		}
		shows(t, "nilai", key.Score, c[7], want)
		if key.Word != c[8] {
			t.Errorf("sebutan %q, want %q", key.Word, c[8])
		}
		ends(t, r, calc.Subject{Of: calc.OfEfficiency, ID: "i"}, key.Value)
	})
}

func TestYearlyVectors(t *testing.T) {
	vectors(t, "yearly.txt", 12, func(t *testing.T, c []string) {
		ind := typed("i", "t", model.Last)
		ind.Polarity = model.Polarity(c[0])
		past := func(year, from int) *model.History {
			return &model.History{Indicator: "i", Year: year, Target: reading(t, c[from]), Actual: reading(t, c[from+1]), Achievement: reading(t, c[from+2])}
		}
		r := calc.Compute(book(node("t", "", model.Goal, 1), ind, past(2022, 1), past(2021, 4)), model.Q4)
		comparison := calc.Compare(r)
		y := comparison.Keys[0].Years[len(comparison.Years)-2]
		got := func(f calc.Figure) string {
			if d, ok := f.Round(2); ok {
				return d.StringFixed(2)
			}
			return "-"
		}
		if row := []string{got(y.Achievement), got(y.Change), got(y.Shift)}; !cmp.Equal(row, c[7:10]) {
			t.Errorf("%v, want %v", row, c[7:10])
		}
		if y.Change.Flags != flags(t, c[10]) {
			t.Errorf("perubahan %q", y.Change.Flags.Words())
		}
		ends(t, r, calc.Subject{Of: calc.OfPast, ID: "i", Year: 2022}, y.Achievement)
		ends(t, r, calc.Subject{Of: calc.OfPastChange, ID: "i", Year: 2022}, y.Change)
		ends(t, r, calc.Subject{Of: calc.OfShift, ID: "i", Year: 2022}, y.Shift)
	})
}

func TestComparisonStandsInTheReportsOrder(t *testing.T) {
	b := book(
		node("t1", "", model.Goal, 1), node("t2", "", model.Goal, 2), node("s1", "t1", model.Objective, 1), node("s2", "t2", model.Objective, 1),
		node("p", "s1", model.Program, 1), typed("ip", "p", model.Last), typed("is2", "s2", model.Last), typed("is1b", "s1", model.Last),
		typed("is1", "s1", model.Last), typed("it2", "t2", model.Last), typed("it1", "t1", model.Last),
	)
	var got []string
	for _, key := range calc.Compare(calc.Compute(b, model.Q4)).Keys {
		got = append(got, fmt.Sprintf("%s %d.%d %s", b.Indicators[key.Indicator].ID, key.Number, key.Place, b.Nodes[key.Node].ID))
	}
	if diff := cmp.Diff([]string{"it1 1.1 t1", "it2 2.1 t2", "is1 1.1 s1", "is1b 1.2 s1", "is2 2.1 s2"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestYearsKnowTheirRenstra(t *testing.T) {
	b := book(
		&model.Office{Name: "Kecamatan", PlanPeriod: "Perbup 12345: 2023–2026"}, node("t", "", model.Goal, 1), node("p", "t", model.Program, 1),
		typed("i", "t", model.Last), typed("j", "t", model.Last), typed("k", "p", model.Last),
		&model.History{Indicator: "i", Year: 2019, Target: model.IntOf(1), Plan: "P-Renstra 2018–2022"},
		&model.History{Indicator: "j", Year: 2019, Target: model.IntOf(1)},
		&model.History{Indicator: "i", Year: 2020, Target: model.IntOf(1), Actual: model.IntOf(1)},
		&model.History{Indicator: "j", Year: 2020, Target: model.IntOf(1), Plan: "P-Renstra 2018–2022", Former: "Nilai lama"},
		&model.History{Indicator: "i", Year: 2022, Target: model.IntOf(1), Actual: model.IntOf(1)},
		&model.History{Indicator: "i", Year: 2023, Target: model.IntOf(1)},
		&model.History{Indicator: "i", Year: 2024, Target: model.IntOf(9)}, // the present year is not the past
		&model.History{Indicator: "k", Year: 2015, Target: model.IntOf(1)}, // no IKU
	)
	c := calc.Compare(calc.Compute(b, model.Q4))
	if diff := cmp.Diff([]calc.Year{
		{Year: 2019, Plan: "P-Renstra 2018–2022"}, {Year: 2020, Plan: "P-Renstra 2018–2022"}, {Year: 2022},
		{Year: 2023, Plan: "Perbup 12345: 2023–2026", Present: true}, {Year: 2024, Plan: "Perbup 12345: 2023–2026", Present: true},
	}, c.Years); diff != "" {
		t.Error(diff)
	}
	if y := c.Keys[1].Years[1]; y.Past.Former != "Nilai lama" {
		t.Errorf("the former name is %q", y.Past.Former)
	}
	if y := c.Keys[1].Years[2]; y.Achievement.Known() || !y.Achievement.Has(calc.NotFilled) {
		t.Errorf("a year without history is %q", y.Achievement.Flags.Words())
	}
	if y := c.Keys[0].Years[2]; y.Change.Flags != calc.NotFilled {
		t.Error("a change skips a year that nobody wrote down")
	}
	for plan, present := range map[string]bool{"Renstra 2023-2026": true, "2023–2026": true, "P-Renstra": false, "2018–2023": false} {
		for _, period := range []string{"2023–2026", ""} {
			b := book(&model.Office{Name: "Kecamatan", PlanPeriod: period}, node("t", "", model.Goal, 1), typed("i", "t", model.Last),
				&model.History{Indicator: "i", Year: 2023, Target: model.IntOf(1), Plan: plan})
			if got := calc.Compare(calc.Compute(b, model.Q4)).Years[0]; got.Present != (present && period != "") || got.Plan != plan {
				t.Errorf("%q under %q: %+v", plan, period, got)
			}
		}
	}
	plain := book(node("t", "", model.Goal, 1), typed("i", "t", model.Last), &model.History{Indicator: "i", Year: 2020, Target: model.IntOf(1)})
	if years := calc.Compare(calc.Compute(plain, model.Q4)).Years; !years[0].Present {
		t.Error("without a period, years of which nothing was said belong to the renstra in force")
	}
}

func TestThePresentYearStandsLast(t *testing.T) {
	r := calc.Compute(ranuyoso(t), model.Q4)
	c := calc.Compare(r)
	for _, key := range c.Keys {
		m, now := &r.Measures[key.Indicator], key.Years[len(key.Years)-1]
		same(t, "capaian", now.Achievement, m.Achievement)
		same(t, "perubahan", now.Change, m.Change)
		same(t, "renstra", key.Strategic, m.Strategic)
	}
	is(t, "perubahan realisasi", c.Keys[1].Years[1].Shift, "26/9", 0) // 88,89 − 86
	shows(t, "renstra", c.Keys[2].Strategic, "113.79", 0)
}

func TestChangesOfYearsAddUp(t *testing.T) {
	records := []model.Record{node("t", "", model.Goal, 1), typed("i", "t", model.Last), target("i", model.IntOf(7)), actual("i", model.Q4, model.IntOf(5))}
	for year := 2019; year < 2024; year++ {
		records = append(records, &model.History{Indicator: "i", Year: year, Target: model.IntOf(int64(year - 2010)), Actual: model.IntOf(int64(year % 13))})
	}
	years := calc.Compare(calc.Compute(book(records...), model.Q4)).Keys[0].Years
	sum := new(big.Rat)
	for _, y := range years[1:] {
		sum.Add(sum, y.Change.Exact())
	}
	if whole := calc.Difference(years[5].Achievement, years[0].Achievement).Exact(); sum.Cmp(whole) != 0 {
		t.Errorf("the changes add up to %s, not %s", sum, whole)
	}
}

func TestPeersStandBesideTheOwnFigures(t *testing.T) {
	b := ranuyoso(t)
	peers := []model.Peer{
		{ID: "k1", Order: 1, Name: "Klakah", Indicator: "ipp", Target: reading(t, "65"), Actual: reading(t, "56.98"), Achievement: reading(t, "87.66")},
		{ID: "k2", Order: 2, Name: "Standar", Indicator: "fasilitasi", Achievement: reading(t, "100")},
		{ID: "k3", Order: 3, Name: "Klakah", Indicator: "desa", Target: reading(t, "100"), Actual: model.NotApplicable()},
		{ID: "k4", Order: 4, Name: "Klakah", Indicator: "ipp", Target: reading(t, "50"), Actual: reading(t, "60")},
		{ID: "k5", Order: 5, Name: "Klakah", Indicator: "i-p1-k1", Target: reading(t, "100"), Actual: reading(t, "90")},
	}
	b.Peers = peers
	r := calc.Compute(b, model.Q4)
	var got []string
	for _, table := range calc.Compare(r).Peers {
		for _, row := range table.Rows {
			line := table.Name + " " + string(b.Indicators[row.Indicator].ID)
			for _, f := range []calc.Figure{row.Achievement, row.Ahead, row.Lead} {
				line += " " + number(f)
			}
			got = append(got, line)
			if row.Peer != nil {
				ends(t, r, calc.Subject{Of: calc.OfPeer, ID: row.Peer.ID}, row.Achievement)
				ends(t, r, calc.Subject{Of: calc.OfAhead, ID: row.Peer.ID}, row.Ahead)
				ends(t, r, calc.Subject{Of: calc.OfLead, ID: row.Peer.ID}, row.Lead)
			}
		}
	}
	if diff := cmp.Diff([]string{
		"Klakah ipp 87.66 6.27 36.36", "Klakah fasilitasi belum diisi belum diisi belum diisi", "Klakah desa N/A N/A N/A",
		"Klakah i-p1-k1 90.00 10.00 10.00",
		"Standar ipp belum diisi belum diisi belum diisi", "Standar fasilitasi 100.00 belum diisi 1.79", "Standar desa belum diisi belum diisi belum diisi",
		"Klakah ipp 120.00 3.25 4.02", "Klakah fasilitasi belum diisi belum diisi belum diisi", "Klakah desa belum diisi belum diisi belum diisi",
	}, got); diff != "" {
		t.Error(diff)
	}
}

// number shows a figure at two decimals, or its reasons.
func number(f calc.Figure) string {
	if d, ok := f.Round(2); ok {
		return d.StringFixed(2)
	}
	return strings.Join(f.Flags.Words(), ", ")
}

func TestProgramsHaveTheirOwnAchievementAndMoney(t *testing.T) {
	b := book(
		node("t", "", model.Goal, 1), node("s", "t", model.Objective, 1), node("p", "s", model.Program, 1), node("k", "p", model.Activity, 1),
		node("k2", "s", model.Activity, 2), node("p3", "t", model.Program, 2), version("v", 1, model.Date{}),
		typed("i1", "p", model.Last), typed("i2", "p", model.Last), typed("i3", "p", model.Last), typed("i4", "k", model.Last),
		target("i1", model.IntOf(100)), actual("i1", model.Q4, model.IntOf(100)),
		target("i2", model.IntOf(100)), actual("i2", model.Q4, model.IntOf(50)), target("i3", model.IntOf(5)),
		target("i4", model.IntOf(100)), actual("i4", model.Q4, model.IntOf(100)),
		amount("k", "v", 70), amount("k2", "v", 20), amount("p3", "v", 10),
	)
	r := calc.Compute(b, model.Q4)
	c := calc.Compare(r)
	var got []string
	for _, p := range c.Programs {
		got = append(got, fmt.Sprintf("%s %s %s %s", b.Nodes[p.Node].ID, number(p.Achievement), p.Part.Word(), number(r.Money[p.Node].Budget.Value)))
		ends(t, r, calc.Subject{Of: calc.OfReached, ID: b.Nodes[p.Node].ID}, p.Achievement)
	}
	if diff := cmp.Diff([]string{
		"p 75.00 belum menunjang 70.00", "k 100.00 menunjang 70.00", "k2 tidak berindikator  20.00", "p3 tidak berindikator  10.00",
	}, got); diff != "" {
		t.Error(diff)
	}
	if !c.Programs[0].Achievement.Has(calc.Partial) {
		t.Error("a blank indicator does not make the mean partial")
	}
	sum := new(big.Rat)
	var rows []string
	for _, n := range c.Money {
		rows = append(rows, string(b.Nodes[n].ID))
		sum.Add(sum, r.Money[n].Budget.Value.Exact())
	}
	if diff := cmp.Diff([]string{"p", "k2", "p3"}, rows); diff != "" {
		t.Error(diff)
	}
	if total := r.Total.Budget.Value.Exact(); sum.Cmp(total) != 0 {
		t.Errorf("the rows come to %s, the total to %s", sum, total)
	}
}

func TestEfficiencyOfAllObjectivesAddsUp(t *testing.T) {
	settings := model.DefaultSettings()
	records := []model.Record{
		&settings, node("t", "", model.Goal, 1), node("s1", "t", model.Objective, 1), node("s2", "t", model.Objective, 2), node("s3", "t", model.Objective, 3),
		node("p1", "s1", model.Program, 1), node("p2", "s2", model.Program, 1), version("v", 1, model.Date{}),
		typed("i1", "s1", model.Last), typed("i2", "s2", model.Last),
		target("i1", model.IntOf(100)), actual("i1", model.Q4, model.IntOf(100)), target("i2", model.IntOf(100)), actual("i2", model.Q4, model.IntOf(120)),
		amount("p1", "v", 1000), amount("p2", "v", 500), spent("p1", model.Q4, 900), spent("p2", model.Q4, 500),
	}
	if whole := calc.Compare(calc.Compute(book(records...), model.Q4)).Whole; whole.Value.Flags != calc.NotApplicable || whole.Word != "" {
		t.Error("selisih does not add up over objectives")
	}
	settings.Efficiency = model.EfficiencyPMK22
	r := calc.Compute(book(records...), model.Q4)
	whole := calc.Compare(r).Whole
	shows(t, "efisiensi", whole.Value, "12.50", calc.Partial) // (1000 + 600 − 1400) ÷ 1600; the third objective has no IKU
	shows(t, "nilai", whole.Score, "81.25", calc.Partial)
	if whole.Word != "efisien" {
		t.Error(whole.Word)
	}
	ends(t, r, calc.Subject{Of: calc.OfWholeEfficiency}, whole.Value)
	empty := calc.Compare(calc.Compute(book(&settings), model.Q4)).Whole
	if empty.Value.Known() || empty.Value.Flags == 0 {
		t.Error("nothing adds up to a figure")
	}
}

func TestComparingABlankYearInventsNothing(t *testing.T) {
	c := calc.Compare(calc.Compute(book(node("t", "", model.Goal, 1), node("p", "t", model.Program, 1), typed("i", "t", model.Last)), model.Q4))
	y := c.Keys[0].Years[0]
	for i, f := range []calc.Figure{y.Target, y.Actual, y.Achievement, y.Change, y.Shift, c.Keys[0].End, c.Keys[0].Strategic, c.Keys[0].Value, c.Programs[0].Achievement} {
		if f.Known() || f.Flags == 0 {
			t.Errorf("figure %d of a blank year is %v %q", i, f.Exact(), f.Flags.Words())
		}
	}
	if none := calc.Compare(calc.Compute(book(), model.Q4)); len(none.Years) != 1 || len(none.Keys)+len(none.Peers)+len(none.Programs)+len(none.Money) != 0 {
		t.Errorf("%+v", none)
	}
}

package calc_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"capaian/model"

	"github.com/shopspring/decimal"
)

const year = 2024

func reading(t testing.TB, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func rupiah(n int64) model.Reading { return model.IntOf(n) }

func day(year, month, day int) model.Date { return model.Date{Year: year, Month: month, Day: day} }

func node(id, parent model.ID, level model.Level, order int) *model.Node {
	return &model.Node{ID: id, Parent: parent, Level: level, Order: order, Name: "Uraian " + string(id)}
}

func typed(id, at model.ID, rule model.Aggregation) *model.Indicator {
	return &model.Indicator{
		ID: id, Node: at, Name: "Indikator " + string(id),
		Polarity: model.Positive, Aggregation: rule, Source: model.Typed,
	}
}

func target(id model.ID, r model.Reading) *model.Target {
	return &model.Target{Indicator: id, Agreement: model.Initial, Value: r}
}

func actual(id model.ID, q model.Quarter, r model.Reading) *model.Actual {
	return &model.Actual{Indicator: id, Quarter: q, Value: r}
}

func amount(at, version model.ID, n int64) *model.Amount {
	return &model.Amount{Node: at, Version: version, Value: rupiah(n)}
}

func spent(at model.ID, q model.Quarter, n int64) *model.Spent {
	return &model.Spent{Node: at, Quarter: q, Value: rupiah(n)}
}

func version(id model.ID, order int, since model.Date) *model.BudgetVersion {
	return &model.BudgetVersion{ID: id, Order: order, Kind: model.VersionOriginal, Name: "APBD " + string(id), Since: since}
}

func row(id, group model.ID, planned int) *model.FacilitationRow {
	return &model.FacilitationRow{ID: id, Group: group, Name: "Rapat " + string(id), Planned: planned}
}

func mark(id model.ID, q model.Quarter, count int, proofs ...model.Evidence) *model.FacilitationMark {
	return &model.FacilitationMark{Row: id, Quarter: q, Count: count, Evidence: proofs}
}

func received(village, document model.ID, on model.Date) *model.Receipt {
	return &model.Receipt{Village: village, Document: document, Date: on}
}

func book(records ...model.Record) *model.Book { return model.NewBook(year, 1, records) }

// ranuyoso is a year of the size and with the figures of the LKjIP Kecamatan Ranuyoso 2024.
func ranuyoso(t testing.TB) *model.Book {
	records := ranuyosoPlan(t)
	records = append(records, ranuyosoChecklist()...)
	return model.NewBook(year, 1, append(records, ranuyosoVillages()...))
}

func ranuyosoPlan(t testing.TB) []model.Record {
	records := []model.Record{
		node("t1", "", model.Goal, 1), node("s1", "t1", model.Objective, 1), node("s2", "t1", model.Objective, 2),
		version("awal", 1, model.Date{}), version("perubahan", 2, day(2024, 9, 1)),
	}
	index := typed("ipp", "t1", model.Last)
	index.Graded, index.StrategicEnd = true, reading(t, "61")
	share := typed("fasilitasi", "s1", model.Cumulative)
	share.Source, share.StrategicEnd = model.FromFacilitation, reading(t, "88.67")
	timely := typed("desa", "s2", model.Cumulative)
	timely.Source, timely.StrategicEnd = model.FromDocuments, reading(t, "87.88")
	records = append(records, index, share, timely,
		target("ipp", reading(t, "51 (C-)")), target("fasilitasi", reading(t, "87.33")), target("desa", reading(t, "81.82")),
		actual("ipp", model.Q4, reading(t, "63.25 (B-)")),
		&model.History{Indicator: "fasilitasi", Year: 2023, Target: reading(t, "92"), Actual: reading(t, "86")},
		&model.History{Indicator: "desa", Year: 2023, Target: reading(t, "90.9"), Actual: reading(t, "84.85")},
		&model.History{Indicator: "ipp", Year: 2023, Target: model.NotApplicable(), Actual: model.NotApplicable(), Achievement: model.NotApplicable()},
	)
	programs := []struct{ before, budget, used int64 }{ // Tabel 5 and Tabel 17
		{1_643_457_750, 1_571_126_794, 1_552_852_568}, {10_075_000, 1_800_000, 1_800_000},
		{125_715_000, 55_480_000, 55_480_000}, {52_310_000, 28_800_000, 28_800_000},
		{7_200_000, 7_200_000, 7_200_000}, {45_885_000, 3_750_000, 3_750_000},
	}
	for i, p := range programs {
		id, above := model.ID(fmt.Sprintf("p%d", i+1)), model.ID("s1")
		if i == 5 {
			above = "s2"
		}
		records = append(records, node(id, above, model.Program, i), amount(id, "awal", p.before), amount(id, "perubahan", p.budget), spent(id, model.Q4, p.used))
		for k := range 2 {
			under := model.ID(fmt.Sprintf("%s-k%d", id, k+1))
			ind := typed("i-"+under, under, model.Cumulative)
			records = append(records, node(under, id, model.Activity, k), ind, target(ind.ID, rupiah(100)), actual(ind.ID, model.Q4, rupiah(100)))
		}
	}
	return records
}

// ranuyosoChecklist marks 13, 23, 32 and 40 of 45 rows through the quarters, as Tabel 10 does.
func ranuyosoChecklist() []model.Record {
	records := []model.Record{&model.Facilitation{ID: "g1", Order: 1, Name: "Satu"}, &model.Facilitation{ID: "g2", Order: 2, Name: "Dua"}}
	ends := []int{13, 23, 32, 40}
	for i := range 45 {
		id := model.ID(fmt.Sprintf("r%02d", i))
		records = append(records, row(id, []model.ID{"g1", "g2"}[i%2], 1))
		for q, end := range ends {
			if i < end {
				records = append(records, mark(id, model.Quarter(q+1), 1, model.Evidence{Kind: model.EvidenceMeeting}))
				break
			}
		}
	}
	return records
}

func ranuyosoVillages() []model.Record {
	records := []model.Record{
		&model.DocumentKind{ID: "lppdes", Order: 1, Name: "LPPDes", About: 2023, Due: day(2024, 3, 31)},
		&model.DocumentKind{ID: "rkpdes", Order: 2, Name: "RKPDes", About: 2025, Due: day(2024, 9, 30)},
		&model.DocumentKind{ID: "apbdes", Order: 3, Name: "APBDes", About: 2025, Due: day(2024, 12, 31)},
	}
	for i := range 11 {
		id := model.ID(fmt.Sprintf("d%02d", i))
		records = append(records, &model.Village{ID: id, Order: i, Name: "Desa " + string(id)},
			received(id, "lppdes", day(2024, 3, 31)), received(id, "rkpdes", day(2024, 9, 1)), received(id, "apbdes", day(2024, 12, 30)))
	}
	return records
}

// large is a year of n indicators, each on its own node with money.
func large(n int) *model.Book {
	random := rand.New(rand.NewPCG(1, 2))
	figure := func() model.Reading { return model.ValueOf(decimal.New(random.Int64N(12_000)+1, -2)) }
	records := []model.Record{
		node("t", "", model.Goal, 1), node("s", "t", model.Objective, 1),
		version("awal", 1, model.Date{}), version("perubahan", 2, day(2024, 9, 1)),
	}
	above := model.ID("s")
	for i := range n {
		id := model.ID(fmt.Sprintf("n%04d", i))
		if i%20 == 0 {
			records = append(records, node(id, "s", model.Program, i))
			above = id
		} else {
			records = append(records, node(id, above, model.Activity, i),
				amount(id, "awal", random.Int64N(2_000_000_000)+1), amount(id, "perubahan", random.Int64N(2_000_000_000)+1))
		}
		ind := typed("i"+id, id, []model.Aggregation{model.Cumulative, model.Sum, model.Mean, model.Last}[i%4])
		ind.StrategicEnd = figure()
		records = append(records, ind, target(ind.ID, figure()), &model.History{Indicator: ind.ID, Year: 2023, Target: figure(), Actual: figure()})
		for _, q := range model.Quarters() {
			records = append(records, actual(ind.ID, q, figure()))
			if i%20 != 0 {
				records = append(records, spent(id, q, random.Int64N(2_000_000_000)))
			}
		}
	}
	return model.NewBook(year, 1, records)
}

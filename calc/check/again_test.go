package check_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/uitest/tools"
)

// branching is the example with parts of the plan below each other, each measured and with
// money, so that what is found of one may hang on another.
func branching(t testing.TB, random *rand.Rand, more int) *model.Book {
	b := published(t, false)
	records := b.Records()
	var above []model.ID
	for i := range b.Nodes {
		if b.Nodes[i].Level == model.Program {
			above = append(above, b.Nodes[i].ID)
		}
	}
	for i := range more {
		id, level, at := model.ID(fmt.Sprintf("cabang-%d", i)), model.Activity, random.IntN(len(above))
		if at >= len(above)/2 && i > more/2 {
			level = model.SubActivity
		}
		records = append(records,
			&model.Node{ID: id, Parent: above[at], Level: level, Order: 100 + i, Name: fmt.Sprintf("Cabang %d", i)},
			&model.Amount{Node: id, Version: b.Versions[0].ID, Value: model.IntOf(1_000_000)},
			&model.Indicator{
				ID: id, Node: id, Name: fmt.Sprintf("Persentase cabang %d", i), Polarity: []model.Polarity{model.Positive, model.Negative}[i%2], Graded: i%3 == 0,
				Aggregation: []model.Aggregation{model.Last, model.Cumulative}[i%2], Source: []model.Source{model.Typed, model.Ratio, model.FromFacilitation}[i%3],
			},
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.IntOf(90)},
			&model.History{Indicator: id, Year: b.Year - 1, Target: model.IntOf(90), Actual: model.IntOf(80)},
			&model.FacilitationRow{ID: id, Group: b.Rows[0].Group, Order: 100 + i, Name: fmt.Sprintf("Fasilitasi cabang %d", i), Planned: 1 + i%2},
		)
		if above = append(above, id); level == model.SubActivity {
			above = above[:len(above)-1]
		}
	}
	return model.NewBook(b.Year, b.Revision, records)
}

// edited is the Book with a random cell, of every kind on which anything hangs that is found.
func edited(random *rand.Rand, b *model.Book) *model.Book {
	value := func() model.Reading {
		if random.IntN(5) == 0 {
			return model.Reading{}
		}
		return model.IntOf(random.Int64N(200)).WithLetter([]string{"", "B"}[random.IntN(2)])
	}
	q := model.Quarter(1 + random.IntN(4))
	ind, node, row := b.Indicators[random.IntN(len(b.Indicators))].ID, b.Nodes[random.IntN(len(b.Nodes))].ID, b.Rows[random.IntN(len(b.Rows))].ID
	text := []string{"", "Menunggu jadwal", "Target tercapai 100 persen."}[random.IntN(3)]
	var cell model.Record
	switch random.IntN(12) {
	case 0, 1:
		cell = &model.Target{Indicator: ind, Agreement: []model.Agreement{model.Initial, model.Revised}[random.IntN(2)], Quarter: model.Quarter(random.IntN(2)), Value: value()}
	case 2, 3:
		cell = &model.Actual{Indicator: ind, Quarter: q, Value: value(), Numerator: value(), Denominator: value()}
	case 4:
		cell = &model.Spent{Node: node, Quarter: q, Value: model.IntOf(random.Int64N(2_000_000))}
	case 5:
		cell = &model.Amount{Node: node, Version: b.Versions[random.IntN(len(b.Versions))].ID, Value: model.IntOf(random.Int64N(2_000_000))}
	case 6, 7:
		m := &model.FacilitationMark{Row: row, Quarter: q, Count: random.IntN(3), Date: model.Date{Year: b.Year, Month: 1 + random.IntN(12), Day: 3}}
		if random.IntN(2) == 0 {
			m.Evidence = []model.Evidence{{Kind: "Berita acara"}}
		}
		cell = m
	case 8, 9:
		cell = &model.Reason{Row: row, Text: text}
	case 10:
		cell = &model.Receipt{Village: b.Villages[random.IntN(len(b.Villages))].ID, Document: b.Documents[random.IntN(len(b.Documents))].ID, Date: model.Date{Year: b.Year + random.IntN(2)*9, Month: 3, Day: 1}}
	case 11:
		cell = &model.Analysis{Node: node, Part: model.AnalysisObstacles, Items: []string{text}}
	}
	return b.With(cell)
}

// What is found after each of many acts is what is found in a Book that knows of none before
// it, in every quarter, also when somebody still shows an older Book or another year changed.
func TestWhatIsFoundAgainIsWhatIsFound(t *testing.T) {
	met, steps := map[string]int{}, tools.Runs(200, 100)
	for seed := range uint64(2) {
		random := rand.New(rand.NewPCG(seed, 11))
		books := []*model.Book{branching(t, random, 14)}
		for step := range steps {
			b := edited(random, books[max(len(books)-1-random.IntN(4), 0)])
			if random.IntN(20) == 0 {
				b = b.Beside([]*model.Book{edited(random, b)})
			}
			q := model.Quarter(1 + random.IntN(4))
			if random.IntN(2) == 0 {
				q = model.Q4
			}
			fresh := model.NewBook(b.Year, b.Revision, b.Records()).Beside(b.Earlier())
			got, want := check.Data(b, calc.Compute(b, q)), check.Data(fresh, calc.Compute(fresh, q))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("seed %d, TW %d, step %d (-all anew +what changed):\n%s", seed, q, step, diff)
			}
			for i := range got {
				met[got[i].Code]++
			}
			books = append(books, b)
		}
	}
	for _, code := range []string{
		"persen-lebih", "pembilang-lebih", "riwayat-capaian", "kumulatif-turun", "mutu-nilai", "target-turun", "target-di-bawah-realisasi",
		"capaian-jauh", "tanpa-bukti", "tanpa-sebab", "tanggal-triwulan", "anggaran-turun", "melebihi-pagu",
	} {
		if met[code] == 0 {
			t.Errorf("%s was never found", code)
		}
	}
}

// What is found in printed tables after an act, too, is what is found in a Book that knows of
// none before it: in a report of the year itself and in one of the year before.
func TestWhatIsFoundInPrintAgainIsWhatIsFound(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 11))
	start := branching(t, random, 6)
	records := start.Records()
	for _, r := range start.Records() {
		switch r := r.(type) {
		case *model.Publication:
			again := *r
			again.ID, again.Year = "lama", r.Year-1
			records = append(records, &again)
		case *model.PrintedTable:
			again := *r
			again.ID, again.Publication = "lama-"+r.ID, "lama"
			records = append(records, &again)
		case *model.PrintedRow:
			again := *r
			again.Table = "lama-" + r.Table
			records = append(records, &again)
		}
	}
	b := model.NewBook(start.Year, start.Revision, records)
	differs := 0
	for step := range tools.Runs(40, 15) {
		before := check.Publications(b, calc.Compute(b, model.Q4))
		if random.IntN(3) == 0 {
			rows := b.PrintedRows(b.PrintedTables[random.IntN(len(b.PrintedTables))].ID)
			row := rows[random.IntN(len(rows))]
			row.Cells = slices.Clone(row.Cells)
			row.Cells[random.IntN(len(row.Cells))] = fmt.Sprint(random.IntN(200))
			b = b.With(&row)
		} else {
			b = edited(random, b)
		}
		fresh := model.NewBook(b.Year, b.Revision, b.Records())
		got, want := check.Publications(b, calc.Compute(b, model.Q4)), check.Publications(fresh, calc.Compute(fresh, model.Q4))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("step %d (-all anew +what changed):\n%s", step, diff)
		}
		if diff := cmp.Diff(check.CoverageOf(fresh, calc.Compute(fresh, model.Q4)), check.CoverageOf(b, calc.Compute(b, model.Q4))); diff != "" {
			t.Fatalf("step %d, what was checked:\n%s", step, diff)
		}
		if !cmp.Equal(before, got) {
			differs++
		}
	}
	if differs < 5 {
		t.Errorf("only %d acts changed what is found", differs)
	}
}

package screens_test

import (
	"fmt"
	"math"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

// What a tick on the checklist takes until the program has its next frame, the disk included.
func BenchmarkToggle(b *testing.B) {
	o := screenstest.Example(b)
	d := o.Session(model.Q4, 80, 24)
	show(d, screen.Facilitation)
	d.Press("alt+n") // a row without a date: taking it back is not asked about
	for b.Loop() {
		d.Press("space")
		d.View()
	}
}

// What a digit typed into a cell takes until the program has its next frame.
func BenchmarkDigit(b *testing.B) {
	o := screenstest.Example(b)
	d := o.Session(model.Q4, 80, 24)
	show(d, screen.Indicators)
	d.Press("down")
	for b.Loop() {
		d.Press("7", "backspace")
		d.View()
	}
}

// large is the example with so many more indicators, budget rows and checklist rows.
func large(b *testing.B, n int) *screenstest.Office {
	o := screenstest.Example(b)
	book := screenstest.Book(o)
	var program *model.Node
	for i := range book.Nodes {
		if book.Nodes[i].Level == model.Program {
			program = &book.Nodes[i]
		}
	}
	batch := store.Batch{Year: book.Year, Seen: o.Store.Revision(), Note: "Banyak"}
	put := func(records ...model.Record) {
		for _, r := range records {
			batch.Edits = append(batch.Edits, store.Put(r))
		}
	}
	for i := range n {
		id := model.ID(fmt.Sprintf("banyak-%05d", i))
		put(
			&model.Node{ID: id, Parent: program.ID, Level: model.Activity, Order: 100 + i, Name: fmt.Sprintf("Kegiatan ke-%d dari banyak kegiatan", i)},
			&model.Amount{Node: id, Version: book.Versions[0].ID, Value: model.IntOf(int64(1_000_000 + i))},
			&model.Indicator{ID: id, Node: id, Name: fmt.Sprintf("Indikator ke-%d dari banyak indikator", i), Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.IntOf(100)},
			&model.FacilitationRow{ID: id, Group: book.Rows[0].Group, Order: 100 + i, Name: fmt.Sprintf("Fasilitasi ke-%d", i), Planned: 1},
		)
		for _, q := range []model.Quarter{model.Q1, model.Q2, model.Q3} {
			put(&model.Actual{Indicator: id, Quarter: q, Value: model.IntOf(int64(25 * int(q)))}, &model.Spent{Node: id, Quarter: q, Value: model.IntOf(int64(250_000 * int(q)))})
		}
	}
	if _, err := o.Store.Do(screenstest.Clerk(), batch); err != nil {
		b.Fatal(err)
	}
	return o
}

// growth keeps what each step took at the size before.
type growth map[string]struct {
	size  int
	taken float64
}

// run measures a step at a size, and with which power of the size it grew since the one before:
// 0 not at all, 1 in proportion.
func (g growth) run(b *testing.B, step string, size int, do func(*testing.B)) {
	b.Run(fmt.Sprintf("%s/%d", step, size), func(b *testing.B) {
		do(b)
		before, taken := g[step], float64(b.Elapsed())/float64(b.N)
		if before.size > 0 {
			b.ReportMetric(math.Log(taken/before.taken)/math.Log(float64(size)/float64(before.size)), "exponent")
		}
		before.size, before.taken = size, taken
		g[step] = before
	})
}

// How entry grows with the office. The steps are those between a key and the next frame, and
// for a save what is looked for afterwards, too.
func BenchmarkGrowth(b *testing.B) {
	g := growth{}
	for _, n := range []int{22, 100, 1000, 10000} {
		o := large(b, n)
		g.run(b, "first frame", n, func(b *testing.B) {
			for b.Loop() {
				o.Session(model.Q4, 80, 24).View()
			}
		})
		g.run(b, "digit", n, func(b *testing.B) {
			d := o.Session(model.Q4, 80, 24)
			show(d, screen.Indicators)
			d.Press("end", "ctrl+end")
			for b.Loop() {
				d.Press("7")
				d.View()
				d.Press("backspace")
			}
		})
		g.run(b, "move", n, func(b *testing.B) {
			d := o.Session(model.Q4, 80, 24)
			show(d, screen.Indicators)
			for b.Loop() {
				d.Press("down")
				d.View()
			}
		})
		g.run(b, "save", n, func(b *testing.B) {
			d := o.Session(model.Q4, 80, 24)
			show(d, screen.Facilitation)
			d.Press("alt+n") // a row without a date: taking it back is not asked about
			for b.Loop() {
				d.Press("space")
				d.View()
			}
		})
		g.run(b, "pemeriksaan", n, func(b *testing.B) {
			d := o.Session(model.Q4, 80, 24)
			for b.Loop() {
				show(d, screen.Findings)
				show(d, screen.Home)
			}
		})
	}
}

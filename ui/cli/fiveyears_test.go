package cli_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/tools"
)

// An office lives five years: quarters are closed, opened again and corrected, villages split, an
// indicator comes in mid-year, the budget is shifted and revised, camats follow one another, a
// renstra ends, a clock stands wrong. Whatever is shown is what comes out by hand, and what was
// closed stays as it was.
func TestFiveYearsOfAnOffice(t *testing.T) {
	if raced {
		tools.Elsewhere(t, "one person after the other works here; the plain run of the tests does")
	}
	tools.Slow(t)
	l := &lived{t: t, o: screenstest.Example(t), open: true, random: rand.New(rand.NewPCG(2024, 5))}
	closed, papers := map[string]string{}, map[int]string{} // what was shown at the closing, and printed after the year
	name := func(year int, q model.Quarter) string { return fmt.Sprint(year, " TW ", q.Roman()) }
	closing := func(year int, q model.Quarter) {
		l.lock(year, q)
		closed[name(year, q)] = l.shown(year, q)
	}
	year := func(year int, during func(q model.Quarter)) {
		for _, q := range model.Quarters() {
			end := q.LastDay(year)
			l.day(year, time.Month(end.Month), end.Day-3)
			during(q)
			l.day(year, time.Month(end.Month), end.Day+4)
			l.quarter(year, q)
			closing(year, q)
		}
	}
	stay := func() {
		t.Helper()
		for y := 2024; y <= l.o.Now.Year(); y++ {
			for _, q := range model.Quarters() {
				was, is := closed[name(y, q)]
				if !is {
					continue
				}
				if now := l.shown(y, q); now != was {
					t.Errorf("%s was closed, and is other now: %s", name(y, q), firstDifference(was, now))
				}
			}
		}
	}
	l.day(2025, time.January, 6)
	for _, q := range model.Quarters() {
		closing(2024, q)
	}
	agree(l)

	l.next(2025)
	year(2025, func(q model.Quarter) {
		switch q {
		case model.Q2: // a shift of the budget lists what moved
			l.imports(2025, records{"budget-version": {{"id": "geser", "order": 2, "kind": "pergeseran", "name": "Pergeseran I", "since": "2025-05-02"}},
				"amount": {{"node": "kegiatan-01-1", "version": "geser", "value": "44444444"}}})
		case model.Q3: // a village splits off, an indicator comes
			d := l.session(2025, q)
			screenstest.OpenList(d, "Desa")
			d.Press("end", "alt+a")
			d.Type("Ranu Baru")
			screenstest.ToField(d, "Ada sejak")
			d.Type("1/7/2025")
			d.Press("ctrl+s")
			l.imports(2025, records{"indicator": {{"id": "aduan", "node": "program-02", "order": 7, "name": "Aduan yang belum selesai", "polarity": "negatif", "aggregation": "mean", "source": "typed", "from": "2025-07-01"}},
				"target": {{"indicator": "aduan", "agreement": "initial", "quarter": 0, "value": "30"}}})
		case model.Q1, model.Q4:
		}
	})
	if n := len(l.book(2025).Villages); n != 12 {
		t.Fatalf("%d villages after the split", n)
	}
	stay()
	agree(l)

	l.day(2026, time.January, 9)
	l.next(2026)
	papers[2024], papers[2025] = l.paper(2024), l.paper(2025)
	l.reopen(2024, model.Q4, "Hasil survei dibetulkan")
	closing(2024, model.Q4)
	if paper := l.paper(2024); !strings.Contains(paper, "Hasil survei dibetulkan") {
		t.Error("the report of a year that was opened again does not say why")
	}
	year(2026, func(q model.Quarter) {
		switch q {
		case model.Q2: // a dead battery: an act of 2019
			l.day(2019, time.January, 1)
			l.imports(2026, records{"actual": {{"indicator": "iku-1", "quarter": 2, "value": "61.11"}}})
		case model.Q3: // camats follow one another, the agreement and the budget are revised; an indicator is replaced
			l.replaced(2026)
			l.imports(2026, records{
				"official": {{"id": "lama", "post": "camat", "capacity": "definitif", "person": map[string]any{"name": "Camat Lama"}, "until": "2026-07-31"},
					{"id": "baru", "post": "camat", "capacity": "plt", "person": map[string]any{"name": "Camat Baru"}, "from": "2026-08-01"}},
				"office":         {{"agreed_on": "2026-01-20", "renewed_on": "2026-09-20", "sign_date": "2027-02-10"}},
				"target":         {{"indicator": "iku-2", "agreement": "revised", "quarter": 0, "value": "77.7"}},
				"budget-version": {{"id": "ubah", "order": 5, "kind": "perubahan", "name": "Perubahan APBD", "since": "2026-09-15"}},
				"amount":         {{"node": "kegiatan-02-1", "version": "ubah", "value": "7777777"}, {"node": "kegiatan-01-1", "version": "ubah", "value": "0"}},
			})
		case model.Q1, model.Q4:
		}
	})
	if paper := l.paper(2026); !strings.Contains(paper, "Camat Baru") || strings.Contains(paper, "Camat Lama") {
		t.Error("the report of 2026 is not signed by who is camat on its day")
	}
	stay()
	agree(l)

	l.day(2027, time.January, 8)
	papers[2026] = l.paper(2026)
	l.next(2027)
	d := l.session(2027, model.Q1) // the renstra has ended
	screenstest.OpenList(d, "Renstra ")
	d.Press("alt+a")
	d.Type("2027")
	d.Press("tab")
	d.Type("2031")
	d.Press("ctrl+s", "alt+d")
	d.Paste("No\tIndikator\tKondisi awal\tTarget\t\t\t\t\tAkhir\r\n\t\t\t2027\t2028\t2029\t2030\t2031\t\r\n" +
		"1\tIndeks Pelayanan Publik\t61,11\t64\t65,5\t66\t67\t68\t\r\n2\tDokumen desa tepat waktu\t88\t91\t92\t93\t94\t95\t\r\n")
	d.See("2 target renstra ditempel")
	year(2027, func(model.Quarter) {})
	l.day(2028, time.January, 8)
	l.next(2028)
	if got := l.book(2028).TargetAt("iku-1", model.Q4).String(); got != "65.5" {
		t.Errorf("2028 begins with the target %s", got)
	}
	year(2028, func(model.Quarter) {})
	stay()
	agree(l)
	for y, was := range papers {
		now := l.paper(y)
		if now != was && !strings.Contains(now, "dibetulkan sesudah terbit") && !strings.Contains(now, "dibuka kembali") {
			t.Errorf("the report of %d is another than when it was printed first, and does not say why", y)
		}
	}
	l.unrounded()
}

// replaced ends the indicator of the fourth program in June and has another begin in July; a section
// is dissolved and a village renamed on the same day.
func (l *lived) replaced(year int) {
	l.t.Helper()
	b := l.book(year)
	june, july := model.Date{Year: year, Month: 6, Day: 30}, model.Date{Year: year, Month: 7, Day: 1}
	left, gone, village := *b.Indicator("program-04"), b.Sections[len(b.Sections)-1], b.Villages[0]
	left.Until, gone.Until, gone.Next = june, june, b.Sections[len(b.Sections)-2].ID
	village.Name, village.FormerName = "Bernama Baru", model.FormerName{Former: village.Name, Renamed: july}
	came := model.Indicator{ID: "pengganti", Node: left.Node, Order: 8, Name: "Pengganti indikator program", Polarity: model.Positive, Aggregation: model.Sum, Source: model.Typed, From: july}
	act := screenstest.BatchOf(&left, &gone, &village, &came, &model.Target{Indicator: came.ID, Agreement: model.Initial, Value: model.IntOf(120)})
	act.Year = year
	if _, err := l.o.Store.Do(screenstest.Clerk(), act); err != nil {
		l.t.Fatal(err)
	}
}

// Figures are the same whatever number of decimals the office shows: none follows from a rounded one.
func (l *lived) unrounded() {
	l.t.Helper()
	shows := func(decimals int) []*model.Book {
		var years []*model.Book
		for year := 2024; year <= 2028; year++ {
			var all []model.Record
			for _, r := range l.book(year).Records() {
				if s, is := r.(*model.Settings); is {
					other := *s
					other.Decimals = decimals
					r = &other
				}
				all = append(all, r)
			}
			years = append(years, model.NewBook(year, 1, all).Beside(slices.Clone(years)))
		}
		return years
	}
	none, six := shows(0), shows(6)
	for i := range none {
		for _, q := range model.Quarters() {
			x, y := calc.Compute(none[i], q), calc.Compute(six[i], q)
			for m := range x.Measures {
				a, b := &x.Measures[m], &y.Measures[m]
				for name, pair := range map[string][2]calc.Figure{
					"realisasi": {a.Actual, b.Actual}, "capaian": {a.Achievement, b.Achievement}, "tahun lalu": {a.LastYear, b.LastYear}, "selisih": {a.Change, b.Change},
					"renstra": {a.Strategic, b.Strategic}, "penyerapan": {a.Absorption, b.Absorption}, "efisiensi": {a.Efficiency, b.Efficiency},
				} {
					if one, other := exactly(pair[0].Exact()), exactly(pair[1].Exact()); one != other {
						l.t.Errorf("%d TW %s, %s of %s: %s, with more decimals shown %s", none[i].Year, q.Roman(), name, none[i].Indicators[m].ID, one, other)
					}
				}
			}
		}
	}
}

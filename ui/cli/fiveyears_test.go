package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/cli"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
	"capaian/ui/uitest/byhand"
	"capaian/ui/uitest/tools"
)

// lived is an office that lives on by keys and commands; every so often all that it shows is held
// against the second computation.
type lived struct {
	t      *testing.T
	o      *screenstest.Office
	open   bool
	random *rand.Rand
}

// session opens one at the year and the quarter, on a terminal that shows all rows at once.
func (l *lived) session(year int, q model.Quarter) *uitest.Driver {
	l.t.Helper()
	if !l.open {
		l.o.Open(false)
		l.open = true
	}
	a, err := session.New(session.Options{
		Store: l.o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: l.o.Clock, Year: year, Quarter: q, Asked: true,
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return uitest.Drive(l.t, a, 200, 110)
}

// command runs the program beside, as from another window, and wants it done.
func (l *lived) command(args ...string) string {
	l.t.Helper()
	if l.open {
		if err := l.o.Store.Close(); err != nil {
			l.t.Fatal(err)
		}
		l.open = false
	}
	var out, said bytes.Buffer
	m := &cli.Main{Args: append(args, "--data", l.o.Path), In: strings.NewReader(""), Out: &out, Err: &said, Getenv: func(string) string { return "" }, Now: l.o.Clock}
	if code := m.Run(); code != 0 {
		l.t.Fatalf("capaian %s: exit %d\n%s", strings.Join(args, " "), code, said.String())
	}
	return out.String()
}

func (l *lived) book(year int) *model.Book {
	l.t.Helper()
	if !l.open {
		l.o.Open(false)
		l.open = true
	}
	b, err := l.o.Store.Book(year)
	if err != nil {
		l.t.Fatal(err)
	}
	return b
}

func (l *lived) day(year int, month time.Month, day int) {
	l.o.Now = time.Date(year, month, day, 9, 0, 0, 0, time.UTC)
}

// records are rows of an export by their kind.
type records map[string][]map[string]any

// imports lays records over a year with the command.
func (l *lived) imports(year int, more records) {
	l.t.Helper()
	var file map[string]any
	if err := json.Unmarshal([]byte(l.command("ekspor")), &file); err != nil {
		l.t.Fatal(err)
	}
	for _, each := range file["tahun"].([]any) {
		y := each.(map[string]any)
		if int(y["tahun"].(float64)) != year {
			continue
		}
		rows := y["isi"].(map[string]any)
		for kind, list := range more {
			was, _ := rows[kind].([]any)
			if kind == "office" {
				for name, value := range list[0] {
					was[0].(map[string]any)[name] = value
				}
				continue
			}
			for _, r := range list {
				was = append(was, r)
			}
			rows[kind] = was
		}
	}
	raw, err := json.Marshal(file)
	if err != nil {
		l.t.Fatal(err)
	}
	path := filepath.Join(l.t.TempDir(), "isian.json")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		l.t.Fatal(err)
	}
	l.command("impor", path)
}

// quarter makes up what staf enter by the end of a quarter: figures that do not come out even.
func (l *lived) quarter(year int, q model.Quarter) {
	l.t.Helper()
	b, rows := l.book(year), records{}
	add := func(kind string, r map[string]any) { rows[kind] = append(rows[kind], r) }
	for i := range b.Indicators {
		ind := &b.Indicators[i]
		if b.Target(ind.ID, model.Initial, model.WholeYear).IsBlank() && q == model.Q1 {
			add("target", map[string]any{"indicator": ind.ID, "agreement": "initial", "quarter": 0, "value": fmt.Sprintf("%d.%02d", 40+l.random.IntN(60), l.random.IntN(100))})
		}
		if ind.Source == model.Typed && l.random.IntN(8) > 0 && b.Actual(ind.ID, q).Value.IsBlank() {
			add("actual", map[string]any{"indicator": ind.ID, "quarter": int(q), "value": fmt.Sprintf("%d.%02d", 20*int(q)+l.random.IntN(20), l.random.IntN(100))})
		}
	}
	for i := range b.Rows {
		if l.random.IntN(4) == 0 && !marked(b, b.Rows[i].ID) {
			add("facilitation-mark", map[string]any{"row": b.Rows[i].ID, "quarter": int(q), "count": 1})
		}
	}
	for i := range b.Documents {
		d := &b.Documents[i]
		for _, v := range b.Villages {
			if d.CountedIn(year) == q && b.OwingAt(&v, d, q) == model.Owed && b.Receipt(v.ID, d.ID).Date.IsBlank() && l.random.IntN(7) > 0 {
				late := l.random.IntN(5) - 3
				day := time.Date(d.Due.Year, time.Month(d.Due.Month), d.Due.Day+late, 0, 0, 0, 0, time.UTC)
				add("receipt", map[string]any{"village": v.ID, "document": d.ID, "date": day.Format("2006-01-02")})
			}
		}
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Level == model.Activity && q == model.Q1 {
			add("amount", map[string]any{"node": n.ID, "version": "murni", "value": fmt.Sprint(1_000_000 + l.random.IntN(90_000_000))})
		}
		if n.Level == model.Program {
			add("spent", map[string]any{"node": n.ID, "quarter": int(q), "value": fmt.Sprint(200_000*int(q) + l.random.IntN(190_000))})
		}
	}
	l.imports(year, rows)
}

func marked(b *model.Book, id model.ID) bool {
	return slices.ContainsFunc([]model.Quarter{1, 2, 3, 4}, func(q model.Quarter) bool { return b.Mark(id, q).Count > 0 })
}

// lock approves all parts of the quarter and closes it, by keys.
func (l *lived) lock(year int, q model.Quarter) {
	l.t.Helper()
	d := l.session(year, q)
	d.Press("alt+6", "home", "alt+j", "alt+j", "alt+l", "alt+k")
	if !l.book(year).Closed(q) {
		l.t.Fatalf("TW %s %d is not closed\n%s", q.Roman(), year, d.Screen())
	}
}

// reopen opens the quarter again, by keys.
func (l *lived) reopen(year int, q model.Quarter, why string) {
	l.t.Helper()
	d := l.session(year, q)
	d.Press("alt+6", "home", "alt+b")
	d.Type(why)
	d.Press("ctrl+s")
	if l.book(year).Closed(q) {
		l.t.Fatalf("TW %s %d is still closed\n%s", q.Roman(), year, d.Screen())
	}
}

// next opens the year after the newest, by keys.
func (l *lived) next(year int) {
	l.t.Helper()
	d := l.session(year-1, model.Q4)
	d.Press("f10", "b")
	if years := l.o.Store.Years(); !slices.Contains(years, year) {
		l.t.Fatalf("%d was not opened\n%s", year, d.Screen())
	}
}

// shown is what the program says of a quarter, but for what follows from other years and from
// what was said of it.
func (l *lived) shown(year int, q model.Quarter) string {
	l.t.Helper()
	var report struct {
		Indicators []map[string]any `json:"indikator"`
		Lists      map[string]any   `json:"fasilitasi"`
		Villages   map[string]any   `json:"desa"`
		Budget     map[string]any   `json:"anggaran"`
	}
	if err := json.Unmarshal([]byte(l.command("status", "--json", "--tahun", fmt.Sprint(year), "--triwulan", fmt.Sprint(int(q)))), &report); err != nil {
		l.t.Fatal(err)
	}
	for _, ind := range report.Indicators {
		for _, of := range []string{"capaian_tahun_lalu", "selisih_poin", "catatan", "nama", "target_renstra", "capaian_renstra"} {
			delete(ind, of)
		}
	}
	raw, err := json.MarshalIndent(report, "", " ")
	if err != nil {
		l.t.Fatal(err)
	}
	return string(raw)
}

func (l *lived) paper(year int) string {
	l.t.Helper()
	path := filepath.Join(l.t.TempDir(), "lkjip.md")
	l.command("laporan", "--tahun", fmt.Sprint(year), "--format", "md", "-o", path, "--tetap")
	raw, err := os.ReadFile(path)
	if err != nil {
		l.t.Fatal(err)
	}
	return string(raw)
}

func (l *lived) byHand() *byhand.Office {
	l.t.Helper()
	office, err := byhand.Read([]byte(l.command("ekspor")))
	if err != nil {
		l.t.Fatal(err)
	}
	return office
}

// An office lives five years: quarters are closed, opened again and corrected, villages split, an
// indicator comes in mid-year, the budget is shifted and revised, camats follow one another, a
// renstra ends, a clock stands wrong. Whatever is shown is what comes out by hand, and what was
// closed stays as it was.
func TestFiveYearsOfAnOffice(t *testing.T) {
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
				if was, is := closed[name(y, q)]; is && l.shown(y, q) != was {
					t.Errorf("%s was closed, and is other now", name(y, q))
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
			l.imports(2025, records{"indicator": {{"id": "aduan", "node": "program-02", "order": 7, "name": "Aduan yang belum selesai", "polarity": "negatif", "aggregation": "mean", "source": "typed"}},
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
	before := papers[2025]
	l.reopen(2024, model.Q4, "Hasil survei dibetulkan")
	d := l.session(2024, model.Q4)
	d.Press("alt+2", "ctrl+home", "end")
	d.Type("70,5")
	d.Press("enter")
	closing(2024, model.Q4)
	if after := l.paper(2025); after == before || !strings.Contains(after, "data tahun 2024 dibetulkan sesudah terbit") {
		t.Error("last year was corrected, and the report of the year after does not say so")
	}
	if paper := l.paper(2024); !strings.Contains(paper, "Hasil survei dibetulkan") || !strings.Contains(paper, "63,25") {
		t.Error("the report of a year that was opened again does not say why, or not what it was")
	}
	year(2026, func(q model.Quarter) {
		switch q {
		case model.Q2: // a dead battery: an act of 2019
			l.day(2019, time.January, 1)
			l.imports(2026, records{"actual": {{"indicator": "iku-1", "quarter": 2, "value": "61.11"}}})
		case model.Q3: // camats follow one another, the agreement and the budget are revised
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
	d = l.session(2027, model.Q1) // the renstra has ended
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

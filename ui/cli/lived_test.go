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

	"capaian/model"
	"capaian/ui/cli"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
	"capaian/ui/uitest/byhand"
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
	return l.sized(year, q, 200, 110)
}

func (l *lived) sized(year int, q model.Quarter, width, height int) *uitest.Driver {
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
	return uitest.Drive(l.t, a, width, height)
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
		if !b.InForce(ind, q) {
			continue
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
	report.Indicators = slices.DeleteFunc(report.Indicators, func(ind map[string]any) bool { return ind["id"] == "aduan" || ind["id"] == "pengganti" }) // came in mid-year
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

// firstDifference is where two texts part, line against line.
func firstDifference(was, now string) string {
	one, other := strings.Split(was, "\n"), strings.Split(now, "\n")
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			return fmt.Sprintf("%q became %q", one[i], other[i])
		}
	}
	return fmt.Sprintf("%d lines became %d", len(one), len(other))
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

package tables_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/files/workbook/officetest"
	"capaian/ui/uitest/halfyear"
)

func admin() model.Actor { return model.Actor{ID: "adi", Name: "Adi", Role: model.RoleAdmin} }

func now() time.Time { return time.Date(2025, 7, 1, 9, 0, 0, 0, time.UTC) }

func draft(b *model.Book) *tables.Draft { return tables.NewDraft(b, model.Q4, now()) }

func example(t testing.TB) *store.Store {
	t.Helper()
	s := storetest.Open(t)
	if err := seed.LoadExample(s, admin()); err != nil {
		t.Fatal(err)
	}
	return s
}

// half is the year of package halfyear.
func half(t testing.TB) *store.Store {
	t.Helper()
	s := storetest.Open(t)
	halfyear.Load(t, s)
	return s
}

// inXLSX writes all lists of a Book and reads them as grids.
func inXLSX(t testing.TB, b *model.Book) []workbook.Grid {
	t.Helper()
	grids, err := workbook.Open(xlsx(t, b))
	if err != nil {
		t.Fatal(err)
	}
	return grids
}

func xlsx(t testing.TB, b *model.Book) []byte {
	t.Helper()
	w, err := workbook.New("Tabel", "capaian")
	if err != nil {
		t.Fatal(err)
	}
	d := draft(b)
	for _, l := range tables.Lists() {
		if err := tables.Sheet(w, d, &l); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := w.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// inCSV writes all lists of a Book and reads them as grids.
func inCSV(t testing.TB, b *model.Book) []workbook.Grid {
	t.Helper()
	var grids []workbook.Grid
	for _, l := range tables.Lists() {
		g := csvOf(t, b, l.Name)
		g.Name = l.Title
		grids = append(grids, g)
	}
	return grids
}

func csvOf(t testing.TB, b *model.Book, name string) workbook.Grid {
	t.Helper()
	g, err := workbook.ReadCSV(rawCSV(t, b, name))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func rawCSV(t testing.TB, b *model.Book, name string) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := tables.CSV(&out, draft(b), tables.Named(name)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// prepared reads grids into a year that must take them without a word.
func prepared(t testing.TB, b *model.Book, grids []workbook.Grid, replace bool) store.Batch {
	t.Helper()
	batch, taking := tables.Prepare(draft(b), grids, nil, replace)
	if len(taking.Problems)+len(taking.Notes) > 0 {
		t.Fatal(taking.Problems, taking.Notes)
	}
	return batch
}

func ways() map[string]func(testing.TB, *model.Book) []workbook.Grid {
	return map[string]func(testing.TB, *model.Book) []workbook.Grid{"xlsx": inXLSX, "csv": inCSV}
}

func TestWhatIsWrittenAndReadBackChangesNothing(t *testing.T) {
	books := []*model.Book{storetest.Book(t, example(t), 2024), halfyear.Book(t), storetest.Book(t, storetest.OpenYear(t, 2024), 2024), storetest.Book(t, difficult(t), 2024)}
	for way, grids := range ways() {
		for _, b := range books {
			if batch := prepared(t, b, grids(t, b), true); len(batch.Edits) > 0 {
				t.Errorf("%s: %d edits, first %v %+v", way, len(batch.Edits), batch.Edits[0].Remove, batch.Edits[0].Put)
			}
		}
	}
}

// difficult holds what is hard to write in a table.
func difficult(t testing.TB) *store.Store {
	t.Helper()
	s := storetest.OpenYear(t, 2024)
	reading := func(text string) model.Reading {
		r, err := model.ParseReading(text)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	for i, text := range []string{
		"<b>&amp; \"kutip\"; titik koma", "=cmd|'/C calc'!A0", "+62 334", "-", "@desa", "'petik", "''dua", "dua  spasi", "kanan", "12/3", "1.234", "00123", "196903031993031009", "_x0041_", "2024-01-01",
	} {
		head := text
		if text == "-" {
			head = "" // for a person a dash says that there is none
		}
		storetest.Save(t, s, 2024, &model.Village{ID: model.ID(fmt.Sprintf("d%d", i)), Order: 10 + i, Name: text, Head: head})
		storetest.Save(t, s, 2024, &model.Receipt{Village: model.ID(fmt.Sprintf("d%d", i)), Document: "lppdes", Reference: text, Note: "dua\nbaris " + text})
	}
	for i, text := range []string{"0", "-0.5", "81.820000001", "1234", "1234.567", "63.25 (B-)", "N/A", "0.1234567890123456789", "123456789012345678901234567890"} {
		storetest.Save(t, s, 2024, &model.Target{Indicator: "ipp", Agreement: model.Revised, Quarter: model.Quarter(i % 5), Value: reading(text)})
		storetest.Save(t, s, 2024, &model.History{Indicator: "ipp", Year: 2000 + i, Target: reading(text), Actual: reading(text), Former: "=1", Plan: "2021–2026"})
	}
	storetest.Save(t, s, 2024,
		&model.DocumentKind{ID: "rkpdes-2", Order: 3, Name: "RKPDes", About: 2025, Due: model.Date{Year: 2024, Month: 12, Day: 31}},
		&model.BudgetVersion{ID: "geser", Order: 3, Kind: model.VersionShift, Name: "murni", Since: model.Date{Year: 2024, Month: 2, Day: 29}},
		&model.Amount{Node: "program-2", Version: "geser", Value: reading("1668156794.55")},
		&model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1, Date: model.Date{Year: 2024, Month: 5, Day: 2}, Note: "Satu\nDua", Evidence: []model.Evidence{
			{Kind: model.EvidenceMinutes, Reference: "141: 7; 2024"}, {Kind: model.EvidenceDecree},
		}},
		&model.Narrative{Topic: "penutup", Text: strings.Repeat("Kalimat panjang sekali.\n", 800)},
	)
	return s
}

func TestATableFillsAnEmptyYear(t *testing.T) {
	for name, b := range map[string]*model.Book{"example": storetest.Book(t, example(t), 2024), "half": halfyear.Book(t)} {
		t.Run(name, func(t *testing.T) { fillsAnEmptyYear(t, b) })
	}
}

func fillsAnEmptyYear(t *testing.T, b *model.Book) {
	for way, grids := range ways() {
		s := storetest.Open(t)
		storetest.Do(t, s, admin(), store.Batch{Year: 2024, Open: true, Edits: []store.Edit{store.Put(&model.Office{Name: "Kecamatan Baru"})}})
		batch := prepared(t, storetest.Book(t, s, 2024), grids(t, b), false)
		storetest.Do(t, s, admin(), batch)
		got, want := ordered(storetest.Book(t, s, 2024)), ordered(b)
		if diff := storetest.Diff(want, got); diff != "" {
			t.Errorf("%s: (-given +taken)\n%s", way, diff)
		}
	}
}

// ordered gives rows their place as order, for a table has only places, and leaves out what
// no table holds.
func ordered(b *model.Book) *model.Book {
	places := map[string]int{}
	var all []model.Record
	for _, r := range b.Records() {
		place := func(parent model.ID) int {
			key := string(r.Ref().Kind) + string(parent)
			places[key]++
			return places[key]
		}
		switch r := r.(type) {
		case *model.Office, *model.Settings, *model.QuarterState, *model.PartState, *model.Snapshot, *model.Acknowledgement, *model.Note, *model.Publication, *model.PrintedTable, *model.PrintedRow:
			continue
		case *model.Section:
			r.Order = place("")
		case *model.Node:
			r.Order = place(r.Parent)
		case *model.Indicator:
			r.Order = place(r.Node)
		case *model.FacilitationRow:
			r.Order = place(r.Group)
		case *model.Facilitation:
			r.Order = place("")
		case *model.Village:
			r.Order = place("")
		case *model.DocumentKind:
			r.Order = place("")
		case *model.BudgetVersion:
			r.Order = place("")
		case *model.Peer:
			r.Order = place("")
		case *model.Staff:
			r.Order = place("")
		case *model.Asset:
			r.Order = place("")
		}
		all = append(all, r)
	}
	return model.NewBook(b.Year, 0, all)
}

// What a round trip cannot tell: that a list has its rows at all, and what its heads and cells say.
func TestListsAsTheyAreWritten(t *testing.T) {
	b := storetest.Book(t, difficult(t), 2024)
	var out strings.Builder
	for _, l := range tables.Lists() {
		fmt.Fprintf(&out, "== %s: %s, %s, %d rows", l.Name, l.Title, l.Of, len(l.Rows(b)))
		if l.Fresh != nil {
			fresh, err := json.Marshal(l.Fresh(draft(b), ""))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&out, ", new %s", fresh)
		}
		out.WriteString("\n")
		lines := strings.SplitAfter(strings.TrimPrefix(string(rawCSV(t, b, l.Name)), "\ufeff"), "\r\n")
		out.WriteString(strings.ReplaceAll(strings.Join(lines[:min(len(lines), 5)], ""), "\r\n", "\n"))
	}
	golden.RequireEqual(t, []byte(out.String()))
}

func TestTheSameBookGivesTheSameBytes(t *testing.T) {
	b := storetest.Book(t, example(t), 2024)
	if !bytes.Equal(xlsx(t, b), xlsx(t, b)) {
		t.Error("other bytes")
	}
}

func TestNothingThatPeopleTypedRunsInACSV(t *testing.T) {
	b := storetest.Book(t, difficult(t), 2024)
	for _, l := range tables.Lists() {
		raw := string(rawCSV(t, b, l.Name))
		for line := range strings.SplitSeq(strings.TrimPrefix(raw, "\ufeff"), "\n") {
			for _, cell := range strings.Split(line, ";") {
				cell = strings.TrimPrefix(cell, `"`)
				if cell != "" && strings.ContainsRune("=+@", rune(cell[0])) || strings.HasPrefix(cell, "-") && strings.Trim(cell, "-0123456789,\r") != "" {
					t.Errorf("%s: a spreadsheet would run %q", l.Name, cell)
				}
			}
		}
	}
}

func TestHeadsAreTold(t *testing.T) {
	d := draft(storetest.Book(t, difficult(t), 2024))
	names := map[string]bool{}
	for _, l := range tables.Lists() {
		if names[l.Name] || len(l.Title) > 31 || strings.ContainsAny(l.Title, `[]:*?/\`) {
			t.Errorf("list %q, sheet %q", l.Name, l.Title)
		}
		names[l.Name] = true
		heads := map[string]string{}
		for _, c := range l.Columns(d) {
			for _, head := range append([]string{c.Head}, c.Also...) {
				key := strings.Join(strings.Fields(strings.ToLower(head)), "")
				if other, taken := heads[key]; taken {
					t.Errorf("%s: %q is the head of %s and of %s", l.Name, head, other, c.Head)
				}
				heads[key] = c.Head
			}
		}
	}
}

func problems(all []jsonfile.Problem) string {
	var lines []string
	for _, p := range all {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

func BenchmarkXLSX(b *testing.B) {
	book := storetest.Book(b, example(b), 2024)
	b.ReportAllocs()
	for b.Loop() {
		xlsx(b, book)
	}
}

// Offices open a table in a spreadsheet and save it again before it comes back.
func TestATableThatASpreadsheetSavedChangesNothing(t *testing.T) {
	b := storetest.Book(t, difficult(t), 2024)
	if batch := prepared(t, b, officetest.Recalculated(t, xlsx(t, b)), true); len(batch.Edits) > 0 {
		t.Errorf("%d edits, first %v %+v", len(batch.Edits), batch.Edits[0].Remove, batch.Edits[0].Put)
	}
}

// entry is one file of a workbook's container.
func entry(t testing.TB, raw []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/workbook"
	"capaian/ui/files/workbook/officetest"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/table"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

func reading(t testing.TB, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func example(t testing.TB, more ...model.Record) *model.Book { return reporttest.Example(t, more...) }

// crowded is the example with every operation, limits, blanks, N/A, and texts that are hard to hold.
func crowded(t testing.TB) *model.Book {
	t.Helper()
	s := model.DefaultSettings()
	s.Ceiling, s.Floor, s.Decimals = reading(t, "120"), reading(t, "0"), 3
	indicator := func(id model.ID, a model.Aggregation, p model.Polarity, unit string) *model.Indicator {
		return &model.Indicator{ID: id, Node: "sasaran-1", Order: 9, Name: "Jumlah =1+1 <" + string(id) + ">", Unit: unit, Polarity: p, Aggregation: a, Source: model.Typed}
	}
	records := []model.Record{
		&s,
		indicator("jumlah", model.Sum, model.Negative, `Aduan "resmi"`),
		indicator("rata", model.Mean, model.Positive, "Persen"),
		indicator("akhir", model.Last, model.Positive, ""),
		indicator("kosong", model.Cumulative, model.Positive, "Kali"),
		indicator("tiada", model.Last, model.Positive, ""),
		&model.Peer{ID: "nasional", Order: 9, Name: "=HYPERLINK(\"http://x\")", Indicator: "rata", Target: reading(t, "81.82"), Actual: reading(t, "80")},
		&model.Actual{Indicator: "tiada", Quarter: model.Q4, Value: model.NotApplicable()},
	}
	for i, id := range []model.ID{"jumlah", "rata", "akhir", "kosong", "tiada"} {
		records = append(records,
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.ValueOf(decimal.New(int64(731+17*i), -1))},
			&model.History{Indicator: id, Year: 2023, Target: reading(t, "3"), Actual: reading(t, fmt.Sprint(i+1))})
	}
	for i, q := range model.Quarters() {
		records = append(records,
			&model.Actual{Indicator: "jumlah", Quarter: q, Value: model.ValueOf(decimal.New(int64(2235+i), -2))},
			&model.Actual{Indicator: "rata", Quarter: q, Value: model.ValueOf(decimal.New(int64(8123+7*i), -2))})
	}
	records = append(records, &model.Actual{Indicator: "akhir", Quarter: model.Q2, Value: reading(t, "33.335")})
	return example(t, records...)
}

func written(t testing.TB, b *model.Book, q model.Quarter) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, b, calc.Compute(b, q)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(t testing.TB, raw []byte) map[string]*workbook.Grid {
	t.Helper()
	grids, err := workbook.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	return byName(grids)
}

func byName(grids []workbook.Grid) map[string]*workbook.Grid {
	all := map[string]*workbook.Grid{}
	for i := range grids {
		all[grids[i].Name] = &grids[i]
	}
	return all
}

// withoutValues is a workbook whose formulas have nothing beside them: what is shown must be computed.
func withoutValues(t testing.TB, raw []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	value := regexp.MustCompile(`(<f>[^<]*</f>)<v>[^<]*</v>`)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(f.Name, "xl/worksheets/") {
			content = value.ReplaceAll(content, []byte("$1"))
		}
		one, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := one.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// agree holds every figure of the tables to what the grids show, and counts the live ones.
func agree(t *testing.T, b *model.Book, q model.Quarter, grids map[string]*workbook.Grid) (live int) {
	t.Helper()
	r := calc.Compute(b, q)
	p := inOrder(b, r)
	for _, s := range p.sheets {
		g := grids[s.name]
		if g == nil {
			t.Fatalf("no sheet %s", s.name)
		}
		for at := range s.table.Bodies {
			part := &s.table.Bodies[at]
			for i, row := range part.Rows {
				for c := range row.Cells {
					cell := &row.Cells[c]
					in := g.At(s.rows[at]+i, c)
					where := fmt.Sprintf("%s %s (%s)", s.name, workbook.Ref(s.rows[at]+i, c), part.Columns[c].Key)
					if in.Formula != (cell.Expr != nil) && (cell.Expr != nil || cell.Rule == nil) {
						t.Errorf("%s: formula %v, expression %v", where, in.Formula, cell.Expr != nil)
					}
					if cell.Expr != nil {
						live++
					}
					if cell.Kind == table.Words && cell.Rule != nil && in.Text != cell.Text {
						t.Errorf("%s says %q, the program %q", where, in.Text, cell.Text)
					}
					if !cell.HasFigure() {
						continue
					}
					if want, got := shown(cell), showing(in, cell); want != got {
						t.Errorf("%s shows %s (%s), the program %s", where, got, in.Text, want)
					}
				}
			}
		}
	}
	return live
}

// shown is the number that the program prints in a cell, without what stands behind it.
func shown(c *table.Cell) string {
	if c.Text == table.None {
		return "0"
	}
	number, _ := printed(c.Text)
	return number
}

// showing is the number that a spreadsheet shows in a cell under its format: its fifteen
// digits, rounded half away from zero.
func showing(in workbook.Input, c *table.Cell) string {
	if !in.IsNumber {
		return "no number: " + in.Text
	}
	number, _ := printed(c.Text)
	_, fraction, _ := strings.Cut(number, ",")
	places := keptDigits - len(in.Number.Truncate(0).Abs().String())
	return text.Number(in.Number.Round(int32(max(places, 0))), len(fraction))
}

func books(t testing.TB) map[string]*model.Book {
	return map[string]*model.Book{"example": example(t), "crowded": crowded(t), "half": reporttest.Half(t), "mixed": reporttest.Mixed(t), "fresh": reporttest.Fresh(t), "haunted": reporttest.Haunted(t), "reordered": reordered(t), "replaced": replaced(t), "sample": model.NewBook(2024, 1, storetest.Records(2024)), "nothing": model.NewBook(2024, 0, nil)}
}

func TestFiguresStandAsTheReportPrintsThem(t *testing.T) {
	for name, b := range books(t) {
		for _, q := range model.Quarters() {
			t.Run(fmt.Sprintf("%s TW %s", name, q.Roman()), func(t *testing.T) {
				agree(t, b, q, read(t, written(t, b, q)))
			})
		}
	}
}

// The proof that the formulas are the program's: a spreadsheet that is given no results
// comes to the same figures in every computed cell.
func TestASpreadsheetComesToTheProgramsFigures(t *testing.T) {
	rows := []struct {
		name string
		b    *model.Book
		q    model.Quarter
		live int
	}{{"example", example(t), model.Q4, 60}, {"example TW II", example(t), model.Q2, 30}, {"crowded", crowded(t), model.Q4, 100}, {"half TW II", reporttest.Half(t), model.Q2, 30}, {"mixed", reporttest.Mixed(t), model.Q4, 60}, {"haunted", reporttest.Haunted(t), model.Q4, 60}, {"reordered", reordered(t), model.Q4, 60}, {"replaced", replaced(t), model.Q4, 60}}
	var books [][]byte
	for _, row := range rows {
		books = append(books, withoutValues(t, written(t, row.b, row.q)))
	}
	for i, all := range officetest.AllRecalculated(t, books...) {
		row, grids := rows[i], byName(all)
		t.Run(row.name, func(t *testing.T) {
			if live := agree(t, row.b, row.q, grids); live < row.live {
				t.Errorf("only %d live cells", live)
			}
			for name, g := range grids {
				for r := range g.Rows {
					for c := range g.Rows[r] {
						if in := g.At(r, c); in.Broken {
							t.Errorf("%s %s: %s", name, workbook.Ref(r, c), in.Text)
						}
					}
				}
			}
		})
	}
}

func TestTheSameYearGivesTheSameBytes(t *testing.T) {
	b := crowded(t)
	if !bytes.Equal(written(t, b, model.Q4), written(t, b, model.Q4)) {
		t.Error("other bytes")
	}
}

// Where nothing is filled yet, the formulas are there already and show nothing.
func TestAFilledCellComputesWhatHangsOnIt(t *testing.T) {
	b := reporttest.Fresh(t)
	r := calc.Compute(b, model.Q4)
	p := placed(table.Report(b, r), nil)
	for _, s := range p.sheets {
		for at := range s.table.Bodies {
			for i := range s.table.Bodies[at].Rows {
				row := &s.table.Bodies[at].Rows[i]
				for c := range row.Cells {
					cell := &row.Cells[c]
					if cell.Rule == nil {
						continue
					}
					if out := p.cell(&s.table.Bodies[at], row, c); out.Formula == "" || out.Style.Open {
						t.Errorf("%s %s: formula %q, open %v", s.name, workbook.Ref(s.rows[at]+i, c), out.Formula, out.Style.Open)
					}
				}
			}
		}
	}
	target := p.numbered(4)
	out := p.cell(&target.table.Bodies[0], &target.table.Bodies[0].Rows[0], 3)
	if !out.Style.Open {
		t.Error("a target cannot be typed")
	}
}

func TestFiguresShowWithTheirLettersAndUnits(t *testing.T) {
	known := calc.Entered(model.IntOf(1))
	for shown, want := range map[string]string{
		"63,25 (B-)":                          `#,##0.00\ \(\B\-\)`,
		"1.668.156.794":                       `#,##0`,
		"−12,5":                               `#,##0.0`,
		"100 Persen":                          `#,##0\ \P\e\r\s\e\n`,
		`5 "x"; [Red]@0`:                      `#,##0\ \"\x\"\;\ \[\R\e\d\]\@\0`,
		table.None:                            `#,##0;-#,##0;"–"`,
		"7 " + strings.Repeat("panjang", 100): `#,##0`,
	} {
		if got := format(&table.Cell{Text: shown, Figure: known}); got != want {
			t.Errorf("%q: %s, want %s", shown, got, want)
		}
	}
}

func TestWhatHasNoFigureYetShowsItWithItsDecimals(t *testing.T) {
	if got := format(&table.Cell{Text: table.None, Places: 2}); got != "#,##0.00" {
		t.Error(got)
	}
}

// open reports that a cell can be typed into.
func open(t *testing.T, p *places, number, row int, column string) bool {
	t.Helper()
	part := &p.numbered(number).table.Bodies[0]
	return p.cell(part, &part.Rows[row], part.ColumnAt(column)).Style.Open
}

func TestOnlyWhatPeopleEnterIsOpen(t *testing.T) {
	b := example(t)
	r := calc.Compute(b, model.Q4)
	p := placed(table.Report(b, r), nil)
	villages := len(p.numbered(11).table.Bodies[0].Rows)
	for _, row := range []struct {
		table, row int
		column     string
		want       bool
	}{
		{4, 0, "target", true}, {8, 0, "tw-1", true}, {8, 0, "tw-4", true}, {10, 0, "realisasi", true}, {11, 0, "tepat-lppdes", true}, {17, 0, "realisasi", true},
		{8, 2, "tw-1", false}, // computed from a list that is not printed
		{8, 0, "realisasi", false}, {8, 0, "capaian", false}, {9, 0, "target", false}, {17, 6, "realisasi", false},
		{11, villages - 1, "tepat-lppdes", false}, {11, villages - 2, "tepat-lppdes", false}, {3, 0, "uraian", false},
	} {
		if got := open(t, p, row.table, row.row, row.column); got != row.want {
			t.Errorf("Tabel %d, row %d, %s: open %v", row.table, row.row, row.column, got)
		}
	}
}

// A sum over very many scattered cells is written in parts, and one longer than a spreadsheet
// holds is left as a figure.
func TestVeryLongSums(t *testing.T) {
	rows := make([]table.Row, 3000)
	for i := range rows {
		rows[i] = table.Row{Cells: make([]table.Cell, 1)}
	}
	p := placed([]table.Table{{Number: 1, Bodies: []table.Body{{Columns: []table.Column{{Key: "a"}}, Rows: rows}}}}, nil)
	scattered := func(n int) string {
		var term table.Term
		for i := range n {
			term = append(term, table.Span{Table: 1, Column: "a", ToColumn: "a", Row: 2 * i, ToRow: 2 * i})
		}
		return p.formula(&table.Cell{Rule: &table.Expr{Op: table.Value, Args: []table.Term{term}}})
	}
	if f := scattered(150); strings.Count(f, "SUM(") != 1 {
		t.Error(f)
	}
	if f := scattered(250); strings.Count(f, "SUM(") != 2 || strings.Count(f, "COUNT(") != 2 || len(f) > longestFormula {
		t.Error(f)
	}
	if f := scattered(1400); f != "" {
		t.Errorf("a formula of %d signs", len(f))
	}
	together := table.Term{{Table: 1, Column: "a", ToColumn: "a", Row: 0, ToRow: 0}, {Table: 1, Column: "a", ToColumn: "a", Row: 1, ToRow: 5}}
	if f := p.formula(&table.Cell{Rule: &table.Expr{Op: table.Value, Args: []table.Term{together}}}); !strings.Contains(f, "'Tabel 1'!A4:A9") {
		t.Error(f)
	}
	if f := p.formula(&table.Cell{Rule: &table.Expr{Op: table.Value, Args: []table.Term{{{Table: 9, Column: "a", ToColumn: "a"}}}}}); f != "" {
		t.Errorf("a formula on a table that is not there: %s", f)
	}
}

func TestOneChartHoldsNoMoreThanCanBeRead(t *testing.T) {
	var more []model.Record
	for i := range 40 {
		id := model.ID(fmt.Sprintf("iku-x%d", i))
		more = append(more, &model.Indicator{ID: id, Node: "sasaran-1", Order: 10 + i, Name: string(id), Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed})
	}
	chart := read(t, written(t, example(t, more...), model.Q4))[chartName]
	if n := len(chart.Rows); n != 5+mostSeries {
		t.Errorf("%d rows", n)
	}
}

func BenchmarkExample(b *testing.B) {
	book := example(b)
	b.ReportAllocs()
	for b.Loop() {
		written(b, book, model.Q4)
	}
}

func Benchmark500Indicators(b *testing.B) {
	book := reporttest.Large(b, 500)
	b.ReportAllocs()
	for b.Loop() {
		written(b, book, model.Q4)
	}
}

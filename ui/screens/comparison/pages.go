package comparison

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// page is a row of the table of tables.
type page struct {
	key   string
	table string   // as the report numbers it
	short string   // for the list
	topic model.ID // the text under it
	shows model.Kind
	title func(screen.State) string
	build func(*Screen, screen.State) kit.Table
}

// pages is the table, in the order of the report.
func pages() []page {
	plain := func(s string) func(screen.State) string { return func(screen.State) string { return s } }
	ofYear := func(s string) func(screen.State) string {
		return func(st screen.State) string { return fmt.Sprintf("%s %d", s, st.Book.Year) }
	}
	return []page{
		{"target", "Tabel 9", "Target, realisasi", "banding-target", model.KindIndicator, ofYear("Target dan realisasi"), (*Screen).targets},
		{"tahun", "Tabel 12–13", "Tahun ke tahun", "banding-tahun-lalu", model.KindHistory, plain("Tahun ke tahun"), (*Screen).years},
		{"renstra", "Tabel 14", "Akhir renstra", "banding-renstra", "", plain("Realisasi terhadap akhir renstra"), (*Screen).ends},
		{"pembanding", "Tabel 15", "Pembanding", "banding-standar", model.KindPeer, plain("Kecamatan lain atau standar"), (*Screen).peers},
		{"efisiensi", "Tabel 16", "Efisiensi", "efisiensi", "", plain("Efisiensi sumber daya"), (*Screen).efficiencies},
		{"program", "Bab 3.1.2.7", "Program, kegiatan", "program-penunjang", "", plain("Program dan kegiatan"), (*Screen).programs},
		{"anggaran", "Tabel 17", "Anggaran", "realisasi-anggaran", "", ofYear("Realisasi anggaran"), (*Screen).moneys},
	}
}

// figureWidth holds a percentage with its decimals and a sign.
const figureWidth = 9

// number is a column of figures with the year's decimals.
func number[T any](title string, drop int, cell func(T) kit.Cell) kit.Column[T] {
	return wide(title, figureWidth, drop, cell)
}

func wide[T any](title string, width, drop int, cell func(T) kit.Cell) kit.Column[T] {
	return kit.Column[T]{Key: strings.ToLower(title), Title: title, Width: width, Drop: drop, Cell: cell}
}

// words is a column of words, under a key of its own.
func words[T any](key, title string, width, drop int, cell func(T) string) kit.Column[T] {
	return kit.Column[T]{Key: key, Title: title, Width: width, Align: kit.Left, Drop: drop, Cell: func(one T) kit.Cell { return kit.Cell{Text: cell(one)} }}
}

// nameColumn takes what is left of the width.
func nameColumn[T any](title string, cell func(T) kit.Cell) kit.Column[T] {
	return kit.Column[T]{Key: "nama", Title: title, Align: kit.Left, Least: 18, Cell: cell}
}

// keyed is one of the IKU with what it came to.
type keyed struct {
	*calc.Key
	ind *model.Indicator
	m   *calc.Measure
}

func (k keyed) name() kit.Cell { return kit.Cell{Text: fmt.Sprintf("%d %s", k.Number, k.ind.Label())} }

// keyRows heads the IKU with their level and gives each a row of cells.
func (s *Screen) keyRows(st screen.State, cells func(keyed) kit.Cells, leads func(keyed) line) []kit.Row {
	var rows []kit.Row
	b, level := st.Book, model.Level(0)
	for i := range s.compared(st).Keys {
		k := keyed{Key: &s.made.Keys[i]}
		k.ind, k.m = &b.Indicators[k.Indicator], &st.Results.Measures[k.Indicator]
		node := &b.Nodes[k.Node]
		if node.Level != level {
			level = node.Level
			rows = append(rows, kit.Row{Text: level.Label(), Tone: kit.Head, Heads: 1})
		}
		l := leads(k)
		l.says = append([]string{fmt.Sprintf("%s %d: %s", level.Label(), k.Number, k.ind.Name)}, l.says...)
		rows = append(rows, s.row(string(k.ind.ID), l, cells(k), node.Name+" "+k.ind.Name))
	}
	if len(rows) == 0 {
		rows = append(rows, s.nothing("Tujuan dan sasaran belum berindikator; Enter membuka daftarnya", line{to: screen.Records, ref: model.Ref{Kind: model.KindIndicator}}))
	}
	return rows
}

// row remembers where a row leads.
func (s *Screen) row(id string, l line, cells kit.Cells, also string) kit.Row {
	s.lines[id] = l
	return kit.Row{ID: id, Cells: cells, Also: also}
}

// nothing is the only row of a table without any; it leads to where the first is entered.
func (s *Screen) nothing(says string, l line) kit.Row {
	s.lines["kosong"] = l
	return kit.Row{ID: "kosong", Text: says, Tone: kit.Dim}
}

// figure prints a figure with the year's decimals.
func figure(st screen.State, f calc.Figure) kit.Cell {
	return kit.Cell{Text: text.Figure(f, st.Book.Settings.Decimals)}
}

// change prints a difference with its sign.
func change(st screen.State, f calc.Figure) kit.Cell {
	return kit.Cell{Text: text.Plus(f, st.Book.Settings.Decimals)}
}

// gain is a change of which a negative one is for the worse, and marked.
func gain(st screen.State, f calc.Figure) kit.Cell {
	c := change(st, f)
	if negative(f) {
		c.Tone = kit.Warn
	}
	return c
}

func negative(f calc.Figure) bool { return f.Known() && f.Exact().Sign() < 0 }

// lettered puts the letter of an index behind its figure.
func lettered(c kit.Cell, letter string) kit.Cell {
	if letter != "" {
		c.Text += " " + letter
	}
	return c
}

// targetCell is the target with the letter that was agreed, else the one its number has.
func targetCell(st screen.State, ind *model.Indicator, m *calc.Measure) kit.Cell {
	letter := st.Book.TargetAt(ind.ID, st.Quarter).Letter()
	if letter == "" {
		letter = m.TargetGrade
	}
	return lettered(figure(st, m.Target), letter)
}

// why says in words what a figure lacks; nothing where it is there as it is.
func why(name string, f calc.Figure) []string {
	if words := f.Flags.Words(); len(words) > 0 {
		return []string{name + ": " + strings.Join(words, ", ")}
	}
	return nil
}

func (s *Screen) targets(st screen.State) kit.Table {
	columns := kit.Columns[keyed]{
		nameColumn("Tujuan / sasaran", keyed.name), words("satuan", "Satuan", 8, 3, func(k keyed) string { return k.ind.Unit }),
		number("Target", 0, func(k keyed) kit.Cell { return targetCell(st, k.ind, k.m) }),
		number("Realisasi", 0, func(k keyed) kit.Cell { return actualCell(st, k.m) }),
		number("Capaian", 0, func(k keyed) kit.Cell { return figure(st, k.m.Achievement) }),
		words("predikat", "Predikat", 14, 2, func(k keyed) string { return k.m.Rating }),
	}
	return columns.Table(s.keyRows(st, columns.Cells, func(k keyed) line {
		says := []string{st.Book.Nodes[k.Node].Name}
		if !k.m.Achievement.Known() {
			says = why("Capaian", k.m.Achievement)
		}
		return line{screen.Indicators, k.ind.Ref(), []calc.Subject{{Of: calc.OfAchievement, ID: k.ind.ID}, {Of: calc.OfActual, ID: k.ind.ID}}, says}
	}))
}

// actualCell is the actual with the letter its number has.
func actualCell(st screen.State, m *calc.Measure) kit.Cell {
	return lettered(figure(st, m.Actual), m.Grade)
}

func (s *Screen) ends(st screen.State) kit.Table {
	columns := kit.Columns[keyed]{
		nameColumn("Tujuan / sasaran", keyed.name),
		wide(fmt.Sprintf("Target %d", st.Book.Year), 11, 2, func(k keyed) kit.Cell { return targetCell(st, k.ind, k.m) }),
		number("Realisasi", 0, func(k keyed) kit.Cell { return actualCell(st, k.m) }),
		wide("Akhir renstra", 13, 0, func(k keyed) kit.Cell { return endCell(st, k) }),
		number("Capaian", 0, func(k keyed) kit.Cell { return figure(st, k.Strategic) }),
	}
	return columns.Table(s.keyRows(st, columns.Cells, func(k keyed) line {
		says := []string{"Dihitung dari realisasi. Target akhir diisi pada daftar Indikator."}
		if st.Book.PlanIn(st.Book.Year) != nil {
			says = []string{"Dihitung dari realisasi. Target akhir renstra " + st.Book.PlanPeriod() + " diisi pada daftar Target renstra."}
		}
		if !k.Strategic.Known() {
			says = why("Capaian terhadap akhir renstra", k.Strategic)
		}
		return line{screen.Records, st.Book.EndTargetRef(k.ind), []calc.Subject{{Of: calc.OfStrategic, ID: k.ind.ID}}, says}
	}))
}

// endCell is the target at the end of the renstra with its letter, agreed or from its number.
func endCell(st screen.State, k keyed) kit.Cell {
	end := figure(st, k.End)
	if letter := st.Book.EndTarget(k.ind).Letter(); letter != "" {
		return lettered(end, letter)
	}
	if k.ind.Graded {
		return lettered(end, calc.Rate(st.Book.Settings.Grades, k.End))
	}
	return end
}

// efficient is a row of the table of efficiency: an IKU, or all of them together.
type efficient struct {
	name        kit.Cell
	achievement kit.Cell
	absorption  calc.Figure
	calc.Efficiency
}

func (s *Screen) efficiencies(st screen.State) kit.Table {
	formula, score := calc.EfficiencyFormula(&st.Book.Settings)
	columns := kit.Columns[efficient]{
		nameColumn("Tujuan / sasaran", func(e efficient) kit.Cell { return e.name }),
		number("Capaian", 0, func(e efficient) kit.Cell { return e.achievement }),
		wide("Penyerapan", 10, 0, func(e efficient) kit.Cell { return figure(st, e.absorption) }),
		number("Efisiensi", 0, func(e efficient) kit.Cell { return gain(st, e.Value) }),
	}
	if score != "" {
		columns = append(columns, wide("Nilai", 6, 2, func(e efficient) kit.Cell { return figure(st, e.Score) }))
	}
	columns = append(columns, words("sebutan", "Sebutan", 21, 1, func(e efficient) string { return e.Word }))
	cells := func(k keyed) kit.Cells {
		return columns.Cells(efficient{k.name(), figure(st, k.m.Achievement), k.m.Absorption, k.Efficiency})
	}
	rows := s.keyRows(st, cells, func(k keyed) line {
		l := line{screen.Budget, st.Book.Nodes[k.Node].Ref(), []calc.Subject{{Of: calc.OfEfficiency, ID: k.ind.ID}, {Of: calc.OfAbsorption, ID: k.ind.ID}}, []string{"Rumus: " + formula}}
		if !k.Value.Known() {
			l.says = why("Efisiensi", k.Value)
		} else if k.Word != "" {
			l.says = []string{k.Word + " · rumus: " + formula}
		}
		return l
	})
	if whole := s.made.Whole; whole.Value.Flags != calc.NotApplicable {
		all := efficient{name: kit.Cell{Text: "Seluruh sasaran", Tone: kit.Strong}, absorption: st.Results.Total.Absorption, Efficiency: whole}
		rows = append(rows, s.row("seluruh", line{screen.Records, st.Book.Settings.Ref(), []calc.Subject{{Of: calc.OfWholeEfficiency}}, []string{
			"Seluruh sasaran: jumlah pagu × capaian dan jumlah realisasi anggaran semua sasaran", "Rumus: " + formula,
		}}, columns.Cells(all), ""))
	}
	return columns.Table(rows)
}

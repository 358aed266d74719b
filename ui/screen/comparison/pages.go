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
	build func(*Screen, screen.State) ([]kit.Column, []kit.Row)
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

func number(title string, drop int) kit.Column {
	return kit.Column{Key: strings.ToLower(title), Title: title, Width: figureWidth, Drop: drop}
}

func wide(title string, width, drop int) kit.Column {
	return kit.Column{Key: strings.ToLower(title), Title: title, Width: width, Drop: drop}
}

// nameColumn takes what is left of the width.
func nameColumn(title string) kit.Column {
	return kit.Column{Key: "nama", Title: title, Left: true, Least: 18}
}

// keyRows heads the IKU with their level and gives each a row of cells after its name.
func (s *Screen) keyRows(st screen.State, row func(*calc.Key, *model.Indicator, *calc.Measure) ([]kit.Cell, line)) []kit.Row {
	var rows []kit.Row
	b, level := st.Book, model.Level(0)
	for i := range s.compared(st).Keys {
		k := &s.made.Keys[i]
		ind, node := &b.Indicators[k.Indicator], &b.Nodes[k.Node]
		if node.Level != level {
			level = node.Level
			rows = append(rows, kit.Row{Text: level.Label(), Tone: kit.Head, Heads: 1})
		}
		cells, l := row(k, ind, &st.Results.Measures[k.Indicator])
		l.says = append([]string{fmt.Sprintf("%s %d: %s", level.Label(), k.Number, ind.Name)}, l.says...)
		rows = append(rows, s.row(string(ind.ID), l, append([]kit.Cell{{Text: fmt.Sprintf("%d %s", k.Number, ind.Label())}}, cells...), node.Name+" "+ind.Name))
	}
	if len(rows) == 0 {
		rows = append(rows, s.nothing("Tujuan dan sasaran belum berindikator; Enter membuka daftarnya", line{to: screen.Records, ref: model.Ref{Kind: model.KindIndicator}}))
	}
	return rows
}

// row remembers where a row leads.
func (s *Screen) row(id string, l line, cells []kit.Cell, also string) kit.Row {
	s.lines[id] = l
	return kit.Row{ID: id, Cells: cells, Also: also}
}

// nothing is the only row of a table without any; it leads to where the first is entered.
func (s *Screen) nothing(says string, l line) kit.Row {
	s.lines["kosong"] = l
	return kit.Row{ID: "kosong", Text: says, Tone: kit.Dim}
}

// figures prints figures with the year's decimals.
func figures(st screen.State, all ...calc.Figure) []kit.Cell {
	cells := make([]kit.Cell, len(all))
	for i, f := range all {
		cells[i].Text = text.Figure(f, st.Book.Settings.Decimals)
	}
	return cells
}

// change prints a difference with its sign; one for the worse is marked.
func change(st screen.State, f calc.Figure, worse bool) kit.Cell {
	c := kit.Cell{Text: text.Plus(f, st.Book.Settings.Decimals)}
	if worse {
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
	letter := st.Book.TargetInForce(ind.ID, model.WholeYear).Letter()
	if letter == "" {
		letter = m.TargetGrade
	}
	return lettered(figures(st, m.Target)[0], letter)
}

// why says in words what a figure lacks; nothing where it is there as it is.
func why(name string, f calc.Figure) []string {
	if words := f.Flags.Words(); len(words) > 0 {
		return []string{name + ": " + strings.Join(words, ", ")}
	}
	return nil
}

func (s *Screen) targets(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		nameColumn("Tujuan / sasaran"), {Key: "satuan", Title: "Satuan", Width: 8, Left: true, Drop: 3},
		number("Target", 0), number("Realisasi", 0), number("Capaian", 0), {Key: "predikat", Title: "Predikat", Width: 14, Left: true, Drop: 2},
	}
	return columns, s.keyRows(st, func(k *calc.Key, ind *model.Indicator, m *calc.Measure) ([]kit.Cell, line) {
		cells := append([]kit.Cell{{Text: ind.Unit}, targetCell(st, ind, m), lettered(figures(st, m.Actual)[0], m.Grade)}, figures(st, m.Achievement)...)
		cells = append(cells, kit.Cell{Text: m.Rating})
		says := []string{st.Book.Nodes[k.Node].Name}
		if !m.Achievement.Known() {
			says = why("Capaian", m.Achievement)
		}
		return cells, line{screen.Indicators, ind.Ref(), []calc.Subject{{Of: calc.OfAchievement, ID: ind.ID}, {Of: calc.OfActual, ID: ind.ID}}, says}
	})
}

func (s *Screen) ends(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		nameColumn("Tujuan / sasaran"), wide(fmt.Sprintf("Target %d", st.Book.Year), 11, 2),
		number("Realisasi", 0), wide("Akhir renstra", 13, 0), number("Capaian", 0),
	}
	return columns, s.keyRows(st, func(k *calc.Key, ind *model.Indicator, m *calc.Measure) ([]kit.Cell, line) {
		end := figures(st, k.End)[0]
		if letter := ind.StrategicEnd.Letter(); letter != "" {
			end = lettered(end, letter)
		} else if ind.Graded {
			end = lettered(end, calc.Rate(st.Book.Settings.Grades, k.End))
		}
		cells := []kit.Cell{targetCell(st, ind, m), lettered(figures(st, m.Actual)[0], m.Grade), end, figures(st, k.Strategic)[0]}
		says := []string{"Dihitung dari realisasi. Target akhir diisi pada daftar Indikator."}
		if !k.Strategic.Known() {
			says = why("Capaian terhadap akhir renstra", k.Strategic)
		}
		return cells, line{screen.Records, ind.Ref(), []calc.Subject{{Of: calc.OfStrategic, ID: ind.ID}}, says}
	})
}

func (s *Screen) efficiencies(st screen.State) ([]kit.Column, []kit.Row) {
	formula, score := calc.EfficiencyFormula(&st.Book.Settings)
	columns := []kit.Column{nameColumn("Tujuan / sasaran"), number("Capaian", 0), wide("Penyerapan", 10, 0), number("Efisiensi", 0)}
	if score != "" {
		columns = append(columns, kit.Column{Key: "nilai", Title: "Nilai", Width: 6, Drop: 2})
	}
	columns = append(columns, kit.Column{Key: "sebutan", Title: "Sebutan", Width: 21, Left: true, Drop: 1})
	cells := func(e calc.Efficiency, before ...calc.Figure) []kit.Cell {
		all := append(figures(st, before...), change(st, e.Value, negative(e.Value)))
		if score != "" {
			all = append(all, figures(st, e.Score)...)
		}
		return append(all, kit.Cell{Text: e.Word})
	}
	rows := s.keyRows(st, func(k *calc.Key, ind *model.Indicator, m *calc.Measure) ([]kit.Cell, line) {
		l := line{screen.Budget, st.Book.Nodes[k.Node].Ref(), []calc.Subject{{Of: calc.OfEfficiency, ID: ind.ID}, {Of: calc.OfAbsorption, ID: ind.ID}}, []string{"Rumus: " + formula}}
		if !k.Value.Known() {
			l.says = why("Efisiensi", k.Value)
		} else if k.Word != "" {
			l.says = []string{k.Word + " · rumus: " + formula}
		}
		return cells(k.Efficiency, m.Achievement, m.Absorption), l
	})
	if whole := s.made.Whole; whole.Value.Flags != calc.NotApplicable {
		blank := calc.Figure{Flags: calc.NotFilled}
		total := append([]kit.Cell{{Text: "Seluruh sasaran", Tone: kit.Strong}}, cells(whole, blank, st.Results.Total.Absorption)...)
		total[1].Text = ""
		rows = append(rows, s.row("seluruh", line{screen.Records, st.Book.Settings.Ref(), []calc.Subject{{Of: calc.OfWholeEfficiency}}, []string{
			"Seluruh sasaran: jumlah pagu × capaian dan jumlah realisasi anggaran semua sasaran", "Rumus: " + formula,
		}}, total, ""))
	}
	return columns, rows
}

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

// rupiahWidth holds 99.999.999.999 and a sign before it.
const rupiahWidth = 14

// programs shows what carries out the plan, each with its own achievement and money.
func (s *Screen) programs(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		nameColumn("Program / kegiatan"), number("Target", 3), number("Realisasi", 3), number("Capaian", 0), wide("Anggaran", rupiahWidth, 2), wide("Penyerapan", 10, 0),
		{Key: "peran", Title: "Peran", Width: 15, Left: true, Drop: 4},
	}
	c := s.compared(st)
	at := map[int]*calc.Program{}
	for i := range c.Programs {
		at[c.Programs[i].Node] = &c.Programs[i]
	}
	var rows []kit.Row
	for n := range st.Book.Nodes {
		node := &st.Book.Nodes[n]
		p := at[n]
		if p == nil {
			rows = append(rows, kit.Row{Text: node.Level.Label() + ": " + node.Label(), Tone: kit.Head, Heads: int(node.Level)})
			continue
		}
		rows = append(rows, s.program(st, node, p))
		if several := st.Book.Measures(node.ID); len(several) > 1 {
			for _, i := range several {
				rows = append(rows, s.measure(st, node, i))
			}
		}
	}
	return columns, rows
}

// indent sets a row under what it belongs to.
func indent(level model.Level) string { return strings.Repeat("  ", int(level-model.Program)) }

func (s *Screen) program(st screen.State, node *model.Node, p *calc.Program) kit.Row {
	money := st.Results.MoneyOf(node.ID)
	cells := []kit.Cell{
		{Text: indent(node.Level) + node.Label()}, {}, {}, figures(st, p.Achievement)[0],
		{Text: text.Rupiah(money.Budget.Value)}, figures(st, money.Absorption)[0], {Text: p.Part.Word()},
	}
	l := line{to: screen.Budget, ref: node.Ref(), subjects: append([]calc.Subject{{Of: calc.OfReached, ID: node.ID}}, screen.MoneySubjects(node.ID)...)}
	if own := st.Book.Measures(node.ID); len(own) == 1 {
		ind, m := &st.Book.Indicators[own[0]], &st.Results.Measures[own[0]]
		cells[1], cells[2] = targetCell(st, ind, m), figures(st, m.Actual)[0]
		l.to, l.ref = screen.Indicators, ind.Ref()
	}
	says := node.Level.Label() + " " + strings.TrimSpace(node.Code+" "+node.Name)
	if part := p.Part.Word(); part != "" {
		says = part + " · " + says
	}
	l.says = append([]string{says}, s.saysMoney(st, money)...)
	if !p.Achievement.Known() {
		l.says = append(why("Capaian", p.Achievement), says)
	}
	return s.row(string(node.ID), l, cells, node.Name+" "+node.Code)
}

// measure is one of several indicators of a program.
func (s *Screen) measure(st screen.State, node *model.Node, i int) kit.Row {
	ind, m := &st.Book.Indicators[i], &st.Results.Measures[i]
	cells := append([]kit.Cell{{Text: indent(node.Level+1) + ind.Label(), Tone: kit.Dim}, targetCell(st, ind, m)}, figures(st, m.Actual, m.Achievement)...)
	return s.row("indikator "+string(ind.ID), line{screen.Indicators, ind.Ref(), []calc.Subject{{Of: calc.OfAchievement, ID: ind.ID}}, []string{ind.Name}}, cells, ind.Name)
}

func (s *Screen) saysMoney(st screen.State, m *calc.Money) []string {
	if !m.Budget.Value.Known() {
		return why("Anggaran", m.Budget.Value)
	}
	if !m.Used.Value.Known() {
		return []string{"Anggaran " + text.Rupiah(m.Budget.Value) + ", realisasi belum diisi"}
	}
	says := fmt.Sprintf("Anggaran %s, realisasi %s, sisa %s", text.Rupiah(m.Budget.Value), text.Rupiah(m.Used.Value), text.Rupiah(m.Remainder))
	if m.Used.Value.Has(calc.Partial) || m.Budget.Value.Has(calc.Partial) {
		says += ", sebagian belum diisi"
	}
	return []string{says}
}

// moneys is Tabel 17, with the total always in sight.
func (s *Screen) moneys(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		nameColumn("Program"), wide("Anggaran", rupiahWidth, 0), wide("Realisasi", rupiahWidth, 0), wide("Sisa", rupiahWidth, 1), wide("%", 7, 0),
	}
	cells := func(m *calc.Money, name string, tone kit.Tone) []kit.Cell {
		all := []kit.Cell{{Text: name}, {Text: text.Rupiah(m.Budget.Value)}, {Text: text.Rupiah(m.Used.Value)}, {Text: text.Rupiah(m.Remainder)}, figures(st, m.Absorption)[0]}
		for i := range all {
			all[i].Tone = tone
		}
		return all
	}
	var rows []kit.Row
	for i, n := range s.compared(st).Money {
		node := &st.Book.Nodes[n]
		m := &st.Results.Money[n]
		l := line{screen.Budget, node.Ref(), screen.MoneySubjects(node.ID), append([]string{strings.TrimSpace(node.Code + " " + node.Name)}, s.saysMoney(st, m)...)}
		rows = append(rows, s.row(string(node.ID), l, cells(m, fmt.Sprintf("%d %s", i+1, node.Label()), kit.Plain), node.Name+" "+node.Code))
	}
	total := kit.Row{Pin: kit.Below, Cells: cells(&st.Results.Total, "Jumlah", kit.Strong)}
	if len(rows) == 0 {
		rows = append(rows, s.nothing("Belum ada program; Enter membuka layar Anggaran", line{to: screen.Budget}))
	}
	return columns, append(rows, total)
}

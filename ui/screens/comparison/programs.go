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

// carrier is a program or kegiatan with its own achievement and money, or one of its indicators.
type carrier struct {
	name           kit.Cell
	target, actual kit.Cell
	achievement    calc.Figure
	money          *calc.Money // nil: that is told of the program
	role           string
}

func carriers(st screen.State) kit.Columns[carrier] {
	return kit.Columns[carrier]{
		nameColumn("Program / kegiatan", func(c carrier) kit.Cell { return c.name }),
		number("Target", 3, func(c carrier) kit.Cell { return c.target }),
		number("Realisasi", 3, func(c carrier) kit.Cell { return c.actual }),
		number("Capaian", 0, func(c carrier) kit.Cell { return figure(st, c.achievement) }),
		wide("Anggaran", rupiahWidth, 2, func(c carrier) kit.Cell {
			if c.money == nil {
				return kit.Cell{}
			}
			return kit.Cell{Text: text.Rupiah(c.money.Budget.Value)}
		}),
		wide("Penyerapan", 10, 0, func(c carrier) kit.Cell {
			if c.money == nil {
				return kit.Cell{}
			}
			return figure(st, c.money.Absorption)
		}),
		words("peran", "Peran", 15, 4, func(c carrier) string { return c.role }),
	}
}

// programs shows what carries out the plan, each with its own achievement and money.
func (s *Screen) programs(st screen.State) kit.Table {
	columns := carriers(st)
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
		one, l := s.program(st, node, p)
		rows = append(rows, s.row(string(node.ID), l, columns.Cells(one), node.Name+" "+node.Code))
		if several := st.Book.Measures(node.ID); len(several) > 1 {
			for _, i := range several {
				ind, m := &st.Book.Indicators[i], &st.Results.Measures[i]
				l := line{screen.Indicators, ind.Ref(), []calc.Subject{{Of: calc.OfAchievement, ID: ind.ID}}, []string{ind.Name}}
				rows = append(rows, s.row("indikator "+string(ind.ID), l, columns.Cells(carrier{
					name:   kit.Cell{Text: indent(node.Level+1) + ind.Label(), Tone: kit.Dim},
					target: targetCell(st, ind, m), actual: figure(st, m.Actual), achievement: m.Achievement,
				}), ind.Name))
			}
		}
	}
	return columns.Table(rows)
}

// indent sets a row under what it belongs to.
func indent(level model.Level) string { return strings.Repeat("  ", int(level-model.Program)) }

// program is the row of a program, and where it leads: to its indicator where it has one.
func (s *Screen) program(st screen.State, node *model.Node, p *calc.Program) (carrier, line) {
	money := st.Results.MoneyOf(node.ID)
	one := carrier{name: kit.Cell{Text: indent(node.Level) + node.Label()}, achievement: p.Achievement, money: money, role: p.Part.Word()}
	l := line{to: screen.Budget, ref: node.Ref(), subjects: append([]calc.Subject{{Of: calc.OfReached, ID: node.ID}}, screen.MoneySubjects(node.ID)...)}
	if own := st.Book.Measures(node.ID); len(own) == 1 {
		ind, m := &st.Book.Indicators[own[0]], &st.Results.Measures[own[0]]
		one.target, one.actual = targetCell(st, ind, m), figure(st, m.Actual)
		l.to, l.ref = screen.Indicators, ind.Ref()
	}
	says := node.Level.Label() + " " + strings.TrimSpace(node.Code+" "+node.Name)
	if one.role != "" {
		says = one.role + " · " + says
	}
	l.says = append([]string{says}, s.saysMoney(st, money)...)
	if !p.Achievement.Known() {
		l.says = append(why("Capaian", p.Achievement), says)
	}
	return one, l
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

// spender is a program with its money, or all of them together.
type spender struct {
	*calc.Money
	name string
	tone kit.Tone
}

// moneys is Tabel 17, with the total always in sight.
func (s *Screen) moneys(st screen.State) kit.Table {
	toned := func(show func(spender) string) func(spender) kit.Cell {
		return func(m spender) kit.Cell { return kit.Cell{Text: show(m), Tone: m.tone} }
	}
	columns := kit.Columns[spender]{
		nameColumn("Program", toned(func(m spender) string { return m.name })),
		wide("Anggaran", rupiahWidth, 0, toned(func(m spender) string { return text.Rupiah(m.Budget.Value) })),
		wide("Realisasi", rupiahWidth, 0, toned(func(m spender) string { return text.Rupiah(m.Used.Value) })),
		wide("Sisa", rupiahWidth, 1, toned(func(m spender) string { return text.Rupiah(m.Remainder) })),
		wide("%", 7, 0, toned(func(m spender) string { return text.Figure(m.Absorption, st.Book.Settings.Decimals) })),
	}
	var rows []kit.Row
	for i, n := range s.compared(st).Money {
		node := &st.Book.Nodes[n]
		m := &st.Results.Money[n]
		l := line{screen.Budget, node.Ref(), screen.MoneySubjects(node.ID), append([]string{strings.TrimSpace(node.Code + " " + node.Name)}, s.saysMoney(st, m)...)}
		rows = append(rows, s.row(string(node.ID), l, columns.Cells(spender{m, fmt.Sprintf("%d %s", i+1, node.Label()), kit.Plain}), node.Name+" "+node.Code))
	}
	if len(rows) == 0 {
		rows = append(rows, s.nothing("Belum ada program; Enter membuka layar Anggaran", line{to: screen.Budget}))
	}
	return columns.Table(append(rows, kit.Row{Pin: kit.Below, Cells: columns.Cells(spender{&st.Results.Total, "Jumlah", kit.Strong})}))
}

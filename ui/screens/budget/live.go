package budget

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// Live says what is left of the chosen row's money, how the budget changed, and while
// an amount is typed what the total comes to.
func (s *Screen) Live(st screen.State, at kit.Spot) []string {
	money, name := st.Results.Total, "Jumlah"
	node := st.Book.Node(model.ID(at.Row))
	if node != nil {
		money, name = *st.Results.MoneyOf(node.ID), node.Label()
	}
	if s.differing && !s.Grid.Editing() {
		return s.liveDifference(st, name, money)
	}
	if s.Grid.Editing() {
		return []string{s.second(st, node, money), s.spent(st, name, money)}
	}
	return []string{s.spent(st, name, money), s.second(st, node, money)}
}

// spent is the sentence of budget, spending, share and remainder.
func (s *Screen) spent(st screen.State, name string, m calc.Money) string {
	places := st.Book.Settings.Decimals
	line := name + ": "
	if !m.Budget.Value.Known() {
		return line + "anggaran " + reason(m.Budget)
	}
	line += "anggaran " + text.Rupiah(m.Budget.Value)
	if !m.Used.Value.Known() {
		if m.Used.Origin == calc.OriginAbove {
			return line + " · realisasi diisi di tingkat atasnya"
		}
		return line + " · realisasi s.d. TW " + st.Quarter.Roman() + " belum diisi"
	}
	line += " · sisa " + text.Rupiah(m.Remainder) + " · penyerapan " + text.Figure(m.Absorption, places) + " %"
	if exceeds(m.Used.Value, m.Budget.Value) {
		line += " · melebihi pagu"
	}
	if m.Used.Value.Has(calc.Partial) {
		line += " · sebagian belum diisi"
	}
	return line
}

func reason(sum calc.Sum) string {
	if sum.Origin == calc.OriginAbove {
		return "diisi pada tingkat di atasnya"
	}
	return "belum diisi"
}

func (s *Screen) second(st screen.State, node *model.Node, m calc.Money) string {
	if s.Grid.Editing() {
		total := st.Results.Total
		return fmt.Sprintf("Jumlah menjadi: %s %% · anggaran %s · realisasi %s",
			text.Figure(total.Absorption, st.Book.Settings.Decimals), text.Rupiah(total.Budget.Value), text.Rupiah(total.Used.Value))
	}
	var parts []string
	if change := s.change(st, m); change != "" {
		parts = append(parts, change)
	}
	if node != nil {
		if n := len(st.Book.Children(node.ID)); n > 0 {
			parts = append(parts, fmt.Sprintf("%d rincian", n))
		}
		code := node.Name
		if node.Code != "" {
			code = node.Code + " " + code
		}
		parts = append(parts, code)
	}
	return strings.Join(parts, " · ")
}

// change compares the newest version with the first, in rupiah and in percent of the first.
func (s *Screen) change(st screen.State, m calc.Money) string {
	last := len(m.Amounts) - 1
	if last < 1 {
		return ""
	}
	difference, share := changed(m)
	if !difference.Known() {
		return ""
	}
	line := st.Book.Versions[last].Name + " " + text.Plus(difference, 0)
	if share.Known() {
		line += " (" + text.Plus(share, st.Book.Settings.Decimals) + " %)"
	}
	return line
}

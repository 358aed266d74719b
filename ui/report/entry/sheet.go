// Package entry lays the year's figures out in the order in which a kabupaten's e-SAKIP asks
// for them, so that a clerk can key them in again from top to bottom. It is text for any
// screen and a workbook with a column to tick off.
package entry

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

// Node is an entry of the plan with what is asked of it.
type Node struct {
	Number string // 1.2.1
	Level  model.Level
	Code   string
	Name   string
	Items  []Item
}

// Item is one field to key in, or an indicator under which the next ones stand.
type Item struct {
	Label     string
	Indicator bool
	Value     Value
}

// Value is what to key in: as people read it, and as a number where it is one. A blank one
// was not filled or does not exist.
type Value struct {
	Text    string
	Number  decimal.Decimal
	Numeric bool
	Places  int
}

// Sheet lays the year out as it stands at the results' quarter.
func Sheet(b *model.Book, r *calc.Results) []Node {
	b = b.NamedOn(r.Quarter.LastDay(b.Year))
	y := year{b, r}
	var nodes []Node
	var counts [model.SubActivity + 1]int
	for i := range b.Nodes {
		n := &b.Nodes[i]
		node := Node{Number: number(&counts, n.Level), Level: n.Level, Code: n.Code, Name: n.Name}
		for _, at := range b.Measures(n.ID) {
			ind := &b.Indicators[at]
			node.Items = append(node.Items, Item{Label: ind.Name, Indicator: true})
			for _, field := range indicatorFields() {
				node.Items = append(node.Items, field(y, ind, &r.Measures[at])...)
			}
		}
		for _, field := range nodeFields() {
			node.Items = append(node.Items, field(y, n, &r.Money[i])...)
		}
		nodes = append(nodes, node)
	}
	return nodes
}

// number counts a node of the level as an outline does; levels that the plan leaves out have none.
func number(counts *[model.SubActivity + 1]int, level model.Level) string {
	counts[level]++
	var parts []string
	for l := model.Goal; l <= model.SubActivity; l++ {
		switch {
		case l > level:
			counts[l] = 0
		case counts[l] > 0:
			parts = append(parts, fmt.Sprint(counts[l]))
		}
	}
	return strings.Join(parts, ".")
}

// indicatorFields is the table of what is asked of an indicator, in the order of the form.
// Another order is another order of rows.
func indicatorFields() []func(y year, ind *model.Indicator, m *calc.Measure) []Item {
	return []func(year, *model.Indicator, *calc.Measure) []Item{
		func(_ year, ind *model.Indicator, _ *calc.Measure) []Item { return one("Satuan", words(ind.Unit)) },
		func(y year, ind *model.Indicator, _ *calc.Measure) []Item {
			return y.targets(ind, model.Initial, "Target awal")
		},
		func(y year, ind *model.Indicator, _ *calc.Measure) []Item {
			return y.targets(ind, model.Revised, "Target perubahan")
		},
		year.actuals,
		func(y year, _ *model.Indicator, m *calc.Measure) []Item { return one("Realisasi", y.figure(m.Actual)) },
		func(y year, _ *model.Indicator, m *calc.Measure) []Item {
			return one("Capaian (%)", y.figure(m.Achievement))
		},
	}
}

// nodeFields is the table of what is asked of an entry of the plan, behind its indicators.
func nodeFields() []func(y year, n *model.Node, m *calc.Money) []Item {
	return []func(year, *model.Node, *calc.Money) []Item{
		year.budgets,
		year.spending,
		func(y year, n *model.Node, m *calc.Money) []Item {
			if !n.Level.BearsMoney() {
				return nil
			}
			return one("Penyerapan (%)", y.figure(m.Absorption))
		},
		func(y year, n *model.Node, _ *calc.Money) []Item {
			return y.analysis(n, "Kendala", model.AnalysisObstacles)
		},
		func(y year, n *model.Node, _ *calc.Money) []Item {
			return y.analysis(n, "Solusi", model.AnalysisRemedies)
		},
		func(y year, n *model.Node, _ *calc.Money) []Item {
			return y.analysis(n, "Tindak lanjut", model.AnalysisNext)
		},
	}
}

// year is what the sheet is laid out from.
type year struct {
	b *model.Book
	r *calc.Results
}

func one(label string, v Value) []Item { return []Item{{Label: label, Value: v}} }

func words(s string) Value { return Value{Text: s} }

// targets are the year's target of an agreement and those of the quarters that have one.
func (y year) targets(ind *model.Indicator, which model.Agreement, label string) []Item {
	entered := y.b.Target(ind.ID, which, model.WholeYear)
	var items []Item
	if which == model.Initial || !entered.IsBlank() {
		items = one(label, typed(entered))
	}
	for _, q := range model.Quarters() {
		if of := y.b.Target(ind.ID, which, q); !of.IsBlank() {
			items = append(items, Item{Label: label + " TW " + q.Roman(), Value: typed(of)})
		}
	}
	return items
}

// actuals are the quarters up to the one computed.
func (y year) actuals(ind *model.Indicator, m *calc.Measure) []Item {
	var items []Item
	for at, f := range m.Quarters[:y.r.Quarter] {
		q := model.Quarter(at + 1)
		v := y.figure(f)
		if entered := y.b.Actual(ind.ID, q).Value; !entered.IsBlank() {
			v = typed(entered)
		}
		items = append(items, Item{Label: "Realisasi TW " + q.Roman(), Value: v})
	}
	return items
}

// budgets are the ceilings of all versions that have money here.
func (y year) budgets(n *model.Node, m *calc.Money) []Item {
	if !n.Level.BearsMoney() {
		return nil
	}
	var items []Item
	for i, v := range y.b.Versions {
		if m.Amounts[i].Value.Known() || len(y.b.Versions) == 1 {
			items = append(items, Item{Label: "Pagu " + v.Name + " (Rp)", Value: rupiah(m.Amounts[i].Value)})
		}
	}
	if len(items) == 0 {
		return one("Pagu (Rp)", Value{})
	}
	return items
}

func (y year) spending(n *model.Node, m *calc.Money) []Item {
	if !n.Level.BearsMoney() {
		return nil
	}
	var items []Item
	for at, spent := range m.Spent[:y.r.Quarter] {
		items = append(items, Item{Label: "Realisasi anggaran s.d. TW " + model.Quarter(at+1).Roman() + " (Rp)", Value: rupiah(spent.Value)})
	}
	return items
}

// analysis is asked of goals and objectives, and told of any other node that has one.
func (y year) analysis(n *model.Node, label string, part model.AnalysisPart) []Item {
	said := y.b.Analysis(n.ID, part)
	if !n.Level.IsKey() && len(said) == 0 {
		return nil
	}
	return one(label, words(strings.Join(said, "\n")))
}

// typed is a figure as entered; a letter or N/A makes it a text.
func typed(r model.Reading) Value {
	v := Value{Text: text.Reading(r)}
	if d, ok := r.Value(); ok && r.Letter() == "" {
		v.Number, v.Numeric, v.Places = d, true, placesOf(v.Text)
	}
	return v
}

// figure is a computed figure, rounded as the report prints it: that is what is keyed in.
func (y year) figure(f calc.Figure) Value {
	d, ok := f.Round(y.b.Settings.Decimals)
	if !ok {
		if f.Has(calc.NotApplicable) {
			return Value{Text: text.Figure(f, 0)}
		}
		return Value{}
	}
	shown := text.Figure(f, y.b.Settings.Decimals)
	return Value{Text: shown, Number: d, Numeric: true, Places: placesOf(shown)}
}

// placesOf counts the decimals of a printed number.
func placesOf(shown string) int {
	_, fraction, _ := strings.Cut(shown, ",")
	return len(fraction)
}

func rupiah(f calc.Figure) Value {
	if !f.Known() {
		return Value{}
	}
	const sen = 2
	d, _ := f.Round(sen)
	shown := text.Rupiah(f)
	return Value{Text: shown, Number: d, Numeric: true, Places: placesOf(shown)}
}

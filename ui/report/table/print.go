package table

import (
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// None stands where there is nothing to count or nothing that could be computed; what is
// not filled is left white.
const None = "–"

func words(s string) Cell { return Cell{Text: s} }

func gap(what string) Cell { return Cell{Gap: what} }

// filled is a text, or a gap where it is missing.
func filled(s, what string) Cell {
	if strings.TrimSpace(s) == "" {
		return gap(what)
	}
	return words(s)
}

// ordinal numbers a row, from 1.
func ordinal(n int) Cell { return Cell{Text: strconv.Itoa(n), Kind: Words} }

func count(n int) Cell {
	c := Cell{Kind: Count, Figure: calc.Entered(model.IntOf(int64(n)))}
	c.Text = text.Figure(c.Figure, 0)
	return c
}

// tally is a count of which none is no news.
func tally(n int) Cell {
	c := count(n)
	if n == 0 {
		c.Text = None
	}
	return c
}

// figure prints a figure. What is not filled is white; what has no number otherwise has a sign.
func figure(f calc.Figure, kind Kind, places int) Cell {
	c := Cell{Kind: kind, Figure: f, Places: places}
	switch {
	case f.Known() && kind == Rupiah:
		c.Text = text.Rupiah(f)
	case f.Known(), f.Has(calc.NotApplicable):
		c.Text = text.Figure(f, places)
	case f.Flags&^(calc.NotFilled|calc.Partial) != 0:
		c.Text = None
	}
	return c
}

// lettered puts the letter of an index behind its figure.
func (c Cell) lettered(letter string) Cell {
	if letter != "" && c.HasFigure() {
		c.Letter = letter
		c.Text += " (" + letter + ")"
	}
	return c
}

// ofIndex is lettered for a figure of the indicator, of which the scale may give another letter.
func (c Cell) ofIndex(ind *model.Indicator, letter string) Cell {
	c = c.lettered(letter)
	c.Graded = ind.Graded
	return c
}

// unit puts the unit behind a figure.
func (c Cell) unit(unit string) Cell {
	if unit != "" && c.HasFigure() {
		c.Text += " " + unit
	}
	return c
}

// needed marks a figure that has to be there and is not. Only one table asks for each.
func (c Cell) needed(what string) Cell {
	if !c.HasFigure() && (c.Text == "" || c.Figure.Has(calc.NoBudget)) {
		c.Text, c.Gap = "", what
	}
	return c
}

// by says how the cell follows from others, unless its number was entered.
func (c Cell) by(e Expr) Cell {
	if !c.Figure.Typed() {
		return c.following(e)
	}
	return c
}

func (c Cell) following(e Expr) Cell {
	c.Rule = &e
	if c.HasFigure() {
		c.Expr = &e
	}
	return c
}

// as is a cell that repeats another.
func (c Cell) as(t Term) Cell {
	if len(t) > 0 {
		return c.following(Expr{Op: Value, Args: []Term{t}})
	}
	return c
}

// reasons says why figures that should be printed have no number, or are not what they
// would be without the year's limits; "" where there is nothing to say.
func reasons(name, of string, f calc.Figure) string {
	told := f.Flags &^ (calc.NotApplicable | calc.Fell)
	if f.Known() {
		told &= calc.Capped | calc.Floored | calc.Partial | calc.Bounded
	} else if told == calc.NotFilled {
		return ""
	}
	if told == 0 {
		return ""
	}
	return name + " " + of + ": " + strings.Join(told.Words(), ", ") + "."
}

// note adds a sentence once.
func (t *Table) note(s string) {
	for _, other := range t.Notes {
		if other == s {
			return
		}
	}
	if s != "" {
		t.Notes = append(t.Notes, s)
	}
}

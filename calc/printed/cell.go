package printed

import "strings"

// State says what a cell holds.
type State uint8

// The states of a cell.
const (
	Blank         State = iota
	NotApplicable       // N/A in any spelling, nihil
	Figure              // one number, perhaps with a unit, a letter or a word
	Fraction            // 40/45, 40 dari 45
	Range               // 75 - 90
	Tick                // √
	Words               // text, dates and times included
	Failed              // what a spreadsheet leaves where a formula failed: #DIV/0!
)

// Cell is a printed cell as it can be understood.
type Cell struct {
	Text    string // as printed
	State   State
	Values  []Value // of a Figure: every sensible reading, the likeliest first
	Parts   []Value // of a Fraction its two parts, of a Range its ends; also beside a Figure: 88,89 (40/45)
	Broken  bool    // marks that fit no number: 1.668.156.79
	Settled bool    // they were broken, and the figures beside it tell which number it is
	Letter  string  // of an index: B-
	Word    string  // what stands beside the number
	Bound   string  // ≥, >, ≤ or < before the number
	Share   bool    // printed with a percent sign or word
}

// Known reports that there is a number.
func (c *Cell) Known() bool { return c.State == Figure && len(c.Values) > 0 }

// longestFigure is how many words may stand beside a number before the cell is a sentence.
const longestFigure = 6

// Read understands a cell. In columns of money one mark before three digits parts thousands.
func Read(text string, money bool) Cell {
	c := Cell{Text: strings.TrimSpace(text)}
	s := tidy(c.Text)
	if state, plain := wordless(s); plain {
		c.State = state
		return c
	}
	tokens := scan(s)
	c.fill(tokens, money)
	return c
}

// fill decides by how many numbers there are, those in brackets counting last.
func (c *Cell) fill(tokens []token, money bool) {
	var outer, inner []int
	words := 0
	for i, t := range tokens {
		switch {
		case t.number && t.depth == 0:
			outer = append(outer, i)
		case t.number:
			inner = append(inner, i)
		case t.letters():
			words++
		}
	}
	main := outer
	if len(main) == 0 {
		main = inner
	}
	switch {
	case len(main) == 0 || words > longestFigure || dated(tokens):
		c.State = Words
		if len(main) == 0 {
			c.Letter = letterIn(tokens)
		}
	case len(main) == 1:
		c.figure(tokens, main[0], money)
		if len(outer) == 1 && len(inner) == 2 && c.joins(tokens, inner) == Fraction {
			c.Parts = c.both(tokens, inner, false)
		}
	case len(main) == 2 && c.rate(tokens, main):
		c.figure(tokens, main[0], money)
	case len(main) == 2 && c.joins(tokens, main) != Words:
		c.State = c.joins(tokens, main)
		c.Parts = c.both(tokens, main, money)
		c.Share = shared(tokens)
	default:
		c.State = Words
	}
}

// rate reports that two numbers are one figure per so many: 89/100.000 KH.
func (c *Cell) rate(tokens []token, at []int) bool {
	if c.joins(tokens, at) != Fraction {
		return false
	}
	of, _ := marks(tokens[at[1]].text, true)
	if len(of) == 0 {
		return false
	}
	switch of[0].Number.String() {
	case "100000", "1000000":
		return true
	case "1000", "10000":
		return at[1]+1 < len(tokens) && tokens[at[1]+1].letters()
	}
	return false
}

// figure takes the number and what stands beside it.
func (c *Cell) figure(tokens []token, at int, money bool) {
	t := tokens[at]
	c.Values, c.Broken = marks(t.text, money || hasRupiah(tokens))
	if len(c.Values) == 0 {
		c.State = Words
		return
	}
	c.State = Figure
	if at+1 < len(tokens) {
		c.multiply(tokens[at+1].text, money || hasRupiah(tokens))
	}
	if t.negative {
		for i := range c.Values {
			c.Values[i].Number = c.Values[i].Number.Neg()
		}
	} else if t.perhaps || t.depth == 1 && bracketed(tokens) {
		// Bookkeepers write a deficit in brackets or behind a dash; others write a remark so.
		for _, v := range c.Values {
			c.Values = append(c.Values, Value{v.Number.Neg(), v.Places})
		}
	}
	c.Share = shared(tokens)
	c.Letter = letterIn(tokens)
	c.Bound = boundIn(tokens)
	c.Word = wordsIn(tokens)
}

// multiply takes the word behind a number for thousands or millions: 1,2 miliar.
func (c *Cell) multiply(word string, money bool) {
	zeros := 0
	switch w := strings.ToLower(strings.Trim(word, ".")); {
	case w == "juta" || money && (w == "jt" || w == "jta"):
		zeros = 6
	case w == "miliar" || w == "milyar" || w == "milliar" || money && (w == "m" || w == "mil"):
		zeros = 9
	case w == "triliun" || w == "trilyun" || money && w == "t":
		zeros = 12
	case money && (w == "ribu" || w == "rb"):
		zeros = 3
	}
	for i := range c.Values {
		c.Values[i] = Value{c.Values[i].Number.Shift(int32(zeros)), c.Values[i].Places - zeros}
	}
}

// joins says how two numbers belong together.
func (c *Cell) joins(tokens []token, at []int) State {
	between := ""
	for _, t := range tokens[at[0]+1 : at[1]] {
		if !t.percent() {
			between += t.text
		}
	}
	switch strings.ToLower(between) {
	case "/", "dari", ":":
		return Fraction
	case "-", "s/d", "s.d", "s.d.", "sd", "sampai", "sampaidengan", "≤", "<", "≤x≤", "<x≤", "≤x<", "<x<":
		return Range
	}
	return Words
}

func (c *Cell) both(tokens []token, at []int, money bool) []Value {
	var parts []Value
	for _, i := range at {
		values, broken := marks(tokens[i].text, money)
		if len(values) == 0 || broken {
			return nil
		}
		parts = append(parts, values[0])
	}
	return parts
}

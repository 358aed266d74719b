package printed

import "strings"

// settleMarks takes one mark before three digits as the other figures of the table have it: where
// some have decimals behind a comma and none behind a point, 19.574 is a count and 3,450 a score.
func (s *Sheet) settleMarks(lines []Line) {
	decimals := map[string]bool{}
	s.eachFigure(lines, func(c *Cell) {
		if len(c.Values) != 1 || c.Values[0].Places <= 0 || c.Broken {
			return
		}
		if at := strings.LastIndexAny(c.Text, ".,"); at >= 0 && at+1 < len(c.Text) && digit(rune(c.Text[at+1])) {
			decimals[c.Text[at:at+1]] = true
		}
	})
	if len(decimals) != 1 {
		return
	}
	s.eachFigure(lines, func(c *Cell) {
		if c.Broken || len(c.Values) != 2 || c.Values[0].Places == c.Values[1].Places || strings.Count(c.Text, ".")+strings.Count(c.Text, ",") != 1 {
			return
		}
		fraction := decimals[c.Text[strings.IndexAny(c.Text, ".,"):][:1]]
		for _, v := range c.Values {
			if (v.Places > 0) == fraction {
				c.Values = []Value{v}
				return
			}
		}
	})
}

// eachFigure goes through the figures of the columns that hold any.
func (s *Sheet) eachFigure(lines []Line, do func(*Cell)) {
	for l := range lines {
		for i := range lines[l].Cells {
			if c := &lines[l].Cells[i]; (!lines[l].Head || lines[l].Percent) && !s.role(i).Text() && c.Known() {
				do(c)
			}
		}
	}
}

package findings

import (
	"fmt"

	"capaian/calc/check"
)

// Gap is some figures of one place that were not checked.
type Gap struct {
	Place string `json:"lokasi"`
	Why   string `json:"sebab"`
	Count int    `json:"jumlah"`
}

// Relation is what a column was found to follow from, in how many of its rows.
type Relation struct {
	Place string `json:"lokasi"`
	Words string `json:"rumus"`
	Holds int    `json:"cocok"`
	Rows  int    `json:"baris"`
}

// Cover puts what was checked into a report.
func (r *Report) Cover(c *check.Coverage) {
	r.Checked, r.Unchecked, r.Relations = c.Checked, []Gap{}, []Relation{}
	for _, g := range c.Unchecked {
		r.Unchecked = append(r.Unchecked, Gap{g.Place, g.Why, g.Count})
	}
	for _, one := range c.Relations {
		r.Relations = append(r.Relations, Relation{one.Place, one.Words, one.Holds, one.Rows})
	}
}

// mostGaps is how many places are told that were not checked before the others are counted.
const mostGaps = 5

// coverage writes how much was checked, and what was not and why.
func (p *page) coverage(c *check.Coverage) {
	p.line("")
	words := fmt.Sprintf("Diperiksa %d angka", c.Checked)
	if missed := c.Missed(); missed > 0 {
		words += fmt.Sprintf(", %d tidak:", missed)
	}
	p.line(words)
	for i, g := range c.Unchecked {
		if i == mostGaps && !p.full && len(c.Unchecked) > mostGaps+1 {
			p.line(fmt.Sprintf("  … dan %d tempat lagi: --rinci", len(c.Unchecked)-i))
			p.left++
			return
		}
		p.block(2, fmt.Sprintf("%s (%d): %s", g.Place, g.Count, g.Why))
	}
	if p.full {
		for _, one := range c.Relations {
			p.block(2, fmt.Sprintf("%s = %s, %d dari %d baris", one.Place, one.Words, one.Holds, one.Rows))
		}
	}
}

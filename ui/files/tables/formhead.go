package tables

import "capaian/model"

// Head is a column of a block as it is printed.
type Head struct {
	Text  string
	Width float64
	Open  bool // to be filled in
	Right bool // of numbers
}

// Heads are the columns that people see.
func (b *Block) Heads(d *Draft) []Head {
	var heads []Head
	for i := range b.Columns {
		c := &b.Columns[i]
		if c.Kind == Code {
			continue
		}
		right := false
		for _, r := range b.Rows {
			switch c.get(d, r).(type) {
			case int, model.Reading:
				right = true
			}
		}
		heads = append(heads, Head{c.Head, c.Width, c.taken(), right})
	}
	return heads
}

package tables

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"

	"github.com/shopspring/decimal"
)

// conditionHeads are the heads under which people tick or count the condition of things.
func conditionHeads() map[string]model.Condition {
	return map[string]model.Condition{
		"b": model.Good, "baik": model.Good, "kondisibaik": model.Good,
		"rr": model.LightlyBroken, "kb": model.LightlyBroken, "rusakringan": model.LightlyBroken, "kurangbaik": model.LightlyBroken, "rusaksedang": model.LightlyBroken,
		"rb": model.BadlyBroken, "rusakberat": model.BadlyBroken, "rusak": model.BadlyBroken,
	}
}

// conditions are the columns of a table of things that tell their condition each.
type conditionColumns struct {
	grid     *workbook.Grid
	head     int // the row of their heads
	at       []int
	of       map[int]model.Condition
	name     int // the column of what the things are called
	quantity int // the column of how many there are; −1: there is none
}

// conditioned gives a table of things with a column for each condition one for the condition:
// a thing of which there are some of several conditions has a row for each.
func conditioned(d *Draft, g *workbook.Grid, t *Taking) (workbook.Grid, bool) {
	c, is := conditionsOf(d, g)
	if !is {
		return workbook.Grid{}, false
	}
	made := workbook.Grid{Name: g.Name}
	for row := range g.Rows {
		cells := slices.Clone(g.Rows[row])
		for len(cells) <= slices.Max(append(slices.Clone(c.at), c.quantity)) {
			cells = append(cells, workbook.Input{})
		}
		for _, at := range c.at {
			cells[at] = workbook.Input{}
		}
		switch {
		case row < c.head:
		case row == c.head:
			cells[c.at[0]] = workbook.Input{Text: "Kondisi"}
			if c.quantity < 0 {
				cells[c.at[1]] = workbook.Input{Text: "Jumlah"}
			}
		default:
			if parts := c.parts(row, t); len(parts) > 0 {
				for _, p := range parts {
					one := slices.Clone(cells)
					one[c.at[0]] = workbook.Input{Text: string(p.condition)}
					switch {
					case p.count == nil:
					case c.quantity < 0:
						one[c.at[1]] = *p.count
					default:
						one[c.quantity] = *p.count
					}
					made.Rows, made.Lines = append(made.Rows, one), append(made.Lines, row)
				}
				continue
			}
		}
		made.Rows, made.Lines = append(made.Rows, cells), append(made.Lines, row)
	}
	return made, true
}

// conditionsOf recognises such a table: two of the conditions are heads of a row, and the names
// of things have one there or right above.
func conditionsOf(d *Draft, g *workbook.Grid) (*conditionColumns, bool) {
	texts := g.Texts()
	list := Named("sarana")
	columns := list.Columns(d)
	names := namesOf(columns)
	for row := range texts[:min(len(texts), turnedRows)] {
		c := conditionColumns{grid: g, head: row, of: map[int]model.Condition{}, name: -1, quantity: -1}
		seen := map[model.Condition]bool{}
		for at, cell := range texts[row] {
			if condition, is := conditionHeads()[shape.Bare(cell)]; is && !seen[condition] {
				c.at, c.of[at], seen[condition] = append(c.at, at), condition, true
			}
		}
		if len(c.at) < 2 {
			continue
		}
		for above := max(row-shape.Tallest+1, 0); above <= row; above++ {
			for at, cell := range texts[above] {
				if column, known := names.Find(cell); known && c.of[at] == "" {
					switch columns[column].Field {
					case "name":
						c.name = at
					case "quantity":
						c.quantity = at
					}
				}
			}
		}
		if c.name >= 0 {
			return &c, true
		}
	}
	return nil, false
}

// part is how many of a thing are of a condition.
type part struct {
	condition model.Condition
	count     *workbook.Input // nil: it was only ticked
}

// parts are those of a row; none where it tells no condition. What cannot be read is told.
func (c *conditionColumns) parts(row int, t *Taking) []part {
	name := c.grid.At(row, c.name).Text
	if strings.TrimSpace(name) == "" || shape.IsTotal(name) {
		return nil
	}
	var all []part
	sum, counted := decimal.Zero, false
	for _, at := range c.at {
		in := c.grid.At(row, at)
		said := answerOf(in.Text)
		switch {
		case in.Blank(), said == negative:
		case said == positive, said == crossed:
			all = append(all, part{c.of[at], nil})
		default:
			column := &Column{Head: "Jumlah " + string(c.of[at]), Kind: Figure}
			v, _, err := value(nil, column, in)
			read, _ := v.(model.Reading)
			number, is := read.Value()
			if err != nil {
				t.problem(c.grid, row, at, "", told(err))
			}
			if err != nil || !is {
				continue
			}
			counted = true
			if sum = sum.Add(number); !number.IsZero() {
				all = append(all, part{c.of[at], &in})
			}
		}
	}
	if c.quantity >= 0 && counted {
		v, _, err := value(nil, &Column{Head: "Jumlah", Kind: Figure}, c.grid.At(row, c.quantity))
		read, _ := v.(model.Reading)
		if whole, is := read.Value(); err == nil && is && !whole.Equal(sum) {
			t.problem(c.grid, row, c.quantity, "Jumlah", fmt.Sprintf("%s: jumlahnya %s, tetapi menurut kondisinya %s.", model.Clean(name, false), whole, sum))
		}
	}
	if len(all) > 1 && !counted {
		t.problem(c.grid, row, c.at[0], "Kondisi", fmt.Sprintf("%s: lebih dari satu kondisi ditandai; tulis jumlah masing-masing.", model.Clean(name, false)))
		return all[:1]
	}
	return all
}

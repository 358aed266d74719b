package tables

import (
	"fmt"

	"capaian/model"
	"capaian/ui/files/workbook"
)

// inForce closes the cells of quarters in which an indicator is not in force: they say N/A, and
// nothing is read from them.
func inForce(q model.Quarter, c Column) Column {
	get := c.get
	c.idle = func(d *Draft, row model.Record) string {
		return d.Book.OutOfForce(d.now(row).(*model.Indicator), q)
	}
	if c.Field != "value" {
		return c
	}
	c.get = func(d *Draft, row model.Record) any {
		if v, is := get(d, row).(model.Reading); is && v.IsBlank() && c.idle(d, row) != "" {
			return model.NotApplicable()
		}
		return get(d, row)
	}
	return c
}

// idles reports that nothing is entered in the cell of the row.
func (c *Column) idles(d *Draft, row model.Record) bool {
	return c.idle != nil && c.idle(d, row) != ""
}

// refused says of a value in a cell in which nothing is entered that it was not read; "" of a blank
// one, or N/A.
func (c *Column) refused(d *Draft, row model.Record, g *workbook.Grid, at, column int) string {
	in := g.At(at, column)
	if r, err := model.ParseReading(in.Text); in.Blank() || err == nil && r.IsNotApplicable() {
		return ""
	}
	return fmt.Sprintf("%s (%s): %s tidak dibaca; indikator itu %s.", g.Place(at, column), c.Head, in.Text, c.idle(d, row))
}

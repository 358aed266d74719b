package document

import (
	"encoding/xml"
	"strings"
)

// text reads the content of an odt.
func (r *reading) text() error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "text" && strings.HasSuffix(e.Name.Space, "office:1.0") {
			return r.openBlocks()
		}
	}
}

func (r *reading) openBlocks() error {
	return r.within(r.openBlock)
}

func (r *reading) openBlock(e xml.StartElement) error {
	switch e.Name.Local {
	case "p", "h":
		p := &paragraphText{}
		if err := r.openInline(p); err != nil {
			return err
		}
		return r.paragraph(p.String(), p.caption, span{})
	case "table":
		return r.openTable()
	case "tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
		"sequence-decls", "annotation", "frame", "forms":
		return r.skip()
	}
	return r.openBlocks() // sections, lists
}

func (r *reading) openInline(p *paragraphText) error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.CharData:
			p.Write(t)
		case xml.EndElement:
			return nil
		case xml.StartElement:
			switch t.Name.Local {
			case "s":
				p.WriteByte(' ')
			case "tab":
				p.WriteByte('\t')
			case "line-break":
				p.WriteByte('\n')
			case "annotation", "note", "frame", "custom-shape", "g":
			case "sequence":
				p.caption = p.caption || strings.HasPrefix(strings.ToLower(attr(t, "name")), "tab")
				fallthrough
			default:
				if err := r.openInline(p); err != nil {
					return err
				}
				continue
			}
			if err := r.skip(); err != nil {
				return err
			}
		}
	}
}

func (r *reading) openTable() error {
	if r.grids++; r.grids > deepestGrid {
		return refused("Tabel dalam tabel lebih dari %d lapis; sederhanakan tabelnya.", deepestGrid)
	}
	defer func() { r.grids-- }()
	o := &openGrid{}
	if err := r.openRows(o); err != nil {
		return err
	}
	if len(o.grid.rows) > 0 {
		r.blocks = append(r.blocks, block{grid: &o.grid})
	}
	r.blocks = append(r.blocks, o.nested...)
	return nil
}

// openGrid is a table of an odt being read.
type openGrid struct {
	grid   grid
	head   bool
	nested []block
}

func (r *reading) openRows(o *openGrid) error {
	return r.within(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "table-header-rows":
			o.head = true
			err := r.openRows(o)
			o.head = false
			return err
		case "table-row-group", "table-rows":
			return r.openRows(o)
		case "table-row":
			row := gridRow{head: o.head}
			at := 0
			err := r.within(func(e xml.StartElement) error { return r.openCell(e, o, &row, &at) })
			o.grid.rows = append(o.grid.rows, row)
			return err
		}
		return r.skip()
	})
}

func (r *reading) openCell(e xml.StartElement, o *openGrid, row *gridRow, at *int) error {
	if e.Name.Local != "table-cell" && e.Name.Local != "covered-table-cell" {
		return r.skip()
	}
	times, err := count(attr(e, "number-columns-repeated"))
	if err != nil {
		return err
	}
	down, err := count(attr(e, "number-rows-spanned"))
	if err != nil {
		return err
	}
	text, grids, err := r.inside(r.openBlocks)
	if err != nil {
		return err
	}
	o.nested = append(o.nested, grids...)
	for range times {
		cell := gridCell{text: text, span: 1, rowsDown: down - 1}
		if e.Name.Local == "covered-table-cell" {
			n := len(row.cells)
			// What is covered belongs to the cell at its left, or to the one above.
			if above := o.grid.covering(*at); above {
				cell.text, cell.goesOn = "", true
			} else if n > 0 {
				row.cells[n-1].span++
				if *at++; *at > 100 {
					return tooWide()
				}
				continue
			}
		}
		if err := r.place(row, at, cell); err != nil {
			return err
		}
	}
	return nil
}

// covering reports that a cell of a row above reaches down over the column in the row that
// comes next.
func (g *grid) covering(column int) bool {
	for k := len(g.rows) - 1; k >= 0; k-- {
		for _, c := range g.rows[k].cells {
			if c.from <= column && column < c.from+c.span && !c.goesOn {
				return c.rowsDown >= len(g.rows)-k
			}
		}
	}
	return false
}

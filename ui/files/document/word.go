package document

import (
	"encoding/xml"
	"strings"
	"unicode"
)

// word reads the main part of a docx.
func (r *reading) word() error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "body" {
			return r.wordBlocks()
		}
	}
}

// wordBlocks reads paragraphs and tables up to the end of the element just begun.
func (r *reading) wordBlocks() error {
	return r.within(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "p":
			return r.wordParagraph()
		case "tbl":
			return r.wordTable()
		case "del", "moveFrom", "Fallback", "sdtPr", "sectPr", "tcPr", "pPr":
			return r.skip()
		}
		return r.wordBlocks() // inserted, content controls, custom parts
	})
}

// paragraphText is a paragraph being read.
type paragraphText struct {
	strings.Builder
	contents bool // a line of a table of contents
	caption  bool
	from     int64 // where its runs begin, in bytes
}

func (r *reading) wordParagraph() error {
	p := &paragraphText{contents: r.inContents(), from: r.d.InputOffset()}
	if err := r.wordInline(p); err != nil {
		return err
	}
	if p.contents {
		return nil
	}
	return r.paragraph(p.String(), p.caption, span{p.from, r.began, r.d.InputOffset() == p.from})
}

// inContents reports that a field is open that lists headings, tables or figures.
func (r *reading) inContents() bool {
	for _, f := range r.fields {
		if code := strings.Fields(f.code); len(code) > 0 && (code[0] == "TOC" || code[0] == "INDEX") {
			return true
		}
	}
	return false
}

func (r *reading) wordInline(p *paragraphText) error {
	return r.within(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pPr":
			err := r.within(func(e xml.StartElement) error {
				if e.Name.Local == "pStyle" {
					p.contents = p.contents || contentsStyle(attr(e, "val"))
				}
				return r.skip()
			})
			p.from = r.d.InputOffset()
			return err
		case "r":
			return r.wordRun(p)
		case "fldSimple":
			p.caption = p.caption || sequence(attr(e, "instr"))
			return r.wordInline(p)
		case "del", "moveFrom", "Fallback", "sdtPr", "drawing", "pict", "object", "oMath", "oMathPara":
			return r.skip()
		}
		return r.wordInline(p) // inserted, links, content controls
	})
}

// contentsStyle reports the style of a line in a list of headings, tables or figures.
func contentsStyle(style string) bool {
	for _, begin := range []string{"TOC", "Contents", "TableofFigures", "FigureIndex", "IllustrationIndex", "TableIndex", "DaftarIsi"} {
		if rest, ok := strings.CutPrefix(style, begin); ok && !strings.HasPrefix(rest, "Heading") {
			return true
		}
	}
	return false
}

// sequence reports a field that numbers tables.
func sequence(code string) bool {
	words := strings.Fields(code)
	return len(words) > 1 && words[0] == "SEQ" && (strings.HasPrefix(words[1], "Tab") || strings.HasPrefix(words[1], "tab"))
}

func (r *reading) wordRun(p *paragraphText) error {
	raised := false
	hidden := false
	return r.within(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rPr":
			return r.within(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "vanish":
					hidden = attr(e, "val") != "0" && attr(e, "val") != "false"
				case "vertAlign":
					raised = attr(e, "val") == "superscript"
				}
				return r.skip()
			})
		case "fldChar":
			r.fieldMark(p, attr(e, "fldCharType"))
			return r.skip()
		case "instrText":
			text, err := r.plain()
			if n := len(r.fields); n > 0 && !r.fields[n-1].result && len(r.fields[n-1].code) < 1000 {
				r.fields[n-1].code += text
			}
			return err
		case "t":
			text, err := r.plain()
			// A raised figure after a figure is the mark of a footnote, not a digit.
			if !hidden && (!raised || !endsInDigit(p.String())) {
				p.WriteString(text)
			}
			return err
		case "tab", "ptab":
			p.WriteByte('\t')
		case "br", "cr":
			p.WriteByte('\n')
		case "noBreakHyphen":
			p.WriteByte('-')
		}
		return r.skip()
	})
}

func endsInDigit(s string) bool {
	return s != "" && unicode.IsDigit(rune(s[len(s)-1]))
}

func (r *reading) fieldMark(p *paragraphText, kind string) {
	n := len(r.fields)
	switch {
	case kind == "begin" && n < deepest:
		r.fields = append(r.fields, field{})
	case kind == "separate" && n > 0:
		r.fields[n-1].result = true
		p.caption = p.caption || sequence(r.fields[n-1].code)
		p.contents = p.contents || r.inContents()
	case kind == "end" && n > 0:
		r.fields = r.fields[:n-1]
	}
}

// plain is the text directly in the element just begun.
func (r *reading) plain() (string, error) {
	var b strings.Builder
	for {
		t, err := r.next()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.StartElement:
			if err := r.skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return b.String(), nil
		}
	}
}

func (r *reading) wordTable() error {
	if r.grids++; r.grids > deepestGrid {
		return refused("Tabel dalam tabel lebih dari %d lapis; sederhanakan tabelnya.", deepestGrid)
	}
	defer func() { r.grids-- }()
	g := &grid{}
	var nested []block
	if err := r.wordRows(g, &nested); err != nil {
		return err
	}
	if len(g.rows) > 0 {
		r.blocks = append(r.blocks, block{grid: g})
	}
	r.blocks = append(r.blocks, nested...)
	return nil
}

func (r *reading) wordRows(g *grid, nested *[]block) error {
	return r.within(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tblPr", "tblGrid", "tblPrEx", "sdtPr", "del", "moveFrom":
			return r.skip()
		case "tr":
			row := gridRow{}
			at, gone := 0, false
			if err := r.wordRow(&row, &at, &gone, nested); err != nil {
				return err
			}
			if !gone {
				g.rows = append(g.rows, row)
			}
			return nil
		}
		return r.wordRows(g, nested)
	})
}

func (r *reading) wordRow(row *gridRow, at *int, gone *bool, nested *[]block) error {
	return r.within(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "trPr":
			return r.within(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "tblHeader":
					row.head = attr(e, "val") != "0" && attr(e, "val") != "false"
				case "gridBefore":
					n, err := count(attr(e, "val"))
					if err != nil {
						return err
					}
					*at += n
				case "del":
					*gone = true
				}
				return r.skip()
			})
		case "tc":
			return r.wordCell(row, at, nested)
		case "tblPrEx", "sdtPr", "del", "moveFrom":
			return r.skip()
		}
		return r.wordRow(row, at, gone, nested)
	})
}

func (r *reading) wordCell(row *gridRow, at *int, nested *[]block) error {
	cell := gridCell{span: 1}
	beside := false // part of the cell at its left
	outer := r.first
	r.first = span{}
	text, grids, err := r.inside(func() error {
		return r.within(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "tcPr":
				return r.within(func(e xml.StartElement) (err error) {
					switch e.Name.Local {
					case "gridSpan":
						cell.span, err = count(attr(e, "val"))
					case "vMerge":
						cell.goesOn = attr(e, "val") != "restart"
					case "hMerge":
						beside = attr(e, "val") != "restart"
					}
					if err != nil {
						return err
					}
					return r.skip()
				})
			case "p":
				return r.wordParagraph()
			case "tbl":
				return r.wordTable()
			case "del", "moveFrom", "sdtPr", "Fallback":
				return r.skip()
			}
			return r.wordBlocks()
		})
	})
	if err != nil {
		return err
	}
	*nested = append(*nested, grids...)
	cell.text, cell.at = text, r.first
	r.first = outer
	if n := len(row.cells); beside && n > 0 {
		row.cells[n-1].span += cell.span
		*at += cell.span
		return nil
	}
	return r.place(row, at, cell)
}

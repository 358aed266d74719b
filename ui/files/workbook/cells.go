package workbook

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"

	"capaian/model"

	"github.com/shopspring/decimal"
)

// numberLook is how a style shows a number.
type numberLook uint8

const (
	lookPlain numberLook = iota
	lookPercent
	lookDay
)

// looks reads which styles show a number as a percentage or as a day.
func (w *reading) looks() error {
	own := map[string]numberLook{}
	inCells := false
	return w.walk("xl/styles.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			own[attr(e, "numFmtId")] = lookOf(attr(e, "formatCode"))
		case "cellXfs":
			inCells = true
		case "xf":
			if inCells {
				id := attr(e, "numFmtId")
				look, known := own[id]
				if !known {
					look = builtInLook(id)
				}
				w.styles = append(w.styles, look)
			}
		}
		return nil
	})
}

// lookOf reads a number format: what stands in quotes or brackets is no part of it.
func lookOf(code string) numberLook {
	var bare strings.Builder
	quoted, bracketed := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\':
			i++
		case c == '[':
			bracketed = true
		case c == ']':
			bracketed = false
		case !bracketed:
			bare.WriteByte(c)
		}
	}
	shown, _, _ := strings.Cut(strings.ToLower(bare.String()), ";")
	switch {
	case strings.Contains(shown, "%"):
		return lookPercent
	case strings.ContainsAny(shown, "dy") && !strings.Contains(shown, "general"):
		return lookDay
	}
	return lookPlain
}

// builtInLook knows the formats that every spreadsheet has by number.
func builtInLook(id string) numberLook {
	switch n, _ := strconv.Atoi(id); {
	case n == 9 || n == 10:
		return lookPercent
	case n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58:
		return lookDay
	}
	return lookPlain
}

// sheet reads the rows of one sheet.
func (w *reading) sheet(s sheetPart, g *Grid) error {
	row := -1
	return w.walk(s.file, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "row":
			row++
			if n, err := strconv.Atoi(attr(e, "r")); err == nil {
				row = n - 1
			}
		case "c":
			return w.cell(d, e, g, row)
		case "mergeCell":
			if r, ok := rectOf(attr(e, "ref")); ok && len(g.Merged) < maxRows {
				g.Merged = append(g.Merged, r)
			}
		}
		return nil
	})
}

func (w *reading) cell(d *xml.Decoder, e xml.StartElement, g *Grid, row int) error {
	column := -1
	if r, ok := rectOf(attr(e, "r")); ok {
		row, column = r.Row, r.Column
	} else if row >= 0 && row < len(g.Rows) {
		column = len(g.Rows[row])
	} else {
		column = 0
	}
	var raw struct {
		Formula *string `xml:"f"`
		Value   *string `xml:"v"`
		Inline  *inline `xml:"is"`
	}
	if err := d.DecodeElement(&raw, &e); err != nil {
		return broken()
	}
	value := ""
	if raw.Value != nil {
		value = *raw.Value
	}
	if raw.Inline != nil {
		value = unescape(raw.Inline.text())
	}
	// A formula that gave a text without letters says so; any other without a result was never computed.
	uncomputed := raw.Formula != nil && value == "" && (attr(e, "t") != "str" || raw.Value == nil)
	if value == "" && !uncomputed {
		return nil // an empty cell with a look of its own
	}
	if row < 0 || row >= maxRows || column < 0 || column >= maxColumns {
		return refused("Lembar %q berisi sel%s di luar %d baris dan %d kolom yang dibaca. Hapus isi yang jauh dari tabel.", g.Name, strings.TrimRight(" "+model.Clean(attr(e, "r"), false), " "), maxRows, maxColumns)
	}
	if w.cells++; w.cells > maxCells {
		return refused("Buku kerja ini berisi lebih dari %d sel; tidak ada tabel kecamatan sebesar itu.", maxCells)
	}
	in := Input{Unread: noResult}
	if !uncomputed {
		in = w.input(attr(e, "t"), attr(e, "s"), value)
	}
	in.Formula = raw.Formula != nil
	for len(g.Rows) <= row {
		g.Rows = append(g.Rows, nil)
	}
	for len(g.Rows[row]) <= column {
		g.Rows[row] = append(g.Rows[row], Input{})
	}
	g.Rows[row][column] = in
	return nil
}

// noResult is said of a formula that was written by a program that does not compute.
const noResult = "rumus tanpa hasil; buka dan simpan di Excel atau LibreOffice dahulu, atau ketik nilainya"

// unread is a cell whose content is not understood.
func unread(value string) Input {
	return Input{Text: cleaned(value), Unread: "isi sel ini tidak terbaca; ketik ulang nilainya"}
}

type inline struct {
	Text string `xml:"t"`
	Runs []struct {
		Text string `xml:"t"`
	} `xml:"r"`
}

func (i *inline) text() string {
	all := i.Text
	for _, r := range i.Runs {
		all += r.Text
	}
	return all
}

func (w *reading) input(kind, style, value string) Input {
	switch kind {
	case "s":
		at, err := strconv.Atoi(value)
		if err != nil || at < 0 || at >= len(w.strings) {
			return unread(value)
		}
		return Input{Text: cleaned(w.strings[at])}
	case "inlineStr":
		return Input{Text: cleaned(value)}
	case "str":
		return Input{Text: cleaned(unescape(value))}
	case "e":
		return Input{Text: cleaned(value), Broken: true}
	case "b":
		if value == "1" || strings.EqualFold(value, "true") {
			return Input{Text: "ya"}
		}
		return Input{Text: "tidak"}
	case "d":
		day, _, _ := strings.Cut(value, "T")
		return Input{Text: cleaned(day)}
	}
	return w.number(style, value)
}

// number reads a number as its sheet means it.
func (w *reading) number(style, value string) Input {
	f, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return unread(value)
	}
	d := shortest(f)
	look := lookPlain
	if at, err := strconv.Atoi(style); err == nil && at >= 0 && at < len(w.styles) {
		look = w.styles[at]
	}
	switch look {
	case lookPercent:
		d = d.Mul(decimal.NewFromInt(100))
	case lookDay:
		if w.is1904 {
			d = d.Add(decimal.NewFromInt(1462))
		}
	case lookPlain:
	}
	return Input{Text: strings.Replace(d.String(), ".", ",", 1), Number: d, IsNumber: true, Dated: look == lookDay}
}

// shortest is the number that was typed or computed. A spreadsheet shows and keeps 15 digits;
// a 16th or 17th is the noise of adding binary fractions, but for whole numbers, which have none.
func shortest(f float64) decimal.Decimal {
	d := decimal.NewFromFloat(f)
	if d.IsInteger() {
		return d
	}
	kept, err := decimal.NewFromString(strconv.FormatFloat(f, 'g', 15, 64))
	if err != nil {
		return d
	}
	return kept
}

func cleaned(s string) string { return model.Clean(s, true) }

// Day reads a number as the day that a spreadsheet counts by it.
func (i *Input) Day() (model.Date, bool) {
	if !i.IsNumber {
		return model.Date{}, false
	}
	n := i.Number.IntPart()
	const first, last = 367, 109_938 // within 1901 and 2200
	if n < first || n > last {
		return model.Date{}, false
	}
	zero := dayZero()
	return model.DateOf(time.Date(zero.Year, time.Month(zero.Month), zero.Day+int(n), 0, 0, 0, 0, time.UTC)), true
}

// rectOf reads B2 or B2:C5.
func rectOf(ref string) (Rect, bool) {
	from, to, two := strings.Cut(ref, ":")
	row, column, ok := cornerOf(from)
	r := Rect{row, column, row, column}
	if ok && two {
		r.ToRow, r.ToColumn, ok = cornerOf(to)
	}
	return r, ok
}

func cornerOf(s string) (row, column int, ok bool) {
	s = strings.ReplaceAll(s, "$", "")
	i := 0
	for ; i < len(s) && i < 4 && s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z'; i++ {
		column = column*26 + int(s[i]|0x20-'a') + 1
	}
	n, err := strconv.Atoi(s[i:])
	return n - 1, column - 1, err == nil && i > 0 && n > 0 && n <= 1<<20
}

package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// Style is how a cell looks and whether it can be typed into where the sheet is protected.
type Style struct {
	Format string // number format; "" is General
	Bold   bool
	Italic bool
	Large  bool // of a title
	Center bool
	Right  bool
	Wrap   bool
	Border bool
	Link   bool
	Fill   Fill
	Open   bool // may be typed into
}

// Fill is the background of a cell.
type Fill uint8

// The fills. Input is what people fill in, Stale what they should not rely on.
const (
	NoFill Fill = iota
	HeadFill
	BandFill
	InputFill
	QuietFill
)

// The number formats. A spreadsheet shows them with the marks of the reader's own country.
const (
	FormatText  = "@"
	FormatWhole = "#,##0"
	FormatDay   = "dd-mm-yyyy"
)

// FormatPlaces is a number with exactly so many decimals.
func FormatPlaces(places int) string {
	if places <= 0 {
		return FormatWhole
	}
	return FormatWhole + "." + strings.Repeat("0", places)
}

// color is a fill as a spreadsheet writes it; "" is none.
func (f Fill) color() string {
	return [...]string{"", "D9E2EC", "EEF2F6", "FFF8DC", "F4F4F4"}[f]
}

// style registers a style once and gives its number.
func (b *Book) style(s Style) (int, error) {
	if id, known := b.styles[s]; known {
		return id, nil
	}
	def := &excelize.Style{
		Font:       &excelize.Font{Bold: s.Bold, Italic: s.Italic, Family: "Calibri", Size: 11},
		Alignment:  &excelize.Alignment{Vertical: "top", WrapText: s.Wrap},
		Protection: &excelize.Protection{Locked: !s.Open},
	}
	if s.Large {
		def.Font.Size = 14
	}
	if s.Link {
		def.Font.Color, def.Font.Underline = "0B4F8A", "single"
	}
	switch {
	case s.Center:
		def.Alignment.Horizontal = "center"
	case s.Right:
		def.Alignment.Horizontal = "right"
	}
	if s.Format != "" {
		def.CustomNumFmt = &s.Format
	}
	if s.Border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			def.Border = append(def.Border, excelize.Border{Type: side, Color: "808080", Style: 1})
		}
	}
	if color := s.Fill.color(); color != "" {
		def.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	id, err := b.file.NewStyle(def)
	if err != nil {
		return 0, err
	}
	b.styles[s] = id
	return id, nil
}

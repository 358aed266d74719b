package workbook

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"capaian/model"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

// longestCell is how many UTF-16 units a cell of a spreadsheet holds.
const longestCell = 32767

// longestFooter is how much of a text stands below each page; a spreadsheet takes 255 signs in all.
const longestFooter = 100

// Cell is a cell to be written. Value is a string, int, decimal.Decimal, model.Date, or nil
// where it stays empty. With a Formula the Value is what it gave, shown until somebody
// recalculates.
type Cell struct {
	Value   any
	Formula string
	Style   Style
}

// Layout says how a sheet is set up. It must be whole before the first row is written.
type Layout struct {
	Widths      []float64 // of the columns, in characters
	HiddenCols  []int     // positions of columns that only the program reads
	FreezeRows  int
	FreezeCols  int
	RepeatRows  int // first rows that every printed page repeats
	Landscape   bool
	Protect     bool // only cells of an Open style may be typed into
	Hidden      bool
	Footer      string
	Validations []Validation
	Links       map[string]string // from cells to sheets of the workbook
	Shown       []Shown
	Chart       *Chart
}

// Shown gives a cell other number formats than its own by its value: that of the first case
// which holds.
type Shown struct {
	Cell  string
	Cases []Case
}

// Case is a comparison with a number, written as formulas write it, and the format it calls for.
type Case struct {
	Compare string // = > >= < <=
	With    string
	Format  string
}

// Validation limits what may be typed into a rectangle of cells, or only says what is expected.
type Validation struct {
	Range   string   // D5:D40
	Choices []string // one of these
	From    string   // or one of the cells of this range, such as Daftar!$A$1:$A$5
	Title   string
	Hint    string
}

// Book is a workbook being written, sheet after sheet.
type Book struct {
	file   *excelize.File
	styles map[Style]int
	shown  map[string]int // formats of cases
	first  bool
}

// Sheet is the sheet being written, row after row.
type Sheet struct {
	book   *Book
	name   string
	stream *excelize.StreamWriter
	rows   int
}

// New begins a workbook with a title for its properties.
func New(title, creator string) (*Book, error) {
	b := &Book{file: excelize.NewFile(), styles: map[Style]int{}, shown: map[string]int{}, first: true}
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newOrderedZip(w) })
	// Without times of its own the same data gives the same bytes.
	const epoch = "2000-01-01T00:00:00Z"
	err := b.file.SetDocProps(&excelize.DocProperties{Title: Text(title), Creator: Text(creator), LastModifiedBy: Text(creator), Created: epoch, Modified: epoch, Language: "id-ID"})
	return b, err
}

// Sheet begins the next sheet. The one before must be closed.
func (b *Book) Sheet(name string, l Layout) (*Sheet, error) {
	var err error
	if b.first {
		err = b.file.SetSheetName("Sheet1", name)
		b.first = false
	} else {
		_, err = b.file.NewSheet(name)
	}
	if err != nil {
		return nil, err
	}
	// The streamed rows go between what was set up before and what Flush writes behind.
	if err := b.setUp(name, l); err != nil {
		return nil, err
	}
	stream, err := b.file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	// The library puts each column before those it was told of.
	columns := len(l.Widths)
	for _, at := range l.HiddenCols {
		columns = max(columns, at+1)
	}
	for i := columns - 1; i >= 0; i-- {
		if i < len(l.Widths) {
			if err := stream.SetColWidth(i+1, i+1, l.Widths[i]); err != nil {
				return nil, err
			}
		}
		if slices.Contains(l.HiddenCols, i) {
			if err := stream.SetColVisible(i+1, i+1, false); err != nil {
				return nil, err
			}
		}
	}
	if l.FreezeRows > 0 || l.FreezeCols > 0 {
		corner, err := excelize.CoordinatesToCellName(l.FreezeCols+1, l.FreezeRows+1)
		if err != nil {
			return nil, err
		}
		pane := "bottomRight"
		switch {
		case l.FreezeCols == 0:
			pane = "bottomLeft"
		case l.FreezeRows == 0:
			pane = "topRight"
		}
		err = stream.SetPanes(&excelize.Panes{Freeze: true, XSplit: l.FreezeCols, YSplit: l.FreezeRows, TopLeftCell: corner, ActivePane: pane})
		if err != nil {
			return nil, err
		}
	}
	return &Sheet{book: b, name: name, stream: stream}, nil
}

// setUp is everything of a sheet that is no row.
func (b *Book) setUp(name string, l Layout) error {
	orientation := "portrait"
	if l.Landscape {
		orientation = "landscape"
	}
	const a4, wide, high = 9, 1, 0
	paper, width, height, fit := a4, wide, high, true
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &width, FitToHeight: &height}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if l.Footer != "" {
		// & begins an order to the printer.
		text := []rune(model.Clean(l.Footer, false))
		if len(text) > longestFooter {
			text = append(text[:longestFooter:longestFooter], '…')
		}
		footer := "&L" + strings.ReplaceAll(string(text), "&", "&&") + "&R&P/&N"
		if err := b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: footer}); err != nil {
			return err
		}
	}
	if l.RepeatRows > 0 {
		if err := b.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$1:$%d", Quote(name), l.RepeatRows), Scope: name,
		}); err != nil {
			return err
		}
	}
	for _, v := range l.Validations {
		if err := b.validate(name, v); err != nil {
			return err
		}
	}
	for _, s := range l.Shown {
		if err := b.show(name, s); err != nil {
			return err
		}
	}
	for _, cell := range slices.Sorted(maps.Keys(l.Links)) {
		if err := b.file.SetCellHyperLink(name, cell, Quote(l.Links[cell])+"!A1", "Location"); err != nil {
			return err
		}
	}
	if l.Protect {
		if err := b.file.ProtectSheet(name, &excelize.SheetProtectionOptions{
			SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
		}); err != nil {
			return err
		}
	}
	if l.Chart != nil {
		if err := b.chart(name, l.Chart); err != nil {
			return err
		}
	}
	if l.Hidden {
		return b.file.SetSheetVisible(name, false, true)
	}
	return nil
}

// firstShown numbers the formats of cases, beyond all of styles.
const firstShown = 10_000

func (b *Book) show(name string, s Shown) error {
	var rules []excelize.ConditionalFormatOptions
	for _, c := range s.Cases {
		id, known := b.shown[c.Format]
		if !known {
			var err error
			if id, err = b.file.NewConditionalStyle(&excelize.Style{CustomNumFmt: &c.Format}); err != nil {
				return err
			}
			// The library counts these without those of styles, and gives both the same numbers.
			b.file.Styles.Dxfs.Dxfs[id].NumFmt.NumFmtID = firstShown + id
			b.shown[c.Format] = id
		}
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "cell", Criteria: c.Compare, Value: c.With, Format: &id, StopIfTrue: true})
	}
	return b.file.SetConditionalFormat(name, s.Cell, rules)
}

func (b *Book) validate(name string, v Validation) error {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(v.Range)
	switch {
	case v.From != "":
		rule.SetSqrefDropList(v.From)
	case len(v.Choices) > 0:
		if err := rule.SetDropList(v.Choices); err != nil {
			return err
		}
	}
	if v.Title != "" || v.Hint != "" {
		rule.SetInput(v.Title, v.Hint)
	}
	if v.From == "" && len(v.Choices) == 0 {
		return b.file.AddDataValidation(name, rule) // a hint alone
	}
	rule.SetError(excelize.DataValidationErrorStyleStop, "Tidak ada dalam pilihan", "Pilih salah satu dari daftar, atau kosongkan.")
	return b.file.AddDataValidation(name, rule)
}

// Row writes the next row. A height of 0 leaves it to the spreadsheet.
func (s *Sheet) Row(height float64, cells ...Cell) error {
	s.rows++
	values := make([]any, len(cells))
	for i := range cells {
		value, err := s.cell(&cells[i])
		if err != nil {
			return err
		}
		values[i] = value
	}
	at, err := excelize.CoordinatesToCellName(1, s.rows)
	if err != nil {
		return err
	}
	var opts []excelize.RowOpts
	if height > 0 {
		opts = append(opts, excelize.RowOpts{Height: height})
	}
	return s.stream.SetRow(at, values, opts...)
}

// LineHeight is the height of a line of text in points.
const LineHeight = 15.0

// Height is the height of a row that holds a text wrapped in a width: spreadsheets do not fit
// rows by themselves when they open a file. A little narrower than the cell, since letters differ.
func Height(s string, width float64) float64 {
	lines := 0
	for line := range strings.SplitSeq(s, "\n") {
		lines += 1 + int(float64(utf8.RuneCountInString(line))/max(width*0.95, 1))
	}
	const most = 400.0 // a spreadsheet has rows of 409 points at most
	return min(float64(max(lines, 1))*LineHeight, most)
}

// Rows is how many rows have been written.
func (s *Sheet) Rows() int { return s.rows }

// Merge lets the cell at one corner stand over all to the other; positions count from 0.
func (s *Sheet) Merge(row, column, down, across int) error {
	from, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(column+across, row+down)
	if err != nil {
		return err
	}
	return s.stream.MergeCell(from, to)
}

// Close ends the sheet.
func (s *Sheet) Close() error { return s.stream.Flush() }

func (s *Sheet) cell(c *Cell) (any, error) {
	id, err := s.book.style(c.Style)
	if err != nil {
		return nil, err
	}
	out := excelize.Cell{StyleID: id, Formula: c.Formula}
	switch v := c.Value.(type) {
	case nil:
	case string:
		text := Text(v)
		if len(text) > longestCell && len(utf16.Encode([]rune(text))) > longestCell {
			return nil, model.Faultf(model.FaultText, "Sel", "Sebuah teks terlalu panjang untuk satu sel lembar kerja (paling banyak %d huruf): %.30s….", longestCell, v)
		}
		out.Value = text
	case int:
		out.Value = v
	case decimal.Decimal:
		out.Value = number(v)
	case model.Date:
		if !v.IsBlank() {
			out.Value = serial(v)
		}
	default:
		return nil, fmt.Errorf("workbook: no cell of %T", v)
	}
	return out, nil
}

// number is a figure as spreadsheets hold it. One with more digits than they keep is text:
// a figure that lost its end would be another figure.
func number(d decimal.Decimal) any {
	if f, _ := d.Float64(); decimal.NewFromFloat(f).Equal(d) && len(d.Abs().Coefficient().String()) <= 15 {
		return f
	}
	return strings.Replace(d.String(), ".", ",", 1)
}

// serial is a day as spreadsheets count it.
func serial(d model.Date) int { return d.DaysSince(dayZero()) }

// dayZero is the day before 1 January 1900 in a calendar that has a 29 February 1900, as
// theirs does; days after that February are right.
func dayZero() model.Date { return model.Date{Year: 1899, Month: 12, Day: 30} }

// Text is what people typed as a cell holds it, without control characters. The sequence
// _xHHHH_, which spreadsheets take for a character, is written by the library so that it stays.
func Text(s string) string { return model.Clean(s, true) }

// Quote is a sheet's name as formulas write it.
func Quote(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// Ref is a cell as formulas write it; positions count from 0.
func Ref(row, column int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		panic("workbook: " + err.Error()) // a position the program itself made
	}
	return name
}

// ColumnName names a column, counted from 0, as a spreadsheet does.
func ColumnName(column int) string {
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		panic("workbook: " + err.Error()) // a position the program itself made
	}
	return name
}

// ColumnNamed is the column, counted from 0, that a spreadsheet names so.
func ColumnNamed(name string) (int, bool) {
	column, err := excelize.ColumnNameToNumber(name)
	return column - 1, err == nil && column <= maxColumns
}

// Write gives the workbook out. The same content gives the same bytes.
func (b *Book) Write(w io.Writer) error {
	defer b.file.Close()
	b.file.SetActiveSheet(0)
	return b.file.Write(w)
}

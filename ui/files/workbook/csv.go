package workbook

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"capaian/model"
)

// Separator stands between the cells of a csv that is written: in an Indonesian Windows the
// comma is in the figures, and Excel opens a file with semicolons in columns.
const Separator = ';'

// mark tells Excel that a csv is UTF-8; without it names lose their letters.
const mark = "\ufeff"

// runs are the first signs of a text that a spreadsheet would run as a formula.
const runs = "=+-@\t\r"

// Shield puts an apostrophe before a text that a spreadsheet would run, and before one that
// begins with an apostrophe, so that Unshield takes off what was put on and no more.
func Shield(s string) string {
	if s != "" && strings.ContainsRune(runs+"'", rune(s[0])) {
		return "'" + s
	}
	return s
}

// Unshield takes off the apostrophe that Shield put before a text, and the one that people put
// before numbers that are to stay texts.
func Unshield(s string) string {
	if IsQuoted(s) {
		return s[1:]
	}
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune(runs+"'", rune(s[1])) {
		return s[1:]
	}
	return s
}

// IsQuoted reports a number or a code behind an apostrophe, as it is typed in spreadsheets so
// that the number stays a text.
func IsQuoted(s string) bool {
	return len(s) > 1 && s[0] == '\'' && s[1] >= '0' && s[1] <= '9' && strings.Trim(s[1:], "0123456789 .,/-") == ""
}

// WriteCSV writes rows of cells. Figures come as they are; texts must have been shielded.
func WriteCSV(w io.Writer, rows [][]string) error {
	if _, err := io.WriteString(w, mark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = Separator, true
	return out.WriteAll(rows)
}

// ReadCSV reads a csv as this program writes it and as spreadsheets save it: with semicolons,
// commas or tabs, in UTF-8, in the Unicode of Windows, or in its old letters.
func ReadCSV(raw []byte) (Grid, error) {
	if len(raw) > MaxFile {
		return Grid{}, refused("Tabel lebih besar dari %d MB; tidak ada tabel kecamatan sebesar itu.", MaxFile>>20)
	}
	text, err := decoded(raw)
	if err != nil {
		return Grid{}, err
	}
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // as Excel saves it for old Macs
	}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.LazyQuotes, in.ReuseRecord = separatorOf(text), -1, true, true
	var g Grid
	cells, next, from := 0, 1, int64(0)
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return g, nil
		}
		if err != nil {
			line, _ := in.FieldPos(0)
			return Grid{}, refused("Tabel tidak terbaca pada baris %d; tanda kutipnya mungkin tidak berpasangan.", line)
		}
		// The reader leaves blank lines out; a place in the table must count them.
		line, _ := in.FieldPos(0)
		for ; next < line && len(g.Rows) < maxRows; next++ {
			g.Rows = append(g.Rows, nil)
		}
		next, from = next+strings.Count(strings.TrimLeft(text[from:in.InputOffset()], "\r\n"), "\n"), in.InputOffset()
		cells += len(record)
		if len(g.Rows) >= maxRows || len(record) > maxColumns || cells > maxCells {
			return Grid{}, refused("Tabel lebih besar dari %d baris atau %d kolom yang dibaca.", maxRows, maxColumns)
		}
		row := make([]Input, len(record))
		for i, cell := range record {
			row[i] = Input{Text: Unshield(model.Clean(cell, true))}
		}
		g.Rows = append(g.Rows, row)
	}
}

// decoded gives the text in whatever letters it was saved.
func decoded(raw []byte) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw)
		if err != nil {
			return "", refused("Tabel tidak terbaca; simpan sebagai CSV UTF-8.")
		}
		return string(wide), nil
	case bytes.IndexByte(raw, 0) >= 0:
		return "", refused("Berkas ini bukan tabel csv.")
	case !utf8.Valid(raw):
		old, err := charmap.Windows1252.NewDecoder().Bytes(raw)
		return string(old), err
	}
	return strings.TrimPrefix(string(raw), mark), nil
}

// separatorOf is the sign that stands most often, outside quotes, in the first line that has
// any. A comma may be one of a title: a line below without commas tells better.
func separatorOf(text string) rune {
	const lines = 30
	commas := false
	for range lines {
		line, rest, more := strings.Cut(text, "\n")
		best, most, here := Separator, 0, outsideQuotes(line, ',')
		for _, sign := range []rune{Separator, '\t', '|'} {
			if n := outsideQuotes(line, sign); n > most {
				best, most = sign, n
			}
		}
		switch {
		case most > 0 && (here == 0 || !commas && most >= here):
			return best
		case here > 0:
			commas = true
		}
		if text = rest; !more {
			break
		}
	}
	if commas {
		return ','
	}
	return Separator
}

func outsideQuotes(line string, sign rune) int {
	quoted, n := false, 0
	for _, r := range line {
		if r == '"' {
			quoted = !quoted
		} else if r == sign && !quoted {
			n++
		}
	}
	return n
}

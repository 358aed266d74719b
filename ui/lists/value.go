package lists

import (
	"capaian/model"
	"capaian/ui/text"
	"capaian/ui/workbook"

	"github.com/shopspring/decimal"
)

// value reads a cell as its column wants it. Doubt says how one of two meanings was chosen.
func value(d *Draft, c *Column, in workbook.Input) (v any, doubt string, err error) {
	if in.Broken {
		return nil, "", model.Faultf(model.FaultNumber, c.Head, "%s: lembar kerja menghitung %s; perbaiki rumusnya atau ketik nilainya.", c.Head, in.Text)
	}
	switch c.Kind {
	case Figure, Rupiah:
		return figure(c, in)
	case Day:
		return day(d, c, in)
	case Count:
		return count(c, in)
	case Words, Lines, Choice, Code:
	}
	return words(c, in)
}

func figure(c *Column, in workbook.Input) (any, string, error) {
	switch {
	case in.Dated:
		return nil, "", becameDate(c)
	case in.IsNumber && c.Kind == Rupiah && in.Number.IsNegative():
		return nil, "", model.Faultf(model.FaultNumber, c.Head, "%s: terbaca %s, diharapkan rupiah nol atau lebih, misalnya 1.668.156.794.", c.Head, in.Text)
	case in.IsNumber:
		return model.ValueOf(in.Number), "", nil
	case c.Kind == Rupiah:
		parsed, err := text.ParseRupiah(c.Head, in.Text)
		return parsed.Reading, parsed.Doubt, err
	}
	parsed, err := text.ParseNumber(c.Head, in.Text)
	return parsed.Reading, parsed.Doubt, err
}

func day(d *Draft, c *Column, in workbook.Input) (any, string, error) {
	if !in.IsNumber {
		date, doubt, err := text.ParseDate(c.Head, in.Text, d.Book.Year)
		return date, doubt, err
	}
	date, ok := in.Day()
	if !ok {
		return nil, "", model.Faultf(model.FaultDate, c.Head, "%s: terbaca %s, diharapkan tanggal seperti 31-03-%d.", c.Head, in.Text, d.Book.Year)
	}
	return date, "", nil
}

func count(c *Column, in workbook.Input) (any, string, error) {
	switch {
	case in.Blank():
		return 0, "", nil
	case in.Dated:
		return nil, "", becameDate(c)
	}
	n, err := text.ParseCount(c.Head, in.Text, c.Most)
	return n, "", err
}

// exactDigits is how many digits a spreadsheet keeps of a number.
const exactDigits = 15

func words(c *Column, in workbook.Input) (any, string, error) {
	switch {
	case in.Dated:
		return nil, "", becameDate(c)
	case in.IsNumber && !exact(in.Number):
		return nil, "", model.Faultf(model.FaultText, c.Head, "%s: %s disimpan lembar kerja sebagai angka, sehingga angka terakhirnya hilang; tulis sebagai teks (dengan tanda petik di depannya).", c.Head, in.Text)
	}
	return model.Clean(in.Text, c.Kind == Lines), "", nil
}

func exact(d decimal.Decimal) bool { return len(d.Abs().Truncate(0).String()) <= exactDigits }

// becameDate tells what spreadsheets do to texts such as 12/3.
func becameDate(c *Column) error {
	return model.Faultf(model.FaultText, c.Head, "%s: lembar kerja mengubah isinya menjadi tanggal; ketik ulang dengan tanda petik di depannya.", c.Head)
}

// same reports that a cell says what the office holds already.
func same(held, given any) bool {
	if a, ok := held.(model.Reading); ok {
		b, ok := given.(model.Reading)
		return ok && a.Equal(b)
	}
	if a, ok := held.(string); ok {
		b, ok := given.(string)
		// Outer spaces do not come through a cell; that they are gone is no change.
		return ok && model.Clean(a, true) == b
	}
	return held == given
}

package tables

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

// value reads a cell as its column wants it. Doubt says how one of two meanings was chosen.
func value(d *Draft, c *Column, in workbook.Input) (v any, doubt string, err error) {
	if in.Unread != "" {
		return nil, "", model.Faultf(model.FaultText, c.Head, "%s: %s.", c.Head, in.Unread)
	}
	if in.Broken || isBroken(in.Text) {
		return nil, "", model.Faultf(model.FaultNumber, c.Head, "%s: lembar kerja menghitung %s; perbaiki rumusnya atau ketik nilainya.", c.Head, in.Text)
	}
	if v, doubt, is := written(c, in, c.crosses); is {
		return v, doubt, nil
	}
	if c.area {
		return area(c, in)
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

// area reads the ministry's code of a village, with its points.
func area(c *Column, in workbook.Input) (any, string, error) {
	typed := strings.TrimSpace(in.Text)
	code, is := model.AreaCode(typed)
	switch {
	case typed == "", answerOf(typed) == negative:
		return "", "", nil
	case !is:
		return nil, "", model.BadArea(typed)
	case model.IsCensusArea(code):
		return code, fmt.Sprintf("%s: angka ketujuh %s bukan 1, 2, atau 3; mungkin kode BPS, bukan kode Kemendagri.", c.Head, code), nil
	}
	return code, "", nil
}

// isBroken reports a text that spreadsheets show in place of what they cannot compute.
func isBroken(s string) bool {
	switch strings.ToUpper(strings.TrimSpace(s)) {
	case "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!":
		return true
	}
	rest, is := strings.CutPrefix(strings.TrimSpace(s), "Err:")
	return is && strings.Trim(rest, "0123456789") == ""
}

// unnoised takes a number without what a spreadsheet's arithmetic left behind its last exact
// digit: 84,899999999999991 is 84,9.
func unnoised(r model.Reading) model.Reading {
	d, is := r.Value()
	digits := int32(len(strings.TrimLeft(d.Coefficient().String(), "-")))
	if !is || d.Exponent() >= 0 || digits <= exactDigits {
		return r
	}
	return model.ValueOf(d.Round(-d.Exponent() - (digits - exactDigits))).WithLetter(r.Letter())
}

func figure(c *Column, in workbook.Input) (any, string, error) {
	switch {
	case in.Dated:
		return nil, "", becameDate(c)
	case in.IsNumber && c.Kind == Rupiah && in.Number.IsNegative():
		return nil, "", model.Faultf(model.FaultNumber, c.Head, "%s: terbaca %s, diharapkan rupiah nol atau lebih, misalnya 1.668.156.794.", c.Head, in.Text)
	case in.IsNumber && c.Kind == Rupiah && isShare(model.ValueOf(in.Number)):
		return nil, "", asShare(c, in)
	case in.IsNumber:
		return unnoised(model.ValueOf(in.Number)), "", nil
	case c.Kind == Rupiah:
		parsed, err := text.ParseRupiah(c.Head, in.Text)
		if err == nil && isShare(parsed.Reading) {
			return nil, "", asShare(c, in)
		}
		return unnoised(parsed.Reading), parsed.Doubt, err
	}
	parsed, err := text.ParseNumber(c.Head, in.Text)
	return unnoised(parsed.Reading), parsed.Doubt, err
}

// isShare reports a figure that is no amount of money: at most a hundred, and not whole.
func isShare(r model.Reading) bool {
	n, is := unnoised(r).Value()
	return is && !n.IsInteger() && n.LessThanOrEqual(decimal.NewFromInt(100))
}

func asShare(c *Column, in workbook.Input) error {
	return model.Faultf(model.FaultNumber, c.Head, "%s: terbaca %s, seperti persentase; diharapkan rupiah, misalnya 1.668.156.794.", c.Head, model.Clean(in.Text, false))
}

func day(d *Draft, c *Column, in workbook.Input) (any, string, error) {
	if serial, is := serialDay(in.Text); is && !in.IsNumber {
		return serial, fmt.Sprintf("%s: %q dibaca sebagai %s, hitungan hari lembar kerja.", c.Head, in.Text, text.LongDate(serial)), nil
	}
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

// serialDay reads a day that a spreadsheet wrote as its count of days: five digits, of a year
// from 2000 on.
func serialDay(s string) (model.Date, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	const first, last = 36526, 73050 // 2000 to 2099
	if err != nil || n < first || n > last {
		return model.Date{}, false
	}
	in := workbook.Input{Number: decimal.NewFromInt(int64(n)), IsNumber: true}
	return in.Day()
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
	if c.Field == "nip" || strings.HasSuffix(c.Field, ".nip") {
		if why := text.NotNIP(in.Text); why != "" {
			return nil, "", model.Faultf(model.FaultText, c.Head, "%s: %s", c.Head, why)
		}
	}
	said := model.Clean(in.Text, c.Kind == Lines)
	if c.Field == "nip" || strings.HasSuffix(c.Field, ".nip") {
		said = text.PlainNIP(said)
	}
	ofPerson := c.Field == "head" || strings.HasPrefix(c.Field, "head.") || strings.HasPrefix(c.Field, "person.")
	if ofPerson && answerOf(said) == negative {
		return "", fmt.Sprintf("%s: %q dibaca sebagai kosong.", c.Head, said), nil
	}
	return said, "", nil
}

// onlyDashes reports what people put into a cell that is to stay blank.
func onlyDashes(s string) bool { return s != "" && strings.Trim(s, "-–— ") == "" }

func exact(d decimal.Decimal) bool { return len(d.Abs().Truncate(0).String()) <= exactDigits }

// becameDate tells what spreadsheets do to texts such as 12/3.
func becameDate(c *Column) error {
	return model.Faultf(model.FaultText, c.Head, "%s: lembar kerja mengubah isinya menjadi tanggal; ketik ulang dengan tanda petik di depannya.", c.Head)
}

// same reports that a cell says what the office holds already.
func same(held, given any) bool {
	if a, ok := held.(string); ok && given == "" && onlyDashes(a) {
		return true
	}
	if a, ok := held.(model.Reading); ok {
		b, ok := given.(model.Reading)
		if ok && b.Letter() == "" {
			a = a.WithLetter("") // the grade follows from the figure
		}
		return ok && (a.Equal(b) || unnoised(a).Equal(b))
	}
	if a, ok := held.(string); ok {
		b, ok := given.(string)
		// Outer spaces do not come through a cell; that they are gone is no change.
		return ok && model.Clean(a, true) == b
	}
	return held == given
}

func isPercent(v any) bool {
	unit, _ := v.(string)
	switch strings.ToLower(strings.Trim(unit, " ().")) {
	case "%", "persen", "prosen", "percent":
		return true
	}
	return false
}

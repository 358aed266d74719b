package text

import (
	"fmt"
	"strings"

	"capaian/model"

	"github.com/shopspring/decimal"
)

// Parsed is what was read. Doubt is an Indonesian sentence on how a text with two
// possible meanings was understood; it is empty where there is only one meaning.
type Parsed struct {
	Reading model.Reading
	Doubt   string
}

// longest is how many bytes a number may have with all its marks and spaces.
const longest = 4 * model.MaxNumberLength

// ParseNumber reads a figure of an indicator: 72,5, 81.82, 1.668.156, 100%, 51 (C-), N/A.
// Blank gives a blank Reading; a lone dash is read as N/A and doubted. The error is a
// *model.Fault with FaultNumber.
func ParseNumber(field, s string) (Parsed, error) {
	t := tidy(s)
	switch {
	case t == "":
		return Parsed{}, nil
	case isNotApplicable(t):
		return Parsed{Reading: model.NotApplicable()}, nil
	case t == "-":
		return Parsed{
			Reading: model.NotApplicable(),
			Doubt:   fmt.Sprintf("Terbaca %s sebagai N/A (tidak berlaku); kosongkan bila belum diisi.", quote(s)),
		}, nil
	}
	number, letter := cutLetter(t)
	d, doubt, err := read(subject{field, s, exampleNumber, numberDoubts()}, strings.TrimRight(strings.TrimSuffix(number, "%"), " "))
	if err != nil {
		return Parsed{}, err
	}
	return Parsed{model.ValueOf(d).WithLetter(letter), doubt}, nil
}

// isNotApplicable knows the spellings of N/A.
func isNotApplicable(s string) bool {
	switch strings.ToUpper(s) {
	case "N/A", "NA", "N.A", "N.A.", `N\A`, "N/A.":
		return true
	}
	return false
}

// cutLetter takes the letter of a grade off a figure: "51 (C-)" is 51 and C-.
// What stands in parentheses and is no grade stays, so that it is refused.
func cutLetter(s string) (number, letter string) {
	inner, closed := strings.CutSuffix(s, ")")
	open := strings.LastIndexByte(inner, '(')
	if !closed || open <= 0 {
		return s, ""
	}
	letter = strings.ReplaceAll(inner[open+1:], " ", "")
	letters := strings.TrimRight(letter, "+-")
	if letters == "" || len(letters) > 2 || len(letter) > len(letters)+1 || leading(letters, isLetter) != letters {
		return s, ""
	}
	return strings.TrimRight(s[:open], " "), letter
}

// subject is what a message about a number needs to know.
type subject struct {
	field, typed, example string
	doubts                map[form]string
}

const (
	exampleNumber = "angka seperti 72 atau 72,5"
	exampleRupiah = "rupiah seperti 1.668.156.794"
)

// read turns a signed number without any words into an exact decimal.
func read(about subject, s string) (decimal.Decimal, string, error) {
	if len(s) > longest {
		return decimal.Decimal{}, "", tooLong(about)
	}
	unsigned, negative := cutSign(s)
	if unsigned == "" || strings.Trim(unsigned, "0123456789., ") != "" {
		return decimal.Decimal{}, "", unexpected(about)
	}
	whole, fraction, f, ok := unmark(unsigned)
	if !ok {
		return decimal.Decimal{}, "", badMarks(about)
	}
	d, err := decimal.NewFromString(strings.TrimSuffix("0"+whole+"."+fraction, "."))
	if err != nil {
		return decimal.Decimal{}, "", unexpected(about)
	}
	if negative {
		d = d.Neg()
	}
	if len(d.String()) > model.MaxNumberLength || len(fraction) > model.MaxNumberLength {
		return decimal.Decimal{}, "", tooLong(about)
	}
	doubt, doubtful := about.doubts[f]
	if !doubtful {
		if strings.HasPrefix(s, "(") {
			return d, fmt.Sprintf(doubtNegative, quote(about.typed), Plain(d)), nil
		}
		return d, "", nil
	}
	return d, fmt.Sprintf(doubt, quote(about.typed), Plain(d), otherwise(f, unsigned)), nil
}

// cutSign takes the sign off, also as spreadsheets write less than nothing: (1.234).
func cutSign(s string) (unsigned string, negative bool) {
	if inner, ok := strings.CutPrefix(s, "("); ok {
		if inner, ok = strings.CutSuffix(inner, ")"); ok {
			return strings.Trim(inner, " "), true
		}
	}
	for _, sign := range []string{"-", "+"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return strings.TrimLeft(rest, " "), sign == "-"
		}
	}
	return s, false
}

// otherwise writes the meaning that was not chosen.
func otherwise(f form, unsigned string) string {
	if f == formCommaDecimal {
		return strings.ReplaceAll(unsigned, ",", ".")
	}
	return strings.ReplaceAll(unsigned, ".", ",")
}

// The sentences of doubt take what was typed, how it was read, and how the other meaning is written.
const (
	doubtPointThousands = "Terbaca %[1]s sebagai ribuan: %[2]s (titik = ribuan); untuk pecahan tulis %[3]s."
	doubtCommaThousands = "Terbaca %[1]s sebagai %[2]s (koma = ribuan)."
	doubtEnglish        = "Terbaca %[1]s sebagai %[2]s (koma = ribuan, titik = desimal)."
	doubtSpaces         = "Terbaca %[1]s sebagai satu angka: %[2]s."
	doubtNegative       = "Terbaca %[1]s sebagai %[2]s (dalam kurung = di bawah nol)."
	doubtPointDecimal   = "Terbaca %[1]s sebagai %[2]s rupiah (titik = desimal)."
	doubtCommaDecimal   = "Terbaca %[1]s sebagai pecahan: %[2]s rupiah (koma = desimal); untuk ribuan tulis %[3]s."
)

func numberDoubts() map[form]string {
	return map[form]string{
		formPointThousands: doubtPointThousands,
		formCommaThousands: doubtCommaThousands,
		formEnglish:        doubtEnglish,
		formSpaces:         doubtSpaces,
	}
}

func rupiahDoubts() map[form]string {
	return map[form]string{
		formPointDecimal:   doubtPointDecimal,
		formCommaDecimal:   doubtCommaDecimal,
		formCommaThousands: doubtCommaThousands,
		formEnglish:        doubtEnglish,
		formSpaces:         doubtSpaces,
	}
}

func unexpected(about subject) error {
	return model.Faultf(model.FaultNumber, about.field, "%s: terbaca %s, diharapkan %s.",
		about.field, quote(about.typed), about.example)
}

func badMarks(about subject) error {
	return model.Faultf(model.FaultNumber, about.field,
		"%s: terbaca %s, diharapkan titik ribuan tiap tiga angka dan satu koma desimal, misalnya 1.234.567,89.",
		about.field, quote(about.typed))
}

func tooLong(about subject) error {
	return model.Faultf(model.FaultNumber, about.field, "%s: terbaca %s, diharapkan paling banyak %d angka.",
		about.field, quote(about.typed), model.MaxNumberLength)
}

package text

import (
	"fmt"
	"strings"

	"capaian/model"
)

// nipDigits is the length of a civil servant's number: birth date, month of appointment, sex, serial.
const nipDigits = 18

// NotNIP says why a text cannot be a NIP: what a spreadsheet made of one (1,96903E+17), one that
// lost digits, or letters. "" where it can, and for what is blank or a dash.
func NotNIP(s string) string {
	typed := strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(s)), "NIP")
	digits := strings.Map(func(r rune) rune {
		if r == ' ' || r == '.' || r == '-' || r == ':' || r == '\u00a0' {
			return -1
		}
		return r
	}, typed)
	if digits == "" || len(digits) == nipDigits && onlyDigits(digits) {
		return ""
	}
	said := fmt.Sprintf("terbaca %s, diharapkan NIP %d angka", quote(model.Clean(s, false)), nipDigits)
	if strings.Contains(digits, "E+") {
		said += "; dari lembar kerja salin sebagai teks"
	}
	return said + "."
}

// PlainNIP is a NIP without the word before it and without points: "NIP. 19690303.199303.1.009"
// is 19690303 199303 1 009. Another text, and one of figures and spaces alone, stays as it is.
func PlainNIP(s string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
	if len(digits) != nipDigits || strings.Trim(s, "0123456789 ") == "" || NotNIP(s) != "" {
		return s
	}
	return digits[:8] + " " + digits[8:14] + " " + digits[14:15] + " " + digits[15:]
}

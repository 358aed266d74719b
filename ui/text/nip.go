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

package text

import (
	"strings"

	"capaian/model"
)

// ParseRupiah reads an amount of money from zero: 1.668.156.794, 1668156794, Rp 1.668.156.794,-.
// Blank gives a blank Reading; N/A, letters and amounts below zero are refused.
// The error is a *model.Fault with FaultNumber.
func ParseRupiah(field, s string) (Parsed, error) {
	t := tidy(s)
	if t == "" {
		return Parsed{}, nil
	}
	bare := bareRupiah(t)
	if bare == "-" {
		return Parsed{}, model.Faultf(model.FaultNumber, field, "%s: terbaca %s; tulis 0 bila tidak ada uangnya, kosongkan bila belum diketahui.", field, quote(s))
	}
	d, doubt, err := read(subject{field, s, exampleRupiah, rupiahDoubts()}, bare)
	if err != nil {
		return Parsed{}, err
	}
	if d.IsNegative() {
		return Parsed{}, model.Faultf(model.FaultNumber, field, "%s: terbaca %s, diharapkan rupiah nol atau lebih, misalnya 1.668.156.794.",
			field, quote(s))
	}
	return Parsed{model.ValueOf(d), doubt}, nil
}

// bareRupiah takes off "Rp" and the ",-" that closes a round amount; a sign before "Rp" stays.
func bareRupiah(s string) string {
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "-", strings.TrimLeft(rest, " ")
	}
	if len(s) >= 2 && strings.EqualFold(s[:2], "rp") {
		s = strings.TrimLeft(strings.TrimPrefix(s[2:], "."), " ")
	}
	for _, closing := range []string{",-", ",--", ".-"} {
		if rest, ok := strings.CutSuffix(s, closing); ok && rest != "" {
			s = rest
			break
		}
	}
	return sign + s
}

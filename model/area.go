package model

import "strings"

// areaDigits are how many digits a village's code has: province, regency, kecamatan, village
// (Permendagri 58/2021).
const areaDigits = 10

// AreaCode gives the code of a village as the ministry writes it, 35.08.05.2001, however it is
// typed: with or without points and spaces. False where it has not ten digits.
func AreaCode(typed string) (string, bool) {
	var digits []byte
	for _, r := range typed {
		switch {
		case r >= '0' && r <= '9':
			digits = append(digits, byte(r))
		case strings.ContainsRune(". -\u00a0\u202f\t", r):
		default:
			return "", false
		}
	}
	if len(digits) != areaDigits {
		return "", false
	}
	d := string(digits)
	return d[:2] + "." + d[2:4] + "." + d[4:6] + "." + d[6:], true
}

// BadArea refuses what is no code of a village.
func BadArea(typed string) error {
	return Faultf(FaultText, "Kode wilayah", "Kode wilayah: terbaca %q, diharapkan 10 angka kode Kemendagri, misalnya 35.08.05.2001.", Clean(typed, false))
}

// IsCensusArea reports a code that the statistical office gives rather than the ministry, whose
// seventh digit tells a kelurahan, a desa or a desa adat: 1, 2 or 3.
func IsCensusArea(code string) bool {
	area, is := AreaCode(code)
	const seventh = len("35.08.05.")
	return is && (area[seventh] < '1' || area[seventh] > '3')
}

package check

import (
	"fmt"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// signedDocument holds the day of the signature against the year that is reported.
func signedDocument(r *reader) {
	day, told := printed.Day(r.Document.Signed)
	if !told || r.Year == 0 {
		return
	}
	due := r.Document.Deadline
	if due.IsBlank() && r.known.data != nil && r.known.data.book.Year == r.Year {
		due = dueOf(r.known.data.book)
	}
	if message, right, level := signature(day, r.Year, due); message != "" {
		r.note(flaw{at: spot{-1, -1, -1}, printed: r.Document.Signed, right: right, message: message, level: level})
	}
}

// dueOf is the day by which the year's report is due.
func dueOf(b *model.Book) model.Date {
	for _, d := range model.Deadlines(b) {
		if d.Kind == model.DeadlineReport {
			return d.Due
		}
	}
	return model.Date{}
}

// signature says what is wrong with the day on which a report was signed: before its year
// was over, or after it was due. A report signed on the last day of its year is only early.
func signature(day model.Date, year int, due model.Date) (message, right string, level Level) {
	if due.IsBlank() {
		due = model.Date{Year: year + 1, Month: 2, Day: 28}
		if leap, err := model.NewDate(year+1, 2, 29); err == nil {
			due = leap
		}
	}
	end := model.Date{Year: year, Month: 12, Day: 31}
	right = fmt.Sprintf("%s sampai %s", long(model.Date{Year: year + 1, Month: 1, Day: 1}), long(due))
	switch {
	case day == end:
		return fmt.Sprintf("Laporan tahun %d ditandatangani %s, pada hari terakhir tahun itu; angka triwulan IV biasanya belum lengkap.", year, long(day)), right, Warning
	case end.After(day):
		return fmt.Sprintf("Laporan tahun %d ditandatangani %s, sebelum tahun itu berakhir.", year, long(day)), right, Error
	case day.After(due):
		return fmt.Sprintf("Laporan tahun %d ditandatangani %s, sesudah batas %s.", year, long(day), long(due)), right, Warning
	}
	return "", "", ""
}

// long writes a day as letters do: 31 Maret 2024.
func long(d model.Date) string {
	months := [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
	if d.Month < 1 || d.Month > 12 {
		return d.String()
	}
	return fmt.Sprintf("%d %s %d", d.Day, months[d.Month-1], d.Year)
}

// badNumbers finds NIP that cannot be one.
func badNumbers(r *reader) {
	for _, p := range r.Document.People {
		if message := nip(p.NIP); message != "" {
			r.note(flaw{at: spot{-1, -1, -1}, printed: p.NIP, message: strings.TrimSpace(p.Name+" ") + message})
		}
	}
}

// nip says why a number cannot be a NIP: 18 digits, day of birth, month of appointment, sex
// and serial. Blank and N/A are none.
func nip(s string) string {
	s = strings.TrimSpace(s)
	c := printed.Read(s, false)
	if c.State == printed.Blank || c.State == printed.NotApplicable {
		return ""
	}
	digits := strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r == ' ' || r == '.' || r == '-' || r == '\u00a0':
			return -1
		}
		return 'x'
	}, strings.TrimPrefix(strings.TrimPrefix(strings.ToUpper(s), "NIP"), "."))
	if strings.Contains(digits, "X") || strings.Contains(digits, "x") {
		return fmt.Sprintf("NIP %s memuat huruf; NIP terdiri atas 18 angka.", s)
	}
	if len(digits) != 18 {
		return fmt.Sprintf("NIP %s terdiri atas %d angka; seharusnya 18.", s, len(digits))
	}
	number := func(from, to int) int {
		n := 0
		for _, d := range digits[from:to] {
			n = n*10 + int(d-'0')
		}
		return n
	}
	born, err := model.NewDate(number(0, 4), number(4, 6), number(6, 8))
	if err != nil {
		return fmt.Sprintf("NIP %s dimulai dengan tanggal lahir yang tidak ada.", s)
	}
	// Of a P3K the month is a code from 21 on.
	month := number(12, 14)
	if month > 20 && month < 30 {
		month = 1
	}
	appointed, err := model.NewDate(number(8, 12), month, 1)
	if err != nil {
		return fmt.Sprintf("NIP %s memuat bulan pengangkatan yang tidak ada.", s)
	}
	if appointed.Year-born.Year < 15 || appointed.Year-born.Year > 60 {
		return fmt.Sprintf("NIP %s: diangkat %d, lahir %d.", s, appointed.Year, born.Year)
	}
	if sex := digits[14]; sex != '1' && sex != '2' {
		return fmt.Sprintf("NIP %s: angka ke-15 menyatakan jenis kelamin, 1 atau 2.", s)
	}
	return ""
}

package shape

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"capaian/ui/text"
)

// SplitDays says where a table tells its days in several columns: the day beside its month, or
// the first beside the last. A position that is not there is −1.
type SplitDays struct {
	Row                    int // that of the heads
	Day, Month, Year, Last int
}

// FindSplitDays looks for such columns in the first rows of a table.
func FindSplitDays(cells [][]string) (SplitDays, bool) {
	for row := range min(len(cells), headRows) {
		s := SplitDays{Row: row}
		at := func(names ...string) int {
			return slices.IndexFunc(cells[row], func(cell string) bool { return slices.Contains(names, Bare(cell)) })
		}
		s.Day, s.Month, s.Year = at("tanggal", "tgl", "tanggallibur", "tgllibur"), at("bulan", "bln"), at("tahun", "thn", "th")
		s.Last = -1
		if s.Day >= 0 && s.Month >= 0 {
			return s, true
		}
		s.Day = at("tanggalmulai", "tglmulai", "mulaitanggal", "mulai", "daritanggal", "dari", "tanggalawal", "tglawal", "awal", "sejak", "sejaktanggal", "mulailibur", "haripertama")
		s.Last = at("tanggalselesai", "tglselesai", "selesai", "sampaitanggal", "sampai", "sampaidengan", "sd", "sdtanggal", "tanggalakhir", "tglakhir", "akhir", "hingga", "berakhir", "tanggalberakhir", "selesailibur", "hariterakhir")
		s.Month, s.Year = -1, -1
		if s.Day >= 0 && s.Last >= 0 {
			return s, true
		}
	}
	return SplitDays{}, false
}

// Columns are the positions besides that of Day, which no longer tell anything once days are joined.
func (s *SplitDays) Columns() []int {
	return slices.DeleteFunc([]int{s.Month, s.Year, s.Last}, func(at int) bool { return at < 0 })
}

// Joined is the day of a row as one text, such as 10-11 April 2024 or 10-4-2024 s.d. 11-4-2024.
// above is the month that stands above, for rows of one month often name it once; the one that
// stands for the rows below is given back.
func (s *SplitDays) Joined(cells []string, above string) (days, month string) {
	cell := func(at int) string {
		if at < 0 || at >= len(cells) {
			return ""
		}
		return strings.TrimSpace(cells[at])
	}
	day, last, month := cell(s.Day), cell(s.Last), cell(s.Month)
	if month == "" {
		month = above
	}
	named := month
	if n, err := strconv.Atoi(month); err == nil && text.MonthName(n) != "" {
		named = text.MonthName(n)
	}
	if first, _, err := text.ParseDate("", month, anyYear); err == nil && first.Day == 1 {
		named = fmt.Sprintf("%s %d", text.MonthName(first.Month), first.Year) // spreadsheets make a day of April 2024
	}
	switch {
	case s.Last >= 0 && last != day && strings.Trim(last, "-– ") != "":
		days = day + " s.d. " + last
	case s.Last >= 0, day == "", saysMonth(day):
		days = day
	default:
		days = strings.TrimSpace(day + " " + named + " " + cell(s.Year))
	}
	return days, month
}

// anyYear stands for the year of a day that is only looked at.
const anyYear = 2000

// saysMonth reports a day, or several, that need no column for their month: 10-11 April, 1-4-24.
// 10-11 and 8, 9 are days beside one.
func saysMonth(day string) bool {
	if strings.Count(day, "-") < 2 && strings.Count(day, "/") < 2 && strings.IndexFunc(day, unicode.IsLetter) < 0 {
		return false
	}
	date, _, err := text.ParseDate("", day, anyYear)
	return err == nil && !date.IsBlank() || len(text.ParseDays(day, anyYear)) > 0
}

// JoinDays gives lines in which each day stands whole in its own cell; the lines themselves where
// they tell their days so already.
func JoinDays(lines [][]string) [][]string {
	s, is := FindSplitDays(lines)
	if !is {
		return lines
	}
	joined, month := slices.Clone(lines), ""
	for row := s.Row; row < len(lines); row++ {
		cells := slices.Clone(lines[row])
		for len(cells) <= s.Day {
			cells = append(cells, "")
		}
		if row == s.Row {
			cells[s.Day] = "Tanggal"
		} else {
			cells[s.Day], month = s.Joined(lines[row], month)
		}
		for _, at := range s.Columns() {
			if at < len(cells) {
				cells[at] = ""
			}
		}
		joined[row] = cells
	}
	return joined
}

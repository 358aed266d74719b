package printed

import "strings"

// settleCodes takes the columns before the first names for the parts of one code, where each row
// fills them from the left: urusan, bidang, program, kegiatan, sub kegiatan.
func (s *Sheet) settleCodes(rows []Row) {
	n := 0
	for n < len(s.Columns) && s.Columns[n].Role == NoRole && !s.told(n) {
		n++
	}
	if n < 2 || n == len(s.Columns) || !s.Columns[n].Role.Text() {
		return
	}
	several := false
	for _, r := range rows {
		filled := 0
		for i := range min(n, len(r.Cells)) {
			text := strings.TrimSpace(r.Cells[i])
			switch {
			case text == "":
			case filled < i || len(text) > mostCode || strings.Trim(text, "0123456789xX.") != "":
				return
			default:
				filled++
			}
		}
		several = several || filled > 1
	}
	for i := range n {
		if several {
			s.Columns[i].Role = RoleCode
		}
	}
}

// mostCode is how long a part of a code is that has a column of its own.
const mostCode = 6

package check

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// saidRows finds the one figure of a sentence about one row of the tables that none of its rows
// prints: a slip of the pen, the formula the wrong way round, or the figure of another row.
func saidRows(r *reader, all []naming) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) == 0 || len(s.said) > mostInRow || slices.ContainsFunc(s.years, func(y int) bool { return y != r.Year }) || r.toldAny(s) {
			continue
		}
		if s.has("triwulan", "semester", " tw ", "bulan", "renstra", "rpjm", "akhir", "sebelum", "lalu", "naik", "turun", "meningkat", "selisih", "banding", "rata-rata", "nasional", "provinsi", "standar", "masing-masing", "menjadi", "semula", "perubahan", "pergeseran", "murni", "kecuali", "antara lain", "di antaranya", "hanya", "sebagian", "dibagi", "sekitar", "lebih dari", "kurang dari", "kurang lebih") {
			continue
		}
		if n, _ := one(all, s.lower); n != nil && !hasAny(strings.Replace(s.lower, n.label, "", 1), "kegiatan", "bidang", "seksi", " untuk ", "melalui", "khusus", "tahap") {
			r.judgeRow(s, r.rowsCalled(n.label))
		}
	}
}

// mostInRow is how many figures a sentence about one row has at most.
const mostInRow = 4

// toldAny reports that something was found of a figure of a sentence already.
func (r *reader) toldAny(s *sentence) bool {
	for i := range s.said {
		if r.toldOf(s, i) {
			return true
		}
	}
	return false
}

// rowsCalled are the figures in the rows of the year with a label.
func (r *reader) rowsCalled(label string) []spot {
	var all []spot
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindScale || sheet.Year != 0 && sheet.Year != r.Year {
			continue
		}
		for l := range sheet.Lines {
			for c, column := range sheet.Columns {
				at := spot{s, l, c}
				if sheet.Lines[l].Head || lowered(strings.Join(strings.Fields(r.called(at)), " ")) != label {
					continue
				}
				if !column.Role.Text() && column.Role != printed.RoleNumber && usable(r.cell(at)) {
					if len(r.cell(at).Values) > 1 || r.wrong[at] != nil {
						return nil // it is not known what the row says
					}
					all = append(all, at)
				}
			}
		}
	}
	return all
}

// judgeRow holds the figures of a sentence against those of the rows that it speaks of.
func (r *reader) judgeRow(s *sentence, row []spot) {
	odd, used := -1, map[spot]bool{}
	for i := range s.said {
		same := false
		for _, at := range row {
			if agrees(s.said[i].values, r.exactOf(at)) != wrong || agrees(r.cell(at).Values, s.said[i].values[0].Number.Rat()) != wrong {
				used[at], same = true, true
			}
		}
		switch {
		case same:
		case odd >= 0 || s.said[i].points || len(s.said[i].values) > 1:
			return
		default:
			odd = i
		}
	}
	if odd < 0 {
		return
	}
	role := rowRole(&s.said[odd], s.between(odd-1, odd))
	var right []spot
	for _, at := range row {
		own := r.Sheets[at.sheet].Columns[at.column].Role
		if used[at] || s.said[odd].money != own.Money() || s.said[odd].share && own == printed.NoRole {
			continue
		}
		if own == role || len(used) > 0 && swapped(s.said[odd].values[0], r.cell(at).Values[0]) {
			right = append(right, at)
		}
	}
	if len(right) == 0 || slices.ContainsFunc(right, func(at spot) bool { return r.exactOf(at).Cmp(r.exactOf(right[0])) != 0 }) {
		return
	}
	if at := right[0]; swapped(s.said[odd].values[0], r.cell(at).Values[0]) || role == r.Sheets[at.sheet].Columns[at.column].Role && (r.reversed(&s.said[odd], row, role) || r.ofOtherRow(&s.said[odd], at)) {
		r.note(flaw{
			at: inText(s.line), printed: s.as(odd), right: r.plain(r.exactOf(at)),
			message: fmt.Sprintf("Teks menyebut %s tentang “%s”, sedangkan %s memuat %s.", s.as(odd), shorten(r.called(at), 60), r.Sheets[at.sheet].Table.Label(), r.cell(at).Text),
			working: []string{r.place(at) + ": " + r.cell(at).Text},
		})
	}
}

// rowRole is what the words right before a figure call it; none where they call it several things.
func rowRole(one *said, amid string) printed.Role {
	found := printed.NoRole
	for _, w := range []struct {
		role  printed.Role
		money bool
		words []string
	}{
		{printed.RoleRemainder, true, []string{"sisa", "menyisa"}},
		{printed.RoleSpent, true, []string{"realisasi", "serap"}},
		{printed.RoleBudget, true, []string{"pagu", "alokasi"}},
		{printed.RoleAbsorption, false, []string{"serap", "yerap"}},
		{printed.RoleAchieved, false, []string{"capai"}},
		{printed.RoleActual, false, []string{"realisasi"}},
		{printed.RoleTarget, false, []string{"target"}},
	} {
		if w.money != one.money || !hasAny(amid, w.words...) {
			continue
		}
		if found != printed.NoRole {
			return printed.NoRole
		}
		found = w.role
	}
	return found
}

// reversed reports that an achievement is the target in percent of the actual.
func (r *reader) reversed(one *said, row []spot, role printed.Role) bool {
	if role != printed.RoleAchieved || !one.share {
		return false
	}
	for _, t := range row {
		for _, a := range row {
			columns := r.Sheets[t.sheet].Columns
			if t.sheet == a.sheet && t.line == a.line && columns[t.column].Role == printed.RoleTarget && columns[a.column].Role == printed.RoleActual && r.exactOf(a).Sign() > 0 && agrees(one.values, percent(r.exactOf(t), r.exactOf(a))) != wrong {
				return true
			}
		}
	}
	return false
}

// ofOtherRow reports that a figure of three digits or more is printed in another row of a column.
func (r *reader) ofOtherRow(one *said, at spot) bool {
	if len(digitsOf(one.values[0])) < 3 || whole(one.values[0], 100) {
		return false
	}
	for l := range r.Sheets[at.sheet].Lines {
		if other := (spot{at.sheet, l, at.column}); l != at.line && usable(r.cell(other)) && r.cell(other).Values[0].Number.Equal(one.values[0].Number) {
			return true
		}
	}
	return false
}

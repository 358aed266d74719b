package printed

import (
	"slices"
	"strings"

	"capaian/model"
)

// kindOf tells what a table is for, by its title and by what its columns hold.
func (s *Sheet) kindOf(rows []Row) Kind {
	has := s.has
	title := func(role string) bool { return s.words.says("titles", role, padded(s.Table.Title)) }
	years, quarters := s.spread()
	performance := has(RoleTarget, RoleActual, RoleAchieved)
	for _, row := range []struct {
		kind Kind
		fits bool
	}{
		{KindWorking, has(RolePart) && has(RoleWhole)},
		{KindScale, has(RoleInterval) && !performance || s.ranges(rows) && !performance && !has(RoleBudget)},
		{KindStaff, has(RoleMale) && has(RoleFemale) && (!s.several(RoleMale) || title("pegawai")) || has(RoleNeeded) && has(RoleHeads) || (title("pegawai") && has(RoleCivil, RoleContract, RoleEducation))},
		{KindVillages, has(RoleOnTime)},
		{KindFacilitation, has(RolePlanned) && has(RoleDone)},
		{KindAssets, has(RoleCondition) && !performance || title("sarana") && has(RoleQuantity) && !performance},
		{KindEfficiency, has(RoleEfficiency)},
		{KindPeer, has(RoleActual, RoleAchieved) && title("pembanding")},
		{KindBudget, has(RoleSpent) && has(RoleBudget) && !has(RoleTarget)},
		{KindProgram, has(RoleBudget) && has(RoleTarget)},
		{KindAgreement, title("perjanjian") && has(RoleTarget, RoleBudget) && !has(RoleActual)},
		{KindBudget, has(RoleBudget) && !performance},
		{KindPlanEnd, performance && has(RoleActual, RoleAchieved) && (s.toEnd() || years < 2 && title("akhir"))},
		{KindQuarters, quarters > 1},
		{KindHistory, years > 1 && has(RoleActual, RoleAchieved)},
		{KindAchievement, has(RoleActual) && has(RoleTarget) || has(RoleAchieved)},
		{KindTargets, has(RoleTarget) && !has(RoleActual, RoleAchieved)},
		{KindMeasures, has(RoleMeasure)},
	} {
		if row.fits {
			return row.kind
		}
	}
	return NoKind
}

// settleIntervals takes a column of plain figures for no interval, whatever its head says: Nilai
// Interval of a survey is a score.
func (s *Sheet) settleIntervals(rows []Row) {
	for i := range s.Columns {
		if s.Columns[i].Role != RoleInterval || s.told(i) {
			continue
		}
		plain, other := 0, 0
		for _, row := range rows {
			if i >= len(row.Cells) {
				continue
			}
			switch c := Read(row.Cells[i], false); {
			case c.State == Figure && c.Bound == "":
				plain++
			case c.State != Blank:
				other++
			}
		}
		if plain > 1 && other == 0 {
			s.Columns[i].Role = NoRole
		}
	}
}

// peopleInGroups reports that a table counts people in several groups that have sums of their own,
// or that are added up by men and women: not the same people told in several ways.
func (s *Sheet) peopleInGroups() bool {
	if s.has(RoleNeeded) {
		return false
	}
	for i, c := range s.Columns {
		if c.Role == RoleMale && s.several(RoleMale) && s.words.says("labels", string(RoleQuantity), padded(c.Over())) {
			return true
		}
		if c.Role == RoleHeads && c.Over() != "" && slices.ContainsFunc(s.Columns[:i], func(o Column) bool {
			return o.Role == NoRole && o.Over() == "" && strings.HasPrefix(padded(o.Head), " jumlah ")
		}) {
			return true // of all that are counted before
		}
	}
	return s.several(RoleHeads)
}

// spread counts the years and the quarters of which a table tells what was reached.
func (s *Sheet) spread() (years, quarters int) {
	byYear, byQuarter := map[int]bool{}, map[model.Quarter]bool{}
	for _, c := range s.Columns {
		if c.Role == RoleActual || c.Role == RoleAchieved {
			byYear[c.Year] = c.Year != 0
			byQuarter[c.Quarter] = c.Quarter != 0
		}
	}
	delete(byYear, 0)
	delete(byQuarter, 0)
	return len(byYear), len(byQuarter)
}

// titleYear is the one year a title speaks of; the span of a plan is none.
func titleYear(title string) int {
	found, last := 0, 0
	several := false
	words := fieldsOf(title)
	for i, w := range words {
		year := yearIn(w)
		if year == 0 {
			continue
		}
		if span(words, i) {
			continue
		}
		if found != 0 && year != found {
			several = true
		}
		found, last = year, year
	}
	if several {
		return 0
	}
	return last
}

// span reports that a year is an end of a span: 2024-2026, 2019 s.d. 2023.
func span(words []string, at int) bool {
	joins := func(w string) bool { return w == "-" || w == "sd" || w == "s.d" || w == "s/d" || w == "sampai" }
	if at >= 2 && joins(words[at-1]) && yearIn(words[at-2]) != 0 {
		return true
	}
	return at+2 < len(words) && joins(words[at+1]) && yearIn(words[at+2]) != 0
}

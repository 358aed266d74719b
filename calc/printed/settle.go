package printed

import (
	"strings"
	"unicode"
)

// settle decides what a column holds where its head alone leaves it open, from the columns
// at its left and from the size of its figures.
func (s *Sheet) settle(heads []head, rows []Row) {
	// left is the nearest role before a column that is one of the roles.
	left := func(at int, roles ...Role) Role {
		for i := at - 1; i >= 0; i-- {
			for _, r := range roles {
				if s.Columns[i].Role == r {
					return r
				}
			}
		}
		return NoRole
	}
	for i := range s.Columns {
		c := &s.Columns[i]
		if s.told(i) {
			continue
		}
		switch {
		case c.Role == RoleDifference && c.Version == Revised && s.changed(rows, i):
			c.Role = RoleBudget // murni, perubahan
		case c.Role == RoleAchieved && is(heads[i].last(), "c") && !s.has(RoleTarget, RoleActual):
			c.Role = NoRole // golongan a, b, c, d
		case c.Role == RoleQuantity && heads[i].percent():
			c.Role = NoRole // total, in percent
		case c.Role == RoleSpent && heads[i].percent() && !large(rows, i) && s.largeBudget(rows):
			c.Role = RoleAbsorption // anggaran, terserap (%)
		}
		if c.Role == NoRole && c.Head == "" && i > 0 && i+1 < len(s.Columns) && s.Columns[i+1].Role.Text() && counted(rows, i) {
			c.Role = RoleNumber
			continue
		}
		percent := heads[i].percent()
		if (c.Role == RoleActual || c.Role == RoleTarget) && s.several(c.Role) && s.words.says("figures", "rata_rata", heads[i].last()) {
			c.Role = NoRole // of the years beside it
			continue
		}
		switch c.Role {
		case RoleActual:
			spent := s.has(RoleBudget) && (large(rows, i) || !s.has(RoleTarget) && !s.largeBudget(rows))
			switch {
			case percent && says(heads[i].all, "fisik"):
				c.Role = RolePhysical
			case percent && left(i, RoleSpent, RoleTarget) == RoleSpent:
				c.Role = RoleAbsorption
			case percent && s.has(RoleBudget) && !s.has(RoleTarget) && !large(rows, i):
				c.Role = RoleAbsorption // anggaran, realisasi (%)
			case percent && s.beside(heads, i):
				c.Role = RoleAchieved // target, realisasi, realisasi (%)
				if spent {
					c.Role = RoleAbsorption
				}
			case spent:
				c.Role = RoleSpent
			}
		case RolePlanned:
			if s.has(RoleDone) {
				continue
			}
			if c.Role = RoleTarget; large(rows, i) {
				c.Role = RoleBudget // rencana, realisasi, %
			}
		case RoleRatio:
			if s.has(RoleTarget) && s.has(RoleActual) && !s.has(RoleAchieved) && !s.several(RoleActual) {
				c.Role = RoleAchieved
			}
		case RoleLabel, RoleMeasure, RoleProgram, RoleActivity, RoleSub, RoleNote:
			if c.Role == RoleLabel && i > 0 && (s.text(i) || nameBefore(rows, i)) && figures(rows, i) || c.Role != RoleLabel && nameBefore(rows, i) && allFigures(rows, i) && !counted(rows, i) {
				c.Role = NoRole // kinerja as a figure, jumlah indikator, surat keterangan
			}
		case RoleTarget:
			if !s.has(RoleBudget, RoleUnit, RoleMeasure) && s.has(RoleActual) && amounts(rows, i) {
				c.Role = RoleBudget
			}
		case RoleAim:
			if !s.has(RoleTarget, RoleActual) && nameBefore(rows, i) && allFigures(rows, i) && !counted(rows, i) {
				c.Role = NoRole // sasaran yang harus dilayani
				continue
			}
			if !s.has(RoleTarget) && s.has(RoleActual, RoleAchieved) && figures(rows, i) {
				c.Role = RoleTarget
			}
		case RoleAchieved, RoleAbsorption:
			switch {
			case !percent && !s.has(RoleTarget) && s.words.says("figures", "banyak_tercapai", heads[i].last()) && allFigures(rows, i):
				c.Role = NoRole // how many were reached
			case !percent && s.has(RoleBudget) && amounts(rows, i):
				c.Role = RoleSpent // capaian or serapan in rupiah
			case c.Role == RoleAbsorption:
			case s.words.says("figures", "fisik", heads[i].last()):
			case left(i, RoleActual, RoleSpent, RoleTarget) == RoleSpent:
				c.Role = RoleAbsorption
			case !percent && !s.has(RoleActual) && left(i, RoleTarget) == RoleTarget && s.percentAfter(heads, i):
				c.Role = RoleActual // target, capaian, %
			}
		case NoRole:
			if !s.words.qualifies(heads[i].last()) {
				continue
			}
			if !percent {
				// Awal and Perubahan without a word for what they are.
				if c.Version != AnyVersion && large(rows, i) {
					c.Role = RoleBudget
				} else if c.Version != AnyVersion && s.words.says("titles", "target", padded(s.Table.Title)) {
					c.Role = RoleTarget
				}
				continue
			}
			switch left(i, RoleActual, RoleSpent, RoleRemainder, RoleDifference, RoleHeads, RoleQuantity, RoleAchieved, RoleAbsorption) {
			case RoleSpent:
				c.Role = RoleAbsorption
			case RoleActual:
				if c.Role = RoleAchieved; !s.has(RoleTarget) && s.several(RoleActual) {
					c.Role = RoleRatio // realisasi 2023, realisasi 2024, %
				}
			}
		}
	}
}

// settleNames takes the words of a scale for the names of the rows where nothing else names
// them and nothing is rated: how many indicators were rated so.
func (s *Sheet) settleNames(rows []Row) {
	at := -1
	for i, c := range s.Columns {
		switch {
		case c.Role.Text() && c.Role != RoleUnit, c.Role == RoleInterval, c.Role == RoleTarget, c.Role == RoleActual, c.Role == RoleAchieved:
			return
		case c.Role == RoleRating && !s.told(i) && at < 0:
			at = i
		}
	}
	if at >= 0 && nameBefore(rows, at+1) {
		s.Columns[at].Role = RoleLabel
	}
}

// several reports that more than one column has a role.
func (s *Sheet) several(role Role) bool {
	n := 0
	for _, c := range s.Columns {
		if c.Role == role {
			n++
		}
	}
	return n > 1
}

// beside reports that another column of the same year and quarter holds actuals that are no
// percentages by their head, or spending, before the one that is.
func (s *Sheet) beside(heads []head, at int) bool {
	for i := at - 1; i >= 0; i-- {
		c := s.Columns[i]
		if (c.Role == RoleActual || c.Role == RoleSpent) && !heads[i].percent() && c.Year == s.Columns[at].Year && c.Quarter == s.Columns[at].Quarter {
			return true
		}
	}
	return false
}

// text reports that a column before the one names rows.
func (s *Sheet) text(before int) bool {
	for _, c := range s.Columns[:before] {
		if c.Role.Text() && c.Role != RoleUnit {
			return true
		}
	}
	return false
}

// amounts reports that most figures of a column are amounts of rupiah beyond doubt.
func amounts(rows []Row, column int) bool {
	big, all := 0, 0
	for _, r := range rows {
		if column >= len(r.Cells) {
			continue
		}
		if c := Read(r.Cells[column], true); c.Known() {
			all++
			if c.Values[0].Number.Abs().IntPart() >= 1_000_000 {
				big++
			}
		}
	}
	return big*2 > all
}

// figures reports that most filled cells of a column are numbers that are no numbering.
func figures(rows []Row, column int) bool {
	known, filled, counted := 0, 0, 0
	for _, r := range rows {
		if column >= len(r.Cells) || strings.TrimSpace(r.Cells[column]) == "" {
			continue
		}
		filled++
		if c := Read(r.Cells[column], false); c.Known() && c.Word == "" {
			known++
			if columnNumber(r.Cells[column]) == filled {
				counted++
			}
		}
	}
	return known*2 > filled && counted*2 <= known
}

// settleQuarters takes quarters without a word for what they are for actuals: where target and
// achievement of the year stand beside them, nothing else is left that they could be.
func (s *Sheet) settleQuarters() {
	target, achieved := false, false
	for _, c := range s.Columns {
		target = target || c.Role == RoleTarget && c.Quarter == 0
		achieved = achieved || c.Role == RoleAchieved && c.Quarter == 0
	}
	if !target || !achieved || s.has(RoleActual) || s.words.says("titles", "rencana", padded(s.Table.Title)) {
		return
	}
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Role == NoRole && c.Quarter != 0 && !s.told(i) {
			c.Role = RoleActual
		}
	}
}

// percentAfter reports that a column of nothing but percent stands behind.
func (s *Sheet) percentAfter(heads []head, at int) bool {
	for i := at + 1; i < len(heads); i++ {
		if role := s.Columns[i].Role; heads[i].percent() && (role == RoleAchieved || role == NoRole && s.words.qualifies(heads[i].last())) {
			return true
		}
	}
	return false
}

// large reports that most figures of a column are the size of money.
func large(rows []Row, column int) bool {
	big, all := 0, 0
	for _, r := range rows {
		if column >= len(r.Cells) {
			continue
		}
		if c := Read(r.Cells[column], true); c.Known() {
			all++
			if c.Values[0].Number.Abs().IntPart() >= leastMoney {
				big++
			}
		}
	}
	return big*2 > all
}

// settleKind corrects roles that depend on what the table is for.
func (s *Sheet) settleKind(heads []head, rows []Row) {
	for i := range s.Columns {
		c := &s.Columns[i]
		if s.told(i) {
			continue
		}
		switch {
		case s.Kind == KindStaff && c.Role == RoleQuantity:
			if c.Role = RoleHeads; says(heads[i].all, "volume", "barang", "unit", "rp") {
				c.Role = NoRole // of things
			}
		case s.Kind == KindStaff && c.Role == NoRole && c.Over() != "" && s.words.says("labels", string(RoleQuantity), heads[i].last()) && s.has(RoleMale) && s.has(RoleFemale):
			c.Role = RoleHeads // peserta, jml
		case s.Kind != KindStaff && staffOnly(c.Role):
			c.Role = NoRole
		case s.Kind == KindStaff && c.Role == NoRole && strings.Contains(c.Head, "+"):
			c.Role = RoleHeads // L + P
		case s.Kind == KindStaff && c.Role == NoRole && says(heads[i].all, "pendidikan", "ijazah"):
			if c.Role = RoleLabel; figures(rows, i) {
				c.Role = RoleEducation
			}
		case s.Kind == KindPlanEnd && c.Role == RoleTarget && c.Whose == Own && c.Year == 0 && !s.toEnd():
			c.Whose = PlanEnd // the title says which target it is
		case s.Kind == KindPeer && (c.Role == RoleTarget || c.Role == RoleActual || c.Role == RoleAchieved):
			c.Whose = Peer
		case s.Kind == KindScale && (c.Role == NoRole || c.Role == RoleAchieved || c.Role == RoleActual || c.Role == RoleQuantity):
			c.Role = RoleInterval
		case s.Kind == KindScale && (c.Role == RoleLabel || c.Role == RoleNote):
			c.Role = RoleRating
		case c.Role == RoleResult && s.Kind != KindWorking:
			if c.Role = NoRole; s.has(RoleTarget) && !s.has(RoleActual) {
				c.Role = RoleActual
			}
		}
	}
}

// settleVersions takes the figure that stands beside a revised one for the first.
func (s *Sheet) settleVersions() {
	for _, role := range []Role{RoleBudget, RoleTarget} {
		revised := false
		for _, c := range s.Columns {
			revised = revised || c.Role == role && c.Version == Revised
		}
		for i := range s.Columns {
			if c := &s.Columns[i]; revised && c.Role == role && c.Version == AnyVersion && c.Whose == Own && c.Quarter == 0 {
				c.Version = First
			}
		}
	}
}

// scaleColumns tells the steps and the words of a scale without heads apart.
func scaleColumns(rows []Row) []Column {
	var columns []Column
	for i := range rows[0].Cells {
		role := RoleRating
		switch c := Read(rows[0].Cells[i], false); {
		case c.State == Range || c.Known() && c.Bound != "":
			role = RoleInterval
		case c.Known():
			role = RoleNumber
		}
		columns = append(columns, Column{Role: role})
	}
	return columns
}

// nameBefore reports that a column before the one holds words throughout, so that the rows have
// names without it.
func nameBefore(rows []Row, before int) bool {
	for i := range before {
		words, filled := 0, 0
		for _, r := range rows {
			if i >= len(r.Cells) {
				continue
			}
			if c := Read(r.Cells[i], false); c.State != Blank {
				filled++
				if c.State == Words || strings.IndexFunc(r.Cells[i], unicode.IsLetter) == 0 {
					words++ // Sasaran 1, too
				}
			}
		}
		if words > 1 && words*4 >= filled*3 {
			return true
		}
	}
	return false
}

// leastFigures is how many figures a column must hold to be one of figures under a head of
// words.
const leastFigures = 3

// allFigures reports that everything in a column is a figure, with three of them at least.
func allFigures(rows []Row, column int) bool {
	filled := 0
	for _, r := range rows {
		if column >= len(r.Cells) {
			continue
		}
		switch c := Read(r.Cells[column], false); {
		case c.State == Blank:
		case !c.Known() || c.Word != "":
			return false
		default:
			filled++
		}
	}
	return filled >= leastFigures
}

// counted reports that a column only counts its rows, from 1 again in each group.
func counted(rows []Row, column int) bool {
	last, filled := int64(0), 0
	for _, r := range rows {
		if column >= len(r.Cells) || r.Cells[column] == "" {
			continue
		}
		c := Read(r.Cells[column], false)
		if !c.Known() || len(c.Values) > 1 || !c.Values[0].Number.IsInteger() {
			return false
		}
		n := c.Values[0].Number.IntPart()
		if n != 1 && n != last+1 {
			return false
		}
		last, filled = n, filled+1
	}
	return filled > 2
}

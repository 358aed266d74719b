package printed

import "strings"

// roleOf reads one head; within are those over it. Words of money, targets, actuals and
// achievements come together in one head, so they are weighed, not looked up.
func (h *head) roleOf(own, within string) Role {
	named := h.words.role("heads", own)
	if named == NoRole && h.words.role("heads", yearless(own)) == RoleRating {
		named = RoleRating // status 2024
	}
	switch role := named; {
	case role == RoleEfficiency && h.words.says("figures", "rupiah", own+h.unit):
		return RoleRemainder // the budget that was saved
	case role == RolePhysical && within != "" && h.words.says("figures", "fisik", own):
		return NoRole // under a head that says of what
	case role == RoleNote && h.words.says("figures", "persen", h.unit):
		return NoRole // a percentage beside the figures
	case role != NoRole:
		return role
	}
	if role := h.words.role("staff", own); role != NoRole {
		return role
	}
	if h.words.says("figures", "eselon", within) {
		return RoleEchelon
	}
	if role := h.figureRole(own, within); role != NoRole {
		if role == RoleAchieved && differs(within) {
			return RoleDifference // kenaikan/penurunan, capaian
		}
		return role
	}
	return h.labelRole(own)
}

// differs reports that the heads over one say of its figures nothing but that they differ.
func differs(within string) bool {
	words := strings.Fields(within)
	for _, w := range words {
		switch w {
		case "kenaikan", "penurunan", "peningkatan", "selisih", "naik", "turun", "deviasi", "atau", "dan":
		default:
			return false
		}
	}
	return len(words) > 0
}

// figureRole tells budgets, spending, targets, actuals and achievements apart.
func (h *head) figureRole(own, within string) Role {
	figure := func(role, text string) bool { return h.words.says("figures", role, text) }
	money := figure("uang", own) || figure("uang_di_atas", within) || figure("satuan_uang", h.unit)
	rupiah, share := figure("rupiah", h.unit), figure("bagian", own+h.unit)
	target, actual, achieved := figure("target", own), figure("realisasi", own), figure("capaian", own)
	absorbed := figure("penyerapan", own)
	switch {
	case figure("tertimbang", own), figure("kali", own):
		return NoRole // a product
	case figure("per_satuan", own):
		return NoRole // a quotient
	case figure("rata_rata", own) && share && !figure("uang", own) && !actual && !achieved && !target && !absorbed:
		return NoRole // of percentages
	case figure("dari_semua", own):
		return NoRole // in percent of all rows
	case figure("rasio", own) && actual && !target && !money:
		return RoleRatio // rasio realisasi
	case figure("kinerja", own) && figure("persen", own+h.unit):
		return RoleAchieved
	case absorbed && figure("rupiah", own+h.unit):
		return RoleSpent
	case absorbed:
		return RoleAbsorption
	case money && (share || achieved) && !rupiah:
		return RoleAbsorption
	case money && actual && !target:
		return RoleSpent
	case money && achieved:
		return RoleSpent
	case money && (figure("uang", own) || target):
		return RoleBudget
	case actual && target && (share || figure("terhadap", own)):
		return RoleAchieved
	}
	role := h.firstNamed(own)
	if role == RoleAchieved && actual && !share {
		return RoleActual // capaian realisasi
	}
	if role == RoleAchieved && figure("rata_rata", own) {
		return RoleNote // of several rows, or of several years
	}
	return role
}

// firstNamed is the one of target, actual and achievement whose word comes first: it says
// what the column is, as in target capaian.
func (h *head) firstNamed(own string) Role {
	role, at := NoRole, len(own)
	for _, one := range []Role{RoleTarget, RoleActual, RoleAchieved} {
		if i := h.words.first(string(one), own); i >= 0 && i < at {
			role, at = one, i
		}
	}
	return role
}

// labelRole knows what rows are about.
func (h *head) labelRole(own string) Role {
	var found []Role
	for _, one := range []Role{RoleSub, RoleActivity, RoleProgram, RoleAim, RoleGoal} {
		if p := h.words.line("labels", string(one)); p.fits(own) {
			found = append(found, one)
			own = strings.ReplaceAll(own, " "+p.any[0]+" ", " ")
		}
	}
	switch {
	case len(found) == 1:
		return found[0]
	case len(found) > 1:
		return RoleLabel
	}
	for _, one := range []Role{RoleLabel, RoleQuantity, RoleResult} {
		if h.words.says("labels", string(one), own) {
			return one
		}
	}
	return NoRole
}

package printed

// kindOf tells what a table is for, by its title and by what its columns hold.
func kindOf(title string, has func(...Role) bool, years, quarters int, ranges, toEnd bool) Kind {
	performance := has(RoleTarget, RoleActual, RoleAchieved)
	for _, row := range []struct {
		kind Kind
		fits bool
	}{
		{KindWorking, has(RolePart) && has(RoleWhole)},
		{KindScale, has(RoleInterval) && !performance || ranges && !performance && !has(RoleBudget)},
		{KindStaff, has(RoleMale) && has(RoleFemale) || has(RoleNeeded) && has(RoleHeads) || (says(title, "pegawai", "sdm", "kepegawaian", "jabatan") && has(RoleCivil, RoleContract, RoleEducation))},
		{KindVillages, has(RoleOnTime)},
		{KindFacilitation, has(RolePlanned) && has(RoleDone)},
		{KindAssets, has(RoleCondition) && !performance || says(title, "sarana", "prasarana", "inventaris", "aset", "asset") && has(RoleQuantity) && !performance},
		{KindEfficiency, has(RoleEfficiency)},
		{KindPeer, has(RoleActual, RoleAchieved) && says(title, "nasional", "provinsi", "standar", "standard", "kecamatan lain", "dengan kecamatan", "kabupaten lain", "pembanding", "benchmark", "perangkat daerah lain", "kota lain", "opd lain")},
		{KindBudget, has(RoleSpent) && has(RoleBudget) && !has(RoleTarget)},
		{KindProgram, has(RoleBudget) && has(RoleTarget)},
		{KindAgreement, says(title, "perjanjian kinerja") && has(RoleTarget, RoleBudget) && !has(RoleActual)},
		{KindBudget, has(RoleBudget) && !performance},
		{KindPlanEnd, performance && has(RoleActual, RoleAchieved) && (toEnd || years < 2 && endTitle(title))},
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

// endTitle reports that a title speaks of the last target of a plan, not only of a plan.
func endTitle(title string) bool {
	return says(title, "akhir renstra", "akhir rpjmd", "akhir periode", "target renstra", "target rpjmd", "target jangka menengah", "target akhir", "akhir perencanaan", "akhir tahun renstra")
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

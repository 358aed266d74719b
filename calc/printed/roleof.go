package printed

import "strings"

// sign is a row of the table of words by which a column is known. The first that fits
// counts; exactly wants the words alone.
type sign struct {
	role    Role
	exactly []string
	any     []string
	with    []string // one of these too
	not     []string
}

// signs is the table, the surest first.
func signs() []sign {
	return []sign{
		{RoleNumber, []string{"no", "nomor", "nomer", "no urut", "nomor urut"}, nil, nil, nil},
		{RoleCode, nil, []string{"kode", "rekening"}, nil, nil},
		{RoleLevel, []string{"jenjang", "level", "tingkat"}, nil, nil, nil},
		{RoleUnit, nil, []string{"satuan"}, nil, nil},
		{RoleNote, nil, []string{
			"formulasi", "formula", "rumus", "cara pengukuran", "cara perhitungan", "definisi", "definisi operasional", "sumber data", "penanggung jawab", "pic",
			"keterangan", "ket", "catatan", "kendala", "solusi", "hambatan", "tindak lanjut", "lokasi", "alasan", "bukti", "analisis", "faktor", "sebab", "penjelasan",
		}, nil, []string{"jumlah", "indikator"}},
		{RoleEfficiency, nil, []string{"efisiensi", "efesiensi"}, nil, nil},
		{RoleInterval, nil, []string{"interval", "rentang", "range", "skala"}, nil, nil},
		{RoleRating, nil, []string{"kriteria", "predikat", "kategori", "notifikasi", "interpretasi", "kualifikasi", "tingkat keberhasilan", "status capaian", "status kinerja", "simbol", "warna"}, nil, nil},
		{RoleRemainder, nil, []string{"sisa", "saldo", "silpa", "tidak terserap", "belum terserap"}, nil, []string{"persen", "persentase"}},
		{RoleNote, nil, []string{"sisa", "tidak terserap"}, nil, nil},
		{RolePlanned, []string{"rencana", "jumlah rencana", "jumlah direncanakan"}, []string{"direncanakan"}, nil, nil},
		{RoleDone, []string{"terlaksana", "pelaksanaan"}, []string{"direalisasikan", "dilaksanakan"}, nil, nil},
		{RolePart, nil, []string{"pembilang"}, nil, nil},
		{RoleWhole, nil, []string{"penyebut"}, nil, nil},
		{RoleLate, nil, []string{"tidak tepat waktu", "tidak tepat", "terlambat", "belum tepat waktu"}, nil, []string{"persentase", "jumlah"}},
		{RoleOnTime, nil, []string{"tepat waktu", "tepat"}, nil, []string{"persentase", "jumlah", "indikator"}},
		{RoleDifference, nil, []string{"selisih", "deviasi", "gap", "kenaikan", "penurunan", "peningkatan", "naik", "turun", "kesenjangan"}, nil, []string{"indikator", "target", "realisasi"}},
		{RoleMeasure, nil, []string{"indikator"}, nil, []string{"target", "realisasi", "capaian"}},
		{RoleMeasure, nil, []string{"indikator kinerja", "indikator sasaran", "indikator program", "indikator tujuan"}, nil, nil},
		{RoleCondition, nil, []string{"kondisi"}, nil, []string{"awal", "akhir", "kinerja", "saat"}},
	}
}

// roleOf reads one head; within are those over it. Words of money, targets, actuals and
// achievements come together in one head, so they are weighed, not looked up.
func roleOf(own, within string, h *head) Role {
	for _, s := range signs() {
		if (is(own, s.exactly...) || says(own, s.any...)) && (s.with == nil || says(own, s.with...)) && !says(own, s.not...) {
			return s.role
		}
	}
	if role := staffRole(own); role != NoRole {
		return role
	}
	if role := figureRole(own, within, h); role != NoRole {
		return role
	}
	return labelRole(own)
}

// figureRole tells budgets, spending, targets, actuals and achievements apart.
func figureRole(own, within string, h *head) Role {
	money := says(own, moneyWords()...) || says(within, "anggaran", "keuangan", "pagu", "belanja", "dana") || says(h.unit, "rp", "rupiah", "juta", "jt")
	percent := says(own+h.unit, "persen", "persentase", "prosentase", "presentase", "tingkat", "rasio")
	target := first(own, "target", "sasaran target") >= 0 || is(own, "t")
	actual := first(own, "realisasi", "terealisasi", "terserap", "realiasi") >= 0 || is(own, "r")
	achieved := first(own, "capaian", "pencapaian", "ketercapaian", "kemajuan", "tercapai") >= 0 || is(own, "c")
	absorbed := says(own, "penyerapan", "serapan", "daya serap")
	switch {
	case absorbed && says(own+h.unit, "rp", "rupiah"):
		return RoleSpent
	case absorbed:
		return RoleAbsorption
	case money && (percent || achieved) && !says(h.unit, "rp", "rupiah"):
		return RoleAbsorption
	case money && actual && !target:
		return RoleSpent
	case money && achieved:
		return RoleSpent
	case money && (says(own, moneyWords()...) || target):
		return RoleBudget
	case actual && target && (percent || says(own, "terhadap", "dengan", "dibanding", "dibandingkan", "banding")):
		return RoleAchieved
	}
	// The word that comes first says what it is: target capaian is a target.
	role, at := NoRole, len(own)
	for _, row := range []struct {
		role  Role
		found bool
		words []string
	}{
		{RoleTarget, target, []string{"target", "t"}},
		{RoleActual, actual, []string{"realisasi", "terealisasi", "realiasi", "r"}},
		{RoleAchieved, achieved, []string{"capaian", "pencapaian", "ketercapaian", "kemajuan", "tercapai", "c"}},
	} {
		if i := first(own, row.words...); row.found && i >= 0 && i < at {
			role, at = row.role, i
		}
	}
	if role == RoleAchieved && actual && !percent {
		return RoleActual // capaian realisasi
	}
	if role == RoleAchieved && says(own, "rata rata", "rerata", "rataan") {
		return RoleNote // of several rows, or of several years
	}
	return role
}

// first is where the first of the words stands, or −1.
func first(words string, any ...string) int {
	at := -1
	for _, w := range any {
		if i := place(words, w); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	return at
}

// staffRole knows the heads of Tabel 1.
func staffRole(own string) Role {
	for _, row := range []struct {
		role  Role
		words []string
	}{
		{RoleMale, []string{"l", "lk", "laki laki", "laki", "pria"}},
		{RoleFemale, []string{"p", "pr", "perempuan", "wanita"}},
		{RoleCivil, []string{"pns", "pns cpns", "pegawai negeri sipil"}},
		{RoleContract, []string{"p3k", "pppk"}},
		{RoleTemporary, []string{"tkb", "honorer", "thl", "kontrak", "tenaga kontrak", "non asn", "non pns", "ptt", "phl", "honor", "tenaga honorer"}},
		{RoleStatus, []string{"cpns", "asn", "sukwan", "magang", "outsourcing"}},
		{RoleEducation, []string{
			"sd", "smp", "sltp", "sma", "slta", "smk", "sma smk", "slta sma", "sma slta", "d1", "d2", "d3", "d4", "d i", "d ii", "d iii", "d iv", "di", "dii", "diii", "div",
			"s1", "s2", "s3", "s 1", "s 2", "s 3", "s1 d4", "d4 s1", "diploma", "sarjana", "d1 d2", "sarjana muda", "strata 1", "strata 2",
		}},
		{RoleNeeded, []string{"kebutuhan", "formasi", "abk", "jumlah kebutuhan", "kebutuhan pegawai", "kebutuhan abk", "kebutuhan jabatan", "formasi abk"}},
		{RoleHeads, []string{"terisi", "eksisting", "bezetting", "jumlah pegawai", "pegawai yang ada", "jumlah personil", "yang ada", "tersedia", "ketersediaan", "jumlah asn"}},
	} {
		if is(own, row.words...) {
			return row.role
		}
	}
	return NoRole
}

// labelRole knows what rows are about.
func labelRole(own string) Role {
	var found []Role
	for _, row := range []struct {
		role  Role
		words []string
	}{
		{RoleSub, []string{"sub kegiatan", "subkegiatan", "sub giat"}},
		{RoleActivity, []string{"kegiatan"}},
		{RoleProgram, []string{"program"}},
		{RoleAim, []string{"sasaran"}},
		{RoleGoal, []string{"tujuan"}},
	} {
		if says(own, row.words...) {
			found = append(found, row.role)
			own = strings.ReplaceAll(own, " "+row.words[0]+" ", " ")
		}
	}
	switch {
	case len(found) == 1:
		return found[0]
	case len(found) > 1:
		return RoleLabel
	case says(own, "uraian", "nama", "jenis", "jabatan", "desa", "kelurahan", "aspek", "unsur", "komponen", "kinerja utama", "kinerja", "bidang", "urusan", "barang", "kecamatan", "perangkat daerah"):
		return RoleLabel
	case is(own, "jumlah", "volume", "banyaknya", "jumlah barang", "jumlah unit", "total"):
		return RoleQuantity
	case is(own, "hasil"):
		return RoleResult
	}
	return NoRole
}

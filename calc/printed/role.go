package printed

// Role says what a column holds.
type Role string

// The roles; their words are those of the file that tells them.
const (
	NoRole       Role = ""
	RoleNumber   Role = "no"
	RoleCode     Role = "kode"
	RoleLevel    Role = "jenjang" // tujuan, sasaran, program, kegiatan, sub kegiatan, as a word
	RoleLabel    Role = "uraian"  // what the row is about, of any level
	RoleGoal     Role = "tujuan"
	RoleAim      Role = "sasaran"
	RoleProgram  Role = "program"
	RoleActivity Role = "kegiatan"
	RoleSub      Role = "sub_kegiatan"
	RoleMeasure  Role = "indikator"
	RoleUnit     Role = "satuan"
	RoleNote     Role = "keterangan" // anything that is not checked

	RoleTarget     Role = "target"
	RoleActual     Role = "realisasi"
	RoleAchieved   Role = "capaian"
	RoleRating     Role = "predikat"
	RoleDifference Role = "selisih"

	RoleBudget     Role = "anggaran"
	RoleSpent      Role = "realisasi_anggaran"
	RoleAbsorption Role = "penyerapan"
	RoleRemainder  Role = "sisa"
	RoleEfficiency Role = "efisiensi"
	RolePhysical   Role = "fisik"       // percent of the work done, which no other figure tells
	RoleRatio      Role = "rasio"       // one figure in percent of another that is no target
	RoleGrowth     Role = "pertumbuhan" // a change in percent of what there was before

	RolePlanned   Role = "direncanakan"
	RoleDone      Role = "direalisasikan"
	RolePart      Role = "pembilang"
	RoleWhole     Role = "penyebut"
	RoleResult    Role = "hasil"
	RoleOnTime    Role = "tepat_waktu"
	RoleLate      Role = "tidak_tepat_waktu"
	RoleInterval  Role = "interval"
	RoleQuantity  Role = "jumlah"
	RoleCondition Role = "kondisi"

	RoleNeeded    Role = "kebutuhan"
	RoleHeads     Role = "terisi" // all people of a row
	RoleMale      Role = "laki_laki"
	RoleFemale    Role = "perempuan"
	RoleCivil     Role = "pns"
	RoleContract  Role = "p3k"
	RoleTemporary Role = "tkb"
	RoleStatus    Role = "status_lain" // a further status of employment
	RoleEducation Role = "pendidikan"  // one diploma
	RoleEchelon   Role = "eselon"
)

// Roles lists all of them, for the schema.
func Roles() []Role {
	return []Role{
		RoleNumber, RoleCode, RoleLevel, RoleLabel, RoleGoal, RoleAim, RoleProgram, RoleActivity, RoleSub, RoleMeasure, RoleUnit, RoleNote,
		RoleTarget, RoleActual, RoleAchieved, RoleRating, RoleDifference,
		RoleBudget, RoleSpent, RoleAbsorption, RoleRemainder, RoleEfficiency, RolePhysical, RoleRatio, RoleGrowth,
		RolePlanned, RoleDone, RolePart, RoleWhole, RoleResult, RoleOnTime, RoleLate, RoleInterval, RoleQuantity, RoleCondition,
		RoleNeeded, RoleHeads, RoleMale, RoleFemale, RoleCivil, RoleContract, RoleTemporary, RoleStatus, RoleEducation, RoleEchelon,
	}
}

// Money reports that a column holds rupiah.
func (r Role) Money() bool { return r == RoleBudget || r == RoleSpent || r == RoleRemainder }

// Text reports that a column holds words that lie over several rows.
func (r Role) Text() bool {
	switch r {
	case RoleLabel, RoleGoal, RoleAim, RoleProgram, RoleActivity, RoleSub, RoleMeasure, RoleUnit:
		return true
	}
	return false
}

// Version tells the two agreements and budgets of a year apart.
type Version string

// The versions; "" is the one in force.
const (
	AnyVersion Version = ""
	First      Version = "awal"
	Revised    Version = "perubahan"
)

// Whose says whose figure a column holds, or what it is measured against.
type Whose string

// The owners; "" is the office itself in its year.
const (
	Own     Whose = ""
	PlanEnd Whose = "renstra"    // the last target of the plan, or against it
	Peer    Whose = "pembanding" // another office or a standard
)

// Kind says what a table is for.
type Kind string

// The kinds; their words are those of the file that tells them.
const (
	NoKind           Kind = ""
	KindStaff        Kind = "pegawai"    // Tabel 1
	KindAssets       Kind = "sarana"     // Tabel 2
	KindMeasures     Kind = "iku"        // Tabel 3
	KindTargets      Kind = "target"     // Tabel 4, and the targets of a plan year by year
	KindAgreement    Kind = "perjanjian" // Tabel 5
	KindProgram      Kind = "program"    // Tabel 6
	KindScale        Kind = "skala"      // Tabel 7
	KindQuarters     Kind = "triwulan"   // Tabel 8
	KindAchievement  Kind = "capaian"    // Tabel 9 and 13
	KindFacilitation Kind = "fasilitasi" // Tabel 10
	KindVillages     Kind = "desa"       // Tabel 11
	KindHistory      Kind = "riwayat"    // Tabel 12
	KindPlanEnd      Kind = "renstra"    // Tabel 14
	KindPeer         Kind = "pembanding" // Tabel 15
	KindEfficiency   Kind = "efisiensi"  // Tabel 16
	KindBudget       Kind = "anggaran"   // Tabel 17
	KindWorking      Kind = "hitungan"   // numerators and denominators under a table
	KindOther        Kind = "lain"       // not checked
)

// Kinds lists all of them, for the schema.
func Kinds() []Kind {
	return []Kind{
		KindStaff, KindAssets, KindMeasures, KindTargets, KindAgreement, KindProgram, KindScale, KindQuarters, KindAchievement,
		KindFacilitation, KindVillages, KindHistory, KindPlanEnd, KindPeer, KindEfficiency, KindBudget, KindWorking, KindOther,
	}
}

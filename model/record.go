package model

import "strings"

// ID names a record within its kind: lower-case letters, digits and hyphens.
type ID string

// Check refuses an id that could not be part of a key.
func (id ID) Check() error {
	if id == "" || len(id) > maxIDLength {
		return Faultf(FaultID, "Kode", "Kode %q harus 1 sampai %d huruf.", id, maxIDLength)
	}
	for _, r := range id {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return Faultf(FaultID, "Kode", "Kode %q hanya boleh memuat huruf kecil, angka dan tanda hubung.", id)
		}
	}
	return nil
}

// Kind names a sort of record; it is also the name of its bucket in the file.
type Kind string

// The kinds of record a year holds.
const (
	KindOffice           Kind = "office"
	KindSettings         Kind = "settings"
	KindSection          Kind = "section"
	KindNode             Kind = "node"
	KindIndicator        Kind = "indicator"
	KindTarget           Kind = "target"
	KindActual           Kind = "actual"
	KindFacilitation     Kind = "facilitation"
	KindFacilitationRow  Kind = "facilitation-row"
	KindFacilitationMark Kind = "facilitation-mark"
	KindReason           Kind = "reason"
	KindVillage          Kind = "village"
	KindDocument         Kind = "document"
	KindReceipt          Kind = "receipt"
	KindVersion          Kind = "budget-version"
	KindAmount           Kind = "amount"
	KindSpent            Kind = "spent"
	KindHistory          Kind = "history"
	KindPeer             Kind = "peer"
	KindStaff            Kind = "staff"
	KindAsset            Kind = "asset"
	KindQuarter          Kind = "quarter"
	KindNarrative        Kind = "narrative"
	KindStrategicIssue   Kind = "strategic-issue"
	KindAnalysis         Kind = "analysis"
	KindHoliday          Kind = "holiday"
	KindDeadline         Kind = "deadline"
	KindReportStyle      Kind = "report-style"
	KindLogo             Kind = "logo"
	KindUser             Kind = "user"
	KindCriterion        Kind = "criterion"
	KindAssessment       Kind = "assessment"
)

// Ref names one record of a year.
type Ref struct {
	Kind Kind   `json:"kind"`
	Key  string `json:"key"`
}

// Record is anything an office enters. The set of records is closed: only this package makes them.
type Record interface {
	// Ref names the record; two records of a year never share one.
	Ref() Ref
	// Check refuses a record that is wrong by itself. The error is a *Fault.
	Check() error
	// Points lists the records without which this one has no meaning.
	Points() []Ref
	// IsBlank reports that the record says nothing, so that storing it means removing it.
	IsBlank() bool

	shelve(b *Book)
}

// KindInfo is a row of the table of kinds.
type KindInfo struct {
	Kind  Kind
	Label string        // what a person calls such a record
	New   func() Record // an empty one to decode into
}

// Kinds is the table of all kinds, in an order in which each comes after those it points to.
func Kinds() []KindInfo {
	return []KindInfo{
		{KindOffice, "Profil kantor", func() Record { return new(Office) }},
		{KindSettings, "Pengaturan tahun", func() Record { return new(Settings) }},
		{KindSection, "Seksi", func() Record { return new(Section) }},
		{KindNode, "Rencana", func() Record { return new(Node) }},
		{KindVillage, "Desa", func() Record { return new(Village) }},
		{KindDocument, "Jenis dokumen desa", func() Record { return new(DocumentKind) }},
		{KindIndicator, "Indikator", func() Record { return new(Indicator) }},
		{KindTarget, "Target", func() Record { return new(Target) }},
		{KindActual, "Realisasi", func() Record { return new(Actual) }},
		{KindFacilitation, "Jenis fasilitasi", func() Record { return new(Facilitation) }},
		{KindFacilitationRow, "Kegiatan fasilitasi", func() Record { return new(FacilitationRow) }},
		{KindFacilitationMark, "Pelaksanaan fasilitasi", func() Record { return new(FacilitationMark) }},
		{KindReason, "Sebab belum terlaksana", func() Record { return new(Reason) }},
		{KindReceipt, "Penerimaan dokumen desa", func() Record { return new(Receipt) }},
		{KindVersion, "Versi anggaran", func() Record { return new(BudgetVersion) }},
		{KindAmount, "Anggaran", func() Record { return new(Amount) }},
		{KindSpent, "Realisasi anggaran", func() Record { return new(Spent) }},
		{KindHistory, "Riwayat capaian", func() Record { return new(History) }},
		{KindPeer, "Pembanding", func() Record { return new(Peer) }},
		{KindStaff, "Pegawai", func() Record { return new(Staff) }},
		{KindAsset, "Sarana", func() Record { return new(Asset) }},
		{KindQuarter, "Alur triwulan", func() Record { return new(QuarterState) }},
		{KindNarrative, "Naskah laporan", func() Record { return new(Narrative) }},
		{KindStrategicIssue, "Isu strategis", func() Record { return new(StrategicIssue) }},
		{KindAnalysis, "Analisis", func() Record { return new(Analysis) }},
		{KindHoliday, "Hari libur", func() Record { return new(Holiday) }},
		{KindDeadline, "Tenggat", func() Record { return new(Deadline) }},
		{KindReportStyle, "Bentuk laporan", func() Record { return new(ReportStyle) }},
		{KindLogo, "Logo", func() Record { return new(Logo) }},
		{KindUser, "Pengguna", func() Record { return new(User) }},
		{KindCriterion, "Kriteria kesiapan", func() Record { return new(Criterion) }},
		{KindAssessment, "Jawaban kesiapan", func() Record { return new(Assessment) }},
	}
}

// key joins the parts of a cell's key; ids hold no slash, so parts never run together.
func key(parts ...string) string { return strings.Join(parts, "/") }

// standing is embedded by records that exist in their own right and are removed by name, not by blankness.
type standing struct{}

// IsBlank is false: the record stays until it is removed.
func (standing) IsBlank() bool { return false }

// rootless is embedded by records that hang on nothing.
type rootless struct{}

// Points is empty.
func (rootless) Points() []Ref { return nil }

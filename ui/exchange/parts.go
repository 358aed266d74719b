package exchange

import (
	"slices"
	"strings"

	"capaian/model"
)

// Part is a row of the table of parts that can be taken out and in by themselves.
type Part struct {
	Name  string // as typed behind --bagian
	Title string
	Kinds []model.Kind
}

// PartUsers is the part that holds the people of the office; it belongs to no year.
const PartUsers = "pengguna"

// Parts is the table. Every kind of record stands in one part.
func Parts() []Part {
	return []Part{
		{"profil", "Profil kantor", []model.Kind{model.KindOffice}},
		{"pengaturan", "Pengaturan hitungan dan skala", []model.Kind{model.KindSettings}},
		{"seksi", "Seksi dan subbagian", []model.Kind{model.KindSection}},
		{"rencana", "Tujuan sampai sub kegiatan", []model.Kind{model.KindNode}},
		{"indikator", "Indikator, target dan realisasi", []model.Kind{model.KindIndicator, model.KindTarget, model.KindActual}},
		{"fasilitasi", "Tabel 10 dan pelaksanaannya", []model.Kind{model.KindFacilitation, model.KindFacilitationRow, model.KindFacilitationMark, model.KindReason}},
		{"desa", "Desa, jenis dokumen dan penerimaannya", []model.Kind{model.KindVillage, model.KindDocument, model.KindReceipt}},
		{"anggaran", "Versi anggaran, pagu dan realisasi", []model.Kind{model.KindVersion, model.KindAmount, model.KindSpent}},
		{"riwayat", "Capaian tahun sebelumnya", []model.Kind{model.KindHistory}},
		{"pembanding", "Kecamatan lain dan standar", []model.Kind{model.KindPeer}},
		{"pegawai", "Tabel 1", []model.Kind{model.KindStaff}},
		{"sarana", "Tabel 2", []model.Kind{model.KindAsset}},
		{"naskah", "Naskah, isu strategis dan analisis", []model.Kind{model.KindNarrative, model.KindStrategicIssue, model.KindAnalysis}},
		{"kalender", "Hari libur dan tenggat", []model.Kind{model.KindHoliday, model.KindDeadline}},
		{"alur", "Tinjauan: status, angka yang disetujui, catatan", []model.Kind{model.KindQuarter, model.KindPart, model.KindSnapshot, model.KindAcknowledgement, model.KindNote}},
		{"bentuk", "Bentuk laporan dan logo", []model.Kind{model.KindReportStyle, model.KindLogo}},
		{"kesiapan", "Kriteria kesiapan dan jawabannya", []model.Kind{model.KindCriterion, model.KindAssessment}},
		{"terbit", "Dokumen terbit, tabelnya seperti tercetak, dan temuan yang diterima", []model.Kind{model.KindPublication, model.KindPrintedTable, model.KindPrintedRow, model.KindAcceptance}},
		{PartUsers, "Pengguna, peran dan kunci", []model.Kind{model.KindUser}},
	}
}

// partOf names the part in which a kind stands.
func partOf(kind model.Kind) string {
	for _, p := range Parts() {
		if slices.Contains(p.Kinds, kind) {
			return p.Name
		}
	}
	return ""
}

// Choose checks names of parts as people type them and gives them in the order of the
// table; none means all but the people.
func Choose(names []string) ([]string, error) {
	var known, chosen []string
	for _, p := range Parts() {
		known = append(known, p.Name)
		if slices.Contains(names, p.Name) || len(names) == 0 && p.Name != PartUsers {
			chosen = append(chosen, p.Name)
		}
	}
	for _, name := range names {
		if !slices.Contains(known, name) {
			return nil, model.Faultf(model.FaultMissing, "Bagian", "Bagian %q tidak dikenal; yang ada: %s.", model.Clean(name, false), strings.Join(known, ", "))
		}
	}
	return chosen, nil
}

// label is what people call a kind of record.
func label(kind model.Kind) string {
	for _, info := range model.Kinds() {
		if info.Kind == kind {
			return info.Label
		}
	}
	return string(kind)
}

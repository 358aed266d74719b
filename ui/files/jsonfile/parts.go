package jsonfile

import (
	"slices"
	"strings"

	"capaian/model"
)

// Part is a row of the table of parts that can be taken out and in by themselves. Which
// kinds stand in it is said in the table of kinds.
type Part struct {
	Name  string // as typed behind --bagian
	Title string
}

// PartUsers is the part that holds the people of the office; it belongs to no year.
const PartUsers = "pengguna"

// Parts is the table. Every kind of record stands in one part.
func Parts() []Part {
	return []Part{
		{"profil", "Profil kantor"},
		{"pengaturan", "Pengaturan hitungan dan skala"},
		{"seksi", "Seksi, subbagian dan pejabatnya"},
		{"rencana", "Tujuan sampai sub kegiatan"},
		{"renstra", "Renstra dan target tiap tahunnya"},
		{"indikator", "Indikator, target dan realisasi"},
		{"fasilitasi", "Tabel 10 dan pelaksanaannya"},
		{"desa", "Desa, jenis dokumen dan penerimaannya"},
		{"surat", "Agenda surat keluar"},
		{"anggaran", "Versi anggaran, pagu dan realisasi"},
		{"riwayat", "Capaian tahun sebelumnya"},
		{"pembanding", "Kecamatan lain dan standar"},
		{"pegawai", "Tabel 1, staf dan pekerjaannya"},
		{"sarana", "Tabel 2"},
		{"naskah", "Naskah, isu strategis dan analisis"},
		{"kalender", "Hari libur dan tenggat"},
		{"alur", "Tinjauan: status, angka yang disetujui, catatan"},
		{"bentuk", "Bentuk laporan dan logo"},
		{"kesiapan", "Kriteria kesiapan dan jawabannya"},
		{"terbit", "Dokumen terbit, tabelnya seperti tercetak, dan temuan yang diterima"},
		{PartUsers, "Pengguna, peran dan kunci"},
	}
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

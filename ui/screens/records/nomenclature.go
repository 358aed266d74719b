package records

import (
	"capaian/model"
)

// named is a program or kegiatan as the national nomenclature has it.
type named struct {
	code, name string
}

// nomenclature are the programs and kegiatan of a kecamatan in the order of their codes, of
// Kepmendagri 050-5889 of 2021 and those after it.
func nomenclature() []named {
	return []named{
		{"7.01.01", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"},
		{"7.01.01.2.01", "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"},
		{"7.01.01.2.02", "Administrasi Keuangan Perangkat Daerah"},
		{"7.01.01.2.03", "Administrasi Barang Milik Daerah pada Perangkat Daerah"},
		{"7.01.01.2.04", "Administrasi Pendapatan Daerah Kewenangan Perangkat Daerah"},
		{"7.01.01.2.05", "Administrasi Kepegawaian Perangkat Daerah"},
		{"7.01.01.2.06", "Administrasi Umum Perangkat Daerah"},
		{"7.01.01.2.07", "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah"},
		{"7.01.01.2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah"},
		{"7.01.01.2.09", "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah"},
		{"7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"},
		{"7.01.02.2.01", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan"},
		{"7.01.02.2.02", "Penyelenggaraan Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja Perangkat Daerah yang Ada di Kecamatan"},
		{"7.01.02.2.03", "Koordinasi Pemeliharaan Prasarana dan Sarana Pelayanan Umum"},
		{"7.01.02.2.04", "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat"},
		{"7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"},
		{"7.01.03.2.01", "Koordinasi Kegiatan Pemberdayaan Desa"},
		{"7.01.03.2.02", "Kegiatan Pemberdayaan Kelurahan"},
		{"7.01.03.2.03", "Pemberdayaan Lembaga Kemasyarakatan Tingkat Kecamatan"},
		{"7.01.04", "Program Koordinasi Ketentraman dan Ketertiban Umum"},
		{"7.01.04.2.01", "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum"},
		{"7.01.04.2.02", "Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah"},
		{"7.01.05", "Program Penyelenggaraan Urusan Pemerintahan Umum"},
		{"7.01.05.2.01", "Penyelenggaraan Urusan Pemerintahan Umum sesuai Penugasan Kepala Daerah"},
		{"7.01.06", "Program Pembinaan dan Pengawasan Pemerintahan Desa"},
		{"7.01.06.2.01", "Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa"},
	}
}

// level is that of the code.
func (n named) level() model.Level { return model.LevelCoded(len(model.CodeParts(n.code))) }

// inPlan is the node of the year that has the code; nil where none has.
func (n named) inPlan(b *model.Book) *model.Node {
	for i := range b.Nodes {
		if own := model.CodeParts(b.Nodes[i].Code); len(own) > 0 && equalParts(own, model.CodeParts(n.code)) {
			return &b.Nodes[i]
		}
	}
	return nil
}

func equalParts(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

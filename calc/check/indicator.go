package check

import (
	"strings"

	"capaian/calc/printed"
)

// counted reports that figures of the unit, or of an indicator of the name, are counted one
// by one, so that they stand in print as they are.
func counted(unit, name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(unit)) {
		switch strings.Trim(w, ".,()/") {
		case "dokumen", "dok", "laporan", "orang", "org", "kali", "kegiatan", "fasilitasi", "desa", "kelurahan", "unit", "buah", "paket", "bulan", "lembar",
			"kasus", "kelompok", "lembaga", "berkas", "surat", "peserta", "pegawai", "rapat", "rekomendasi", "desa/kelurahan", "perkara", "aduan", "pengaduan", "hari", "jenis", "usulan":
			return true
		}
	}
	return unit == "" && printed.Labelled(name).Starts("jumlah", "banyaknya")
}

// lowIsBetter reports that an indicator of the name is better the lower it is.
func lowIsBetter(name string) bool {
	l := printed.Labelled(name)
	if l.Has("penurunan", "menurunnya", "pengurangan", "berkurangnya", "penyelesaian", "terselesaikan", "diselesaikan", "ditangani", "penanganan", "tertangani", "ditindaklanjuti") {
		return false
	}
	return l.Has("pelanggaran", "keluhan", "pengaduan", "aduan", "kasus", "temuan", "stunting", "pengangguran", "kemiskinan", "miskin", "kematian", "kecelakaan",
		"konflik", "gangguan", "kriminalitas", "kriminal", "keterlambatan", "waktu", "lama", "gini", "kejadian", "kerusakan", "kerawanan", "inflasi", "ketimpangan", "perceraian", "putus")
}

// shareOf reports that an indicator of the name is a part of a whole, which cannot be more
// than all of it. Growth and what is measured against a target can.
func shareOf(name string) bool {
	l := printed.Labelled(name)
	if l.Has("kenaikan", "peningkatan", "pertumbuhan", "realisasi", "capaian", "pencapaian", "rasio", "perbandingan", "target", "terhadap", "pajak", "pbb", "pad", "pendapatan", "penerimaan", "swadaya", "laju", "partisipasi") {
		return false
	}
	return l.Has("persentase") || l.Starts("cakupan", "proporsi")
}

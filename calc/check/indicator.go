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
			"kasus", "kelompok", "lembaga", "berkas", "surat", "peserta", "pegawai", "rapat", "rekomendasi", "desa/kelurahan", "perkara", "aduan", "pengaduan", "hari", "jenis", "usulan",
			"kk", "rt", "rw", "titik", "jiwa", "kader", "keluarga", "dusun", "pos", "posyandu", "bumdes", "umkm", "layanan", "keputusan", "kejadian", "kecamatan", "event", "sertifikat", "akta", "ruas", "lokasi":
			return true
		}
	}
	return unit == "" && printed.Labelled(name).Starts("jumlah", "banyaknya")
}

// countable reports that whole figures of the unit and of an indicator of the name may be
// taken for counted: they are no percentage, index or score and no measure of time or size.
func countable(unit, name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(unit)) {
		switch strings.Trim(w, ".,()/") {
		case "persen", "%", "indeks", "index", "nilai", "skor", "angka", "poin", "point", "predikat", "rasio", "menit", "jam", "km", "m", "m2", "m3", "ha", "ton", "kg", "liter", "rupiah", "rp", "juta":
			return false
		}
	}
	return !printed.Labelled(name).Has("persentase", "persen", "indeks", "index", "nilai", "skor", "tingkat", "rata", "rerata", "rasio", "cakupan", "proporsi", "laju", "angka", "waktu", "lama", "kepuasan", "ipm", "luas", "panjang", "opini", "predikat", "pertumbuhan", "kenaikan", "penurunan", "peningkatan")
}

// low reports that a row is better the lower it is: by a column that tells, else by its name.
func (r *pages) low(at spot) bool {
	if low, told := r.Sheets[at.sheet].LowTold(r.line(at)); told {
		return low
	}
	return lowIsBetter(r.line(at).Label)
}

// lowIsBetter reports that an indicator of the name is better the lower it is.
func lowIsBetter(name string) bool {
	l := printed.Labelled(name)
	if l.Has("waktu", "lama") && !l.Has("tepat", "persentase", "kesesuaian", "sesuai", "ketepatan") {
		return true // of an answer, however it is settled
	}
	settled := l.Has("penyelesaian", "terselesaikan", "diselesaikan", "ditangani", "penanganan", "tertangani", "ditindaklanjuti", "selesai", "tuntas", "terlayani", "dilayani", "teratasi", "diatasi", "direspon", "dijawab", "terkendali", "tersalurkan", "terbantu", "dibantu", "dibina", "terlindungi", "penerima")
	if settled && !l.Has("tidak", "belum", "tanpa") || l.Has("penurunan", "menurunnya", "pengurangan", "berkurangnya", "pencegahan", "dicegah", "informasi", "sosialisasi", "penyuluhan", "layanan", "pelayanan", "bebas", "tepat", "ketepatan", "kepatuhan") {
		return false
	}
	return settled || l.Has("pelanggaran", "keluhan", "pengaduan", "aduan", "kasus", "temuan", "stunting", "pengangguran", "kemiskinan", "miskin", "kematian", "kecelakaan",
		"konflik", "gangguan", "kriminalitas", "kriminal", "keterlambatan", "waktu", "lama", "gini", "kejadian", "kerusakan", "kerawanan", "inflasi", "ketimpangan", "perceraian", "putus",
		"kejahatan", "kekerasan", "sengketa", "tunggakan", "komplain", "kebakaran", "kumuh", "narkoba", "terlambat", "rawan")
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

package outline

// Default is the order of PermenPANRB 53/2014, annex II, and what evaluators look for besides.
// It is also the list of all that an order may name.
func Default() string {
	return `sampul: Laporan Kinerja Instansi Pemerintah
# kata-pengantar: Kata Pengantar
tanda-tangan
# ikhtisar: Ikhtisar Eksekutif
# daftar-isi: Daftar Isi
# daftar-tabel: Daftar Tabel
# daftar-gambar: Daftar Gambar
# daftar-lampiran: Daftar Lampiran
# pendahuluan: Pendahuluan
## judul: Gambaran Umum
### struktur-organisasi: Struktur Organisasi Perangkat Daerah
gambar organisasi
### tugas-fungsi: Tugas dan Fungsi Perangkat Daerah
### pegawai: Sumber Daya Manusia Perangkat Daerah
tabel 1
### sarana: Sumber Daya Sarana dan Prasarana
tabel 2
## isu-strategis: Isu Strategis
# bab: Perencanaan Kinerja
## iku: Kinerja Utama Perangkat Daerah
tabel 3
tabel 4
gambar pohon-kinerja
## perjanjian-kinerja: Perjanjian Kinerja Tahun {tahun}
tabel 5
## program-kegiatan: Program dan Kegiatan yang Mendukung IKU
tabel 6
# bab: Akuntabilitas Kinerja
## judul: Capaian Kinerja Organisasi
### pengukuran: Pengukuran Kinerja
tabel 7
tabel 8
### judul: Analisis Capaian Kinerja
#### banding-target: Perbandingan Target dan Realisasi Kinerja Tahun {tahun}
tabel 9
tabel 10
tabel 11
#### banding-tahun-lalu: Perbandingan Kinerja Tahun {tahun} dengan Tahun-Tahun Sebelumnya
tabel 12
tabel 13
gambar grafik
#### banding-renstra: Perbandingan Realisasi Kinerja dengan Target Akhir Renstra {periode_renstra}
tabel 14
#### banding-standar: Perbandingan Realisasi Kinerja dengan Standar Nasional atau Kecamatan Lain
tabel 15
#### sebab: Analisis Penyebab Keberhasilan atau Kegagalan serta Solusi yang Telah Dilakukan
#### efisiensi: Analisis Efisiensi Penggunaan Sumber Daya
tabel 16
#### program-penunjang: Analisis Program dan Kegiatan yang Menunjang Keberhasilan atau Kegagalan
## realisasi-anggaran: Realisasi Anggaran
tabel 17
tabel 18
### capaian-lain: Capaian Kinerja Lain
### inovasi: Inovasi
## evaluasi: Tindak Lanjut Hasil Evaluasi Tahun Lalu
tabel 19
# bab: Penutup
## penutup: Simpulan
## tindak-lanjut: Tindak Lanjut
tabel 20
tanda-tangan
# lampiran: Lampiran
lampiran pk-awal
lampiran pk-perubahan
lampiran matriks
lampiran triwulan
lampiran keterkaitan
lampiran bukti
lampiran dokumentasi
lampiran reviu
`
}

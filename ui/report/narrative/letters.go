package narrative

// The texts of documents besides the LKjIP. Each is the whole document but for its tables,
// so that an office can make it its own.

// promise is the statement in the words of PermenPANRB 53/2014, annex I.
func (w *Writer) promise() string {
	return pledge("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:")
}

// renewal names the agreement that it changes; what is promised is the same.
func (w *Writer) renewal() string {
	return pledge("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, dan sehubungan dengan perubahan {yang_berubah} terhadap Perjanjian Kinerja Tahun {tahun} yang ditandatangani pada {tanggal_pk}, kami yang bertanda tangan di bawah ini:")
}

func (w *Writer) sectionPromise() string { return w.promise() }

// pledge is the statement of two parties after its opening sentence.
func pledge(opening string) string {
	return lines(
		opening,
		"Nama : {pihak_pertama}",
		"Jabatan : {jabatan_pertama}",
		"selanjutnya disebut pihak pertama;",
		"Nama : {pihak_kedua}",
		"Jabatan : {jabatan_kedua}",
		"selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua.",
		"Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
		"Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
		"{tanda_tangan}",
	)
}

func (w *Writer) reminder() string {
	return lines(
		"Nomor : {nomor_surat}",
		"Sifat : Penting",
		"Lampiran : –",
		"Hal : Teguran {teguran_ke} penyampaian dokumen {jenis_desa}",
		"{alamat_tujuan}",
		"Dalam rangka pembinaan dan pengawasan penyelenggaraan pemerintahan {jenis_desa}, kami beri tahukan bahwa menurut catatan {kantor} sampai dengan {tanggal_surat} terdapat {jumlah_dokumen} dokumen Pemerintah {desa_lengkap} yang belum kami terima atau kami terima sesudah batas waktunya, yaitu:",
		"{daftar_dokumen}",
		"Hal ini sudah kami sampaikan dengan {surat_sebelumnya}, tetapi sampai dengan surat ini ditulis belum seluruhnya dipenuhi.",
		"Ketepatan waktu dokumen tersebut diperlukan agar pembangunan dan pelayanan di {jenis_desa} berjalan sesuai rencana, dan ikut menentukan capaian kinerja kecamatan. Sehubungan dengan itu kami minta Saudara:",
		"1. menyampaikan {dokumen_belum} paling lambat tujuh hari kerja sejak surat ini diterima;",
		"2. memberi penjelasan tertulis mengenai keterlambatan {dokumen_terlambat};",
		"3. memberi tahu kami selekasnya bila ada kendala yang memerlukan pendampingan; dan",
		"4. menyampaikan dokumen berikutnya sebelum batas waktunya.",
		"Demikian untuk menjadi perhatian. Atas kerja sama Saudara kami ucapkan terima kasih.",
		"{tanda_tangan}",
		"# Tembusan:",
		"1. {kepala_daerah}",
		"2. Ketua {lembaga_desa}",
	)
}

func (w *Writer) cover() string {
	return lines(
		"Nomor : {nomor_surat}",
		"Sifat : Biasa",
		"Lampiran : Satu berkas",
		"Hal : Penyampaian LKjIP Tahun {tahun}",
		"{alamat_tujuan}",
		"Memenuhi Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah, bersama ini kami sampaikan kepada {jabatan_tujuan}:",
		"{daftar_kiriman}",
		"Laporan itu memuat capaian kinerja {kantor} pada tahun {tahun} terhadap perjanjian kinerjanya, analisisnya, dan realisasi anggarannya.",
		"Demikian kami sampaikan. Atas perhatiannya kami ucapkan terima kasih.",
		"{tanda_tangan}",
		"# Tembusan:",
		"1. {tembusan}",
	)
}

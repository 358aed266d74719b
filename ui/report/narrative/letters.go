package narrative

// The texts of documents besides the LKjIP. Each is the whole document but for its tables,
// so that an office can make it its own.

func (w *Writer) promise() string {
	return lines(
		"Guna mewujudkan penyelenggaraan pemerintahan kecamatan yang berhasil guna dan dapat dipertanggungjawabkan, kami yang bertanda tangan di bawah ini:",
		"Nama : {pihak_pertama}",
		"Jabatan : {jabatan_pertama}",
		"dalam perjanjian ini disebut Pihak Pertama; dan",
		"Nama : {pihak_kedua}",
		"Jabatan : {jabatan_kedua}",
		"sebagai atasan Pihak Pertama, dalam perjanjian ini disebut Pihak Kedua, menyepakati hal-hal berikut.",
		"1. Pihak Pertama melaksanakan program dan kegiatan tahun {tahun} untuk mencapai target pada lampiran perjanjian ini, sebagai bagian dari sasaran jangka menengah yang sudah ditetapkan. Tercapai atau tidaknya target itu menjadi tanggung jawab Pihak Pertama.",
		"2. Pihak Pertama mencatat realisasi beserta bukti dukungnya setiap triwulan dan melaporkannya kepada Pihak Kedua.",
		"3. Pihak Kedua memberi arahan dan dukungan yang diperlukan, menilai capaian kinerja menurut perjanjian ini, dan menindaklanjuti hasil penilaiannya dengan penghargaan atau pembinaan sesuai ketentuan peraturan perundang-undangan.",
		"4. Lampiran merupakan bagian yang tidak terpisahkan dari perjanjian ini. Bila target atau anggaran berubah, perubahannya dituangkan dalam Perjanjian Kinerja Perubahan.",
		"{tanda_tangan}",
	)
}

func (w *Writer) renewal() string {
	return lines(
		"Sehubungan dengan perubahan {yang_berubah} pada tahun {tahun}, kami yang bertanda tangan di bawah ini:",
		"Nama : {pihak_pertama}",
		"Jabatan : {jabatan_pertama}",
		"dalam perjanjian ini disebut Pihak Pertama; dan",
		"Nama : {pihak_kedua}",
		"Jabatan : {jabatan_kedua}",
		"sebagai atasan Pihak Pertama, dalam perjanjian ini disebut Pihak Kedua, mengubah Perjanjian Kinerja Tahun {tahun} yang ditandatangani pada {tanggal_pk} dan menyepakati hal-hal berikut.",
		"1. Target kinerja dan anggaran tahun {tahun} menjadi sebagaimana tercantum pada lampiran perjanjian ini. Pencapaiannya sampai akhir tahun menjadi tanggung jawab Pihak Pertama.",
		"2. Capaian kinerja tahun {tahun} diukur terhadap target pada lampiran ini; yang sudah dicapai sebelum perubahan tetap diperhitungkan.",
		"3. Pihak Kedua memberi arahan dan dukungan yang diperlukan, menilai capaian kinerja menurut perjanjian ini, dan menindaklanjuti hasil penilaiannya dengan penghargaan atau pembinaan sesuai ketentuan peraturan perundang-undangan.",
		"4. Lampiran merupakan bagian yang tidak terpisahkan dari perjanjian ini.",
		"{tanda_tangan}",
	)
}

func (w *Writer) sectionPromise() string {
	return lines(
		"Untuk mendukung tercapainya Perjanjian Kinerja {kantor} Tahun {tahun}, kami yang bertanda tangan di bawah ini:",
		"Nama : {pihak_pertama}",
		"Jabatan : {jabatan_pertama}",
		"dalam perjanjian ini disebut Pihak Pertama; dan",
		"Nama : {pihak_kedua}",
		"Jabatan : {jabatan_kedua}",
		"sebagai atasan Pihak Pertama, dalam perjanjian ini disebut Pihak Kedua, menyepakati hal-hal berikut.",
		"1. Pihak Pertama melaksanakan program dan kegiatan yang menjadi tugas {seksi} pada tahun {tahun} untuk mencapai target pada lampiran perjanjian ini. Tercapai atau tidaknya target itu menjadi tanggung jawab Pihak Pertama.",
		"2. Pihak Pertama mencatat realisasi beserta bukti dukungnya setiap triwulan dan mengajukannya kepada Pihak Kedua.",
		"3. Pihak Kedua memberi arahan dan dukungan yang diperlukan, menilai capaian kinerja menurut perjanjian ini, dan menindaklanjuti hasil penilaiannya dengan penghargaan atau pembinaan.",
		"{tanda_tangan}",
	)
}

func (w *Writer) reminder() string {
	return lines(
		"Nomor : [lengkapi: nomor surat]",
		"Sifat : Penting",
		"Lampiran : –",
		"Hal : Teguran penyampaian dokumen desa",
		"{alamat_tujuan}",
		"Dalam rangka pembinaan dan pengawasan penyelenggaraan pemerintahan desa, kami beri tahukan bahwa menurut catatan {kantor} sampai dengan {tanggal_surat} terdapat {jumlah_dokumen} dokumen Pemerintah Desa {desa} yang belum kami terima atau kami terima sesudah batas waktunya, yaitu:",
		"{daftar_dokumen}",
		"Ketepatan waktu dokumen tersebut diperlukan agar pembangunan dan pelayanan di desa berjalan sesuai rencana, dan ikut menentukan capaian kinerja kecamatan. Sehubungan dengan itu kami minta Saudara:",
		"1. menyampaikan {dokumen_belum} paling lambat tujuh hari kerja sejak surat ini diterima;",
		"2. memberi penjelasan tertulis mengenai keterlambatan {dokumen_terlambat};",
		"3. memberi tahu kami selekasnya bila ada kendala yang memerlukan pendampingan; dan",
		"4. menyampaikan dokumen berikutnya sebelum batas waktunya.",
		"Demikian untuk menjadi perhatian. Atas kerja sama Saudara kami ucapkan terima kasih.",
		"{tanda_tangan}",
		"# Tembusan:",
		"1. {kepala_daerah}",
		"2. Ketua Badan Permusyawaratan Desa {desa}",
	)
}

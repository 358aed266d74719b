package cli

import "github.com/spf13/cobra"

// examples are command lines as people type them, by the command's path; each command has some.
func examples() map[string]string {
	return map[string]string{
		"capaian": `  capaian
  capaian --data E:\kantor.db --tahun 2024 --triwulan 3`,
		"capaian bantuan": `  capaian bantuan laporan
  capaian bantuan hari-pertama
  capaian bantuan -o PANDUAN.docx`,
		"capaian bentuk": `  capaian bentuk --kertas A4 --huruf Arial --spasi 1,5
  capaian bentuk --dari surat-kantor.docx --logo logo.png`,
		"capaian cadangkan": `  capaian cadangkan
  capaian cadangkan -o E:\kantor.db --timpa`,
		"capaian completion": `  capaian completion bash > /etc/bash_completion.d/capaian
  capaian completion powershell >> $PROFILE`,
		"capaian contoh": `  capaian contoh
  capaian contoh --data coba.db --tulis-saja`,
		"capaian dokumentasi": `  capaian dokumentasi
  capaian dokumentasi --json`,
		"capaian dokumentasi hapus":  `  capaian dokumentasi hapus foto-3`,
		"capaian dokumentasi tambah": `  capaian dokumentasi tambah rapat.jpg --baris 1.5 --keterangan "Rapat desa"`,
		"capaian ekspor": `  capaian ekspor -o semua.json
  capaian ekspor --bagian desa --tahun 2024 -o desa.xlsx`,
		"capaian entri": `  capaian entri --triwulan 3
  capaian entri --triwulan 3 -o entri.xlsx`,
		"capaian formulir": `  capaian formulir "Seksi Pelayanan Umum" --triwulan 3 -o pelayanan.xlsx
  capaian formulir semua -o formulir`,
		"capaian impor": `  capaian impor lra.xlsx --coba
  capaian impor desa.csv --tanggal batas
  capaian impor semua.json --data kantor-baru.db`,
		"capaian laporan": `  capaian laporan
  capaian laporan --triwulan 2 -o LKjIP-TW-II.docx --pdf
  capaian laporan --tetap -v`,
		"capaian layani": `  capaian layani
  capaian layani --alamat 192.168.1.10:2222 --data kantor.db`,
		"capaian man": `  capaian man -o /usr/local/share/man/man1`,
		"capaian naskah": `  capaian naskah ekspor naskah
  capaian naskah impor naskah`,
		"capaian naskah ekspor": `  capaian naskah ekspor naskah
  capaian naskah ekspor naskah.zip --triwulan 4`,
		"capaian naskah impor": `  capaian naskah impor naskah`,
		"capaian pengguna": `  capaian pengguna
  capaian pengguna tambah "Siti Aminah" --peran sekretaris --kunci siti.pub`,
		"capaian pengguna cabut":  `  capaian pengguna cabut "Siti Aminah"`,
		"capaian pengguna daftar": `  capaian pengguna daftar --json`,
		"capaian pengguna tambah": `  capaian pengguna tambah "Budi Santoso" --peran admin --masuk budi
  capaian pengguna tambah Rina --peran staf --seksi seksi-pelayanan`,
		"capaian pengguna ubah": `  capaian pengguna ubah rina --seksi - --kunci rina-baru.pub`,
		"capaian pengantar": `  capaian pengantar
  capaian pengantar inspektorat --tanggal 20/1/2025 -o pengantar.docx`,
		"capaian periksa": `  capaian periksa
  capaian periksa -v --triwulan 4
  capaian periksa --terbit LKjIP-2023.docx -o LKjIP-2023-komentar.docx`,
		"capaian perjanjian": `  capaian perjanjian
  capaian perjanjian camat --versi perubahan --pdf`,
		"capaian pulihkan": `  capaian pulihkan --daftar
  capaian pulihkan E:\kantor.db`,
		"capaian rapor": `  capaian rapor --triwulan 2
  capaian rapor sekretaris --triwulan 2 -o rapor.docx`,
		"capaian riwayat": `  capaian riwayat --oleh rina --sejak 1/3/2024
  capaian riwayat --baris iku-2 --triwulan 3
  capaian riwayat --periksa`,
		"capaian sambung": `  capaian sambung kantor
  capaian sambung 203.0.113.7:2222`,
		"capaian skema": `  capaian skema > skema.json
  capaian skema terbit`,
		"capaian status": `  capaian status --triwulan 2
  capaian status --ringkas
  capaian status --json -o status.json`,
		"capaian teguran": `  capaian teguran --tanggal 31-10-2024
  capaian teguran Jenggrong --catat`,
		"capaian tinjauan": `  capaian tinjauan --triwulan 2
  capaian tinjauan "Seksi Pemerintahan" --triwulan 2 -o tinjauan.docx`,
		"capaian versi": `  capaian versi
  capaian versi --periksa kantor.db
  capaian versi --lisensi`,
	}
}

// giveExamples puts the examples into the help of the commands.
func giveExamples(root *cobra.Command) {
	all := examples()
	for _, c := range append(descendants(root), root) {
		c.Example = all[c.CommandPath()]
	}
}

package budget

import "capaian/ui/text"

// ReadElsewhere knows the listing of documents that SIPD writes: its amounts are summed where
// files are read, and would stand in any cells here.
func (s *Screen) ReadElsewhere(texts [][]string) string {
	for _, line := range texts {
		heads := map[string]bool{}
		for _, cell := range line {
			heads[text.Fold(cell)] = true
		}
		if heads["nilai realisasi"] && (heads["nilai setoran"] || heads["tanggal dokumen"] || heads["nomor dokumen"]) {
			return "ini daftar realisasi per dokumen. Simpan sebagai berkas (.xlsx atau .csv), lalu buka lewat Lainnya, Impor berkas: nilainya dijumlahkan per sub kegiatan."
		}
	}
	return ""
}

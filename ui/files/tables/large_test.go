package tables_test

import (
	"fmt"
	"testing"

	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// long is a table of the rows that line gives.
func long(head string, rows int, line func(i int) string) workbook.Grid {
	lines := make([]string, 0, rows+1)
	lines = append(lines, head)
	for i := range rows {
		lines = append(lines, line(i))
	}
	return table("", lines...)
}

// BenchmarkLargeTables reads ten thousand rows of a list into a year and rehearses the act.
func BenchmarkLargeTables(b *testing.B) {
	const rows = 10_000
	for name, grid := range map[string]workbook.Grid{
		"desa": long("Desa|Kepala desa", rows, func(i int) string { return fmt.Sprintf("Desa Contoh %d|Pak %d", i, i) }),
		"fasilitasi": long("Jenis fasilitasi|Kegiatan|Terlaksana TW I", rows, func(i int) string {
			return fmt.Sprintf("Jenis %d|Kegiatan fasilitasi nomor %d|1", i%20, i)
		}),
		"pegawai": long("Nama|NIP|Jabatan", rows, func(i int) string { return fmt.Sprintf("Pegawai %d|19700101 199503 1 %03d|Staf", i, i%1000) }),
		"sarana":  long("Kelompok|Nama sarana|Satuan|Jumlah|Kondisi", rows, func(i int) string { return fmt.Sprintf("Kelompok %d|Sarana nomor %d|Unit|%d|B", i%40, i, i%7+1) }),
		"jabatan": long("Jabatan|Kebutuhan|Laki-laki|PNS", rows, func(i int) string { return fmt.Sprintf("Jabatan nomor %d|2|1|1", i) }),
		"rencana": long("Kode rekening|Uraian", rows, func(i int) string {
			return fmt.Sprintf("7.01.%02d.2.%02d.%04d|Sub kegiatan %d", 1+i%6, 1+i%8, i, i)
		}),
	} {
		b.Run(name, func(b *testing.B) {
			s := storetest.OpenYear(b, 2024)
			book := storetest.Book(b, s, 2024)
			for b.Loop() {
				batch, _ := tables.Prepare(draft(book), []workbook.Grid{grid}, []tables.List{*tables.Named(listed(name))}, false)
				if _, err := jsonfile.Rehearsed(book, admin(), batch); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func listed(name string) string {
	if name == "jabatan" {
		return "pegawai"
	}
	return name
}

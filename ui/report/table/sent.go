package table

import (
	"fmt"

	"capaian/model"
)

// Sent is what a letter of delivery brings: the report of the year.
func Sent(b *model.Book) Table {
	return Table{Bodies: []Body{{
		Columns: []Column{
			{Key: "no", Head: "No", Width: 8, Align: Center},
			{Key: "naskah", Head: "Naskah yang Dikirim", Width: 66},
			{Key: "banyak", Head: "Banyaknya", Width: 20, Align: Center},
			{Key: "keterangan", Head: "Keterangan", Width: 34},
		},
		Rows: []Row{{Ref: b.Office.Ref(), Cells: []Cell{
			ordinal(1), words(fmt.Sprintf("Laporan Kinerja Instansi Pemerintah (LKjIP) %s Tahun %d", b.Office.Name, b.Year)),
			words("1 (satu) berkas"), words("Disampaikan dengan hormat untuk digunakan sebagaimana mestinya"),
		}}},
	}}}
}

package workbook

import "bytes"

// Read reads the tables of a file as what it is, whatever its name: a workbook of Excel or
// LibreOffice, a web page, or a text with its cells parted by signs.
func Read(raw []byte) ([]Grid, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("PK")) && isODS(raw):
		return unquoted(readODS(raw))
	case bytes.HasPrefix(raw, []byte("PK")), bytes.HasPrefix(raw, []byte("\xd0\xcf")):
		return unquoted(Open(raw))
	case bytes.HasPrefix(raw, []byte("%PDF")):
		return nil, refused("Berkas ini PDF, bukan tabel; minta berkas Excel-nya, atau salin tabelnya ke lembar kerja dan simpan sebagai .xlsx.")
	case bytes.HasPrefix(raw, []byte(`{\rtf`)):
		return nil, refused("Berkas ini dokumen RTF, bukan tabel; salin tabelnya ke lembar kerja dan simpan sebagai .xlsx.")
	case isXMLSheet(raw):
		return nil, refused("Berkas ini buku kerja XML (Excel 2003), apa pun namanya; buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.")
	case isPage(raw):
		return unquoted(readPage(raw))
	}
	grid, err := ReadCSV(raw)
	if err != nil {
		return nil, err
	}
	return []Grid{grid}, nil
}

// unquoted takes off the apostrophes that web programs write before numbers, as if typed.
func unquoted(grids []Grid, err error) ([]Grid, error) {
	for i := range grids {
		for _, row := range grids[i].Rows {
			for at := range row {
				if cell := &row[at]; !cell.IsNumber && IsQuoted(cell.Text) {
					cell.Text = cell.Text[1:]
				}
			}
		}
	}
	return grids, err
}

// isXMLSheet reports a workbook in one file of XML, which some web programs name .xls; a web
// page that Excel wrote names the same schema.
func isXMLSheet(raw []byte) bool {
	const begin = 4096
	text := raw[:min(len(raw), begin)]
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(text, []byte(mark)), " \t\r\n"), []byte("<")) &&
		bytes.Contains(text, []byte("urn:schemas-microsoft-com:office:spreadsheet")) && !bytes.Contains(bytes.ToLower(text), []byte("<html"))
}

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

package workbook

import "bytes"

// Read reads the tables of a file as what it is, whatever its name: a workbook of Excel or
// LibreOffice, a web page, or a text with its cells parted by signs.
func Read(raw []byte) ([]Grid, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("PK")) && isODS(raw):
		return readODS(raw)
	case bytes.HasPrefix(raw, []byte("PK")), bytes.HasPrefix(raw, []byte("\xd0\xcf")):
		return Open(raw)
	case bytes.HasPrefix(raw, []byte("%PDF")):
		return nil, refused("Berkas ini PDF, bukan tabel; minta berkas Excel-nya, atau salin tabelnya ke lembar kerja dan simpan sebagai .xlsx.")
	case isPage(raw):
		return readPage(raw)
	}
	grid, err := ReadCSV(raw)
	if err != nil {
		return nil, err
	}
	return []Grid{grid}, nil
}

package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/files/workbook"
)

// Limits on a file: a report with its photographs, and what its text takes when unpacked.
const (
	MaxFile     = 64 << 20
	maxText     = 48 << 20
	maxEntries  = 5_000
	deepest     = 300 // elements within elements
	deepestGrid = 6   // tables within cells of tables
)

func refused(format string, args ...any) error {
	return model.Faultf(model.FaultText, "Dokumen", format, args...)
}

func broken() error {
	return refused("Dokumen ini rusak atau terpotong; buka di Word atau LibreOffice dan simpan ulang.")
}

// Known reports that the file begins like one that Read is for; JSON and other text does not.
func Known(raw []byte) bool {
	for _, sign := range []string{"PK\x03\x04", "%PDF", "\xd0\xcf\x11\xe0", "{\\rtf"} {
		if bytes.HasPrefix(raw, []byte(sign)) {
			return true
		}
	}
	return false
}

// Read reads a report from the bytes of its file.
func Read(raw []byte) (*printed.Document, error) {
	d, _, err := placed(raw)
	return d, err
}

// placed reads a report, and where its parts stand in the part of the file with the text.
func placed(raw []byte) (*printed.Document, *places, error) {
	switch {
	case len(raw) > MaxFile:
		return nil, nil, refused("Dokumen lebih besar dari %d MB; kecilkan gambarnya lalu simpan ulang.", MaxFile>>20)
	case bytes.HasPrefix(raw, []byte("%PDF")):
		return nil, nil, refused("Berkas ini PDF: garis tabelnya tidak tersimpan, sehingga angkanya tidak dapat dibaca dengan pasti. Simpan dari Word sebagai .docx, atau salin tabelnya ke lembar kerja dan simpan sebagai .xlsx.")
	case bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")):
		return nil, nil, refused("Berkas ini dokumen Office lama (.doc, .xls) atau terkunci kata sandi. Simpan dahulu sebagai .docx atau .xlsx tanpa kata sandi.")
	case bytes.HasPrefix(raw, []byte("{\\rtf")):
		return nil, nil, refused("Berkas ini dokumen .rtf. Simpan dahulu sebagai .docx.")
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, nil, broken()
	}
	if len(z.File) > maxEntries {
		return nil, nil, refused("Dokumen ini berisi lebih dari %d bagian; tidak ada laporan sebesar itu.", maxEntries)
	}
	word, content := wordText(z), part(z, "content.xml")
	var blocks []block
	switch {
	case word != nil:
		blocks, err = unpacked(word, (*reading).word)
	case content != nil && isText(z):
		blocks, err = unpacked(content, (*reading).text)
	default:
		d, err := sheets(raw)
		return d, nil, err
	}
	if err != nil {
		return nil, nil, err
	}
	d, at := arranged(blocks)
	if len(d.Tables) == 0 && len(d.Lines) == 0 {
		return nil, nil, refused("Tidak ada tabel maupun teks dalam dokumen ini.")
	}
	return d, at, d.Check()
}

func part(z *zip.Reader, name string) *zip.File {
	for _, f := range z.File {
		if strings.EqualFold(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"), name) {
			return f
		}
	}
	return nil
}

// isText reports that a file of LibreOffice is a text, not a workbook.
func isText(z *zip.Reader) bool {
	f := part(z, "mimetype")
	if f == nil {
		return false
	}
	stream, err := f.Open()
	if err != nil {
		return false
	}
	defer stream.Close()
	kind, err := io.ReadAll(io.LimitReader(stream, 200))
	return err == nil && strings.Contains(string(kind), "opendocument.text")
}

func unpacked(f *zip.File, read func(*reading) error) ([]block, error) {
	if f.UncompressedSize64 > maxText {
		return nil, refused("Teks dokumen ini lebih dari %d MB bila dibuka; tidak ada laporan sebesar itu.", maxText>>20)
	}
	stream, err := f.Open()
	if err != nil {
		return nil, broken()
	}
	defer stream.Close()
	r := &reading{d: xml.NewDecoder(io.LimitReader(stream, maxText))}
	if err := read(r); err != nil {
		var fault *model.Fault
		if errors.As(err, &fault) {
			return nil, err
		}
		return nil, broken()
	}
	return r.blocks, nil
}

// sheets reads the visible sheets of a workbook, each as one table or, parted by blank rows,
// as several.
func sheets(raw []byte) (*printed.Document, error) {
	grids, err := workbook.Read(raw)
	if err != nil {
		return nil, err
	}
	d := &printed.Document{}
	for i := range grids {
		g := &grids[i]
		if g.Hidden {
			continue
		}
		var lines [][]string
		flush := func() {
			if len(lines) == 0 {
				return
			}
			t := printed.Pasted(lines)
			if len(t.Columns) > 1 && len(t.Rows) > 0 {
				if t.Title == "" {
					t.Title = g.Name
				}
				d.Tables = append(d.Tables, t)
			} else {
				for _, line := range lines {
					if text := strings.TrimSpace(strings.Join(line, " ")); text != "" {
						d.Lines = append(d.Lines, text)
					}
				}
			}
			lines = nil
		}
		texts := g.Texts()
		for row := range texts {
			if strings.TrimSpace(strings.Join(texts[row], "")) == "" {
				if len(lines) > 2 { // a caption may stand apart from its table
					flush()
				}
				continue
			}
			lines = append(lines, texts[row])
		}
		flush()
	}
	identify(d, d.Lines)
	if len(d.Tables) == 0 {
		return nil, refused("Tidak ada tabel dengan judul kolom dalam buku kerja ini.")
	}
	return d, d.Check()
}

package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"capaian/model"
)

func refused(format string, args ...any) error {
	return model.Faultf(model.FaultText, "Buku kerja", format, args...)
}

// Open reads the sheets of an xlsx workbook, in order. What is no workbook, is locked with a
// password, holds macros, or is larger than any table of an office is refused whole.
func Open(raw []byte) ([]Grid, error) {
	files, err := parts(raw)
	if err != nil {
		return nil, err
	}
	w := &reading{files: files}
	if err := w.overview(); err != nil {
		return nil, err
	}
	var grids []Grid
	for _, s := range w.sheets {
		g := Grid{Name: model.Clean(s.name, false), Hidden: s.hidden}
		if err := w.sheet(s, &g); err != nil {
			return nil, err
		}
		grids = append(grids, g)
	}
	return grids, nil
}

// parts opens the container and bounds it before anything is unpacked. The sizes it tells of
// itself can be relied on: unpacking stops with an error where they are exceeded.
func parts(raw []byte) (map[string]*zip.File, error) {
	if len(raw) > MaxFile {
		return nil, refused("Buku kerja lebih besar dari %d MB; tidak ada tabel kecamatan sebesar itu.", MaxFile>>20)
	}
	if bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")) {
		return nil, refused("Berkas ini buku kerja Excel lama (.xls) atau terkunci kata sandi. Simpan dahulu sebagai .xlsx tanpa kata sandi.")
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, refused("Berkas ini bukan buku kerja .xlsx yang utuh.")
	}
	files := map[string]*zip.File{}
	total := uint64(0)
	for _, f := range z.File {
		total += f.UncompressedSize64
		if total > maxUnzip || len(files) > maxEntries || f.UncompressedSize64 > maxUnzip {
			return nil, refused("Buku kerja ini berisi lebih dari %d MB bila dibuka; tidak ada tabel kecamatan sebesar itu.", maxUnzip>>20)
		}
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if strings.HasSuffix(name, "vbaproject.bin") || strings.Contains(name, "macrosheets/") {
			return nil, refused("Buku kerja ini berisi makro. Simpan dahulu sebagai .xlsx tanpa makro.")
		}
		files[name] = f
	}
	if files["xl/workbook.xml"] == nil {
		return nil, refused("Berkas ini bukan buku kerja .xlsx.")
	}
	return files, nil
}

// reading is a workbook being read.
type reading struct {
	files   map[string]*zip.File
	sheets  []sheetPart
	strings []string
	styles  []numberLook // by the number of a cell's style
	is1904  bool         // days count from 1904
	cells   int
}

type sheetPart struct {
	name   string
	hidden bool
	file   string
}

// walk hands each start of an element and each run of text in it to the reader.
func (w *reading) walk(name string, start func(d *xml.Decoder, e xml.StartElement) error) error {
	f := w.files[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	stream, err := f.Open()
	if err != nil {
		return broken()
	}
	defer stream.Close()
	d := xml.NewDecoder(stream)
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return broken()
		}
		if e, ok := t.(xml.StartElement); ok {
			var fault *model.Fault
			if err := start(d, e); errors.As(err, &fault) {
				return err
			} else if err != nil {
				return broken()
			}
		}
	}
}

func broken() error { return refused("Buku kerja ini rusak atau terpotong.") }

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// overview reads what the sheets are and what they share.
func (w *reading) overview() error {
	targets := map[string]string{}
	err := w.walk("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "Relationship" && attr(e, "TargetMode") != "External" {
			target := attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			targets[attr(e, "Id")] = strings.TrimPrefix(target, "/")
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = w.walk("xl/workbook.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			w.is1904 = attr(e, "date1904") == "1" || attr(e, "date1904") == "true"
		case "sheet":
			if len(w.sheets) >= maxSheets {
				return refused("Buku kerja ini berisi lebih dari %d lembar.", maxSheets)
			}
			w.sheets = append(w.sheets, sheetPart{attr(e, "name"), attr(e, "state") != "" && attr(e, "state") != "visible", targets[attr(e, "id")]})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := w.sharedStrings(); err != nil {
		return err
	}
	return w.looks()
}

func (w *reading) sharedStrings() error {
	return w.walk("xl/sharedstrings.xml", func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := textOf(d)
		w.strings = append(w.strings, text)
		return err
	})
}

// textOf gathers the texts inside the element just begun, without hints on how they are read aloud.
func textOf(d *xml.Decoder) (string, error) {
	var b strings.Builder
	inText, aloud := false, 0
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			if t.Name.Local == "rPh" {
				aloud = depth
			}
			inText = t.Name.Local == "t" && aloud == 0
		case xml.EndElement:
			if depth == aloud {
				aloud = 0
			}
			depth--
			inText = false
		case xml.CharData:
			if inText {
				b.Write(t)
			}
		}
	}
	return unescape(b.String()), nil
}

// unescape turns _xHHHH_ back into the character it stands for.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if r, ok := escaped(s[i:]); ok {
			b.WriteRune(r)
			i += len("_xHHHH_")
			continue
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

func escaped(s string) (rune, bool) {
	if len(s) < 7 || s[:2] != "_x" || s[6] != '_' {
		return 0, false
	}
	r := rune(0)
	for _, c := range s[2:6] {
		digit := strings.IndexRune("0123456789abcdef", c|0x20)
		if digit < 0 || c < '0' {
			return 0, false
		}
		r = r<<4 | rune(digit)
	}
	return r, true
}

package records

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/dialog"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/screen"
)

// fileRead are the sheets of a file.
type fileRead struct {
	name  string
	grids []workbook.Grid
	form  *tables.Returned // where the file is a form that comes back
}

// importing opens the box in which a file is named; path is of a dropped file, else "".
func (s *Screen) importing(path string) tea.Cmd {
	files, why := s.host.Files()
	if files == nil {
		if why != "" {
			why = ": " + why
		}
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Berkas tidak dapat dibaca dari sesi ini" + why + ". Salin tabelnya di Excel, buka daftarnya, lalu tempel."})
		return nil
	}
	box := dialog.NewFile(s.look, "Impor berkas", "Letak berkasnya: ketik, tempel, atau seret ke jendela ini. Tabel xlsx, ods, csv, halaman web; formulir yang kembali.",
		func(path string) (read fileRead, err error) {
			raw, name, err := files.Read(path)
			read.name = name
			if err == nil {
				read.grids, read.form, err = tables.ReadFile(raw)
			}
			return read, err
		}, s.readFile)
	box.Explained("membaca")
	s.host.Open(box)
	return box.Open(path)
}

// readFile opens the box that shows what the sheets of a file are read as; the error tells why
// that cannot be.
func (s *Screen) readFile(m fileRead) (tea.Cmd, error) {
	if m.form != nil {
		if err := m.form.For(s.state.Book.Year); err != nil {
			return nil, err
		}
	}
	r := &tableReading{screen: s, name: m.name, grids: m.grids, form: m.form, memory: tables.ReadMemory(s.host.Readings())}
	s.host.Open(r)
	return r.read(), nil
}

// fileIn is the path in a paste of a file such as can be read; "" of any other paste. A name
// alone may be of anything.
func fileIn(paste string) string {
	path := dialog.PathIn(paste, ".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".tsv", ".html", ".htm")
	if !strings.ContainsAny(path, `/\`) {
		return ""
	}
	return path
}

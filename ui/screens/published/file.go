package published

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc/printed"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/files/document"
)

// noFiles says why this session reads no files; "" where it does.
func (s *Screen) noFiles() string {
	if files, _ := s.Host.Files(); files != nil {
		return ""
	}
	return "sesi ini tidak membaca berkas di komputer Anda; tempel tabelnya, atau pakai 'capaian periksa --terbit' di sana"
}

// openFile asks for the path of a report, which may be known already.
func (s *Screen) openFile(path string) tea.Cmd {
	if why := cmp.Or(s.Host.WhyNot(&model.Publication{}), s.noFiles()); why != "" {
		s.say("Tidak dibaca: " + why + ".")
		return nil
	}
	files, _ := s.Host.Files()
	box := dialog.NewFile(s.Look, "Baca laporan dari berkas", "Dokumen Word, LibreOffice, buku kerja, atau JSON: ketik atau tempel nama berkasnya, atau seret berkasnya ke jendela ini.",
		func(path string) (*printed.Document, error) {
			raw, _, err := files.Read(path)
			if err != nil {
				return nil, err
			}
			read := document.Read
			if !document.Known(raw) && strings.HasSuffix(strings.ToLower(path), ".json") {
				read = printed.Decode
			}
			report, err := read(raw)
			if err == nil && len(report.Tables) == 0 {
				err = model.Faultf(model.FaultText, "Dokumen", "Tidak ada tabel dalam dokumen ini.")
			}
			return report, err
		},
		func(report *printed.Document) (tea.Cmd, error) {
			s.offer(&fileRead{report: report})
			return nil, nil
		})
	box.Explained("terbit")
	box.OnPaste(func(content string) bool {
		_, table := tableIn(content)
		if table {
			s.pastedTable(content)
		}
		return table
	})
	s.Host.Open(box)
	return box.Open(path)
}

// fileRead is a report as its file told it.
type fileRead struct {
	report  *printed.Document
	leftOut []string // tables that are too large to be kept, with why
}

// offer shows what a file was read as, to be saved as a document.
func (s *Screen) offer(m *fileRead) {
	d, b := m.report, s.State.Book
	p := &model.Publication{Year: cmp.Or(d.Year, b.Year), Order: 1, Signed: model.Clean(d.Signed, false)}
	p.Title = "LKjIP " + cmp.Or(model.Clean(d.Office, false), b.Office.Name) + fmt.Sprintf(" Tahun %d", p.Year)
	if n := len(d.People); n > 0 {
		p.Head, p.NIP = model.Clean(d.People[n-1].Name, false), model.Clean(d.People[n-1].NIP, false)
	}
	p.Lines = linesOf(d)
	for i := range b.Publications {
		p.Order = max(p.Order, b.Publications[i].Order+1)
	}
	var kept []printed.Table
	for i := range d.Tables {
		if d.Tables[i].Title == "" {
			d.Tables[i].Title = fmt.Sprintf("Tabel ke-%d, tanpa judul", i+1)
		}
		if why := s.whyNotKept(&d.Tables[i]); why != "" {
			m.leftOut = append(m.leftOut, d.Tables[i].Label()+": "+strings.TrimSuffix(why, "."))
			continue
		}
		kept = append(kept, d.Tables[i])
	}
	d.Tables = kept
	s.documentForm("Laporan dari berkas", p, true, m)
}

// linesOf are the headings and sentences of a report that are kept: those with figures, which
// are what is checked of them.
func linesOf(d *printed.Document) []string {
	var all []string
	for _, line := range d.Lines {
		line = model.Clean(strings.Join(strings.Fields(line), " "), false)
		if strings.ContainsAny(line, "0123456789") && len([]rune(line)) <= model.MaxPrintedLine && len(all) < model.MaxPrintedLines {
			all = append(all, line)
		}
	}
	return all
}

// whyNotKept says why a table cannot be kept as it was read; "" where it can.
func (s *Screen) whyNotKept(read *printed.Table) string {
	if why := tooLarge(read); why != "" {
		return why
	}
	t, rows := s.fresh("dokumen", read, map[model.ID]bool{})
	err := t.Check()
	for i := 0; err == nil && i < len(rows); i++ {
		err = rows[i].Check()
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// tablesOf are the edits that keep what was read in the document; none of no file.
func (s *Screen) tablesOf(m *fileRead, document model.ID) []store.Edit {
	if m == nil {
		return nil
	}
	var edits []store.Edit
	taken := map[model.ID]bool{}
	for i := range m.report.Tables {
		t, rows := s.fresh(document, &m.report.Tables[i], taken)
		edits = append(edits, store.Put(t))
		for _, row := range rows {
			edits = append(edits, store.Put(row))
		}
	}
	return edits
}

// tally says how much was read; "" of no file.
func (m *fileRead) tally() string {
	if m == nil {
		return ""
	}
	rows := 0
	for i := range m.report.Tables {
		rows += len(m.report.Tables[i].Rows)
	}
	says := fmt.Sprintf("%d tabel, %d baris", len(m.report.Tables), rows)
	if n := len(linesOf(m.report)); n > 0 {
		says += fmt.Sprintf(", %d kalimat berangka", n)
	}
	if len(m.leftOut) > 0 {
		says += "; tidak dimuat: " + strings.Join(m.leftOut, "; ")
	}
	return says
}

// pathIn is the path of a report in a pasted text; "" of any other text.
func pathIn(content string) string {
	return dialog.PathIn(content, ".docx", ".docm", ".odt", ".xlsx", ".xlsm", ".ods", ".json", ".pdf", ".doc", ".xls", ".rtf")
}

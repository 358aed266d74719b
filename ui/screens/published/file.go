package published

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"capaian/calc/printed"
	"capaian/model"
	"capaian/store"
	"capaian/ui/files/document"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// noFiles says why this session reads no files; "" where it does.
func (s *Screen) noFiles() string {
	if files, _ := s.Host.Files(); files != nil {
		return ""
	}
	return "sesi ini tidak membaca berkas di komputer Anda; tempel tabelnya, atau pakai 'capaian periksa --terbit' di sana"
}

// openFile asks for the path of a report, which may be known already.
func (s *Screen) openFile(path string) {
	if why := cmp.Or(s.Host.WhyNot(&model.Publication{}), s.noFiles()); why != "" {
		s.say("Tidak dibaca: " + why + ".")
		return
	}
	files, _ := s.Host.Files()
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = model.MaxTextLength
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	input.KeyMap.Paste.SetEnabled(false)
	input.SetValue(path)
	input.CursorEnd()
	input.Focus()
	s.Host.Open(&opening{screen: s, look: s.Look, files: files, input: input})
}

// opening asks for the path of a report and reads it; while the disk works it says so once.
type opening struct {
	screen  *Screen
	look    theme.Theme
	files   screen.Files
	input   textinput.Model
	reading bool
	problem string
	width   int
}

// fileRead is a report as its file told it, or why it could not be read.
type fileRead struct {
	box     *opening
	report  *printed.Document
	leftOut []string // tables that are too large to be kept, with why
	err     error
}

// For names the box that asked.
func (m *fileRead) For() screen.Dialog { return m.box }

// Title names the box.
func (b *opening) Title() string { return "Baca laporan dari berkas" }

// SetSize gives the room.
func (b *opening) SetSize(width, _ int) {
	b.width = width
	b.input.SetWidth(max(width-4, 1))
}

// Cursor stands in the path.
func (b *opening) Cursor() *tea.Cursor {
	c := b.input.Cursor()
	if c != nil {
		c.X++
		c.Blink = false
	}
	return c
}

// Keys read and close; every other key is text.
func (b *opening) Keys() []screen.Binding {
	if b.reading {
		return nil // until the disk has answered
	}
	return []screen.Binding{screen.Bind("Enter", "baca", b.read, "enter").Hinted(), screen.Do("Esc", "tutup", nil, "esc").Hinted()}
}

// Update types a path and takes the answer of the disk.
func (b *opening) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case *fileRead:
		b.reading = false
		if msg.err != nil {
			b.problem = msg.err.Error()
			return nil, false
		}
		b.screen.offer(msg)
		return nil, true
	case tea.PasteMsg:
		if _, table := tableIn(msg.Content); table && !b.reading {
			b.screen.pasted(msg.Content)
			return nil, true
		}
		if !b.reading {
			text := cmp.Or(pathIn(msg.Content), msg.Content)
			b.problem = ""
			b.input, _ = b.input.Update(tea.PasteMsg{Content: model.Clean(text, false)})
		}
		return nil, false
	case tea.KeyPressMsg:
		if b.reading {
			return nil, false
		}
		switch msg.String() {
		case "esc":
			return nil, true
		case "enter":
			return b.read(), false
		}
		input, cmd := b.input.Update(msg)
		b.input, b.problem = input, ""
		return cmd, false
	}
	return nil, false
}

func (b *opening) read() tea.Cmd {
	typed := strings.TrimSpace(b.input.Value())
	path := cmp.Or(pathIn(typed), typed)
	if path == "" {
		b.problem = "Berkas: masih kosong. Ketik atau tempel nama berkasnya, atau seret berkasnya ke jendela ini."
		return nil
	}
	b.reading, b.problem = true, ""
	files := b.files
	return func() tea.Msg {
		raw, _, err := files.Read(path)
		if err != nil {
			return &fileRead{box: b, err: err}
		}
		read := document.Read
		if !document.Known(raw) && strings.HasSuffix(strings.ToLower(path), ".json") {
			read = printed.Decode
		}
		report, err := read(raw)
		if err == nil && len(report.Tables) == 0 {
			err = model.Faultf(model.FaultText, "Dokumen", "Tidak ada tabel dalam dokumen ini.")
		}
		return &fileRead{box: b, report: report, err: err}
	}
}

// View is the path, and what is to be done, is being done, or went wrong.
func (b *opening) View() string {
	says := "Dokumen Word, LibreOffice, buku kerja, atau JSON: ketik atau tempel nama berkasnya, atau seret berkasnya ke jendela ini."
	style := b.look.Dim
	switch {
	case b.reading:
		says = "Membaca …"
	case b.problem != "":
		says, style = b.problem, b.look.Bad
	}
	lines := []string{" " + b.input.View()}
	for _, line := range kit.Wrap(says, max(b.width-2, 1)) {
		lines = append(lines, " "+style.Render(line))
	}
	return strings.Join(lines, "\n")
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

// decoded writes the bytes of an address out that stand as %20 in it.
func decoded(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		if len(s) > 2 && s[0] == '%' {
			if code, err := strconv.ParseUint(s[1:3], 16, 8); err == nil {
				b.WriteByte(byte(code))
				s = s[3:]
				continue
			}
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
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

// pathIn is the path of a report in a pasted text, as terminals write one that was dropped
// into them: in quotes, with its spaces marked, or as an address; "" where the text is
// anything else.
func pathIn(content string) string {
	path := strings.TrimSpace(content)
	if strings.ContainsAny(path, "\r\n\t") {
		return ""
	}
	path = strings.TrimSpace(strings.TrimPrefix(path, "& ")) // PowerShell
	if n := len(path); n > 2 && (path[0] == '\'' || path[0] == '"') && path[n-1] == path[0] {
		path = path[1 : n-1]
	} else if !strings.Contains(path, `:\`) && !strings.HasPrefix(path, `\\`) {
		path = strings.NewReplacer(`\\`, `\`, `\`, "").Replace(path)
	}
	if rest, address := strings.CutPrefix(path, "file://"); address {
		path = decoded(rest)
		if len(path) > 3 && path[2] == ':' { // file:///C:/…
			path = path[1:]
		}
	}
	known := slices.ContainsFunc([]string{".docx", ".docm", ".odt", ".xlsx", ".xlsm", ".ods", ".json", ".pdf", ".doc", ".xls", ".rtf"}, func(ending string) bool {
		return strings.HasSuffix(strings.ToLower(path), ending)
	})
	if !known {
		return ""
	}
	return path
}

package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/report/export"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// send opens the box in which the report and what goes with it leave as files.
func (s *Screen) send() { s.host.Open(s.sending()) }

func (s *Screen) sending() *sending {
	files, why := s.host.Files()
	if files != nil {
		why = ""
	}
	return &sending{look: s.look, screen: s, export: s.export, quarter: s.reported(), papers: s.papers(), files: files, why: why}
}

// stage is how far sending is.
type stage uint8

const (
	choosing stage = iota
	preparing
	deciding // there are errors
	writing
	converting
	done
)

// sending asks for a document in a format and, where there are errors, for a decision; then
// it writes and says where the file is. While the disk works the box says so once; nothing
// ticks.
type sending struct {
	look    theme.Theme
	screen  *Screen
	export  *export.Export // what is asked for; the LKjIP until it is a paper
	quarter model.Quarter  // of which the LKjIP is to be
	papers  []paper        // after the formats of the LKjIP
	back    func()         // where to go when the box closes; nil: nowhere
	files   screen.Files
	why     string // why this session writes no files
	stage   stage
	at      int // the marked line
	path    string
	pdf     string
	problem string
	width   int
	height  int
}

// sent is what the disk answered.
type sent struct {
	box  *sending
	path string
	pdf  bool
	err  error
}

// For names the box that asked.
func (m sent) For() screen.Dialog { return m.box }

// prepared is a paper put together, or why there is none.
type prepared struct {
	box    *sending
	export *export.Export
	err    error
}

// For names the box that asked.
func (m prepared) For() screen.Dialog { return m.box }

// Title names the box.
func (b *sending) Title() string { return "Ekspor laporan" }

// SetSize gives the room.
func (b *sending) SetSize(width, height int) { b.width, b.height = width, height }

// Cursor is nil: nothing is typed here.
func (b *sending) Cursor() *tea.Cursor { return nil }

// Keys depend on the stage.
func (b *sending) Keys() []screen.Binding {
	switch b.stage {
	case choosing:
		// What a narrow window leaves out comes last.
		rows := append([]screen.Binding{screen.Bind("Enter", "tulis", b.decide, "enter").Unless(cmp.Or(b.why, b.none())).Hinted()}, b.choices()...)
		return append(rows,
			screen.Do("Esc", "tutup", nil, "esc").Hinted(),
			screen.Do("↑↓", "pilih", func() { b.mark(-1) }, "up", "shift+tab").Hinted(),
			screen.Do("↓", "baris berikut", func() { b.mark(1) }, "down", "tab"),
		)
	case deciding:
		return []screen.Binding{
			screen.Bind("T", "tetap tulis", b.write, "t").Hinted(),
			screen.Do("Esc", "batal dan perbaiki dahulu", nil, "esc").Hinted(),
		}
	case preparing, writing, converting:
		return nil // until the disk has answered
	case done:
	}
	why := ""
	switch {
	case b.pdf != "":
		why = "PDF sudah dibuat"
	case b.path == "" || !strings.HasSuffix(b.path, ".docx"):
		why = "PDF dibuat dari docx"
	default:
		why = b.files.NoPDF()
	}
	return []screen.Binding{screen.Bind("P", "buat PDF", b.convert, "p").Unless(why).Hinted(), screen.Do("Esc", "tutup", nil, "esc", "enter").Hinted()}
}

// Update takes keys, and the answers of the disk.
func (b *sending) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case sent:
		b.answered(msg)
		return nil, false
	case prepared:
		if msg.err != nil {
			b.stage, b.problem = choosing, msg.err.Error()
			return nil, false
		}
		b.export = msg.export
		return b.settle(), false
	case tea.KeyPressMsg:
		row, found := screen.Find(b.Keys(), msg)
		switch {
		case !found:
		case row.Why != "":
			b.problem = row.Help().Key + " tidak bisa: " + row.Why + "."
		case row.Run != nil:
			b.problem = ""
			return row.Run(), false
		default:
			if b.back != nil {
				b.back()
			}
			return nil, true
		}
	}
	return nil, false
}

func (b *sending) mark(by int) {
	b.at = max(0, min(b.at+by, len(export.Formats())+len(b.papers)-1))
}

// format is that of the marked line.
func (b *sending) format() *export.Format {
	if p := b.paper(); p != nil {
		return &export.PaperFormats()[p.format]
	}
	return &export.Formats()[b.at]
}

// decide puts a paper together outside of Update; the report is there already, unless it is
// to be of another quarter than the screen shows.
func (b *sending) decide() tea.Cmd {
	p, st := b.paper(), b.screen.state
	switch {
	case p == nil && b.quarter == st.Quarter:
		b.export = b.screen.export
		return b.settle()
	case p == nil:
		b.stage = preparing
		quarter := b.quarter
		return func() tea.Msg {
			return prepared{box: b, export: export.Prepare(st.Book, calc.Compute(st.Book, quarter))}
		}
	}
	b.stage = preparing
	made, q := p.Paper, p.request(st)
	return func() tea.Msg {
		x, err := export.PreparePaper(st.Book, st.Results, st.Findings(), &made, q)
		return prepared{box: b, export: x, err: err}
	}
}

// settle writes what is prepared, unless somebody has to decide.
func (b *sending) settle() tea.Cmd {
	if len(b.export.Errors()) > 0 {
		b.stage = deciding
		return nil
	}
	return b.write()
}

func (b *sending) write() tea.Cmd {
	b.stage = writing
	format, x, files, seal := b.format(), b.export, b.files, b.screen.host.Seal
	return func() tea.Msg {
		if x.WantsSeal() {
			now, err := seal()
			if err != nil {
				return sent{box: b, err: err}
			}
			x = x.WithSeal(now.Revision, now.Fingerprint)
		}
		path, err := files.Write(x.FileName(format), func(w io.Writer) error { return format.Write(w, x) })
		return sent{box: b, path: path, err: err}
	}
}

func (b *sending) convert() tea.Cmd {
	b.stage = converting
	path, files := b.path, b.files
	return func() tea.Msg {
		pdf, err := files.PDF(path)
		return sent{box: b, path: pdf, pdf: true, err: err}
	}
}

func (b *sending) answered(m sent) {
	b.stage = done
	switch {
	case m.err != nil:
		b.problem = m.err.Error()
		if !m.pdf {
			b.stage = choosing
		}
	case m.pdf:
		b.pdf = m.path
	default:
		b.path = m.path
	}
}

// View says what will be, is being, or has been written.
func (b *sending) View() string {
	var lines []string
	say := func(s string) { lines = append(lines, kit.Wrap(s, max(b.width-2, 1))...) }
	complain := func() {
		for _, line := range kit.Wrap(b.problem, max(b.width-2, 1)) {
			lines = append(lines, b.look.Bad.Render(line))
		}
	}
	switch b.stage {
	case choosing:
		b.formats(&lines)
		if b.problem == "" {
			say("")
		} else {
			complain()
		}
		say(b.where())
		said := b.summary(b.screen.export)
		switch st := b.screen.state; {
		case b.paper() != nil:
		case b.quarter != st.Quarter:
			said = fmt.Sprintf("LKjIP %d ditulis per TW %s; layar ini menampilkan TW %s.", st.Book.Year, b.quarter.Roman(), st.Quarter.Roman())
		default:
			said += gaps(b.screen.export)
		}
		say(said)
	case deciding:
		errs := b.export.Errors()
		say(fmt.Sprintf("Pemeriksaan menemukan %d kesalahan. Berkas yang ditulis sekarang memuatnya:", len(errs)))
		room := max(b.height-len(lines)-2, 1)
		for i, e := range errs {
			if i == room-1 && len(errs) > room {
				say(fmt.Sprintf("  dan %d lainnya", len(errs)-i))
				break
			}
			lines = append(lines, kit.Cut("  "+b.look.Signs.Late+" "+e, b.width-2))
		}
	case preparing:
		what := fmt.Sprintf("LKjIP per TW %s", b.quarter.Roman())
		if p := b.paper(); p != nil {
			what = p.Label
		}
		say("Menyusun " + what + " …")
	case writing:
		say("Menulis " + b.export.FileName(b.format()) + " …")
	case converting:
		say("Mengubah menjadi PDF dengan LibreOffice; ini dapat memakan waktu beberapa puluh detik …")
	case done:
		say("Ditulis: " + b.path)
		if b.pdf != "" {
			say("Ditulis: " + b.pdf)
		}
		say(b.summary(b.export) + gaps(b.export))
		if why := b.files.NoPDF(); why != "" && b.pdf == "" && strings.HasSuffix(b.path, ".docx") {
			say("PDF: " + why + ".")
		}
	}
	if b.problem != "" && b.stage != choosing {
		complain()
	}
	return " " + strings.Join(lines, "\n ")
}

func (b *sending) formats(lines *[]string) {
	say := func(i int, label string) {
		mark := " "
		if i == b.at {
			mark = b.look.Marker.Render(b.look.Signs.Row)
		}
		*lines = append(*lines, mark+" "+kit.Cut(label, b.width-4))
	}
	for i, f := range export.Formats() {
		if b.quarter < model.Q4 {
			f.Label += ", per TW " + b.quarter.Roman()
		}
		say(i, f.Label)
	}
	for i := range b.papers {
		say(len(export.Formats())+i, b.papers[i].line(b.screen.state))
	}
}

// summary is what has to be known about a document, whoever reads it.
func (b *sending) summary(x *export.Export) string {
	errs, warnings, _ := x.Tally()
	s := fmt.Sprintf("%s. Pemeriksaan: %d kesalahan, %d peringatan.", x.Made(), errs, warnings)
	if aside := x.Aside(); aside != "" {
		s += " " + aside
	}
	return s
}

// gaps is what a document lacks, once it is there to tell.
func gaps(x *export.Export) string {
	if n := len(x.Gaps); n > 0 {
		return fmt.Sprintf(" %d tempat perlu dilengkapi, ditandai kuning.", n)
	}
	return ""
}

func (b *sending) where() string {
	if b.why != "" {
		return "Sesi ini tidak menulis berkas: " + b.why + "."
	}
	return "Folder: " + b.files.Folder()
}

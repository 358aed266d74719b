package findings

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"capaian/calc/check"
	"capaian/ui/text"
)

// Several is the JSON of `capaian periksa --terbit FOLDER`: one line for each report of a folder.
type Several struct {
	Folder  string       `json:"folder"`
	Reports []Line       `json:"laporan"`
	Unread  []Unread     `json:"tidak_terbaca"`
	Sum     Sum          `json:"ringkasan"`
	Details []FileReport `json:"rincian,omitempty"` // only where asked for
}

// Line is what one report came to.
type Line struct {
	File      string `json:"berkas"` // from the folder on, with /
	Office    string `json:"kantor"`
	Year      int    `json:"tahun"` // 0: the report tells none
	Tables    int    `json:"tabel"`
	Checked   int    `json:"diperiksa"`
	Unchecked int    `json:"tidak_diperiksa"`
	Errors    int    `json:"kesalahan"`
	Warnings  int    `json:"peringatan"`
	Infos     int    `json:"info"`
}

// Unread is a file of the folder of which nothing was checked.
type Unread struct {
	File string `json:"berkas"`
	Why  string `json:"sebab"`
}

// Sum adds the lines up.
type Sum struct {
	Reports   int `json:"laporan"`
	Unread    int `json:"tidak_terbaca"`
	Tables    int `json:"tabel"`
	Checked   int `json:"diperiksa"`
	Unchecked int `json:"tidak_diperiksa"`
	Errors    int `json:"kesalahan"`
	Warnings  int `json:"peringatan"`
	Infos     int `json:"info"`
}

// FileReport is a report of the folder as Write and the JSON of one file tell it.
type FileReport struct {
	File string `json:"berkas"`
	Report
	Tables  int             `json:"-"`
	Found   []check.Finding `json:"-"`
	Covered check.Coverage  `json:"-"`
}

// NewSeveral begins the table of a folder.
func NewSeveral(folder string) *Several {
	return &Several{Folder: folder, Reports: []Line{}, Unread: []Unread{}}
}

// Add puts a report at the end; with its findings where all is to be told.
func (s *Several) Add(r FileReport, full bool) {
	line := Line{
		File: r.File, Office: r.Office, Year: r.Year, Tables: r.Tables, Checked: r.Covered.Checked, Unchecked: r.Covered.Missed(),
		Errors: r.Count.Errors, Warnings: r.Count.Warnings, Infos: r.Count.Infos,
	}
	s.Reports = append(s.Reports, line)
	s.Sum.Reports++
	s.Sum.Tables += line.Tables
	s.Sum.Checked += line.Checked
	s.Sum.Unchecked += line.Unchecked
	s.Sum.Errors += line.Errors
	s.Sum.Warnings += line.Warnings
	s.Sum.Infos += line.Infos
	if full {
		r.Cover(&r.Covered)
		s.Details = append(s.Details, r)
	}
}

// Refuse names a file that could not be read.
func (s *Several) Refuse(file, why string) {
	s.Unread = append(s.Unread, Unread{file, why})
	s.Sum.Unread++
}

// Write writes the table as lines of at most eighty cells; a long name goes on in lines of
// its own. What was found in each report follows where that was kept.
func (s *Several) Write(w io.Writer) error {
	p := &page{}
	p.block(0, s.Folder)
	p.line("")
	p.several("Laporan", "Tabel", "Diperiksa", "Tidak", "Kesalahan", "Peringatan")
	for _, r := range s.Reports {
		p.several(r.File, texts(r.Tables, r.Checked, r.Unchecked, r.Errors, r.Warnings)...)
	}
	if len(s.Reports) > 1 {
		p.several(fmt.Sprintf("Jumlah %d laporan", len(s.Reports)), texts(s.Sum.Tables, s.Sum.Checked, s.Sum.Unchecked, s.Sum.Errors, s.Sum.Warnings)...)
	}
	if len(s.Unread) > 0 {
		p.line("")
		p.line(fmt.Sprintf("Tidak terbaca: %d berkas", len(s.Unread)))
		for _, u := range s.Unread {
			p.block(2, u.File+": "+u.Why)
		}
	}
	if _, err := io.WriteString(w, p.out.String()); err != nil {
		return err
	}
	for i := range s.Details {
		one := &s.Details[i]
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
		if err := Write(w, one.File, one.Found, &one.Covered, true); err != nil {
			return err
		}
	}
	return nil
}

func texts(counts ...int) []string {
	var all []string
	for _, n := range counts {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

// figureWidths are those of the columns behind the name of a report.
func figureWidths() []int { return []int{6, 10, 6, 10, 11} }

// several writes a line of the table. A name that is too long is broken, its figures behind
// its last part.
func (p *page) several(name string, figures ...string) {
	behind := ""
	for i, width := range figureWidths() {
		behind += text.PadLeft(figures[i], width)
	}
	room := lineWidth - text.Width(behind)
	parts := strings.Split(ansi.Wrap(name, room, ""), "\n")
	for _, part := range parts[:len(parts)-1] {
		p.line(part)
	}
	p.line(text.PadRight(parts[len(parts)-1], room) + behind)
}

// Package export is the way out of the report: the table of formats, and what has to be
// known and decided before a report leaves the house.
package export

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/doc"
	"capaian/ui/report/docx"
	"capaian/ui/report/markdown"
	"capaian/ui/report/xlsx"
)

// Format is a row of the table of formats.
type Format struct {
	Name  string // as it is asked for, and the file's ending
	Label string
	Any   bool // it holds any document, not only the LKjIP
	Write func(w io.Writer, x *Export) error
}

// Formats is the table; the first is the usual one.
func Formats() []Format {
	return []Format{
		{"docx", "Word (docx), seluruh LKjIP", true, func(w io.Writer, x *Export) error {
			return docx.Write(w, &x.Report.Document, x.Book.Style)
		}},
		{"xlsx", "Excel (xlsx), tabel-tabelnya dengan rumus hidup", false, func(w io.Writer, x *Export) error {
			return xlsx.Write(w, x.Book, x.Results)
		}},
		{"md", "Markdown (md), seluruh LKjIP", true, func(w io.Writer, x *Export) error {
			return markdown.Write(w, &x.Report.Document)
		}},
	}
}

// Export is a report ready to go, with what is to be said about it.
type Export struct {
	Book     *model.Book
	Results  *calc.Results
	Report   *report.Report
	Findings []check.Finding // of the data
	Earlier  int             // errors of what was printed earlier, which this report does not repeat
	Gaps     []doc.Gap

	stem, tail string // of its file's name, before and behind office and year; "" is the LKjIP's
	proved     bool   // a seal may stand at the foot of its pages
}

// Prepare builds the report of the Book and runs Pemeriksaan on it.
func Prepare(b *model.Book, r *calc.Results) *Export { return Checked(b, r, check.Run(b, r)) }

// Checked builds the report of a Book on which Pemeriksaan was run.
func Checked(b *model.Book, r *calc.Results, found []check.Finding) *Export {
	x := &Export{Book: b, Results: r, Report: report.Checked(b, r, found), proved: true}
	x.take(found)
	return x
}

// take notes what is to be said about the report.
func (x *Export) take(found []check.Finding) {
	x.Gaps = x.Report.Gaps()
	for _, f := range found {
		switch {
		case f.Accepted != "":
		case f.Reprinted():
			x.Findings = append(x.Findings, f)
		case f.Level == check.Error:
			x.Earlier++
		}
	}
}

// Errors are the sentences that need a decision before the report may go.
func (x *Export) Errors() []string {
	var all []string
	for _, f := range x.Findings {
		if f.Level == check.Error {
			all = append(all, f.Message)
		}
	}
	for _, p := range x.Report.Problems {
		all = append(all, p.Error())
	}
	return all
}

// Tally counts what is to be said beside the report: errors, warnings, and other findings.
func (x *Export) Tally() (errors, warnings, infos int) {
	for _, f := range x.Findings {
		switch f.Level {
		case check.Warning:
			warnings++
		case check.Info:
			infos++
		case check.Error:
		}
	}
	return len(x.Errors()), warnings, infos
}

// FileName is what the export is called where nobody says otherwise: office and year, in
// letters that every system takes; of an LKjIP before the year's end the quarter too.
func (x *Export) FileName(f *Format) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			return r
		case r == ' ' || r == '-' || r == '.' || r == '_':
			return '-'
		}
		return -1
	}, x.Book.Office.Name)
	const longest = 60
	name = strings.Trim(name[:min(len(name), longest)], "-")
	tail := x.tail
	if x.stem == "" && x.Results.Quarter < model.Q4 {
		tail += "-TW-" + x.Results.Quarter.Roman()
	}
	return fmt.Sprintf("%s-%s-%d%s.%s", cmp.Or(x.stem, "LKjIP"), name, x.Book.Year, tail, f.Name)
}

// Aside says in a sentence what Pemeriksaan finds beyond this report; "" where that is nothing.
func (x *Export) Aside() string {
	if x.Earlier == 0 {
		return ""
	}
	return fmt.Sprintf("Angka terbit dan riwayat: %d kesalahan, tidak terulang dalam laporan ini.", x.Earlier)
}

// Made says in a sentence from which data the export is.
func (x *Export) Made() string { return report.Made(&x.Report.Document) }

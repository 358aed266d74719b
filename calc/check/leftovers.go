package check

import (
	"fmt"
	"strings"

	"capaian/calc/printed"
)

// leftovers finds what a template leaves behind: dots to be filled, words in place of names,
// failed formulas.
func leftovers(r *reader) {
	for s := range r.Sheets {
		t := r.Sheets[s].Table
		if what := leftover(t.Title); what != "" {
			r.note(flaw{at: spot{s, -1, -1}, printed: what, message: fmt.Sprintf("Judul tabel masih memuat isian contoh: “%s”.", shorten(t.Title, 80))})
		}
		for l := range r.Sheets[s].Lines {
			line := &r.Sheets[s].Lines[l]
			for c := range line.Cells {
				cell := &line.Cells[c]
				switch {
				case cell.State == printed.Failed:
					r.note(flaw{at: spot{s, l, c}, code: codeFailed, message: fmt.Sprintf("Sel memuat galat lembar kerja %s, bukan angka.", cell.Text)})
				case cell.State == printed.Words && leftover(cell.Text) != "":
					r.note(flaw{at: spot{s, l, c}, message: fmt.Sprintf("Sel masih memuat isian contoh: “%s”.", shorten(cell.Text, 80))})
				}
			}
		}
	}
	for i, line := range r.Document.Lines {
		if what := leftover(line); what != "" && !contentsLine(line) {
			r.note(flaw{at: inText(i), printed: what, message: fmt.Sprintf("Teks masih memuat isian contoh: “%s”.", shorten(strings.TrimSpace(line), 80))})
		}
	}
}

// leftover is what in a text was meant to be filled in; "" where nothing was.
func leftover(text string) string {
	lower := strings.ToLower(text)
	for _, mark := range []string{"……", ".....", "____", "lorem ipsum", "[isi", "<isi", "{{", "[nama", "[tanggal", "[tahun", "(isi ", "xxxx", "[lengkapi", "[diisi", "(diisi", "[catatan", "mohon dicek", "mohon diisi", "tolong dicek", "tolong diisi", "perlu dicek", "hapus bila tidak", "hapus jika tidak", "???", "#ref!", "#n/a", "#div/0", "error! reference", "error! bookmark", "kesalahan! sumber"} {
		if strings.Contains(lower, mark) {
			return mark
		}
	}
	return ""
}

// contentsLine reports that dots belong to a table of contents, with its page or still without.
func contentsLine(line string) bool {
	text := strings.ToUpper(strings.TrimSpace(line))
	if leader(line) {
		return true
	}
	for _, begin := range []string{"BAB ", "DAFTAR", "KATA PENGANTAR", "TABEL", "GAMBAR", "LAMPIRAN", "HALAMAN", "IKHTISAR", "RINGKASAN"} {
		if strings.HasPrefix(text, begin) {
			return true
		}
	}
	return len(text) > 2 && (text[0] >= '0' && text[0] <= '9' || text[1] == '.' && text[0] >= 'A' && text[0] <= 'Z')
}

// brokenMarks finds figures whose points and commas fit no number.
func brokenMarks(r *reader) {
	for s := range r.Sheets {
		for l := range r.Sheets[s].Lines {
			line := &r.Sheets[s].Lines[l]
			for c := range line.Cells {
				cell := &line.Cells[c]
				if cell.Settled && !line.Head {
					r.note(flaw{at: spot{s, l, c}, message: fmt.Sprintf("Tanda ribuan pada %s tidak utuh; menurut angka di sekitarnya dibaca %s.", cell.Text, cell.Values[0])})
				}
				if cell.Broken && !line.Head && cell.State == printed.Figure {
					r.note(flaw{
						at:      spot{s, l, c},
						message: fmt.Sprintf("Tanda ribuan pada %s tidak utuh: mungkin %s atau %s. Angka ini tidak diperiksa.", cell.Text, cell.Values[0], cell.Values[len(cell.Values)-1]),
					})
				}
			}
		}
	}
}

// mixedMarks finds tables in which some figures have a decimal comma and some a decimal point.
func mixedMarks(r *reader) {
	for s := range r.Sheets {
		comma, point := spot{-1, -1, -1}, spot{-1, -1, -1}
		for l := range r.Sheets[s].Lines {
			line := &r.Sheets[s].Lines[l]
			for c := range line.Cells {
				cell := &line.Cells[c]
				if cell.State != printed.Figure || len(cell.Values) != 1 || cell.Broken || cell.Values[0].Places == 0 || line.Head {
					continue
				}
				at := spot{s, l, c}
				if strings.LastIndex(cell.Text, ",") > strings.LastIndex(cell.Text, ".") {
					comma = firstSpot(comma, at)
				} else {
					point = firstSpot(point, at)
				}
			}
		}
		if comma.sheet >= 0 && point.sheet >= 0 {
			r.note(flaw{
				at: point, level: Info,
				message: fmt.Sprintf("Satu tabel memakai koma desimal (%s) dan titik desimal (%s).", r.cell(comma).Text, r.cell(point).Text),
			})
		}
	}
}

func firstSpot(a, b spot) spot {
	if a.sheet >= 0 {
		return a
	}
	return b
}

// unrecognised tells of tables that no check can read.
func unrecognised(r *reader) {
	for _, note := range r.Document.Notes {
		r.note(flaw{at: spot{-1, -1, -1}, level: Info, message: note})
	}
	for s := range r.Sheets {
		if sheet := &r.Sheets[s]; !sheet.Recognised() && len(sheet.Lines) > 0 && !r.anyExamined(s) {
			r.note(flaw{
				at: spot{s, -1, -1}, level: Info,
				message: fmt.Sprintf("%s tidak dikenali kolomnya, jadi tidak diperiksa. Beri \"peran\" pada kolom atau \"jenis\" pada tabel.", sheet.Table.Label()),
			})
		}
	}
}

// anyExamined reports that a figure of a sheet was held against another.
func (j *journal) anyExamined(s int) bool {
	for at := range j.examined {
		if at.sheet == s {
			return true
		}
	}
	return false
}

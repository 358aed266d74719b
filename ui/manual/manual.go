// Package manual holds the short pages that F1 shows: what a screen is for and how one
// works there. Keys are told by the tables that obey them, not here.
package manual

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// The pages are files named after a screen's id, after a kind of dialog, or after what an office
// sets out to do. "# " begins a heading, "- " an item; other lines run on until an empty one.
//
//go:embed pages/*.txt
var pages embed.FS

// Page returns the page of the name; "" where there is none.
func Page(name string) string {
	text, err := pages.ReadFile("pages/" + name + ".txt")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// Names lists the pages there are.
func Names() []string {
	var names []string
	// A pattern that is written here is never malformed.
	files, _ := fs.Glob(pages, "pages/*.txt")
	for _, file := range files {
		names = append(names, strings.TrimSuffix(path.Base(file), ".txt"))
	}
	return names
}

// News is the page of what versions brought.
const News = "perubahan"

// Chapter is a page in its place in the book.
type Chapter struct {
	Name  string // of the page
	Title string
	Part  string // the heading over this chapter and those after it; "" goes on
}

// Book is all pages as one reads them from the first day on.
func Book() []Chapter {
	return []Chapter{
		{"hari-pertama", "Hari pertama", "Memulai"},
		{"selamat-datang", "Permulaan", ""},
		{"triwulan-pertama", "Triwulan pertama", ""},
		{"sekretaris", "Sekretaris lewat SSH", ""},
		{"cadangan", "Cadangan", ""},
		{"angka", "Angka ini dari mana", ""},
		{"pertanyaan", "Yang sering ditanyakan", ""},
		{News, "Yang baru", ""},
		{"beranda", "Beranda", "Layar"},
		{"indikator", "Indikator", ""},
		{"fasilitasi", "Fasilitasi", ""},
		{"desa", "Desa", ""},
		{"anggaran", "Anggaran", ""},
		{"tinjauan", "Tinjauan", ""},
		{"data", "Data kantor", ""},
		{"perbandingan", "Perbandingan", ""},
		{"analisis", "Analisis", ""},
		{"kesiapan", "Kesiapan", ""},
		{"laporan", "Laporan", ""},
		{"pemeriksaan", "Pemeriksaan", ""},
		{"terbit", "Angka terbit", ""},
		{"riwayat", "Riwayat", ""},
		{"pengguna", "Pengguna", ""},
		{"isian", "Sel dan isian", "Cara bekerja"},
		{"formulir", "Formulir", ""},
		{"naskah", "Naskah", ""},
		{"tempelan", "Tempelan", ""},
		{"membaca", "Membaca tabel dan berkas", ""},
		{"cari", "Mencari", ""},
		{"jejak", "Jejak hitungan", ""},
		{"draf", "Yang belum disimpan", ""},
	}
}

// Passage is a paragraph or an item of a page.
type Passage struct {
	Chapter Chapter
	Head    string // the heading it stands under; "" before the first
	Text    string
	Line    int // its line in the page, from 0
}

// Passages are all that can be read in the book, in its order.
func Passages() []Passage {
	var all []Passage
	for _, c := range Book() {
		head := ""
		for i, line := range strings.Split(Page(c.Name), "\n") {
			if h, is := strings.CutPrefix(line, "# "); is {
				head = h
				continue
			}
			if line != "" {
				all = append(all, Passage{c, head, strings.TrimPrefix(line, "- "), i})
			}
		}
	}
	return all
}

package model

import "strings"

// Paper names a size of paper.
type Paper string

// The papers. F4 is the folio of Indonesian offices.
const (
	PaperF4 Paper = "F4"
	PaperA4 Paper = "A4"
)

// PaperInfo is a row of the table of papers; sizes are in millimetres.
type PaperInfo struct {
	Paper         Paper
	Width, Height int
}

// Papers is the table.
func Papers() []PaperInfo {
	return []PaperInfo{{PaperF4, 215, 330}, {PaperA4, 210, 297}}
}

// ReportStyle is how the report looks on paper.
type ReportStyle struct {
	neverBlank
	noReferences
	Paper    Paper          `json:"paper"`
	Font     string         `json:"font"`
	Size     int            `json:"size"`    // points of running text
	Spacing  int            `json:"spacing"` // of its lines, in hundredths
	Margins  Margins        `json:"margins"`
	Headings []HeadingStyle `json:"headings,omitempty"` // from the first level on; further levels take the usual style
	Sealed   bool           `json:"sealed,omitempty"`   // LKjIP and PK have at their foot what the trail comes to
}

// Fields tells what a ReportStyle is made of.
func (s *ReportStyle) Fields() []Field {
	return []Field{
		{Name: "paper", At: &s.Paper, Title: "Kertas", Word: "kertas", Label: "Kertas", Hint: "A4 atau F4; laporan kantor biasanya F4.", Apart: ofOffice},
		{Name: "font", At: &s.Font, Title: "Huruf", Word: "huruf", Label: "Huruf", Hint: "Nama huruf seperti di Word. Logo dan gaya rumah: perintah 'capaian bentuk'.", Apart: ofOffice},
		{Name: "size", At: &s.Size, Title: "Ukuran huruf dalam poin", Word: "ukuran huruf", Label: "Ukuran huruf", Hint: "Dalam poin, 8 sampai 16.", Most: 16, Apart: ofOffice},
		{Name: "spacing", At: &s.Spacing, Sort: Hundredths, Title: "Spasi baris dalam perseratus", Word: "spasi baris", Label: "Spasi baris", Hint: "Dalam perseratus: 100 rapat, 150 satu setengah.", Most: 300, Apart: ofOffice},
		{Name: "margins", At: &s.Margins, Title: "Margin", Word: "margin (mm)", Apart: ofOffice},
		{Name: "headings", At: &s.Headings, Title: "Gaya judul, dari jenjang pertama", Word: "gaya judul", Apart: ofOffice},
		{Name: "sealed", At: &s.Sealed, Title: "Sidik jejak perubahan di kaki halaman LKjIP dan Perjanjian Kinerja", Word: "sidik di kaki halaman", Label: "Sidik di kaki", Hint: "Ya: sidik jejak perubahan dicetak di kaki halaman LKjIP dan PK; 'capaian riwayat --sidik' menemukannya lagi.", Apart: ofOffice},
	}
}

// Margins are the white edges of a page in millimetres.
type Margins struct {
	Top    int `json:"top"`
	Right  int `json:"right"`
	Bottom int `json:"bottom"`
	Left   int `json:"left"`
}

// Fields tells what a Margins is made of.
func (m *Margins) Fields() []Field {
	return []Field{
		{Name: "top", At: &m.Top, Title: "Atas, dalam milimeter", Label: "Margin atas", Hint: "Dalam milimeter.", Most: 60, Apart: ofOffice},
		{Name: "right", At: &m.Right, Title: "Kanan, dalam milimeter", Label: "Margin kanan", Hint: "Dalam milimeter.", Most: 60, Apart: ofOffice},
		{Name: "bottom", At: &m.Bottom, Title: "Bawah, dalam milimeter", Label: "Margin bawah", Hint: "Dalam milimeter.", Most: 60, Apart: ofOffice},
		{Name: "left", At: &m.Left, Title: "Kiri, dalam milimeter", Label: "Margin kiri", Hint: "Dalam milimeter; lebih lebar untuk jilid.", Most: 60, Apart: ofOffice},
	}
}

// HeadingStyle is how headings of one level look; an empty font or colour is that of the text.
type HeadingStyle struct {
	Font   string `json:"font,omitempty"`
	Size   int    `json:"size"` // points
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
	Caps   bool   `json:"caps,omitempty"`
	Center bool   `json:"center,omitempty"`
	Color  string `json:"color,omitempty"` // six hexadecimal digits
}

// Fields tells what a HeadingStyle is made of.
func (h *HeadingStyle) Fields() []Field {
	return []Field{
		{Name: "font", At: &h.Font, Title: "Huruf; kosong: huruf laporan", Apart: ofOffice},
		{Name: "size", At: &h.Size, Title: "Ukuran dalam poin", Apart: ofOffice},
		{Name: "bold", At: &h.Bold, Title: "Tebal", Apart: ofOffice},
		{Name: "italic", At: &h.Italic, Title: "Miring", Apart: ofOffice},
		{Name: "caps", At: &h.Caps, Title: "Huruf besar semua", Apart: ofOffice},
		{Name: "center", At: &h.Center, Title: "Di tengah", Apart: ofOffice},
		{Name: "color", At: &h.Color, Title: "Warna, enam angka heksadesimal; kosong: warna teks", Apart: ofOffice},
	}
}

// DefaultReportStyle is folio in Arial 12, with a wider edge where the pages are bound.
func DefaultReportStyle() ReportStyle {
	return ReportStyle{
		Paper: PaperF4, Font: "Arial", Size: 12, Spacing: 150, Margins: Margins{25, 25, 25, 30},
		Headings: []HeadingStyle{
			{Size: 14, Bold: true, Caps: true, Center: true},
			{Size: 12, Bold: true},
			{Size: 12, Bold: true},
			{Size: 12, Bold: true, Italic: true},
		},
	}
}

// mostHeadings is how many levels of headings have a style of their own.
const mostHeadings = 4

// Ref names the one style of a year.
func (*ReportStyle) Ref() Ref { return Ref{KindReportStyle, "style"} }

// Check wants a known paper and sizes that leave room for text.
func (s *ReportStyle) Check() error {
	known := false
	for _, p := range Papers() {
		known = known || p.Paper == s.Paper
	}
	if !known {
		return Faultf(FaultText, "Kertas", "Kertas: terbaca %q, diharapkan F4 atau A4.", s.Paper)
	}
	if len(s.Headings) > mostHeadings {
		return Faultf(FaultNumber, "Judul", "Gaya judul: %d jenjang, paling banyak %d.", len(s.Headings), mostHeadings)
	}
	for _, h := range s.Headings {
		if err := firstOf(within("Ukuran judul", h.Size, 8, 36), checkFont("Huruf judul", h.Font, false), checkColor(h.Color)); err != nil {
			return err
		}
	}
	return firstOf(
		checkFont("Huruf", s.Font, true),
		within("Ukuran huruf", s.Size, 8, 16),
		within("Spasi baris", s.Spacing, 100, 300),
		within("Margin atas", s.Margins.Top, 5, 60),
		within("Margin kanan", s.Margins.Right, 5, 60),
		within("Margin bawah", s.Margins.Bottom, 5, 60),
		within("Margin kiri", s.Margins.Left, 5, 60),
	)
}

func within(field string, n, least, most int) error {
	if n < least || n > most {
		return Faultf(FaultNumber, field, "%s: terbaca %d, diharapkan %d sampai %d.", field, n, least, most)
	}
	return nil
}

// checkFont takes names of fonts, which hold letters, digits, spaces and hyphens.
func checkFont(field, name string, required bool) error {
	if err := checkText(field, name, 60, false, required); err != nil {
		return err
	}
	if strings.ContainsAny(name, `<>&"';:{}\/`) {
		return Faultf(FaultText, field, "%s: %q bukan nama huruf.", field, name)
	}
	return nil
}

func checkColor(color string) error {
	if color != "" && (len(color) != 6 || strings.Trim(color, "0123456789ABCDEFabcdef") != "") {
		return Faultf(FaultText, "Warna judul", "Warna judul: terbaca %q, diharapkan enam angka heksadesimal.", color)
	}
	return nil
}

func (s *ReportStyle) addTo(b *Book) { b.Style = *s }

// Logo is the picture on the cover, a PNG or a JPEG.
type Logo struct {
	noReferences
	Data []byte `json:"data,omitempty"`
}

// Fields tells what a Logo is made of.
func (l *Logo) Fields() []Field {
	return []Field{
		{Name: "data", At: &l.Data, Title: "Gambar PNG atau JPEG", Word: "gambar", Fills: true, Apart: ofOffice},
	}
}

// MaxLogo bounds the picture: it stands in every copy of the data, and prints small.
const MaxLogo = 512 << 10

// Ref names the one logo of a year.
func (*Logo) Ref() Ref { return Ref{KindLogo, "logo"} }

// Check wants a picture of a known sort that is not too large.
func (l *Logo) Check() error {
	if len(l.Data) > MaxLogo {
		return Faultf(FaultText, "Logo", "Logo: %d KB, paling besar %d KB.", len(l.Data)>>10, MaxLogo>>10)
	}
	if !l.IsBlank() && ImageType(l.Data) == "" {
		return Faultf(FaultText, "Logo", "Logo harus gambar PNG atau JPEG.")
	}
	return nil
}

// IsBlank reports that there is none.
func (l *Logo) IsBlank() bool { return noneFilled(l.Fields()) }

func (l *Logo) addTo(b *Book) { b.Logo = l.Data }

// ImageType tells a picture by its first bytes: png, jpeg, or "" for anything else.
func ImageType(data []byte) string {
	switch {
	case strings.HasPrefix(string(data[:min(len(data), 8)]), "\x89PNG\r\n\x1a\n"):
		return "png"
	case strings.HasPrefix(string(data[:min(len(data), 3)]), "\xff\xd8\xff"):
		return "jpeg"
	}
	return ""
}

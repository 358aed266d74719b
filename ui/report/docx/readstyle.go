package docx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"image"
	"io"
	"strconv"
	"strings"

	"capaian/model"
)

// mostStyle bounds each part that is read of an office's document, unpacked.
const mostStyle = 4 << 20

// CheckLogo refuses a picture that could not be printed.
func CheckLogo(data []byte) error {
	size, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || kind != model.ImageType(data) {
		return model.Faultf(model.FaultText, "Logo", "Logo harus gambar PNG atau JPEG yang utuh.")
	}
	if size.Width > mostPixels || size.Height > mostPixels {
		return model.Faultf(model.FaultText, "Logo", "Logo: %d × %d titik, paling besar %d × %d.", size.Width, size.Height, mostPixels, mostPixels)
	}
	return nil
}

// ReadStyle takes the house style out of a document of the office: its fonts, sizes, line
// spacing, headings, paper and margins, as values. Nothing else of the document is kept, so
// that no markup of strangers comes into a report. What most letters of its text are really
// written in goes before its styles. What it does not say stays as in usual, and unsaid names it.
func ReadStyle(document []byte, usual model.ReportStyle) (style model.ReportStyle, unsaid []string, err error) {
	z, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		return usual, nil, notADocument()
	}
	var sheet stylesPart
	var theme themePart
	if err := readPart(z, "word/styles.xml", &sheet); err != nil {
		return usual, nil, notADocument()
	}
	// A document need not have the other two.
	_ = readPart(z, "word/theme/theme1.xml", &theme)
	written, _ := readDirect(z, sheet.looks(theme))
	style = usual
	style.Headings = nil
	for level := range 4 {
		style.Headings = append(style.Headings, headingOr(usual, level))
	}
	sheet.take(&style, theme)
	written.take(&style)
	if err := style.Check(); err != nil {
		return usual, nil, err
	}
	return style, written.unsaid(&sheet), nil
}

func headingOr(s model.ReportStyle, level int) model.HeadingStyle {
	if level < len(s.Headings) {
		return s.Headings[level]
	}
	return model.DefaultReportStyle().Headings[level]
}

func notADocument() error {
	return model.Faultf(model.FaultText, "Gaya rumah", "Berkas itu bukan dokumen Word (.docx) yang terbaca.")
}

func readPart(z *zip.Reader, name string, into any) error {
	f, err := z.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return xml.NewDecoder(io.LimitReader(f, mostStyle)).Decode(into)
}

// The parts, as far as they matter here. Names are those of WordprocessingML.
type stylesPart struct {
	Defaults struct {
		Run       runLook       `xml:"rPrDefault>rPr"`
		Paragraph paragraphLook `xml:"pPrDefault>pPr"`
	} `xml:"docDefaults"`
	Styles []struct {
		Type string `xml:"type,attr"`
		ID   string `xml:"styleId,attr"`
		Name struct {
			Value string `xml:"val,attr"`
		} `xml:"name"`
		BasedOn   value         `xml:"basedOn"`
		Run       runLook       `xml:"rPr"`
		Paragraph paragraphLook `xml:"pPr"`
	} `xml:"style"`
}

type runLook struct {
	Fonts *struct {
		Plain string `xml:"ascii,attr"`
		Theme string `xml:"asciiTheme,attr"`
	} `xml:"rFonts"`
	Bold   *toggle `xml:"b"`
	Italic *toggle `xml:"i"`
	Caps   *toggle `xml:"caps"`
	Color  *value  `xml:"color"`
	Size   *value  `xml:"sz"`
}

type paragraphLook struct {
	Spacing *struct {
		Line string `xml:"line,attr"`
		Rule string `xml:"lineRule,attr"`
	} `xml:"spacing"`
	Align *value `xml:"jc"`
}

type value struct {
	Value string `xml:"val,attr"`
}

type toggle struct {
	Value string `xml:"val,attr"`
}

func (t *toggle) on() bool { return t.Value != "0" && t.Value != "false" && t.Value != "off" }

type themePart struct {
	Major struct {
		Latin struct {
			Face string `xml:"typeface,attr"`
		} `xml:"latin"`
	} `xml:"themeElements>fontScheme>majorFont"`
	Minor struct {
		Latin struct {
			Face string `xml:"typeface,attr"`
		} `xml:"latin"`
	} `xml:"themeElements>fontScheme>minorFont"`
}

type bodyPart struct {
	Page struct {
		Size struct {
			Width, Height string
		}
		Margins struct {
			Top, Right, Bottom, Left string
		}
	}
}

func (p *stylesPart) take(s *model.ReportStyle, theme themePart) {
	text := p.Defaults.Run
	text.take(&s.Font, &s.Size, theme)
	p.Defaults.Paragraph.takeSpacing(&s.Spacing)
	for _, one := range p.Styles {
		name := strings.ToLower(one.Name.Value)
		if one.Type != "paragraph" {
			continue
		}
		if name == "normal" {
			one.Run.take(&s.Font, &s.Size, theme)
			one.Paragraph.takeSpacing(&s.Spacing)
		}
		level, err := strconv.Atoi(strings.TrimPrefix(name, "heading "))
		if err != nil || level < 1 || level > len(s.Headings) || !strings.HasPrefix(name, "heading ") {
			continue
		}
		h := &s.Headings[level-1]
		one.Run.take(&h.Font, &h.Size, theme)
		if one.Run.Bold != nil {
			h.Bold = one.Run.Bold.on()
		}
		if one.Run.Italic != nil {
			h.Italic = one.Run.Italic.on()
		}
		if one.Run.Caps != nil {
			h.Caps = one.Run.Caps.on()
		}
		if one.Run.Color != nil {
			h.Color = ""
			if len(one.Run.Color.Value) == 6 {
				h.Color = strings.ToUpper(one.Run.Color.Value)
			}
		}
		if one.Paragraph.Align != nil {
			h.Center = one.Paragraph.Align.Value == "center"
		}
	}
}

// ownLook is what a style says besides Normal and the defaults: its font, its size in half points,
// its lines in 240ths; nothing where it is silent.
type ownLook struct {
	font       string
	size, line int
}

// deepestStyle bounds how many styles may stand on each other.
const deepestStyle = 12

// looks are the styles of paragraphs by their id, each with what it takes over from others.
func (p *stylesPart) looks(theme themePart) map[string]ownLook {
	at := map[string]int{}
	for i, one := range p.Styles {
		if one.Type == "paragraph" && !strings.EqualFold(one.Name.Value, "normal") {
			at[one.ID] = i
		}
	}
	all := map[string]ownLook{}
	for id := range at {
		var l ownLook
		next := id
		for range deepestStyle {
			i, known := at[next]
			if !known {
				break
			}
			font, size, spacing := "", 0, 0
			p.Styles[i].Run.take(&font, &size, theme)
			p.Styles[i].Paragraph.takeSpacing(&spacing)
			l = ownLook{cmp.Or(l.font, font), cmp.Or(l.size, size*2), cmp.Or(l.line, spacing*240/100)}
			next = p.Styles[i].BasedOn.Value
		}
		all[id] = l
	}
	return all
}

// take reads a font, by name or by the theme's, and a size in half points.
func (r *runLook) take(font *string, size *int, theme themePart) {
	if r.Fonts != nil {
		name := r.Fonts.Plain
		switch {
		case strings.HasPrefix(r.Fonts.Theme, "major"):
			name = theme.Major.Latin.Face
		case strings.HasPrefix(r.Fonts.Theme, "minor"):
			name = theme.Minor.Latin.Face
		}
		if name != "" {
			*font = name
		}
	}
	if r.Size != nil {
		if n, err := strconv.Atoi(r.Size.Value); err == nil {
			*size = (n + 1) / 2
		}
	}
}

func (p *paragraphLook) takeSpacing(spacing *int) {
	if p.Spacing == nil || p.Spacing.Line == "" || p.Spacing.Rule == "exact" || p.Spacing.Rule == "atLeast" {
		return
	}
	if n, err := strconv.Atoi(p.Spacing.Line); err == nil && n > 0 {
		*spacing = min(max(n*100/240, 100), 300)
	}
}

// take reads paper and margins of the last section; a page on its side is turned upright.
func (b *bodyPart) take(s *model.ReportStyle) {
	width, height := millimetres(b.Page.Size.Width), millimetres(b.Page.Size.Height)
	m := model.Margins{
		Top: millimetres(b.Page.Margins.Top), Right: millimetres(b.Page.Margins.Right),
		Bottom: millimetres(b.Page.Margins.Bottom), Left: millimetres(b.Page.Margins.Left),
	}
	if width > height {
		height = width
		m = model.Margins{Top: m.Right, Right: m.Bottom, Bottom: m.Left, Left: m.Top}
	}
	for _, paper := range model.Papers() {
		if d := height - paper.Height; d > -6 && d < 6 {
			s.Paper = paper.Paper
		}
	}
	if m.Top > 0 && m.Right > 0 && m.Bottom > 0 && m.Left > 0 {
		s.Margins = m
	}
}

func millimetres(twips string) int {
	n, err := strconv.Atoi(twips)
	if err != nil || n < 0 || n > 100_000 {
		return 0
	}
	return (n*254 + 7200) / 14400
}

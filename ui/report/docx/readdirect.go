package docx

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"capaian/model"
)

// mostBody bounds what is read of an office's text, unpacked; only counts of it are kept.
const mostBody = 32 << 20

// direct is how the paragraphs of a document are really written, letter by letter: offices
// choose fonts and sizes by hand far more often than by styles, and by styles of their own.
type direct struct {
	letters  int            // of running text
	fonts    map[string]int // letters written in a font by hand or by a style of its own
	sizes    map[int]int    // in half points
	spacings map[int]int    // letters in paragraphs whose lines are so many 240ths apart
	headings bool           // some paragraph has the style of a heading
	page     bodyPart
	sized    bool // it says its paper
	edged    bool // it says its margins
}

// readDirect goes through the text once; named is what its styles say. Tables are left out: their
// letters are smaller.
func readDirect(z *zip.Reader, named map[string]ownLook) (direct, error) {
	d := direct{fonts: map[string]int{}, sizes: map[int]int{}, spacings: map[int]int{}}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return d, err
	}
	defer f.Close()
	w := directWalk{d: &d, named: named, x: xml.NewDecoder(io.LimitReader(f, mostBody))}
	for {
		token, err := w.x.Token()
		if errors.Is(err, io.EOF) {
			return d, nil
		}
		if err != nil {
			return d, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			w.open(t)
		case xml.EndElement:
			w.close(t.Name.Local)
		case xml.CharData:
			if w.text {
				w.count(len([]rune(string(t))))
			}
		}
	}
}

// directWalk is where the reading of a text stands.
type directWalk struct {
	d                 *direct
	x                 *xml.Decoder
	named             map[string]ownLook
	own               ownLook // of the paragraph's style
	tables            int
	inRun, text, head bool
	font              string
	size, line        int
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (w *directWalk) open(t xml.StartElement) {
	switch t.Name.Local {
	case "tbl":
		w.tables++
	case "p":
		w.head, w.line, w.own = false, 0, ownLook{}
	case "pStyle":
		w.own = w.named[attribute(t, "val")]
		name := strings.ToLower(attribute(t, "val"))
		w.head = strings.HasPrefix(name, "heading") || strings.HasPrefix(name, "judul") || strings.HasPrefix(name, "toc")
		w.d.headings = w.d.headings || strings.HasPrefix(name, "heading") || strings.HasPrefix(name, "judul")
	case "spacing":
		if rule := attribute(t, "lineRule"); !w.inRun && rule != "exact" && rule != "atLeast" {
			w.line, _ = strconv.Atoi(attribute(t, "line"))
		}
	case "r":
		w.inRun, w.font, w.size = true, "", 0
	case "rFonts":
		if w.inRun {
			w.font = attribute(t, "ascii")
		}
	case "sz":
		if w.inRun {
			w.size, _ = strconv.Atoi(attribute(t, "val"))
		}
	case "t":
		w.text = w.inRun
	case "pgSz":
		w.d.page.Page.Size.Width, w.d.page.Page.Size.Height, w.d.sized = attribute(t, "w"), attribute(t, "h"), true
	case "pgMar":
		m := &w.d.page.Page.Margins
		m.Top, m.Right, m.Bottom, m.Left, w.d.edged = attribute(t, "top"), attribute(t, "right"), attribute(t, "bottom"), attribute(t, "left"), true
	}
}

func (w *directWalk) close(name string) {
	switch name {
	case "tbl":
		w.tables--
	case "r":
		w.inRun = false
	case "t":
		w.text = false
	}
}

func (w *directWalk) count(letters int) {
	if w.tables > 0 || w.head {
		return
	}
	w.d.letters += letters
	w.d.fonts[cmp.Or(w.font, w.own.font)] += letters
	w.d.sizes[cmp.Or(w.size, w.own.size)] += letters
	w.d.spacings[cmp.Or(w.line, w.own.line)] += letters
}

// most is what more than half of the letters have; the zero value where none is said for so many.
func most[K comparable](counts map[K]int, of int) K {
	var none K
	for k, n := range counts {
		if k != none && n*2 > of {
			return k
		}
	}
	return none
}

// take lays what most of the text is written in over the style.
func (d *direct) take(s *model.ReportStyle) {
	if font := most(d.fonts, d.letters); font != "" {
		s.Font = font
	}
	if size := most(d.sizes, d.letters); size > 0 {
		s.Size = (size + 1) / 2
	}
	if line := most(d.spacings, d.letters); line > 0 {
		s.Spacing = min(max(line*100/240, 100), 300)
	}
	d.page.take(s)
}

// unsaid names what neither the styles nor the text say, so that it stays as it was.
func (d *direct) unsaid(sheet *stylesPart) []string {
	font, size, spacing, headings := false, false, false, false
	looks := []runLook{sheet.Defaults.Run}
	paragraphs := []paragraphLook{sheet.Defaults.Paragraph}
	for _, one := range sheet.Styles {
		name := strings.ToLower(one.Name.Value)
		if one.Type == "paragraph" && name == "normal" {
			looks, paragraphs = append(looks, one.Run), append(paragraphs, one.Paragraph)
		}
		headings = headings || one.Type == "paragraph" && strings.HasPrefix(name, "heading ")
	}
	for _, l := range looks {
		font, size = font || l.Fonts != nil, size || l.Size != nil
	}
	for _, p := range paragraphs {
		spacing = spacing || p.Spacing != nil && p.Spacing.Line != ""
	}
	font = font || most(d.fonts, d.letters) != ""
	size = size || most(d.sizes, d.letters) > 0
	spacing = spacing || most(d.spacings, d.letters) > 0
	var all []string
	for _, row := range []struct {
		said bool
		what string
	}{{font, "huruf"}, {size, "ukuran huruf"}, {spacing, "spasi baris"}, {headings, "gaya judul"}, {d.sized, "ukuran kertas"}, {d.edged, "margin"}} {
		if !row.said {
			all = append(all, row.what)
		}
	}
	if headings && !d.headings && d.letters > 0 {
		all = append(all, "judul bergaya Heading dalam teksnya")
	}
	return all
}

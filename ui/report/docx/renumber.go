package docx

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strconv"

	"capaian/ui/report/doc"
)

// mainPart is where the text of a document stands in its file.
const mainPart = "word/document.xml"

// Renumber writes into the lists of contents of a document of ours the pages on which a program
// laid things out: page is that of a bookmark, counted from 1 through the whole document.
// Everything else stays byte for byte; false: every number was right already.
func Renumber(raw []byte, page func(bookmark string) (int, bool)) ([]byte, bool, error) {
	r, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, false, err
	}
	var out bytes.Buffer
	w, changed := zip.NewWriter(&out), false
	for _, f := range r.File {
		if f.Name != mainPart {
			if err := w.Copy(f); err != nil {
				return nil, false, err
			}
			continue
		}
		body, err := wholePart(f)
		if err != nil {
			return nil, false, err
		}
		renumbered := listed(body, page)
		changed = !bytes.Equal(body, renumbered)
		h := zip.FileHeader{Name: f.Name, Method: f.Method, Modified: f.Modified}
		part, err := w.CreateHeader(&h)
		if err != nil {
			return nil, false, err
		}
		if _, err := part.Write(renumbered); err != nil {
			return nil, false, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, false, err
	}
	return out.Bytes(), changed, nil
}

func wholePart(f *zip.File) ([]byte, error) {
	in, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return io.ReadAll(in)
}

// listed is the text with the numbers that its references to pages are to show.
func listed(body []byte, page func(string) (int, bool)) []byte {
	labels := labelsOf(body, page)
	reference := regexp.MustCompile(`( PAGEREF (\w+) \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t xml:space="preserve">)[^<]*`)
	return reference.ReplaceAllFunc(body, func(whole []byte) []byte {
		found := reference.FindSubmatch(whole)
		label, known := labels[string(found[2])]
		if !known {
			return whole
		}
		return append(bytes.Clone(found[1]), label...)
	})
}

// labelsOf are the numbers printed below the pages of the bookmarks. Where a section counts its
// pages anew, its first bookmark is the heading that begins it.
func labelsOf(body []byte, page func(string) (int, bool)) map[string]string {
	labels := map[string]string{}
	var held []string // bookmarks of the section being read; what it is stands behind it
	before := 0       // pages before the first one that is counted
	numbering := regexp.MustCompile(`<w:pgNumType w:fmt="(\w+)"(?: w:start="(\d+)")?/>`)
	for _, found := range regexp.MustCompile(`<w:bookmarkStart [^>]*w:name="(\w+)"/>|<w:sectPr>.*?</w:sectPr>`).FindAllSubmatch(body, -1) {
		if len(found[1]) > 0 {
			if _, known := page(string(found[1])); known {
				held = append(held, string(found[1]))
			}
			continue
		}
		if count := numbering.FindSubmatch(found[0]); count != nil && len(held) > 0 {
			pages := doc.Arabic
			if string(count[1]) == "lowerRoman" {
				pages = doc.Roman
			}
			if start, err := strconv.Atoi(string(count[2])); err == nil {
				at, _ := page(held[0])
				before = at - start
			}
			for _, name := range held {
				at, _ := page(name)
				labels[name] = printedPage(at-before, pages)
			}
		}
		held = nil
	}
	return labels
}

package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Names of the parts and of what they hold, by the standard of Office Open XML and by its
// strict form.
const (
	typesPart        = "[Content_Types].xml"
	rootRelations    = "_rels/.rels"
	typesSpace       = "http://schemas.openxmlformats.org/package/2006/content-types"
	relationsSpace   = "http://schemas.openxmlformats.org/package/2006/relationships"
	relationsType    = "application/vnd.openxmlformats-package.relationships+xml"
	commentsType     = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
	strictSpace      = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	usualRelations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strictRelations  = "http://purl.oclc.org/ooxml/officeDocument/relationships"
	xmlDeclaration   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	commentsRelation = "/comments"
)

// pack is a Word document being changed: its parts, and those that are written anew.
type pack struct {
	z       *zip.Reader
	added   []string // parts that it did not have, in their order
	changed map[string][]byte
}

// wordText is the part of a docx with its text, or nil.
func wordText(z *zip.Reader) *zip.File {
	if usual := part(z, "word/document.xml"); usual != nil {
		return usual
	}
	all, err := relationsIn(z, rootRelations)
	if err != nil {
		return nil
	}
	for _, one := range all {
		if strings.HasSuffix(one.Type, "/officeDocument") && strings.HasPrefix(strings.TrimPrefix(one.Target, "/"), "word/") {
			return part(z, strings.TrimPrefix(one.Target, "/"))
		}
	}
	return nil
}

// relation is one of a part's to another.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

func relationsIn(z *zip.Reader, name string) ([]relation, error) {
	f := part(z, name)
	if f == nil {
		return nil, nil
	}
	content, err := unpack(f)
	if err != nil {
		return nil, err
	}
	var all struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := xml.Unmarshal(content, &all); err != nil {
		return nil, broken()
	}
	return all.Relations, nil
}

func unpack(f *zip.File) ([]byte, error) {
	if f.UncompressedSize64 > maxText {
		return nil, refused("Teks dokumen ini lebih dari %d MB bila dibuka; tidak ada laporan sebesar itu.", maxText>>20)
	}
	stream, err := f.Open()
	if err != nil {
		return nil, broken()
	}
	defer stream.Close()
	content, err := io.ReadAll(io.LimitReader(stream, maxText))
	if err != nil {
		return nil, broken()
	}
	return content, nil
}

// read is the content of a part as it will be, and its name as written; nil where there is none.
func (p *pack) read(name string) ([]byte, string, error) {
	if f := part(p.z, name); f != nil {
		name = f.Name
		if p.changed[name] == nil {
			content, err := unpack(f)
			return content, name, err
		}
	}
	return p.changed[name], name, nil
}

// set gives a part its new content.
func (p *pack) set(name string, content []byte) {
	if part(p.z, name) == nil && p.changed[name] == nil {
		p.added = append(p.added, name)
	}
	p.changed[name] = content
}

// packed is the document with what was changed.
func (p *pack) packed() ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	write := func(h *zip.FileHeader, content []byte) error {
		h.Method = zip.Deflate
		to, err := w.CreateHeader(h)
		if err == nil {
			_, err = to.Write(content)
		}
		return err
	}
	for _, f := range p.z.File {
		var err error
		if content, changed := p.changed[f.Name]; changed {
			err = write(&zip.FileHeader{Name: f.Name, Modified: f.Modified}, content)
		} else {
			err = w.Copy(f)
		}
		if err != nil {
			return nil, broken()
		}
	}
	for _, name := range p.added {
		if err := write(&zip.FileHeader{Name: name}, p.changed[name]); err != nil {
			return nil, broken()
		}
	}
	if err := w.Close(); err != nil {
		return nil, broken()
	}
	return out.Bytes(), nil
}

// commentsOf gives the part with the comments on a text, made where there is none, and the
// next number of a comment in it.
func (p *pack) commentsOf(text string) (name string, next int, err error) {
	folder := path.Dir(text)
	relations := folder + "/_rels/" + path.Base(text) + ".rels"
	all, err := relationsIn(p.z, relations)
	if err != nil {
		return "", 0, err
	}
	for _, one := range all {
		if strings.HasSuffix(one.Type, commentsRelation) {
			name = path.Join(folder, one.Target)
			if strings.HasPrefix(one.Target, "/") {
				name = strings.TrimPrefix(one.Target, "/")
			}
		}
	}
	content, named, err := p.read(name)
	switch {
	case err != nil:
		return "", 0, err
	case content == nil && name != "":
		return "", 0, broken() // it has comments that are not there
	case content == nil:
		name = folder + "/comments.xml"
		for n := 2; part(p.z, name) != nil; n++ {
			name = fmt.Sprintf("%s/comments%d.xml", folder, n)
		}
		return name, 0, p.newComments(text, name, all)
	}
	next, err = nextNumber(content)
	return named, next, err
}

// newComments makes the part, says what it is, and relates it to the text.
func (p *pack) newComments(text, name string, before []relation) error {
	content, _, err := p.read(text)
	if err != nil {
		return err
	}
	root, err := rootOf(content)
	if err != nil {
		return err
	}
	p.set(name, []byte(xmlDeclaration+fmt.Sprintf(`<w:comments xmlns:w="%s"></w:comments>`, root.Name.Space)))
	if err := p.insert(typesPart, typesSpace, "Types", `<Override PartName="/`+escaped(name)+`" ContentType="`+commentsType+`"/>`); err != nil {
		return err
	}
	related := usualRelations
	if root.Name.Space == strictSpace {
		related = strictRelations
	}
	id := "rIdPemeriksaan"
	for n := 2; slices.ContainsFunc(before, func(r relation) bool { return r.ID == id }); n++ {
		id = "rIdPemeriksaan" + strconv.Itoa(n)
	}
	relations := path.Dir(text) + "/_rels/" + path.Base(text) + ".rels"
	return p.insert(relations, relationsSpace, "Relationships", fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%s"/>`, id, related, commentsRelation, escaped(path.Base(name))))
}

// insert puts an element with attributes at the end of a part, which is made where there is none.
func (p *pack) insert(name, space, rootName, element string) error {
	content, name, err := p.read(name)
	if err != nil {
		return err
	}
	if content == nil {
		content = []byte(xmlDeclaration + fmt.Sprintf(`<%s xmlns="%s"></%s>`, rootName, space, rootName))
	}
	root, err := rootOf(content)
	if err != nil {
		return err
	}
	told := ""
	if strings.Contains(root.written, ":") {
		told = fmt.Sprintf(` xmlns="%s"`, space)
	}
	content, err = inserted(content, strings.Replace(element, " ", told+" ", 1))
	p.set(name, content)
	return err
}

// nextNumber is one more than that of any comment.
func nextNumber(content []byte) (int, error) {
	d, next := xml.NewDecoder(bytes.NewReader(content)), 0
	for {
		t, err := d.Token()
		if err == io.EOF {
			return next, nil
		}
		if err != nil {
			return 0, broken()
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "comment" {
			if n, err := strconv.Atoi(attr(e, "id")); err == nil && n >= next && n < 1<<30 {
				next = n + 1
			}
		}
	}
}

// rootElement is the outermost element of a part.
type rootElement struct {
	xml.StartElement
	written string // its name with its prefix
}

// declared is what an element put into the part has to say so that w means what the root does:
// nothing where the root says so itself.
func (r *rootElement) declared() string {
	for _, a := range r.Attr {
		if a.Name.Space == "xmlns" && a.Name.Local == "w" && a.Value == r.Name.Space {
			return ""
		}
	}
	return ` xmlns:w="` + escaped(r.Name.Space) + `"`
}

func rootOf(content []byte) (*rootElement, error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		before := d.InputOffset()
		t, err := d.Token()
		if err != nil {
			return nil, broken()
		}
		if e, ok := t.(xml.StartElement); ok {
			name := strings.FieldsFunc(string(content[before+1:d.InputOffset()]), func(r rune) bool { return strings.ContainsRune(" \t\r\n/>", r) })
			if len(name) == 0 {
				return nil, broken()
			}
			return &rootElement{e, name[0]}, nil
		}
	}
}

// inserted is a part with more at the end of its root.
func inserted(content []byte, more string) ([]byte, error) {
	root, err := rootOf(content)
	if err != nil {
		return nil, err
	}
	d, end, depth := xml.NewDecoder(bytes.NewReader(content)), int64(-1), 0
	for end < 0 {
		before := d.InputOffset()
		t, err := d.Token()
		if err != nil {
			return nil, broken()
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			if depth--; depth == 0 {
				end = before
			}
		}
	}
	if d.InputOffset() == end { // <Types/>
		return slices.Concat(content[:end-int64(len("/>"))], []byte(">"+more+"</"+root.written+">"), content[end:]), nil
	}
	return slices.Concat(content[:end], []byte(more), content[end:]), nil
}

// Package pdf reads from a PDF that an office program made on which page the bookmarks of the
// document came to stand.
package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// Pages finds the page of a bookmark, counted from 1; false: the PDF names none.
type Pages struct {
	targets map[string]int // of which object a name speaks
	order   map[int]int    // the page that an object is
}

// mostUnpacked bounds what one stream of objects may come to.
const mostUnpacked = 64 << 20

// Read reads what names the PDF has. One that cannot be read has none.
func Read(raw []byte) *Pages {
	objects := objectsOf(raw)
	p := &Pages{targets: map[string]int{}, order: map[int]int{}}
	targets, pages := target(), isPages()
	for _, body := range objects {
		for _, found := range targets.FindAllSubmatch(body, -1) {
			name := string(found[1]) + string(found[2])
			if n, err := strconv.Atoi(string(found[3])); err == nil {
				p.targets[name] = n
			}
		}
	}
	for n, body := range objects {
		if bytes.Contains(body, []byte("/Kids")) && pages.Match(body) && !bytes.Contains(body, []byte("/Parent")) {
			p.walk(objects, n, 0)
		}
	}
	return p
}

// Of is the page of a bookmark.
func (p *Pages) Of(bookmark string) (int, bool) {
	for _, sign := range []string{"_", "#5F", "5F"} { // as programs write an underline in a name
		if object, ok := p.targets[strings.ReplaceAll(bookmark, "_", sign)]; ok {
			page, stands := p.order[object]
			return page, stands
		}
	}
	return 0, false
}

// deepest bounds how far pages may stand below each other.
const deepest = 32

// walk numbers the pages below an object.
func (p *Pages) walk(objects map[int][]byte, n, depth int) {
	list := kids().FindSubmatch(objects[n])
	if list == nil || depth > deepest {
		if _, seen := p.order[n]; !seen {
			p.order[n] = len(p.order) + 1
		}
		return
	}
	for _, kid := range reference().FindAllSubmatch(list[1], -1) {
		if next, err := strconv.Atoi(string(kid[1])); err == nil {
			p.walk(objects, next, depth+1)
		}
	}
}

// objectsOf are the objects by their number, also those packed into streams.
func objectsOf(raw []byte) map[int][]byte {
	objects, packs := map[int][]byte{}, isPacked()
	for _, found := range object().FindAllSubmatch(raw, -1) {
		n, err := strconv.Atoi(string(found[1]))
		if err != nil {
			continue
		}
		body := found[2]
		head, stream, packed := bytes.Cut(body, []byte("stream"))
		if !packed {
			objects[n] = body
			continue
		}
		if packs.Match(head) {
			unpack(objects, head, stream)
		}
	}
	return objects
}

// unpack adds the objects of a stream: first their numbers and where each begins, then they.
func unpack(objects map[int][]byte, head, stream []byte) {
	from := first().FindSubmatch(head)
	r, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(stream, "\r\n")))
	if from == nil || err != nil {
		return
	}
	all, _ := io.ReadAll(io.LimitReader(r, mostUnpacked)) // what came before a fault is read
	start, err := strconv.Atoi(string(from[1]))
	if err != nil || start > len(all) {
		return
	}
	table, bodies := strings.Fields(string(all[:start])), all[start:]
	for i := 0; i+1 < len(table); i += 2 {
		end := len(bodies)
		if i+3 < len(table) {
			end = number(table[i+3])
		}
		if at := number(table[i+1]); at >= 0 && at <= end && end <= len(bodies) {
			objects[number(table[i])] = bodies[at:end]
		}
	}
}

func number(s string) int {
	n := -1
	if _, err := fmt.Sscan(s, &n); err != nil {
		return -1
	}
	return n
}

func object() *regexp.Regexp { return regexp.MustCompile(`(?s)(?:^|[\r\n])(\d+) 0 obj\b(.*?)endobj`) }
func target() *regexp.Regexp {
	return regexp.MustCompile(`(?:/([^\s/\[\]<>()]+)|\(([^()\\]+)\))\s*\[\s*(\d+) 0 R\s*/XYZ`)
}
func isPages() *regexp.Regexp   { return regexp.MustCompile(`/Type\s*/Pages\b`) }
func isPacked() *regexp.Regexp  { return regexp.MustCompile(`/Type\s*/ObjStm\b`) }
func first() *regexp.Regexp     { return regexp.MustCompile(`/First\s+(\d+)`) }
func kids() *regexp.Regexp      { return regexp.MustCompile(`(?s)/Kids\s*\[(.*?)\]`) }
func reference() *regexp.Regexp { return regexp.MustCompile(`(\d+) 0 R`) }

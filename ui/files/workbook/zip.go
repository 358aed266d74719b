package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
)

// orderedZip writes its entries in the order of their names, for the library hands them over
// in the order of a map.
type orderedZip struct {
	out     *zip.Writer
	entries map[string]*bytes.Buffer
}

func newOrderedZip(w io.Writer) *orderedZip {
	return &orderedZip{zip.NewWriter(w), map[string]*bytes.Buffer{}}
}

// Create keeps what is written under the name until Close.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	b := &bytes.Buffer{}
	z.entries[name] = b
	return b, nil
}

// AddFS is not used by workbooks.
func (z *orderedZip) AddFS(fsys fs.FS) error { return z.out.AddFS(fsys) }

// Close writes everything out.
func (z *orderedZip) Close() error {
	for _, name := range slices.Sorted(maps.Keys(z.entries)) {
		w, err := z.out.Create(name)
		if err != nil {
			return err
		}
		content := z.entries[name].Bytes()
		if name == "[Content_Types].xml" {
			content = sortedDefaults(content)
		}
		if _, err := w.Write(content); err != nil {
			return err
		}
	}
	return z.out.Close()
}

// sortedDefaults puts the kinds of picture that the library always lists in one order.
func sortedDefaults(content []byte) []byte {
	one := regexp.MustCompile(`<Default [^>]*></Default>`)
	found := one.FindAll(content, -1)
	slices.SortFunc(found, bytes.Compare)
	next := 0
	return one.ReplaceAllFunc(content, func([]byte) []byte {
		next++
		return found[next-1]
	})
}

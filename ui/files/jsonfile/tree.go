package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"capaian/model"
)

// token is a JSON value with the place where it stands, so that what is wrong in it can be
// found. Names are kept as written, twice where they were written twice.
type token struct {
	value      any // string, json.Number, bool, nil; for lists and objects the delimiter
	items      []*token
	names      []string // parallel to items, of an object
	start, end int      // in the bytes of the file
}

const (
	deepest      = 20        // more than any export nests
	mostTokens   = 5_000_000 // values in one file
	largestBytes = 64 << 20
)

const noExport = "Berkas ini bukan ekspor capaian; diharapkan JSON yang ditulis 'capaian ekspor'."

// tree reads bytes into tokens. What is no JSON is told with its line.
func tree(raw []byte) (*token, error) {
	if text := bytes.TrimSpace(raw); len(text) > 0 && text[0] != '{' && text[0] != '[' {
		return nil, model.Faultf(model.FaultText, "Berkas", "%s Cadangan tidak diimpor, tetapi dipulihkan.", noExport)
	}
	r := &treeReader{raw: raw, decoder: json.NewDecoder(bytes.NewReader(raw)), left: mostTokens}
	r.decoder.UseNumber()
	root, err := r.value(0)
	if err == nil {
		if _, more := r.decoder.Token(); !errors.Is(more, io.EOF) {
			err = model.Faultf(model.FaultText, "Berkas", "Baris %d: sesudah akhir ekspor masih ada isi lain.", lineAt(raw, int(r.decoder.InputOffset())))
		}
	}
	return root, err
}

type treeReader struct {
	raw     []byte
	decoder *json.Decoder
	left    int
}

func (r *treeReader) value(depth int) (*token, error) {
	r.left--
	if depth > deepest || r.left < 0 {
		return nil, model.Faultf(model.FaultText, "Berkas", "Baris %d: isi berkas bertumpuk lebih dalam atau lebih banyak daripada ekspor mana pun.", r.line())
	}
	t, err := r.decoder.Token()
	if err != nil {
		return nil, model.Faultf(model.FaultText, "Berkas", "Baris %d: bukan JSON yang utuh; berkas mungkin terpotong atau tersunting.", r.line())
	}
	one := &token{value: t, end: int(r.decoder.InputOffset())}
	one.start = one.end // of a text or number only the end matters: its place is its line
	delimiter, nests := t.(json.Delim)
	if !nests {
		return one, nil
	}
	one.start--
	for r.decoder.More() {
		if delimiter == '{' {
			name, err := r.value(depth)
			if err != nil {
				return nil, err
			}
			one.names = append(one.names, name.value.(string))
		}
		item, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		one.items = append(one.items, item)
	}
	// The closing bracket of what was opened; without it the file was cut.
	if _, err := r.decoder.Token(); err != nil {
		return nil, model.Faultf(model.FaultText, "Berkas", "Baris %d: bukan JSON yang utuh; berkas mungkin terpotong atau tersunting.", r.line())
	}
	one.end = int(r.decoder.InputOffset())
	return one, nil
}

func (r *treeReader) line() int { return lineAt(r.raw, int(r.decoder.InputOffset())) }

func lineAt(raw []byte, offset int) int {
	return bytes.Count(raw[:min(offset, len(raw))], []byte{'\n'}) + 1
}

// get returns the object's value of the name, or nil.
func (t *token) get(name string) *token {
	for i, n := range t.names {
		if n == name {
			return t.items[i]
		}
	}
	return nil
}

func (t *token) isObject() bool { return t != nil && t.value == json.Delim('{') }
func (t *token) isList() bool   { return t != nil && t.value == json.Delim('[') }

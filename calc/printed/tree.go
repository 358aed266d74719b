package printed

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"capaian/model"
)

// node is a value of a file with its members in their order, which a map would lose.
type node struct {
	keys    []string // of an object, parallel to members
	members []node
	items   []node // of an array
	text    string // of a scalar; null is blank
	sort    byte   // '{', '[' or 0
}

// deepest bounds how far a file may be nested; a report is flat.
const deepest = 12

func (n *node) object() bool { return n.sort == '{' }
func (n *node) array() bool  { return n.sort == '[' }
func (n *node) scalar() bool { return n.sort == 0 }

// get finds a member by any of its names, whatever their case and marks.
func (n *node) get(names ...string) *node {
	for _, name := range names {
		for i, key := range n.keys {
			if keyed(key) == name {
				return &n.members[i]
			}
		}
	}
	return nil
}

// keyed is a member's name in small letters with underscores.
func keyed(key string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(key), func(r rune) bool { return r == ' ' || r == '_' || r == '-' || r == '.' }), "_")
}

func (n *node) string(names ...string) string {
	if m := n.get(names...); m != nil && m.scalar() {
		return m.text
	}
	return ""
}

// parseTree reads one JSON value and nothing behind it.
func parseTree(raw []byte) (node, error) {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(raw) {
		return node{}, model.Faultf(model.FaultText, "Berkas", "Berkas bukan teks UTF-8; simpan kembali sebagai JSON UTF-8.")
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	n, err := readNode(d, 0)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			return node{}, model.Faultf(model.FaultText, "Berkas", "Berkas memuat lebih dari satu nilai JSON; diharapkan satu objek.")
		}
		return n, nil
	}
	var fault *model.Fault
	if errors.As(err, &fault) {
		return node{}, err
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return node{}, model.Faultf(model.FaultText, "Berkas", "Berkas kosong; diharapkan JSON dengan \"tabel\".")
	}
	line := 1 + bytes.Count(raw[:min(int(d.InputOffset()), len(raw))], []byte("\n"))
	return node{}, model.Faultf(model.FaultText, "Berkas", "Berkas bukan JSON yang utuh: rusak di sekitar baris %d.", line)
}

func readNode(d *json.Decoder, depth int) (node, error) {
	if depth > deepest {
		return node{}, model.Faultf(model.FaultText, "Berkas", "JSON bersarang lebih dari %d tingkat; susunan laporan tidak sedalam itu.", deepest)
	}
	token, err := d.Token()
	if err != nil {
		return node{}, err
	}
	switch token := token.(type) {
	case json.Delim:
		n := node{sort: byte(token)}
		for d.More() {
			if n.object() {
				key, err := d.Token()
				if err != nil {
					return node{}, err
				}
				n.keys = append(n.keys, model.Clean(key.(string), false))
			}
			child, err := readNode(d, depth+1)
			if err != nil {
				return node{}, err
			}
			if n.object() {
				n.members = append(n.members, child)
			} else {
				n.items = append(n.items, child)
			}
		}
		_, err := d.Token()
		return n, err
	case string:
		return node{text: shorten(model.Clean(token, true), LongestCell)}, nil
	case json.Number:
		return node{text: spelled(token.String())}, nil
	case bool:
		if token {
			return node{text: "ya"}, nil
		}
		return node{text: "tidak"}, nil
	}
	return node{}, nil
}

// spelled writes a JSON number as it would be printed. One that ends in .0 was a whole
// number before a program wrote it.
func spelled(s string) string {
	d, err := decimal.NewFromString(s)
	if err != nil || len(s) > LongestCell || d.Exponent() > longestNumber || d.Exponent() < -longestNumber {
		return shorten(s, LongestCell)
	}
	return strings.Replace(strings.TrimSuffix(d.String(), ".0"), ".", ",", 1)
}

// strings are the scalars of an array, or one scalar alone.
func (n *node) strings() []string {
	var all []string
	if n.scalar() {
		if n.text != "" {
			all = append(all, strings.Split(n.text, "\n")...)
		}
		return all
	}
	for i := range n.items {
		all = append(all, n.items[i].strings()...)
	}
	return all
}

package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"iter"
	"os"
	"slices"
	"strconv"

	"capaian/model"
)

// scan looks into every place at which a page may begin: those that are in force, and those
// that were abandoned and not written over yet. Before, it follows the tree as far as it
// leads, which alone says of what kind and year a record is.
func (f *salvaging) scan() {
	f.pageSize = os.Getpagesize()
	if meta, sound := newestMeta(bytes.NewReader(f.data)); sound {
		f.pageSize = int(meta.pageSize)
		f.follow(meta.root, nil, map[uint64]bool{})
	}
	for at := 0; at+pageHeader <= len(f.data); at += f.pageSize {
		f.leaf(at, f.page(at))
	}
}

// page is the page that begins there, with its overflow where that can be.
func (f *salvaging) page(at int) []byte {
	size := f.pageSize
	end := min(len(f.data), at+size)
	if overflow := int(binary.NativeEndian.Uint32(f.data[at+12:])); overflow > 0 && overflow <= (len(f.data)-at)/size {
		end = min(len(f.data), at+(overflow+1)*size)
	}
	return f.data[at:end]
}

// pagePart is an element of a page: a value, a bucket, or, with a child, what leads to a page.
type pagePart struct {
	at         int // where in the file it begins
	key, value []byte
	valueAt    int
	bucket     bool
	child      uint64
}

// pageParts goes through a page that begins there in the file; an element that points outside of
// it is passed over.
func pageParts(base int, page []byte) iter.Seq[pagePart] {
	order := binary.NativeEndian
	return func(yield func(pagePart) bool) {
		if len(page) < pageHeader {
			return
		}
		flags := order.Uint16(page[8:])
		if flags != leafPage && flags != branchPage {
			return
		}
		for i := range int(order.Uint16(page[10:])) {
			at := pageHeader + i*pageElement
			if at+pageElement > len(page) {
				return
			}
			e := page[at:]
			p := pagePart{at: base + at}
			position, keySize, valueSize := order.Uint32(e[4:]), order.Uint32(e[8:]), order.Uint32(e[12:])
			if flags == branchPage {
				position, keySize, valueSize, p.child = order.Uint32(e), order.Uint32(e[4:]), 0, order.Uint64(e[8:])
			}
			start := uint64(at) + uint64(position)
			middle := start + uint64(keySize)
			end := middle + uint64(valueSize)
			if start < pageHeader || end > uint64(len(page)) {
				continue
			}
			p.key, p.value, p.valueAt = page[start:middle], page[middle:end], base+int(middle)
			p.bucket = flags == leafPage && order.Uint32(e)&bucketFlag != 0
			if !yield(p) {
				return
			}
		}
	}
}

// follow notes of every record below a page whose it is; path are the names of the buckets
// that lead there. What leads nowhere, or in a circle, is passed over.
func (f *salvaging) follow(number uint64, path []string, met map[uint64]bool) {
	if number < 2 || number > uint64(len(f.data)/f.pageSize) || met[number] {
		return
	}
	at := int(number) * f.pageSize
	if at+pageHeader > len(f.data) {
		return
	}
	met[number] = true
	f.name(pageParts(at, f.page(at)), path, met)
}

// name is follow for the parts of a page.
func (f *salvaging) name(all iter.Seq[pagePart], path []string, met map[uint64]bool) {
	for p := range all {
		switch {
		case p.child != 0:
			f.follow(p.child, path, met)
		case p.bucket && len(p.value) >= bucketHeader:
			below := append(slices.Clone(path), string(p.key))
			if root := binary.NativeEndian.Uint64(p.value); root != 0 {
				f.follow(root, below, met)
				continue
			}
			f.name(pageParts(p.valueAt+bucketHeader, p.value[bucketHeader:]), below, met)
		case !p.bucket && len(path) == 3 && path[0] == string(bucketRecords()):
			if year, err := strconv.Atoi(path[1]); err == nil {
				f.places[p.at] = location{year, model.Ref{Kind: model.Kind(path[2]), Key: string(p.key)}}
			}
		}
	}
}

// leaf takes what can be read of a leaf page that begins there.
func (f *salvaging) leaf(base int, page []byte) {
	for p := range pageParts(base, page) {
		switch {
		case p.child != 0:
		case !p.bucket:
			f.element(p)
		case len(p.value) > bucketHeader && binary.NativeEndian.Uint64(p.value) == 0:
			f.leaf(p.valueAt+bucketHeader, p.value[bucketHeader:]) // a small bucket lies within
		}
	}
}

// element takes an act or a record.
func (f *salvaging) element(p pagePart) {
	if len(p.key) == entryKeyLength {
		var e model.Entry
		if json.Unmarshal(p.value, &e) == nil && e.Revision == binary.BigEndian.Uint64(p.key) {
			f.entries[e.Revision] = append(f.entries[e.Revision], salvagedEntry{e, fingerprint(p.value)})
			f.last = max(f.last, e.Revision)
			return
		}
	}
	var v salvagedValue
	if json.Unmarshal(p.value, &v.storedValue) == nil && v.Revision > 0 && len(v.Data) > 0 {
		v.Data = slices.Clone(v.Data)
		if at, placed := f.places[p.at]; placed {
			v.of = &at
			// The act that left it was there, if it can be: each takes some bytes.
			if v.Revision < uint64(len(f.data)) {
				f.last = max(f.last, v.Revision)
			}
		}
		f.values[string(p.key)] = append(f.values[string(p.key)], v)
	}
}

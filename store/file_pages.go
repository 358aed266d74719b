package store

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
	"io"
	"slices"
)

// bbolt follows the numbers it finds in its pages without asking whether they can be true:
// in a damaged file they lead outside the mapped memory, and the goroutine of its own
// checker dies of that with the whole program. So the pages are walked here, as bytes and with
// bounds, and asked all that its checker asks, in half of the time that both would take.

// The parts of bbolt's file that the walk reads; numbers are in the machine's byte order.
const (
	pageHeader   = 16 // id, flags, count, overflow
	pageElement  = 16 // of a branch or a leaf
	bucketHeader = 16 // root page and sequence
	metaLength   = 64
	smallestPage = 1 << 10
	largestPage  = 1 << 24
	boltMagic    = 0xED0CDAED
	boltVersion  = 2

	branchPage   = 0x01
	leafPage     = 0x02
	metaPage     = 0x04
	freelistPage = 0x10
	bucketFlag   = 0x01
	noFreelist   = 1<<64 - 1
)

// pageMeta is what a meta page says of the whole file.
type pageMeta struct {
	pageSize, root, freelist, pages, transaction uint64
}

// readMeta reads a meta page; false where it is not one or its checksum is wrong.
func readMeta(page []byte) (pageMeta, bool) {
	order := binary.NativeEndian
	if len(page) < pageHeader+metaLength {
		return pageMeta{}, false
	}
	m := page[pageHeader:]
	sum := fnv.New64a()
	// A hash never fails to write.
	_, _ = sum.Write(m[:metaLength-8])
	if order.Uint32(m) != boltMagic || order.Uint32(m[4:]) != boltVersion || order.Uint64(m[metaLength-8:]) != sum.Sum64() {
		return pageMeta{}, false
	}
	meta := pageMeta{
		pageSize: uint64(order.Uint32(m[8:])), root: order.Uint64(m[16:]), freelist: order.Uint64(m[32:]),
		pages: order.Uint64(m[40:]), transaction: order.Uint64(m[48:]),
	}
	return meta, meta.pageSize >= smallestPage && meta.pageSize <= largestPage
}

// newestMeta finds the meta page in force. Of the two, one may be half written: bbolt then
// goes on from the other. It is false where neither is sound.
func newestMeta(file io.ReaderAt) (pageMeta, bool) {
	var best pageMeta
	found := false
	page := make([]byte, pageHeader+metaLength)
	consider := func(at int64) {
		if n, _ := file.ReadAt(page, at); n < len(page) {
			return
		}
		if m, ok := readMeta(page); ok && (!found || m.transaction > best.transaction) {
			best, found = m, true
		}
	}
	consider(0)
	if found {
		consider(int64(best.pageSize))
		return best, true
	}
	for at := int64(smallestPage); at <= largestPage && !found; at *= 2 {
		consider(at)
	}
	return best, found
}

// pageWalk remembers which pages were met; a page met twice is damage, and would be a loop.
type pageWalk struct {
	file io.ReaderAt
	meta pageMeta
	met  []bool

	depth   int // of the page that is walked; a page met twice ends the walk, so it has a bottom
	buffers [][]byte
}

// soundPages reports that every page which the file's meta leads to is there and is what
// it should be, and that each page is either used once or free.
func soundPages(file io.ReaderAt, size int64) bool {
	meta, ok := newestMeta(file)
	if !ok || meta.pages < 4 || meta.pages > uint64(size)/meta.pageSize {
		return false
	}
	w := &pageWalk{file: &blockReader{file: file}, meta: meta, met: make([]bool, meta.pages)}
	return w.named(0) && w.named(1) && w.tree(meta.root, keyRange{}) && w.freelist()
}

// named reports that a meta page says of itself that it is one, whatever else it says: one of
// the two may be half written.
func (w *pageWalk) named(id uint64) bool {
	var head [pageHeader]byte
	_, err := w.file.ReadAt(head[:], int64(id*w.meta.pageSize))
	return err == nil && binary.NativeEndian.Uint64(head[:]) == id && binary.NativeEndian.Uint16(head[8:]) == metaPage
}

// keyRange is where the keys of a page lie, after those of the pages before it; nil is no bound.
type keyRange struct{ first, beyond []byte }

func (r keyRange) covers(key []byte) bool {
	return (r.first == nil || bytes.Compare(r.first, key) <= 0) && (r.beyond == nil || bytes.Compare(key, r.beyond) < 0)
}

// page reads a page with its overflow and marks it as met; nil where that cannot be. What it
// returns holds until the next page at the same depth is read.
func (w *pageWalk) page(id uint64) []byte {
	size := w.meta.pageSize
	if id < 2 || id >= w.meta.pages {
		return nil
	}
	for len(w.buffers) <= w.depth {
		w.buffers = append(w.buffers, make([]byte, size))
	}
	page := w.buffers[w.depth][:size]
	if _, err := w.file.ReadAt(page, int64(id*size)); err != nil {
		return nil
	}
	overflow := uint64(binary.NativeEndian.Uint32(page[12:]))
	if binary.NativeEndian.Uint64(page) != id || overflow >= w.meta.pages-id {
		return nil
	}
	for i := id; i <= id+overflow; i++ {
		if w.met[i] {
			return nil
		}
		w.met[i] = true
	}
	if overflow == 0 {
		return page
	}
	page = slices.Grow(page, int(overflow*size))[:(overflow+1)*size]
	w.buffers[w.depth] = page
	if _, err := w.file.ReadAt(page[size:], int64((id+1)*size)); err != nil {
		return nil
	}
	return page
}

// tree walks a branch or leaf page and all below it.
func (w *pageWalk) tree(id uint64, keys keyRange) bool {
	page := w.page(id)
	w.depth++
	defer func() { w.depth-- }()
	return page != nil && w.elements(page, keys)
}

// pageElements are those of a branch or leaf page.
type pageElements struct {
	page  []byte
	count int
	leaf  bool
}

// of takes a page apart; false where that cannot be.
func (p *pageElements) of(page []byte) bool {
	order := binary.NativeEndian
	flags := order.Uint16(page[8:])
	p.page, p.count, p.leaf = page, int(order.Uint16(page[10:])), flags == leafPage
	return (p.leaf || flags == branchPage && p.count > 0) && pageHeader+p.count*pageElement <= len(page)
}

// at is the head of an element with its key and, in a leaf, its value; false where they are not in the page.
func (p *pageElements) at(i int) (head, key, value []byte, inside bool) {
	order, at := binary.NativeEndian, pageHeader+i*pageElement
	head = p.page[at:]
	position, keySize, valueSize := order.Uint32(head), order.Uint32(head[4:]), uint32(0)
	if p.leaf {
		position, keySize, valueSize = order.Uint32(head[4:]), order.Uint32(head[8:]), order.Uint32(head[12:])
	}
	start := uint64(at) + uint64(position)
	middle := start + uint64(keySize)
	end := middle + uint64(valueSize)
	if end > uint64(len(p.page)) {
		return nil, nil, nil, false
	}
	return head, p.page[start:middle], p.page[middle:end], true
}

func (w *pageWalk) elements(page []byte, keys keyRange) bool {
	var p pageElements
	if !p.of(page) || p.count == 0 {
		return p.leaf && p.count == 0
	}
	head, key, value, inside := p.at(0)
	for i := range p.count {
		var headAfter, keyAfter, valueAfter []byte
		beyond := keys.beyond
		if i+1 < p.count && inside {
			headAfter, keyAfter, valueAfter, inside = p.at(i + 1)
			beyond = keyAfter
		}
		switch {
		case !inside || !keys.covers(key) || beyond != nil && bytes.Compare(key, beyond) >= 0:
			return false
		case !p.leaf:
			if !w.tree(binary.NativeEndian.Uint64(head[8:]), keyRange{key, beyond}) {
				return false
			}
		case binary.NativeEndian.Uint32(head)&bucketFlag != 0 && !w.bucket(value):
			return false
		}
		head, key, value = headAfter, keyAfter, valueAfter
	}
	return true
}

// bucket walks what a leaf holds of a bucket: the number of its root, or, where that is 0,
// the bucket's only page itself.
func (w *pageWalk) bucket(value []byte) bool {
	if len(value) < bucketHeader {
		return false
	}
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return w.tree(root, keyRange{})
	}
	inline := value[bucketHeader:]
	return len(inline) >= pageHeader && binary.NativeEndian.Uint16(inline[8:]) == leafPage && w.elements(inline, keyRange{})
}

func (w *pageWalk) freelist() bool {
	if w.meta.freelist == noFreelist {
		return true
	}
	page := w.page(w.meta.freelist)
	if page == nil || binary.NativeEndian.Uint16(page[8:]) != freelistPage {
		return false
	}
	ids, count := page[pageHeader:], uint64(binary.NativeEndian.Uint16(page[10:]))
	if count == 0xFFFF {
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids))/8 {
		return false
	}
	for i := range count {
		id := binary.NativeEndian.Uint64(ids[i*8:])
		if id < 2 || id >= w.meta.pages || w.met[id] {
			return false
		}
		w.met[id] = true
	}
	// The first two are the metas.
	return !slices.Contains(w.met[2:], false)
}

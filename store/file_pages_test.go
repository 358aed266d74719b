package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

const tinyPage = 1024

// image is a file of pages as bbolt lays them out, for damage that chance would not find.
type image []byte

func (f image) page(id int, flags, count uint16, overflow uint32) []byte {
	page := f[id*tinyPage : (id+1)*tinyPage]
	order := binary.NativeEndian
	order.PutUint64(page, uint64(id))
	order.PutUint16(page[8:], flags)
	order.PutUint16(page[10:], count)
	order.PutUint32(page[12:], overflow)
	return page[pageHeader:]
}

func (f image) meta(id int, root, freelist, pages, transaction uint64) {
	m := f.page(id, metaPage, 0, 0)
	order := binary.NativeEndian
	order.PutUint32(m, boltMagic)
	order.PutUint32(m[4:], boltVersion)
	order.PutUint32(m[8:], tinyPage)
	order.PutUint64(m[16:], root)
	order.PutUint64(m[32:], freelist)
	order.PutUint64(m[40:], pages)
	order.PutUint64(m[48:], transaction)
	sum := fnv.New64a()
	_, _ = sum.Write(m[:metaLength-8])
	order.PutUint64(m[metaLength-8:], sum.Sum64())
}

// element writes the i-th element of a page: a key of one letter behind all elements.
func element(body []byte, i int, flags uint32, key byte, value []byte) {
	order := binary.NativeEndian
	at, data := i*pageElement, 200+i*50
	order.PutUint32(body[at:], flags)
	order.PutUint32(body[at+4:], uint32(data-at))
	order.PutUint32(body[at+8:], 1)
	order.PutUint32(body[at+12:], uint32(len(value)))
	body[data] = key
	copy(body[data+1:], value)
}

func child(body []byte, i int, key byte, id uint64) {
	order := binary.NativeEndian
	at, data := i*pageElement, 200+i*50
	order.PutUint32(body[at:], uint32(data-at))
	order.PutUint32(body[at+4:], 1)
	order.PutUint64(body[at+8:], id)
	body[data] = key
}

// bucketAt is the value of a bucket whose root is the page.
func bucketAt(id uint64) []byte {
	return binary.NativeEndian.AppendUint64(nil, id)
}

// wholeImage has two metas, a freelist with page 6, a root branch 3 over the leaves 4 and 5.
func wholeImage() image {
	f := make(image, 8*tinyPage)
	f.meta(0, 3, 2, 8, 4)
	f.meta(1, 3, 2, 8, 3)
	binary.NativeEndian.PutUint64(f.page(2, freelistPage, 1, 0), 6)
	root := f.page(3, branchPage, 2, 0)
	child(root, 0, 'a', 4)
	child(root, 1, 'm', 5)
	leaf := f.page(4, leafPage, 2, 0)
	element(leaf, 0, 0, 'a', []byte("nilai"))
	element(leaf, 1, bucketFlag, 'b', append(bucketAt(7), make([]byte, 8)...))
	element(f.page(5, leafPage, 1, 0), 0, 0, 'm', nil)
	f.page(7, leafPage, 0, 0)
	return f
}

func TestPagesAreWalkedWithBounds(t *testing.T) {
	order := binary.NativeEndian
	for name, row := range map[string]struct {
		damage func(image) image
		sound  bool
	}{
		"whole":                   {func(f image) image { return f }, true},
		"one meta half written":   {func(f image) image { f[20] ^= 1; return f }, true},
		"a meta of another kind":  {func(f image) image { f[tinyPage+8] = branchPage; return f }, false},
		"no freelist":             {func(f image) image { f.meta(0, 3, noFreelist, 8, 4); return f }, true},
		"both metas broken":       {func(f image) image { f[20] ^= 1; f[tinyPage+20] ^= 1; return f }, false},
		"shorter than it says":    {func(f image) image { return f[:len(f)-1] }, false},
		"too few pages":           {func(f image) image { f.meta(0, 3, 2, 3, 4); return f }, false},
		"a branch over itself":    {func(f image) image { child(f[3*tinyPage+pageHeader:], 0, 'a', 3); return f }, false},
		"a page met twice":        {func(f image) image { child(f[3*tinyPage+pageHeader:], 1, 'm', 4); return f }, false},
		"a bucket over its own":   {func(f image) image { copy(f[4*tinyPage+pageHeader+251:], bucketAt(4)); return f }, false},
		"a child outside":         {func(f image) image { child(f[3*tinyPage+pageHeader:], 0, 'a', 1<<40); return f }, false},
		"a child in the metas":    {func(f image) image { child(f[3*tinyPage+pageHeader:], 0, 'a', 1); return f }, false},
		"a page of another name":  {func(f image) image { order.PutUint64(f[4*tinyPage:], 5); return f }, false},
		"overflow outside":        {func(f image) image { order.PutUint32(f[5*tinyPage+12:], 3); return f }, false},
		"a leaf of another kind":  {func(f image) image { order.PutUint16(f[4*tinyPage+8:], freelistPage); return f }, false},
		"an empty branch":         {func(f image) image { order.PutUint16(f[3*tinyPage+10:], 0); return f }, false},
		"more elements than room": {func(f image) image { order.PutUint16(f[4*tinyPage+10:], 64); return f }, false},
		"a value outside":         {func(f image) image { order.PutUint32(f[4*tinyPage+pageHeader+12:], 1<<31); return f }, false},
		"keys out of order":       {func(f image) image { f[4*tinyPage+pageHeader+200] = 'z'; return f }, false},
		"a key before its page":   {func(f image) image { child(f[3*tinyPage+pageHeader:], 1, 'n', 5); return f }, false},
		"a key of the next page":  {func(f image) image { f[4*tinyPage+pageHeader+250] = 'z'; return f }, false},
		"a page of nobody":        {func(f image) image { order.PutUint16(f[2*tinyPage+10:], 0); return f }, false},
		"a bucket without header": {func(f image) image { order.PutUint32(f[4*tinyPage+pageHeader+pageElement+12:], 15); return f }, false},
		"an inline bucket cut":    {func(f image) image { copy(f[4*tinyPage+pageHeader+251:], bucketAt(0)); return f }, false},
		"the freelist elsewhere":  {func(f image) image { f.meta(0, 3, 5, 8, 4); return f }, false},
		"a used page called free": {func(f image) image { order.PutUint64(f[2*tinyPage+pageHeader:], 5); return f }, false},
		"a free page outside":     {func(f image) image { order.PutUint64(f[2*tinyPage+pageHeader:], 99); return f }, false},
		"a freelist without end":  {func(f image) image { order.PutUint16(f[2*tinyPage+10:], 0xFFFF); return f }, false},
	} {
		t.Run(name, func(t *testing.T) {
			f := row.damage(wholeImage())
			if got := soundPages(bytes.NewReader(f), int64(len(f))); got != row.sound {
				t.Errorf("sound: %v, want %v", got, row.sound)
			}
		})
	}
}

// What is damaged by chance is judged as bbolt's own checker judges it, which the walk stands for.
func TestTheWalkAsksWhatBboltAsks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	b := bolt.Options{NoSync: true, FreelistType: bolt.FreelistMapType}
	db, err := bolt.Open(path, fileMode, &b)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 60 { // several levels, and pages that became free
		err = errors.Join(err, db.Update(func(tx *bolt.Tx) error {
			top, err := tx.CreateBucketIfNotExists([]byte("atas"))
			if err != nil {
				return err
			}
			below, err := top.CreateBucketIfNotExists([]byte{'a' + byte(i%3)})
			if err != nil {
				return err
			}
			for j := range 20 {
				err = errors.Join(err, below.Put([]byte(fmt.Sprintf("%d/%d", i*7%60, j)), make([]byte, 10+i*j%300)))
			}
			return err
		}))
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random, sound := rand.New(rand.NewPCG(17, 2)), 0
	for n := range 800 {
		f := bytes.Clone(whole)
		if n > 0 { // in what tells of the rest of a page
			page := random.IntN(len(f)/os.Getpagesize()) * os.Getpagesize()
			f[page+random.IntN(300)] ^= byte(1 << random.IntN(8))
		}
		if !soundPages(bytes.NewReader(f), int64(len(f))) {
			continue
		}
		sound++
		if err := os.WriteFile(path, f, 0o600); err != nil {
			t.Fatal(err)
		}
		if found := foundByBbolt(t, path); found != nil {
			t.Errorf("damage %d is sound, and bbolt says %v", n, found)
		}
	}
	if sound < 2 || sound > 750 {
		t.Errorf("%d of 800 are sound", sound)
	}
	t.Logf("%d of 800 are sound", sound)
}

// foundByBbolt is what bbolt's own checker says of a file, nil for nothing.
func foundByBbolt(t *testing.T, path string) (found error) {
	t.Helper()
	db, err := bolt.Open(path, fileMode, &bolt.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	return db.View(func(tx *bolt.Tx) error {
		for one := range tx.Check() {
			found = errors.Join(found, one)
		}
		return found
	})
}

func TestBlocksAreTheFile(t *testing.T) {
	text := make([]byte, (keptBlocks+3)*blockLength+1000)
	random := rand.New(rand.NewPCG(17, 3))
	for i := range text {
		text[i] = byte(random.IntN(256))
	}
	r := &blockReader{file: bytes.NewReader(text)}
	for range 500 {
		at, n := random.IntN(len(text)), random.IntN(blockLength+100)
		got := make([]byte, n)
		read, err := r.ReadAt(got, int64(at))
		want := text[at:min(at+n, len(text))]
		if (err == nil) != (len(want) == n) || !bytes.Equal(got[:read], want) {
			t.Fatalf("%d bytes at %d: %d, %v", n, at, read, err)
		}
	}
	if _, err := r.ReadAt(make([]byte, 1), int64(len(text)+5*blockLength)); err == nil {
		t.Error("something is behind the end")
	}
}

// Each page is used or free.
func TestAPageThatIsNeitherUsedNorFreeIsDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := Open(path, Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	meta, _ := newestMeta(bytes.NewReader(file))
	head := file[meta.freelist*meta.pageSize:]
	count := binary.NativeEndian.Uint16(head[10:])
	if count == 0 {
		t.Fatal("the file has no free page to lose")
	}
	binary.NativeEndian.PutUint16(head[10:], count-1)
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Open(path, Options{})
	if fault := faultOf(t, err); fault.Code != model.FaultFile {
		t.Error(fault)
	}
}

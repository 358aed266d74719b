package store_test

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// withTrail is a closed file of four acts.
func withTrail(t *testing.T) string {
	s := storetest.OpenYear(t, year)
	for i := range 3 {
		storetest.Save(t, s, year, actual(int64(i+1)))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "salinan.db")
	data, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return copied
}

// alter changes a file behind the store's back.
func alter(t *testing.T, path string, work func(tx *bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(work); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestEntriesArePages(t *testing.T) {
	s := storetest.OpenYear(t, year)
	for i := range 6 {
		storetest.Save(t, s, year, actual(int64(i)))
	}
	for _, row := range []struct {
		after uint64
		limit int
		first uint64
		count int
	}{{0, 100, 1, 7}, {0, 3, 1, 3}, {3, 3, 4, 3}, {6, 3, 7, 1}, {7, 3, 0, 0}, {2, 0, 0, 0}, {math.MaxUint64, 5, 0, 0}} {
		entries, err := s.Entries(row.after, row.limit)
		if err != nil || len(entries) != row.count {
			t.Errorf("after %d at most %d: %d entries, %v; want %d", row.after, row.limit, len(entries), err, row.count)
			continue
		}
		for i, e := range entries {
			if e.Revision != row.first+uint64(i) {
				t.Errorf("after %d: entry %d is %d", row.after, i, e.Revision)
			}
		}
	}
}

func TestAnAlteredTrailShows(t *testing.T) {
	key := func(n byte) []byte { return []byte{0, 0, 0, 0, 0, 0, 0, n} }
	for name, change := range map[string]func(*bolt.Bucket) error{
		"an entry rewritten": func(b *bolt.Bucket) error {
			return b.Put(key(2), bytes.Replace(b.Get(key(2)), []byte("siti"), []byte("budi"), 1))
		},
		"an entry removed":   func(b *bolt.Bucket) error { return b.Delete(key(3)) },
		"the first removed":  func(b *bolt.Bucket) error { return b.Delete(key(1)) },
		"an entry unread":    func(b *bolt.Bucket) error { return b.Put(key(4), []byte("{")) },
		"an entry exchanged": func(b *bolt.Bucket) error { return b.Put(key(2), b.Get(key(3))) },
		"an odd key":         func(b *bolt.Bucket) error { return b.Put([]byte("x"), b.Get(key(4))) },
	} {
		t.Run(name, func(t *testing.T) {
			path := withTrail(t)
			alter(t, path, func(tx *bolt.Tx) error { return change(tx.Bucket([]byte("audit"))) })
			s, err := store.Open(path, store.Options{NoSync: true})
			if err != nil {
				// Refusing the whole file is also showing it.
				refused(t, err, model.FaultFile)
				return
			}
			defer func() { _ = s.Close() }()
			fault := refused(t, s.VerifyTrail(), model.FaultTrail)
			if !strings.ContainsAny(fault.Message, "12345") {
				t.Errorf("%q names no number", fault.Message)
			}
		})
	}
}

// A chain that holds says nothing of records that were changed beside it.
func TestRecordsThatStrayedFromTheTrailShow(t *testing.T) {
	year := func(tx *bolt.Tx) *bolt.Bucket { return tx.Bucket([]byte("v1")).Bucket([]byte("2024")) }
	for name, change := range map[string]func(tx *bolt.Tx) error{
		"a figure": func(tx *bolt.Tx) error {
			b := year(tx).Bucket([]byte("actual"))
			return b.Put([]byte("ipp/2"), bytes.Replace(b.Get([]byte("ipp/2")), []byte(`"3"`), []byte(`"9"`), 1))
		},
		"a record removed": func(tx *bolt.Tx) error { return year(tx).Bucket([]byte("village")).Delete([]byte("wates")) },
		"a record added": func(tx *bolt.Tx) error {
			return year(tx).Bucket([]byte("village")).Put([]byte("baru"), []byte(`{"rev":1,"data":{"id":"baru","order":1,"name":"Baru"}}`))
		},
		"an older state": func(tx *bolt.Tx) error {
			b := year(tx).Bucket([]byte("actual"))
			return b.Put([]byte("ipp/2"), bytes.Replace(b.Get([]byte("ipp/2")), []byte(`"rev":4`), []byte(`"rev":2`), 1))
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := withTrail(t)
			alter(t, path, change)
			s, err := store.Open(path, store.Options{NoSync: true})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = s.Close() }()
			refused(t, s.VerifyTrail(), model.FaultTrail)
		})
	}
}

func TestASealTellsLaterWhetherThePastIsTheSame(t *testing.T) {
	s := storetest.OpenYear(t, year)
	first, err := s.Seal()
	if err != nil || first.Revision != 1 || len(first.Fingerprint) != 64 {
		t.Fatalf("%+v, %v", first, err)
	}
	storetest.Save(t, s, year, actual(1))
	second, err := s.Seal()
	if err != nil || second.Revision != 2 || second.Fingerprint == first.Fingerprint || last(t, s).Previous != first.Fingerprint {
		t.Errorf("%+v, %v", second, err)
	}
}

func TestFieldsAndKindsOfALaterVersionAreKept(t *testing.T) {
	path := withTrail(t)
	at := func(tx *bolt.Tx) *bolt.Bucket { return tx.Bucket([]byte("v1")).Bucket([]byte("2024")) }
	alter(t, path, func(tx *bolt.Tx) error {
		later, err := at(tx).CreateBucket([]byte("later-kind"))
		if err != nil {
			return err
		}
		if err := later.Put([]byte("a"), []byte(`{"rev":1,"data":{"x":1}}`)); err != nil {
			return err
		}
		return at(tx).Bucket([]byte("village")).Put([]byte("wates"), []byte(`{"rev":1,"later":true,"data":{"id":"wates","order":2,"name":"Wates Wetan","hectares":"12.5"}}`))
	})
	s := storetest.OpenFile(t, path)
	storetest.Save(t, s, year, &model.Village{ID: "wates", Order: 3, Name: "Wates Kulon"})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var value struct {
		Rev  uint64
		Data struct{ Name, Hectares string }
	}
	alter(t, path, func(tx *bolt.Tx) error {
		if got := at(tx).Bucket([]byte("later-kind")).Get([]byte("a")); string(got) != `{"rev":1,"data":{"x":1}}` {
			t.Errorf("a kind of a later version became %s", got)
		}
		return json.Unmarshal(at(tx).Bucket([]byte("village")).Get([]byte("wates")), &value)
	})
	if value.Data.Hectares != "12.5" || value.Data.Name != "Wates Kulon" || value.Rev != 5 {
		t.Errorf("%+v", value)
	}
}

func TestACopyTakenWhileOpenIsAWholeFile(t *testing.T) {
	s := storetest.OpenYear(t, year)
	copied := filepath.Join(t.TempDir(), "cadangan.db")
	f, err := os.Create(copied)
	if err != nil {
		t.Fatal(err)
	}
	n, err := s.WriteTo(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(copied); err != nil || info.Size() != n {
		t.Errorf("%d bytes said, %v", n, err)
	}
	restored := storetest.OpenFile(t, copied)
	if diff := storetest.Diff(storetest.Book(t, s, year), storetest.Book(t, restored, year)); diff != "" {
		t.Error(diff)
	}
	if s.Revision() != restored.Revision() {
		t.Error("the revision did not survive the copy")
	}
}

// stalled is what a copy is written to that takes nothing until acts are done.
type stalled struct{ acts func() }

func (s *stalled) Write(p []byte) (int, error) {
	if s.acts != nil {
		s.acts()
		s.acts = nil
	}
	return len(p), nil
}

// However slowly a copy is taken, over a thin line or to a stick that hangs, the office works
// on: also by acts that make the file grow, which have to wait for whoever reads its pages.
func TestNobodyWaitsForWhoTakesACopy(t *testing.T) {
	s := storetest.OpenYear(t, year)
	went := make(chan error, 1)
	go func() {
		_, err := s.WriteTo(&stalled{func() {
			for n := range byte(8) {
				_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.Logo{Data: append([]byte("\xff\xd8\xff"), bytes.Repeat([]byte{n}, 300<<10)...)})})
				if err != nil {
					t.Error(err)
				}
			}
		}})
		went <- err
	}()
	select {
	case err := <-went:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("an act waits for the copy")
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(s.Path()), ".capaian-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, os.ErrPermission }

func TestACopyThatFailsSaysSo(t *testing.T) {
	_, err := storetest.OpenYear(t, year).WriteTo(fullDisk{})
	refused(t, err, model.FaultFile)
}

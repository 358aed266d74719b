package store_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

func villagesOf(tx *bolt.Tx) *bolt.Bucket {
	return tx.Bucket([]byte("v1")).Bucket([]byte("2024")).Bucket([]byte("village"))
}

// openDamaged opens a file after a change behind the store's back, and holds it to being
// left as it is.
func openDamaged(t *testing.T, path string, change func(tx *bolt.Tx) error) *store.Store {
	t.Helper()
	alter(t, path, change)
	s, err := store.Open(path, store.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// A record that cannot be what an act left is said by name; the others, and what the trail
// knows of it, are shown; and nothing is saved into such a file.
func TestADamagedRecordIsNamedAndTheRestIsThere(t *testing.T) {
	put := func(value string) func(tx *bolt.Tx) error {
		return func(tx *bolt.Tx) error { return villagesOf(tx).Put([]byte("wates"), []byte(value)) }
	}
	for name, row := range map[string]struct {
		change func(tx *bolt.Tx) error
		shown  string // the village's name; "" where it is not shown
		says   string
	}{
		"not JSON":        {put(`{`), "Wates Wetan", "menurut jejak perubahan"},
		"wrong type":      {put(`{"rev":1,"data":{"name":7}}`), "Wates Wetan", "menurut jejak perubahan"},
		"no data":         {put(`{"rev":1}`), "Wates Wetan", "menurut jejak perubahan"},
		"another key":     {put(`{"rev":1,"data":{"id":"lain","name":"x"}}`), "Wates Wetan", "menurut jejak perubahan"},
		"another word":    {put(`{"rev":1,"data":{"id":"wates","order":2,"name":"Watas Wetan"}}`), "Wates Wetan", "menurut jejak perubahan"},
		"another act's":   {put(`{"rev":2,"data":{"id":"wates","order":2,"name":"Wates Wetan"}}`), "Wates Wetan", "menurut jejak perubahan"},
		"removed":         {func(tx *bolt.Tx) error { return villagesOf(tx).Delete([]byte("wates")) }, "Wates Wetan", "menurut jejak perubahan"},
		"from the future": {put(`{"rev":99,"data":{"id":"wates","order":2,"name":"x"}}`), "x", "lebih baru daripada jejak"},
	} {
		t.Run(name, func(t *testing.T) {
			s := openDamaged(t, withTrail(t), row.change)
			trouble := strings.Join(s.Trouble(), "\n")
			for _, word := range []string{"Desa", "wates", "2024", row.says} {
				if len(s.Trouble()) != 1 || !strings.Contains(trouble, word) {
					t.Errorf("%q does not name %q", trouble, word)
				}
			}
			b := storetest.Book(t, s, year)
			if len(b.Villages) != 2 || b.Villages[1].Name != row.shown || b.Actual("ipp", model.Q2).Value.String() != "3" {
				t.Errorf("shown: %+v", b.Villages)
			}
			_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(actual(9))})
			if fault := refused(t, err, model.FaultFile); !strings.Contains(fault.Message, "--selamatkan") {
				t.Errorf("%q does not say what to do", fault.Message)
			}
			if s.Remember("a", "b") == nil {
				t.Error("something was written")
			}
		})
	}
}

func TestARecordThatNoActMadeIsNotShown(t *testing.T) {
	s := openDamaged(t, withTrail(t), func(tx *bolt.Tx) error {
		return villagesOf(tx).Put([]byte("baru"), []byte(`{"rev":1,"data":{"id":"baru","order":1,"name":"Baru"}}`))
	})
	if n := len(storetest.Book(t, s, year).Villages); n != 2 || len(s.Trouble()) != 1 || !strings.Contains(s.Trouble()[0], `"baru"`) {
		t.Errorf("%d villages, %q", n, s.Trouble())
	}
}

// Where the trail, too, is damaged, nobody knows which is meant: the record is shown as it
// is, and that is said.
func TestWithoutAWholeTrailTheRecordIsShownAsItIs(t *testing.T) {
	s := openDamaged(t, withTrail(t), func(tx *bolt.Tx) error {
		audit := tx.Bucket([]byte("audit"))
		if err := audit.Delete([]byte{0, 0, 0, 0, 0, 0, 0, 2}); err != nil {
			return err
		}
		return villagesOf(tx).Put([]byte("wates"), []byte(`{"rev":1,"data":{"id":"wates","order":2,"name":"Watas"}}`))
	})
	trouble := strings.Join(s.Trouble(), "\n")
	if storetest.Book(t, s, year).Villages[1].Name != "Watas" || !strings.Contains(trouble, "jejak perubahan, yang juga rusak") || !strings.Contains(trouble, "nomor 2") {
		t.Errorf("%q", trouble)
	}
}

func TestATrailCutAtItsEndShows(t *testing.T) {
	s := openDamaged(t, withTrail(t), func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("audit")).Delete([]byte{0, 0, 0, 0, 0, 0, 0, 4})
	})
	if len(s.Trouble()) != 1 || !strings.Contains(s.Trouble()[0], "ujungnya hilang") || storetest.Book(t, s, year).Actual("ipp", model.Q2).Value.String() != "3" {
		t.Errorf("%q", s.Trouble())
	}
}

// Files of earlier versions of the program have no digest in their entries; they are
// compared with the whole trail.
func TestAFileWithoutDigestsIsComparedWithItsTrail(t *testing.T) {
	strip := func(tx *bolt.Tx) error {
		audit := tx.Bucket([]byte("audit"))
		key, value := audit.Cursor().Last()
		at := bytes.Index(value, []byte(`,"state":"`))
		return audit.Put(key, append(bytes.Clone(value[:at]), '}'))
	}
	path := withTrail(t)
	if s := openDamaged(t, path, strip); len(s.Trouble()) != 0 || s.Locked() != "" {
		t.Errorf("%q", s.Trouble())
	} else if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s := openDamaged(t, path, func(tx *bolt.Tx) error {
		return villagesOf(tx).Put([]byte("wates"), []byte(`{"rev":1,"data":{"id":"wates","order":2,"name":"Watas"}}`))
	})
	if len(s.Trouble()) != 1 {
		t.Errorf("%q", s.Trouble())
	}
}

// places is how many bytes of a file are damaged one by one.
func places() int {
	return tools.Runs(2_000, 100)
}

// Wherever a byte of a file is another: it is refused, or what is wrong is said, or all
// figures are as they were.
func TestNoDamageIsSilent(t *testing.T) {
	whole, err := os.ReadFile(withTrail(t))
	if err != nil {
		t.Fatal(err)
	}
	used := usedBytes(t, whole)
	path := filepath.Join(t.TempDir(), "kantor.db")
	want := [2]*model.Book{}
	read := func(s *store.Store) [2]*model.Book {
		return [2]*model.Book{storetest.Book(t, s, year), storetest.Book(t, s, model.OfficeWide)}
	}
	random := rand.New(rand.NewPCG(13, 2))
	said, harmless := 0, 0
	for n := range places() + 1 {
		broken := bytes.Clone(whole)
		if n > 0 {
			at := random.IntN(used)
			for broken[at] == 0 { // what is damaged is mostly what is written
				at = random.IntN(used)
			}
			broken[at] ^= byte(1 << random.IntN(8))
		}
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(path, store.Options{NoSync: true, Seals: store.SealPaths(path, "")})
		switch {
		case err != nil:
			refused(t, err, model.FaultFile)
			said++
			continue
		case n == 0:
			want = read(s)
		case len(s.Trouble()) > 0:
			said++
		default:
			harmless++
			for i, now := range read(s) {
				if diff := storetest.Diff(want[i], now); diff != "" {
					t.Errorf("damage %d is silent (-before +after):\n%s", n, diff)
				}
			}
		}
		if err := s.Close(); err != nil {
			t.Errorf("damage %d, closing: %v", n, err)
		}
	}
	t.Logf("%d places: %d said, %d without any effect", said+harmless, said, harmless)
	if said < places()/8 {
		t.Errorf("only %d of %d damages were found", said, places())
	}
}

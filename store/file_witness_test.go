package store_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"capaian/store"
	"capaian/store/storetest"
)

// sealed opens a file whose seals are kept beside it and in a folder of the user's.
func sealed(t *testing.T, path string) *store.Store {
	t.Helper()
	o := storetest.Options()
	o.Seals = store.SealPaths(path, filepath.Join(filepath.Dir(path), "pengguna"))
	s, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sealedYear is a closed file of three acts, with a copy of it from after the second.
func sealedYear(t *testing.T) (path, earlier string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "kantor.db")
	s := sealed(t, path)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	storetest.Save(t, s, year, actual(1))
	earlier = filepath.Join(t.TempDir(), "lama.db")
	if _, err := store.Backup(s, earlier, false); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, year, actual(2))
	storetest.Verify(t, s)
	return path, earlier
}

func cover(t *testing.T, path, with string) {
	t.Helper()
	data, err := os.ReadFile(with)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatGoesOnFromItsSealsIsSilent(t *testing.T) {
	path, _ := sealedYear(t)
	s := sealed(t, path)
	if trouble := s.Trouble(); len(trouble) > 0 {
		t.Error(trouble)
	}
	storetest.Verify(t, s)
	// A copy that does not know the seals goes on by itself; they are of its past.
	again := reopen(t, path)
	storetest.Save(t, again, year, actual(3))
	storetest.Verify(t, again)
	if s = sealed(t, path); len(s.Trouble()) > 0 {
		t.Error(s.Trouble())
	}
	storetest.Verify(t, s)
}

// An old copy in the place of the file is whole in itself, and another office's too; each of
// the two seals tells alone.
func TestARollBackIsNoticed(t *testing.T) {
	for name, lost := range map[string]int{"both seals": -1, "only the user's": 0, "only the one beside": 1} {
		t.Run(name, func(t *testing.T) {
			path, earlier := sealedYear(t)
			cover(t, path, earlier)
			if lost >= 0 {
				if err := os.Remove(store.SealPaths(path, filepath.Join(filepath.Dir(path), "pengguna"))[lost]); err != nil {
					t.Fatal(err)
				}
			}
			for range 2 { // reading it does not make it good
				s := sealed(t, path)
				if trouble := s.Trouble(); len(trouble) != 1 || !strings.Contains(trouble[0], "lebih lama") || !strings.Contains(trouble[0], "nomor 3") {
					t.Errorf("%q", trouble)
				}
				storetest.Verify(t, s)
			}
			// Whoever was told may work on.
			s := sealed(t, path)
			storetest.Save(t, s, year, actual(7))
			storetest.Verify(t, s)
			if s = sealed(t, path); len(s.Trouble()) > 0 {
				t.Error(s.Trouble())
			}
			storetest.Verify(t, s)
		})
	}
}

func TestAnotherFileInThePlaceIsNoticed(t *testing.T) {
	path, _ := sealedYear(t)
	other := storetest.OpenYear(t, year)
	for i := range 5 {
		storetest.Save(t, other, year, actual(int64(i)))
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	cover(t, path, other.Path())
	s := sealed(t, path)
	if trouble := s.Trouble(); len(trouble) != 1 || !strings.Contains(trouble[0], "bukan kelanjutan") {
		t.Errorf("%q", trouble)
	}
	storetest.Verify(t, s)
}

// Of bbolt's two first pages the newer may be damaged; then it goes on from the older, and
// the last act is gone without a trace in the file.
func TestFallingBackToTheOlderMetaPageIsNoticed(t *testing.T) {
	path, _ := sealedYear(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	transaction := func(page int) uint64 { return binary.NativeEndian.Uint64(data[page*4096+16+48:]) }
	newer := 0
	if transaction(1) > transaction(0) {
		newer = 1
	}
	data[newer*4096+16+48] ^= 0x40
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	o := storetest.Options()
	o.Seals = store.SealPaths(path, "")
	s, err := store.Open(path, o)
	if err != nil {
		refused(t, err, "berkas")
		return
	}
	if trouble := s.Trouble(); len(trouble) == 0 || !strings.Contains(strings.Join(trouble, ""), "lebih lama") {
		t.Errorf("%q at revision %d", trouble, s.Revision())
	}
	_ = s.Close()
}

// What was restored on purpose is what counts from then on.
func TestARestoredFileIsNoRollBack(t *testing.T) {
	path, earlier := sealedYear(t)
	seals := store.SealPaths(path, filepath.Join(filepath.Dir(path), "pengguna"))
	if _, _, err := store.Restore(earlier, path, seals, time.Now()); err != nil {
		t.Fatal(err)
	}
	s := sealed(t, path)
	if trouble := s.Trouble(); len(trouble) > 0 {
		t.Error(trouble)
	}
	storetest.Verify(t, s)
}

func TestASealThatCannotBeReadSaysNothing(t *testing.T) {
	path, _ := sealedYear(t)
	for _, text := range []string{"", "capaian", "capaian 00000000000000000003 xyz\n", strings.Repeat("x", 1000)} {
		for _, seal := range store.SealPaths(path, filepath.Join(filepath.Dir(path), "pengguna")) {
			if err := os.WriteFile(seal, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s := sealed(t, path)
		if len(s.Trouble()) > 0 {
			t.Errorf("%q: %q", text, s.Trouble())
		}
		storetest.Verify(t, s)
	}
}

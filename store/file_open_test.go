package store_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

// keeps opens a file that must be refused, and holds the refusal to leaving it untouched.
func keeps(t *testing.T, path string, o store.Options) *model.Fault {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(path, o)
	fault := refused(t, err, model.FaultFile)
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, after) {
		t.Error("the refused file was altered")
	}
	if left := strayFiles(t, path); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	return fault
}

func strayFiles(t *testing.T, path string) []string {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".capaian-*"))
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestOpenWithoutCreateRefusesAMissingFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baru", "kantor.db")
	_, err := store.Open(path, store.Options{})
	refused(t, err, model.FaultMissing)
	if _, err := os.Stat(filepath.Dir(path)); !os.IsNotExist(err) {
		t.Error("the folder was made")
	}
}

func TestCreateMakesFolderAndFileForTheOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "baru", "kantor.db")
	s := storetest.OpenFile(t, path)
	if s.Path() != path || s.Revision() != 0 || len(s.Years()) != 0 {
		t.Errorf("%s, revision %d, years %v", s.Path(), s.Revision(), s.Years())
	}
	if left := strayFiles(t, path); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if runtime.GOOS == "windows" {
		tools.Elsewhere(t, "Windows keeps permissions elsewhere")
	}
	for name, mode := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s has %v, %v; want %v", name, info.Mode().Perm(), err, mode)
		}
	}
}

func TestCreateKeepsAFileThatIsThere(t *testing.T) {
	s := storetest.OpenYear(t, year)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if again := storetest.OpenFile(t, s.Path()); again.Revision() != 1 {
		t.Error("an existing file was made anew")
	}
}

func TestOfManyWhoCreateAtOnceAllGetTheSameFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	var all sync.WaitGroup
	for i := range 5 {
		all.Go(func() {
			o := storetest.Options()
			o.Timeout = time.Minute
			s, err := store.Open(path, o)
			if err != nil {
				t.Error(err)
				return
			}
			defer func() { _ = s.Close() }()
			if _, err := s.Do(storetest.Secretary(), store.Batch{Year: 2020 + i, Open: true}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if s := storetest.OpenFile(t, path); s.Revision() != 5 || len(s.Years()) != 5 {
		t.Errorf("revision %d, years %v", s.Revision(), s.Years())
	}
	if left := strayFiles(t, path); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestABusyFileIsRefusedInTime(t *testing.T) {
	s := storetest.OpenYear(t, year)
	for _, create := range []bool{false, true} {
		_, err := store.Open(s.Path(), store.Options{Timeout: 20 * time.Millisecond, Create: create})
		if fault := refused(t, err, model.FaultFile); !strings.Contains(fault.Message, "sedang dipakai") {
			t.Errorf("%q", fault.Message)
		}
	}
	storetest.Save(t, s, year, actual(1))
}

func TestFilesThatAreNotOursAreRefusedUntouched(t *testing.T) {
	noise := make([]byte, 70_000)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	for name, content := range map[string][]byte{
		"empty": {}, "short text": []byte("bukan basis data"), "noise": noise, "zeros": make([]byte, 32768), "sqlite": append([]byte("SQLite format 3\x00"), make([]byte, 8192)...),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "kantor.db")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			fault := keeps(t, path, store.Options{})
			if !strings.Contains(fault.Message, "cadangan") {
				t.Errorf("does not say what to do: %q", fault.Message)
			}
		})
	}
}

func TestAnotherProgramsFileIsRefusedUntouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lain.db")
	// Such a file bbolt would write to as soon as it is opened for writing.
	db, err := bolt.Open(path, 0o600, &bolt.Options{NoFreelistSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("lain")); return err }); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, create := range []bool{false, true} {
		if fault := keeps(t, path, store.Options{Create: create}); !strings.Contains(fault.Message, "bukan berkas data capaian") {
			t.Errorf("%q", fault.Message)
		}
	}
}

func TestANewerFileIsRefusedUntouched(t *testing.T) {
	path := withTrail(t)
	alter(t, path, func(tx *bolt.Tx) error { return tx.Bucket([]byte("meta")).Put([]byte("schema"), []byte("7")) })
	fault := keeps(t, path, store.Options{})
	for _, word := range []string{"7", "1", "Perbarui program"} {
		if !strings.Contains(fault.Message, word) {
			t.Errorf("%q does not say %q", fault.Message, word)
		}
	}
}

func TestATruncatedFileIsRefusedUntouched(t *testing.T) {
	whole, err := os.ReadFile(withTrail(t))
	if err != nil {
		t.Fatal(err)
	}
	used := usedBytes(t, whole)
	for _, n := range []int{1, 79, 100, 4095, 4096, 4097, 8191, 8192, 8193, 12288, 16384, used / 2, used - 4096, used - 1} {
		path := filepath.Join(t.TempDir(), "kantor.db")
		if err := os.WriteFile(path, whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		keeps(t, path, store.Options{})
		// A refusal must let go of the file, or the backup could not be put in its place.
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(path, store.Options{Timeout: 20 * time.Millisecond})
		if err != nil {
			t.Fatalf("after %d bytes: %v", n, err)
		}
		_ = s.Close()
	}
}

// usedBytes is the part of a file that holds pages; behind it bbolt keeps room to grow.
func usedBytes(t *testing.T, whole []byte) int {
	t.Helper()
	path := filepath.Join(t.TempDir(), "whole.db")
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var n int64
	if err := db.View(func(tx *bolt.Tx) error { n = tx.Size(); return nil }); err != nil {
		t.Fatal(err)
	}
	return int(n)
}

// A damaged file may be refused or, where the damage lies in free room or within a text,
// be opened; it may never end the program, and a refused file is never altered.
func TestADamagedFileNeverEndsTheProgram(t *testing.T) {
	whole, err := os.ReadFile(withTrail(t))
	if err != nil {
		t.Fatal(err)
	}
	used := usedBytes(t, whole)
	random := rand.New(rand.NewPCG(3, 4))
	refusals := 0
	for range 400 {
		broken := bytes.Clone(whole)
		for range 1 + random.IntN(3) {
			// Page heads are where the numbers stand that lead elsewhere.
			at := random.IntN(used/4096)*4096 + random.IntN(200)
			for i := range 1 + random.IntN(8) {
				broken[at+i] = byte(random.Uint32())
			}
		}
		path := filepath.Join(t.TempDir(), "kantor.db")
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(path, store.Options{NoSync: true})
		if err == nil {
			_ = s.Close()
			continue
		}
		refusals++
		refused(t, err, model.FaultFile)
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, broken) {
			t.Fatal("the refused file was altered")
		}
	}
	if refusals < 100 {
		t.Errorf("only %d of 400 damaged files were refused", refusals)
	}
}

func TestPlacesWhereNoFileCanBe(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "berkas")
	if err := os.WriteFile(plain, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	places := map[string]string{"a folder": dir, "under a file": filepath.Join(plain, "kantor.db"), "deep under a file": filepath.Join(plain, "a", "kantor.db")}
	if runtime.GOOS == "linux" {
		places["where nobody may write"] = "/proc/kantor.db"
		places["not a file"] = "/dev/null"
	}
	for name, path := range places {
		for _, create := range []bool{true, false} {
			_, err := store.Open(path, store.Options{Create: create})
			if err == nil {
				t.Errorf("%s: opened", name)
			} else if fault := err.(*model.Fault); fault.Code != model.FaultFile && fault.Code != model.FaultMissing {
				t.Errorf("%s: %s", name, fault.Code)
			}
		}
	}
}

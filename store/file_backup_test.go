package store_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func folder(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestABackupIsMadeWhileWorkGoesOn(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.People(t, s)
	path := filepath.Join(t.TempDir(), "salinan.db")
	info, err := store.Backup(s, path, false)
	if err != nil || info.Revision != s.Revision() || info.Office != "Kecamatan Ranuyoso" || len(info.Fingerprint) != 64 || info.Size == 0 {
		t.Fatalf("%+v, %v", info, err)
	}
	storetest.Save(t, s, year, actual(1))
	copied := storetest.OpenFile(t, path)
	if copied.Revision() != info.Revision || storetest.Book(t, copied, model.OfficeWide).User("camat") == nil {
		t.Errorf("revision %d", copied.Revision())
	}
	if names := folder(t, path); len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
}

func TestABackupCoversNothingUnlessThatIsSaid(t *testing.T) {
	s := storetest.OpenYear(t, year)
	path := filepath.Join(t.TempDir(), "salinan.db")
	if err := os.WriteFile(path, []byte("yang lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := store.Backup(s, path, false)
	refused(t, err, model.FaultExists)
	if data, _ := os.ReadFile(path); string(data) != "yang lama" {
		t.Error("covered")
	}
	if _, err := store.Backup(s, path, true); err != nil {
		t.Error(err)
	}
	_, err = store.Backup(s, filepath.Dir(path), true)
	refused(t, err, model.FaultExists)
	_, err = store.Backup(s, filepath.Join(path, "x", "y.db"), false)
	refused(t, err, model.FaultFile)
}

// A source that gives half a file, or one whose trail is broken, leaves no backup behind.
func TestABackupThatIsNotWholeIsNone(t *testing.T) {
	s := storetest.OpenYear(t, year)
	broken := withTrail(t)
	alter(t, broken, func(tx *bolt.Tx) error { return tx.Bucket([]byte("audit")).Delete([]byte{0, 0, 0, 0, 0, 0, 0, 2}) })
	for name, row := range map[string]struct {
		from store.Source
		code string
	}{
		"half":       {half{s}, model.FaultFile},
		"broken off": {failing{}, model.FaultFile},
		"trail":      {asFile(broken), model.FaultTrail},
	} {
		path := filepath.Join(t.TempDir(), "salinan.db")
		_, err := store.Backup(row.from, path, false)
		if fault := refused(t, err, row.code); strings.Contains(fault.Message, ".capaian-") {
			t.Errorf("%s: %q names a file that nobody knows", name, fault.Message)
		}
		if names := folder(t, path); len(names) != 0 {
			t.Errorf("%s left behind: %v", name, names)
		}
	}
}

type half struct{ store.Source }

func (h half) WriteTo(w io.Writer) (int64, error) {
	read, write := io.Pipe()
	go func() {
		_, err := h.Source.WriteTo(write)
		write.CloseWithError(err)
	}()
	defer read.Close()
	return io.CopyN(w, read, 3*4096)
}

type failing struct{}

func (failing) WriteTo(io.Writer) (int64, error) { return 0, errors.New("saluran putus") }

type asFile string

func (path asFile) WriteTo(w io.Writer) (int64, error) {
	data, err := os.ReadFile(string(path))
	if err != nil {
		return 0, err
	}
	n, err := w.Write(data)
	return int64(n), err
}

func TestTheNameOfABackupSaysWhenAndWhat(t *testing.T) {
	day := time.Date(2025, 1, 9, 10, 0, 0, 0, time.UTC)
	for path, want := range map[string]string{
		"/data/capaian.db": "/data/capaian-cadangan-2025-01-09-000057.db", "kantor": "kantor-cadangan-2025-01-09-000057.db",
	} {
		if got := filepath.ToSlash(store.BackupName(filepath.FromSlash(path), day, 57)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestRestoringPutsAsideWhatWasThere(t *testing.T) {
	s := storetest.OpenYear(t, year)
	backup := filepath.Join(t.TempDir(), "cadangan.db")
	if _, err := store.Backup(s, backup, false); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, year, actual(1))
	now := time.Date(2025, 1, 9, 10, 32, 7, 0, time.UTC)
	_, _, err := store.Restore(backup, s.Path(), nil, now)
	if !store.Busy(err) {
		t.Fatalf("a held file: %v", err)
	}
	path := filepath.Join(t.TempDir(), "baru", "kantor.db")
	if aside, info, err := store.Restore(backup, path, nil, now); err != nil || aside != "" || info.Revision != 1 {
		t.Fatalf("%q, %+v, %v", aside, info, err)
	}
	var asides []string
	for range 2 {
		aside, _, err := store.Restore(backup, path, nil, now)
		if err != nil || aside == "" || slices.Contains(asides, aside) {
			t.Fatalf("%q, %v", aside, err)
		}
		asides = append(asides, aside)
	}
	if filepath.Base(asides[0]) != "kantor-sebelum-pulih-2025-01-09-103207.db" {
		t.Error(asides[0])
	}
	for _, p := range append(asides, path, backup) {
		if info, err := store.Inspect(p); err != nil || info.Revision != 1 {
			t.Errorf("%s: %+v, %v", p, info, err)
		}
	}
}

// What is refused leaves the file as it is, and nothing beside it.
func TestNothingIsReplacedByWhatIsNoBackup(t *testing.T) {
	s := storetest.OpenYear(t, year)
	path := filepath.Join(t.TempDir(), "kantor.db")
	if _, err := store.Backup(s, path, false); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := filepath.Join(t.TempDir(), "biasa.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("bukan cadangan ", 20)), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := withTrail(t)
	alter(t, broken, func(tx *bolt.Tx) error { return tx.Bucket([]byte("audit")).Delete([]byte{0, 0, 0, 0, 0, 0, 0, 2}) })
	for name, row := range map[string]struct {
		backup, code, says string
	}{
		"none":   {filepath.Join(t.TempDir(), "tidak-ada.db"), model.FaultFile, "tidak-ada.db"},
		"folder": {filepath.Dir(text), model.FaultFile, "adalah folder"},
		"text":   {text, model.FaultFile, "biasa.txt"},
		"broken": {broken, model.FaultTrail, "nomor 2"},
		"itself": {path, model.FaultExists, "itu sendiri"},
	} {
		_, _, err := store.Restore(row.backup, path, nil, time.Now())
		if fault := refused(t, err, row.code); !strings.Contains(fault.Message, row.says) {
			t.Errorf("%s: %q", name, fault.Message)
		}
		if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
			t.Errorf("%s: the file was touched", name)
		}
		if names := folder(t, path); len(names) != 1 {
			t.Errorf("%s left behind: %v", name, names)
		}
	}
}

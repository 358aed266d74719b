package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"capaian/model"
)

func admin() model.Actor { return model.Actor{ID: "admin", Role: model.RoleAdmin} }

func faultOf(t *testing.T, err error) *model.Fault {
	t.Helper()
	var fault *model.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("not a refusal: %v", err)
	}
	return fault
}

// step is a migration that leaves its number in the file.
func step(to int, ran *[]int) migration {
	return migration{to, func(tx *bolt.Tx) error {
		*ran = append(*ran, to)
		return tx.Bucket(bucketMeta()).Put([]byte{byte('0' + to)}, []byte("x"))
	}}
}

func TestMigrationsRunInOrderAndOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	var ran []int
	tables := [][]migration{migrations(), append(migrations(), step(2, &ran), step(3, &ran)), append(migrations(), step(2, &ran), step(3, &ran), step(4, &ran))}
	for i, want := range [][]int{nil, {2, 3}, {2, 3, 4}} {
		s, err := openWith(path, Options{Create: true, NoSync: true}, tables[i], bolt.Options{})
		if err != nil {
			t.Fatal(err)
		}
		version, err := versionOf(s.db)
		if err != nil || version != newestOf(tables[i]) {
			t.Errorf("version %d, %v", version, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(ran, want) {
			t.Errorf("ran %v, want %v", ran, want)
		}
	}
	_, err := Open(path, Options{})
	if fault := faultOf(t, err); fault.Code != model.FaultFile || !strings.Contains(fault.Message, "susunan 4") {
		t.Error(fault)
	}
}

func TestAMigrationThatFailsLeavesTheFileAsItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := Open(path, Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var ran []int
	table := append(migrations(), step(2, &ran), migration{3, func(*bolt.Tx) error { return errors.New("gagal") }})
	_, err = openWith(path, Options{NoSync: true}, table, bolt.Options{})
	faultOf(t, err)
	s, err = Open(path, Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	version, err := versionOf(s.db)
	if err != nil || version != SchemaVersion {
		t.Errorf("version %d, %v", version, err)
	}
}

func TestTheTableOfMigrationsEndsAtTheSchema(t *testing.T) {
	for i, m := range migrations() {
		if m.to != i+1 {
			t.Errorf("migration %d leads to %d", i, m.to)
		}
	}
	if newestOf(migrations()) != SchemaVersion {
		t.Error("the schema version has no migration")
	}
}

// The disk may refuse in many ways; whichever, memory must not go ahead of the file.
func TestAFailedCommitChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := openWith(path, Options{Create: true, NoSync: true}, migrations(), bolt.Options{MaxSize: 256 << 10})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := s.Do(admin(), Batch{Year: 2024, Open: true}); err != nil {
		t.Fatal(err)
	}
	moved, stop := s.Watch()
	defer stop()
	var refusal error
	for i := 0; refusal == nil && i < 1000; i++ {
		for len(moved) > 0 {
			<-moved
		}
		_, refusal = s.Do(admin(), Batch{Year: 2024, Edits: []Edit{Put(&model.Office{Name: strings.Repeat(string(rune('a'+i%20)), 400), Regency: strings.Repeat("x", 400)})}})
	}
	fault := faultOf(t, refusal)
	if fault.Code != model.FaultFile || !strings.Contains(fault.Message, "Tidak ada yang berubah") {
		t.Error(fault)
	}
	entries, err := s.Entries(0, 2000)
	if err != nil || uint64(len(entries)) != s.Revision() || len(moved) != 0 {
		t.Errorf("%d entries, revision %d, %d wake-ups, %v", len(entries), s.Revision(), len(moved), err)
	}
	book, err := s.Book(2024)
	if err != nil || book.Revision != s.Revision() {
		t.Errorf("Book at %d of %d, %v", book.Revision, s.Revision(), err)
	}
}

// A commit can fail after its bytes have reached the file. The next act must not take the
// number of the one that is there.
func TestAnActIsRefusedWhereTheFileIsAhead(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "kantor.db"), Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	err = s.db.Update(func(tx *bolt.Tx) error { return appendEntry(tx, model.Entry{Revision: 1}) })
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Do(admin(), Batch{Year: 2024, Open: true})
	if fault := faultOf(t, err); fault.Code != model.FaultFile || !strings.Contains(fault.Message, "buka kembali") {
		t.Error(fault)
	}
}

func TestCausesAreSaidInWords(t *testing.T) {
	for _, row := range []struct {
		err  error
		want string
	}{
		{&os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "ruang penyimpanan penuh"},
		{errors.New("file resize error: " + syscall.ENOSPC.Error()), "ruang penyimpanan penuh"},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "hanya dapat dibaca"},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "tidak diberi izin"},
		{bolterrors.ErrMaxSizeReached, "ukuran terbesarnya"},
		{model.Faultf(model.FaultFile, "x", "Sudah jelas."), "Sudah jelas"},
	} {
		if got := inWords(row.err); !strings.Contains(got, row.want) {
			t.Errorf("%v: %q, want %q", row.err, got, row.want)
		}
	}
	err := explainOpen("kantor.db", &os.PathError{Op: "open", Path: "kantor.db", Err: syscall.EACCES})
	if fault := faultOf(t, err); !strings.Contains(fault.Message, "pengelola") {
		t.Error(fault)
	}
}

func TestEveryKindHasItsAuthorityAndIsACellOrStands(t *testing.T) {
	rows := map[model.Kind]int{}
	for _, p := range permits() {
		rows[p.kind]++
	}
	for _, info := range model.Kinds() {
		if rows[info.Kind] != 1 {
			t.Errorf("%s has %d rows of authority", info.Kind, rows[info.Kind])
		}
		if sharesBook(info.Kind) {
			// The Book says by panicking that it takes no such cells.
			model.NewBook(2024, 1, nil).With(info.New())
		}
	}
}

// Held back just before the new Book is shown, an act has woken nobody: who is woken must
// find the new revision.
func TestNobodyIsWokenBeforeTheNewBookIsThere(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "kantor.db"), Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	moved, stop := s.Watch()
	defer stop()
	after := newYear(2024, 1, nil)
	s.mu.RLock()
	done := make(chan struct{})
	go func() {
		s.publish(2024, after)
		close(done)
	}()
	// A reader is turned away once a writer waits.
	for s.mu.TryRLock() {
		s.mu.RUnlock()
		runtime.Gosched()
	}
	early := len(moved)
	s.mu.RUnlock()
	<-done
	if early != 0 || len(moved) != 1 || s.Revision() != 1 {
		t.Errorf("%d wake-ups before, %d after, revision %d", early, len(moved), s.Revision())
	}
}

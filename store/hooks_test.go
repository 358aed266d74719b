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
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"capaian/model"
	"capaian/ui/uitest/tools"
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

// A commit can fail before the disk has anything, after it has all, or leave nobody knowing.
// What is said must be so: saved, not saved, or unknown.
func TestAFailedCommitSaysWhatIsInTheFile(t *testing.T) {
	early := func(s *Store) { s.commit = func(func(*bolt.Tx) error) error { return syscall.ENOSPC } }
	late := func(s *Store) {
		s.commit = func(change func(*bolt.Tx) error) error {
			return errors.Join(s.db.Update(change), syscall.EIO)
		}
	}
	for name, row := range map[string]struct {
		fail  func(*Store)
		kept  error // what the disk says to the second attempt
		says  string
		saved bool
	}{
		"before anything was written":   {early, nil, "Tidak ada yang berubah", false},
		"at the end, kept when asked":   {late, nil, "", true},
		"at the end, not kept":          {late, syscall.EIO, "Tidak dapat dipastikan", false},
		"at the end, and the disk full": {late, syscall.EDQUOT, "Tidak dapat dipastikan", false},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Open(filepath.Join(t.TempDir(), "kantor.db"), Options{Create: true, NoSync: true})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = s.Close() }()
			if _, err := s.Do(admin(), Batch{Year: 2024, Open: true}); err != nil {
				t.Fatal(err)
			}
			row.fail(s)
			s.sync = func() error { return row.kept }
			office := []Edit{Put(&model.Office{Name: "Kecamatan Ranuyoso"})}
			revision, err := s.Do(admin(), Batch{Year: 2024, Edits: office})
			s.commit, s.sync = s.db.Update, s.file.Sync
			book, _ := s.Book(2024)
			if row.saved {
				if err != nil || revision != 2 || s.Revision() != 2 || book.Office.Name == "" {
					t.Fatalf("revision %d, %v, Book %q", revision, err, book.Office.Name)
				}
			} else if fault := faultOf(t, err); !strings.Contains(fault.Message, row.says) || s.Revision() != 1 || book.Office.Name != "" {
				t.Fatalf("%v, revision %d, Book %q", fault, s.Revision(), book.Office.Name)
			}
			// The next act is done where the file is known, and never under another's number.
			_, err = s.Do(admin(), Batch{Year: 2024, Edits: []Edit{Put(&model.Office{Name: "Kecamatan Klakah"})}})
			if strings.Contains(row.says, "dipastikan") {
				if fault := faultOf(t, err); !strings.Contains(fault.Message, "buka kembali") {
					t.Error(fault)
				}
			} else if err != nil {
				t.Error(err)
			}
			if err := s.VerifyTrail(); err != nil {
				t.Error(err)
			}
		})
	}
}

// Between the look at a file and the work on it the file may still be cut short: then the
// system ends programs that read what is gone, and this one says a sentence.
func TestAFaultWhileReadingIsASentence(t *testing.T) {
	if runtime.GOOS == "windows" {
		tools.Elsewhere(t, "Windows does not let an open file be cut short")
	}
	t.Setenv("HOME", t.TempDir())
	s, err := Open(filepath.Join(t.TempDir(), "kantor.db"), Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Do(admin(), Batch{Year: 2024, Open: true}); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(s.path, 2*4096); err != nil {
		t.Fatal(err)
	}
	read := func(tx *bolt.Tx) error {
		return tx.Bucket(bucketAudit()).ForEach(func(_, _ []byte) error { return nil })
	}
	err = s.guard(func() error { return s.db.View(read) })
	if fault := faultOf(t, err); !strings.Contains(fault.Message, "selagi terbuka") {
		t.Error(fault)
	}
	// bbolt may have been left with its locks taken: neither reading nor leaving may wait for them.
	faultOf(t, s.view(read))
	faultOf(t, s.Close())
}

// What an approval, a sign and a remark say is what stands in the file and who acts when, not
// what the act brings along.
func TestWhatIsSignedIsMadeByItsAct(t *testing.T) {
	figures := func(b *model.Book, _ model.Quarter, _ model.ID, _ int) []model.Frozen {
		return []model.Frozen{{Ref: model.Ref{Kind: model.KindOffice, Key: "office"}, Facet: model.FacetActual, Value: b.Office.Name}}
	}
	s, err := Open(filepath.Join(t.TempDir(), "kantor.db"), Options{Create: true, NoSync: true, Figures: figures})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	office := []Edit{Put(&model.Office{Name: "Kecamatan Ranuyoso"}), Put(&model.Village{ID: "wates", Name: "Wates"}),
		Put(&model.DocumentKind{ID: "lppdes", Name: "LPPDes", Due: model.Date{Year: 2024, Month: 3, Day: 31}})}
	if _, err := s.Do(admin(), Batch{Year: 2024, Open: true, Edits: office}); err != nil {
		t.Fatal(err)
	}
	book := func() *model.Book {
		b, err := s.Book(2024)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	approve := func(value string) error {
		var edits []Edit
		for _, p := range book().Parts() {
			shot := &model.Snapshot{Quarter: model.Q1, Part: p.ID, Revision: s.Revision(), Decimals: book().Settings.Decimals, Figures: figures(book(), 0, "", 0)}
			shot.Figures[0].Value = value
			edits = append(edits, Put(&model.PartState{Quarter: model.Q1, Part: p.ID, Status: model.StatusApproved}), Put(shot))
		}
		_, err := s.Do(admin(), Batch{Year: 2024, Edits: edits})
		return err
	}
	if err := approve("999"); faultOf(t, err).Code != model.FaultReference {
		t.Error(err)
	}
	if err := approve("Kecamatan Ranuyoso"); err != nil {
		t.Fatal(err)
	}
	head := model.Actor{ID: "hadi", Name: "Pak Hadi", Role: model.RoleHead}
	sign := &model.Acknowledgement{Quarter: model.Q1, Name: "Bupati", Date: model.Date{Year: 1999, Month: 1, Day: 1}, Revision: s.Revision(), Figures: book().Digest(model.Q1)}
	if _, err := s.Do(head, Batch{Year: 2024, Edits: []Edit{Put(sign)}}); err != nil {
		t.Fatal(err)
	}
	if signed, holds := book().Acknowledged(model.Q1); !holds || signed.Name != "Pak Hadi" || signed.Date.Year == 1999 {
		t.Errorf("signed %+v, %v", signed, holds)
	}
	said := &model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "wates"}, Text: "x", By: "hadi", Name: "Bupati", At: s.now().AddDate(-1, 0, 0)}
	if _, err := s.Do(head, Batch{Year: 2024, Edits: []Edit{Put(said)}}); err != nil {
		t.Fatal(err)
	}
	if n := book().Note("n"); n.Name != "Pak Hadi" || n.At.Before(s.now().Add(-time.Hour)) {
		t.Errorf("the remark is of %+v", n)
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

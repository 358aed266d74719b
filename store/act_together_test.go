package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// cells is a file of a year with so many indicators.
func cells(t testing.TB, n int, o Options) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "kantor.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	edits := []Edit{Put(&model.Office{Name: "Kecamatan Ranuyoso"}), Put(&model.Node{ID: "t", Level: model.Goal, Name: "Tujuan"})}
	for i := range n {
		edits = append(edits, Put(&model.Indicator{ID: model.ID(fmt.Sprintf("i%d", i)), Node: "t", Name: "Indikator", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed}))
	}
	if _, err := s.Do(admin(), Batch{Year: 2024, Open: true, Edits: edits}); err != nil {
		t.Fatal(err)
	}
	return s
}

func cellOf(indicator, value int) []Edit {
	return []Edit{Put(&model.Actual{Indicator: model.ID(fmt.Sprintf("i%d", indicator)), Quarter: model.Q1, Value: model.IntOf(int64(value))})}
}

// together does acts that wait for their turn at the same time, in this order; it returns what
// each was answered and how many transactions they took.
func together(t *testing.T, s *Store, acts ...Batch) (revisions []uint64, errs []error, transactions int) {
	t.Helper()
	commit := s.commit
	s.commit = func(change func(*bolt.Tx) error) error { transactions++; return commit(change) }
	defer func() { s.commit = commit }()
	revisions, errs = make([]uint64, len(acts)), make([]error, len(acts))
	var all sync.WaitGroup
	s.writing.Lock()
	for i, b := range acts {
		all.Go(func() { revisions[i], errs[i] = s.Do(admin(), b) })
		for waits := 0; waits <= i; time.Sleep(time.Millisecond) {
			s.turns.Lock()
			waits = len(s.turn)
			s.turns.Unlock()
		}
	}
	s.writing.Unlock()
	all.Wait()
	return revisions, errs, transactions
}

func TestActsThatWaitAreWrittenTogether(t *testing.T) {
	s := cells(t, 20, Options{Create: true, NoSync: true})
	moved, stop := s.Watch()
	defer stop()
	var acts []Batch
	for i := range 20 {
		acts = append(acts, Batch{Year: 2024, Seen: 1, Note: fmt.Sprintf("Isi %d", i), Edits: cellOf(i, i+1), Token: fmt.Sprintf("tanda0123456789%05d", i)})
	}
	revisions, errs, transactions := together(t, s, acts...)
	if transactions != 1 || s.Revision() != 21 {
		t.Errorf("%d transactions, revision %d", transactions, s.Revision())
	}
	for i := range acts {
		if errs[i] != nil || revisions[i] != uint64(i+2) {
			t.Errorf("act %d: revision %d, %v", i, revisions[i], errs[i])
		}
	}
	if len(moved) != 1 {
		t.Errorf("%d wake-ups", len(moved))
	}
	entries, err := s.Entries(1, 100)
	if err != nil || len(entries) != 20 || entries[19].Note != "Isi 19" || len(entries[19].Changes) != 1 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	if err := s.VerifyTrail(); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.Path(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }()
	book, _ := again.Book(2024)
	if v, _ := book.Actual("i19", model.Q1).Value.Value(); v.IntPart() != 20 || len(again.Trouble()) > 0 {
		t.Errorf("%s, %q", v, again.Trouble())
	}
}

// What one act asks of another is asked of what is on the disk: the second of two that write
// one cell meets the first, with its name and its time, and one sent twice is done once.
func TestActsThatMeetAreNotWrittenTogether(t *testing.T) {
	s := cells(t, 3, Options{Create: true, NoSync: true})
	token := "tanda0123456789abcd"
	revisions, errs, transactions := together(t, s,
		Batch{Year: 2024, Seen: 1, Edits: cellOf(0, 1)},
		Batch{Year: 2024, Seen: 1, Edits: cellOf(0, 2)},
		Batch{Year: 2024, Seen: 1, Edits: cellOf(1, 3), Token: token},
		Batch{Year: 2024, Seen: 1, Edits: cellOf(1, 3), Token: token},
		Batch{Year: 2024, Seen: 1, Edits: cellOf(9, 4)},
		Batch{Year: 2024, Edits: []Edit{Put(&model.Office{Name: "Kecamatan Klakah"})}},
		Batch{Year: 2024, Seen: 1, Edits: cellOf(2, 5)},
	)
	var met *Conflict
	if !errors.As(errs[1], &met) || met.Revision != 2 || met.By.ID != "admin" || met.At.IsZero() {
		t.Errorf("the second: %v", errs[1])
	}
	if errs[2] != nil || errs[3] != nil || revisions[2] != revisions[3] || revisions[2] == 0 {
		t.Errorf("sent twice: %d and %d, %v, %v", revisions[2], revisions[3], errs[2], errs[3])
	}
	if fault := faultOf(t, errs[4]); fault.Code != model.FaultReference {
		t.Error(fault)
	}
	if errs[5] != nil || errs[6] != nil || s.Revision() != 5 || transactions != 4 {
		t.Errorf("%v, %v, revision %d, %d transactions", errs[5], errs[6], s.Revision(), transactions)
	}
	if err := s.VerifyTrail(); err != nil {
		t.Error(err)
	}
}

// Where acts cannot be written together, each is done and answered by itself.
func TestAGroupThatFailsIsDoneOneByOne(t *testing.T) {
	s := cells(t, 5, Options{Create: true, NoSync: true})
	moved, stop := s.Watch()
	defer stop()
	var acts []Batch
	for i := range 5 {
		acts = append(acts, Batch{Year: 2024, Seen: 1, Edits: cellOf(i, i+1)})
	}
	disk, tries := s.commit, 0
	s.commit = func(change func(*bolt.Tx) error) error {
		if tries++; tries == 1 || tries == 4 {
			return syscall.ENOSPC
		}
		return disk(change)
	}
	revisions, errs, _ := together(t, s, acts...)
	s.commit = disk
	for i := range acts {
		if i == 2 {
			if fault := faultOf(t, errs[i]); !strings.Contains(fault.Message, "Tidak ada yang berubah") {
				t.Error(fault)
			}
		} else if errs[i] != nil || revisions[i] == 0 {
			t.Errorf("act %d: %v", i, errs[i])
		}
	}
	book, _ := s.Book(2024)
	refused := book.Actual("i2", model.Q1)
	if s.Revision() != 5 || !refused.Value.IsBlank() || len(moved) != 1 {
		t.Errorf("revision %d, %+v, %d wake-ups", s.Revision(), refused, len(moved))
	}
	// Nobody knows what became of a commit that failed at its end: all are told so.
	s.commit = func(change func(*bolt.Tx) error) error { return errors.Join(disk(change), syscall.EIO) }
	s.sync = func() error { return syscall.EIO }
	for i := range acts {
		acts[i].Edits = cellOf(i, 100)
		acts[i].Seen = 0
	}
	_, errs, _ = together(t, s, acts...)
	for _, err := range errs {
		if fault := faultOf(t, err); !strings.Contains(fault.Message, "Tidak dapat dipastikan") {
			t.Error(fault)
		}
	}
	if s.Revision() != 5 || len(moved) != 1 {
		t.Errorf("shown before it is on the disk: revision %d", s.Revision())
	}
}

// BenchmarkWriters tells what each of so many writers who save at the same time waits for.
func BenchmarkWriters(b *testing.B) {
	for _, writers := range []int{1, 50} {
		b.Run(fmt.Sprint(writers), func(b *testing.B) {
			s := cells(b, 50, Options{Create: true})
			turns := make(chan int)
			var all sync.WaitGroup
			for w := range writers {
				all.Go(func() {
					for i := range turns {
						if _, err := s.Do(admin(), Batch{Year: 2024, Edits: cellOf(w, i)}); err != nil {
							b.Error(err)
						}
					}
				})
			}
			for i := 0; b.Loop(); i++ {
				turns <- i
			}
			close(turns)
			all.Wait()
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "saves/s")
		})
	}
}

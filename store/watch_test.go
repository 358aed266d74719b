package store_test

import (
	"sync"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func TestWatchersAreWokenAfterTheCommitAndOnceForMany(t *testing.T) {
	s := storetest.OpenYear(t, year)
	moved, stop := s.Watch()
	defer stop()
	if len(moved) != 0 {
		t.Fatal("woken before anything happened")
	}
	for i := range 5 {
		storetest.Save(t, s, year, actual(int64(50+i)))
	}
	<-moved
	if len(moved) != 0 {
		t.Error("five acts woke a sleeper more than once")
	}
	if b := storetest.Book(t, s, year); b.Revision != 6 || b.Actual("ipp", model.Q2).Value.String() != "54" {
		t.Errorf("revision %d", b.Revision)
	}
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.Village{ID: "x"})})
	refused(t, err, model.FaultText)
	if len(moved) != 0 {
		t.Error("woken by a refused act")
	}
}

func TestStopEndsOneWatcherOnly(t *testing.T) {
	s := storetest.OpenYear(t, year)
	first, stopFirst := s.Watch()
	second, stopSecond := s.Watch()
	stopFirst()
	stopFirst()
	if _, open := <-first; open {
		t.Error("a stopped watcher was woken")
	}
	storetest.Save(t, s, year, actual(1))
	if _, open := <-second; !open {
		t.Error("the other watcher was stopped too")
	}
	stopSecond()
}

func TestCloseEndsAllWatching(t *testing.T) {
	s := storetest.OpenYear(t, year)
	moved, stop := s.Watch()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, open := <-moved; open {
		t.Error("woken instead of ended")
	}
	stop()
	late, stopLate := s.Watch()
	if _, open := <-late; open {
		t.Error("a closed store woke somebody")
	}
	stopLate()
}

func TestAClosedStoreRefusesToWriteAndStillShowsItsBooks(t *testing.T) {
	s := storetest.OpenYear(t, year)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(actual(1))})
	refused(t, err, model.FaultFile)
	_, err = s.Entries(0, 1)
	refused(t, err, model.FaultFile)
	refused(t, s.VerifyTrail(), model.FaultFile)
	if b := storetest.Book(t, s, year); !b.Actual("ipp", model.Q2).Value.IsBlank() || b.Revision != 1 {
		t.Error("a refused act is in the Book")
	}
}

// Several sessions write and watch at once. Each watcher must see the last revision
// without being told more than that something moved, and never a Book from the past.
func TestManyWritersAndWatchers(t *testing.T) {
	const writers, acts = 4, 50
	s := storetest.OpenYear(t, year)
	last := s.Revision() + writers*acts
	var all sync.WaitGroup
	for range 3 {
		moved, stop := s.Watch()
		all.Go(func() {
			defer stop()
			for seen := uint64(0); seen < last; {
				<-moved
				b, err := s.Book(year)
				if err != nil || b.Revision < seen {
					t.Errorf("revision %d after %d, %v", b.Revision, seen, err)
					return
				}
				seen = b.Revision
			}
		})
	}
	for w := range writers {
		all.Go(func() {
			for i := range acts {
				cell := &model.Amount{Node: []model.ID{"sub-1", "sub-2", "program-2", "sub-1"}[w], Version: "murni", Value: model.IntOf(int64(100*w + i + 1))}
				revision, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(cell)})
				if err != nil || s.Revision() < revision {
					t.Errorf("revision %d, %v", revision, err)
				}
			}
		})
	}
	all.Wait()
	if s.Revision() != last {
		t.Errorf("revision %d, want %d", s.Revision(), last)
	}
}

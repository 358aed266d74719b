package reconnect_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/uitest/tools"
)

const year = 2024

const patience = tools.Patience

// way leads to a store of the test until it is cut. An act may be lost on the way there or
// on the way back.
type way struct {
	*store.Store
	moved   chan struct{}
	gone    chan struct{}
	once    sync.Once
	kept    bool
	ahead   time.Duration
	trouble []string

	mu     sync.Mutex
	leave  string
	before bool // the next act never arrives
	after  bool // the next act is done and its answer is lost
	at     model.Whereabouts
	tokens []string
}

func to(s *store.Store) *way {
	return &way{Store: s, moved: make(chan struct{}, 1), gone: make(chan struct{}), kept: true}
}

func (w *way) cut() { w.once.Do(func() { close(w.gone) }) }

func (w *way) Do(b store.Batch) (uint64, error) {
	w.mu.Lock()
	before, after := w.before, w.after
	w.tokens = append(w.tokens, b.Token)
	w.mu.Unlock()
	select {
	case <-w.gone:
		return 0, link.LostLine(io.EOF)
	default:
	}
	if before {
		w.cut()
		return 0, link.LostLine(io.EOF)
	}
	revision, err := w.Store.Do(storetest.Secretary(), b)
	if after {
		w.cut()
		return 0, link.LostLine(io.EOF)
	}
	return revision, err
}

func (w *way) Settled(b store.Batch) (uint64, error) {
	return w.Store.Settled(storetest.Secretary(), b)
}

func (w *way) Actor() model.Actor          { return storetest.Secretary() }
func (w *way) Others() []model.Participant { return []model.Participant{{Session: 1}} }
func (w *way) Moved() <-chan struct{}      { return w.moved }
func (w *way) Gone() <-chan struct{}       { return w.gone }
func (w *way) Resumed() bool               { return w.kept }
func (w *way) Resume() *link.Resume        { return nil }
func (w *way) Close() error                { w.cut(); return nil }
func (w *way) At(p model.Whereabouts) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = p
}

func (w *way) place() model.Whereabouts {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.at
}

func (w *way) Trouble() []string { return w.trouble }

func (w *way) Now() time.Time { return time.Date(2025, 2, 10, 8, 15, 0, 0, time.UTC) }

func (w *way) Ahead() time.Duration { return w.ahead }

func (w *way) EndReason() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.leave
}

func (w *way) dismiss(why string) {
	w.mu.Lock()
	w.leave = why
	w.mu.Unlock()
	w.moved <- struct{}{}
}

// sat is a connection on a first transport; the next ones come when the test gives them.
func sat(t *testing.T, first reconnect.Transport) (d *reconnect.Conn, next chan any) {
	t.Helper()
	next = make(chan any)
	d = reconnect.New(first, reconnect.Options{
		MinPause: time.Millisecond, MaxPause: time.Millisecond, Message: "Menyambung kembali…",
		Dial: func(ctx context.Context, _ *link.Resume) (reconnect.Transport, error) {
			select {
			case found := <-next:
				if err, refused := found.(error); refused {
					return nil, err
				}
				return found.(reconnect.Transport), nil
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		},
	})
	t.Cleanup(func() { d.Close() })
	return d, next
}

func act(value int64) store.Batch {
	return store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)})}}
}

// around waits until the surroundings are as wanted.
func around(t *testing.T, d *reconnect.Conn, what string, holds func(model.Around) bool) model.Around {
	t.Helper()
	late := time.After(patience)
	for {
		if now := d.Around(); holds(now) {
			return now
		}
		select {
		case <-d.Moved():
		case <-late:
			t.Fatalf("never: %s", what)
		}
	}
}

// An act that was lost on its way, and one whose answer was lost, are each done once, and
// nobody notices that the holder changed.
func TestAnActIsDoneOnceWhoeverHoldsTheFile(t *testing.T) {
	for _, row := range []struct {
		name string
		way  func(*store.Store) *way
	}{
		{"lost before", func(s *store.Store) *way { w := to(s); w.before = true; return w }},
		{"lost after", func(s *store.Store) *way { w := to(s); w.after = true; return w }},
		{"gone already", func(s *store.Store) *way { w := to(s); w.cut(); return w }},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := storetest.OpenYear(t, year)
			before := s.Revision()
			second := to(s)
			d, next := sat(t, row.way(s))
			go func() { next <- second }()
			revision, err := d.Do(model.Actor{}, act(45))
			if err != nil || revision != before+1 || s.Revision() != before+1 {
				t.Fatalf("revision %d, the file at %d, %v", revision, s.Revision(), err)
			}
			if now := d.Around(); now.Line != "" || now.Said != "" || now.Epoch != 0 {
				t.Errorf("somebody noticed: %+v", now)
			}
		})
	}
}

func TestEveryActHasATokenOfItsOwn(t *testing.T) {
	w := to(storetest.OpenYear(t, year))
	d, _ := sat(t, w)
	for i := range 3 {
		if _, err := d.Do(model.Actor{}, act(int64(i))); err != nil {
			t.Fatal(err)
		}
	}
	if w.tokens[0] == w.tokens[1] || w.tokens[1] == w.tokens[2] || len(w.tokens[0]) != 32 {
		t.Errorf("tokens %v", w.tokens)
	}
}

// While there is no way one reads on, saving is refused in words, and what became of the
// last act is told when there is a way again.
func TestReadingGoesOnWithoutAWay(t *testing.T) {
	for _, row := range []struct {
		name string
		fail func(*way)
		said string
	}{
		{"done", func(w *way) { w.after = true }, "sudah tersimpan"},
		{"not done", func(w *way) { w.before = true }, "belum tersimpan"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := storetest.OpenYear(t, year)
			first, second := to(s), to(s)
			row.fail(first)
			d, next := sat(t, first)
			go func() {
				// Nobody answers until it shows.
				late := time.After(patience)
				for d.Around().Line == "" {
					select {
					case next <- error(model.Faultf(model.FaultFile, "", "Tidak ada yang menjawab.")):
					case <-late:
						return
					}
				}
			}()
			_, err := d.Do(model.Actor{}, act(45))
			var fault *model.Fault
			if !errors.As(err, &fault) || !strings.Contains(fault.Message, "dua kali") {
				t.Fatalf("%v", err)
			}
			away := around(t, d, "the line to be away", func(a model.Around) bool { return a.Line != "" })
			if !strings.HasPrefix(away.Line, "Menyambung kembali… Tidak ada") || away.Others != nil {
				t.Errorf("%+v", away)
			}
			if b, err := d.Book(year); err != nil || b.Year != year {
				t.Errorf("reading: %v", err)
			}
			if _, err := d.Do(model.Actor{}, act(46)); !errors.As(err, &fault) || !strings.Contains(fault.Message, "tersambung kembali") {
				t.Errorf("saving: %v", err)
			}
			d.At(model.Whereabouts{Row: "ipp"})
			next <- second
			back := around(t, d, "the line to be back", func(a model.Around) bool { return a.Line == "" && a.Said != "" })
			if !strings.Contains(back.Said, row.said) || second.place().Row != "ipp" {
				t.Errorf("%+v, at %+v", back, second.place())
			}
			if d.Around().Said != "" {
				t.Error("said twice")
			}
			revision, err := d.Do(model.Actor{}, act(45))
			if err != nil || revision != 2 || s.Revision() != 2 {
				t.Errorf("once more: revision %d, the file at %d, %v", revision, s.Revision(), err)
			}
		})
	}
}

func TestAnotherFileIsAnotherEpoch(t *testing.T) {
	first, second := to(storetest.OpenYear(t, year)), to(storetest.OpenYear(t, year))
	second.kept = false
	d, next := sat(t, first)
	first.cut()
	next <- second
	around(t, d, "the epoch", func(a model.Around) bool { return a.Epoch == 1 })
}

// Who was told to go has a moment to put things away, and does not come back.
func TestASessionThatMustEndEnds(t *testing.T) {
	w := to(storetest.OpenYear(t, year))
	d, _ := sat(t, w)
	w.dismiss("Hak pakai dicabut.")
	around(t, d, "the farewell", func(a model.Around) bool { return a.Ended == "Hak pakai dicabut." })
	if err := d.Remember("position/siti", "x"); err != nil || d.Recall("position/siti") != "x" {
		t.Errorf("putting things away: %v", err)
	}
}

func TestARefusedSessionDoesNotComeBack(t *testing.T) {
	first := to(storetest.OpenYear(t, year))
	d, next := sat(t, first)
	first.cut()
	next <- error(model.Faultf(model.FaultAuthority, "", "Hak pakai dicabut."))
	around(t, d, "the end", func(a model.Around) bool { return a.Ended == "Hak pakai dicabut." })
	if _, err := d.Do(model.Actor{}, act(1)); err == nil || err.Error() != "Hak pakai dicabut." {
		t.Errorf("%v", err)
	}
}

func TestReadingTheTrailAndRememberingWaitForTheNextHolder(t *testing.T) {
	s := storetest.OpenYear(t, year)
	first, second := to(s), to(s)
	d, next := sat(t, first)
	first.cut()
	go func() { next <- second }()
	if entries, err := d.Entries(0, 1); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
	second.cut()
	go func() { next <- to(s) }()
	if err := d.Remember("position/siti", "x"); err != nil {
		t.Error(err)
	}
}

func TestClosingWaitsForNobody(t *testing.T) {
	first := to(storetest.OpenYear(t, year))
	d, _ := sat(t, first)
	first.cut()
	done := make(chan error)
	go func() {
		_, err := d.Do(model.Actor{}, act(1))
		done <- err
	}()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err == nil {
		t.Error("an act without a file")
	}
}

// What is wrong with a file is said all the time, and before what is wrong with its copies.
func TestTroubleIsSaidAllTheTime(t *testing.T) {
	s := storetest.Open(t)
	for want, found := range map[string][]string{
		"": nil, "Desa a rusak.": {"Desa a rusak."}, "Desa a rusak. Dan 2 lagi; lihat 'capaian status'.": {"Desa a rusak.", "b", "c"},
	} {
		first := to(s)
		first.trouble = found
		c := reconnect.New(first, reconnect.Options{})
		for range 2 {
			if said := c.Around().CopyTrouble; said != want {
				t.Errorf("said %q, want %q", said, want)
			}
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
}

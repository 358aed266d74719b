package session

import (
	"errors"
	"maps"
	"testing"
	"time"

	"capaian/ui/screen"
)

// notebook is a Memory that counts what is written to it.
type notebook struct {
	held   map[string]string
	writes int
	full   error
}

func (n *notebook) Remember(key, value string) error {
	if n.full != nil {
		return n.full
	}
	n.writes++
	if value == "" {
		delete(n.held, key)
	} else {
		n.held[key] = value
	}
	return nil
}

func (n *notebook) Recall(key string) string           { return n.held[key] }
func (n *notebook) Recollect(string) map[string]string { return maps.Clone(n.held) }

// Commands run beside one another: an older state that comes late changes nothing.
func TestAnOlderStateIsNotWrittenOverANewerOne(t *testing.T) {
	w, m := draftWriter{written: map[string]string{}}, &notebook{held: map[string]string{}}
	write := func(state uint64, all map[string]string) {
		t.Helper()
		if err := w.write(m, all, state); err != nil {
			t.Fatal(err)
		}
	}
	write(2, map[string]string{"a": "new"})
	write(1, map[string]string{"a": "old", "b": "old"})
	if len(m.held) != 1 || m.held["a"] != "new" {
		t.Fatalf("%v", m.held)
	}
	write(3, map[string]string{"a": "new"})
	if m.writes != 1 {
		t.Fatalf("what had not changed was written again: %d writes", m.writes)
	}
	write(4, map[string]string{"b": "1"})
	if len(m.held) != 1 || m.held["b"] != "1" {
		t.Fatalf("%v", m.held)
	}
}

func TestWhatCouldNotBeWrittenIsTriedAgain(t *testing.T) {
	w, m := draftWriter{written: map[string]string{}}, &notebook{held: map[string]string{}, full: errors.New("penuh")}
	if w.write(m, map[string]string{"a": "1"}, 1) == nil {
		t.Fatal("a full disk was kept quiet")
	}
	m.full = nil
	if err := w.write(m, map[string]string{"a": "1"}, 2); err != nil || m.held["a"] != "1" {
		t.Fatalf("%v, %v", m.held, err)
	}
}

// picky is a notebook that does not take one of the keys.
type picky struct{ notebook }

func (p *picky) Remember(key, value string) error {
	if key == "a" {
		return errors.New("tidak")
	}
	return p.notebook.Remember(key, value)
}

func TestADraftThatIsRefusedKeepsNoOtherBack(t *testing.T) {
	for range 20 { // maps come in any order
		n, w := &picky{notebook{held: map[string]string{}}}, draftWriter{written: map[string]string{}}
		if err := w.write(n, map[string]string{"a": "1", "b": "2", "c": "3"}, 1); err == nil {
			t.Fatal("the refusal was kept silent")
		}
		if len(n.held) != 2 {
			t.Fatalf("written: %v, want b and c", n.held)
		}
	}
}

// waiting is a notebook on a line that does not answer: whoever asks meanwhile must not wait.
type waiting struct {
	notebook
	asked func() bool
}

func (s *waiting) Remember(key, value string) error {
	if !s.asked() {
		return errors.New("who asks what is held waits for the line")
	}
	return s.notebook.Remember(key, value)
}

func TestNobodyWaitsForADraftToBeWritten(t *testing.T) {
	w := draftWriter{written: map[string]string{"gone": "1"}}
	m := &waiting{notebook{held: map[string]string{"gone": "1"}}, func() bool {
		free := w.mu.TryLock()
		if free {
			w.mu.Unlock()
		}
		return free
	}}
	if err := w.write(m, map[string]string{"new": "2"}, 1); err != nil {
		t.Fatal(err)
	}
	if len(m.held) != 1 || m.held["new"] != "2" || len(w.written) != 1 || w.written["new"] != "2" {
		t.Fatalf("held %v, known %v", m.held, w.written)
	}
}

// typed is drafts with one that is unsaved, and the count of all.
func typed(pause time.Duration) (*drafts, func() map[label]screen.Draft) {
	d := newDrafts(&notebook{held: map[string]string{}}, pause, "sari")
	d.kept[label{screen.Home, "x"}] = screen.Draft{Text: "72"}
	return d, d.left
}

func TestTypingWithoutAPausePutsWritingOffForAWhileOnly(t *testing.T) {
	d, all := typed(time.Hour)
	if d.typed(all) == nil {
		t.Fatal("no timer was started")
	}
	if d.typed(all) != nil {
		t.Fatal("a second timer was started while the first runs")
	}
	for turn := 1; turn < mostPutOff; turn++ {
		d.typed(all)
		if d.paused(all) == nil || d.timed != turn+1 {
			t.Fatalf("turn %d: the timer was not put off", turn)
		}
	}
	d.typed(all)
	if d.paused(all); d.timed != 0 || d.taken != 1 {
		t.Fatal("writing is put off for ever")
	}
	d.typed(all)
	if d.paused(all); d.taken != 2 { // nothing was typed since the timer started
		t.Fatal("a pause does not write")
	}
}

func TestNothingTicksWhereNothingIsUnsaved(t *testing.T) {
	d, all := typed(time.Hour)
	clear(d.kept)
	if d.typed(all) != nil {
		t.Fatal("a timer where nothing is unsaved")
	}
	if d, all = typed(0); d.typed(all) != nil {
		t.Fatal("a timer in a session that writes at its end only")
	}
}

package app

import (
	"errors"
	"maps"
	"testing"
	"time"

	"capaian/ui/screen"
)

// notes is a Memory that counts what is written to it.
type notes struct {
	held   map[string]string
	writes int
	full   error
}

func (n *notes) Remember(key, value string) error {
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

func (n *notes) Recall(key string) string           { return n.held[key] }
func (n *notes) Recollect(string) map[string]string { return maps.Clone(n.held) }

// Commands run beside one another: an older state that comes late changes nothing.
func TestAnOlderStateIsNotWrittenOverANewerOne(t *testing.T) {
	k, m := keeper{written: map[string]string{}}, &notes{held: map[string]string{}}
	write := func(state uint64, all map[string]string) {
		t.Helper()
		if err := k.write(m, all, state); err != nil {
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
	k, m := keeper{written: map[string]string{}}, &notes{held: map[string]string{}, full: errors.New("penuh")}
	if k.write(m, map[string]string{"a": "1"}, 1) == nil {
		t.Fatal("a full disk was kept quiet")
	}
	m.full = nil
	if err := k.write(m, map[string]string{"a": "1"}, 2); err != nil || m.held["a"] != "1" {
		t.Fatalf("%v, %v", m.held, err)
	}
}

// typist is a session in which something is unsaved, with no terminal behind it.
func typist(pause time.Duration) *App {
	a := &App{options: Options{Memory: &notes{held: map[string]string{}}, Pause: pause}, kept: map[label]screen.Draft{}}
	a.keeper.written = map[string]string{}
	a.kept[label{screen.Home, "x"}] = screen.Draft{Text: "72"}
	return a
}

func TestTypingWithoutAPausePutsWritingOffForAWhileOnly(t *testing.T) {
	a := typist(time.Hour)
	if a.typed() == nil {
		t.Fatal("no timer was started")
	}
	if a.typed() != nil {
		t.Fatal("a second timer was started while the first runs")
	}
	for turn := 1; turn < mostPutOff; turn++ {
		a.typed()
		if a.paused() == nil || a.keeper.timed != turn+1 {
			t.Fatalf("turn %d: the timer was not put off", turn)
		}
	}
	a.typed()
	if a.paused(); a.keeper.timed != 0 || a.keeper.taken != 1 {
		t.Fatal("writing is put off for ever")
	}
	a.typed()
	if a.paused(); a.keeper.taken != 2 { // nothing was typed since the timer started
		t.Fatal("a pause does not write")
	}
}

func TestNothingTicksWhereNothingIsUnsaved(t *testing.T) {
	a := typist(time.Hour)
	clear(a.kept)
	if a.typed() != nil {
		t.Fatal("a timer where nothing is unsaved")
	}
	if a = typist(0); a.typed() != nil {
		t.Fatal("a timer in a session that writes at its end only")
	}
}

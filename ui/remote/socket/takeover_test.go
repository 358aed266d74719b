package socket_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/screen"
)

func sit(t *testing.T, path string) *reconnect.Conn {
	t.Helper()
	d := socket.NewConn(come(t, options(path)), options(path))
	t.Cleanup(func() { d.Close() })
	return d
}

// When the holder quits the others go on; each act of each is there once.
func TestTheNextTakesOver(t *testing.T) {
	path := some(t)
	desks := []*reconnect.Conn{}
	for range 4 {
		desks = append(desks, sit(t, path))
	}
	for i, d := range desks {
		if revision, err := d.Do(model.Actor{}, act(int64(40+i))); err != nil || revision != uint64(2+i) {
			t.Fatalf("after %d holders: revision %d, %v", i, revision, err)
		}
		if d.Around().Line != "" || d.Around().Epoch != 0 {
			t.Errorf("somebody noticed: %+v", d.Around())
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// Acts go on while one holder after another quits.
func TestNothingIsLostWhileHoldersChange(t *testing.T) {
	const writers, acts = 3, 40
	path := some(t)
	holder := sit(t, path)
	var all sync.WaitGroup
	for w := range writers {
		d := sit(t, path)
		all.Go(func() {
			for i := range acts {
				b := store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Staff{ID: model.ID(fmt.Sprint("p", w)), Position: fmt.Sprint("Staf ", i), Male: 1})}}
				if _, err := d.Do(model.Actor{}, b); err != nil {
					t.Errorf("writer %d, act %d: %v", w, i, err)
					return
				}
			}
		})
	}
	for range 5 {
		next := sit(t, path)
		if err := holder.Close(); err != nil {
			t.Error(err)
		}
		holder = next
	}
	all.Wait()
	if revision := func() uint64 { way := come(t, options(path)); return way.Revision() }(); revision != 1+writers*acts {
		t.Errorf("revision %d, want %d", revision, 1+writers*acts)
	}
}

// A service takes the file from a session that holds it; nobody notices.
func TestAHolderGivesTheFileToAService(t *testing.T) {
	path := some(t)
	first, second := sit(t, path), sit(t, path)
	o := options(path)
	// The holder works on while the file is taken from it.
	stop, stopped := make(chan struct{}), make(chan int)
	go func() {
		n := 0
		for ; ; n++ {
			select {
			case <-stop:
				stopped <- n
				return
			default:
			}
			b := store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Staff{ID: "p", Position: fmt.Sprint("Staf ", n), Male: 1})}}
			if _, err := first.Do(model.Actor{}, b); err != nil {
				t.Errorf("while the file is taken: %v", err)
			}
		}
	}()
	for b, _ := first.Book(year); len(b.Staff) < 2; b, _ = first.Book(year) {
		<-first.Moved()
	}
	service, err := socket.Serve(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	close(stop)
	if done := <-stopped; service.Revision() != uint64(1+done) {
		t.Errorf("%d acts, revision %d", done, service.Revision())
	}
	for i, d := range []*reconnect.Conn{first, second} {
		if _, err := d.Do(model.Actor{}, act(int64(50+i))); err != nil || valueOf(t, service) != fmt.Sprint(50+i) {
			t.Errorf("%v", err)
		}
		if d.Around().Line != "" {
			t.Errorf("somebody noticed: %+v", d.Around())
		}
	}
	_, err = socket.Serve(context.Background(), o)
	var fault *model.Fault
	if !errors.As(err, &fault) || !strings.Contains(fault.Message, "layanan") {
		t.Errorf("a second service: %v", err)
	}
	if err := service.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := second.Do(model.Actor{}, act(60)); err != nil || valueOf(t, second) != "60" {
		t.Errorf("after the service: %v", err)
	}
}

func TestPeopleSeeEachOtherAcrossAChangeOfHolders(t *testing.T) {
	path := some(t)
	first, second, third := sit(t, path), sit(t, path), sit(t, path)
	at := model.Whereabouts{Screen: screen.Home, Year: year, Row: "ipp"}
	second.At(at)
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	late := time.After(patience)
	for {
		others := third.Around().Others
		if len(others) == 1 && others[0].At == at {
			return
		}
		select {
		case <-third.Moved():
		case <-late:
			t.Fatalf("others %+v", others)
		}
	}
}

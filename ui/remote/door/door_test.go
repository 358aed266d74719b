package door_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/door"
	"capaian/ui/remote/link"
	"capaian/ui/screen"
)

const year = 2024

const patience = 20 * time.Second

// file makes a data file that nobody holds.
func file(t *testing.T, path string, users ...*model.User) string {
	t.Helper()
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	for _, u := range users {
		storetest.Do(t, s, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		again, err := store.Open(path, storetest.Options())
		if err != nil {
			t.Error(err)
			return
		}
		storetest.Verify(t, again)
	})
	return path
}

func some(t *testing.T) string {
	t.Helper()
	return file(t, filepath.Join(t.TempDir(), "kantor.db"))
}

func options(path string) door.Options { return door.Options{File: path, NoSync: true} }

func come(t *testing.T, o door.Options) desk.Way {
	t.Helper()
	way, err := door.Come(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { way.Close() })
	return way
}

func held(t *testing.T, way desk.Way) *door.Held {
	t.Helper()
	h, ok := way.(*door.Held)
	if !ok || h.Shut != "" {
		t.Fatalf("%T holds the file with its door open", way)
	}
	return h
}

func attached(t *testing.T, way desk.Way) *link.Client {
	t.Helper()
	c, ok := way.(*link.Client)
	if !ok {
		t.Fatalf("%T came by the door", way)
	}
	return c
}

func act(value int64) store.Batch {
	return store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)})}}
}

func valueOf(t *testing.T, way interface {
	Book(int) (*model.Book, error)
}) string {
	t.Helper()
	b, err := way.Book(year)
	if err != nil {
		t.Fatal(err)
	}
	return b.Actual("ipp", model.Q2).Value.String()
}

func TestTheFirstHoldsAndTheOthersAttach(t *testing.T) {
	path := some(t)
	first := held(t, come(t, options(path)))
	second := attached(t, come(t, options(path)))
	if second.Actor() != first.Actor() || second.Actor().Role != model.RoleAdmin || second.Actor().ID == "" {
		t.Errorf("%+v and %+v are one user", first.Actor(), second.Actor())
	}
	if _, err := second.Do(act(45)); err != nil || valueOf(t, first) != "45" {
		t.Fatalf("%v", err)
	}
	quiet := options(path)
	quiet.Quiet = true
	if attached(t, come(t, quiet)); len(first.Others()) != 1 {
		t.Errorf("%d others", len(first.Others()))
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	// Whoever still asks the one who left goes on with the next.
	if _, err := first.Do(act(46)); !link.Lost(err) {
		t.Errorf("%v", err)
	}
}

func TestTheSocketLetsInWhoeverMayOpenTheFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a socket's mode means nothing on Windows")
	}
	for _, mode := range []fs.FileMode{0o600, 0o660, 0o640} {
		path := some(t)
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		h := held(t, come(t, options(path)))
		info, err := os.Lstat(path + ".sock")
		if err != nil || info.Mode().Perm() != mode || info.Mode().Type() != fs.ModeSocket {
			t.Errorf("%v: %v, %v", mode, info.Mode(), err)
		}
		if err := h.Close(); err != nil {
			t.Fatal(err)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 {
			t.Errorf("left behind: %v", left)
		}
	}
}

// One file has one door, by whatever name it is called.
func TestEveryNameOfAFileLeadsToItsDoor(t *testing.T) {
	path := some(t)
	other := filepath.Join(t.TempDir(), "tautan.db")
	if err := os.Symlink(path, other); err != nil {
		t.Skip(err)
	}
	folder := filepath.Join(t.TempDir(), "folder")
	if err := os.Symlink(filepath.Dir(path), folder); err != nil {
		t.Fatal(err)
	}
	held(t, come(t, options(other)))
	attached(t, come(t, options(path)))
	attached(t, come(t, options(filepath.Join(folder, "kantor.db"))))
	t.Chdir(filepath.Dir(path))
	attached(t, come(t, options("kantor.db")))
}

func TestLongNamesHaveADoorToo(t *testing.T) {
	for _, path := range []string{
		filepath.Join(strings.Repeat("folder panjang sekali/", 8), "kantor.db"),
		strings.Repeat("k", 200) + ".db",
	} {
		path = filepath.Join(t.TempDir(), path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		held(t, come(t, options(file(t, path))))
		attached(t, come(t, options(path)))
	}
}

// What a killed holder left behind keeps nobody out.
func TestAStaleSocketIsReplaced(t *testing.T) {
	for _, leave := range []func(string) error{
		func(path string) error {
			l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
			if err == nil {
				l.SetUnlinkOnClose(false)
				err = l.Close()
			}
			return err
		},
		func(path string) error { return os.WriteFile(path, []byte("bukan soket"), 0o600) },
	} {
		path := some(t)
		if err := leave(path + ".sock"); err != nil {
			t.Fatal(err)
		}
		held(t, come(t, options(path)))
		attached(t, come(t, options(path)))
	}
}

// A socket behind which nobody answers does not keep a starter waiting for ever.
func TestADoorThatDoesNotAnswer(t *testing.T) {
	path := some(t)
	l, err := net.Listen("unix", path+".sock")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.Close()
		}
	}()
	held(t, come(t, options(path)))
	l.Close()
}

func TestOfManyWhoStartAtOnceOneHolds(t *testing.T) {
	const starters = 8
	path := some(t)
	var all sync.WaitGroup
	ways := make([]desk.Way, starters)
	for i := range starters {
		all.Go(func() {
			way, err := door.Come(context.Background(), options(path))
			if err != nil {
				t.Error(err)
				return
			}
			ways[i] = way
		})
	}
	all.Wait()
	holders := 0
	for _, way := range ways {
		if _, holds := way.(*door.Held); holds {
			holders++
		}
	}
	if holders != 1 {
		t.Errorf("%d hold the file", holders)
	}
	for _, way := range ways {
		if way != nil {
			way.Close()
		}
	}
}

func TestAFileThatIsHeldWithoutADoorIsRefused(t *testing.T) {
	path := some(t)
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = door.Come(context.Background(), options(path))
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != model.FaultFile || !store.Busy(err) {
		t.Errorf("%v", err)
	}
}

func sit(t *testing.T, path string) *desk.Desk {
	t.Helper()
	d := door.Sit(come(t, options(path)), options(path))
	t.Cleanup(func() { d.Close() })
	return d
}

// When the holder quits the others go on; each act of each is there once.
func TestTheNextTakesOver(t *testing.T) {
	path := some(t)
	desks := []*desk.Desk{}
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
	service, err := door.Serve(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	close(stop)
	if done := <-stopped; service.Revision() != uint64(1+done) {
		t.Errorf("%d acts, revision %d", done, service.Revision())
	}
	for i, d := range []*desk.Desk{first, second} {
		if _, err := d.Do(model.Actor{}, act(int64(50+i))); err != nil || valueOf(t, service) != fmt.Sprint(50+i) {
			t.Errorf("%v", err)
		}
		if d.Around().Line != "" {
			t.Errorf("somebody noticed: %+v", d.Around())
		}
	}
	_, err = door.Serve(context.Background(), o)
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
	at := screen.Whereabouts{Screen: screen.Home, Year: year, Row: "ipp"}
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

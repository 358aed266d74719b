package socket_test

import (
	"context"
	"errors"
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
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/uitest/tools"
)

const year = 2024

const patience = tools.Patience

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

func options(path string) socket.Options { return socket.Options{File: path, NoSync: true} }

// enter opens a file, again where whoever holds it is just beginning or leaving, which takes
// long on a busy machine.
func enter(o socket.Options) (way reconnect.Transport, err error) {
	for began := time.Now(); ; {
		way, err = socket.Open(context.Background(), o)
		if err == nil || !store.Busy(err) || time.Since(began) > patience {
			return way, err
		}
	}
}

func come(t *testing.T, o socket.Options) reconnect.Transport {
	t.Helper()
	way, err := enter(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { way.Close() })
	return way
}

func held(t *testing.T, way reconnect.Transport) *socket.Holder {
	t.Helper()
	h, ok := way.(*socket.Holder)
	if !ok || h.NotShared != "" {
		t.Fatalf("%T holds the file and listens", way)
	}
	return h
}

func attached(t *testing.T, way reconnect.Transport) *link.Client {
	t.Helper()
	c, ok := way.(*link.Client)
	if !ok {
		t.Fatalf("%T came by the socket", way)
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
		tools.Elsewhere(t, "a socket's mode means nothing on Windows")
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

// One file has one socket, by whatever name it is called.
func TestEveryNameOfAFileLeadsToItsSocket(t *testing.T) {
	path := some(t)
	other := filepath.Join(t.TempDir(), "tautan.db")
	if err := os.Symlink(path, other); err != nil {
		tools.Elsewhere(t, err.Error())
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

func TestLongNamesHaveASocketToo(t *testing.T) {
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
func TestASocketThatDoesNotAnswer(t *testing.T) {
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
	ways := make([]reconnect.Transport, starters)
	for i := range starters {
		all.Go(func() {
			way, err := enter(options(path))
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
		if _, holds := way.(*socket.Holder); holds {
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

func TestAFileThatIsHeldWithoutASocketIsRefused(t *testing.T) {
	path := some(t)
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = socket.Open(context.Background(), options(path))
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != model.FaultFile || !store.Busy(err) {
		t.Errorf("%v", err)
	}
}

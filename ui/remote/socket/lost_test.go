package socket_test

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/socket"
	"capaian/ui/uitest/tools"
)

// A file that was deleted while a session has it open is not taken for none by the next
// program, which would make a second, empty office; and nobody is told that anything was saved.
func TestADeletedFileIsStillThereWithItsHolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		tools.Elsewhere(t, "Windows does not let an open file be deleted")
	}
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if socket.Answers(path) {
		t.Error("somebody answers for a file that nobody holds")
	}
	held := come(t, options(path))
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if !socket.Answers(path) {
		t.Fatal("nobody answers for the deleted file")
	}
	second := come(t, options(path))
	if years := second.Years(); len(years) != 1 || years[0] != year {
		t.Errorf("the second program sees the years %v", years)
	}
	_, err = second.Do(store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Narrative{Topic: "penutup", Text: "Sekian."})}})
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != model.FaultFile || !strings.Contains(fault.Message, "-diselamatkan-") {
		t.Errorf("got %v", err)
	}
	if err := held.Close(); !errors.As(err, &fault) || !strings.Contains(fault.Message, "-diselamatkan-") {
		t.Errorf("leaving says %v", err)
	}
}

// A holder that takes the call and says nothing is waited for a few seconds, with a word to
// whoever waits, and then named.
func TestAHolderThatSaysNothingIsNotWaitedForLong(t *testing.T) {
	if runtime.GOOS == "windows" {
		tools.Elsewhere(t, "the holder is made of a socket file")
	}
	path := some(t)
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l, err := net.Listen("unix", path+".sock")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	waiting := make(chan string, 1)
	o := options(path)
	o.Waiting = func(word string) { waiting <- word }
	_, err = socket.Open(context.Background(), o)
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != model.FaultFile || !strings.Contains(fault.Message, "tidak menjawab") || !store.Busy(err) {
		t.Errorf("got %v", err)
	}
	if len(waiting) != 1 {
		t.Error("nobody was told of the waiting")
	}
}

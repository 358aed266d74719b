//go:build unix

package store_test

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// fillUntilRefused lets the system refuse the file to grow, as a full disk does, writes
// until that happens, and then writes on with room again.
func fillUntilRefused(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	s, err := store.Open(path, store.Options{})
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	var room syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
		return err
	}
	before := room.Cur
	// Room for some acts, so that there is something to keep.
	room.Cur = uint64(8 * info.Size())
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
		return err
	}
	moved, stop := s.Watch()
	defer stop()
	var refusal error
	for i := 1; refusal == nil; i++ {
		for len(moved) > 0 {
			<-moved
		}
		_, refusal = s.Do(storetest.Secretary(), long(i))
	}
	fmt.Println(refusal)
	var fault *model.Fault
	if !errors.As(refusal, &fault) || fault.Code != model.FaultFile {
		return fmt.Errorf("refused with %w", refusal)
	}
	if len(moved) > 0 {
		return errors.New("a refused act woke a watcher")
	}
	at := s.Revision()
	b, err := s.Book(year)
	if err != nil || b.Revision != at || b.Reason("apbdes") != long(int(at) - 1).Edits[0].Put.(*model.Reason).Text {
		return fmt.Errorf("a refused act is in the Book: %v", err)
	}
	room.Cur = before
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &room); err != nil {
		return err
	}
	revision, err := s.Do(storetest.Secretary(), long(int(at)))
	if err != nil || revision != at+1 {
		return fmt.Errorf("with room again: revision %d, %w", revision, err)
	}
	fmt.Println(revision)
	return s.Close()
}

func long(i int) store.Batch {
	return store.Batch{Year: year, Edits: puts(&model.Reason{Row: "apbdes", Text: strings.Repeat(fmt.Sprint(i%10), 9000)})}
}

func TestAFullDiskRefusesTheActAndKeepsTheRest(t *testing.T) {
	s := reopen(t, filepath.Join(t.TempDir(), "kantor.db"))
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	cmd, lines, _ := child(t, "fill", s.Path())
	var said []string
	for lines.Scan() {
		said = append(said, lines.Text())
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %q", err, said)
	}
	if len(said) != 2 || !strings.Contains(said[0], "Tidak ada yang berubah") || !strings.Contains(said[0], "ukuran terbesarnya") {
		t.Errorf("the other process says %q", said)
	}
	again := reopen(t, s.Path())
	if fmt.Sprint(again.Revision()) != said[1] {
		t.Errorf("revision %d, the other process said %s", again.Revision(), said[1])
	}
	storetest.Verify(t, again)
}

package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

// childTask tells a second process of this test what to do, and childFile with what.
const (
	childTask = "CAPAIAN_TEST_TASK"
	childFile = "CAPAIAN_TEST_FILE"
)

func TestMain(m *testing.M) {
	tasks := map[string]func(string) error{"hold": holdFile, "write": writeForever, "copy": writeCopied, "fill": fillUntilRefused}
	task, isChild := tasks[os.Getenv(childTask)]
	if !isChild {
		os.Exit(m.Run())
	}
	if err := task(os.Getenv(childFile)); err != nil {
		fmt.Println("gagal:", err)
		os.Exit(1)
	}
}

// child starts a second process and gives its lines. Closing stdin lets it end.
func child(t *testing.T, task, path string) (cmd *exec.Cmd, lines *bufio.Scanner, stdin io.Closer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command(self)
	cmd.Env = append(os.Environ(), childTask+"="+task, childFile+"="+path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out), in
}

func holdFile(path string) error {
	s, err := store.Open(path, store.Options{})
	if err != nil {
		return err
	}
	fmt.Println("memegang")
	_, err = io.Copy(io.Discard, os.Stdin)
	return errors.Join(err, s.Close())
}

func TestAFileHeldByAnotherProcessIsRefused(t *testing.T) {
	path := storetest.OpenYear(t, year)
	if err := path.Close(); err != nil {
		t.Fatal(err)
	}
	cmd, lines, stdin := child(t, "hold", path.Path())
	if !lines.Scan() || lines.Text() != "memegang" {
		t.Fatalf("the other process says %q", lines.Text())
	}
	_, err := store.Open(path.Path(), store.Options{Timeout: 20 * time.Millisecond})
	if fault := refused(t, err, model.FaultFile); !strings.Contains(fault.Message, "sedang dipakai") {
		t.Errorf("%q", fault.Message)
	}
	if err := errors.Join(stdin.Close(), cmd.Wait()); err != nil {
		t.Fatal(err)
	}
	storetest.OpenFile(t, path.Path())
}

// writeForever tells each revision once its commit has returned; the cell holds the number
// of the revision that wrote it.
func writeForever(path string) error {
	s, err := store.Open(path, store.Options{})
	if err != nil {
		return err
	}
	for {
		revision, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(numbered(s.Revision() + 1))})
		if err != nil {
			return err
		}
		fmt.Println(revision)
	}
}

// writeCopied does so while the file is copied again and again, by itself and by somebody.
func writeCopied(path string) error {
	s, err := store.Open(path, store.Options{Copies: []string{store.CopyFolder(path)}})
	if err != nil {
		return err
	}
	go func() {
		for {
			if _, err := store.Backup(s, path+".salinan", true); err != nil {
				fmt.Println("salinan:", err)
			}
		}
	}()
	for {
		revision, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(numbered(s.Revision() + 1))})
		if err != nil {
			return err
		}
		fmt.Println(revision)
	}
}

func numbered(revision uint64) *model.Actual {
	return &model.Actual{Indicator: "nilai-keu", Quarter: model.Quarter(1 + revision%4), Value: model.IntOf(int64(revision))}
}

func TestAPowerCutLosesNothingThatWasSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s := reopen(t, path)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	for round := range tools.Runs(40, 6) {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		cmd, lines, _ := child(t, []string{"write", "copy"}[round%2], path)
		told := uint64(0)
		for n := 0; lines.Scan(); n++ {
			revision, err := strconv.ParseUint(lines.Text(), 10, 64)
			if err != nil {
				t.Fatalf("the other process says %q", lines.Text())
			}
			told = revision
			if n == 3+7*(round%6) {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("the other process ended by itself")
		}
		// What was copied meanwhile is whole, or has no name.
		for _, c := range append(store.CopiesIn(store.CopyFolder(path), path), store.FileCopy{Path: path + ".salinan"}) {
			if _, err := store.Inspect(c.Path); err != nil && !strings.Contains(err.Error(), "tidak ada") {
				t.Errorf("a copy: %v", err)
			}
		}
		s = reopen(t, path)
		// The last act may have been saved and not yet told.
		if got := s.Revision(); got != told && got != told+1 {
			t.Errorf("revision %d was told, the file is at %d", told, got)
		}
		for revision := s.Revision(); revision > s.Revision()-3; revision-- {
			want := numbered(revision)
			if got := storetest.Book(t, s, year).Actual(want.Indicator, want.Quarter).Value; !got.Equal(want.Value) {
				t.Errorf("revision %d: the cell holds %s, want %s", revision, got, want.Value)
			}
		}
	}
	storetest.Verify(t, s)
}

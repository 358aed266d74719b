package socket_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/socket"
	"capaian/ui/uitest/tools"
)

// childTask tells a second process of this test what to do, and childFile with what.
const (
	childTask = "CAPAIAN_TEST_TASK"
	childFile = "CAPAIAN_TEST_FILE"
)

func TestMain(m *testing.M) {
	tasks := map[string]func(string) error{"write": writeForever, "who": tellWho, "take": takeFile}
	task, isChild := tasks[os.Getenv(childTask)]
	if !isChild {
		os.Exit(m.Run())
	}
	if err := task(os.Getenv(childFile)); err != nil {
		fmt.Println("gagal:", err)
		os.Exit(1)
	}
}

// child makes a second process; its standard input keeps it alive.
func child(t *testing.T, binary, task, path string) (*exec.Cmd, *bufio.Scanner, io.Closer) {
	t.Helper()
	cmd := exec.Command(binary)
	cmd.Env = append(os.Environ(), childTask+"="+task, childFile+"="+path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	t.Cleanup(func() {
		if cmd.Process != nil {
			cmd.Process.Kill()
			cmd.Wait()
		}
	})
	return cmd, bufio.NewScanner(out), in
}

func itself(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return self
}

// writeForever tells each act once its answer has come.
func writeForever(path string) error {
	way, err := socket.Open(context.Background(), socket.Options{File: path})
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		revision, err := way.Do(store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Staff{ID: "anak", Position: fmt.Sprint("Staf ", i), Male: 1})}})
		if err != nil {
			return err
		}
		fmt.Println(revision, i)
	}
}

func takeFile(path string) error {
	held, err := socket.Serve(context.Background(), socket.Options{File: path})
	if err == nil {
		fmt.Println("mengambil")
		err = held.Close()
	}
	return err
}

func tellWho(path string) error {
	way, err := socket.Open(context.Background(), socket.Options{File: path, Quiet: true})
	if err != nil {
		return err
	}
	defer way.Close()
	actor, err := json.Marshal(way.Actor())
	fmt.Println(string(actor))
	_, refusal := way.Do(act(99))
	fmt.Println(refusal)
	return err
}

// The holder is killed in the middle of its work: what it was told is saved is there, and
// the others go on as if nothing had been.
func TestAKilledHolderTakesNothingWithIt(t *testing.T) {
	path := some(t)
	for round := range 4 {
		cmd, lines, _ := child(t, itself(t), "write", path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		told, last := uint64(0), 0
		if !lines.Scan() {
			t.Fatal("the other process says nothing")
		}
		if _, err := fmt.Sscan(lines.Text(), &told, &last); err != nil {
			t.Fatalf("the other process says %q", lines.Text())
		}
		mine := sit(t, path)
		attached(t, come(t, options(path))) // a third session
		for n := 0; ; n++ {
			if n == 10*round {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
			if n < 10*round+3 {
				if _, err := mine.Do(model.Actor{}, act(int64(100*round+n))); err != nil {
					t.Fatalf("round %d, act %d: %v", round, n, err)
				}
			}
			if !lines.Scan() {
				break
			}
			if _, err := fmt.Sscan(lines.Text(), &told, &last); err != nil {
				t.Fatalf("the other process says %q", lines.Text())
			}
		}
		if _, err := mine.Do(model.Actor{}, act(int64(1000+round))); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if mine.Around().Line != "" || mine.Around().Epoch != 0 {
			t.Errorf("somebody noticed: %+v", mine.Around())
		}
		book, err := mine.Book(year)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range book.Staff {
			// The last act may have been saved and not yet told.
			if p.ID == "anak" && p.Position != fmt.Sprint("Staf ", last) && p.Position != fmt.Sprint("Staf ", last+1) {
				t.Errorf("round %d: %q, told %d", round, p.Position, last)
			}
		}
		entries, err := mine.Entries(told-1, 1)
		if err != nil || len(entries) != 1 || entries[0].Revision != told {
			t.Errorf("round %d: act %d is not in the trail: %v", round, told, err)
		}
		if err := mine.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// foreign runs the test's own program as another user of the machine.
func foreign(t *testing.T, task, path string) []string {
	t.Helper()
	if os.Geteuid() != 0 {
		tools.Elsewhere(t, "only root can start a process of another user")
	}
	folder, err := os.MkdirTemp("", "capaian-uji-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	binary := filepath.Join(folder, "uji")
	data, err := os.ReadFile(itself(t))
	if err := errors.Join(err, os.Chmod(folder, 0o755), os.WriteFile(binary, data, 0o755)); err != nil {
		t.Fatal(err)
	}
	cmd, lines, _ := child(t, binary, task, path)
	asNobody(cmd)
	cmd.Dir = folder
	if err := cmd.Start(); err != nil {
		tools.Elsewhere(t, "no other user here: "+err.Error())
	}
	var said []string
	for lines.Scan() {
		said = append(said, lines.Text())
	}
	cmd.Wait()
	cmd.Process = nil
	return said
}

// shared is a data file in a folder that everybody may enter.
func shared(t *testing.T, users ...*model.User) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "capaian-kantor-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	path := file(t, filepath.Join(folder, "kantor.db"), users...)
	if err := errors.Join(os.Chmod(folder, 0o755), os.Chmod(path, 0o666)); err != nil {
		t.Fatal(err)
	}
	return path
}

// Who is at the other end is what the system says, not what the program there says.
func TestAnotherUserIsWhoTheSystemSays(t *testing.T) {
	boss := &model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"admin"}}
	staff := &model.User{ID: "budi", Name: "Budi", Role: model.RoleReader, Logins: []string{"nobody", "uid-65534"}}
	gone := &model.User{ID: "budi", Name: "Budi", Role: model.RoleAdmin, Logins: []string{"nobody", "uid-65534"}, Revoked: true}
	for _, row := range []struct {
		name  string
		users []*model.User
		want  []string
	}{
		{"an office without users", nil, []string{`"role":"pembaca"`, "tidak dapat diubah oleh peran pembaca"}},
		{"unknown", []*model.User{boss}, []string{`"role":"pembaca"`, "tidak dapat diubah oleh peran pembaca"}},
		{"registered", []*model.User{boss, staff}, []string{`"id":"budi"`, "tidak dapat diubah oleh peran pembaca"}},
		{"revoked", []*model.User{boss, gone}, []string{"sudah dicabut"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			path := shared(t, row.users...)
			h := held(t, come(t, options(path)))
			if h.Actor().Role != model.RoleAdmin {
				t.Errorf("the owner is %+v", h.Actor())
			}
			said := strings.Join(foreign(t, "who", path), "\n")
			for _, want := range row.want {
				if !strings.Contains(said, want) {
					t.Errorf("%q is not in:\n%s", want, said)
				}
			}
		})
	}
}

// The file's mode keeps out whom it keeps out of the file.
func TestAUserWhoMayNotOpenTheFileDoesNotComeInByTheDoor(t *testing.T) {
	path := shared(t)
	if err := os.Chmod(path, 0o660); err != nil {
		t.Fatal(err)
	}
	held(t, come(t, options(path)))
	if said := strings.Join(foreign(t, "who", path), "\n"); !strings.Contains(said, "tidak boleh dibuka oleh pengguna ini") {
		t.Errorf("%s", said)
	}
}

// Only the owner's processes may take the file from a session.
func TestOnlyTheOwnerTakesTheFile(t *testing.T) {
	path := shared(t)
	held(t, come(t, options(path)))
	if said := strings.Join(foreign(t, "take", path), "\n"); !strings.Contains(said, "Hanya pemilik") {
		t.Errorf("%s", said)
	}
}

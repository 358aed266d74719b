//go:build linux

package cli_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/remote/sshclient"
	"capaian/ui/uitest/tools"
)

// kills is the environment variable that says how often the soak kills the service.
const kills = "CAPAIAN_TEST_KILLS"

// soak is an office whose service is killed again and again while people write over two doors
// and the file is copied.
type soak struct {
	t      *testing.T
	binary string
	file   string
	key    ssh.Signer
	next   map[string]int // what each door writes next
	acts   int            // acknowledged in all
	copies int            // copies with a name that were found whole
}

// saved is an act whose answer came.
type saved struct {
	door     string
	revision uint64
	value    int
}

// doors is the table of the ways in.
func (s *soak) doors(port string) map[string]func() (reconnect.Transport, error) {
	return map[string]func() (reconnect.Transport, error){
		"soket": func() (reconnect.Transport, error) {
			return socket.Open(context.Background(), socket.Options{File: s.file, Quiet: true})
		},
		"ssh": func() (reconnect.Transport, error) {
			return sshclient.Dial(context.Background(), sshclient.Options{
				Address: "127.0.0.1:" + port, Keys: []ssh.Signer{s.key}, Hosts: sshclient.Hosts{File: s.file + ".dikenal", Trusted: s.trusted()},
			}, nil)
		},
	}
}

// trusted is the key of the service, which it keeps from one start to the next.
func (s *soak) trusted() string {
	text, err := os.ReadFile(s.file + ".sidik")
	if err != nil {
		s.t.Fatal(err)
	}
	return string(text)
}

func of(door string, value int) *model.Staff {
	return &model.Staff{ID: model.ID(door), Position: fmt.Sprint(door, " ", value), Male: 1}
}

// round starts the service, lets both doors write until so many acts were acknowledged, and
// kills it. It returns what was acknowledged.
func (s *soak) round(enough int) []saved {
	server, port, said := layani(s.t, s.binary, s.file, "127.0.0.1:0")
	known := strings.ReplaceAll(fingerprintSaid(s.t, said()), `\`, "")
	if err := os.WriteFile(s.file+".sidik", []byte(known), 0o600); err != nil {
		s.t.Fatal(err)
	}
	var all []saved
	var writing sync.WaitGroup
	came, ends := make(chan saved, 64), make(chan string, 8)
	copying := exec.Command("sh", "-c", `while "$0" cadangkan --data "$1" -o "$1.salinan" --timpa >/dev/null 2>&1; do :; done`, s.binary, s.file)
	copying.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := copying.Start(); err != nil {
		s.t.Fatal(err)
	}
	for door, enter := range s.doors(port) {
		way, err := enter()
		if err != nil {
			s.t.Fatalf("%s: %v", door, err)
		}
		first := s.next[door]
		writing.Go(func() {
			defer way.Close()
			for value := first; ; value++ {
				revision, err := way.Do(store.Batch{Year: 2024, Edits: []store.Edit{store.Put(of(door, value))}})
				if err != nil {
					ends <- fmt.Sprintf("%s ended by itself: %v", door, err)
					return
				}
				came <- saved{door, revision, value}
			}
		})
	}
	go func() { writing.Wait(); close(came) }()
	for one := range came {
		if all = append(all, one); len(all) == enough {
			if err := server.Process.Kill(); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	_ = syscall.Kill(-copying.Process.Pid, syscall.SIGKILL) // the shell, and the copy that it makes
	_ = copying.Wait()
	if len(all) < enough {
		s.t.Fatalf("after %d acts %s; %s", len(all), <-ends, <-ends)
	}
	return all
}

// holds holds the file to what was acknowledged: every act is in the trail under its number,
// every cell is as the last one left it, or one further, whose answer did not come.
func (s *soak) holds(all []saved, whole bool) {
	t := s.t
	file, err := store.Open(s.file, store.Options{Timeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	last := map[string]int{"soket": s.next["soket"] - 1, "ssh": s.next["ssh"] - 1} // of the rounds before
	for _, one := range all {
		last[one.door] = max(last[one.door], one.value)
		entries, err := file.Entries(one.revision-1, 1)
		if err != nil || len(entries) != 1 || len(entries[0].Changes) != 1 {
			t.Fatalf("act %d of %s was acknowledged and is not in the trail: %v", one.revision, one.door, err)
		}
		var now model.Staff
		if err := json.Unmarshal(entries[0].Changes[0].After, &now); err != nil || now != *of(one.door, one.value) {
			t.Errorf("act %d of %s is %+v, %v", one.revision, one.door, now, err)
		}
	}
	book, err := file.Book(2024)
	if err != nil {
		t.Fatal(err)
	}
	for door, value := range last {
		found := value < 0 // nothing of it was ever acknowledged
		for _, p := range book.Staff {
			for _, may := range []int{value, value + 1} {
				if p == *of(door, may) {
					found, s.next[door] = true, may+1
				}
			}
		}
		if !found {
			t.Errorf("%s: %d was acknowledged, and is not what the file holds", door, value)
		}
	}
	if whole {
		if _, err := file.Seal(); err != nil {
			t.Error(err)
		}
	}
	s.acts += len(all)
	if _, err := os.Stat(s.file + ".salinan"); err != nil {
		return
	}
	if _, err := store.Inspect(s.file + ".salinan"); err != nil {
		t.Errorf("a copy: %v", err)
	} else {
		s.copies++
	}
	_ = os.Remove(s.file + ".salinan")
}

// The service is killed while people write over the socket and over SSH and somebody copies
// the file: nothing that was acknowledged is lost, the trail is whole, and every copy with a
// name is whole. CAPAIAN_TEST_KILLS says how often, for a long soak.
func TestKillsOfTheServiceLoseNothing(t *testing.T) {
	tools.Slow(t)
	times := 8
	if typed := os.Getenv(kills); typed != "" {
		n, err := strconv.Atoi(typed)
		if err != nil {
			t.Fatalf("%s: %v", kills, err)
		}
		times = n
	}
	key, public := identity(t, "siti")
	text, err := os.ReadFile(key)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.ParsePrivateKey(text)
	if err != nil {
		t.Fatal(err)
	}
	s := &soak{binary: built(t), file: filepath.Join(t.TempDir(), "kantor.db"), key: signer, next: map[string]int{}}
	made := exec.Command(s.binary, "contoh", "--data", s.file, "--tulis-saja")
	if out, err := made.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	register(t, s.file,
		&model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"seorang"}},
		&model.User{ID: "siti", Name: "Siti", Role: model.RoleSecretary, Keys: []string{public}})
	for n := range times {
		t.Run(strconv.Itoa(n+1), func(t *testing.T) {
			s.t = t
			s.holds(s.round(3+5*(n%8)), n%20 == 0 || n == times-1)
		})
		if t.Failed() {
			break
		}
	}
	t.Logf("%d kills, %d acts acknowledged, none lost; %d copies, all whole", times, s.acts, s.copies)
}

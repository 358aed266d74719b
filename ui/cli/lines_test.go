//go:build linux

package cli_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/store"
	"capaian/ui/uitest/tools"
)

// between listens at a port of its own, and has what comes and goes there passed to another.
func between(b testing.TB, to string, pass func(from, to net.Conn)) (port string) {
	b.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { l.Close() })
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", "127.0.0.1:"+to)
			if err != nil {
				near.Close()
				continue
			}
			go pass(near, far)
			go pass(far, near)
		}
	}()
	_, port, _ = net.SplitHostPort(l.Addr().String())
	return port
}

// meter passes bytes on to a port and tells how many, both ways.
func meter(b testing.TB, to string) (port string, passed chan int) {
	b.Helper()
	passed = make(chan int, 1<<16)
	pass := func(from, to net.Conn) {
		defer to.Close()
		buffer := make([]byte, 1<<16)
		for {
			n, err := from.Read(buffer)
			if n > 0 {
				passed <- n
				_, _ = to.Write(buffer[:n])
			}
			if err != nil {
				return
			}
		}
	}
	return between(b, to, pass), passed
}

// metered is a program in a terminal whose bytes are counted on the line, not on the screen.
func metered(b testing.TB, passed chan int, environ []string, line string) *wire {
	b.Helper()
	run := exec.Command("sh", "-c", "exec "+line)
	run.Env = append(append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8"), environ...)
	file, err := pty.StartWithSize(run, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		tools.Missing(b, "no pseudo terminal: "+err.Error())
	}
	w := &wire{b, file, run.Process.Pid, passed}
	go func() { _, _ = io.Copy(io.Discard, file) }()
	b.Cleanup(func() {
		run.Process.Kill()
		run.Wait()
		file.Close()
	})
	return w
}

// BenchmarkLines reports what a key costs on the line, both ways and without the headers of
// TCP, over each of the three lines. What is pressed is what TestBytesPerKey presses.
func BenchmarkLines(b *testing.B) {
	binary := measured(b)
	key, public := identity(b, "siti")
	for _, row := range []struct {
		name string
		line func(file string) (string, chan int, []string)
	}{
		{"layani", func(file string) (string, chan int, []string) {
			_, to, _ := layani(b, binary, file, "127.0.0.1:0")
			port, passed := meter(b, to)
			return openSSH(b, port, key, os.DevNull) + " -tt 127.0.0.1", passed, nil
		}},
		{"OpenSSH", func(file string) (string, chan int, []string) {
			port, passed := meter(b, sshd(b, public, binary+" --data "+file+" --triwulan 4"))
			return openSSH(b, port, key, os.DevNull) + " -tt 127.0.0.1", passed, nil
		}},
		{"OpenSSH compressed", func(file string) (string, chan int, []string) {
			port, passed := meter(b, sshd(b, public, binary+" --data "+file+" --triwulan 4"))
			return openSSH(b, port, key, os.DevNull) + " -C -tt 127.0.0.1", passed, nil
		}},
		{"sambung", func(file string) (string, chan int, []string) {
			_, to, said := layani(b, binary, file, "127.0.0.1:0")
			port, passed := meter(b, to)
			trusted := strings.ReplaceAll(fingerprintSaid(b, said()), `\`, "")
			return binary + " sambung 127.0.0.1:" + port + " --triwulan 4 --kunci " + key + " --sidik " + trusted, passed, []string{"XDG_DATA_HOME=" + b.TempDir()}
		}},
	} {
		b.Run(row.name, func(b *testing.B) {
			file := example(b, binary)
			register(b, file, &model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"root"}, Keys: []string{public}})
			line, passed, environ := row.line(file)
			for b.Loop() {
				w := metered(b, passed, environ, line)
				start := w.answer(patience)
				for more := 1; more > 0; start += more {
					more = w.answer(2 * time.Second) // a busy machine rests between two pieces
				}
				b.ReportMetric(float64(start), "B/start")
				w.key("\x1b3")
				w.answer(5 * time.Second)
				b.ReportMetric(float64(w.median(times(12, "\x1b[B")...)), "B/down")
				w.key("\x1bn") // a row without a date: taking it back is not asked about
				b.ReportMetric(float64(w.median(times(10, " ")...)), "B/toggle")
				w.key("\x1b2")
				w.key("\r")
				b.ReportMetric(float64(w.median("1", "2", "3", ".", "4", "5", "\x7f", "\x7f", "\x7f")), "B/digit")
				w.answer(8 * time.Second)
				b.ReportMetric(float64(w.answer(10*time.Second)), "B/idle10s")
				b.ReportMetric(0, "ns/op")
				w.key("\x03")
				w.key("b")
			}
		})
	}
}

// crowd is many people on terminals of one server.
type crowd struct {
	patience time.Duration // how long something may take to come of a key; 0: as long as a screen
	in       []io.Writer
	came     []chan time.Time
}

// join comes with each key so many times.
func (c *crowd) join(b testing.TB, port string, keys []string, each int) {
	b.Helper()
	for _, name := range keys {
		for range each {
			client := dialled(b, port, name)
			session, err := client.NewSession()
			if err != nil {
				b.Fatal(err)
			}
			in, _ := session.StdinPipe()
			out, _ := session.StdoutPipe()
			if err := session.RequestPty("xterm-256color", 30, 100, nil); err != nil {
				b.Fatal(err)
			}
			if err := session.Shell(); err != nil {
				b.Fatal(err)
			}
			came := make(chan time.Time, 1024)
			go func() {
				buffer := make([]byte, 1<<16)
				for {
					n, err := out.Read(buffer)
					if n > 0 {
						came <- time.Now()
					}
					if err != nil {
						return
					}
				}
			}()
			c.in, c.came = append(c.in, in), append(c.came, came)
		}
	}
}

// dialled is a connection to the server with the key in a file.
func dialled(b testing.TB, port, key string) *ssh.Client {
	b.Helper()
	text, err := os.ReadFile(key)
	if err != nil {
		b.Fatal(err)
	}
	signer, err := ssh.ParsePrivateKey(text)
	if err != nil {
		b.Fatal(err)
	}
	client, err := ssh.Dial("tcp", "127.0.0.1:"+port, &ssh.ClientConfig{Auth: []ssh.AuthMethod{ssh.PublicKeys(signer)}, HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { client.Close() })
	return client
}

// press lets one press a key and returns the time until something comes of it.
func (c *crowd) press(b testing.TB, n int, key string) time.Duration {
	for len(c.came[n]) > 0 {
		<-c.came[n]
	}
	began := time.Now()
	if _, err := io.WriteString(c.in[n], key); err != nil {
		b.Error(err)
		return 0
	}
	select {
	case at := <-c.came[n]:
		return at.Sub(began)
	case <-time.After(cmp.Or(c.patience, patience)):
		b.Errorf("session %d: nothing came of %q", n, key)
		return cmp.Or(c.patience, patience)
	}
}

// pressInTurn presses the keys of two screens by turns until something comes of one, and returns
// the time since the first: a key that arrives together with the one after it may change
// nothing on the screen, and then nothing comes of it.
func (c *crowd) pressInTurn(b testing.TB, n int, keys ...string) time.Duration {
	for more := true; more; {
		select {
		case <-c.came[n]: // the rest of the screen before
		case <-time.After(100 * time.Millisecond):
			more = false
		}
	}
	began, all := time.Now(), cmp.Or(c.patience, patience)
	for next := 0; time.Since(began) < all; next++ {
		if _, err := io.WriteString(c.in[n], keys[next%len(keys)]); err != nil {
			b.Error(err)
			return 0
		}
		select {
		case at := <-c.came[n]:
			return at.Sub(began)
		case <-time.After(2 * time.Second):
		}
	}
	b.Errorf("session %d: nothing came of %q", n, keys)
	return all
}

func resident(b testing.TB, pid int) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		tools.Elsewhere(b, "no /proc on this system")
	}
	for line := range strings.Lines(string(status)) {
		var kilobytes float64
		if n, _ := fmt.Sscanf(line, "VmRSS: %f kB", &kilobytes); n == 1 {
			return kilobytes / 1024
		}
	}
	return 0
}

// busy is the processor time that a process has used, in seconds.
func busy(b testing.TB, pid int) float64 {
	b.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		tools.Elsewhere(b, "no /proc on this system")
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	var user, system float64
	if _, err := fmt.Sscan(fields[11]+" "+fields[12], &user, &system); err != nil {
		b.Fatal(err)
	}
	const perSecond = 100 // what Linux counts in
	return (user + system) / perSecond
}

// revision asks the program for that of the file.
func revision(b testing.TB, binary, file string) int {
	b.Helper()
	out, err := exec.Command(binary, "status", "--json", "--data", file).Output()
	var status struct {
		Revision int `json:"revisi"`
	}
	if err == nil {
		err = json.Unmarshal(out, &status)
	}
	if err != nil {
		b.Fatal(err)
	}
	return status.Revision
}

// BenchmarkHundredSessions has a hundred people at the built-in server at once, each of whom
// presses a key a second, and reports memory per session and the time from key to screen:
// where all of them look through the screens, and where every tenth key saves, which all the
// others see. Server and callers share the machine.
func BenchmarkHundredSessions(b *testing.B) {
	for _, row := range []struct {
		name  string
		saves bool
	}{{"reading", false}, {"saving", true}} {
		b.Run(row.name, func(b *testing.B) { hundred(b, row.saves) })
	}
}

// exampleRows is how many rows the checklist of the example has.
const exampleRows = 45

// rowEach adds so many rows to the end of the checklist.
func rowEach(b *testing.B, file string, rows int) {
	b.Helper()
	s, err := store.Open(file, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	year := s.Years()[0]
	book, err := s.Book(year)
	if err != nil {
		b.Fatal(err)
	}
	last := book.Rows[len(book.Rows)-1]
	var edits []store.Edit
	for n := range rows {
		edits = append(edits, store.Put(&model.FacilitationRow{
			ID: model.ID(fmt.Sprint("baris-", n)), Group: last.Group, Order: last.Order + n + 1, Name: fmt.Sprint("Kegiatan ke ", n), Planned: 4,
		}))
	}
	if _, err := s.Do(model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: year, Edits: edits}); err != nil {
		b.Fatal(err)
	}
}

func hundred(b *testing.B, saves bool) {
	const people, each, rounds = 20, 5, 20
	binary := measured(b)
	file := example(b, binary)
	var keys []string
	var users []*model.User
	for n := range people {
		key, public := identity(b, fmt.Sprint("orang", n))
		keys = append(keys, key)
		users = append(users, &model.User{ID: model.ID(fmt.Sprint("orang", n)), Name: fmt.Sprint("Orang ", n), Role: model.RoleSecretary, Keys: []string{public}})
	}
	users[0].Role = model.RoleAdmin
	register(b, file, users...)
	rowEach(b, file, people*each+1)
	server, port, _ := layani(b, binary, file, "127.0.0.1:0")
	for b.Loop() {
		before := resident(b, server.Process.Pid)
		c := &crowd{}
		c.join(b, port, keys, each)
		time.Sleep(2 * time.Second)
		b.ReportMetric((resident(b, server.Process.Pid)-before)/float64(len(c.in)), "MB/session")
		idle := busy(b, server.Process.Pid)
		time.Sleep(5 * time.Second)
		b.ReportMetric((busy(b, server.Process.Pid)-idle)/5*100, "%cpu/idle")
		for n, in := range c.in { // to rows of their own: a row with a date is asked about, and so is one that another takes just now
			for _, keys := range []string{"\x1b3", "\x07", fmt.Sprint(exampleRows + n + 2), "\r"} {
				if _, err := io.WriteString(in, keys); err != nil {
					b.Fatal(err)
				}
				time.Sleep(10 * time.Millisecond)
			}
		}
		time.Sleep(3 * time.Second)
		acts, worked := revision(b, binary, file), busy(b, server.Process.Pid)
		var mu sync.Mutex
		var took []time.Duration
		var all sync.WaitGroup
		for n := range c.in {
			all.Go(func() {
				time.Sleep(time.Duration(n) * 10 * time.Millisecond)
				tick := time.NewTicker(time.Second)
				defer tick.Stop()
				for round := range rounds {
					key := []string{"\x1b[B", "\x1b[A", "\x1b2", "\x1b3"}[round%4]
					if saves && round%10 == 4 {
						key = " "
					}
					d := c.press(b, n, key)
					mu.Lock()
					took = append(took, d)
					mu.Unlock()
					<-tick.C
				}
			})
		}
		all.Wait()
		b.ReportMetric(float64(revision(b, binary, file)-acts), "acts")
		b.ReportMetric((busy(b, server.Process.Pid)-worked)*1000/float64(len(took)), "ms-cpu/key")
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms/median")
		b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/p99")
		b.ReportMetric(resident(b, server.Process.Pid), "MB/all")
		b.ReportMetric(0, "ns/op")
	}
}

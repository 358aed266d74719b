//go:build linux

package cli_test

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"capaian/model"
	"capaian/ui/uitest/tools"
)

// The thin line: what a village's telephone carries.
const (
	thinRate  = 64_000 / 8 // bytes a second, either way
	thinDelay = 150 * time.Millisecond
)

// thin passes bytes on to a port as a line does on which an answer takes 300 ms, so many bytes a second.
func thin(b testing.TB, to string, rate int) (port string) {
	b.Helper()
	type piece struct {
		due  time.Time
		text []byte
	}
	pass := func(from, to net.Conn) {
		pieces := make(chan piece, 1<<12)
		go func() {
			defer to.Close()
			for p := range pieces {
				time.Sleep(time.Until(p.due))
				_, _ = to.Write(p.text)
			}
		}()
		defer close(pieces)
		free := time.Now() // when the line has carried what was put on it
		for {
			text := make([]byte, 512)
			n, err := from.Read(text)
			if now := time.Now(); free.Before(now) {
				free = now
			}
			free = free.Add(time.Duration(n) * time.Second / time.Duration(rate))
			pieces <- piece{free.Add(thinDelay), text[:n]}
			if err != nil {
				return
			}
		}
	}
	return between(b, to, func(from, to net.Conn) {
		time.Sleep(2 * thinDelay) // what TCP asks for first
		pass(from, to)
	})
}

// firstScreen starts a program in a terminal and returns how long it is until a text stands there.
func firstScreen(b testing.TB, environ []string, line, text string) time.Duration {
	b.Helper()
	run := exec.Command("sh", "-c", "exec "+line)
	run.Env = append(append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8"), environ...)
	began := time.Now()
	file, err := pty.StartWithSize(run, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		tools.Missing(b, "no pseudo terminal: "+err.Error())
	}
	defer func() {
		run.Process.Kill()
		run.Wait()
		file.Close()
	}()
	if err := file.SetReadDeadline(began.Add(patience)); err != nil {
		b.Fatal(err)
	}
	var seen []byte
	buffer := make([]byte, 1<<16)
	for {
		n, err := file.Read(buffer)
		seen = append(seen, buffer[:n]...)
		if bytes.Contains(seen, []byte(text)) {
			return time.Since(began)
		}
		if err != nil {
			b.Fatalf("%q did not come: %v\n%q", text, err, seen)
		}
	}
}

// While the year is on its way the first screen stands there, says so, and keeps what is typed.
func TestTypedWhileTheYearArrives(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	key, public := identity(t, "siti")
	register(t, file, &model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"root"}, Keys: []string{public}})
	_, to, said := layani(t, binary, file, "127.0.0.1:0")
	line := fmt.Sprintf("TERM=screen XDG_DATA_HOME=%s %s sambung 127.0.0.1:%s --triwulan 4 --kunci %s --sidik %s",
		t.TempDir(), binary, thin(t, to, thinRate/4), key, strings.ReplaceAll(fingerprintSaid(t, said()), `\`, ""))
	far := newPane(t)
	far.run(80, 24, line)
	far.see(`Kesiapan +taksiran(?s:.*)Data masih diambil dari kantor`)
	far.keys("M-2", "7", "3")
	far.see(`capaian 143,14(?s:.*)Enter simpan`)
	far.keys("C-x", "C-q")
	far.see(`selesai 0`)
	far.end()

	far.run(80, 24, line)
	far.see(`Data masih diambil dari kantor`)
	far.keys("C-q")
	far.see(`selesai 0`)
}

// BenchmarkThinLine reports how long it is from a command at home to the first screen, over
// 64 kbit/s where an answer takes 300 ms; of sambung also until its keys do something.
func BenchmarkThinLine(b *testing.B) {
	binary := measured(b)
	key, public := identity(b, "siti")
	file := example(b, binary)
	register(b, file, &model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"root"}, Keys: []string{public}})
	_, to, said := layani(b, binary, file, "127.0.0.1:0")
	trusted := strings.ReplaceAll(fingerprintSaid(b, said()), `\`, "")
	port := thin(b, to, thinRate)
	ssh := openSSH(b, port, key, os.DevNull) + " -tt 127.0.0.1"
	sambung := binary + " sambung 127.0.0.1:" + port + " --triwulan 4 --kunci " + key + " --sidik " + trusted
	environ := []string{"XDG_DATA_HOME=" + b.TempDir()}
	for _, row := range []struct {
		name, line, text string
	}{
		{"OpenSSH", ssh, "bantuan"},
		{"OpenSSH compressed", strings.Replace(ssh, " -tt ", " -C -tt ", 1), "bantuan"},
		{"sambung", sambung, "masih diambil"},
		{"sambung, keys", sambung, "bantuan"},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				firstScreen(b, environ, row.line, row.text)
			}
		})
	}
}

//go:build linux

package cli_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/uitest/tools"
)

// load is a row of the table of what callers do to fill the memory of the server.
type load struct {
	name string
	each func(testing.TB, *ssh.Client) // what one of the callers does
	most float64                       // megabytes that the server may reach with fifty of them
}

// loads: the bounds are about twice what was measured on two busy cores, so that only what has
// none goes over.
func loads() []load {
	return []load{
		{"many who type without pause", func(t testing.TB, c *ssh.Client) {
			send(t, screenOf(t, c, 80, 24), "\x1b2\r"+strings.Repeat("12,5\x7f\x7f\x7f\x7f\x1b[B\x1b[A", 1200))
		}, 500},
		{"pastes of ten megabytes", func(t testing.TB, c *ssh.Client) {
			in := screenOf(t, c, 80, 24)
			send(t, in, "\x1b[200~")
			piece := strings.Repeat("Fasilitasi pembinaan\t1\t12,5\n", 1<<20/28)
			for range 10 {
				send(t, in, piece)
			}
			send(t, in, "\x1b[201~")
		}, 1200},
		{"windows of 65,535 by 65,535", func(t testing.TB, c *ssh.Client) {
			send(t, screenOf(t, c, 65_535, 65_535), strings.Repeat("\x1b3\x1b2\x1b5", 10))
		}, 1800},
		{"twenty channels each", func(t testing.TB, c *ssh.Client) {
			for range 20 {
				session, err := c.NewSession()
				if err != nil {
					continue // one too many
				}
				if in, err := session.StdinPipe(); err == nil {
					go func() { _, _ = io.WriteString(in, strings.Repeat("x", 2<<20)) }() // which nobody reads
				}
			}
		}, 1000},
	}
}

// screenOf is what a terminal of so many columns and rows is typed into.
func screenOf(t testing.TB, c *ssh.Client, columns, rows int) io.Writer {
	session, err := c.NewSession()
	if err != nil {
		t.Error(err)
		return io.Discard
	}
	in, err := session.StdinPipe()
	session.Stdout = io.Discard
	if err := errors.Join(err, session.RequestPty("xterm-256color", rows, columns, nil), session.Shell()); err != nil {
		t.Error(err)
	}
	return in
}

func send(t testing.TB, to io.Writer, text string) {
	if _, err := io.WriteString(to, text); err != nil {
		t.Error(err)
	}
}

// peak is the most memory that a process has held, in megabytes.
func peak(t testing.TB, pid int) float64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		tools.Elsewhere(t, "no /proc on this system")
	}
	for line := range strings.Lines(string(status)) {
		var kilobytes float64
		if n, _ := fmt.Sscanf(line, "VmHWM: %f kB", &kilobytes); n == 1 {
			return kilobytes / 1024
		}
	}
	return 0
}

// Whatever callers send, the server's memory stays bounded, and somebody else is served
// meanwhile. Fifty callers take CAPAIAN_TEST_LONG.
func TestWhatCallersSendIsBounded(t *testing.T) {
	tools.Slow(t)
	const people = 10
	each, share := 1, 0.4 // ten callers
	if tools.Long() {
		each, share = 5, 1.0 // fifty
	}
	binary := measured(t)
	var keys []string
	var users []*model.User
	for n := range people + 1 {
		key, public := identity(t, fmt.Sprint("orang", n))
		keys = append(keys, key)
		users = append(users, &model.User{ID: model.ID(fmt.Sprint("orang", n)), Name: fmt.Sprint("Orang ", n), Role: model.RoleSecretary, Keys: []string{public}})
	}
	users[0].Role = model.RoleAdmin
	for _, l := range loads() {
		t.Run(l.name, func(t *testing.T) {
			file := example(t, binary)
			register(t, file, users...)
			server, port, _ := layani(t, binary, file, "127.0.0.1:0")
			rest := peak(t, server.Process.Pid)
			other := &crowd{patience: 5 * time.Minute} // half a gigabyte is taken apart on whatever cores there are
			other.join(t, port, keys[people:], 1)
			var all sync.WaitGroup
			for _, key := range keys[:people] {
				for range each {
					all.Go(func() { l.each(t, dialled(t, port, key)) })
				}
			}
			served := time.Duration(0)
			for range 10 {
				served = max(served, other.pressInTurn(t, 0, "\x1b3", "\x1b2"), other.pressInTurn(t, 0, "\x1b2", "\x1b3"))
			}
			all.Wait()
			served = max(served, other.pressInTurn(t, 0, "\x1b3", "\x1b2"))
			reached := peak(t, server.Process.Pid)
			t.Logf("at rest %.0f MB, at most %.0f MB; a key of somebody else took %v at most", rest, reached, served.Round(time.Millisecond))
			if most := l.most * share; reached > most {
				t.Errorf("%.0f MB, want at most %.0f", reached, most)
			}
		})
	}
}

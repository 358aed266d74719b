package sshserver_test

import (
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/sshserver"
)

// flood is a row of the table of what callers do to keep others out, all by one address.
type flood struct {
	name string
	each func(net.Conn)
	held int // as many at once; 0: as many a second as can be
}

func floods(o *office) []flood {
	say := func(word string) func(net.Conn) {
		return func(c net.Conn) { _, _ = io.WriteString(c, word) }
	}
	wait := func(word string) func(net.Conn) {
		return func(c net.Conn) {
			_, _ = io.WriteString(c, word)
			_, _ = io.Copy(io.Discard, c)
		}
	}
	stranger := newKey(o.t)
	knock := func(c net.Conn) {
		if conn, _, _, err := gossh.NewClientConn(c, o.addr, &gossh.ClientConfig{
			User: "x", Auth: []gossh.AuthMethod{gossh.PublicKeys(stranger)}, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: patience,
		}); err == nil {
			_ = conn.Close()
		}
	}
	return []flood{
		{"comes and goes", func(net.Conn) {}, 0},
		{"says a word and goes", say("SSH-2.0-x\r\n"), 0},
		{"300 half open", wait("SSH-2.0-x\r\n"), 300},
		{"2000 half open", wait("SSH-2.0-x\r\n"), 2000},
		{"2000 that say how they would", wait("SSH-2.0-x\r\n\x00\x00\x03\x0c" + strings.Repeat("\x14", 0x30c)), 2000},
		{"unknown keys, 40 at once", knock, 40},
	}
}

// begin floods until it is stopped, and counts the connections.
func (f *flood) begin(o *office) (stop func() int64) {
	var count atomic.Int64
	var all sync.WaitGroup
	over := make(chan struct{})
	workers := f.held
	if workers == 0 {
		workers = 8
	}
	for range workers {
		all.Go(func() {
			for {
				select {
				case <-over:
					return
				default:
				}
				c, err := net.Dial("tcp", o.addr)
				if err != nil {
					time.Sleep(10 * time.Millisecond)
					continue
				}
				count.Add(1)
				gone := make(chan struct{})
				go func() {
					select {
					case <-over:
					case <-gone:
					}
					_ = c.Close()
				}()
				f.each(c)
				close(gone)
			}
		})
	}
	return func() int64 {
		close(over)
		all.Wait()
		return count.Load()
	}
}

// BenchmarkLoginUnderFlood tells how long somebody whom the office knows takes from the call
// to the first frame, by the same address from which others flood the door.
func BenchmarkLoginUnderFlood(b *testing.B) {
	o := open(b, func(l *sshserver.Limits) { *l = sshserver.DefaultLimits() })
	for _, f := range floods(o) {
		b.Run(f.name, func(b *testing.B) {
			began := time.Now()
			stop := f.begin(o)
			time.Sleep(300 * time.Millisecond)
			failed, longest := 0, time.Duration(0)
			for b.Loop() {
				one := time.Now()
				if !o.enters("siti") {
					failed++
				}
				longest = max(longest, time.Since(one))
			}
			b.ReportMetric(float64(longest.Milliseconds()), "longest-ms")
			b.ReportMetric(float64(failed), "failed")
			b.ReportMetric(float64(stop())/time.Since(began).Seconds(), "callers/s")
		})
	}
}

// enters reports that somebody was let in and saw their first frame.
func (o *office) enters(who string) bool {
	c, err := o.dial(gossh.PublicKeys(o.keys[who]))
	if err != nil {
		return false
	}
	defer func() { _ = c.Close() }()
	s, err := c.NewSession()
	if err != nil {
		return false
	}
	out, err := s.StdoutPipe()
	if err != nil || s.RequestPty("xterm", 24, 80, gossh.TerminalModes{}) != nil || s.Shell() != nil {
		return false
	}
	_, err = out.Read(make([]byte, 1))
	return err == nil
}

// crowd registers as many people, each with a key.
func (o *office) crowd(n int) []string {
	var names []string
	batch := store.Batch{Year: model.OfficeWide}
	for i := range n {
		name := fmt.Sprintf("orang%d", i)
		o.keys[name] = newKey(o.t)
		batch.Edits = append(batch.Edits, store.Put(&model.User{ID: model.ID(name), Name: name, Role: model.RoleStaff, Keys: []string{line(o.keys[name])}}))
		names = append(names, name)
	}
	storetest.Do(o.t, o.store, model.Actor{ID: "admin", Role: model.RoleAdmin}, batch)
	return names
}

// BenchmarkAllAtOnce tells how long 220 people take who all call at the same moment, as
// after the server was started anew.
func BenchmarkAllAtOnce(b *testing.B) {
	o := open(b, func(l *sshserver.Limits) { *l = sshserver.DefaultLimits() })
	names := o.crowd(220)
	for b.Loop() {
		var failed atomic.Int64
		var all sync.WaitGroup
		for _, name := range names {
			all.Go(func() {
				if !o.enters(name) {
					failed.Add(1)
				}
			})
		}
		all.Wait()
		b.ReportMetric(float64(failed.Load()), "failed")
	}
}

// All people of a large office who call at the same moment come in, though the server does
// not know their address yet.
func TestEverybodyComesInAtOnce(t *testing.T) {
	o := open(t, func(l *sshserver.Limits) {
		*l = sshserver.DefaultLimits()
		l.Handshake = patience // sixty exchanges of keys on whatever cores there are
	})
	var failed atomic.Int64
	var all sync.WaitGroup
	for _, name := range o.crowd(60) {
		all.Go(func() {
			if !o.enters(name) {
				failed.Add(1)
			}
		})
	}
	all.Wait()
	if failed.Load() > 0 {
		t.Errorf("%d did not come in", failed.Load())
	}
}

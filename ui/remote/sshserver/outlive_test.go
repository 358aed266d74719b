package sshserver_test

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// Nothing of a session outlives it: no goroutine that waits for news, and nothing that the
// program of the person held. They come in each way, ten on a connection.
func TestNothingOfASessionOutlivesIt(t *testing.T) {
	const connections, each = 100, 10
	many := connections
	if testing.Short() {
		many = connections / 10
	}
	o := open(t, nil)
	var made, freed atomic.Int64
	o.opened = func(p *page) {
		made.Add(1)
		runtime.AddCleanup(p, func(n *atomic.Int64) { n.Add(1) }, &freed)
	}
	o.visits(t, 1)
	before := runtime.NumGoroutine()
	for range many {
		o.visits(t, each)
	}
	eventually(t, func() bool { return runtime.NumGoroutine() <= before }, func() string {
		stacks := make([]byte, 1<<20)
		return fmt.Sprintf("%d goroutines, %d before %d sessions:\n%s", runtime.NumGoroutine(), before, many*each, stacks[:runtime.Stack(stacks, true)])
	})
	eventually(t, func() bool {
		runtime.GC()
		return freed.Load() == made.Load()
	}, func() string { return fmt.Sprintf("%d of %d programs are kept", made.Load()-freed.Load(), made.Load()) })
}

// visits opens a connection, has so many sessions on it one after the other, and closes it.
func (o *office) visits(t *testing.T, sessions int) {
	t.Helper()
	c, err := o.dial(gossh.PublicKeys(o.keys["budi"]))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for i := range sessions {
		switch i % 3 {
		case 0: // left by the person
			screen := o.terminal(c)
			screen.press("alt+q")
			if err := screen.end(); err != nil {
				t.Fatal(err)
			}
		case 1: // the terminal goes away
			screen := o.terminal(c)
			screen.see("<budi")
			screen.session.Close()
		case 2:
			client := o.subsystemOn(c)
			client.Close()
			<-client.Gone()
		}
	}
}

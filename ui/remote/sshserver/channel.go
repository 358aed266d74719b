package sshserver

import (
	"context"
	"runtime/debug"
	"slices"
	"sync/atomic"

	"capaian/ui/remote/link"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// The library's own sessions keep every variable that is sent, and change the size of a
// terminal under whoever reads it. Ours take what they are asked for within bounds.

// What one connection may open, and one session ask for.
const (
	maxChannels     = 10
	maxRequestBytes = 4 << 10
)

// channelCountKey is the key under which a connection's context counts its channels.
type channelCountKey struct{}

// caller is one session of a connection: a terminal, a command, or our own client.
type caller struct {
	gossh.Channel
	server *Server
	conn   *gossh.ServerConn
	key    gossh.PublicKey // of which the caller has the secret half
	gone   context.Context // ends with the channel

	terminal string // its kind; "" where none was asked for
	environ  []string
	sizes    chan size // the newest only
	work     func()    // what the session is for, once it was asked for
	awaited  bool      // a server that stops waits for its end
	begun    bool
}

// size is that of a terminal, in cells.
type size struct{ width, height int }

// channel takes a session on a connection that is through its handshake.
func (s *Server) channel(_ *ssh.Server, conn *gossh.ServerConn, asked gossh.NewChannel, ctx ssh.Context) {
	s.accept(conn, asked, ctx, func(c *caller, requests <-chan *gossh.Request) {
		for r := range requests {
			// A caller who has gone hears no answer. The others hear it before the work begins, for
			// that may be over at once.
			_ = r.Reply(len(r.Payload) <= maxRequestBytes && c.grant(r), nil)
			c.begin()
		}
	})
}

// lineChannel takes the line of our own client. What it says first comes with its question for
// the channel, so that on a far line one answer does for both.
func (s *Server) lineChannel(_ *ssh.Server, conn *gossh.ServerConn, asked gossh.NewChannel, ctx ssh.Context) {
	said := asked.ExtraData()
	if len(said) > maxRequestBytes {
		_ = asked.Reject(gossh.Prohibited, "terlalu panjang")
		return
	}
	s.accept(conn, asked, ctx, func(c *caller, requests <-chan *gossh.Request) {
		if !c.take(func() { s.line(c, said) }, false) {
			_ = c.Close()
		}
		c.begin()
		gossh.DiscardRequests(requests)
	})
}

// accept counts a channel, takes it where there is room, and hands it on until it ends.
func (s *Server) accept(conn *gossh.ServerConn, asked gossh.NewChannel, ctx ssh.Context, serve func(*caller, <-chan *gossh.Request)) {
	authenticated(ctx)
	ctx.Lock()
	count, ok := ctx.Value(channelCountKey{}).(*atomic.Int32)
	if !ok {
		count = new(atomic.Int32)
		ctx.SetValue(channelCountKey{}, count)
	}
	ctx.Unlock()
	defer count.Add(-1)
	if count.Add(1) > maxChannels {
		_ = asked.Reject(gossh.ResourceShortage, "terlalu banyak sesi dalam satu sambungan")
		return
	}
	// The library takes this key from what the connection proved, not from what was offered.
	key, _ := ctx.Value(ssh.ContextKeyPublicKey).(ssh.PublicKey)
	leave, ok := s.channelOf(key)
	if !ok {
		_ = asked.Reject(gossh.ResourceShortage, "terlalu banyak sesi dengan satu kunci")
		return
	}
	defer leave()
	opened, requests, err := asked.Accept()
	if err != nil {
		return
	}
	gone, end := context.WithCancel(context.Background())
	defer end()
	serve(&caller{Channel: opened, server: s, conn: conn, key: key, gone: gone, sizes: make(chan size, 1)}, requests)
}

// channelOf counts a channel of a key, each of which may hold two megabytes that nobody has
// read; false where there are too many, by whatever number of connections.
func (s *Server) channelOf(key gossh.PublicKey) (leave func(), ok bool) {
	if key == nil {
		return nil, false
	}
	name := string(key.Marshal())
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.channels[name] >= 2*s.options.Limits.PerKey {
		return nil, false
	}
	s.channels[name]++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.channels[name]--; s.channels[name] == 0 {
			delete(s.channels, name)
		}
	}, true
}

// requestKind is a row of the table of what a session may be asked for.
type requestKind struct {
	name  string
	grant func(*caller, []byte) bool
}

func requestKinds() []requestKind {
	return []requestKind{
		{"env", (*caller).variable},
		{"pty-req", (*caller).pty},
		{"window-change", (*caller).resize},
		{"shell", func(c *caller, _ []byte) bool { return c.take(func() { c.server.shell(c) }, true) }},
		{"exec", (*caller).exec},
		{"subsystem", (*caller).subsystem},
	}
}

func (c *caller) grant(r *gossh.Request) bool {
	for _, row := range requestKinds() {
		if row.name == r.Type {
			return row.grant(c, r.Payload)
		}
	}
	return false
}

// variable takes what a terminal may say of itself, each once.
func (c *caller) variable(payload []byte) bool {
	var sent struct{ Name, Value string }
	if gossh.Unmarshal(payload, &sent) != nil || c.begun || !slices.Contains(terminalVariables(), sent.Name) {
		return false
	}
	if value := plainWord(sent.Value, ""); value != "" && len(c.environ) < len(terminalVariables()) {
		c.environ = append(c.environ, sent.Name+"="+value)
	}
	return true
}

func (c *caller) pty(payload []byte) bool {
	var sent struct {
		Term                         string
		Columns, Rows, Width, Height uint32
		Modes                        string
	}
	if gossh.Unmarshal(payload, &sent) != nil || c.begun {
		return false
	}
	c.terminal = plainWord(sent.Term, "xterm")
	if sent.Columns == 0 || sent.Rows == 0 {
		sent.Columns, sent.Rows = defaultColumns, defaultRows
	}
	c.setSize(sent.Columns, sent.Rows)
	return true
}

func (c *caller) resize(payload []byte) bool {
	var sent struct{ Columns, Rows, Width, Height uint32 }
	if gossh.Unmarshal(payload, &sent) != nil || sent.Columns == 0 || sent.Rows == 0 {
		return false
	}
	c.setSize(sent.Columns, sent.Rows)
	return true
}

// setSize keeps the newest size for whoever draws.
func (c *caller) setSize(columns, rows uint32) {
	select {
	case <-c.sizes:
	default:
	}
	c.sizes <- size{int(min(columns, maxColumns)), int(min(rows, maxRows))}
}

func (c *caller) exec(payload []byte) bool {
	var sent struct{ Command string }
	if gossh.Unmarshal(payload, &sent) != nil {
		return false
	}
	return c.take(func() { c.server.run(c, sent.Command) }, true)
}

func (c *caller) subsystem(payload []byte) bool {
	var sent struct{ Name string }
	if gossh.Unmarshal(payload, &sent) != nil || sent.Name != link.Subsystem {
		return false
	}
	return c.take(func() { c.server.line(c, nil) }, false)
}

// take notes what the session is for, once, and whether a server that stops waits for its end.
func (c *caller) take(work func(), awaited bool) bool {
	if c.begun || c.key == nil || !c.server.enter(awaited) {
		return false
	}
	c.begun, c.work, c.awaited = true, work, awaited
	return true
}

// begin starts what was taken. A panic ends this session only.
func (c *caller) begin() {
	work := c.work
	if work == nil {
		return
	}
	c.work = nil
	go func() {
		defer func() {
			if c.awaited {
				c.server.busy.Done()
			}
		}()
		defer c.exit(exitDone)
		defer func() {
			if r := recover(); r != nil {
				c.server.options.Log.Error("sesi gagal", "sebab", r, "jejak", string(debug.Stack()))
				c.complain(exitNo, failure)
			}
		}()
		work()
	}()
}

// exit ends the session with a code; only the first is heard.
func (c *caller) exit(code uint32) {
	// A caller who has gone hears nothing.
	_, _ = c.SendRequest("exit-status", false, gossh.Marshal(struct{ Status uint32 }{code}))
	_ = c.Close()
}

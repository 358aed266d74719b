package sshserver

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"charm.land/ssh"

	"capaian/model"
	"capaian/ui/remote"
	"capaian/ui/remote/compress"
	"capaian/ui/remote/link"
)

// Exit codes, as those of the command line.
const (
	exitDone  = 0
	exitNo    = 1
	exitUsage = 2
)

// failure is what is said of a session that ended by a fault of the program.
const failure = "Program berhenti karena kesalahan di dalamnya. Yang sudah tersimpan tetap ada; sambungkan lagi."

// enter counts a session, where Shutdown waits for it; false where that has begun.
func (s *Server) enter(awaited bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.ending && awaited {
		s.busy.Add(1)
	}
	return !s.ending
}

// complain says why a session ends, on the caller's standard error.
func (c *caller) complain(code uint32, sentence string) {
	var to io.Writer = c.Stderr()
	if c.terminal != "" {
		to = ssh.NewPtyWriter(to)
	}
	// Whoever hung up hears nothing.
	_, _ = fmt.Fprintf(to, "capaian: %s\n", model.Clean(sentence, false))
	c.exit(code)
}

// shell is a session without a command: the program, where there is a terminal for it.
func (s *Server) shell(c *caller) {
	if c.terminal == "" {
		c.complain(exitUsage, "layar memerlukan terminal; sambungkan dengan 'ssh -t', atau beri perintah: "+strings.Join(s.options.Commands, ", "))
		return
	}
	s.show(c)
}

// run carries out one of the commands that only read.
func (s *Server) run(c *caller, command string) {
	// What cannot be split into words is no command.
	args := words(command)
	if len(args) == 0 || !slices.Contains(s.options.Commands, args[0]) {
		c.complain(exitUsage, "lewat SSH hanya perintah ini yang dijalankan: "+strings.Join(s.options.Commands, ", "))
		return
	}
	session, err := s.join(c, viaCommand, true)
	if err != nil {
		c.complain(exitNo, err.Error())
		return
	}
	defer s.leave(session)
	var out, complaints io.Writer = c, c.Stderr()
	if c.terminal != "" {
		out, complaints = ssh.NewPtyWriter(out), ssh.NewPtyWriter(complaints)
	}
	c.exit(uint32(s.options.Command(newHosted(session), args, out, complaints)))
}

// newsPause is how long our own client and this server rest between two words of who is
// where: its lines are thin.
const newsPause = 5 * time.Second

// line is the conversation with our own client, which has said something already.
func (s *Server) line(c *caller, said []byte) {
	var watch *timeouts
	server := link.Server{
		Version: s.options.Version, Pause: newsPause, Frame: s.first,
		Join: func(quiet bool) (*remote.Session, error) {
			session, err := s.join(c, viaClient, quiet)
			if err == nil {
				watch = s.startTimeouts(session)
			}
			return session, err
		},
		Busy: func() { watch.reset() },
		Left: func(session *remote.Session) {
			watch.stop()
			s.leave(session)
		},
	}
	server.Serve(compress.New(begun{io.MultiReader(bytes.NewReader(said), c), c}))
}

// begun is a line of which the beginning was read.
type begun struct {
	io.Reader
	io.WriteCloser
}

// timeouts end a session in which nothing happens, or that lasts too long.
type timeouts struct {
	idle, longest *time.Timer
	most          time.Duration
}

func (s *Server) startTimeouts(session *remote.Session) *timeouts {
	limits := s.options.Limits
	return &timeouts{
		most: limits.Idle,
		idle: time.AfterFunc(limits.Idle, func() {
			session.End(fmt.Sprintf("Sesi diakhiri karena %s tidak dipakai. Isian yang belum disimpan ada lagi pada sesi berikut.", inWords(limits.Idle)))
		}),
		longest: time.AfterFunc(limits.Longest, func() {
			session.End(fmt.Sprintf("Sesi diakhiri sesudah %s. Isian yang belum disimpan ada lagi pada sesi berikut.", inWords(limits.Longest)))
		}),
	}
}

func (w *timeouts) reset() { w.idle.Reset(w.most) }

func (w *timeouts) stop() {
	w.idle.Stop()
	w.longest.Stop()
}

func inWords(d time.Duration) string {
	if d%time.Hour == 0 {
		return fmt.Sprintf("%d jam", d/time.Hour)
	}
	return fmt.Sprintf("%d menit", max(d/time.Minute, 1))
}

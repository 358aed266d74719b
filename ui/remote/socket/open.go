package socket

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
)

// Options say how a process comes to a file.
type Options struct {
	File    string
	Version string
	Now     func() time.Time
	Year    int          // the session begins with it; 0: the newest
	Quiet   bool         // a command, which shows nobody that it is here and opens no socket
	Service bool         // hold the file for others, with no session of its own, and give it to nobody
	OverSSH bool         // whoever runs this process does not sit at the machine
	NoSync  bool         // for copies that may be lost
	Waiting func(string) // told in a sentence where opening takes long; nil: nobody is
	Copies  []string     // folders for copies that are made by themselves; none: no copies
	Seals   []string     // where the newest seal of the file is kept; none: nowhere
}

// lockTimeout is how long a file that is held is waited for; a holder answers at its socket or
// gives the file free in less.
const lockTimeout = 20 * time.Millisecond

// placePause is how long somebody rests at a place before the others hear of it.
const placePause = 300 * time.Millisecond

// openTimeout is how long a file that another process holds without answering is waited for;
// openPause lies between two attempts.
const (
	openTimeout = 1500 * time.Millisecond
	openPause   = 30 * time.Millisecond
	// messageDelay is after how long somebody who waits is told so.
	messageDelay = 1800 * time.Millisecond
	// helloTimeout is how long a holder may take to let somebody in.
	helloTimeout = 4 * time.Second
)

// Open reaches the file for the first time. Two who start at once, or a holder that is just
// leaving, are waited for; a file that stays busy is refused.
func Open(ctx context.Context, o Options) (reconnect.Transport, error) {
	if o.Waiting != nil {
		message := time.AfterFunc(messageDelay, func() { o.Waiting("Menunggu program lain yang memegang berkas data ini…") })
		defer message.Stop()
	}
	for began := time.Now(); ; {
		transport, err := OpenOnce(ctx, o, nil)
		if err == nil || !store.Busy(err) && !link.Lost(err) || time.Since(began) > openTimeout {
			if store.Busy(err) && Answers(o.File) {
				err = unanswering{model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s dipegang program capaian lain yang tidak menjawab. Tutup program itu dahulu, lalu ulangi.", o.File), err}
			}
			return transport, err
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(err, ctx.Err())
		case <-time.After(openPause):
		}
	}
}

// unanswering is the refusal of a file whose holder lets nobody in: it is busy, and says why.
type unanswering struct{ why, busy error }

func (u unanswering) Error() string   { return u.why.Error() }
func (u unanswering) Unwrap() []error { return []error{u.why, u.busy} }

// Answers reports that a process holds the file and lets others in, whatever became of the
// file's name meanwhile.
func Answers(file string) bool {
	conn, err := dial(file)
	if err != nil {
		return false
	}
	// Nothing was asked.
	_ = conn.Close()
	return true
}

// NewConn gives a session its connection: by the transport that was found first, and by
// whichever the system offers when that one ends.
func NewConn(first reconnect.Transport, o Options) *reconnect.Conn {
	return reconnect.New(first, reconnect.Options{
		Dial: func(ctx context.Context, left *link.Resume) (reconnect.Transport, error) {
			return OpenOnce(ctx, o, left)
		},
		MinPause: openPause, MaxPause: time.Second, Message: "Menyambung kembali ke berkas data…",
	})
}

// OpenOnce tries once: the socket of whoever holds the file, else the file itself. What is
// left of a line that dropped is taken up again. The error is store.Busy where somebody
// holds the file and does not open.
func OpenOnce(_ context.Context, o Options, left *link.Resume) (reconnect.Transport, error) {
	client, err := dialHolder(o, left)
	if err == nil {
		return client, nil
	}
	if !errors.Is(err, fs.ErrNotExist) && !link.Lost(err) {
		return nil, err
	}
	held, err := Hold(o, left)
	if err != nil {
		return nil, err
	}
	return held, nil
}

// dialHolder connects to the holder's socket. The error is fs.ErrNotExist where there is none, and
// otherwise what the holder says.
func dialHolder(o Options, left *link.Resume) (*link.Client, error) {
	conn, err := dial(o.File)
	if err != nil {
		// A socket that will not open to this user says nothing of the file; opening that will.
		return nil, fs.ErrNotExist
	}
	// A holder that was stopped, or waits for a dead disk, takes the call and says nothing.
	// A line without a deadline waits as before.
	_ = conn.SetDeadline(time.Now().Add(helloTimeout))
	client, err := link.Connect(conn, link.Greeting{Version: o.Version, Quiet: o.Quiet, Year: o.Year, Resume: left, Pause: placePause, Now: o.Now})
	if err == nil {
		_ = conn.SetDeadline(time.Time{})
	}
	return client, err
}

// Hold opens the file in this process.
func Hold(o Options, left *link.Resume) (*Holder, error) {
	s, err := store.Open(o.File, store.Options{Timeout: lockTimeout, Now: o.Now, NoSync: o.NoSync, Known: left != nil, Figures: calc.Figures, Seals: o.Seals, Copies: o.Copies})
	if err != nil {
		return nil, err
	}
	held, err := hold(s, o)
	if err == nil {
		if err = held.checkResume(left); err == nil {
			return held, nil
		}
		_ = held.Close()
		return nil, err
	}
	// The refusal is what counts.
	_ = s.Close()
	return nil, err
}

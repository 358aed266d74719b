package door

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"capaian/store"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/link"
)

// Options say how a process comes to a file.
type Options struct {
	File    string
	Version string
	Now     func() time.Time
	Year    int  // the session begins with it; 0: the newest
	Quiet   bool // a command, which shows nobody that it is here and opens no door
	Service bool // hold the file for others, with no session of its own, and give it to nobody
	NoSync  bool // for copies that may be lost
}

// askTime is how long a file that is held is waited for; a holder answers at its door or
// gives the file free in less.
const askTime = 20 * time.Millisecond

// placePause is how long somebody rests at a place before the others hear of it.
const placePause = 300 * time.Millisecond

// Reach comes to the file once: by the door of whoever holds it, else by opening it. What is
// left of a line that dropped is taken up again. The error is store.Busy where somebody
// holds the file and does not open.
func Reach(_ context.Context, o Options, left *link.Remains) (desk.Way, error) {
	client, err := attach(o, left)
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

// attach goes to the holder's door. The error is fs.ErrNotExist where there is none, and
// otherwise what the holder says.
func attach(o Options, left *link.Remains) (*link.Client, error) {
	conn, err := dial(o.File)
	if err != nil {
		// A door that will not open to this user says nothing of the file; opening that will.
		return nil, fs.ErrNotExist
	}
	return link.Greet(conn, link.Greeting{Version: o.Version, Quiet: o.Quiet, Year: o.Year, Left: left, Pause: placePause})
}

// Hold opens the file in this process.
func Hold(o Options, left *link.Remains) (*Held, error) {
	s, err := store.Open(o.File, store.Options{Timeout: askTime, Now: o.Now, NoSync: o.NoSync, Known: left != nil})
	if err != nil {
		return nil, err
	}
	held, err := hold(s, o)
	if err == nil {
		if err = held.follows(left); err == nil {
			return held, nil
		}
		_ = held.Close()
		return nil, err
	}
	// The refusal is what counts.
	_ = s.Close()
	return nil, err
}

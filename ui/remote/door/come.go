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

// comeTime is how long a file that another process holds without answering is waited for;
// comePause lies between two attempts.
const (
	comeTime  = 1500 * time.Millisecond
	comePause = 30 * time.Millisecond
)

// Come reaches the file for the first time. Two who start at once, or a holder that is just
// leaving, are waited for; a file that stays busy is refused.
func Come(ctx context.Context, o Options) (desk.Way, error) {
	for began := time.Now(); ; {
		way, err := Reach(ctx, o, nil)
		if err == nil || !store.Busy(err) && !link.Lost(err) || time.Since(began) > comeTime {
			return way, err
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(err, ctx.Err())
		case <-time.After(comePause):
		}
	}
}

// Sit gives a session its desk at the file: by the way that was found first, and by
// whichever the system offers when that one ends.
func Sit(first desk.Way, o Options) *desk.Desk {
	return desk.Sit(first, desk.Options{
		Find:  func(ctx context.Context, left *link.Remains) (desk.Way, error) { return Reach(ctx, o, left) },
		Least: comePause, Most: time.Second, Away: "Menyambung kembali ke berkas data…",
	})
}

// Serve makes this process the holder for as long as it runs, with no session of its own. A
// session that holds the file is asked to give it away, and goes on attached; another
// service is not.
func Serve(ctx context.Context, o Options) (*Held, error) {
	o.Service, o.Quiet = true, true
	for began := time.Now(); ; {
		held, err := Hold(o, nil)
		if err == nil || !store.Busy(err) || time.Since(began) > takeTime {
			return held, err
		}
		if client, greeted := attach(o, nil); greeted == nil {
			err = client.Yield()
			// It was only asked.
			_ = client.Close()
			if err != nil && !link.Lost(err) {
				return nil, err
			}
		} else if !errors.Is(greeted, fs.ErrNotExist) && !link.Lost(greeted) {
			return nil, greeted
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(takePause):
		}
	}
}

// takeTime is how long a service tries to get the file; takePause is shorter than that of
// the sessions which look for a holder at the same moment.
const (
	takeTime  = 10 * time.Second
	takePause = 5 * time.Millisecond
)

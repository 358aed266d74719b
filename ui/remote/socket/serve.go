package socket

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"capaian/store"
	"capaian/ui/remote/link"
)

// Serve makes this process the holder for as long as it runs, with no session of its own. A
// session that holds the file is asked to give it away, and goes on attached; another
// service is not.
func Serve(ctx context.Context, o Options) (*Holder, error) {
	o.Service, o.Quiet = true, true
	for began := time.Now(); ; {
		held, err := Hold(o, nil)
		if err == nil || !store.Busy(err) || time.Since(began) > takeOverTimeout {
			return held, err
		}
		if client, greeted := dialHolder(o, nil); greeted == nil {
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
		case <-time.After(takeOverPause):
		}
	}
}

// takeOverTimeout is how long a service tries to get the file; takeOverPause is shorter than that of
// the sessions which look for a holder at the same moment.
const (
	takeOverTimeout = 10 * time.Second
	takeOverPause   = 5 * time.Millisecond
)

package link

import "time"

// clock is the holder's, as it was told at the greeting and has gone on since.
type clock struct {
	told  time.Time // zero where an earlier program did not tell it
	heard time.Time // by this computer
	own   func() time.Time
}

func newClock(told time.Time, own func() time.Time) clock {
	if own == nil {
		own = time.Now
	}
	return clock{told, own(), own}
}

// now is the holder's time, in the holder's zone.
func (c clock) now() time.Time {
	if c.told.IsZero() {
		return c.own()
	}
	return c.told.Add(c.own().Sub(c.heard))
}

// ahead is by how much the holder's clock is ahead of this computer's; negative where it is behind.
func (c clock) ahead() time.Duration {
	if c.told.IsZero() {
		return 0
	}
	return c.told.Round(0).Sub(c.heard.Round(0))
}

// Now is the time of whoever holds the file; what a session dates, it dates by this.
func (c *Client) Now() time.Time { return c.clock.now() }

// Ahead is by how much that clock is ahead of this computer's.
func (c *Client) Ahead() time.Duration { return c.clock.ahead() }

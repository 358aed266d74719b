package reconnect

import (
	"fmt"
	"time"
)

// Now is the time of whoever holds the file, also while the line to it is down.
func (c *Conn) Now() time.Time {
	transport, _ := c.current()
	return transport.Now()
}

// OtherClock says that the clock of this computer differs from that of whoever holds the
// file; "" where it does by no more than a minute.
func (c *Conn) OtherClock() string {
	transport, _ := c.current()
	return OtherClock(transport)
}

// OtherClock says the same of one transport.
func OtherClock(t Transport) string {
	ahead := t.Ahead()
	if ahead.Abs() <= time.Minute {
		return ""
	}
	way := "tertinggal"
	if ahead < 0 {
		way = "mendahului"
	}
	return fmt.Sprintf("Jam komputer ini %s %s; yang dipakai jam pemegang berkas, %s.", way, span(ahead.Abs()), t.Now().Format("02-01-2006 15.04"))
}

func span(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d >= 2*day:
		return fmt.Sprintf("%d hari", int(d/day))
	case d >= 2*time.Hour:
		return fmt.Sprintf("%d jam", int(d/time.Hour))
	}
	return fmt.Sprintf("%d menit", int(d/time.Minute))
}

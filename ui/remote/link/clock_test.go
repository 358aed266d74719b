package link_test

import (
	"testing"
	"time"

	"capaian/ui/remote/link"
)

// A computer whose battery is empty believes it is 2019; the file is dated by its holder.
func TestTheHoldersClockIsTheClock(t *testing.T) {
	o := newOffice(t)
	stopped := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	own := stopped
	c := o.attach("budi", link.Greeting{Now: func() time.Time { return own }})
	first, holder := c.Now(), o.store.Now()
	if off := holder.Sub(first); off.Abs() > time.Minute {
		t.Fatalf("it is %v, by the holder %v", first, holder)
	}
	own = own.Add(3 * time.Hour)
	if went := c.Now().Sub(first); went != 3*time.Hour {
		t.Errorf("three hours later it is %v later", went)
	}
	if ahead := c.Ahead(); (holder.Sub(stopped) - ahead).Abs() > time.Minute {
		t.Errorf("ahead by %v, want about %v", ahead, holder.Sub(stopped))
	}
	if same := o.attach("budi", link.Greeting{Now: o.store.Now}); same.Ahead().Abs() > time.Minute {
		t.Errorf("the same clock is ahead by %v", same.Ahead())
	}
}

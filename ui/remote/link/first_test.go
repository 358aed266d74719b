package link_test

import (
	"fmt"
	"testing"

	"capaian/model"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
)

// A session that begins is given something to show before the year, which takes long on a slow
// line; one that goes on has its own screen.
func TestTheFirstFrameComesBeforeTheYear(t *testing.T) {
	o := newOffice(t)
	drawn := 0
	o.frame = func(s *remote.Session, year int, on link.Look) string {
		drawn++
		return fmt.Sprintf("%s %d %dx%d TW %s", s.Actor().ID, year, on.Width, on.Height, on.Quarter.Roman())
	}
	var shown []string
	g := link.Greeting{Year: year, Look: link.Look{Width: 80, Height: 24, Quarter: model.Q3}, First: func(frame string) { shown = append(shown, frame) }}
	siti := o.attach("siti", g)
	if fmt.Sprint(shown) != "[siti 2024 80x24 TW III]" {
		t.Errorf("%q", shown)
	}
	if book, err := siti.Book(year); err != nil || len(book.Indicators) == 0 {
		t.Errorf("the year did not follow: %v", err)
	}
	o.attach("budi", link.Greeting{})
	g.Resume = siti.Resume()
	if again := o.attach("siti", g); !again.Resumed() || drawn != 1 || len(shown) != 1 {
		t.Errorf("resumed %v, drawn %d times, shown %d times", again.Resumed(), drawn, len(shown))
	}
}

// A host that cannot draw, and one of before, have the session wait for the year.
func TestNoFirstFrameIsNoHindrance(t *testing.T) {
	o := newOffice(t)
	g := link.Greeting{First: func(frame string) { t.Errorf("shown: %q", frame) }}
	o.attach("siti", g)
	o.frame = func(*remote.Session, int, link.Look) string { return "" }
	o.attach("budi", g)
}

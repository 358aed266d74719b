package sshserver_test

import (
	"fmt"
	"slices"
	"testing"

	"capaian/model"
	"capaian/ui/remote/link"
)

// What is drawn for our own client is for who they are and for a terminal of bounded size, and
// their session goes on afterwards, also where nothing could be drawn.
func TestOurOwnClientIsShownAFirstScreen(t *testing.T) {
	o := open(t, nil)
	siti := o.subsystem("siti")
	var shown []string
	g := link.Greeting{Version: "1", Year: year, First: func(frame string) { shown = append(shown, frame) }}
	for _, on := range []link.Look{{Width: 80, Height: 24}, {Width: 65_535, Height: 65_535}, {}, {Width: -1, Height: 24}, {Width: 80, Height: 24, Plain: true}} {
		g.Look = on
		c := o.greet(o.client("budi"), g)
		if _, err := c.Do(act(int64(on.Width%90 + 1))); err != nil {
			t.Errorf("%+v: %v", on, err)
		}
		if on.Width == 80 && !on.Plain {
			there := func() bool {
				return slices.ContainsFunc(siti.Others(), func(p model.Participant) bool { return p.Actor.ID == "budi" })
			}
			eventually(t, there, func() string { return "who only looked is taken to have left" })
		}
		c.Close()
	}
	if got := fmt.Sprint(shown); got != "[budi 2024 80x24 budi 2024 300x100]" {
		t.Error(got)
	}
}

package session_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/draw"
	"capaian/ui/screens/screenstest"
)

// The console of Windows 10 types what is pasted: Enter after two cells would drift right.
func TestABurstLandsLikeAPaste(t *testing.T) {
	const block = "1/3\t2/9\r3/3\t4/9\r5/3\t6/9\r"
	for _, start := range []string{"", "\x1b"} {
		pasted, typed := screenstest.Example(t), screenstest.Example(t)
		p, b := pasted.Session(model.Q4, 80, 24), typed.Session(model.Q4, 80, 24)
		p.Press("alt+4", "down")
		b.Press("alt+4", "down")
		p.Paste(block)
		if start != "" { // the first key came alone
			b.Type("1")
			b.Send(draw.Burst(strings.TrimPrefix(block, "1")))
		} else {
			b.Send(draw.Burst(block))
		}
		b.See("6 isian ditempel")
		if screenstest.Snapshot(t, pasted) != screenstest.Snapshot(t, typed) {
			t.Errorf("a burst is not as a paste:\n%s", b.Screen())
		}
		// As after the last Enter, the next row is chosen: what is typed next replaces nothing.
		if line := b.Line("►"); !strings.Contains(line, "5 Sumberpetung") {
			t.Errorf("chosen after the burst: %s", line)
		}
		if line := p.Line("►"); !strings.Contains(line, "2 Meninjo") {
			t.Errorf("chosen after the paste: %s", line)
		}
		b.Press("ctrl+z")
		b.See("Diurungkan: 6 isian ditempel")
	}
}

func TestABurstThatCannotBeReadAsks(t *testing.T) {
	o := screenstest.Example(t)
	d, first := o.Session(model.Q4, 80, 24), screenstest.Snapshot(t, o)
	d.Press("alt+4")
	d.Send(draw.Burst("kemarin\rbesok, ya\r"))
	d.See("kemarin")
	d.Press("esc")
	d.Press("alt+6") // where letters with Alt act, text only stands
	d.Send(draw.Burst("Alt a\rsetujui\tA\rj\ry\r"))
	d.Press("alt+3", "enter") // into a form it goes as one text
	d.Send(draw.Burst("belum\tada\rsudah\r"))
	if screenstest.Snapshot(t, o) != first {
		t.Error("something was saved: " + d.Screen())
	}
}

// What was typed ahead while a line stood still ends where it would have: at the last row the
// selection stays, and within an open run Enter comes home.
func TestTypedAheadGoesOnWhereItEnds(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Send(draw.Burst("1/3\t2/9"))
	d.See("2 isian ditempel")
	d.Press("enter") // as after Tab: home, a row down
	d.Type("7/3")
	d.Press("enter")
	d.See("√ 07-03-2024")
	d.Press("ctrl+end", "up")
	d.Send(draw.Burst("8/3\r9/3\r10/3\r"))
	d.See("di bawah baris terakhir")
}

func TestABurstInsideAnEntryIsRefusedThere(t *testing.T) {
	o := screenstest.Example(t)
	d, first := o.Session(model.Q4, 80, 24), screenstest.Snapshot(t, o)
	d.Press("alt+4", "enter", "left")
	d.Send(draw.Burst("1\t2\r3\t4\r"))
	d.See("sel yang terbuka menerima satu isian")
	d.Press("ctrl+x")
	if screenstest.Snapshot(t, o) != first {
		t.Error("something was saved: " + d.Screen())
	}
}

package session_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// The walk begins on the screen one looks at, and what is filled on the way does not send it
// back to the first blank.
func TestTheWalkThroughBlanksGoesOnFromWhereOneIs(t *testing.T) {
	d := screenstest.Empty(t).Session(model.Q1, 80, 24)
	d.Press("alt+5", "f9")
	d.See("Program / kegiatan")
	first := d.Line("►")
	d.Press("f9")
	second := d.Line("►")
	if second == first {
		t.Fatalf("stands still at %s", first)
	}
	d.Type("5000")
	d.Press("enter")
	d.See("Tersimpan")
	d.Press("f9")
	if now := d.Line("►"); now == first || strings.Contains(now, "5.000") {
		t.Fatalf("after filling it goes to %s", now)
	}
	for range 80 {
		if d.Press("f9"); strings.Contains(d.Screen(), "T1 ") {
			return
		}
	}
	t.Fatalf("the walk does not come to the other screens\n%s", d.Screen())
}

package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// A figure typed on a computed cell stays there with the reason; Tab leads on along that row and
// no further, Enter into the next row of the same column, and nothing is saved.
func TestARefusedFigureStaysInItsCell(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	before := screenstest.Snapshot(t, o)
	d.Press("alt+2", "down", "left")
	d.Type("88,5")
	screenstest.See(t, d, "►88,5 ◄", "Tidak diisi di sini: dihitung dari Tabel 10", "88,5 tidak disimpan; Esc membuangnya")
	d.Press("tab")
	screenstest.See(t, d, "► 88,89◄", "88,5 tidak disimpan: dihitung dari Tabel 10")
	d.Type("91")
	d.Press("tab") // the row ends here: what is typed next belongs to it
	screenstest.See(t, d, "► 88,89◄", "91 tidak disimpan: dihitung dari Tabel 10")
	d.Type("92")
	screenstest.See(t, d, "►92 ◄")
	d.Press("backspace")
	screenstest.See(t, d, "►9 ◄")
	d.Press("esc")
	screenstest.See(t, d, "► 88,89◄", "F5")
	d.Unseen("tidak disimpan")
	d.Type("93")
	d.Press("enter")
	if line := d.Line("P1 Penunjang"); !strings.Contains(line, "►") {
		t.Errorf("Enter led elsewhere:\n%s", d.Screen())
	}
	d.Unseen("Belum disimpan")
	if screenstest.Snapshot(t, o) != before {
		t.Error("something was saved")
	}
}

// A run of quarters that goes on over the end of a row goes on in the column where it began, not
// in the target.
func TestARunOfQuartersNeverGoesOnInTheTarget(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+2", "down", "down", "left", "left")
	for _, value := range []string{"50", "75", "100", "25"} {
		d.Type(value)
		d.Press("tab")
	}
	for name, want := range map[string]string{"P1 Penunjang": "100 · 50 75 100", "Administrasi keuangan": "100 · 25► ·◄ 100"} {
		if line := strings.Join(strings.Fields(d.Line(name)), " "); !strings.Contains(line, want) {
			t.Errorf("%s is %q, want %q", name, line, want)
		}
	}
}

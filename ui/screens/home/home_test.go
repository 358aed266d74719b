package home_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestHomeCopiesTheBriefMessage(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+c")
	d.See("disalin; tempel ke grup percakapan")
	lines := strings.Split(d.Clipboard, "\n")
	if len(lines) < 8 || len(lines) > 15 || !strings.HasPrefix(lines[0], "Kecamatan Ranuyoso, TW IV 2024 (per ") || !strings.Contains(d.Clipboard, "capaian 122,22 % (Sangat Tinggi)") {
		t.Errorf("%s", d.Clipboard)
	}
	d.Press("/")
	d.Type("c") // what is typed into the filter copies nothing
	d.Press("esc", "esc")
	d.Press("?")
	d.See("salin pesan ringkas")
}

// An IKU that has left in the year says so where its bar would stand.
func TestHomeSaysWhichIndicatorsAreNotInForce(t *testing.T) {
	o := screenstest.Example(t)
	left := *screenstest.Book(o).Indicator("iku-2")
	left.Until = model.Date{Year: 2024, Month: 6, Day: 30}
	if _, err := o.Store.Do(screenstest.Clerk(), screenstest.BatchOf(&left)); err != nil {
		t.Fatal(err)
	}
	o.Session(model.Q4, 80, 24).See("berlaku sampai 30-06-2024, tidak dihitung pada TW IV")
	d := o.Session(model.Q2, 80, 24)
	d.See("Fasilitasi dan koordinasi")
	if strings.Contains(d.Screen(), "tidak dihitung") {
		t.Errorf("it was in force in TW II\n%s", d.Screen())
	}
}

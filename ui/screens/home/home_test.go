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

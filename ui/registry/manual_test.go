package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/manual"
	"capaian/ui/registry"
)

func TestEveryScreenHasAPageThatIsReadInTheSmallestWindow(t *testing.T) {
	for _, entry := range registry.Screens() {
		page := manual.Page(string(entry.ID))
		if page == "" {
			t.Errorf("screen %s has no page: ui/manual/pages/%s.txt", entry.Title, entry.ID)
			continue
		}
		d := example(t).session(model.Q4, 60, 20)
		goTo(d, entry.ID)
		d.Press("f1")
		d.See("Panduan: ")
		shown := ""
		for range 12 {
			shown += " " + d.Screen()
			d.Press("pgdown")
		}
		shown = strings.Join(strings.Fields(shown), "") // a word may run on in the next line
		for _, word := range strings.Fields(strings.NewReplacer("\n# ", "\n", "\n- ", "\n").Replace("\n" + page)) {
			if !strings.Contains(shown, word) {
				t.Errorf("%s: %q is not to be read", entry.ID, word)
			}
		}
		d.Press("?")
		d.See("Tombol yang berlaku di sini")
		d.Press("esc")
		d.Unseen("Panduan: ", "Tombol yang berlaku di sini")
	}
}

func TestPagesAreInTheirShape(t *testing.T) {
	for _, name := range manual.Names() {
		for i, line := range strings.Split(manual.Page(name), "\n") {
			if strings.HasSuffix(line, " ") || strings.Contains(line, "\t") || strings.HasPrefix(line, " ") {
				t.Errorf("%s, line %d: stray space", name, i+1)
			}
		}
	}
	if manual.Page("../manual") != "" || manual.Page("") != "" {
		t.Error("a page that is none")
	}
}

func TestDialogsExplainThemselves(t *testing.T) {
	for name, open := range map[string][]string{
		"Beberapa isian disimpan bersama":             {"3", "enter"},
		"Jejak hitungan menunjukkan":                  {"f8"},
		"Ketik beberapa huruf dari nama":              {"ctrl+k"},
		"Semua yang sudah diketik dan belum disimpan": {"2", "7", "esc", "ctrl+l"},
	} {
		d := example(t).session(model.Q4, 80, 24)
		d.Press(open...)
		d.Press("f1")
		d.See("Panduan: ", name, "Tombol di sini")
		d.Press("f1")
		d.Unseen("Panduan: ")
	}
	d := example(t).session(model.Q4, 80, 24)
	d.Press("4")
	d.Paste("x\ny\n")
	d.Press("f1")
	d.See("Sebagian yang ditempel tidak dapat dimasukkan")
	d.Press("esc", "esc", "f10", "f1")
	d.See("Panduan: Tahun baru 2025", "Tombol di sini")
}

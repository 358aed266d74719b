package screens_test

import (
	"regexp"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/manual"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
)

func TestEveryScreenHasAPageThatIsReadInTheSmallestWindow(t *testing.T) {
	for _, entry := range screens.Screens() {
		page := manual.Page(string(entry.ID))
		if page == "" {
			t.Errorf("screen %s has no page: ui/manual/pages/%s.txt", entry.Title, entry.ID)
			continue
		}
		d := screenstest.Example(t).Session(model.Q4, 60, 20)
		screenstest.GoTo(d, entry.ID)
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

// A letter that a page of a screen names as a key is one there, by itself and not with Alt.
func TestPagesNameKeysThatAreThere(t *testing.T) {
	letter := regexp.MustCompile(`(?:^|[ (])([A-Z])(?: [a-z]|, [a-z])`)
	elsewhere := map[screen.ID]string{
		screen.Records:    "ADNCILP", // keys of its lists; a list's level and two sexes
		screen.Comparison: "TRC",     // columns
		screen.Report:     "VFC",     // keys of the box for papers
	}
	for _, entry := range screens.Screens() {
		d := screenstest.Example(t).Session(model.Q4, 100, 40)
		screenstest.GoTo(d, entry.ID)
		d.Press("?")
		shown := ""
		for range 6 {
			shown += d.Screen() + "\n"
			d.Press("pgdown")
		}
		for _, named := range letter.FindAllStringSubmatch(strings.ReplaceAll(manual.Page(string(entry.ID)), "\n", " "), -1) {
			if !strings.Contains(elsewhere[entry.ID], named[1]) && !regexp.MustCompile(`(?m)^ +`+named[1]+` `).MatchString(shown) {
				t.Errorf("the page of %s names %q, which is no key there", entry.Title, named[0])
			}
		}
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
		"Beberapa isian disimpan bersama":             {"alt+3", "enter"},
		"Jejak hitungan menunjukkan":                  {"f8"},
		"Ketik beberapa huruf dari nama":              {"ctrl+k"},
		"Semua yang sudah diketik dan belum disimpan": {"alt+2", "7", "esc", "ctrl+l"},
	} {
		d := screenstest.Example(t).Session(model.Q4, 80, 24)
		d.Press(open...)
		d.Press("f1")
		d.See("Panduan: ", name, "Tombol di sini")
		d.Press("f1")
		d.Unseen("Panduan: ")
	}
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("x\ny\n")
	d.Press("f1")
	d.See("Sebelum tempelan dimasukkan, kotak ini menunjukkan")
	d.Press("esc", "esc", "f10", "f1")
	d.See("Panduan: Tahun baru 2025", "Tombol di sini")
}

func TestKeysAndManualAreSearchedFromTheListOfKeys(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("?", "/")
	d.See("Cari dalam tombol dan panduan")
	d.Type("cadangan harian juga ditulis")
	d.Press("enter")
	d.See("Panduan: Cadangan", "CAPAIAN_CADANGAN")
	d.Press("/")
	d.Type("sidik kunci layanan")
	d.See("Sekretaris lewat SSH")
	d.Press("esc", "esc", "esc")
	d.Unseen("Panduan: ", "Tombol yang berlaku di sini")

	d.Press("?", "/")
	d.Type("triwulan sebelumnya")
	d.Press("enter")
	d.Unseen("Tombol yang berlaku di sini")
	d.See("TW III ")

	d.Press("ctrl+k")
	d.Type("yang baru")
	d.Press("enter")
	d.See("Panduan: Yang baru")
}

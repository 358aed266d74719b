package screens_test

import (
	"math/rand"
	"strings"
	"testing"
	"unicode"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/tools"
)

// workers are one of each role.
func workers() []string { return []string{"siti", "dewi", "hadi", "tamu", "budi"} }

// handedIn is the office with its people, in which each state of the review is to be lost.
func handedIn(t *testing.T) *screenstest.Office {
	t.Helper()
	o := screenstest.Staffed(t)
	for _, part := range screenstest.Book(o).Parts() {
		if part.ID != model.PartBudget {
			o.Does("siti", &model.PartState{Quarter: model.Q4, Part: part.ID, Status: model.StatusSubmitted})
		}
	}
	return o
}

func TestNoLetterAloneChangesAnythingForAnyRole(t *testing.T) {
	t.Parallel()
	tools.Slow(t)
	o := handedIn(t)
	for _, who := range workers() {
		for _, entry := range screens.Screens() {
			for _, path := range [][]string{nil, {"down"}, {"down", "enter"}} {
				d := o.As(who, 80, 24)
				before := o.Store.Revision()
				show(d, entry.ID)
				d.Press(path...)
				entered := o.Store.Revision() // a walk there saves nothing either
				if entered != before {
					t.Fatalf("%s, %s: %v saves", who, entry.ID, path)
				}
				for _, row := range screenstest.BindingsAt(d) {
					for _, name := range row.Keys() {
						letter := []rune(name)
						if len(letter) != 1 || !unicode.IsLetter(letter[0]) {
							continue
						}
						if row.Acts {
							t.Errorf("%s after %v: %s %q stands on a letter", entry.ID, path, name, row.Help().Desc)
						}
						again := o.As(who, 80, 24)
						show(again, entry.ID)
						again.Press(path...)
						again.Press(name)
						if o.Store.Revision() != before {
							t.Fatalf("%s, %s after %v: %q (%s) saved something", who, entry.ID, path, name, row.Help().Desc)
						}
					}
				}
			}
		}
	}
}

func TestWordsTypedAnywhereChangeNothing(t *testing.T) {
	o := handedIn(t)
	random := rand.New(rand.NewSource(7))
	words := []string{"belum ada", "Sudah OK", "tunggu bukti dari desa", "KUNCI saja", "setujui", "ajukan 3 bagian", "hapus", "Yang ini dibatalkan", "63,25", "x", "ini 2 kali lagi", "AKU LUPA", "mohon periksa"}
	for _, who := range workers() {
		for _, entry := range screens.Screens() {
			for range tools.Runs(6, 1) {
				d := o.As(who, 80, 24)
				show(d, entry.ID)
				for range random.Intn(4) {
					d.Press([]string{"down", "right", "up", "end"}[random.Intn(4)])
				}
				before, typed := o.Store.Revision(), words[random.Intn(len(words))]
				d.Type(typed)
				d.Type(words[random.Intn(len(words))])
				if o.Store.Revision() != before {
					t.Fatalf("%s on %s: %q saved something\n%s", who, entry.ID, typed, d.Screen())
				}
			}
		}
	}
}

func TestCapitalsAreTheSmallLettersOnEveryScreen(t *testing.T) {
	o := screenstest.Example(t)
	for _, entry := range screens.Screens() {
		d := o.Session(model.Q4, 80, 24)
		show(d, entry.ID)
		for _, row := range screenstest.BindingsAt(d) {
			for _, name := range row.Keys() {
				if letter := []rune(name); len(letter) != 1 || !unicode.IsLetter(letter[0]) {
					continue
				}
				small, large := o.Session(model.Q4, 80, 24), o.Session(model.Q4, 80, 24)
				show(small, entry.ID)
				show(large, entry.ID)
				small.Press(name)
				large.Press(strings.ToUpper(name))
				if small.Screen() != large.Screen() {
					t.Errorf("%s: %s and its capital differ:\n%s\n%s", entry.ID, name, small.Screen(), large.Screen())
				}
			}
		}
	}
}

func TestALetterInACellIsTextAndRefusedWithASentence(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	before := o.Store.Revision()
	d.Press("alt+2")
	d.Type("belum ada")
	d.Press("enter")
	screenstest.See(t, d, "belum ada", "Belum disimpan: 1 isian")
	if o.Store.Revision() != before {
		t.Fatal("words were saved as a figure")
	}
	d.Press("ctrl+x")
	d.See("63,25")
}

func TestAKeyThatDoesNothingSaysSo(t *testing.T) {
	d := screenstest.Example(t).Session(model.Q4, 80, 24)
	d.Press("3")
	d.See("Angka hanya mengisi sel; Alt+3 membuka layarnya.")
	d.Press("x")
	d.See("Huruf X saja tidak mengubah apa pun.")
	d.Press("ctrl+o")
	d.See("Tombol itu tidak dipakai di sini")
	d.Press("alt+6", "A")
	d.See("Alt+A setujui; hurufnya saja tidak mengubah apa pun.")
	d.Press("alt+3", "down", "z", "space")
	d.See("spasi sesudah tulisan diabaikan")
}

// "Yang ini dibatalkan" on the report leads with its b to a list and opens with its a a box there.
func TestABoxThatATextOpenedIsNotSavedByEnterAlone(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	show(d, screen.Readiness)
	before := o.Store.Revision()
	d.Type("belum ada")
	d.Press("enter", "enter", "enter", "enter", "enter", "enter", "enter")
	d.See("Enter saja tidak menyimpan")
	if o.Store.Revision() != before {
		t.Fatal("a text with Enter saved something")
	}
	d.Press("ctrl+s")
	if o.Store.Revision() == before {
		t.Fatalf("Ctrl+S saved nothing\n%s", d.Screen())
	}
	saved := o.Store.Revision()
	d.Press("down", "A")
	d.Type("Renstra dibahas")
	d.Press("enter", "enter", "enter", "enter", "enter", "enter", "enter")
	if o.Store.Revision() == saved {
		t.Fatalf("a box that was opened by choice is not saved by Enter\n%s", d.Screen())
	}
}

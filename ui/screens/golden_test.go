package screens_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"

	"capaian/model"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// size is a terminal on which people read the program.
type size struct {
	name          string
	width, height int
}

func sizes() []size {
	return []size{{"60x20", 60, 20}, {"80x24", 80, 24}, {"140x40", 140, 40}}
}

// everyScreen compares each screen at each size with how it was seen before.
func everyScreen(t *testing.T, ascii bool, seen func(*uitest.Driver) string) {
	o := screenstest.Example(t)
	for _, size := range sizes() {
		for _, entry := range screens.Screens() {
			t.Run(size.name+"/"+string(entry.ID), func(t *testing.T) {
				d := themed(o, theme.New(ascii), size)
				screenstest.GoTo(d, entry.ID)
				golden.RequireEqual(t, []byte(trimmed(seen(d))))
			})
		}
	}
}

// The half filled year shows what the example has none of: rows planned oftener than once,
// evidence, villages that are late, a part that is closed, one that was returned.
func TestHalfAYearAsItIsSeen(t *testing.T) {
	o := screenstest.Half(t)
	for _, size := range sizes()[1:] {
		for _, entry := range screens.Screens() {
			t.Run(size.name+"/"+string(entry.ID), func(t *testing.T) {
				d := o.Session(model.Q2, size.width, size.height)
				screenstest.GoTo(d, entry.ID)
				golden.RequireEqual(t, []byte(trimmed(d.Screen())))
			})
		}
	}
}

// themed opens a session that looks as given.
func themed(o *screenstest.Office, th theme.Theme, s size) *uitest.Driver {
	o.T.Helper()
	a, err := session.New(session.Options{
		Store: o.Store, Actor: screenstest.Clerk(), Theme: th, Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, s.width, s.height)
}

func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// through is the screen as the renderer sends it to a terminal of the profile.
func through(profile colorprofile.Profile) func(*uitest.Driver) string {
	return func(d *uitest.Driver) string {
		var out bytes.Buffer
		// A buffer takes everything.
		_, _ = (&colorprofile.Writer{Forward: &out, Profile: profile}).Write([]byte(d.Raw()))
		return out.String()
	}
}

func TestScreensAsTheyAreSeen(t *testing.T) { everyScreen(t, false, (*uitest.Driver).Screen) }

func TestScreensInSixteenColours(t *testing.T) { everyScreen(t, false, through(colorprofile.ANSI)) }

// What NO_COLOR leaves: bold and faint, no colour.
func TestScreensWithoutColour(t *testing.T) { everyScreen(t, false, through(colorprofile.Ascii)) }

func TestScreensInASCII(t *testing.T) { everyScreen(t, true, (*uitest.Driver).Screen) }

func TestNoColourMeansNone(t *testing.T) {
	for _, entry := range screens.Screens() {
		d := themed(screenstest.Example(t), theme.New(false), sizes()[1])
		screenstest.GoTo(d, entry.ID)
		coloured, bare := through(colorprofile.ANSI)(d), through(colorprofile.Ascii)(d)
		if colours().MatchString(bare) {
			t.Errorf("%s: a colour in spite of NO_COLOR", entry.ID)
		}
		if !colours().MatchString(coloured) {
			t.Errorf("%s: no colour at all: this test compares nothing", entry.ID)
		}
	}
}

// Boxes over a screen, each opened as a person would.
func TestBoxesAsTheyAreSeen(t *testing.T) {
	for name, keys := range map[string][]string{
		"formulir":   {"alt+3", "enter"},
		"jejak":      {"alt+2", "down", "f8"},
		"tombol":     {"alt+4", "?"},
		"panduan":    {"alt+4", "f1"},
		"cari":       {"ctrl+k", "w", "a", "t", "e", "s"},
		"draf":       {"alt+2", "7", "esc", "ctrl+l"},
		"saring":     {"alt+3", "/", "p", "k", "k"},
		"tahun-baru": {"f10"},
	} {
		for _, size := range sizes() {
			t.Run(size.name+"/"+name, func(t *testing.T) {
				d := themed(screenstest.Example(t), theme.New(false), size)
				d.Press(keys...)
				golden.RequireEqual(t, []byte(trimmed(d.Screen())))
			})
		}
	}
	for _, size := range sizes() {
		t.Run(size.name+"/naskah", func(t *testing.T) {
			d := themed(screenstest.Example(t), theme.New(false), size)
			screenstest.OpenList(d, "Naskah laporan")
			screenstest.ToRow(t, d, "Penutup")
			d.Press("enter")
			d.Type("Kinerja tahun ini tercapai seluruhnya. ")
			golden.RequireEqual(t, []byte(trimmed(d.Screen())))
		})
		t.Run(size.name+"/tempelan", func(t *testing.T) {
			d := themed(screenstest.Example(t), theme.New(false), size)
			d.Press("alt+4")
			d.Paste("kemarin\n31/2\n5/3\n")
			golden.RequireEqual(t, []byte(trimmed(d.Screen())))
		})
	}
}

// colours finds an order to change the colour of what follows.
func colours() *regexp.Regexp { return regexp.MustCompile(`\x1b\[([0-9;]*;)?(3|4|9|10)[0-7]m`) }

func TestOldConsolesGetOnlyWhatTheyCanShow(t *testing.T) {
	o := screenstest.Example(t)
	a, err := session.New(session.Options{
		Store: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(true), Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 120, 24)
	for _, entry := range screens.Screens() {
		screenstest.GoTo(d, entry.ID)
		for _, key := range []string{"", "?", "esc", "f8", "esc", "f9", "f10", "esc", "ctrl+k", "esc", "ctrl+g", "esc", "/", "z", "enter", "esc"} {
			if key != "" {
				d.Press(key)
			}
			for _, r := range d.Screen() {
				if r > '~' {
					t.Fatalf("%s after %q shows %q:\n%s", entry.ID, key, r, d.Screen())
				}
			}
		}
	}
}

package screenstest

import (
	"strconv"
	"strings"
	"testing"

	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/uitest"
)

// BindingsAt reads the tables in force through the session, as its help does.
func BindingsAt(d *uitest.Driver) []screen.Binding {
	return d.Model().(interface{ Bindings() []screen.Binding }).Bindings()
}

// Page turns to the table of comparisons with the heading.
func Page(d *uitest.Driver, heading string) {
	for range 8 {
		if strings.Contains(d.Screen(), heading+"  ") {
			return
		}
		d.Press("tab")
	}
	d.See(heading)
}

// marked is the line of the chosen row, on an old console too.
func marked(d *uitest.Driver) string {
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if strings.HasPrefix(line, "►") || strings.HasPrefix(line, ">") {
			return line
		}
	}
	return ""
}

// GoTo shows a screen by its digit, or from the last tab where it has none.
func GoTo(d *uitest.Driver, id screen.ID) {
	last := 0
	for i, entry := range screens.Screens() {
		if entry.Beyond {
			d.Press("alt+"+strconv.Itoa(last), "esc", "alt+"+strconv.Itoa(last), "home")
			for range 40 {
				if entry.ID != id || strings.Contains(marked(d), entry.Title) {
					break
				}
				d.Press("down")
			}
			if entry.ID == id {
				d.Press("enter")
				return
			}
			continue
		}
		last = i + 1
		if entry.ID == id {
			d.Press("alt+" + strconv.Itoa(last))
			return
		}
	}
}

// chosen is the line with the sign of the chosen row, on old consoles too.
func chosen(d *uitest.Driver) string {
	if strings.Contains(d.Screen(), "►") {
		return d.Line("►")
	}
	return d.Line("> ")
}

// ToRow walks to the row whose line holds the text.
func ToRow(t testing.TB, d *uitest.Driver, words string) {
	t.Helper()
	d.Press("home")
	for range 200 {
		if strings.Contains(d.Line("►"), words) {
			return
		}
		d.Press("down")
	}
	t.Fatalf("no row %q\n%s", words, d.Screen())
}

// ToField goes to a field of the open form.
func ToField(d *uitest.Driver, label string) {
	for range 40 {
		if strings.Contains(d.Line(" ► "), label) {
			return
		}
		d.Press("down")
	}
}

// DataTab is the key that reaches the lists of the office, wherever among the digits they stand.
func DataTab() string { return tabOf(screen.Records) }

// tabOf is the key that reaches a screen with a digit.
func tabOf(id screen.ID) string {
	for i, entry := range screens.Screens() {
		if entry.ID == id {
			return "alt+" + strconv.Itoa(i+1)
		}
	}
	return ""
}

// OpenList opens one of the lists of the last tab.
func OpenList(d *uitest.Driver, title string) {
	d.Press(DataTab(), "esc", "esc", DataTab(), "home")
	for range 40 {
		if strings.Contains(d.Line("►"), title) {
			break
		}
		d.Press("down")
	}
	d.Press("enter")
	d.See("Esc kembali")
}

// Row moves to the row of Tinjauan that holds the words.
func Row(d *uitest.Driver, words string) {
	d.Press("home")
	for range 20 {
		if strings.Contains(squeezed(chosen(d)), words) {
			return
		}
		d.Press("down")
	}
	d.See(words)
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// See fails the test unless all words are on the screen, however far apart they are set.
func See(t testing.TB, d *uitest.Driver, words ...string) {
	t.Helper()
	all := squeezed(d.Screen())
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Fatalf("not on the screen: %q\n%s", w, d.Screen())
		}
	}
}

package registry_test

import (
	"strconv"
	"strings"

	"capaian/ui/registry"
	"capaian/ui/screen"
	"capaian/ui/uitest"
)

// marked is the line of the chosen row, on an old console too.
func marked(d *uitest.Driver) string {
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if strings.HasPrefix(line, "▸") || strings.HasPrefix(line, ">") {
			return line
		}
	}
	return ""
}

// goTo shows a screen by its digit, or from the last tab where it has none.
func goTo(d *uitest.Driver, id screen.ID) {
	last := 0
	for i, entry := range registry.Screens() {
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
	if strings.Contains(d.Screen(), "▸") {
		return d.Line("▸")
	}
	return d.Line("> ")
}

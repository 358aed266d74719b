package session_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

func TestDebugNamesEachMessageItsRouteAndItsReceiver(t *testing.T) {
	o, out := screenstest.Example(t), &bytes.Buffer{}
	a, err := session.New(session.Options{
		Store: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Debug: out,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 80, 24)
	d.Press("alt+2")
	d.Type("7")
	d.Press("esc", "esc", "f1", "esc", "f12", "ctrl+l", "esc", "alt+3", "alt+n")
	d.Hold()
	d.Press("space", "down")
	d.Release()
	d.Press("ctrl+z", "%")
	d.Wake()
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for _, want := range []string{
		`size 80×24	event	session`,
		`key "alt\+2"	binding	binding Alt\+2: layar Indikator`,
		`key "7"	cell	screen indikator`,
		`key "esc"	open entry	screen indikator`,
		`key "esc"	ignored	session`,
		`key "f1"	manual	session`,
		`key "esc"	dialog	\*dialog.Manual "Panduan`,
		`key "space"	binding	binding .*`,
		`key "down"	kept	session`,
		`wrote ".*" year 2024 revision \d+	event	session`,
		`key "down"	binding	binding .*`,
		`rewind revision \d+	event	session`,
		`key "%"	unbound	session`,
		`session.movedMsg	event	session`,
		`read nothing new	event	session`,
	} {
		found := regexp.MustCompile(`^\d\d:\d\d:\d\d\.\d{3}	` + want)
		for len(lines) > 0 && !found.MatchString(lines[0]) {
			lines = lines[1:]
		}
		if len(lines) == 0 {
			t.Fatalf("no line %s in its place:\n%s", want, out)
		}
	}
}

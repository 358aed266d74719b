package screens_test

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"capaian/ui/draw"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

// terminal is what one sends for keys, as it is set up when it is installed.
type terminal struct {
	name, term string
	sends      map[string]string // by the name of the key
}

// common are the keys that all of them send alike.
func common() map[string]string {
	keys := map[string]string{
		"enter": "\r", "tab": "\t", "esc": "\x1b", "space": " ", "backspace": "\x7f", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"pgup": "\x1b[5~", "pgdown": "\x1b[6~", "delete": "\x1b[3~", "insert": "\x1b[2~", "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f12": "\x1b[24~",
	}
	for c := 'a'; c <= 'z'; c++ {
		keys[string(c)], keys["alt+"+string(c)] = string(c), "\x1b"+string(c)
		if c != 'i' && c != 'j' && c != 'm' { // these are Tab and Enter
			keys["ctrl+"+string(c)] = string(c - 'a' + 1)
		}
	}
	for _, c := range "0123456789/?:+-" {
		keys[string(c)] = string(c)
	}
	for _, c := range "0123456789" {
		keys["alt+"+string(c)] = "\x1b" + string(c)
	}
	return keys
}

// terminals are those of offices. Left out is what a terminal keeps for itself or sends as
// another key: PuTTY sends arrows with Ctrl or Shift as arrows and scrolls with Shift+PgUp, the
// console of Windows takes them for its own selection, Ctrl+V and Shift+Insert paste in both, and
// the console of Linux knows no such arrows and changes the console with Alt and one.
func terminals() []terminal {
	all := []terminal{
		{"PuTTY", "xterm", map[string]string{
			"home": "\x1b[1~", "end": "\x1b[4~", "f1": "\x1b[11~", "f2": "\x1b[12~", "f3": "\x1b[13~", "f4": "\x1b[14~", "f11": "\x1b[23~", "shift+tab": "\x1b[Z",
			"alt+up": "\x1b\x1b[A", "alt+down": "\x1b\x1b[B", "alt+left": "\x1b\x1b[D", "alt+right": "\x1b\x1b[C",
		}},
		{"Windows", "xterm-256color", map[string]string{
			"home": "\x1b[H", "end": "\x1b[F", "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "shift+tab": "\x1b[Z",
			"alt+up": "\x1b[1;3A", "alt+down": "\x1b[1;3B", "alt+left": "\x1b[1;3D", "alt+right": "\x1b[1;3C", "ctrl+v": "",
		}},
		{"Linux", "linux", map[string]string{
			"home": "\x1b[1~", "end": "\x1b[4~", "f1": "\x1b[[A", "f2": "\x1b[[B", "f3": "\x1b[[C", "f4": "\x1b[[D", "f5": "\x1b[[E", "f11": "\x1b[23~",
		}},
		{"xterm", "xterm", map[string]string{
			"home": "\x1b[H", "end": "\x1b[F", "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f11": "\x1b[23~", "shift+tab": "\x1b[Z",
			"ctrl+up": "\x1b[1;5A", "ctrl+down": "\x1b[1;5B", "ctrl+right": "\x1b[1;5C", "ctrl+left": "\x1b[1;5D", "ctrl+home": "\x1b[1;5H", "ctrl+end": "\x1b[1;5F",
			"shift+up": "\x1b[1;2A", "shift+down": "\x1b[1;2B", "shift+right": "\x1b[1;2C", "shift+left": "\x1b[1;2D",
			"alt+up": "\x1b[1;3A", "alt+down": "\x1b[1;3B", "alt+left": "\x1b[1;3D", "alt+right": "\x1b[1;3C",
		}},
	}
	for i := range all {
		own := all[i].sends
		all[i].sends = common()
		maps.Copy(all[i].sends, own)
		maps.DeleteFunc(all[i].sends, func(_, bytes string) bool { return bytes == "" })
	}
	return all
}

// ear is a program that notes keys by their names in the tables.
type ear struct{ heard []string }

func (e *ear) Init() tea.Cmd  { return nil }
func (e *ear) View() tea.View { return tea.View{} }

func (e *ear) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		e.heard = append(e.heard, screen.KeyName(msg))
	case draw.Burst, tea.PasteMsg:
		e.heard = append(e.heard, fmt.Sprintf("%T", msg))
	}
	return e, nil
}

// heardAs is what the program makes of what a terminal sends for one key.
func heardAs(t *testing.T, at terminal, bytes string) string {
	t.Helper()
	from, to := io.Pipe()
	ctx, end := context.WithCancel(t.Context())
	e := &ear{}
	s := draw.New(e, io.Discard, colorprofile.ANSI)
	p := tea.NewProgram(s, tea.WithInput(draw.Keys(ctx, from)), tea.WithOutput(draw.Output(io.Discard)), tea.WithEnvironment([]string{"TERM=" + at.term}),
		tea.WithWindowSize(80, 24), tea.WithoutSignalHandler())
	go func() {
		if _, err := io.WriteString(to, bytes); err != nil {
			t.Error(err)
		}
		tick(p)
		end()
		to.Close()
	}()
	if _, err := p.Run(); err != nil {
		t.Error(err)
	}
	s.Close()
	return strings.Join(e.heard, " ")
}

func TestKeysOfTerminalsAreTheKeysTheyAreCalled(t *testing.T) {
	for _, at := range terminals() {
		for _, name := range slices.Sorted(maps.Keys(at.sends)) {
			synctest.Test(t, func(t *testing.T) {
				if got := heardAs(t, at, at.sends[name]); got != name {
					t.Errorf("%s: %s, sent as %q, is heard as %q", at.name, name, at.sends[name], got)
				}
			})
		}
	}
}

// With Caps Lock a terminal sends capitals, with Alt too; some of them begin sequences.
func TestCapsLockChangesNoKey(t *testing.T) {
	at := terminals()[0]
	for c := 'a'; c <= 'z'; c++ {
		for name, bytes := range map[string]string{string(c): string(c - 'a' + 'A'), "alt+" + string(c): "\x1b" + string(c-'a'+'A')} {
			synctest.Test(t, func(t *testing.T) {
				if got := heardAs(t, at, bytes); got != name {
					t.Errorf("%s with Caps Lock, %q, is heard as %q", name, bytes, got)
				}
			})
		}
	}
}

// otherwise says how one comes there where no key of a row is sent: these rows lead nowhere
// that other keys do not.
func otherwise() map[string]string {
	return map[string]string{
		"ctrl+shift+up": "f6", "ctrl+shift+down": "f6", "ctrl+shift+left": "f6", "ctrl+shift+right": "f6",
		"shift+up": "f6", "shift+down": "f6", "shift+left": "f6", "shift+right": "f6", "shift+tab": "left",
		"ctrl+up": "pgup", "ctrl+down": "pgdown", "ctrl+left": "home", "ctrl+right": "end", "ctrl+home": "pgup", "ctrl+end": "pgdown",
	}
}

// unsent are the rows that the terminal has no key for, nor another way to.
func unsent(at terminal, where string, rows []screen.Binding) map[string]bool {
	missing := map[string]bool{}
	for _, row := range rows {
		if !row.Enabled() || slices.ContainsFunc(row.Keys(), func(name string) bool { return at.sends[name] != "" }) {
			continue
		}
		if other := otherwise()[row.Keys()[0]]; !row.Acts && other != "" && at.sends[other] != "" {
			continue
		}
		missing[fmt.Sprintf("%s: %v %s", where, row.Keys(), row.Help().Desc)] = true
	}
	return missing
}

// Every act and every way to one has a key that each terminal of an office sends.
func TestEveryKeyIsReachedFromEveryTerminal(t *testing.T) {
	o := handedIn(t)
	for _, at := range terminals() {
		missing := map[string]bool{}
		for _, who := range workers() {
			for _, entry := range screens.Screens() {
				for _, path := range [][]string{nil, {"down"}, {"down", "enter"}, {"end", "enter"}}[:tools.Runs(4, 2)] {
					d := o.As(who, 80, 24)
					show(d, entry.ID)
					d.Press(path...)
					maps.Copy(missing, unsent(at, string(entry.ID), screenstest.BindingsAt(d)))
				}
			}
		}
		for _, what := range slices.Sorted(maps.Keys(missing)) {
			t.Errorf("%s does not send %s", at.name, what)
		}
	}
}

// So has every act of the lists of the office, and of the boxes that keys open.
func TestEveryKeyOfListsAndBoxesIsReachedFromEveryTerminal(t *testing.T) {
	t.Parallel()
	o := handedIn(t)
	missing, boxes := map[string]bool{}, map[string]bool{}
	hear := func(where string, d *uitest.Driver) {
		for _, at := range terminals() {
			for what := range unsent(at, where, screenstest.BindingsAt(d)) {
				missing[at.name+" does not send "+what] = true
			}
		}
	}
	for _, who := range workers()[:tools.Runs(2, 1)] { // the others have no key that these have not
		everyBox(t, func() *uitest.Driver { return o.As(who, 80, 24) }, func(where string, d *uitest.Driver) {
			boxes[where] = true
			hear(where, d)
			if d.Press("down", "enter"); !d.Left { // what stands in it opens further ones
				hear(where+" enter", d)
			}
		})
	}
	for _, entry := range screens.Screens() {
		for _, list := range entry.Lists {
			d := o.As(workers()[0], 80, 24)
			screenstest.OpenList(d, list)
			hear(list, d)
		}
	}
	for _, what := range slices.Sorted(maps.Keys(missing)) {
		t.Error(what)
	}
	if len(boxes) < 100 {
		t.Errorf("only %d boxes were opened", len(boxes))
	}
}

// tick lets a program that was sent keys hear the last of them, and ends it.
func tick(p *tea.Program) {
	time.Sleep(time.Second)
	p.Quit()
}

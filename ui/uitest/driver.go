// Package uitest drives the program without a terminal: keys go in, commands run at once
// and in order, and the screen is read as a person would read it.
package uitest

import (
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// mostCommands stops a test in which commands beget commands without end.
const mostCommands = 10_000

// Driver holds one running model. It is synchronous: when a method returns, everything
// the key set off has happened.
type Driver struct {
	t     testing.TB
	model tea.Model
	Keys  int  // keys pressed so far
	Left  bool // the program asked to quit
	// Clipboard is what the program put on the terminal's clipboard last.
	Clipboard string

	holding bool
	held    []tea.Cmd
}

// Hold lets commands wait, as a slow disk would, until Release.
func (d *Driver) Hold() { d.holding = true }

// Release runs what was held.
func (d *Driver) Release() {
	d.t.Helper()
	d.holding = false
	held := d.held
	d.held = nil
	for _, cmd := range held {
		d.run(cmd)
	}
}

// Drive starts the model on a terminal of the size.
func Drive(t testing.TB, model tea.Model, width, height int) *Driver {
	t.Helper()
	d := &Driver{t: t, model: model}
	d.run(model.Init())
	d.Resize(width, height)
	return d
}

// Resize tells the model the terminal's size.
func (d *Driver) Resize(width, height int) {
	d.t.Helper()
	d.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Send gives the model a message and runs what follows from it.
func (d *Driver) Send(msg tea.Msg) {
	d.t.Helper()
	next, cmd := d.model.Update(msg)
	d.model = next
	d.run(cmd)
}

func (d *Driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if d.holding {
		d.held = append(d.held, cmd)
		return
	}
	queue := []tea.Cmd{cmd}
	for count := 0; len(queue) > 0; count++ {
		if count > mostCommands {
			d.t.Fatal("commands without end")
		}
		first := queue[0]
		queue = queue[1:]
		if first == nil {
			continue
		}
		switch msg := first().(type) {
		case nil:
		case tea.BatchMsg:
			queue = append(msg, queue...)
		case tea.QuitMsg:
			d.Left = true
		default:
			if inOrder, ok := sequence(msg); ok {
				queue = append(inOrder, queue...)
				continue
			}
			if v := reflect.ValueOf(msg); v.Type() == reflect.TypeOf(tea.SetClipboard("")()) {
				d.Clipboard = v.String()
				continue
			}
			next, cmd := d.model.Update(msg)
			d.model = next
			queue = append(queue, cmd)
		}
	}
}

// sequence recognises what tea.Sequence makes, whose type the library keeps to itself.
func sequence(msg tea.Msg) ([]tea.Cmd, bool) {
	commands, v := reflect.TypeFor[[]tea.Cmd](), reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || !v.CanConvert(commands) {
		return nil, false
	}
	return v.Convert(commands).Interface().([]tea.Cmd), true
}

// Press sends keys by name: "down", "enter", "ctrl+s", "alt+2", "shift+tab", "space", "t".
func (d *Driver) Press(keys ...string) {
	d.t.Helper()
	for _, name := range keys {
		d.Keys++
		d.Send(keyOf(d.t, name))
	}
}

// Type sends text letter by letter, as a keyboard does.
func (d *Driver) Type(text string) {
	d.t.Helper()
	for _, r := range text {
		d.Keys++
		if r == ' ' {
			d.Send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
			continue
		}
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// Paste sends text as a terminal's bracketed paste.
func (d *Driver) Paste(text string) {
	d.t.Helper()
	d.Send(tea.PasteMsg{Content: text})
}

// Screen is the text on the screen, without colours.
func (d *Driver) Screen() string { return ansi.Strip(d.model.View().Content) }

// Raw is the screen with its colours.
func (d *Driver) Raw() string { return d.model.View().Content }

// Wake tells the program, as the store does, that something was saved elsewhere.
func (d *Driver) Wake() {
	d.t.Helper()
	d.Send(d.model.(interface{ Woken() tea.Msg }).Woken())
}

// Model is the model being driven.
func (d *Driver) Model() tea.Model { return d.model }

// View is what the model shows, cursor included.
func (d *Driver) View() tea.View { return d.model.View() }

// See fails the test unless all texts are on the screen.
func (d *Driver) See(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.Screen(), text) {
			d.t.Fatalf("not on the screen: %q\n%s", text, d.Screen())
		}
	}
}

// Unseen fails the test if one of the texts is on the screen.
func (d *Driver) Unseen(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if strings.Contains(d.Screen(), text) {
			d.t.Fatalf("should not be on the screen: %q\n%s", text, d.Screen())
		}
	}
}

// Line returns the first line that holds the text, or fails.
func (d *Driver) Line(text string) string {
	d.t.Helper()
	for line := range strings.SplitSeq(d.Screen(), "\n") {
		if strings.Contains(line, text) {
			return line
		}
	}
	d.t.Fatalf("no line with %q\n%s", text, d.Screen())
	return ""
}

func keyOf(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	var mod tea.KeyMod
	for {
		prefix, rest, found := strings.Cut(name, "+")
		if !found || rest == "" {
			break
		}
		switch prefix {
		case "ctrl":
			mod |= tea.ModCtrl
		case "alt":
			mod |= tea.ModAlt
		case "shift":
			mod |= tea.ModShift
		default:
			t.Fatalf("unknown modifier in key %q", name)
		}
		name = rest
	}
	if code, named := keyNames()[name]; named {
		msg := tea.KeyPressMsg{Code: code, Mod: mod}
		if code == tea.KeySpace && mod == 0 {
			msg.Text = " "
		}
		return msg
	}
	r, size := utf8.DecodeRuneInString(name)
	if size != len(name) {
		t.Fatalf("unknown key %q", name)
	}
	msg := tea.KeyPressMsg{Code: r, Mod: mod}
	if mod == 0 {
		msg.Text = name
	}
	return msg
}

func keyNames() map[string]rune {
	names := map[string]rune{
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape, "space": tea.KeySpace,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"delete": tea.KeyDelete, "insert": tea.KeyInsert, "backspace": tea.KeyBackspace,
	}
	for i, code := range []rune{tea.KeyF1, tea.KeyF2, tea.KeyF3, tea.KeyF4, tea.KeyF5, tea.KeyF6, tea.KeyF7, tea.KeyF8, tea.KeyF9, tea.KeyF10, tea.KeyF11, tea.KeyF12} {
		names["f"+strconv.Itoa(i+1)] = code
	}
	return names
}

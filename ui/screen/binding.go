package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Binding is a row of a table of keys: what is pressed, what it is called, what it does,
// and why it does not work now. Help, hints and routing all read these rows.
type Binding struct {
	key.Binding
	Run  func() tea.Cmd
	Why  string // not empty: disabled, because …
	Hint bool   // shown in the bottom line
	Acts bool   // it changes what is saved, so that no letter alone may set it off
	In   string // what the help lists it under; "" with the screen's or the program's own
}

// Bind makes a row; label is the key as written for people, does is what it does.
func Bind(label, does string, run func() tea.Cmd, keys ...string) Binding {
	return Binding{
		Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does)),
		Run:     run,
	}
}

// Do makes a row whose action needs no command. Without run the row only tells what
// whoever has the keys does with them.
func Do(label, does string, run func(), keys ...string) Binding {
	if run == nil {
		return Bind(label, does, nil, keys...)
	}
	return Bind(label, does, func() tea.Cmd { run(); return nil }, keys...)
}

// Hinted returns the row, shown in the bottom line.
func (b Binding) Hinted() Binding {
	b.Hint = true
	return b
}

// Acting returns the row as one that changes what is saved.
func (b Binding) Acting() Binding {
	b.Acts = true
	return b
}

// Unless returns the row, disabled with the reason; an empty reason leaves it working.
func (b Binding) Unless(why string) Binding {
	b.Why = why
	return b
}

// Under returns the rows, listed by the help under a heading of their own.
func Under(heading string, rows []Binding) []Binding {
	for i := range rows {
		rows[i].In = heading
	}
	return rows
}

// Find returns the first row that the key belongs to. Capitals are the small letters, and
// Alt with a letter is the letter where nothing else has it.
func Find(rows []Binding, msg tea.KeyPressMsg) (Binding, bool) {
	name := KeyName(msg)
	for _, wanted := range []string{name, letterOf(name)} {
		for _, row := range rows {
			if wanted != "" && row.Enabled() && slices.Contains(row.Keys(), wanted) {
				return row, true
			}
		}
	}
	return Binding{}, false
}

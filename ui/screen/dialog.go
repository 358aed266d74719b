package screen

import tea "charm.land/bubbletea/v2"

// Dialog is a box over the screen that takes all keys until it is closed.
type Dialog interface {
	Title() string
	SetSize(width, height int)
	// Update handles a key or a paste; done closes the dialog.
	Update(tea.Msg) (cmd tea.Cmd, done bool)
	Keys() []Binding
	View() string
	Cursor() *tea.Cursor
}

// Form is a dialog in which records are entered.
type Form interface {
	Dialog
	// Unsaved names what was typed and not saved; nil where nothing was.
	Unsaved() []string
}

// Finisher is a dialog that ends by itself when what it entered is saved.
type Finisher interface{ Saved() bool }

// Wary is a dialog that saves less easily where a letter or Enter opened it that followed on
// another letter: perhaps somebody is writing and does not look.
type Wary interface{ OpenedByText() }

// Refresher is a dialog that shows records; Refresh follows each change of them.
type Refresher interface{ Refresh() }

// Positioner is a dialog longer than its room; Position says which part is in sight.
type Positioner interface{ Position() string }

// Documented is a dialog with a page of its own in the manual, of that name.
type Documented interface{ Page() string }

// Tall is a dialog to read and write in, over which no part of the screen need be seen.
type Tall interface{ Tall() bool }

package kit

import (
	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/screen"
)

// List is what a screen of rows has from its grid where nothing is typed but the filter:
// what is changed there is changed by keys and in dialogs. A screen embeds it and tells
// only what it does otherwise.
type List struct{ Grid *Grid }

// Update takes what is typed into the filter.
func (l List) Update(msg tea.Msg) tea.Cmd { return l.Grid.Update(msg) }

// Capturing reports that the filter is open.
func (l List) Capturing() bool { return l.Grid.filter.typing() }

// Leave closes the filter's line; the filter stays.
func (l List) Leave() { l.Grid.Leave() }

// Finder finds rows of the grid.
func (l List) Finder() screen.Finder { return l.Grid }

// TakesText is false: nothing is entered in a list.
func (l List) TakesText() bool { return false }

// Offer takes nothing.
func (l List) Offer(tea.KeyPressMsg) bool { return false }

// Cursor stands in the open filter.
func (l List) Cursor() *tea.Cursor { return l.Grid.Cursor() }

// Subjects are none.
func (l List) Subjects() []calc.Subject { return nil }

// Hidden names the columns that do not fit.
func (l List) Hidden() []string { return l.Grid.Hidden() }

// Position says which rows are in sight.
func (l List) Position() string { return l.Grid.Position() }

// Chosen is the record of the chosen row.
func (l List) Chosen() model.Ref { return l.Grid.Chosen() }

// Chose follows the selection with nothing.
func (l List) Chose() {}

// Opened is never called: no cell takes an entry.
func (l List) Opened() {}

// Name is never asked.
func (l List) Name(Spot) string { return "" }

// Typed is never called.
func (l List) Typed(Spot, string) {}

// Commit is never called.
func (l List) Commit(Spot, string) {}

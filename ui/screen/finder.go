package screen

// Spot is a place on a screen that survives rebuilding its rows; the zero Spot is no place.
type Spot struct{ Row, Column string }

// Finder is how rows of a screen are found.
type Finder interface {
	// OpenFilter opens the line in which a filter is typed; the screen captures keys until Enter or Esc.
	OpenFilter()
	// ClearFilter takes the filter away; the selection stays on its row.
	ClearFilter()
	// Filter tells what is left out of sight; the zero Filter where nothing is.
	Filter() Filter
	// Jump selects the row of a number, 1 for the first, or as the row is called: 1.5.
	// The error says which numbers there are.
	Jump(number string) error
	// Spot is the chosen place.
	Spot() Spot
	// Select moves to a place; parts that do not exist are ignored.
	Select(Spot)
}

// Filter is what a screen leaves out of sight.
type Filter struct {
	Text   string // as it was typed; empty: none
	Shown  int    // rows that hold its words
	All    int    // rows that can be chosen
	Typing bool   // its line is open
}

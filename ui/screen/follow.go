package screen

// Follower is a screen on which texts are typed into one cell after another.
type Follower interface {
	// TakeBack closes the open entry without a draft, for what came at once behind it belongs to
	// it, and returns its text; "" where none is open.
	TakeBack() string
	// Follow moves the selection to where the text, had it been typed key by key, would have led
	// from where it was pasted; what is typed next must not replace what was just entered.
	Follow(text string)
}

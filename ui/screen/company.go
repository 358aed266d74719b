package screen

import "capaian/model"

// Company is how a session learns of the others and tells them where it is. Its methods
// return at once and may be called from any goroutine.
type Company interface {
	// Around is asked after each wake-up.
	Around() model.Around
	// At tells the others; places follow one another quickly, and only the last counts.
	At(model.Whereabouts)
}

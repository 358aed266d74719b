package screen

import "capaian/model"

// Whereabouts are where a session stands in the office's data.
type Whereabouts struct {
	Screen  ID     `json:"screen,omitempty"`
	Year    int    `json:"year,omitempty"`
	Row     string `json:"row,omitempty"`
	Column  string `json:"column,omitempty"`
	Editing bool   `json:"editing,omitempty"` // something is being typed there
}

// Person is somebody else's session on the same file.
type Person struct {
	Session int         `json:"session"`
	Actor   model.Actor `json:"actor"`
	Door    string      `json:"door,omitempty"` // how the session came; empty: at the machine itself
	At      Whereabouts `json:"at"`
}

// Called is what others call the person.
func (p Person) Called() string {
	if p.Actor.Name != "" {
		return p.Actor.Name
	}
	return p.Actor.ID
}

// Around is what a session knows of its surroundings at one moment.
type Around struct {
	Actor  model.Actor // who the session acts as now; it may change while the session runs
	Others []Person
	Line   string // why nothing can be saved for the moment; empty: it can
	Said   string // a sentence that the way to the file has for the person, once
	Ended  string // why the session has to end
	// Epoch changes when what was read so far belongs to another file than what is read
	// now, such as one that was restored: then a lower revision is the newer one.
	Epoch int
	// Turn grows from one answer to the next: answers may arrive in another order than they
	// were given in.
	Turn uint64
}

// Company is how a session learns of the others and tells them where it is. Its methods
// return at once and may be called from any goroutine.
type Company interface {
	// Around is asked after each wake-up.
	Around() Around
	// At tells the others; places follow one another quickly, and only the last counts.
	At(Whereabouts)
}

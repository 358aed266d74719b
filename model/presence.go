package model

// Whereabouts are where a session stands in the office's data.
type Whereabouts struct {
	Screen  ScreenID `json:"screen,omitempty"`
	Year    int      `json:"year,omitempty"`
	Row     string   `json:"row,omitempty"`
	Column  string   `json:"column,omitempty"`
	Editing bool     `json:"editing,omitempty"` // something is being typed there
}

// Participant is somebody else's session on the same file.
type Participant struct {
	Session int         `json:"session"`
	Actor   Actor       `json:"actor"`
	Door    string      `json:"door,omitempty"` // how the session came; empty: at the machine itself
	At      Whereabouts `json:"at"`
}

// Called is what others call the person.
func (p Participant) Called() string {
	if p.Actor.Name != "" {
		return p.Actor.Name
	}
	return p.Actor.ID
}

// Around is what a session knows of its surroundings at one moment.
type Around struct {
	Actor  Actor // who the session acts as now; it may change while the session runs
	Others []Participant
	Line   string // why nothing can be saved for the moment; empty: it can
	Said   string // a sentence that the way to the file has for the person, once
	Ended  string // why the session has to end
	// CopyTrouble is what is wrong with the file, else why copies of it do not come about, or
	// how old the last is; "" where all is well.
	CopyTrouble string
	// Epoch changes when what was read so far belongs to another file than what is read
	// now, such as one that was restored: then a lower revision is the newer one.
	Epoch int
	// Turn grows from one answer to the next: answers may arrive in another order than they
	// were given in.
	Turn uint64
}

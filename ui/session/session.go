// Package session is the session of one person: one root model over the screens,
// the dialogs, the frame around them and the ordered way to the store. What a session holds
// is divided among its parts: pages, outbox, undo, drafts, looks, company, blanks, frame.
package session

import (
	"io"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Backend is what a session needs of the store.
type Backend interface {
	Book(year int) (*model.Book, error)
	Do(model.Actor, store.Batch) (uint64, error)
	Years() []int
	Entries(after uint64, limit int) ([]model.Entry, error)
	Dependents(year int, ref model.Ref) ([]model.Ref, error)
	Began() model.Date
	Seal() (store.Seal, error)
}

// Memory keeps what belongs to a person and is no part of the office's records.
type Memory interface {
	Remember(key, value string) error
	Recall(key string) string
	Recollect(prefix string) map[string]string
}

// Entry is a row of the registry of screens; its place is its digit. Those beyond the
// digits come last: they are reached from the last tab and by name, and stand in its place
// in the line of tabs while they are shown.
type Entry struct {
	ID      screen.ID
	Title   string
	New     screen.Factory
	Beyond  bool
	Checked bool     // it shows what Pemeriksaan finds
	Lists   []string // columns of its finder that are lists people look for by name
}

// Options are what a session is started with.
type Options struct {
	Store    Backend
	Actor    model.Actor
	Theme    theme.Theme
	Screens  []Entry
	Now      func() time.Time
	Year     int
	Quarter  model.Quarter
	Moved    <-chan struct{} // wakes when the store's revision moved; nil: never
	Memory   Memory          // where the person left; nil: every session begins at the first screen
	Pause    time.Duration   // rest after typing before it is written to Memory; 0: only when the session ends
	Silence  time.Duration   // after which it is said that the file does not answer; 0: never
	Editor   screen.Editor   // the person's own, on the computer one sits at; nil: none may be run
	NoEditor string          // why there is none
	Files    screen.Files    // where documents go, at the computer that holds the data; nil: none are written
	NoFiles  string          // why none are
	Asked    bool            // the quarter was asked for: it holds even where the person left in another
	Reminder string          // a sentence to start with, such as that this is a copy
	Warned   bool            // it says that something is wrong: it is shown whole
	Company  screen.Company  // who else is at the file; nil: nobody
	Debug    io.Writer       // a line for each message, also of what is typed; nil: none
}

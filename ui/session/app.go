package session

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// App is the root model of a session. It routes messages, gives the screens and dialogs what
// they ask of their Host, and joins the parts, each of which owns its state.
type App struct {
	environment
	clipboard
	reader reader
	moved  <-chan struct{} // wakes when the store's revision moved; nil: never

	state     screen.State
	unchecked bool        // the state was not looked through yet
	actor     model.Actor // as the office knows them now
	ended     string      // why the session had to end; "" where it did not
	pages     pages
	dialogs   dialog.Stack
	frame     frame
	outbox    outbox
	undo      undo
	drafts    *drafts
	unsaved   unsaved
	looks     looks
	readings  readings
	company   company
	blanks    blanks
	debug     *debugLog
	nextYear  nextYear

	notice   screen.Notice
	lettered bool // the last key was a letter or a figure that no cell took
	amid     bool // this key goes on from one, and is perhaps part of a text
	escaped  bool // the last key was the Esc that left a cell; one more of it means nothing
	leaving  leaving
	resuming *screen.Spot          // to be selected as soon as there is a size
	stood    map[int]model.Quarter // in which quarter of each year the session stood last
	doubt    doubt
	arrive   func() // to be done once the year that is being read is shown; nil: nothing
}

// leaving is how far a person has come in leaving with something unsaved.
type leaving int

const (
	staying    leaving = iota
	asked              // the question about it is open
	remembered         // the session ends, and what is unsaved is kept for the next one
	discarded          // it ends, and what is unsaved goes with it, or there was nothing
)

// New reads the year once, so that the first frame shows data, and opens the first screen,
// or the one on which the person left.
func New(o Options) (*App, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	a := &App{
		environment: environment{o.Theme, o.Now, o.Editor, o.NoEditor, o.Files, o.NoFiles, o.Memory},
		reader:      newReader(o),
		moved:       o.Moved, actor: o.Actor, company: company{source: o.Company},
		debug: newDebugLog(o.Debug, o.Now),
	}
	a.pages = newPages(o.Screens, a.create, func(one screen.Screen) { one.SetState(a.state) }, a.glance)
	people, err := o.Store.Book(model.OfficeWide)
	if err != nil {
		return nil, err
	}
	if a.actor, err = a.company.admit(people, a.actor); err != nil {
		return nil, err
	}
	a.drafts = newDrafts(o.Memory, o.Pause, a.actor.ID)
	a.outbox.silence.after = o.Silence
	a.unsaved = unsaved{a, &a.pages, &a.dialogs, a.drafts, &a.outbox, a}
	a.nextYear = nextYear{a, a.shown, a.reader, a.unsaved.names, a.outbox.add, a.undo.endAt}
	a.looks = recallLooks(o.Memory, a.actor.ID)
	a.readings = recallReadings(o.Memory, a.actor.ID)
	left, found := recallPosition(o.Memory, a.actor.ID, o.Year)
	a.frame = frame{theme: o.Theme, plain: left.Plain}
	a.stood = map[int]model.Quarter{}
	a.doubt = doubt{said: map[place]bool{}}
	q := o.Quarter
	if found && !o.Asked {
		q = left.Quarter
	}
	if a.state, err = a.reader.state(a.actor, o.Year, q); err != nil {
		return nil, err
	}
	a.company.update(a.reader.around())
	a.state.CopyTrouble = a.company.around.CopyTrouble
	a.notice = screen.Notice{Text: o.Reminder}
	if o.Warned {
		a.notice.Tone = screen.Warning
	}
	a.pages.restore(a.drafts.restore())
	a.pages.show(0)
	if found {
		a.resume(left, o.Quarter)
	}
	return a, nil
}

// Init waits for the first change made elsewhere.
func (a *App) Init() tea.Cmd { return tea.Batch(wait(a.moved), a.flush()) }

// create makes a screen that shows what the others do.
func (a *App) create(e Entry) screen.Screen {
	s := e.New(a)
	s.SetSize(a.frame.room())
	s.SetState(a.state)
	return s
}

// glance notes how far the person looked, on the screen that is for that.
func (a *App) glance() {
	if a.current() != nil && a.current().ID() == screen.Review && a.state.Book != nil {
		a.looks.glance(a.state.Book, a.now())
	}
}

func (a *App) current() screen.Screen { return a.pages.current() }

// shown is the state on the screen.
func (a *App) shown() screen.State { return a.state }

// setState lets the screens show the new state.
func (a *App) setState(s screen.State) {
	s.CopyTrouble = a.company.around.CopyTrouble
	a.state, a.unchecked = s, true
	a.pages.renew()
	a.glance()
	for _, d := range a.dialogs.All() {
		if shown, ok := d.(screen.Refresher); ok {
			shown.Refresh()
		}
	}
}

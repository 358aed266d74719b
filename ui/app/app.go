// Package app is the session of one person: one root model over the screens,
// the dialogs, the frame around them and the ordered way to the store.
package app

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
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
}

// Entry is a row of the registry of screens; its place is its digit. Those beyond the
// digits come last: they are reached from the last tab and by name, and stand in its place
// in the line of tabs while they are shown.
type Entry struct {
	ID     screen.ID
	Title  string
	New    screen.Factory
	Beyond bool
	Lists  []string // columns of its finder that are lists people look for by name
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
	Editor   screen.Editor   // the person's own, on the computer one sits at; nil: none may be run
	NoEditor string          // why there is none
	Files    screen.Files    // where documents go, at the computer that holds the data; nil: none are written
	NoFiles  string          // why none are
	Asked    bool            // the quarter was asked for: it holds even where the person left in another
	Reminder string          // a sentence to start with, such as that this is a copy
	Company  screen.Company  // who else is at the file; nil: nobody
}

// App is the root model of a session.
type App struct {
	options Options
	theme   theme.Theme
	state   screen.State

	screens []screen.Screen // parallel to Options.Screens; nil until first shown
	active  int
	trail   []int // screens to go back to
	dialogs dialog.Stack

	actor     model.Actor // as the office knows them now
	ended     string      // why the session had to end; "" where it did not
	outbox    outbox
	reads     []tea.Cmd // of the audit trail, to be sent on their way
	looks     looks
	history   history
	kept      map[label]screen.Draft // left in dialogs
	keeper    keeper
	bound     *label // the draft to be opened once its year is shown
	notice    screen.Notice
	clipboard *string     // nil: nothing was copied
	blank     model.Ref   // where the walk through blanks stands
	blanks    []model.Ref // what was blank when it got there
	width     int
	height    int
	plain     bool         // nothing stands beside the rows in wide windows
	left      bool         // the last key was the Esc that left a cell; one more of it means nothing
	leaving   bool         // the question about unsaved entries is open
	quitting  bool         // it was answered with yes
	resuming  *screen.Spot // to be selected as soon as there is a size
	around    screen.Around
	told      screen.Whereabouts // where the others believe this session to be
}

// New reads the year once, so that the first frame shows data, and opens the first screen,
// or the one on which the person left.
func New(o Options) (*App, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	a := &App{options: o, theme: o.Theme, screens: make([]screen.Screen, len(o.Screens)), actor: o.Actor}
	a.kept, a.keeper.written = map[label]screen.Draft{}, map[string]string{}
	people, err := o.Store.Book(model.OfficeWide)
	if err != nil {
		return nil, err
	}
	if a.actor, err = a.admitted(people); err != nil {
		return nil, err
	}
	a.looks = a.recallLooks()
	left, found := a.recall()
	a.plain = left.Plain
	if found && !o.Asked {
		o.Quarter = left.Quarter
	}
	state, err := a.read(o.Year, o.Quarter)
	if err != nil {
		return nil, err
	}
	a.state = state
	a.around = a.surroundings()
	a.notice = screen.Notice{Text: o.Reminder}
	a.returnDrafts()
	a.show(0)
	if found {
		a.resume(left)
	}
	return a, nil
}

// read loads and computes what the screens show. It is the only place that does, and
// runs outside Update but for the first time.
func (a *App) read(year int, q model.Quarter) (screen.State, error) {
	book, err := a.options.Store.Book(year)
	if err != nil {
		return screen.State{}, err
	}
	people, err := a.options.Store.Book(model.OfficeWide)
	if err != nil {
		return screen.State{}, err
	}
	return inQuarter(screen.State{
		Book: book, Today: model.DateOf(a.options.Now()), Years: a.options.Store.Years(), People: people,
	}, q), nil
}

// inQuarter is the state with all that is computed of its Book at the quarter.
func inQuarter(s screen.State, q model.Quarter) screen.State {
	now := workOut(s.Book, q)
	s.Quarter, s.Results, s.Findings = q, now.results, now.findings
	return s
}

// workedOut is what the screens show of a year at a quarter besides the Book. Nobody changes it.
type workedOut struct {
	results  *calc.Results
	findings []check.Finding
}

// workOut computes it once for all sessions of the process: when somebody saves, a hundred
// of them ask for the same at the same moment.
func workOut(b *model.Book, q model.Quarter) workedOut {
	now, _ := b.Derive("layar TW "+q.Roman(), func() any {
		results := calc.Compute(b, q)
		return workedOut{results, check.Run(b, results)}
	}).(workedOut)
	return now
}

// Init waits for the first change made elsewhere.
func (a *App) Init() tea.Cmd { return tea.Batch(a.wait(), a.flush()) }

// show makes the screen at the place the active one, creating it the first time.
func (a *App) show(place int) {
	if a.screens[place] == nil {
		s := a.options.Screens[place].New(a)
		s.SetSize(a.width, a.bodyHeight())
		s.SetState(a.state)
		a.screens[place] = s
	}
	a.active = place
	a.glance()
}

// visit shows a screen and remembers the one before for Esc.
func (a *App) visit(place int) {
	if place == a.active || place < 0 || place >= len(a.screens) {
		return
	}
	const longestTrail = 50
	if a.trail = append(a.trail, a.active); len(a.trail) > longestTrail {
		a.trail = a.trail[1:]
	}
	a.show(place)
}

func (a *App) back() {
	if len(a.trail) == 0 {
		a.show(0)
		return
	}
	last := a.trail[len(a.trail)-1]
	a.trail = a.trail[:len(a.trail)-1]
	a.show(last)
}

// tabsShown are the screens that have a digit.
func (a *App) tabsShown() []Entry {
	for i, entry := range a.options.Screens {
		if entry.Beyond {
			return a.options.Screens[:i]
		}
	}
	return a.options.Screens
}

// tab is the place of the active screen among the digits.
func (a *App) tab() int { return min(a.active, len(a.tabsShown())-1) }

func (a *App) current() screen.Screen { return a.screens[a.active] }

// setState gives every living screen the new state.
func (a *App) setState(s screen.State) {
	a.state = s
	for _, one := range a.screens {
		if one != nil {
			one.SetState(s)
		}
	}
	a.glance()
	for _, d := range a.dialogs.All() {
		if shown, ok := d.(interface{ Refresh() }); ok {
			shown.Refresh()
		}
	}
}

// unsaved names what was typed and not saved; what belongs to another screen is named with it.
func (a *App) unsaved() []string {
	var all []string
	drafts := a.drafts()
	for _, l := range a.order(drafts) {
		line := drafts[l].Line()
		if l.screen != a.current().ID() {
			line = a.titleOf(l.screen) + ": " + line
		}
		all = append(all, line)
	}
	for _, d := range a.dialogs.All() {
		if u, ok := d.(interface{ Unsaved() []string }); ok {
			all = append(all, u.Unsaved()...)
		}
	}
	return all
}

// titleOf is what a screen is called in the registry.
func (a *App) titleOf(id screen.ID) string {
	for _, entry := range a.options.Screens {
		if entry.ID == id {
			return entry.Title
		}
	}
	return string(id)
}

// toUnsaved goes to the first draft that is still to be found.
func (a *App) toUnsaved() {
	for _, l := range a.order(a.drafts()) {
		if a.reach(l) {
			return
		}
	}
	a.openDrafts()
}

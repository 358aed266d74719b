package session

import (
	"cmp"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// reader is a session's way to the store. It never changes, so that commands may use it
// outside Update, where reading and writing belong.
type reader struct {
	store  Backend
	now    func() time.Time
	people screen.Company // who else is at the file; nil: nobody
	checks bool           // what is read is checked, too, before it is shown
	began  model.Date     // the day of the file's first act; blank: unknown
	before *calc.Results  // of what is shown; nil: nothing is
}

// newReader reads once what never changes of a file.
func newReader(o Options) reader {
	return reader{store: o.Store, now: o.Now, people: o.Company, began: o.Store.Began()}
}

// state loads and computes what the screens show of a year at a quarter; WholeYear is the one
// that the actor means.
func (r reader) state(who model.Actor, year int, q model.Quarter) (screen.State, error) {
	book, err := r.store.Book(year)
	if err != nil {
		return screen.State{}, err
	}
	if q == model.WholeYear {
		q = model.EntryQuarter(book, who, model.DateOf(r.now()))
	}
	people, err := r.store.Book(model.OfficeWide)
	if err != nil {
		return screen.State{}, err
	}
	today, years := model.DateOf(r.now()), r.store.Years()
	s := r.inQuarter(screen.State{
		Book: book, Today: today, Years: years, Began: r.began, People: people, Beside: r.beside(year, years, today),
	}, q)
	if r.checks {
		s.Findings()
	}
	return s, nil
}

// beside reads the other years that are still at work on the day. One that cannot be read
// over a line that is down is left out.
func (r reader) beside(shown int, years []int, today model.Date) []*model.Book {
	var all []*model.Book
	for _, year := range model.AtWork(years, today) {
		if year == shown {
			continue
		}
		if b, err := r.store.Book(year); err == nil {
			all = append(all, b)
		}
	}
	return all
}

// inQuarter is the state with what is computed of its Book at the quarter, once for all
// sessions of the process: when somebody saves, a hundred of them ask for the same. Of a year
// that is shown already only what hangs on other cells is worked out anew.
func (r reader) inQuarter(s screen.State, q model.Quarter) screen.State {
	s.Quarter = q
	s.Results, _ = s.Book.Derive("layar TW "+q.Roman(), func() any {
		if r.before == nil || r.before.Quarter != q {
			return calc.Compute(s.Book, q)
		}
		return calc.ComputeFrom(r.before, s.Book)
	}).(*calc.Results)
	return s
}

// reading is the way to the store with which the screen that is shown has all it needs.
func (a *App) reading() reader {
	r := a.reader
	r.checks = a.pages.entries[a.pages.active].Checked
	r.before = a.state.Results
	return r
}

// check looks through a state after it is shown, so that a screen that tells of findings has
// them when it is opened.
func (a *App) check() tea.Cmd {
	if !a.unchecked {
		return nil
	}
	a.unchecked = false
	s := a.state
	return func() tea.Msg {
		s.Findings()
		return nil
	}
}

// news is what a session reads when it was woken: the year, and its surroundings. Where the
// year is the one already shown, the state is empty.
type news struct {
	state  screen.State
	around model.Around
}

// news reads both. The surroundings come first: what is read afterwards is of the way
// that they tell of, or of a later one that wakes again.
func (r reader) news(who model.Actor, year int, q model.Quarter, shown *model.Book) (news, error) {
	around := r.around()
	if book, err := r.store.Book(year); err == nil && book == shown {
		return news{around: around}, nil
	}
	state, err := r.state(who, year, q)
	return news{state, around}, err
}

// nearest is the year with the quarter, or where it was closed the one beside it, in the quarter
// that is meant there.
func (r reader) nearest(year int, q model.Quarter) (int, model.Quarter) {
	years := r.store.Years()
	if len(years) == 0 || slices.Contains(years, year) {
		return year, q
	}
	return slices.MinFunc(years, func(a, b int) int { return cmp.Compare(max(a-year, year-a), max(b-year, year-b)) }), model.WholeYear
}

// around asks for the surroundings; without others at the file they are empty.
func (r reader) around() model.Around {
	if r.people == nil {
		return model.Around{}
	}
	return r.people.Around()
}

// entry reads the entry of the audit trail that has the revision.
func (r reader) entry(revision uint64) (model.Entry, error) {
	entries, err := r.store.Entries(revision-1, 1)
	if err == nil && (len(entries) == 0 || entries[0].Revision != revision) {
		err = model.Faultf(model.FaultMissing, "Jejak", "Jejak perubahan %d tidak ada.", revision)
	}
	if err != nil {
		return model.Entry{}, err
	}
	return entries[0], nil
}

// dependents lists all that depends on the record, whatever depends on that included. It asks
// the store's memory, not the disk.
func (r reader) dependents(year int, ref model.Ref) []model.Ref {
	var all []model.Ref
	seen := map[model.Ref]bool{ref: true}
	for open := []model.Ref{ref}; len(open) > 0; open = open[1:] {
		users, err := r.store.Dependents(year, open[0])
		if err != nil {
			continue // the year is gone: nothing depends on it
		}
		for _, user := range users {
			if !seen[user] {
				seen[user] = true
				all = append(all, user)
				open = append(open, user)
			}
		}
	}
	return all
}

// mostTries is how often an act is made anew that others overtook on its way.
const mostTries = 5

// do carries out the act, made ready now if it was not before. It returns the act as it was
// done, and its revision, which is 0 where nothing changed.
func (r reader) do(actor model.Actor, next act) (act, uint64, error) {
	for try := 1; ; try++ {
		if next.prepare != nil {
			batch, err := next.prepare()
			if err != nil {
				return next, 0, err
			}
			next.batch = batch
		}
		revision, err := r.store.Do(actor, next.batch)
		var fault *model.Fault
		if overtaken := errors.As(err, &fault) && fault.Code == model.FaultStale; !overtaken || next.prepare == nil || try == mostTries {
			return next, revision, err
		}
	}
}

// doAndRead carries out the act and reads the year and quarter after it; of an act that
// opens a year, that year.
func (r reader) doAndRead(actor model.Actor, next act, year int, q model.Quarter) wroteMsg {
	next, revision, err := r.do(actor, next)
	if err == nil && next.batch.Open {
		// Whoever opened a year wants to see it; the quarter is that of the day.
		year, q = next.batch.Year, model.WholeYear
	}
	year, q = r.nearest(year, q)
	state, readErr := r.state(actor, year, q)
	if readErr != nil {
		err = errors.Join(err, readErr)
	}
	return wroteMsg{act: next, revision: revision, err: err, state: state, at: r.now()}
}

// prepare makes an act on the year, of the Book as it is when the act's turn has come.
func (r reader) prepare(year int, note string, edits func(*model.Book) []store.Edit) func() (store.Batch, error) {
	return func() (store.Batch, error) {
		b, err := r.store.Book(year)
		if err != nil {
			return store.Batch{}, err
		}
		return store.Batch{Year: year, Seen: b.Revision, Note: note, Edits: edits(b)}, nil
	}
}

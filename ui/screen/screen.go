// Package screen is the contract between the program and its screens: what a
// screen is given, what it may ask for, and how its keys are told to people.
package screen

import (
	"time"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store"
	"capaian/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// ID names a screen in the table of screens.
type ID = model.ScreenID

// The screens, in the order of their digits, then those beyond.
const (
	Home         = model.ScreenHome
	Indicators   = model.ScreenIndicators
	Facilitation = model.ScreenFacilitation
	Villages     = model.ScreenVillages
	Budget       = model.ScreenBudget
	Review       = model.ScreenReview
	Records      = model.ScreenRecords

	Comparison = model.ScreenComparison
	Analysis   = model.ScreenAnalysis
	Readiness  = model.ScreenReadiness
	Report     = model.ScreenReport
	Findings   = model.ScreenFindings
	Published  = model.ScreenPublished
	History    = model.ScreenHistory
	Users      = model.ScreenUsers
)

// State is what every screen shows: one Book, its results at one quarter, and the day.
// It is replaced whole, never changed.
type State struct {
	Book    *model.Book
	Results *calc.Results
	Quarter model.Quarter
	Today   model.Date
	Years   []int
	Began   model.Date  // the day of the file's first act; blank: unknown
	People  *model.Book // of model.OfficeWide: who works with the program

	CopyTrouble string // what is wrong with the file, else why copies of it do not come about, or how old the last is; "": all is well

	Beside []*model.Book // other years of the file whose days may still be ahead or just gone
}

// Findings are what Pemeriksaan finds in the year and in what was printed of it, as of the
// quarter; found once for all who show the Book. Nobody changes them.
func (s State) Findings() []check.Finding {
	found, _ := s.Book.Derive("temuan TW "+s.Quarter.Roman(), func() any { return check.Run(s.Book, s.Results) }).([]check.Finding)
	return found
}

// Screen is one page of the program. Its methods are called from one goroutine.
type Screen interface {
	ID() ID
	Title() string
	// SetSize gives the room between the frame's head and its status line; only the layout calls it.
	SetSize(width, height int)
	// SetState shows another Book or quarter. The selection is kept by id, an open draft is kept.
	SetState(State)
	// Update takes keys and pastes while Capturing, and replies to what this screen asked for.
	Update(tea.Msg) tea.Cmd
	// Capturing reports that an editor is open and keys are text.
	Capturing() bool
	// TakesText reports that the chosen cell begins an entry with what is typed, letters included.
	TakesText() bool
	// Leave closes an open editor and keeps what was typed as a draft.
	Leave()
	// Offer gives the chosen cell a key that could begin an entry; true when it was taken.
	Offer(tea.KeyPressMsg) bool
	// Keys are the bindings that hold in the present state, those that do not work now included.
	Keys() []Binding
	View() string
	// Cursor is where the terminal's cursor belongs within View, or nil.
	Cursor() *tea.Cursor
	// Subjects are the computed figures of the chosen place, for the working behind them.
	Subjects() []calc.Subject
	// Hidden names columns that the present width leaves out.
	Hidden() []string
	// Position says what a block of cells comes to, and which rows are in sight when not all
	// are; else it is empty.
	Position() string
	// Finder filters the rows and moves to one of them.
	Finder() Finder
	// Reveal moves the selection to the record, where the screen shows it.
	Reveal(model.Ref)
}

// Host is what a screen may ask of the program. Its methods only note the wish; they do no I/O.
type Host interface {
	// Write sends an act to the store. Keys wait until it is done.
	Write(Act)
	// Open puts a dialog on top.
	Open(Dialog)
	// Go shows another screen, at the record if one is named.
	Go(ID, model.Ref)
	// GoYear does the same in a year of the file, which may be another than the one shown.
	GoYear(year int, to ID, ref model.Ref)
	// Say shows a sentence in the status line until the next key.
	Say(Notice)
	// Dependents lists all that would have no meaning without the record, directly or not.
	Dependents(model.Ref) []model.Ref
	// Explain tells how figures of the results came about, in the words of the report.
	Explain(*calc.Results, []calc.Subject) []Explained
	// Aside reports that what explains the chosen place stands beside it in wide windows.
	Aside() bool
	// Copy puts text on the clipboard of the session and of the reader's terminal.
	Copy(text string) tea.Cmd
	// Copied is what the session copied last, which may be a blank; false before that.
	Copied() (string, bool)
	// Editor is the person's own, or nil and the reason why this session has none.
	Editor() (edit Editor, why string)
	// Files is where this session writes documents, or nil and the reason why it writes none.
	Files() (files Files, why string)
	// Theme is how this session looks.
	Theme() theme.Theme
	// Now is the session's clock, for dates that a key enters.
	Now() time.Time
	// Actor is who works in the session, as the office knows them now.
	Actor() model.Actor
	// WhyNot tells why the record cannot be written now, in words that go on a sentence; "" where
	// nothing that can be known beforehand forbids it.
	WhyNot(model.Record) string
	// Trail asks for entries of the audit trail before a revision, 0 for the newest; got hears
	// them in a later Update, with where to go on, 0 at the beginning.
	Trail(q store.Query, before uint64, limit int, got func(entries []model.Entry, next uint64, err error))
	// Walk takes a walk one step further back; got hears in a later Update what it found.
	Walk(w *store.Walk, limit int, got func(found []store.Moved, err error))
	// Seal is what the whole trail comes to. It reads it all, outside Update.
	Seal() (store.Seal, error)
	// Notes opens what was said of a row.
	Notes(model.Ref)
	// LastLook is how far this person had looked through the year when they reviewed it last.
	LastLook() Look
	// Looked says that all of the year as it is now has been looked through.
	Looked()
	// Readings is what this person chose before of how pasted tables are read; "" nothing.
	Readings() string
	// KeepReadings keeps it for later pastes, and for the next session.
	KeepReadings(string)
}

// Look is how far somebody looked through a year; the zero Look is never.
type Look struct {
	Revision uint64    `json:"rev"`
	At       time.Time `json:"at"`
}

// Explained is a figure with how it came about and where it is printed.
type Explained struct {
	Title  string
	Tables string // of the report; "" where it is in none
	Steps  calc.Trace
	Places int
}

// Act is what a screen wants saved, as one whole.
type Act struct {
	Note  string // what it is called in the audit trail
	Edits []store.Edit
	Seen  uint64 // revision that was on the screen when the entry began; 0: the one there now

	// Make, in place of Edits, makes them of the Book as it is when the act's turn has come:
	// for what must be of that moment. It runs outside Update.
	Make func(*model.Book) []store.Edit
	// OfficeWide says that the act is on the people of the office and not on the year.
	OfficeWide bool

	// Done hears how it ended: nil, a *model.Fault, or a *store.Conflict that was left open.
	Done func(error)
}

// Tone says how a notice is meant; the status line puts a word or sign before it.
type Tone int

// The tones.
const (
	Info Tone = iota
	Done
	Warning
	Trouble
)

// Notice is a sentence for the status line.
type Notice struct {
	Tone Tone
	Text string
}

// Chooser is a screen whose rows are records: what is said of a row, and its history, are
// reached from there.
type Chooser interface {
	// Chosen is the record of the chosen row; the zero Ref where it has none.
	Chosen() model.Ref
}

// Factory makes a screen for one session.
type Factory func(Host) Screen

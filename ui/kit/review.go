package kit

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Flaw is a text that was not read, or may be read otherwise.
type Flaw struct{ Name, Text, Why string }

// Review lists the texts of a paste that cannot be saved as they are, and asks what to do.
// It stands here and not with the other dialogs because those are made of this package.
type Review struct {
	theme         theme.Theme
	title         string
	above         []string // sentences before the flaws
	flaws         []Flaw
	aside         string   // what else would not be entered
	changes       []string // a line for each
	answers       []Reply
	at, top       int
	width, height int
}

// longestQuote is how much of a text is repeated, in cells.
const longestQuote = 40

// Reply is an answer to a Review.
type Reply struct {
	Key, Text string
	Run       func()
}

// Outcome is what a paste comes to where a person should see it before it is saved.
type Outcome struct {
	Title    string   // "": the flaws are counted
	Above    []string // sentences before the flaws
	Changes  []string // what would be entered, a line for each
	Taking   bool     // Enter takes it, for nothing is lost by that
	Flaws    []Flaw
	Aside    string               // what else would not be entered
	Good     []model.Record       // without a doubt
	Doubtful []model.Record       // those of the flaws that were read all the same
	Enter    func([]model.Record) // saves them
}

// NewReview asks what to do. Nothing is entered by leaving.
func NewReview(th theme.Theme, o Outcome) *Review {
	r := &Review{theme: th, title: o.Title, above: o.Above, flaws: o.Flaws, aside: o.Aside, changes: o.Changes}
	if r.title == "" {
		r.title = fmt.Sprintf("%d isian perlu diputuskan; belum ada yang dimasukkan", len(r.flaws))
	}
	leave := Reply{"K", "kembali; tidak ada yang dimasukkan", nil}
	if !o.Taking {
		r.answers = append(r.answers, leave)
	}
	if n := len(o.Good); n > 0 {
		words := fmt.Sprintf("masukkan %d isian itu", n)
		if len(o.Flaws) > 0 {
			words = fmt.Sprintf("masukkan %d yang baik saja", n)
		}
		r.answers = append(r.answers, Reply{"M", words, func() { o.Enter(o.Good) }})
	}
	if n := len(o.Doubtful); n > 0 {
		r.answers = append(r.answers, Reply{"S", fmt.Sprintf("masukkan juga %d yang meragukan, seperti terbaca", n), func() { o.Enter(slices.Concat(o.Good, o.Doubtful)) }})
	}
	if o.Taking {
		r.answers = append(r.answers, leave)
	}
	return r
}

// Page is the name of its page in the manual.
func (r *Review) Page() string { return "tempelan" }

// Title says what is asked.
func (r *Review) Title() string { return r.title }

// SetSize gives the room.
func (r *Review) SetSize(width, height int) {
	r.width, r.height = width, height
	r.scroll(0)
}

// Cursor is nil: nothing is typed here.
func (r *Review) Cursor() *tea.Cursor { return nil }

// Keys choose an answer and scroll the list.
func (r *Review) Keys() []screen.Binding {
	rows := []screen.Binding{
		screen.Do("↑↓", "pilih", func() { r.at = max(r.at-1, 0) }, "up", "shift+tab").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { r.at = min(r.at+1, len(r.answers)-1) }, "down", "tab"),
		screen.Do("PgDn", "gulir turun", func() { r.scroll(r.room()) }, "pgdown").Hinted(),
		screen.Do("PgUp", "gulir naik", func() { r.scroll(-r.room()) }, "pgup"),
		screen.Do("Enter", "jawab", nil, "enter").Hinted(),
		screen.Do("Esc", "kembali", nil, "esc").Hinted(),
	}
	for _, a := range r.answers {
		rows = append(rows, screen.Do(a.Key, a.Text, nil, strings.ToLower(a.Key)))
	}
	return rows
}

// Update answers, moves the mark or scrolls. Pasted text is no answer.
func (r *Review) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch name := strings.TrimPrefix(screen.KeyName(press), "alt+"); name {
	case "enter":
		return r.answer(r.at)
	case "esc":
		return nil, true
	default:
		for i, a := range r.answers {
			if strings.EqualFold(name, a.Key) {
				return r.answer(i)
			}
		}
	}
	if row, found := screen.Find(r.Keys(), press); found && row.Run != nil {
		return row.Run(), false
	}
	return nil, false
}

func (r *Review) answer(i int) (tea.Cmd, bool) {
	if run := r.answers[i].Run; run != nil {
		run()
	}
	return nil, true
}

// room is how many lines of the list are in sight.
func (r *Review) room() int { return max(r.height-len(r.answers)-1, 1) }

func (r *Review) scroll(by int) {
	r.top = max(0, min(r.top+by, len(r.list())-r.room()))
}

// list is what is said, the flaws, and what else would not be entered; then what would be.
func (r *Review) list() []string {
	var lines []string
	add := func(text string) {
		for i, line := range Wrap(text, max(r.width-4, 1)) {
			if i > 0 {
				line = "  " + line
			}
			lines = append(lines, " "+line)
		}
	}
	for _, text := range r.above {
		add(text)
	}
	for _, f := range r.flaws {
		add(fmt.Sprintf("%s %q: %s", f.Name, ansi.Truncate(f.Text, longestQuote, "…"), f.Why))
	}
	if r.aside != "" {
		add("Selain itu" + strings.TrimPrefix(r.aside, ",") + ".")
	}
	for _, text := range r.changes {
		add(text)
	}
	return lines
}

// View draws the part of the list in sight, then the answers.
func (r *Review) View() string {
	list := r.list()
	lines := append([]string{}, list[r.top:min(r.top+r.room(), len(list))]...)
	more := ""
	if rest := len(list) - r.top - r.room(); rest > 0 {
		more = r.theme.Dim.Render(fmt.Sprintf(" masih %d baris; PgDn", rest))
	}
	lines = append(lines, more)
	for i, a := range r.answers {
		mark := " "
		if i == r.at {
			mark = r.theme.Marker.Render(r.theme.Signs.Row)
		}
		lines = append(lines, " "+mark+" "+FitLeft(a.Key, 3)+" "+a.Text)
	}
	return strings.Join(lines, "\n")
}

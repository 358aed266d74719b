package kit

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Flaw is a text that was not read, or may be read otherwise.
type Flaw struct{ Name, Text, Why string }

// Review lists the texts of a paste that cannot be saved as they are, and asks what to do.
// It stands here and not with the other dialogs because those are made of this package.
type Review struct {
	theme         theme.Theme
	flaws         []Flaw
	aside         string // what else would not be entered
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

// NewReview asks about the flaws; good and doubtful are how many texts could be entered
// without and with a doubt, and the functions enter the former, or both. Nothing is entered
// by leaving.
func NewReview(th theme.Theme, flaws []Flaw, aside string, good, doubtful int, enter, all func()) *Review {
	r := &Review{theme: th, flaws: flaws, aside: aside, answers: []Reply{{"K", "kembali; tidak ada yang dimasukkan", nil}}}
	if good > 0 {
		r.answers = append(r.answers, Reply{"M", fmt.Sprintf("masukkan %d yang baik saja", good), enter})
	}
	if doubtful > 0 {
		r.answers = append(r.answers, Reply{"S", fmt.Sprintf("masukkan juga %d yang meragukan, seperti terbaca", doubtful), all})
	}
	return r
}

// Page is the name of its page in the manual.
func (r *Review) Page() string { return "tempelan" }

// Title counts what was found.
func (r *Review) Title() string {
	return fmt.Sprintf("%d isian perlu diputuskan; belum ada yang dimasukkan", len(r.flaws))
}

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
		rows = append(rows, screen.Do(a.Key, a.Text, nil, strings.ToLower(a.Key), a.Key))
	}
	return rows
}

// Update answers, moves the mark or scrolls. Pasted text is no answer.
func (r *Review) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch name := press.String(); name {
	case "enter":
		return r.answer(r.at)
	case "esc":
		return r.answer(0)
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

// list is the flaws, and what else would not be entered.
func (r *Review) list() []string {
	var lines []string
	for _, f := range r.flaws {
		wrapped := Wrap(fmt.Sprintf("%s %q: %s", f.Name, ansi.Truncate(f.Text, longestQuote, "…"), f.Why), max(r.width-4, 1))
		for i, line := range wrapped {
			if i > 0 {
				line = "  " + line
			}
			lines = append(lines, " "+line)
		}
	}
	if r.aside != "" {
		for _, line := range Wrap("Selain itu"+strings.TrimPrefix(r.aside, ",")+".", r.width-2) {
			lines = append(lines, " "+line)
		}
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

package kit

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// review lists the texts of a paste that cannot be saved as they are, and asks what to do.
// It stands here and not with the other dialogs because those are made of this package.
type review struct {
	theme         theme.Theme
	laid          *laid
	answers       []reply
	at, top       int
	width, height int
}

// longestQuote is how much of a text is repeated, in cells.
const longestQuote = 40

// reply is an answer with the records it saves; none saves nothing.
type reply struct {
	key, text string
	run       func()
}

func newReview(th theme.Theme, l *laid, enter func([]model.Record)) *review {
	r := &review{theme: th, laid: l, answers: []reply{{"K", "kembali; tidak ada yang dimasukkan", nil}}}
	if n := len(l.good); n > 0 {
		r.answers = append(r.answers, reply{"M", fmt.Sprintf("masukkan %d yang baik saja", n), func() { enter(l.good) }})
	}
	if n := len(l.doubtful); n > 0 {
		all := append(append([]model.Record{}, l.good...), l.doubtful...)
		r.answers = append(r.answers, reply{"S", fmt.Sprintf("masukkan juga %d yang meragukan, seperti terbaca", n), func() { enter(all) }})
	}
	return r
}

// Title counts what was found.
func (r *review) Title() string {
	return fmt.Sprintf("%d isian perlu diputuskan; belum ada yang dimasukkan", len(r.laid.poor))
}

// SetSize gives the room.
func (r *review) SetSize(width, height int) {
	r.width, r.height = width, height
	r.scroll(0)
}

// Cursor is nil: nothing is typed here.
func (r *review) Cursor() *tea.Cursor { return nil }

// Keys choose an answer and scroll the list.
func (r *review) Keys() []screen.Binding {
	rows := []screen.Binding{
		screen.Do("↑↓", "pilih", func() { r.at = max(r.at-1, 0) }, "up", "shift+tab").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { r.at = min(r.at+1, len(r.answers)-1) }, "down", "tab"),
		screen.Do("PgDn", "gulir turun", func() { r.scroll(r.room()) }, "pgdown").Hinted(),
		screen.Do("PgUp", "gulir naik", func() { r.scroll(-r.room()) }, "pgup"),
		screen.Do("Enter", "jawab", nil, "enter").Hinted(),
		screen.Do("Esc", "kembali", nil, "esc").Hinted(),
	}
	for _, a := range r.answers {
		rows = append(rows, screen.Do(a.key, a.text, nil, strings.ToLower(a.key), a.key))
	}
	return rows
}

// Update answers, moves the mark or scrolls. Pasted text is no answer.
func (r *review) Update(msg tea.Msg) (tea.Cmd, bool) {
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
			if strings.EqualFold(name, a.key) {
				return r.answer(i)
			}
		}
	}
	if row, found := screen.Find(r.Keys(), press); found && row.Run != nil {
		return row.Run(), false
	}
	return nil, false
}

func (r *review) answer(i int) (tea.Cmd, bool) {
	if run := r.answers[i].run; run != nil {
		run()
	}
	return nil, true
}

// room is how many lines of the list are in sight.
func (r *review) room() int { return max(r.height-len(r.answers)-1, 1) }

func (r *review) scroll(by int) {
	r.top = max(0, min(r.top+by, len(r.list())-r.room()))
}

// list is the flaws, and what else would not be entered.
func (r *review) list() []string {
	var lines []string
	for _, f := range r.laid.poor {
		wrapped := Wrap(fmt.Sprintf("%s %q: %s", f.name, ansi.Truncate(f.text, longestQuote, "…"), f.why), max(r.width-4, 1))
		for i, line := range wrapped {
			if i > 0 {
				line = "  " + line
			}
			lines = append(lines, " "+line)
		}
	}
	if aside := r.laid.aside(); aside != "" {
		for _, line := range Wrap("Selain itu"+strings.TrimPrefix(aside, ",")+".", r.width-2) {
			lines = append(lines, " "+line)
		}
	}
	return lines
}

// View draws the part of the list in sight, then the answers.
func (r *review) View() string {
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
		lines = append(lines, " "+mark+" "+FitLeft(a.key, 3)+" "+a.text)
	}
	return strings.Join(lines, "\n")
}

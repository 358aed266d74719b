package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Answer is one way to answer a Choice. Keys pick it at once; Enter picks the marked one.
type Answer struct {
	Key  string
	Text string
	Run  func()
}

// Choice asks one question. Esc answers with the last answer, which must be the harmless one.
type Choice struct {
	theme         theme.Theme
	title         string
	text          []string
	answers       []Answer
	at            int
	width, height int
}

// NewChoice asks with the paragraphs of text; the first answer is marked.
func NewChoice(th theme.Theme, title string, text []string, answers ...Answer) *Choice {
	return &Choice{theme: th, title: title, text: text, answers: answers}
}

// Marked marks another answer than the first.
func (c *Choice) Marked(answer int) *Choice {
	c.at = answer
	return c
}

// Title names the question.
func (c *Choice) Title() string { return c.title }

// SetSize gives the room.
func (c *Choice) SetSize(width, height int) { c.width, c.height = width, height }

// Cursor is nil: nothing is typed here.
func (c *Choice) Cursor() *tea.Cursor { return nil }

// Keys lists the answers.
func (c *Choice) Keys() []screen.Binding {
	rows := []screen.Binding{
		screen.Do("↑↓", "pilih", func() { c.at = max(c.at-1, 0) }, "up", "shift+tab").Hinted(),
		screen.Do("↓", "pilihan berikut", func() { c.at = min(c.at+1, len(c.answers)-1) }, "down", "tab"),
		screen.Do("Enter", "jawab", nil, "enter").Hinted(),
		screen.Do("Esc", c.answers[len(c.answers)-1].Text, nil, "esc").Hinted(),
	}
	for _, a := range c.answers {
		if !strings.EqualFold(a.Key, "esc") {
			rows = append(rows, screen.Do(a.Key, a.Text, nil, strings.ToLower(a.Key)))
		}
	}
	return rows
}

// Update answers or moves the mark.
func (c *Choice) Update(msg tea.Msg) (tea.Cmd, bool) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch press.String() {
	case "enter":
		return c.answer(c.at)
	case "esc":
		return c.answer(len(c.answers) - 1)
	}
	for i, a := range c.answers {
		if name := strings.TrimPrefix(screen.KeyName(press), "alt+"); strings.EqualFold(name, a.Key) {
			return c.answer(i)
		}
	}
	if row, found := screen.Find(c.Keys(), press); found && row.Run != nil {
		return row.Run(), false
	}
	return nil, false
}

func (c *Choice) answer(i int) (tea.Cmd, bool) {
	if run := c.answers[i].Run; run != nil {
		run()
	}
	return nil, true
}

// View draws the question and its answers.
func (c *Choice) View() string {
	var lines []string
	for _, paragraph := range c.text {
		for _, line := range kit.Wrap(paragraph, c.width-2) {
			lines = append(lines, " "+line)
		}
	}
	if room := c.height - len(c.answers) - 1; len(lines) > room {
		lines = lines[:max(room, 0)]
	}
	lines = append(lines, "")
	for i, a := range c.answers {
		mark := " "
		if i == c.at {
			mark = c.theme.Marker.Render(c.theme.Signs.Row)
		}
		lines = append(lines, " "+mark+" "+kit.FitLeft(a.Key, 3)+" "+a.Text)
	}
	return strings.Join(lines, "\n")
}

package dialog

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Ask takes one short text and gives it to whoever asked; it closes when that is content.
type Ask struct {
	theme   theme.Theme
	title   string
	hint    string
	problem string
	input   textinput.Model
	give    func(text string) error
	width   int
}

// NewAsk asks under the title; hint stands below while nothing is wrong.
func NewAsk(th theme.Theme, title, hint string, give func(text string) error) *Ask {
	return &Ask{theme: th, title: title, hint: hint, input: oneLine(), give: give}
}

// Refuse says under the input why the answer is none; the text stays.
func (a *Ask) Refuse(why string) { a.problem = why }

// Title names the question.
func (a *Ask) Title() string { return a.title }

// SetSize gives the room.
func (a *Ask) SetSize(width, _ int) {
	a.width = width
	a.input.SetWidth(max(width-len(palettePrompt)-2, 1))
}

// Cursor stands in the input.
func (a *Ask) Cursor() *tea.Cursor {
	c := a.input.Cursor()
	if c != nil {
		c.X += len(palettePrompt)
		c.Blink = false
	}
	return c
}

// Keys answer and close; every other key is text.
func (a *Ask) Keys() []screen.Binding {
	return []screen.Binding{
		screen.Do("Enter", "tuju", nil, "enter").Hinted(),
		screen.Do("Esc", "tutup", nil, "esc").Hinted(),
	}
}

// Update types and answers.
func (a *Ask) Update(msg tea.Msg) (tea.Cmd, bool) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "esc":
			return nil, true
		case "enter":
			err := a.give(a.input.Value())
			if err != nil {
				a.problem = err.Error()
			}
			return nil, err == nil
		}
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: model.Clean(Lines(paste.Content), false)}
	}
	input, cmd := a.input.Update(msg)
	a.input, a.problem = input, ""
	return cmd, false
}

// View is the input and the line that explains or complains.
func (a *Ask) View() string {
	look, said := a.theme.Dim, a.hint
	if a.problem != "" {
		look, said = a.theme.Bad, a.problem
	}
	lines := kit.Wrap(said, max(a.width-2, 1))
	for i := range lines {
		lines[i] = " " + look.Render(lines[i])
	}
	return palettePrompt + a.input.View() + "\n" + strings.Join(lines, "\n")
}

package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"capaian/ui/kit"
)

// Cursor stands in the marked field.
func (f *Form) Cursor() *tea.Cursor {
	if f.fields[f.at].Options != nil {
		return nil
	}
	c := f.inputs[f.at].Cursor()
	if c != nil {
		c.X += labelWidth + 4
		c.Y = f.at - f.top
		c.Blink = false
	}
	return c
}

// View draws the fields in sight and the line that explains or complains, or the open list.
func (f *Form) View() string {
	if f.list != nil {
		return f.listView()
	}
	room := f.room()
	var lines []string
	for i := f.top; i < min(f.top+room, len(f.fields)); i++ {
		mark := " "
		if i == f.at {
			mark = f.theme.Marker.Render(f.theme.Signs.Row)
		}
		value := f.inputs[i].View()
		if options := f.fields[i].Options; options != nil {
			value = optionLine(options, f.inputs[i].Value())
		}
		lines = append(lines, " "+mark+" "+kit.FitLeft(f.fields[i].Label, labelWidth)+" "+value)
	}
	lines = append(lines, "")
	said, tone := f.said()
	for _, line := range kit.Wrap(said, max(f.width-3, 1)) {
		lines = append(lines, " "+tone.Render(line))
	}
	return strings.Join(lines, "\n")
}

// said is the line below: what is wrong, what was resumed, else what the field is for.
func (f *Form) said() (string, lipgloss.Style) {
	switch {
	case f.problem != "":
		return f.problem, f.theme.Bad
	case f.told != "":
		return f.told, f.theme.Plain
	case f.sought != "":
		return "Dicari: " + f.sought, f.theme.Plain
	}
	if text := f.inputs[f.at].Value(); f.explain() == f.fields[f.at].Hint && letters(text) > f.inputs[f.at].Width() {
		return kit.Cut(text, mostRepeated), f.theme.Dim // the line shows a part of it only
	}
	return f.explain(), f.theme.Dim
}

func (f *Form) explain() string {
	if f.reads != nil {
		if s := f.reads(f.at, f.inputs[f.at].Value()); s != "" {
			return s
		}
	}
	return f.fields[f.at].Hint
}

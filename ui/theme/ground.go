package theme

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// OnGround lets a program be read on light terminals too: it asks for the terminal's ground,
// and on a light one pale colours become dark ones. A terminal that does not answer is dark,
// and is not waited for.
func OnGround(program tea.Model) tea.Model { return &grounded{program: program, dark: darker()} }

type grounded struct {
	program tea.Model
	light   bool
	dark    *strings.Replacer
}

// Init asks for the ground.
func (g *grounded) Init() tea.Cmd { return tea.Batch(g.program.Init(), tea.RequestBackgroundColor) }

// Update hears the answer; all else is the program's.
func (g *grounded) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if ground, answered := msg.(tea.BackgroundColorMsg); answered {
		g.light = !ground.IsDark()
		return g, nil
	}
	next, cmd := g.program.Update(msg)
	g.program = next
	return g, cmd
}

// View is the program's, in colours that stand out from the ground.
func (g *grounded) View() tea.View {
	v := g.program.View()
	if g.light {
		v.Content = g.dark.Replace(v.Content)
	}
	return v
}

// darker replaces the colours of the theme that are pale in the palettes of most terminals:
// yellow, cyan and green by magenta, blue and the terminal's own. What they mean is said by
// signs and words beside them.
func darker() *strings.Replacer {
	const yellow, cyan, green, magenta, blue, own = "33m", "36m", "32m", "35m", "34m", "39m"
	var pairs []string
	for _, with := range []string{"\x1b[", "\x1b[1;"} {
		pairs = append(pairs, with+yellow, with+magenta, with+cyan, with+blue, with+green, with+own)
	}
	return strings.NewReplacer(pairs...)
}

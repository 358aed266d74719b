package theme_test

import (
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/theme"
)

// page is a program that shows every style of the theme.
type page struct{ heard []tea.Msg }

func (p *page) Init() tea.Cmd { return nil }

func (p *page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	p.heard = append(p.heard, msg)
	return p, nil
}

func (p *page) View() tea.View {
	t := theme.New(false)
	return tea.NewView(t.Head.Render("kepala") + t.Marker.Render("tanda") + t.Good.Render("baik") + t.Warn.Render("awas") + t.Bad.Render("buruk") + t.Dim.Render("redup"))
}

func TestColoursStandOutFromALightGround(t *testing.T) {
	p := &page{}
	m := theme.OnGround(p)
	if m.Init() == nil {
		t.Fatal("the ground is not asked for")
	}
	before := m.View().Content
	for _, step := range []struct {
		ground color.Color
		pale   bool
	}{{color.Black, true}, {color.White, false}, {color.Black, true}} {
		m, _ = m.Update(tea.BackgroundColorMsg{Color: step.ground})
		shown := m.View().Content
		for _, pale := range []string{"32m", "33m", "36m"} {
			if strings.Contains(shown, pale) != step.pale {
				t.Errorf("on %v: %q", step.ground, shown)
			}
		}
		if step.pale != (shown == before) || !strings.Contains(shown, "31m") {
			t.Errorf("on %v: %q, before %q", step.ground, shown, before)
		}
	}
	if m.Update(tea.WindowSizeMsg{Width: 80}); len(p.heard) != 1 {
		t.Errorf("the program heard %v", p.heard)
	}
}

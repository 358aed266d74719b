package report

import (
	"fmt"
	"strings"

	"capaian/ui/kit"
	"capaian/ui/report/preview"
)

// mostFindings is how many findings stand above a text before they are only counted.
const mostFindings = 3

// follow lays the chosen part out where another one was shown.
func (s *Screen) follow() {
	if p := s.chosen(); p == nil || p.id != s.shown {
		s.draw()
	}
}

// draw lays the chosen part out.
func (s *Screen) draw() {
	p := s.chosen()
	if p == nil || s.width == 0 {
		s.lines, s.shown = nil, ""
		return
	}
	if p.id != s.shown {
		s.top = 0
	}
	s.shown = p.id
	width, _ := s.previewSize()
	s.lines = s.findings(p, width)
	for _, line := range preview.Lines(p.blocks, width) {
		s.lines = append(s.lines, s.tone(line.Tone).Style(&s.look).Render(line.Text))
	}
	s.scroll(0)
}

// findings are what Pemeriksaan says of the part, above its text.
func (s *Screen) findings(p *part, width int) []string {
	var lines []string
	for i, f := range p.findings {
		if i == mostFindings {
			lines = append(lines, s.look.Dim.Render(fmt.Sprintf("  dan %d temuan lain", len(p.findings)-i)))
			break
		}
		style := s.look.Warn
		if i < p.grave {
			style = s.look.Bad
		}
		for n, line := range preview.Wrap(f, width-2) {
			sign := s.look.Signs.Late + " "
			if n > 0 {
				sign = "  "
			}
			lines = append(lines, style.Render(sign+line))
		}
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

func (s *Screen) tone(t preview.Tone) kit.Tone {
	return [...]kit.Tone{preview.Plain: kit.Plain, preview.Head: kit.Head, preview.Strong: kit.Strong, preview.Dim: kit.Dim, preview.Gap: kit.Warn}[t]
}

// Position says which lines of the preview are in sight, when not all are, else which parts.
func (s *Screen) Position() string {
	_, room := s.previewSize()
	if len(s.lines) <= room {
		return s.Grid.Position()
	}
	return fmt.Sprintf("teks %d–%d/%d", s.top+1, min(s.top+room, len(s.lines)), len(s.lines))
}

// View draws the list and the preview, or the preview alone.
func (s *Screen) View() string {
	width, height := s.previewSize()
	text := kit.Block(strings.Join(s.lines[min(s.top, len(s.lines)):min(s.top+height, len(s.lines))], "\n"), width, height)
	switch {
	case s.whole:
		return indented(text)
	case s.width >= sideBySide:
		return kit.Beside(&s.look, s.Grid.View(), s.listWidth(), s.height, text)
	}
	list := kit.Block(s.Grid.View(), s.width, s.listHeight())
	return strings.Join(list, "\n") + "\n" + kit.Rule(&s.look, s.width) + "\n" + indented(text)
}

func indented(lines []string) string {
	return " " + strings.Join(lines, "\n ")
}

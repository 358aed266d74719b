package records

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// copy puts the chosen records on the clipboard as a table with its titles, which can be
// pasted into a spreadsheet and back.
func (s *Screen) copy() tea.Cmd {
	picked := s.picked()
	s.Grid.Acted()
	s.host.Say(screen.Notice{Text: fmt.Sprintf("%d %s disalin dengan judul kolomnya.", len(picked), s.open.one)})
	return s.host.Copy(s.copied(picked))
}

func (s *Screen) copied(picked []model.Record) string {
	var fields []field
	if s.open.fields != nil {
		fields = s.open.fields(s.state.Book)
	}
	if fields == nil {
		var lines []string
		for _, r := range picked {
			lines = append(lines, kit.Harmless(model.Clean(r.(*model.Narrative).Text, false)))
		}
		return strings.Join(lines, "\n")
	}
	titles := make([]string, len(fields))
	for i, f := range fields {
		titles[i] = f.label
	}
	lines := []string{strings.Join(titles, "\t")}
	for _, r := range picked {
		cells := make([]string, len(fields))
		for i, f := range fields {
			cells[i] = kit.Harmless(model.Clean(f.get(r), false))
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return strings.Join(lines, "\n")
}

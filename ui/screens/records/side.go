package records

import (
	"strings"

	"capaian/model"
	"capaian/ui/kit"
)

// The chosen record stands in full beside its list where the window is wide enough for both.
const (
	sideFrom  = 114 // narrowest window with it
	listLeast = 80
	sideMost  = 70
	labels    = 21
)

// side is its room, the line before it included; 0 where there is none.
func (s *Screen) side() int {
	if s.width < sideFrom || !s.host.Aside() {
		return 0
	}
	return min(s.width-listLeast, sideMost)
}

// written is the chosen record field by field; a text as it stands.
func (s *Screen) written() []string {
	r, _ := s.chosen()
	if r == nil || s.side() == 0 {
		return nil
	}
	room := s.side() - 3
	if n, ok := r.(*model.Narrative); ok {
		return s.preview(n, room)
	}
	var lines []string
	for _, f := range s.open.fields(s.state.Book) {
		value := f.get(r)
		if value == "" {
			value = s.look.Signs.Blank
		}
		label, parts := kit.Wrap(f.label, labels-1), kit.Wrap(value, max(room-labels, 8))
		for i := range max(len(label), len(parts)) {
			name, part := "", ""
			if i < len(label) {
				name = label[i]
			}
			if i < len(parts) {
				part = parts[i]
			}
			lines = append(lines, s.look.Dim.Render(kit.FitLeft(name, labels))+part)
		}
	}
	return lines
}

// preview is a text with what belongs there.
func (s *Screen) preview(n *model.Narrative, room int) []string {
	var lines []string
	for _, line := range kit.Wrap(topicOf(n).Hint, room) {
		lines = append(lines, s.look.Dim.Render(line))
	}
	lines = append(lines, "")
	for part := range strings.SplitSeq(n.Text, "\n") {
		lines = append(lines, kit.Wrap(part, room)...)
	}
	return lines
}

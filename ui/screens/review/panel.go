package review

import (
	"fmt"
	"slices"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// widest keeps a line and its day within one glance in a wide window.
const widest = 100

// block is a heading with lines under it, of which the first are shown where room is short.
type block struct {
	head  string
	lines []string
}

// detail says what is to be known of the chosen row, in exactly as many lines as there is room.
func (s *Screen) detail(width, room int) []string {
	var blocks []block
	if st := s.chosen(); st != nil {
		blocks = s.ofPart(st)
	} else {
		blocks = s.ofQuarter()
	}
	lines := fitted(blocks, room)
	for i := range lines {
		lines[i] = kit.Cut(lines[i], width)
	}
	return lines
}

// fitted shares the room out: all headings, and of their lines as many as fit, block by block
// one line more each time round.
func fitted(blocks []block, room int) []string {
	room = max(room, 0)
	shown := make([]int, len(blocks))
	left := room - len(blocks)
	for grew := true; grew && left > 0; {
		grew = false
		for i := range blocks {
			if shown[i] < len(blocks[i].lines) && left > 0 {
				shown[i]++
				left--
				grew = true
			}
		}
	}
	var lines []string
	for i, b := range blocks {
		head := b.head
		if rest := len(b.lines) - shown[i]; rest > 0 {
			head += fmt.Sprintf("  (+%d: D)", rest)
		}
		lines = append(append(lines, head), b.lines[:shown[i]]...)
	}
	for len(lines) < room {
		lines = append(lines, "")
	}
	return lines[:room]
}

func (s *Screen) ofPart(st *screen.Progress) []block {
	head := s.look.Strong.Render(s.partName(st.Part.ID)) + ": " + string(st.Status)
	if st.Note != "" {
		head += ` – "` + model.Clean(st.Note, false) + `"`
	}
	if st.Status != model.StatusLocked && s.state.Book.Departed(s.state.Quarter, st.Part.ID) {
		head += " – disetujui atas isian sebelum perubahan; perlu disetujui lagi"
	}
	blocks := []block{{head: head}}
	if line := s.whose(st); line != "" {
		blocks = append(blocks, block{head: line})
	}
	if fresh := s.news.since(st.Part.ID); len(fresh) > 0 {
		blocks = append(blocks, block{s.sinceWhen(), s.short(fresh)})
	}
	if depart := s.departed(st.Part.ID); len(depart) > 0 {
		blocks = append(blocks, block{s.look.Warn.Render("Berbeda dari yang disetujui"), depart})
	}
	if later := s.onlyLater(st.Part.ID); len(later) > 0 {
		blocks = append(blocks, block{fmt.Sprintf("Diubah sesudah disetujui: %d isian", len(later)), s.short(later)})
	}
	if len(st.Missing) > 0 {
		blocks = append(blocks, block{head: fmt.Sprintf("Belum diisi %d: %s", len(st.Missing), s.missing(st))})
	}
	for _, n := range s.notes[st.Part.ID] {
		blocks = append(blocks, block{head: fmt.Sprintf(`%s %s: "%s"  %s`, s.look.Signs.Note, text.Name(s.state.Book, n.On, nil), model.Clean(n.Text, false), n.Name)})
	}
	return blocks
}

// onlyLater is what changed since the approval and was looked at since.
func (s *Screen) onlyLater(part model.ID) []changed {
	return slices.DeleteFunc(slices.Clone(s.news.later[part]), func(c changed) bool {
		return slices.ContainsFunc(s.news.since(part), func(f changed) bool { return f.ref == c.ref })
	})
}

// ofQuarter is the whole: what stands of its closing, and what wants attention by now.
func (s *Screen) ofQuarter() []block {
	b, q := s.state.Book, s.state.Quarter
	head := s.look.Strong.Render("TW "+q.Roman()) + ": " + string(b.Status(q))
	if reason := b.Closing(q).Reason; reason != "" {
		word := "dibuka kembali"
		if b.Closed(q) {
			word = "pernah dibuka kembali"
		}
		head += ` – ` + word + `: "` + model.Clean(reason, false) + `"`
	}
	if signed, ok := b.Acknowledged(q); ok {
		head += fmt.Sprintf(", diketahui %s %s", signed.Name, text.LongDate(signed.Date))
	} else if signed, there := b.AcknowledgedBefore(q); there {
		head += fmt.Sprintf(", %s mengetahui isian sebelum ini (%s); perlu mengetahui lagi", signed.Name, text.LongDate(signed.Date))
	}
	blocks := []block{{head: head}}
	changed := 0
	for part := range s.news.depart {
		changed += len(s.news.depart[part])
	}
	if changed > 0 {
		blocks = append(blocks, block{head: s.look.Warn.Render(fmt.Sprintf("%d angka berbeda dari yang disetujui; pilih bagiannya.", changed))})
	}
	if len(s.concerns) == 0 {
		return append(blocks, block{head: "Tidak ada yang mendesak."})
	}
	var lines []string
	for _, c := range s.concerns {
		line := kit.Ends("  "+c.Text, c.When, min(max(s.width-2, 0), widest))
		if c.Late {
			line = s.look.Warn.Render(line)
		}
		lines = append(lines, line)
	}
	return append(blocks, block{"Perlu perhatian", lines})
}

func (s *Screen) sinceWhen() string {
	if s.news.look.Revision == 0 {
		return "Diubah sejak tahun ini dibuka (belum pernah Anda tinjau)"
	}
	return "Berubah sejak tinjauan terakhir (" + text.Moment(s.news.look.At) + ")"
}

// lines are changes as they are read in full.
func lines(all []changed) []string {
	var out []string
	for _, c := range all {
		out = append(out, fmt.Sprintf("  %s  %s  %s %s", c.name, c.line, c.who, text.When(c.at)))
	}
	return out
}

// short are changes in a line each: where it is too narrow the name yields first, for what
// became of it is what one looks for.
func (s *Screen) short(all []changed) []string {
	width := min(max(s.width-2, 0), widest)
	var out []string
	for _, c := range all {
		how := kit.Cut(c.line, width/2) + "  " + c.who + " " + text.When(c.at)
		out = append(out, kit.Ends("  "+c.name, how, width))
	}
	return out
}

func (s *Screen) departed(part model.ID) []string {
	var out []string
	for _, d := range s.news.depart[part] {
		out = append(out, fmt.Sprintf("  %s %s: %s → %s", text.Name(s.state.Book, d.Ref, nil), text.FacetWord(d.Facet), text.Frozen(d.Facet, d.Was), text.Frozen(d.Facet, d.Now)))
	}
	return out
}

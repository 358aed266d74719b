package review

import (
	"fmt"
	"slices"
	"strings"

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
	more  []string // of the head, where that takes several lines
	lines []string
	spare bool // its lines take what room is left, and none from the table
}

// detail says what is to be known of the chosen row, in exactly as many lines as there is room.
func (s *Screen) detail(width, room int) []string {
	if st := s.chosen(); st != nil {
		return fitted(wrapped(s.ofPart(st), width), room)
	}
	return fitted(wrapped(s.ofQuarter(), width), room)
}

// listed is how many lines of each list the table leaves the panel before its own names take a
// second line.
const listed = 3

// panelNeeds is how many lines the panel takes at the most, whatever row is chosen: what was
// said in full, and a few lines of each list. The table does not move as one walks through it.
func (s *Screen) panelNeeds() int {
	needs := func(blocks []block) int {
		sum := 0
		for _, b := range wrapped(blocks, s.width-2) {
			sum += 1 + len(b.more)
			if !b.spare {
				sum += min(len(b.lines), listed)
			}
		}
		return sum
	}
	most := max(needs(s.ofQuarter()), leastPanel-1)
	for i := range s.progress {
		most = max(most, needs(s.ofPart(&s.progress[i])))
	}
	return most
}

// wrapped are the blocks with their sentences broken at words instead of cut.
func wrapped(blocks []block, width int) []block {
	for i := range blocks {
		blocks[i] = blocks[i].wrapped(width)
	}
	return blocks
}

// wrapped is the block with its sentences broken at words instead of cut.
func (b block) wrapped(width int) block {
	head := broken(b.head, width)
	whole := block{head: head[0], more: head[1:], spare: b.spare}
	for _, line := range b.lines {
		whole.lines = append(whole.lines, broken(line, width)...)
	}
	return whole
}

// broken are the lines of a sentence; those after the first stand a little to the right.
func broken(line string, width int) []string {
	if text.Width(line) <= width {
		return []string{line}
	}
	bare := strings.TrimLeft(line, " ")
	indent := line[:len(line)-len(bare)]
	lines := kit.Wrap(bare, max(width-len(indent)-2, 10))
	for i := range lines {
		if i > 0 {
			lines[i] = "  " + lines[i]
		}
		lines[i] = indent + lines[i]
	}
	return lines
}

// fitted shares the room out: all headings, and of their lines as many as fit, block by block
// one line more each time round.
func fitted(blocks []block, room int) []string {
	room = max(room, 0)
	shown := make([]int, len(blocks))
	left := room - len(blocks)
	for _, b := range blocks {
		left -= len(b.more)
	}
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
		if shown[i] < len(b.lines) {
			head += "  (selengkapnya: D)"
		}
		lines = append(append(append(lines, head), b.more...), b.lines[:shown[i]]...)
	}
	if len(lines) > room && room > 0 {
		lines[room-1] = "(selengkapnya: R, baris demi baris; Ctrl+N, catatan)"
	}
	for len(lines) < room {
		lines = append(lines, "")
	}
	return lines[:room]
}

func (s *Screen) ofPart(st *screen.Progress) []block {
	head := s.look.Strong.Render(s.partName(st.Part.ID)) + ": " + string(st.Status)
	threads := s.threads(st.Part.ID)
	if st.Note != "" && (len(threads) == 0 || st.Status != model.StatusReturned) {
		head += ` – "` + model.Clean(st.Note, false) + `"`
	}
	if st.Status != model.StatusLocked && s.state.Book.Departed(s.state.Quarter, st.Part.ID) {
		head += " – disetujui atas isian sebelum perubahan; perlu disetujui lagi"
	}
	blocks := append([]block{{head: head}}, threads...)
	if line := s.whose(st); line != "" {
		blocks = append(blocks, block{head: line})
	}
	if fresh := s.news.since(st.Part.ID); len(fresh) > 0 {
		blocks = append(blocks, block{head: s.sinceWhen(), lines: s.short(fresh)})
	}
	if depart := s.departed(st.Part.ID); len(depart) > 0 {
		blocks = append(blocks, block{head: s.look.Warn.Render("Berbeda dari yang disetujui"), lines: depart})
	}
	if later := s.onlyLater(st.Part.ID); len(later) > 0 {
		blocks = append(blocks, block{head: fmt.Sprintf("Diubah sesudah disetujui: %d isian", len(later)), lines: s.short(later)})
	}
	if found := s.problems[st.Part.ID]; len(found) > 0 {
		b := block{head: fmt.Sprintf("Masalah %d:", len(found)), spare: true}
		for _, f := range found {
			b.lines = append(b.lines, "  "+f.Message)
		}
		blocks = append(blocks, b)
	}
	if len(st.Missing) > 0 {
		blocks = append(blocks, block{head: fmt.Sprintf("Belum diisi %d:", len(st.Missing)), lines: []string{"  " + s.missing(st)}})
	}
	for _, n := range s.remarks(st.Part.ID) {
		blocks = append(blocks, block{head: fmt.Sprintf(`%s %s: "%s"  %s`, s.look.Signs.Note, text.Name(s.state.Book, n.On, nil), model.Clean(n.Text, false), n.Name)})
	}
	return blocks
}

// threads are the open returns of a part, with what was answered.
func (s *Screen) threads(part model.ID) []block {
	var blocks []block
	for _, n := range s.state.Book.Returns(s.state.Quarter, part) {
		said := text.Thread(s.state.Book, &n)
		name := ""
		if n.On.Kind != model.KindPart {
			name = text.RowName(s.state.Book, n.On) + ": "
		}
		blocks = append(blocks, block{head: s.look.Signs.Note + " " + name + said[0]})
		for _, answer := range said[1:] {
			blocks = append(blocks, block{head: "  " + answer})
		}
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
	return append(blocks, block{head: "Perlu perhatian", lines: lines})
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

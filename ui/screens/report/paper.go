package report

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/report/export"
	"capaian/ui/report/letter"
	"capaian/ui/screen"
)

// paper is a line of the box: a paper with what is chosen of it.
type paper struct {
	letter.Paper
	version int
	quarter model.Quarter
	whom    string // "" is everybody
	format  int    // of export.PaperFormats
}

// reported is the quarter of which documents are where nobody chooses another: that on the
// screen, but for a year that has ended its last.
func (s *Screen) reported() model.Quarter {
	if st := s.state; st.Today.Year > st.Book.Year {
		return model.ReportQuarter(st.Book, s.host.Actor(), st.Today)
	}
	return s.state.Quarter
}

func (s *Screen) papers() []paper {
	var all []paper
	for _, p := range letter.Papers() {
		all = append(all, paper{Paper: p, quarter: s.reported()})
	}
	return all
}

// paper is the marked one, or nil where a format of the LKjIP is marked.
func (b *sending) paper() *paper {
	if at := b.at - len(export.Formats()); at >= 0 && at < len(b.papers) {
		return &b.papers[at]
	}
	return nil
}

func (p *paper) request(st screen.State) letter.Request {
	q := letter.Request{Quarter: p.quarter, Day: st.Today, Whom: p.whom}
	if len(p.Versions) > 0 {
		q.Version = p.Versions[p.version].Name
	}
	return q
}

// choice is one of those a paper can be made for; the first is all of them together.
func (p *paper) choices(st screen.State) []letter.Whom {
	all := p.Whom(st.Book, p.request(st))
	if len(all) == 0 {
		return nil
	}
	return append([]letter.Whom{{Name: "", Label: fmt.Sprintf("semua (%d)", len(all))}}, all...)
}

// line says what is chosen.
func (p *paper) line(st screen.State) string {
	said := p.Label + ": "
	switch {
	case len(p.Versions) > 0:
		said += p.Versions[p.version].Label + ", "
	case !p.Dated:
		said += "TW " + p.quarter.Roman() + ", "
	}
	whom := "tidak ada"
	for _, one := range p.choices(st) {
		if one.Name == p.whom {
			whom = one.Label
		}
	}
	return said + whom + ", " + export.PaperFormats()[p.format].Name
}

// choices are the keys that change what is chosen of the marked paper.
func (b *sending) choices() []screen.Binding {
	p := b.paper()
	if p == nil {
		return []screen.Binding{screen.Do("V", "TW", func() { b.quarter = b.quarter%model.Q4 + 1 }, "v").Hinted()}
	}
	st := b.screen.state
	few := ""
	if len(p.choices(st)) < 2 {
		few = "tidak ada " + p.One + " untuk dipilih"
	}
	rows := []screen.Binding{
		screen.Do("←→", "siapa", func() { p.step(st, -1) }, "left").Unless(few).Hinted(),
		screen.Do("→", "siapa berikut", func() { p.step(st, 1) }, "right").Unless(few),
	}
	switch {
	case len(p.Versions) > 0:
		rows = append(rows, screen.Do("V", "versi", func() { p.version = (p.version + 1) % len(p.Versions) }, "v").Hinted())
	case !p.Dated:
		rows = append(rows, screen.Do("V", "TW", func() { p.quarter = p.quarter%model.Q4 + 1 }, "v").Hinted())
	}
	if p.Register != "" {
		rows = append(rows, screen.Bind("C", "catat nomor", b.register, "c").Unless(b.whyNotRegister()).Hinted())
	}
	none := ""
	if p.Topic(p.request(st)) == "" {
		none = "isinya disusun dari data"
	}
	next := (p.format + 1) % len(export.PaperFormats())
	return append(rows,
		screen.Do("F", export.PaperFormats()[next].Name, func() { p.format = next }, "f").Hinted(),
		screen.Do("N", "teks", func() { b.screen.editTopic(topicNamed(p.Topic(p.request(st)))) }, "n").Unless(none).Hinted(),
	)
}

// step goes on to the next or the previous of those the paper can be made for.
func (p *paper) step(st screen.State, by int) {
	all, at := p.choices(st), 0
	for i := range all {
		if all[i].Name == p.whom {
			at = i
		}
	}
	p.whom = all[(at+by+len(all))%len(all)].Name
}

// none says why the marked paper cannot be made; "" where it can.
func (b *sending) none() string {
	if p := b.paper(); p != nil && len(p.choices(b.screen.state)) == 0 {
		if p.Dated {
			return "tidak ada " + p.One + " yang terlambat"
		}
		return "belum ada " + p.One
	}
	return ""
}

// remind opens the box at the letter to a village, and leads back to it.
func (s *Screen) remind(village model.Ref) {
	b := s.sending()
	for i := range b.papers {
		if b.papers[i].Register == model.LetterReminder {
			b.at, b.papers[i].whom = len(export.Formats())+i, village.Key
		}
	}
	b.back = func() { s.host.Go(screen.Villages, village) }
	s.host.Open(b)
}

// printReview opens the box at the review of the quarter on the screen, of one part or of all,
// and leads back to where that is shown.
func (s *Screen) printReview(ref model.Ref) {
	b := s.sending()
	for i := range b.papers {
		if b.papers[i].Name != letter.Review {
			continue
		}
		b.at, b.papers[i].quarter = len(export.Formats())+i, s.state.Quarter
		if ref.Kind == model.KindPart {
			part, _ := s.state.Book.PartOfRef(ref)
			b.papers[i].whom = string(part)
		}
	}
	b.back = func() { s.host.Go(screen.Review, ref) }
	s.host.Open(b)
}

// unregistered are the entries that the register lacks for the marked paper.
func (b *sending) unregistered(of *model.Book) ([]model.Letter, error) {
	p := b.paper()
	return p.Unregistered(of, p.request(b.screen.state), b.screen.host.Now())
}

func (b *sending) whyNotRegister() string {
	switch all, err := b.unregistered(b.screen.state.Book); {
	case b.none() != "":
		return b.none()
	case err != nil:
		return strings.TrimSuffix(err.Error(), ".")
	case len(all) == 0:
		return "semua surat ini sudah dicatat dalam agenda"
	}
	return ""
}

// register enters the letters into the register, numbered as it stands when they are entered.
func (b *sending) register() tea.Cmd {
	n := 0
	b.screen.host.Write(screen.Act{
		Note: "surat dicatat dalam agenda",
		Make: func(of *model.Book) []store.Edit {
			all, err := b.unregistered(of)
			if err != nil {
				return nil
			}
			var edits []store.Edit
			for i := range all {
				edits = append(edits, store.Put(&all[i]))
			}
			n = len(edits)
			return edits
		},
		Done: func(err error) {
			b.problem = ""
			if err != nil {
				b.problem = err.Error()
				return
			}
			b.screen.host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("%d surat dicatat dalam agenda surat keluar; Ctrl+Z mengurungkan", n)})
		},
	})
	return nil
}

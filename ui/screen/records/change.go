package records

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// edit opens the form of the chosen record.
func (s *Screen) edit() {
	r, _ := s.chosen()
	s.form("Sunting "+s.open.one, r, false)
}

// add opens the form of a new record after the chosen one.
func (s *Screen) add() {
	after, at := s.chosen()
	if at < 0 && len(s.shown) > 0 {
		after = s.shown[len(s.shown)-1]
	}
	r := s.open.fresh(s.state.Book, after)
	if s.open.id != nil {
		id := s.open.id(r)
		*id = model.Mint(*id, s.host.Now(), s.used())
	}
	s.form("Tambah "+s.open.one, r, true)
}

// used are the ids of the list.
func (s *Screen) used() map[model.ID]bool {
	used := map[model.ID]bool{}
	for _, r := range s.open.list(s.state.Book) {
		used[*s.open.id(r)] = true
	}
	return used
}

// form edits a record of which nobody else holds the copy.
func (s *Screen) form(title string, r model.Record, fresh bool) {
	one, seen, was := s.open, s.state.Book.Revision, r.Ref()
	fields := one.fields(s.state.Book)
	lines := make([]dialog.Field, len(fields))
	for i, f := range fields {
		lines[i] = dialog.Field{Label: f.label, Text: f.get(r), Options: f.options, Hint: f.hint, Figure: f.figure}
	}
	reads := func(i int, typed string) string {
		if fields[i].reads == nil || typed == "" {
			return ""
		}
		return fields[i].reads(typed)
	}
	form := dialog.NewForm(s.look, title, lines, reads, nil)
	opened := r
	form.OnSave(func(values []string) {
		// A refused save must leave nothing behind in the record the form was opened with.
		r, err := model.Clone(opened)
		if err != nil {
			form.Settle(err)
			return
		}
		for i, f := range fields {
			if err := f.set(r, values[i]); err != nil {
				form.Settle(err)
				return
			}
		}
		if err := ask(form, fields, lines, values); err != nil {
			form.Settle(err)
			return
		}
		if err := s.mayBe(r, was, fresh); err != nil {
			form.Settle(err)
			return
		}
		edits := []store.Edit{store.Put(r)}
		if r.Ref() != was && !fresh {
			edits = append(edits, store.Remove(was))
		}
		if fresh {
			edits = append(edits, s.makeRoom(r)...)
		}
		s.host.Write(screen.Act{
			Note: strings.ToLower(title) + " " + short(one.label(s.state.Book, r)), Edits: edits, Seen: seen,
			Done: func(err error) {
				form.Settle(err)
				if err == nil && s.open == one {
					s.grid.Select(kit.Spot{Row: r.Ref().Key})
				}
			},
		})
	})
	s.host.Open(form)
}

// short keeps a name within a notice.
func short(name string) string { return kit.Cut(strings.TrimSpace(name), 40) }

// ask wants a second yes for what was changed to something that is hardly meant.
func ask(form *dialog.Form, fields []field, opened []dialog.Field, values []string) error {
	for i, f := range fields {
		if f.doubt == nil || values[i] == opened[i].Text {
			continue
		}
		if err := form.Ask(f.label+values[i], f.doubt(values[i])); err != nil {
			return err
		}
	}
	return nil
}

// mayBe refuses a record that would take another's place or says nothing.
func (s *Screen) mayBe(r model.Record, was model.Ref, fresh bool) error {
	if r.IsBlank() {
		return model.Faultf(model.FaultText, s.open.one, "Belum ada yang diisi.")
	}
	if !fresh && r.Ref() == was {
		return nil
	}
	for _, other := range s.open.list(s.state.Book) {
		if other.Ref() == r.Ref() {
			return model.Faultf(model.FaultExists, s.open.one, "Sudah ada %s %q; sunting yang itu.", s.open.one, strings.TrimSpace(s.open.label(s.state.Book, other)))
		}
	}
	return nil
}

// siblings are the records in one order with r, in that order, r itself left out.
func (s *Screen) siblings(r model.Record) []model.Record {
	var all []model.Record
	for _, other := range s.open.list(s.state.Book) {
		if other.Ref() != r.Ref() && (s.open.sibling == nil || s.open.sibling(other, r)) {
			all = append(all, other)
		}
	}
	return all
}

// makeRoom numbers the records after a new one anew where its place is taken.
func (s *Screen) makeRoom(r model.Record) []store.Edit {
	if s.open.order == nil {
		return nil
	}
	var edits []store.Edit
	next := *s.open.order(r)
	for _, other := range s.siblings(r) {
		if place := s.open.order(other); *place == next {
			next++
			*place = next
			edits = append(edits, store.Put(other))
		}
	}
	return edits
}

// whyNotMove explains why the record cannot change places.
func (s *Screen) whyNotMove(at, by int) string {
	if at < 0 {
		return ""
	}
	r := s.shown[at]
	line := s.siblings(r)
	place := *s.open.order(r)
	for _, other := range line {
		if o := *s.open.order(other); by < 0 && o <= place || by > 0 && o >= place {
			return ""
		}
	}
	if by < 0 {
		return "sudah paling atas di kelompoknya"
	}
	return "sudah paling bawah di kelompoknya"
}

// move changes places with the sibling above or below, and numbers the siblings anew.
func (s *Screen) move(by int) {
	r, _ := s.chosen()
	line := []model.Record{}
	for _, other := range s.shown {
		if s.open.sibling == nil || s.open.sibling(other, r) {
			line = append(line, other)
		}
	}
	at := slices.IndexFunc(line, func(other model.Record) bool { return other.Ref() == r.Ref() })
	to := at + by
	if to < 0 || to >= len(line) {
		return
	}
	line[at], line[to] = line[to], line[at]
	var edits []store.Edit
	for i, other := range line {
		if place := s.open.order(other); *place != i+1 {
			*place = i + 1
			edits = append(edits, store.Put(other))
		}
	}
	s.host.Write(screen.Act{Note: s.open.label(s.state.Book, r) + " dipindahkan", Edits: edits, Done: func(error) {}})
}

// remove asks, naming what hangs on the record, and takes all of it away as one act.
func (s *Screen) remove() {
	r, _ := s.chosen()
	one, name := s.open, strings.TrimSpace(s.open.label(s.state.Book, r))
	hanging := s.host.Hanging(r.Ref())
	question := []string{fmt.Sprintf("Hapus %s %q?", one.one, name)}
	if len(hanging) > 0 {
		question = append(question, "Ikut terhapus: "+strings.ToLower(model.Tally(hanging))+".")
	}
	question = append(question, "U mengurungkannya.")
	s.host.Open(dialog.NewChoice(s.look, "Hapus "+one.one, question,
		dialog.Answer{Key: "H", Text: "hapus", Run: func() {
			edits := []store.Edit{store.Remove(r.Ref())}
			for _, ref := range hanging {
				edits = append(edits, store.Remove(ref))
			}
			note := name + " dihapus"
			s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
				if err == nil {
					s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; U mengurungkan"})
				}
			}})
		}},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	).Marked(1))
}

// numbered is what some lists put before a name: "12." or "3)".
const numbered = "0123456789.)"

// nameIn takes the name out of a pasted line: the first cell that is no number, without a
// number and its point or bracket before it.
func nameIn(line string) string {
	for cell := range strings.SplitSeq(line, "\t") {
		name := model.Clean(cell, false)
		if strings.Trim(name, numbered) == "" {
			continue
		}
		before, after, found := strings.Cut(name, " ")
		if found && strings.Trim(before, numbered) == "" && strings.ContainsAny(before, ".)") {
			name = strings.TrimSpace(after)
		}
		return name
	}
	return ""
}

// pasted adds a record for each line; names that are there already are left out and counted.
func (s *Screen) pasted(list string) {
	if s.open == nil || s.open.name == nil {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Buka daftar seperti Desa dahulu; tiap baris yang ditempel menjadi satu isian."})
		return
	}
	if s.open.kind == model.KindFacilitationRow && strings.Contains(list, "\t") {
		s.pastedChecklist(list)
		return
	}
	known := map[string]bool{}
	all := s.open.list(s.state.Book)
	for _, r := range all {
		known[strings.ToLower(*s.open.name(r))] = true
	}
	var after model.Record
	if len(all) > 0 {
		after = all[len(all)-1]
	}
	used := s.used()
	var edits []store.Edit
	double := 0
	for line := range strings.SplitSeq(list, "\n") {
		name := nameIn(line)
		if name == "" {
			continue
		}
		if known[strings.ToLower(name)] {
			double++
			continue
		}
		known[strings.ToLower(name)] = true
		r := s.open.fresh(s.state.Book, after)
		*s.open.name(r) = name
		*s.open.id(r) = model.Mint(*s.open.id(r), s.host.Now(), used)
		edits = append(edits, store.Put(r))
		after = r
	}
	if len(edits) == 0 {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada nama baru dalam tempelan itu."})
		return
	}
	note := fmt.Sprintf("%d %s ditempel", len(edits), s.open.one)
	if double > 0 {
		note += fmt.Sprintf(", %d sudah ada dan dilewati", double)
	}
	s.savePasted(note, edits)
}

// pastedChecklist adds groups with their rows from a table of several columns.
func (s *Screen) pastedChecklist(list string) {
	c := newChecklist(s.state.Book, s.host.Now())
	for line := range strings.SplitSeq(list, "\n") {
		c.take(line)
	}
	if len(c.edits) == 0 {
		s.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada kegiatan baru dalam tempelan itu."})
		return
	}
	s.savePasted(c.note(), c.edits)
}

func (s *Screen) savePasted(note string, edits []store.Edit) {
	s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; U mengurungkan"})
		}
	}})
}

package records

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// edit opens the chosen record.
func (s *Screen) edit() {
	r, _ := s.chosen()
	if s.open.write != nil {
		s.open.write(s, r)
		return
	}
	s.form("Sunting "+s.open.one, r, false)
}

// add opens the form of a new record after the chosen one.
func (s *Screen) add() {
	after, at := s.chosen()
	if at < 0 && len(s.shown) > 0 {
		after = s.shown[len(s.shown)-1]
	}
	s.begin("Tambah "+s.open.one, s.open.fresh(s.state.Book, after))
}

// addBelow opens the form of a new record under the chosen one.
func (s *Screen) addBelow() {
	r, _ := s.chosen()
	below, _ := s.open.below(s.state.Book, r)
	s.begin("Tambah di bawah "+short(s.open.label(s.state.Book, r)), below)
}

func (s *Screen) begin(title string, r model.Record) {
	if s.open.id != nil {
		id := s.open.id(r)
		*id = model.Mint(*id, s.host.Now(), s.used())
	}
	s.form(title, r, true)
}

// used are the ids of the list.
func (s *Screen) used() map[model.ID]bool {
	used := map[model.ID]bool{}
	for _, r := range s.open.list(s.state.Book) {
		used[*s.open.id(r)] = true
	}
	return used
}

// addKey names the draft of a new record of a kind; each list keeps one.
func addKey(year int, kind model.Kind) string {
	return "tambah " + screen.EntryKey(year, model.Ref{Kind: kind, Key: "+"})
}

// form edits a record of which nobody else holds the copy.
func (s *Screen) form(title string, r model.Record, fresh bool) {
	one, book, was := s.open, s.state.Book, r.Ref()
	fields := one.fields(book)
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
	if fresh {
		form.Keep(addKey(book.Year, one.kind), title)
		form.Again(s.add)
	} else {
		form.Keep(screen.DetailKey(book.Year, was), title+" "+short(one.label(book, r)))
	}
	form.OnSave(func(values []string) {
		record, err := s.filled(one, r, fields, values)
		if err == nil {
			err = ask(form, fields, lines, values)
		}
		if err == nil {
			err = s.mayBe(record, was, fresh)
		}
		if err != nil {
			form.Settle(err)
			return
		}
		edits := []store.Edit{store.Put(record)}
		if record.Ref() != was && !fresh {
			edits = append(edits, store.Remove(was))
		}
		if fresh {
			edits = append(edits, s.makeRoom(record)...)
		}
		s.host.Write(screen.Act{
			Note: strings.ToLower(title) + " " + short(one.label(book, record)), Edits: edits, Seen: book.Revision,
			Done: func(err error) {
				if err == nil && s.open == one {
					s.grid.Select(kit.Spot{Row: record.Ref().Key})
				}
				form.Settle(err)
			},
		})
	})
	s.host.Open(form)
}

// filled is a copy of the record with what was typed: a refused save must leave nothing
// behind in the record the form was opened with.
func (s *Screen) filled(one *sort, opened model.Record, fields []field, values []string) (model.Record, error) {
	r, err := model.Clone(opened)
	if err != nil {
		return nil, err
	}
	for i, f := range fields {
		if err := f.set(r, values[i]); err != nil {
			return nil, err
		}
	}
	if one.refuses != nil {
		err = one.refuses(s.state.Book, r)
	}
	return r, err
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

// picked are the records of the block, else the chosen one.
func (s *Screen) picked() []model.Record {
	var all []model.Record
	for _, at := range s.grid.Block() {
		for _, r := range s.shown {
			if r.Ref().Key == at.Row {
				all = append(all, r)
			}
		}
	}
	if r, _ := s.chosen(); len(all) == 0 && r != nil {
		all = append(all, r)
	}
	return all
}

// remove asks, naming what hangs on the records, and takes all of it away as one act.
func (s *Screen) remove() {
	one, picked := s.open, s.picked()
	name := strings.TrimSpace(one.label(s.state.Book, picked[0]))
	what := fmt.Sprintf("%s %q", one.one, name)
	if len(picked) > 1 {
		name = fmt.Sprintf("%d %s", len(picked), one.one)
		what = fmt.Sprintf("%s, dari %q", name, short(one.label(s.state.Book, picked[0])))
	}
	edits, hanging := s.removal(picked)
	question := []string{fmt.Sprintf("Hapus %s?", what)}
	if len(hanging) > 0 {
		question = append(question, "Ikut terhapus: "+strings.ToLower(model.Tally(hanging))+".")
	}
	question = append(question, "U mengurungkannya.")
	s.host.Open(dialog.NewChoice(s.look, "Hapus "+one.one, question,
		dialog.Answer{Key: "H", Text: "hapus", Run: func() {
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

// removal is what takes records away, and what else goes with them; each goes once.
func (s *Screen) removal(picked []model.Record) (edits []store.Edit, hanging []model.Ref) {
	gone := map[model.Ref]bool{}
	for _, r := range picked {
		gone[r.Ref()] = true
		edits = append(edits, store.Remove(r.Ref()))
	}
	for _, r := range picked {
		for _, ref := range s.host.Hanging(r.Ref()) {
			if !gone[ref] {
				gone[ref] = true
				hanging = append(hanging, ref)
				edits = append(edits, store.Remove(ref))
			}
		}
	}
	return edits, hanging
}

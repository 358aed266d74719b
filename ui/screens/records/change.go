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
	s.form(s.open, "Sunting "+s.open.one, r, nil)
}

// add opens the form of a new record after the chosen one.
func (s *Screen) add() {
	after, at := s.chosen()
	if at < 0 && len(s.shown) > 0 {
		after = s.shown[len(s.shown)-1]
	}
	s.begin(s.open, "Tambah "+s.open.one, s.open.fresh(s.state.Book, after), s.add)
}

// addBelow opens the form of a new record under the chosen one.
func (s *Screen) addBelow() {
	r, _ := s.chosen()
	below, _ := s.open.below(s.state.Book, r)
	s.begin(s.open, "Tambah di bawah "+short(s.open.label(s.state.Book, r)), below, s.add)
}

// measure opens the form of a new indicator of the chosen node.
func (s *Screen) measure() {
	r, _ := s.chosen()
	n, b := r.(*model.Node), s.state.Book
	one := s.sortOf(model.KindIndicator)
	var after model.Record = &model.Indicator{Node: n.ID, Unit: unitBefore(b, n.ID), Section: n.Section}
	if own := b.Measures(n.ID); len(own) > 0 {
		last := b.Indicators[own[len(own)-1]]
		after = &last
	}
	s.begin(one, "Tambah indikator "+short(n.Label()), one.fresh(b, after), s.measure)
}

// unitBefore is the unit of the nearest indicator before a node, which is most likely meant
// once more.
func unitBefore(b *model.Book, node model.ID) string {
	unit := ""
	for i := range b.Nodes {
		for _, at := range b.Measures(b.Nodes[i].ID) {
			unit = b.Indicators[at].Unit
		}
		if b.Nodes[i].ID == node {
			break
		}
	}
	return unit
}

func (s *Screen) sortOf(kind model.Kind) *recordList {
	for i := range s.recordLists {
		if s.recordLists[i].kind == kind {
			return &s.recordLists[i]
		}
	}
	return nil
}

// begin opens the form of a new record; next opens the one after it.
func (s *Screen) begin(one *recordList, title string, r model.Record, next func()) {
	if one.id != nil {
		id := one.id(r)
		*id = model.Mint(*id, s.host.Now(), s.used(one))
	}
	s.form(one, title, r, next)
}

// used are the ids of the list.
func (s *Screen) used(one *recordList) map[model.ID]bool {
	used := map[model.ID]bool{}
	for _, r := range one.list(s.state.Book) {
		used[*one.id(r)] = true
	}
	return used
}

// draftKey names the draft of a record in a list: two lists may hold records of one kind.
func (one *recordList) draftKey(year int, ref model.Ref) string {
	return one.title + ": " + screen.EntryKey(year, ref)
}

// addKey names the draft of a new record; each list keeps one.
func (one *recordList) addKey(year int) string {
	return one.draftKey(year, model.Ref{Kind: one.kind, Key: "+"})
}

// form edits a record of which nobody else holds the copy. With next it is a new one, and
// next opens another.
func (s *Screen) form(one *recordList, title string, r model.Record, next func()) {
	book, was, fresh := s.state.Book, r.Ref(), next != nil
	fields := one.fields(book)
	lines := make([]dialog.Field, len(fields))
	for i, f := range fields {
		lines[i] = dialog.Field{Label: f.label, Text: f.get(r), Options: f.options, Hint: f.hint, Figure: f.figure, Lines: f.lines}
	}
	reads := func(i int, typed string) string {
		if fields[i].reads == nil || typed == "" {
			return ""
		}
		return fields[i].reads(typed)
	}
	form := dialog.NewForm(s.look, title, lines, reads, nil)
	form.ReadOnly(s.host.WhyNot(r))
	if fresh {
		form.Keep(one.addKey(book.Year), title)
		form.Again(next)
		if one.ready {
			form.Always()
		} else {
			form.At(firstBlank(lines))
		}
	} else {
		if one.given != "" {
			form.At(1) // whose record it is stands first and is not to be changed
		}
		form.Keep(one.draftKey(book.Year, was), title+" "+short(one.label(book, r)))
	}
	form.OnSave(func(values []string) {
		record, err := s.filled(one, r, fields, values)
		if err == nil {
			err = ask(form, fields, lines, values)
		}
		if err == nil {
			err = s.mayBe(one, record, was, fresh)
		}
		if err == nil && !fresh {
			err = form.Ask("nama "+one.label(book, record), one.renamed(r, record))
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
			edits = append(edits, s.makeRoom(one, record)...)
			if one.with != nil {
				for _, other := range one.with(book, record) {
					edits = append(edits, store.Put(other))
				}
			}
		}
		s.host.Write(screen.Act{
			Note: strings.ToLower(title) + " " + short(one.label(book, record)), Edits: edits, Seen: book.Revision,
			Done: func(err error) {
				if err == nil && s.open == one {
					s.Grid.Select(kit.Spot{Row: record.Ref().Key})
				}
				form.Settle(err)
			},
		})
	})
	s.host.Open(form)
}

// firstBlank is the field with which a new record begins: what is copied from the one before
// it need not be typed.
func firstBlank(fields []dialog.Field) int {
	for i, f := range fields {
		if f.Text == "" && f.Options == nil {
			return i
		}
	}
	return 0
}

// filled is a copy of the record with what was typed: a refused save must leave nothing
// behind in the record the form was opened with.
func (s *Screen) filled(one *recordList, opened model.Record, fields []field, values []string) (model.Record, error) {
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
func (s *Screen) mayBe(one *recordList, r model.Record, was model.Ref, fresh bool) error {
	if r.IsBlank() {
		return model.Faultf(model.FaultText, one.one, "Belum ada yang diisi.")
	}
	if !fresh && r.Ref() == was {
		return nil
	}
	for _, other := range one.list(s.state.Book) {
		if other.Ref() == r.Ref() {
			return model.Faultf(model.FaultExists, one.one, "Sudah ada %s %q; sunting yang itu.", one.one, strings.TrimSpace(one.label(s.state.Book, other)))
		}
	}
	return nil
}

// picked are the records of the block, else the chosen one.
func (s *Screen) picked() []model.Record {
	var all []model.Record
	for _, at := range s.Grid.Block() {
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
	edits, dependents := s.removal(picked)
	question := []string{fmt.Sprintf("Hapus %s?", what)}
	if len(dependents) > 0 {
		question = append(question, "Ikut terhapus: "+strings.ToLower(model.Tally(dependents))+".")
	}
	question = append(question, "Ctrl+Z mengurungkannya.")
	s.host.Open(dialog.NewChoice(s.look, "Hapus "+one.one, question,
		dialog.Answer{Key: "H", Text: "hapus", Run: func() {
			note := name + " dihapus"
			s.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
				if err == nil {
					s.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
				}
			}})
		}},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	).Marked(1))
}

// removal is what takes records away, and what else goes with them; each goes once.
func (s *Screen) removal(picked []model.Record) (edits []store.Edit, dependents []model.Ref) {
	gone := map[model.Ref]bool{}
	for _, r := range picked {
		gone[r.Ref()] = true
		edits = append(edits, store.Remove(r.Ref()))
	}
	for _, r := range picked {
		for _, ref := range s.host.Dependents(r.Ref()) {
			if !gone[ref] {
				gone[ref] = true
				dependents = append(dependents, ref)
				edits = append(edits, store.Remove(ref))
			}
		}
	}
	return edits, dependents
}

package jsonfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
)

// Backend is what an import needs of an open data file.
type Backend interface {
	Book(year int) (*model.Book, error)
	Years() []int
	Do(model.Actor, store.Batch) (uint64, error)
}

// Act is what an import does to one year, rehearsed.
type Act struct {
	Batch   store.Batch
	Changes []model.Change
}

// Narrow leaves of a file only the parts and the year asked for; no parts are all but the
// people, and year 0 is every year. What is asked for and not there is refused.
func (f *File) Narrow(parts []string, year int) (*File, error) {
	chosen, err := Choose(parts)
	if err != nil {
		return nil, err
	}
	n := &File{}
	for _, part := range chosen {
		switch {
		case slices.Contains(f.Parts, part):
			n.Parts = append(n.Parts, part)
		case len(parts) > 0:
			return nil, model.Faultf(model.FaultMissing, "Bagian", "Berkas ini tidak memuat bagian %q; yang dimuat: %s.", part, strings.Join(f.Parts, ", "))
		}
	}
	for _, y := range f.Years {
		if year != 0 && y.Number != year {
			continue
		}
		y.Records = slices.DeleteFunc(slices.Clone(y.Records), func(r model.Record) bool {
			return !slices.Contains(n.Parts, model.InfoOf(r.Ref().Kind).Export)
		})
		n.Years = append(n.Years, y)
	}
	if year != 0 && len(n.Years) == 0 {
		return nil, model.Faultf(model.FaultMissing, "Tahun", "Berkas ini tidak memuat tahun %d.", year)
	}
	if slices.Contains(n.Parts, PartUsers) {
		n.Users = f.Users
	}
	return n, nil
}

// Prepare works out what taking the file in would do, year by year, without doing it. With
// replace, what the file does not hold is taken away from the parts it does. Problems tell
// all that stands against it; then there are no acts. Acts that would change nothing are
// left out. The note is what they are called in the trail.
func (f *File) Prepare(b Backend, actor model.Actor, note string, replace bool) ([]Act, []Problem) {
	years := slices.Clone(f.Years)
	if slices.Contains(f.Parts, PartUsers) {
		years = append(years, Year{Number: model.OfficeWide, Records: f.Users})
	}
	var acts []Act
	var problems []Problem
	for _, y := range years {
		book, err := standing(b, y.Number)
		if err != nil {
			problems = append(problems, Problem{yearName(y.Number), told(err)})
			continue
		}
		batch, wrong := f.batch(book, y, replace)
		batch.Note = note
		if len(wrong) == 0 {
			act, err := Rehearsed(book, actor, batch)
			if err != nil {
				wrong = []Problem{{yearName(y.Number), told(err)}}
			} else if len(act.Changes) > 0 || batch.Open {
				acts = append(acts, act)
			}
		}
		problems = append(problems, wrong...)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return acts, nil
}

// Rehearsed asks what a batch would change in a year; a nil Book is a year to be opened.
func Rehearsed(b *model.Book, actor model.Actor, batch store.Batch) (Act, error) {
	changes, err := store.Preview(b, actor, batch)
	return Act{batch, changes}, err
}

func yearName(number int) string {
	if number == model.OfficeWide {
		return "pengguna"
	}
	return fmt.Sprintf("tahun %d", number)
}

// standing is the Book of a year, nil where the file has none.
func standing(b Backend, year int) (*model.Book, error) {
	if year != model.OfficeWide && !slices.Contains(b.Years(), year) {
		return nil, nil
	}
	return b.Book(year)
}

func (f *File) batch(book *model.Book, y Year, replace bool) (store.Batch, []Problem) {
	batch := store.Batch{Year: y.Number, Open: book == nil, Brought: true}
	held := map[model.Ref]model.Record{}
	if book != nil {
		batch.Seen = book.Revision
		for _, r := range book.Records() {
			held[r.Ref()] = r
		}
	}
	present := map[model.Ref]bool{}
	for _, r := range y.Records {
		// What is there already is not written again: it may be somebody else's to change.
		if old := held[r.Ref()]; old == nil || !Same(old, r) {
			batch.Edits = append(batch.Edits, store.Put(r))
		}
		present[r.Ref()] = true
	}
	if book != nil {
		for _, r := range book.Records() {
			ref := r.Ref()
			switch {
			case present[ref]:
			case replace && slices.Contains(f.Parts, model.InfoOf(ref.Kind).Export) && removable(ref.Kind):
				batch.Edits = append(batch.Edits, store.Remove(ref))
			default:
				present[ref] = true
			}
		}
	}
	problems := dangling(y, present)
	if batch.Open && !present[(&model.Office{}).Ref()] {
		problems = append(problems, Problem{yearName(y.Number), "tahun ini belum ada dalam berkas data, dan profil kantor yang membukanya tidak ada dalam berkas impor."})
	}
	return batch, problems
}

// Same compares two records by their stored form.
func Same(a, b model.Record) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// removable reports that a year can be without such a record; what it always has is only replaced.
func removable(kind model.Kind) bool {
	return kind != model.KindOffice && kind != model.KindSettings && kind != model.KindReportStyle
}

// dangling tells every record that points at nothing; the store would tell the first.
func dangling(y Year, present map[model.Ref]bool) []Problem {
	var problems []Problem
	for _, r := range y.Records {
		for _, ref := range r.References() {
			if !present[ref] && len(problems) < mostProblems {
				problems = append(problems, Problem{y.places[r.Ref()], fmt.Sprintf("menunjuk %s %q yang tidak ada.", strings.ToLower(ref.Kind.Label()), ref.Key)})
			}
		}
	}
	return problems
}

// Carry does the acts in their order. Where one is refused although its rehearsal was not,
// because somebody worked meanwhile, those before it stand and done tells how many.
func Carry(b Backend, actor model.Actor, acts []Act) (done int, err error) {
	for _, act := range acts {
		if _, err := b.Do(actor, act.Batch); err != nil {
			return done, err
		}
		done++
	}
	return done, nil
}

// Tally counts what the acts change, kind by kind: "Indikator: 2 ditambah, 1 diubah".
func Tally(acts []Act) []string {
	type counts struct{ added, changed, removed int }
	var lines []string
	for _, act := range acts {
		kinds := map[model.Kind]*counts{}
		for _, c := range act.Changes {
			n := kinds[c.Ref.Kind]
			if n == nil {
				n = &counts{}
				kinds[c.Ref.Kind] = n
			}
			switch {
			case c.Before == nil:
				n.added++
			case c.After == nil:
				n.removed++
			default:
				n.changed++
			}
		}
		for _, info := range model.Kinds() {
			n := kinds[info.Kind]
			if n == nil {
				continue
			}
			var parts []string
			for _, row := range []struct {
				n    int
				word string
			}{{n.added, "ditambah"}, {n.changed, "diubah"}, {n.removed, "dihapus"}} {
				if row.n > 0 {
					parts = append(parts, fmt.Sprintf("%d %s", row.n, row.word))
				}
			}
			lines = append(lines, fmt.Sprintf("%s, %s: %s", yearName(act.Batch.Year), info.Label, strings.Join(parts, ", ")))
		}
	}
	return lines
}

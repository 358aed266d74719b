package records

import (
	"reflect"

	"capaian/model"
	"capaian/ui/shape"
)

// holds reports that a line names a record that is there: it is one, whatever its words are.
func (t *sheet) holds(line []string) bool {
	if t.of.same == nil {
		return false
	}
	for _, cell := range line {
		if name := t.named(nameIn(cell)); name != "" && t.standing[name] {
			return true
		}
	}
	return false
}

// named is what a record is known by in the form in which it is compared: codes by their
// numbers, villages without the word before their names.
func (t *sheet) named(name string) string {
	if t.of.kind == model.KindVillage {
		return shape.Village(name)
	}
	if code := shape.Code(name); code != "" {
		return code
	}
	return shape.Bare(name)
}

// beside are the entries but the one that a record was found by: how its name is written is
// no change.
func (t *sheet) beside(known model.Record, entries []entry) []entry {
	if t.of.same == nil {
		return entries
	}
	var all []entry
	for _, e := range entries {
		if e.words() && t.named(e.typed) == t.named(t.of.same(known)) {
			continue
		}
		all = append(all, e)
	}
	return all
}

// changes sets the entries on a record that is there, and reports whether that made a
// difference; read is the line as a record of its own.
func (t *sheet) changes(known, read model.Record, entries []entry) bool {
	before, err := model.Clone(known)
	if t.of.imply != nil {
		t.of.imply(known, read)
	}
	for _, e := range entries {
		// They were set on a record of the same sort a moment ago.
		_ = e.field.set(known, e.typed)
	}
	return err != nil || !reflect.DeepEqual(before, known)
}

// called is a record under the name by which it is known, in the form in which it is compared.
type called struct {
	name   string
	record model.Record
}

// enter lets later lines find records.
func (t *sheet) enter(records []model.Record) {
	if t.refs == nil {
		t.refs, t.byName = map[model.Ref]model.Record{}, map[string][]model.Record{}
	}
	for _, r := range records {
		t.refs[r.Ref()] = r
		if t.of.same != nil && t.of.same(r) != "" {
			name := t.named(t.of.same(r))
			t.byName[name] = append(t.byName[name], r)
		}
	}
}

// known is the record that a line is about, or nil.
func (t *sheet) known(r model.Record, entries []entry) model.Record {
	if there := t.refs[r.Ref()]; there != nil {
		return there
	}
	if t.of.same == nil || t.of.same(r) == "" {
		return nil
	}
	for _, other := range t.byName[t.named(t.of.same(r))] {
		if !ofOtherKind(other, entries) {
			return other
		}
	}
	return nil
}

// ofOtherKind reports that the word before a typed name tells another kind of village than the
// one that is there, where no cell of its own tells the kind: a kecamatan may have a desa and a
// kelurahan of one name.
func ofOtherKind(there model.Record, entries []entry) bool {
	village, is := there.(*model.Village)
	apart := false
	for _, e := range entries {
		switch kind, _, told := model.SplitVillage(e.typed); e.field.name {
		case "kind":
			return false
		case "name":
			apart = is && told && village.Info().Kind != kind
		}
	}
	return apart
}

// like is a record that is there and may be the same as a new one; "" none.
func (t *sheet) like(r model.Record) string {
	if t.of.same == nil || t.of.same(r) == "" {
		return ""
	}
	name := t.named(t.of.same(r))
	if t.likes == nil {
		for _, other := range t.of.list(t.book) {
			t.likes = append(t.likes, called{t.named(t.of.same(other)), other})
		}
	}
	for _, one := range t.likes {
		switch there, other := one.name, one.record; {
		case there == name:
			if village, is := other.(*model.Village); is {
				return village.FullName()
			}
			return t.of.same(other)
		case shape.Alike(name, there):
			return t.of.same(other)
		}
	}
	return ""
}

// last is the highest place in the line in which r stands.
func (t *sheet) last(r model.Record) int {
	last := 0
	for _, other := range t.there {
		if t.of.together(other, r) {
			last = max(last, *t.of.order(other))
		}
	}
	return last
}

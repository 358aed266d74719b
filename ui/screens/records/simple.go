package records

import (
	"slices"

	"capaian/model"
)

// simpleSort is the list of a kind that has nothing but its own fields, in the order of the office.
func simpleList(kind model.Kind) recordList {
	info := model.InfoOf(kind)
	names := model.FieldNames(info.New())
	known := func(r model.Record) *string { return valueOf[string](r, names[0]) }
	order := func(r model.Record) *int { return valueOf[int](r, "order") }
	return recordList{
		title: info.List.Title, one: info.List.One, kind: kind,
		list:  func(b *model.Book) []model.Record { return b.Of(kind) },
		label: func(_ *model.Book, r model.Record) string { return *known(r) },
		fields: func(b *model.Book) []field {
			var all []field
			for _, name := range names {
				if _, is := fieldOf(info.New(), name).At.(*model.Date); is {
					all = append(all, dayOf(info.New(), name, b.Year))
					continue
				}
				all = append(all, chosenOrTyped(b, info.New(), name))
			}
			return all
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			r := info.New()
			*valueOf[model.ID](r, "id"), *order(r) = info.List.Prefix, 1
			if after != nil {
				*order(r) = *order(after) + 1
			}
			for _, name := range names { // what is chosen, a new one has as the one before it
				switch f := fieldOf(r, name); at := f.At.(type) {
				case *model.ID:
					switch {
					case after != nil:
						*at = *valueOf[model.ID](after, name)
					case f.Of == model.KindNode:
						*at = firstGoal(b)
					}
				case *string:
					if len(f.Words) > 0 {
						*at = f.Words[0]
						if after != nil {
							*at = *valueOf[string](after, name)
						}
					}
				}
			}
			return r
		},
		order: order,
		name:  known,
		same:  func(r model.Record) string { return *known(r) },
		id:    func(r model.Record) *model.ID { return valueOf[model.ID](r, "id") },
	}
}

// goals are the goals and objectives, by the names that the office shortened.
func goals(b *model.Book) []option[model.ID] {
	var all []option[model.ID]
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Level.IsKey() {
			all = append(all, option[model.ID]{value: n.ID, word: n.Label()})
		}
	}
	return all
}

// firstGoal is the first goal of the plan; "" where it has none.
func firstGoal(b *model.Book) model.ID {
	for _, o := range goals(b) {
		return o.value
	}
	return ""
}

// chosenOrTyped edits a section, a goal or one of a few words with the arrows, all else by typing.
func chosenOrTyped(b *model.Book, blank model.Record, name string) field {
	told := fieldOf(blank, name)
	switch told.At.(type) {
	case *model.ID:
		if told.Of == model.KindNode {
			return choiceOf(blank, name, goals(b))
		}
		options := sections(b)
		options[0].word = "(tanpa seksi)"
		return choiceOf(blank, name, options)
	case *string:
		if len(told.Words) > 0 {
			var options []option[string]
			for _, word := range told.Words {
				options = append(options, option[string]{value: word, word: word})
			}
			return choiceOf(blank, name, options)
		}
	}
	return typedOf(blank, name)
}

// withSimple adds the lists of kinds that tell theirs and stand in none yet.
func withSimple(lists []recordList) []recordList {
	for _, info := range model.Kinds() {
		if info.List.Table != "" && !slices.ContainsFunc(lists, func(s recordList) bool { return s.kind == info.Kind }) {
			lists = append(lists, simpleList(info.Kind))
		}
	}
	return lists
}

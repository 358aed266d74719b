package records

import (
	"slices"

	"capaian/model"
)

// simpleSort is the list of a kind that has nothing but its own fields, in the order of the office.
func simpleSort(kind model.Kind) sort {
	info := model.InfoOf(kind)
	names := model.FieldNames(info.New())
	known := func(r model.Record) *string { return valueOf[string](r, names[0]) }
	order := func(r model.Record) *int { return valueOf[int](r, "order") }
	return sort{
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
				all = append(all, typedOf(info.New(), name))
			}
			return all
		},
		fresh: func(_ *model.Book, after model.Record) model.Record {
			r := info.New()
			*valueOf[model.ID](r, "id"), *order(r) = info.List.Prefix, 1
			if after != nil {
				*order(r) = *order(after) + 1
			}
			return r
		},
		order: order,
		name:  known,
		same:  func(r model.Record) string { return *known(r) },
		id:    func(r model.Record) *model.ID { return valueOf[model.ID](r, "id") },
	}
}

// withSimple adds the lists of kinds that tell theirs and stand in none yet.
func withSimple(lists []sort) []sort {
	for _, info := range model.Kinds() {
		if info.List.Table != "" && !slices.ContainsFunc(lists, func(s sort) bool { return s.kind == info.Kind }) {
			lists = append(lists, simpleSort(info.Kind))
		}
	}
	return lists
}

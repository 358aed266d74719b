package tables

import (
	"slices"

	"capaian/model"
)

// simple is the table of a kind that has nothing but its own fields: its code, what it is
// known by, and the rest, in the order in which the record tells them.
func simple(kind model.Kind) List {
	info := model.InfoOf(kind)
	names := model.FieldNames(info.New())
	known, _ := model.FieldOf(info.New(), names[0])
	return List{
		Name: info.List.Table, Of: kind, Title: info.List.Title, Known: known.HeadText(),
		Rows: func(b *model.Book) []model.Record { return b.Of(kind) },
		Columns: func(d *Draft) []Column {
			columns := []Column{{
				Head: "Kode", Also: []string{"ID"}, Kind: Code, Width: 18,
				get: func(_ *Draft, row model.Record) any { return row.Ref().Key },
			}}
			for i, name := range names {
				c := simpleColumn(d, info.New(), name)
				if i == 0 {
					c.Width = 100
				}
				columns = append(columns, c)
			}
			return columns
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			r := info.New()
			*pointer[model.ID](r, "id") = d.mint(id, info.List.Prefix)
			for _, name := range names {
				if f, _ := model.FieldOf(r, name); len(f.Words) > 0 {
					*pointer[string](r, name) = f.Words[0]
				}
			}
			*pointer[int](r, "order") = d.nextOf(kind, func(r model.Record) int { return *pointer[int](r, "order") })
			return r
		},
	}
}

// withSimple adds the tables of kinds that tell their list and stand in none yet.
func withSimple(lists []List) []List {
	for _, info := range model.Kinds() {
		if t := info.List.Table; t != "" && !slices.ContainsFunc(lists, func(l List) bool { return l.Name == t }) {
			lists = append(lists, simple(info.Kind))
		}
	}
	return lists
}

// pointer is where a record keeps a field.
func pointer[V any](r model.Record, name string) *V {
	f, _ := model.FieldOf(r, name)
	return f.At.(*V)
}

func simpleColumn(d *Draft, r model.Record, name string) Column {
	f, _ := model.FieldOf(r, name)
	c := Column{Head: f.HeadText(), Also: f.Also, Most: f.Most, Of: r.Ref().Kind, Field: name, year: f.Sort == model.YearNumber}
	if len(f.Words) > 0 {
		c.Kind, c.Width, c.Choices = Choice, 16, f.Words
		simply[string](&c)
		return oneOf(c)
	}
	switch f.At.(type) {
	case *model.ID:
		if f.Of != model.KindSection {
			c.Kind, c.Width = Words, 18
			simply[model.ID](&c)
			return identifier(c)
		}
		c.Kind, c.Width = Choice, 34
		simply[model.ID](&c)
		return inSection(d, c)
	case *model.Date:
		c.Kind, c.Width = Day, 14
		simply[model.Date](&c)
	case *model.Reading:
		c.Kind, c.Width = Figure, 14
		if f.Sort == model.Rupiah {
			c.Kind = Rupiah
		}
		simply[model.Reading](&c)
	case *int:
		c.Kind, c.Width = Count, 10
		simply[int](&c)
	default:
		c.Kind, c.Width = Words, 40
		if f.Limit == model.Passage {
			c.Kind = Lines
		}
		simply[string](&c)
	}
	return c
}

// simply lets a column read and write the row's own record.
func simply[V any](c *Column) {
	name := c.Field
	c.get = func(d *Draft, row model.Record) any { return *pointer[V](d.now(row), name) }
	c.set = func(d *Draft, row model.Record, v any) error {
		own := d.now(row)
		if d.touched[row.Ref()] == nil {
			copied, err := model.Clone(own)
			if err != nil {
				return err
			}
			own = copied
			d.add(own)
		}
		value, _ := v.(V)
		*pointer[V](own, name) = value
		return nil
	}
}

// oneOf takes one of the column's words, however it is written; a blank cell is the first.
func oneOf(c Column) Column {
	set, words := c.set, c.Choices
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		if typed == "" {
			return set(d, row, words[0])
		}
		for _, w := range words {
			if bare(w) == bare(typed) {
				return set(d, row, w)
			}
		}
		return notOffered(&c, typed)
	}
	return c
}

// inSection says a section by its name.
func inSection(d *Draft, c Column) Column {
	get, set := c.get, c.set
	for _, o := range sectionsOf(d)[1:] {
		c.Choices = append(c.Choices, o.words[0])
	}
	c.get = func(d *Draft, row model.Record) any {
		id, _ := get(d, row).(model.ID)
		if id == "" {
			return ""
		}
		return d.Book.Section(id)
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		for _, o := range sectionsOf(d) {
			for _, w := range o.words {
				if bare(w) == bare(typed) {
					return set(d, row, o.value)
				}
			}
		}
		return notOffered(&c, typed)
	}
	return c
}

// now is a record as touched, as it stands, or as given.
func (d *Draft) now(r model.Record) model.Record {
	if touched := d.touched[r.Ref()]; touched != nil {
		return touched
	}
	if standing := d.saved[r.Ref()]; standing != nil {
		return standing
	}
	return r
}

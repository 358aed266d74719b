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
		Columns: func(*Draft) []Column {
			columns := []Column{{
				Head: "Kode", Also: []string{"ID"}, Kind: Code, Width: 18,
				get: func(_ *Draft, row model.Record) any { return row.Ref().Key },
			}}
			for i, name := range names {
				c := simpleColumn(info.New(), name)
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

func simpleColumn(r model.Record, name string) Column {
	f, _ := model.FieldOf(r, name)
	c := Column{Head: f.HeadText(), Also: f.Also, Most: f.Most, Of: r.Ref().Kind, Field: name}
	switch f.At.(type) {
	case *model.Date:
		c.Kind, c.Width = Day, 14
		simply[model.Date](&c)
	case *model.Reading:
		c.Kind, c.Width = Figure, 14
		if f.Sort == model.Rupiah {
			c.Kind = Rupiah
		}
		simply[model.Reading](&c)
	case *model.ID:
		c.Kind, c.Width = Words, 18
		simply[model.ID](&c)
		return identifier(c)
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

// now is a record as touched, as it stands, or as given.
func (d *Draft) now(r model.Record) model.Record {
	if touched := d.touched[r.Ref()]; touched != nil {
		return touched
	}
	if standing := d.standing[r.Ref()]; standing != nil {
		return standing
	}
	return r
}

package tables

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// field is a column of a field of the row's own record, under the head and with the limits
// that the record tells of it.
func field[R any](name string, width float64) Column {
	f := fieldOf[R](name)
	c := hanging(f.HeadText(), name, width, func(row *R) R { return *row })
	c.Also = f.Also
	return c
}

// fieldOf is the field of the name; a name that no record has is a fault of the program.
func fieldOf[R any](name string) model.Field {
	f, ok := model.FieldOf(any(new(R)).(model.Fielded), name)
	if !ok {
		panic(fmt.Sprintf("tables: %T has no field %s", *new(R), name))
	}
	return f
}

// hanging is a column of a field of a record that hangs on the row; blank gives that record
// with its key and no more.
func hanging[R any, T any](head, name string, width float64, blank func(row *R) T) Column {
	f := fieldOf[T](name)
	c := Column{Head: head, Width: width, Most: f.Most, Field: name, year: f.Sort == model.YearNumber}
	c.Of = any(new(T)).(model.Record).Ref().Kind
	switch f.At.(type) {
	case *string:
		c.Kind = Words
		if f.Limit == model.Passage {
			c.Kind = Lines
		}
		through[R, T, string](&c, blank)
	case *model.Reading:
		c.Kind = Figure
		if f.Sort == model.Rupiah {
			c.Kind = Rupiah
		}
		through[R, T, model.Reading](&c, blank)
	case *model.Date:
		c.Kind = Day
		through[R, T, model.Date](&c, blank)
	case *int:
		c.Kind = Count
		through[R, T, int](&c, blank)
	case *model.ID:
		c.Kind = Words
		through[R, T, model.ID](&c, blank)
	case *[]string:
		c.Kind = Lines
		through[R, T, []string](&c, blank)
	case *[]model.Evidence:
		c.Kind = Lines
		through[R, T, []model.Evidence](&c, blank)
	default:
		panic(fmt.Sprintf("tables: no column shows a %T", f.At))
	}
	return c
}

// through lets a column read and write values of the type V.
func through[R any, T any, V any](c *Column, blank func(row *R) T) {
	name := c.Field
	at := placeOf[T, V](name)
	c.get = func(d *Draft, row model.Record) any {
		one := see(d, blank(any(row).(*R)))
		return *at(&one)
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		value, ok := v.(V)
		if !ok {
			return fmt.Errorf("tables: %s takes no %T", name, v)
		}
		*at(edit(d, blank(any(row).(*R)))) = value
		return nil
	}
}

// placeOf finds a field of a record by its name. Where it lies in the record is asked once: a
// table of ten thousand rows asks for each of its cells.
func placeOf[T any, V any](name string) func(one *T) *V {
	var sample T
	f, _ := model.FieldOf(any(&sample).(model.Fielded), name)
	path := pathTo(reflect.ValueOf(&sample).Elem(), f.At)
	return func(one *T) *V {
		if path != nil {
			return reflect.ValueOf(one).Elem().FieldByIndex(path).Addr().Interface().(*V)
		}
		f, _ := model.FieldOf(any(one).(model.Fielded), name)
		return f.At.(*V)
	}
}

// pathTo is the way to the field that at points to, inside a struct; nil where it is in none of
// its exported fields.
func pathTo(in reflect.Value, at any) []int {
	for i := range in.NumField() {
		one := in.Field(i)
		switch {
		case !in.Type().Field(i).IsExported():
		case one.Addr().Interface() == at:
			return []int{i}
		case one.Kind() == reflect.Struct:
			if path := pathTo(one, at); path != nil {
				return append([]int{i}, path...)
			}
		}
	}
	return nil
}

// keyed is a column of a field that is part of a row's key; it finds the row and changes nothing.
func keyed[R any](name string, width float64) Column {
	c := field[R](name, width)
	get := c.get
	c.set = nil
	c.get = func(d *Draft, row model.Record) any {
		v := get(d, row)
		if id, is := v.(model.ID); is {
			return string(id)
		}
		return v
	}
	return c
}

// code is the column of the id by which rows are found again.
func code[R any](at func(*R) model.ID) Column {
	return Column{
		Head: "Kode", Also: []string{"ID"}, Kind: Code, Width: 18,
		get: func(_ *Draft, row model.Record) any { return string(at(any(row).(*R))) },
	}
}

// shown is a column of a computed or borrowed text.
func shown(head string, width float64, get func(d *Draft, row model.Record) any) Column {
	return Column{Head: head, Kind: Words, Width: width, Shown: true, get: get}
}

// known adds other heads to a column.
func known(c Column, also ...string) Column {
	heads := slices.Clone(c.Also)
	there := map[string]bool{bare(c.Head): true}
	for _, head := range heads {
		there[bare(head)] = true
	}
	for _, head := range also {
		if !there[bare(head)] {
			heads, there[bare(head)] = append(heads, head), true
		}
	}
	c.Also = heads
	return c
}

// option is one value of a choice and the words for it; the first is written, all are read.
type option[V comparable] struct {
	value V
	words []string
}

// chosen is a column of a field that has one of a few values, said in words.
func chosen[R any, V comparable](d *Draft, name string, width float64, options func(*Draft) []option[V]) Column {
	f := fieldOf[R](name)
	c := Column{Head: f.HeadText(), Also: f.Also, Kind: Choice, Width: width, Field: name, Of: any(new(R)).(model.Record).Ref().Kind}
	through[R, R, V](&c, func(row *R) R { return *row })
	get, set := c.get, c.set
	for _, o := range options(d) {
		if o.words[0] != "" {
			c.Choices = append(c.Choices, o.words[0])
		}
	}
	c.get = func(d *Draft, row model.Record) any {
		value, _ := get(d, row).(V)
		for _, o := range options(d) {
			if o.value == value {
				return o.words[0]
			}
		}
		return fmt.Sprint(value)
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		for _, o := range options(d) {
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

// notOffered refuses a word that is none of a choice.
func notOffered(c *Column, typed string) error {
	return model.Faultf(model.FaultText, c.Head, "%s: terbaca %q, diharapkan salah satu dari %s.", c.Head, model.Clean(typed, false), strings.Join(c.Choices, ", "))
}

// sectionsOf are the choices of an owner.
func sectionsOf(d *Draft) []option[model.ID] {
	all := []option[model.ID]{{"", []string{""}}}
	for _, s := range d.Book.Sections {
		all = append(all, option[model.ID]{s.ID, []string{s.Name, string(s.ID)}})
	}
	return all
}

func yesNo(*Draft) []option[bool] {
	return []option[bool]{{false, []string{"tidak", ""}}, {true, []string{"ya"}}}
}

// printed is a computed figure as a cell: a number where there is one.
func printed(f calc.Figure, places int) any {
	if d, ok := f.Round(places); ok {
		return model.ValueOf(d)
	}
	return text.Figure(f, places)
}

// withYear are heads with the year of the book behind them; with another year they say something else.
func withYear(b *model.Book, heads ...string) []string {
	all := make([]string, len(heads))
	for i, head := range heads {
		all[i] = fmt.Sprintf("%s %d", head, b.Year)
	}
	return all
}
